/**
 * Checks a page for readers before it is shown: every number read back from the staged page must equal the number that
 * the master publishes, which is read back through the API too. The check receives no figure that the page was made
 * from; it computes the sums over the master itself.
 */
import { unitOfOwnTask } from '../../core/catalogue/own-task';
import { keyedGrid, type Grid, type KeyedGrid } from '../recount/keyed-grid';
import { FORM } from '../../core/form-code';
import { STATE } from '../../core/forms/field';

/** Published tabs of the master as values (UNFORMATTED_VALUE, SERIAL_NUMBER). */
export interface MasterGrids {
  readonly overview: Grid;
  readonly figures: Grid;
  readonly cumulative: Grid;
  readonly tasks: Grid;
  readonly values: Grid;
}
export const CHECKED_TABS = [
  'overview',
  'figures',
  'cumulative',
  'tasks',
  'values',
] as const satisfies readonly (keyof MasterGrids)[];

/** `written` is on the page, `published` is in the master. */
export interface PageDifference {
  readonly row: string;
  readonly column: string;
  readonly written: string;
  readonly published: string;
}

type Tell = (row: string, column: string, written: unknown, published: unknown) => void;

function teller(): { readonly tell: Tell; readonly found: PageDifference[] } {
  const found: PageDifference[] = [];
  return {
    found,
    tell: (row, column, written, published) => {
      if (written !== published) found.push({ row, column, written: String(written), published: String(published) });
    },
  };
}

/** @param stateWords code of a forecast's state → the words on the page */
export function pageDifferences(
  page: Grid,
  master: MasterGrids,
  stateWords: (code: string) => string,
): readonly PageDifference[] {
  const { tell, found } = teller();
  const shown = keyedGrid(page);
  const overview = keyedGrid(master.overview);
  shown.twice.forEach((key) => tell(key, '', 'twice', 'once'));
  tell('submitted', 'figure', shown.at('submitted', 'figure'), overview.at('submitted', 'total'));
  tell('submitted', 'coverage', shown.at('submitted', 'coverage'), overview.at('submitted', 'coverage'));
  tell('cutOff', 'figure', shown.at('cutOff', 'figure'), overview.at('cutOff', 'total'));
  const states = overview.rows.filter((row) => row.startsWith('tasks.'));
  for (const row of new Set([...states, ...shown.rows.filter((one) => one.startsWith('tasks.'))]))
    tell(row, 'figure', shown.at(row, 'figure'), overview.at(row, 'total'));
  headlineDifferences(
    shown,
    { overview, figures: keyedGrid(master.figures), cumulative: keyedGrid(master.cumulative) },
    tell,
  );
  const tasks = keyedGrid(master.tasks);
  overdueDifferences(shown, tasks, tell);
  tell('tasksAtRisk', 'figure', shown.at('tasksAtRisk', 'figure'), publishedSum(tasks, 'atRisk'));
  riskDifferences(shown, master.values, { tell, stateWords });
  return found;
}

function headlineDifferences(
  shown: KeyedGrid,
  master: { readonly overview: KeyedGrid; readonly figures: KeyedGrid; readonly cumulative: KeyedGrid },
  tell: Tell,
): void {
  const asked = new Set(
    master.overview.rows.filter((row) => row.startsWith('headline.')).map((row) => row.slice(0, row.lastIndexOf('.'))),
  );
  for (const key of new Set([...asked, ...shown.rows.filter((one) => one.startsWith('headline.'))])) {
    const row = key.slice('headline.'.length);
    tell(key, 'figure', shown.at(key, 'figure'), master.figures.at(row, 'total'));
    tell(key, 'figure', shown.at(key, 'figure'), master.overview.at(`${key}.value`, 'total'));
    tell(key, 'coverage', shown.at(key, 'coverage'), master.figures.at(row, 'coverage'));
    const hasCumulative = master.overview.rows.includes(`${key}.cumulative`);
    tell(key, 'second', shown.at(key, 'second'), hasCumulative ? master.cumulative.at(row, 'total') : '');
  }
}

const asCount = (cell: unknown): number => (typeof cell === 'number' ? cell : 0);

/** Σ over the tasks of the province's plan. */
const publishedSum = (tasks: KeyedGrid, column: string): number =>
  tasks.rows.filter((row) => unitOfOwnTask(row) === null).reduce((sum, row) => sum + asCount(tasks.at(row, column)), 0);

/**
 * Agencies are named as in the master. The last line may combine several of them, so the sum over all is checked too.
 */
function overdueDifferences(shown: KeyedGrid, tasks: KeyedGrid, tell: Tell): void {
  const byOwner = new Map<string, number>();
  for (const row of tasks.rows.filter((one) => unitOfOwnTask(one) === null)) {
    const owner = String(tasks.at(row, 'owner'));
    byOwner.set(owner, (byOwner.get(owner) ?? 0) + asCount(tasks.at(row, 'overdue')));
  }
  const lines = shown.rows.filter((row) => row.startsWith('overdue.'));
  for (const key of lines) {
    const published = byOwner.get(key.slice('overdue.'.length));
    if (published !== undefined) tell(key, 'figure', shown.at(key, 'figure'), published);
  }
  const all = [...byOwner.values()].reduce((sum, one) => sum + one, 0);
  tell(
    'overdue',
    'figure',
    lines.reduce((sum, key) => sum + asCount(shown.at(key, 'figure')), 0),
    all,
  );
}

/** Codes of the states that need a leader's attention. */
const AT_RISK: readonly unknown[] = ['hard', 'unlikely'];

function riskDifferences(
  shown: KeyedGrid,
  values: Grid,
  { tell, stateWords }: { readonly tell: Tell; readonly stateWords: (code: string) => string },
): void {
  const keys = (values[0] ?? []).map(String);
  const column = (key: string): number => keys.indexOf(key);
  const states = values
    .slice(1)
    .filter(
      (line) =>
        line[column('form')] === FORM.forecast && line[column('field')] === STATE && line[column('kind')] !== 'blank',
    );
  const published = new Map(
    states.map((line) => [
      `risk.${String(line[column('row')])}.${String(line[column('unit')])}`,
      stateWords(String(line[column('value')])),
    ]),
  );
  for (const key of shown.rows.filter((row) => row.startsWith('risk.')))
    tell(key, 'figure', shown.at(key, 'figure'), published.get(key) ?? '');
  if (!shown.rows.includes('forecast')) return;
  tell('forecast', 'figure', shown.at('forecast', 'figure'), states.length);
  tell(
    'risks',
    'figure',
    shown.at('risks', 'figure'),
    states.filter((line) => AT_RISK.includes(line[column('value')])).length,
  );
}

/** Compares every cell of a table of *Sổ lĩnh vực* with the same row and column of the master. */
export function tableDifferences(
  table: Grid,
  published: Grid,
  columns: (key: string) => boolean,
): readonly PageDifference[] {
  const { tell, found } = teller();
  const [own, master] = [keyedGrid(table), keyedGrid(published)];
  own.twice.forEach((key) => tell(key, '', 'twice', 'once'));
  for (const row of own.rows)
    for (const column of own.columns.filter(columns)) tell(row, column, own.at(row, column), master.at(row, column));
  return found;
}
