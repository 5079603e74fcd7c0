/**
 * The cover's link to a form: it counts the cells that still wait for the unit and leads to the next of them, so that
 * an empty form shows how much there is to do and not how much is wrong.
 */
import { COVER } from '../../text/books/unit-book';
import { columnName, fixedName, mergeBoxes, onTab } from '../grid/a1';
import { when } from './formulas/formula';
import { FIRST_ROW, type Layout } from './layout';
import { MISSING_MARK } from '../../text/levels';
import { quoted } from './formulas/quoted';

/** Cells that wait: the blank ones that must be filled in, or at least one for each row that its check names. */
function waiting(layout: Layout): string {
  const required = mergeBoxes(
    layout.cells
      .filter((cell) => cell.spec.part === 'entry' && cell.spec.required)
      .map((cell) => ({ row: cell.line, column: cell.column })),
  );
  const blanks = required.map(
    ({ top, left, bottom, right }) =>
      `COUNTBLANK(${onTab(layout.tab, `${fixedName(top, left)}:${fixedName(bottom - 1, right - 1)}`)})`,
  );
  const named = namedRows(layout);
  return `MAX(${[blanks.length === 0 ? '0' : blanks.join('+'), named === null ? '0' : `COUNTIF(${named};${ROW_MARK})`].join(';')})`;
}

const ROW_MARK = quoted(`${MISSING_MARK}*`);

const namedRows = ({ template, columnRange }: Layout): string | null => {
  const check = template.columns.find((column) => column.part === 'check');
  return check ? columnRange(check.field) : null;
};

/** `tab` = the address of the tab in this file. */
export function formLink(layout: Layout, tab: string): string {
  const count = waiting(layout);
  const named = namedRows(layout);
  const entry = layout.template.columns.find((column) => column.part === 'entry')?.field;
  const next =
    named === null || entry === undefined
      ? quoted(tab)
      : `IFERROR(${quoted(`${tab}&range=${columnName(layout.columnOf(entry))}`)}&(MATCH(${ROW_MARK};${named};0)+${FIRST_ROW});${quoted(tab)})`;
  const [before, after] = COVER.openCells(layout.tab);
  return `=HYPERLINK(${next};${when(`${count}=0`, quoted(COVER.filledForm(layout.tab)), `${quoted(before)}&${count}&${quoted(after)}`)})`;
}
