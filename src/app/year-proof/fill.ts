/** Types a synthetic unit's report into its workbook, as the unit would, and ticks *Nộp báo cáo*. */
import { FORM } from '../../core/form-code';
import { choiceLabel, TAB_TITLES } from '../../text/books/unit-book';
import { yearProofWords as words } from '../../text/windows/rare/year-proof';
import { onTab } from '../../tables/grid/a1';
import { dateToSerial } from '../../tables/grid/serial';
import type { World } from '../ports';
import { hasFinished, typedIn, type UnitCode, type YearAsked } from './expected/year';
import { keyedTabs, type KeyedTab } from './keyed-tabs';

interface Filled {
  readonly file: string;
  readonly unit: UnitCode;
  readonly asked: YearAsked;
  readonly quarter: number;
  /** The local day, 'YYYY-MM-DD'. */
  readonly today: string;
  /** A day of the reporting year on which finished tasks were done, 'YYYY-MM-DD'. */
  readonly doneOn: string;
}

/** Where the cover's values are: it has keys of rows only. */
const COVER_VALUES = 2;

/** Throws when the workbook lacks a cell that the unit must fill in. */
function put(tab: KeyedTab | undefined, row: string, column: string | number, value: string | number | boolean) {
  const cell = tab?.at(row, column);
  if (!tab || !cell) throw new Error(`the form has no cell ${row} ${column}`);
  return { range: onTab(tab.title, cell.a1), values: [[value]] };
}

/** Two service calls. */
export function fillIn(world: World, { file, unit, asked, quarter, today, doneOn }: Filled): void {
  const titles = [TAB_TITLES[FORM.indicator], TAB_TITLES[FORM.task], TAB_TITLES.cover];
  const [figures, tasks, cover] = keyedTabs(world, file, titles);
  const task: readonly (readonly [string, string | number])[] = hasFinished(unit, quarter)
    ? [
        ['state', choiceLabel('done')],
        ['percent', 100],
        ['doneDate', dateToSerial(doneOn)],
        ['product', words.product],
      ]
    : [
        ['state', choiceLabel('doing')],
        ['percent', 50],
      ];
  world.books.write(file, [
    ...typedIn(asked, unit, quarter).map(({ row, field, amount }) => put(figures, row, field, amount)),
    ...task.map(([field, value]) => put(tasks, unit, field, value)),
    put(cover, 'checkedBy', COVER_VALUES, words.person),
    put(cover, 'checkedOn', COVER_VALUES, dateToSerial(today)),
    put(cover, 'checked', COVER_VALUES, true),
    put(cover, 'submit', COVER_VALUES, true),
  ]);
}
