/** The A1 ranges that read chosen periods of a ledger table, and the check of what was read against the index. */
import { columnName, onTab } from '../grid/a1';
import { HEAD_ROWS } from '../grid/table';
import { LEDGER_TITLES } from '../../text/books/ledger-book';
import type { LedgerRead, LedgerTableName } from './ledger-table';
import { periodOf, rowsOf, type Run, type TableIndex } from './period-index';

interface Asked {
  readonly name: LedgerTableName;
  readonly columns: number;
  readonly index: TableIndex;
}

/** Ranges of the periods alone, ascending and without overlap; [] = they have no rows. */
export function runRanges({ name, columns, index }: Asked, periods: readonly string[]): readonly string[] {
  return joined(periods.flatMap((period) => rowsOf(index, period).runs)).map(([first, last]) =>
    rangeOf({ name, columns }, first, last),
  );
}

/** Head rows, the periods, and everything from the last row on, which shows that no row above it was lost or added. */
export function tableRanges(asked: Asked, periods: readonly string[]): readonly string[] {
  const tail = Math.max(HEAD_ROWS, asked.index.next - 1);
  const runs = joined(periods.flatMap((period) => rowsOf(asked.index, period).runs));
  const last = runs[runs.length - 1];
  const above = last && last[1] >= tail ? runs.slice(0, -1) : runs;
  return [
    rangeOf(asked, 0, HEAD_ROWS - 1),
    ...above.map(([from, to]) => rangeOf(asked, from, to)),
    rangeOf(asked, above.length < runs.length ? (last?.[0] ?? tail) : tail, null),
  ];
}

function joined(runs: readonly Run[]): readonly Run[] {
  const all: [number, number][] = [];
  for (const [first, last] of [...runs].sort((one, other) => one[0] - other[0])) {
    const before = all[all.length - 1];
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

const rangeOf = ({ name, columns }: Omit<Asked, 'index'>, first: number, last: number | null): string =>
  onTab(LEDGER_TITLES[name], `A${first + 1}:${columnName(columns - 1)}${last === null ? '' : last + 1}`);

/** True when every row of the periods was read, and none is damaged. */
export function isAsIndexed<R>(
  { name, index }: Pick<Asked, 'name' | 'index'>,
  read: LedgerRead<R>,
  periods: readonly string[],
): boolean {
  const counts = new Map<string, number>();
  for (const { record } of read.rows) {
    const period = periodOf(name, record);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return (
    read.troubles.length === 0 &&
    read.without.length === 0 &&
    periods.every((period) => (counts.get(period) ?? 0) === rowsOf(index, period).count)
  );
}

/** True when the last row is where it was written and nothing is below it. */
export const isWholeBelow = (index: TableIndex, read: LedgerRead<unknown>): boolean =>
  read.nextRow === Math.max(HEAD_ROWS, index.next);
