/**
 * Words that the office typed into a result tab. The next publication writes the whole tab, so they are found before
 * it, named, and kept in the log of the ledger. A word counts as the office's own where the add-in writes none: outside
 * the tab, among the figures of a row, or in a row without a key with words that the tab does not have.
 */
import { once } from '../../core/once';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import { EMPTY_STATES } from '../../text/books/master-book';
import { consolidateWords } from '../../text/windows/consolidate';
import { firstOf } from '../../text/listed';
import { cellName } from '../../tables/grid/a1';
import type { Grid } from '../recount/keyed-grid';
import type { PeriodWork } from '../work/period-work';

export interface Remark {
  readonly tab: string;
  readonly a1: string;
  readonly text: string;
}

/** `tab` = the tab that is published next; `grid` = values of the tab published now. */
export function remarksIn(tab: ResultTab, grid: Grid): readonly Remark[] {
  if (grid.length === 0) return [];
  const next = new Map(tab.rows.map((row) => [textAt(row, 0), row]));
  const ours = once(
    () => new Set([...Object.values(EMPTY_STATES), ...tab.rows.flatMap((row) => row.map((_, at) => textAt(row, at)))]),
  );
  // A column with a key was published: a unit of it may have left since.
  const isOurs = (column: number): boolean => typeof grid[0]?.[column] === 'string' && grid[0][column] !== '';
  return grid.flatMap((cells, row) => {
    if (row < tab.frozenRows) return [];
    const key = typeof cells[0] === 'string' ? cells[0] : '';
    const line = next.get(key);
    // A row of ours that is no longer published held our own words.
    if (line === undefined && key !== '') return [];
    const figuresFrom = line === undefined ? Infinity : firstFigure(line);
    return cells.flatMap((cell, column) => {
      if (typeof cell !== 'string' || cell.trim() === '' || column === 0) return [];
      const isFree =
        key === '' ? !ours().has(cell) : column < tab.columnCount ? column >= figuresFrom : !isOurs(column);
      return isFree ? [{ tab: tab.title, a1: cellName(row, column), text: cell }] : [];
    });
  });
}

/** The first column of a row that holds figures from there on; Infinity where it holds words too, or none. */
function firstFigure(row: ResultTab['rows'][number]): number {
  const from = row.findIndex((cell) => cell.userEnteredValue?.numberValue !== undefined);
  return from < 0 || row.some((_, at) => at > from && textAt(row, at) !== '') ? Infinity : from;
}

const textAt = (row: ResultTab['rows'][number], at: number): string => {
  const value = row[at]?.userEnteredValue;
  return value?.stringValue ?? (value?.formulaValue === undefined ? '' : '=');
};

/** In words; at most `most` are named and the rest is counted. */
export const listOf = (remarks: readonly Remark[], most = Infinity): string =>
  firstOf(remarks.map(consolidateWords.remark), most);

/** Keeps what was written over in the log. */
export function noteRemarks({ ledger, office, period }: PeriodWork, remarks: readonly Remark[]): void {
  if (remarks.length > 0)
    ledger.tell(office.account, {
      action: 'remarks',
      unit: null,
      period: period.code,
      text: consolidateWords.remarksLog(listOf(remarks)),
    });
}
