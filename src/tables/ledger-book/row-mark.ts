/**
 * The mark of a row: what its other cells are in short. It is worked out when the row is written and checked when it is
 * read, so a cell that was sorted, cut or typed over by hand damages its row and nothing else. Cells that only changed
 * rows are found again by the marks.
 */
import { textMark } from '../../core/short-mark';
import { textCell } from '../grid/cells';
import type { CellDataShape, ValueRangeShape } from '../api-shapes';
import { COPY } from './row-copy';
import { HEAD_ROWS, readTable, type RecordOf, type TableColumn } from '../grid/table';

export const MARK = 'mark';

type LedgerGrid = NonNullable<ValueRangeShape['values']>;

/** A table whose rows have marks. */
interface Marked<C extends readonly TableColumn[] = readonly TableColumn[]> {
  readonly columns: C;
  readonly proved?: readonly string[];
}

/** A tenth of a millisecond in a day; the digits beyond it may not survive the way to a sheet and back. */
const EXACT = 1e9;

/** Blank, '' and a box without a tick are the same. */
function plain(cell: unknown): unknown {
  if (cell === undefined || cell === null || cell === '' || cell === false) return null;
  if (typeof cell === 'number') return Math.round(cell * EXACT) / EXACT;
  return typeof cell === 'string' ? cell.normalize('NFC') : cell;
}

/** The keys of the columns that the mark covers, and those that came after rows had a mark, right of it. */
function coveredBy({ columns, proved = [] }: Marked): { readonly always: string[]; readonly whereFilled: string[] } {
  const keys = columns.map(({ key }) => key);
  const end = keys.includes(MARK) ? keys.indexOf(MARK) : keys.length;
  const covered = (some: string[]): string[] => some.filter((key) => key !== MARK && !proved.includes(key));
  return { always: covered(keys.slice(0, end)), whereFilled: covered(keys.slice(end)) };
}

/** A blank cell of a column that came later leaves the mark as it was before there was that column. */
function markOf(table: Marked, cellOf: (key: string) => unknown): string {
  const { always, whereFilled } = coveredBy(table);
  const filled = whereFilled.map((key) => [key, plain(cellOf(key))] as const).filter(([, cell]) => cell !== null);
  return textMark(JSON.stringify([...always.map((key) => plain(cellOf(key))), ...filled]));
}

/** A new row with its mark; a table without that column stays as it is. */
export function marked(table: Marked, cells: readonly CellDataShape[]): CellDataShape[] {
  const at = (key: string): number => table.columns.findIndex((column) => column.key === key);
  const mark = markOf(table, (key) => {
    const value = cells[at(key)]?.userEnteredValue;
    return value?.numberValue ?? value?.stringValue ?? value?.boolValue;
  });
  return cells.map((cell, place) => (place === at(MARK) ? { ...cell, ...textCell(mark) } : cell));
}

/** A tab without the column was made before rows had a mark: its rows are taken as they are and get one. */
export function isMarked(table: Marked, grid: LedgerGrid, rowIndex: number): boolean {
  const keys = grid[0] ?? [];
  const row = grid[rowIndex] ?? [];
  return !keys.includes(MARK) || row[keys.indexOf(MARK)] === markOf(table, (key) => row[keys.indexOf(key)]);
}

/** More rows than this were not moved by hand but lost in another way. */
const MOST = 60;

/**
 * The rows whose marks do not fit, each with neighbouring cells of another such row in their place, where that gives
 * the row its mark again: a part of the columns was sorted alone, or cells were cut and pasted.
 */
export function unmixedRows<R, C extends readonly TableColumn[]>(
  table: Marked<C>,
  grid: LedgerGrid,
  recordOf: (line: RecordOf<C>) => R | null,
): readonly { readonly rowIndex: number; readonly record: R }[] {
  const [keys = [], head = []] = grid;
  const places = grid.flatMap((_, at) => (at >= HEAD_ROWS && !isMarked(table, grid, at) ? [at] : []));
  if (places.length > MOST) return [];
  return places.flatMap((rowIndex): ReturnType<typeof unmixedRows<R, C>> => {
    for (const row of candidates(grid, { rowIndex, places, width: keys.length })) {
      if (!isMarked(table, [keys, head, row], HEAD_ROWS)) continue;
      const [line] = readTable(table.columns, [keys, head, row]).records;
      const record = line ? recordOf(line) : null;
      if (record !== null) return [{ rowIndex, record }];
    }
    return [];
  });
}

/** A row with each run of neighbouring cells taken from each of the other rows. */
function* candidates(
  grid: LedgerGrid,
  at: { readonly rowIndex: number; readonly places: readonly number[]; readonly width: number },
): Generator<LedgerGrid[number]> {
  const own = Array.from({ length: at.width }, (_, column) => grid[at.rowIndex]?.[column] ?? '');
  for (let length = 1; length < at.width; length += 1)
    for (let from = 0; from + length <= at.width; from += 1)
      for (const place of at.places)
        if (place !== at.rowIndex)
          yield own.map((cell, column) =>
            column >= from && column < from + length ? (grid[place]?.[column] ?? '') : cell,
          );
}

/** The row's own mark or copy; '' = none. */
export function proofIn(grid: LedgerGrid, rowIndex: number): string {
  const keys = grid[0] ?? [];
  const at = [MARK, COPY].map((key) => keys.indexOf(key)).find((place) => place >= 0) ?? -1;
  return String(grid[rowIndex]?.[at] ?? '').normalize('NFC');
}
