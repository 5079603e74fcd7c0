/**
 * The values of result tabs in the fewest bytes: what repeats down a column is filled in by one request, the rest goes RAW as plain rows
 * (a tenth of the size of cells as objects). RAW text is never read as a formula, a date or a number.
 */
import type { CellDataShape, SheetRequest, ValueRangeShape } from '../api-shapes';
import { boxName, gridRange, onTab } from '../grid/a1';
import { inParts, utf8Bytes } from './batch-size';

type Plain = string | number | boolean | null;
interface Packed { readonly fills: readonly SheetRequest[]; readonly ranges: readonly ValueRangeShape[] }
/** `rows` from the first row of the tab on; `sheetId` and `title` are those that are written. */
interface Tab { readonly sheetId: number; readonly title: string; readonly rows: readonly (readonly CellDataShape[])[]; readonly columnCount: number }

/** About what one request to fill a run costs; shorter runs are cheaper as they are. */
const FILL_COST = 280;
/** Bytes of one range, so that several fit into one request. */
const LARGEST_RANGE = 400_000;

function plainOf({ userEnteredValue: value }: CellDataShape): Plain {
  if (value?.formulaValue !== undefined) throw new Error('a result tab holds no formula');
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}

const valueOf = (held: Exclude<Plain, null>): CellDataShape => ({
  userEnteredValue: typeof held === 'string' ? { stringValue: held } : typeof held === 'number' ? { numberValue: held } : { boolValue: held },
});

/** For a tab that is new: a blank cell is not written at all. */
export function packValues(tab: Tab): Packed {
  const grid = tab.rows.map((row) => Array.from({ length: tab.columnCount }, (_, at) => plainOf(row[at] ?? {})));
  const fills = Array.from({ length: tab.columnCount }, (_, column) => takeRuns(tab, grid, column)).flat();
  const held = Array.from({ length: tab.columnCount }, (_, column) => grid.some((row) => (row[column] ?? null) !== null));
  const ranges = groupsOf(held).flatMap(([left, right]) => rangesOf(tab, grid.map((row) => row.slice(left, right)), left));
  return { fills, ranges };
}

/** Fills the long runs of one column and blanks them in `grid`. */
function takeRuns({ sheetId }: Tab, grid: Plain[][], column: number): SheetRequest[] {
  const fills: SheetRequest[] = [];
  for (let top = 0; top < grid.length;) {
    const held = grid[top]?.[column] ?? null;
    let bottom = top + 1;
    while (bottom < grid.length && (grid[bottom]?.[column] ?? null) === held) bottom += 1;
    if (held !== null && (bottom - top) * utf8Bytes(JSON.stringify(held)) > FILL_COST) {
      fills.push({ repeatCell: { range: gridRange(sheetId, { top, left: column, bottom, right: column + 1 }), cell: valueOf(held), fields: 'userEnteredValue' } });
      for (const row of grid.slice(top, bottom)) row[column] = null;
    }
    top = bottom;
  }
  return fills;
}

/** Runs of columns in which something is left to write. */
function groupsOf(held: readonly boolean[]): readonly (readonly [left: number, right: number])[] {
  const groups: [number, number][] = [];
  held.forEach((isHeld, column) => {
    const last = groups[groups.length - 1];
    if (isHeld && last?.[1] === column) last[1] = column + 1;
    else if (isHeld) groups.push([column, column + 1]);
  });
  return groups;
}

function rangesOf({ title }: Tab, rows: readonly (readonly Plain[])[], left: number): readonly ValueRangeShape[] {
  const width = rows[0]?.length ?? 0;
  let top = 0;
  return inParts(rows.map(withoutTail), LARGEST_RANGE).flatMap((part): ValueRangeShape[] => {
    const from = top;
    top += part.length;
    if (part.every((row) => row.length === 0)) return [];
    return [{ range: onTab(title, boxName({ top: from, left, bottom: top, right: left + width })), majorDimension: 'ROWS', values: part }];
  });
}

function withoutTail(row: readonly Plain[]): readonly Plain[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === null) end -= 1;
  return row.slice(0, end);
}
