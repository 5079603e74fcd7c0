/**
 * Checks *Dự báo* against the recount: one line per target and agency asked, the answer the agency sealed, the
 * coverage, and the counts of the head line.
 */
import { forecastWords } from '../../text/books/forecast';
import { choiceLabel } from '../../text/books/unit-book';
import { CELL_WORDS } from '../../text/books/master-book';
import { isTotal, type Tell } from './check-figures';
import { keyedGrid, type KeyedGrid } from './keyed-grid';
import type { Discrepancy, RecountInput } from './recount-input';
import type { Figure, ValuesRead } from './values-read';

const HEAD = 'head';
const STATES = ['achieved', 'likely', 'hard', 'unlikely'] as const;
type State = (typeof STATES)[number];

/** What one agency was asked and what it answered. `state` is null when it has not answered. */
interface Said {
  readonly key: string;
  readonly row: string;
  readonly unit: string;
  readonly goal: string;
  readonly state: State | null;
  readonly isIn: boolean;
  readonly figure: (field: string) => Figure | null;
}

export function checkForecast(input: RecountInput, values: ValuesRead): readonly Discrepancy[] {
  const grid = keyedGrid(input.grids.forecast);
  const found: Discrepancy[] = [];
  const tell: Tell = (row, column, written, recounted) => {
    found.push({ tab: 'forecast', row, column, written: String(written), recounted });
  };
  const all = saidBy(input, values);
  grid.twice.forEach((key) => tell(key, '', key, 'once'));
  grid.rows
    .filter((key) => key !== HEAD && !all.some((one) => one.key === key))
    .forEach((key) => tell(key, '', key, 'no such forecast is asked'));
  for (const one of all) {
    if (!grid.rows.includes(one.key)) tell(one.key, '', '', one.key);
    else checkLine(one, { grid, tell, same: all.filter((other) => other.row === one.row) });
  }
  const head = all.length === 0 ? '' : headWords(all);
  if (grid.at(HEAD, 'label') !== head) tell(HEAD, 'label', grid.at(HEAD, 'label'), head);
  return found;
}

function saidBy(input: RecountInput, values: ValuesRead): Said[] {
  return input.templates
    .filter((one) => one.form === 'forecast')
    .flatMap(({ unit, rows }) =>
      rows.map((row): Said => {
        const figure = (field: string): Figure | null => values.find({ unit, form: 'forecast', row: row.key, field });
        const state = figure('state');
        const goal = row.cells['goal']?.value;
        return {
          key: `${row.key}|${unit}`,
          row: row.key,
          unit,
          goal: goal?.kind === 'text' ? goal.text : '',
          figure,
          isIn: values.units.has(unit),
          state: STATES.find((one) => state?.is === 'text' && state.text === one) ?? null,
        };
      }),
    );
}

interface LineCheck {
  readonly grid: KeyedGrid;
  readonly tell: Tell;
  readonly same: readonly Said[];
}

function checkLine(one: Said, { grid, tell, same }: LineCheck): void {
  const words = (field: string): string => {
    const held = one.figure(field);
    return held?.is === 'text' ? held.text : '';
  };
  const expected: Readonly<Record<string, string>> = {
    row: one.row,
    unit: one.unit,
    goal: one.goal,
    state: one.state ?? '',
    stateLabel: one.state === null ? forecastWords.unreported : choiceLabel(one.state),
    cause: words('cause'),
    action: words('action'),
    coverage: `${same.filter((other) => other.state !== null).length}/${same.length}`,
  };
  for (const [column, text] of Object.entries(expected))
    if (grid.at(one.key, column) !== text) tell(one.key, column, grid.at(one.key, column), text);
  for (const column of ['result', 'expected']) {
    const figure = one.isIn ? one.figure(column) : null;
    const written = grid.at(one.key, column);
    if (figure?.is === 'number' ? !isTotal(written, figure.amount) : written !== wordOf(figure))
      tell(one.key, column, written, figure?.is ?? '');
  }
}

const wordOf = (figure: Figure | null): string =>
  figure?.is === 'notArisen' || figure?.is === 'notApplicable' ? CELL_WORDS[figure.is] : '';

function headWords(all: readonly Said[]): string {
  const of = (state: State | null): number => all.filter((one) => one.state === state).length;
  return forecastWords.head({
    all: all.length,
    achieved: of('achieved'),
    likely: of('likely'),
    hard: of('hard'),
    unlikely: of('unlikely'),
    unreported: of(null),
  });
}
