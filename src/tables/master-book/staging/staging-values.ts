/**
 * The values of result tabs in as few bytes as possible. Repeated values in a column are filled by one request per run;
 * the rest is written RAW as plain rows (a tenth of the size of cells as objects). RAW text is never parsed as a
 * formula, a date or a number.
 */
import type { CellDataShape, ValueRangeShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { boxName, gridRange, onTab, type Box } from '../../grid/a1';
import { inParts, utf8Bytes } from './batch-size';
import type { Paint } from '../results/result-tab';

type Plain = string | number | boolean | null;
/** `paints` = the paints that no fill has written yet. */
interface Packed {
  readonly fills: readonly SheetRequest[];
  readonly ranges: readonly ValueRangeShape[];
  readonly paints: readonly Paint[];
}
/** `rows` from the first row of the tab on; `sheetId` and `title` are those of the tab that is written. */
interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly CellDataShape[])[];
  readonly columnCount: number;
  readonly paints: readonly Paint[];
}

interface Run {
  readonly top: number;
  readonly bottom: number;
  readonly held: Exclude<Plain, null>;
  /** Bytes of the value in a row, its comma included. */ readonly bytes: number;
}
/** `bytes` = cost of the column when these runs are filled and the rest is written in rows. */
interface Filling {
  readonly runs: readonly Run[];
  readonly bytes: number;
}

/** Approximate cost of one request that fills a run, without its value. */
const FILL_COST = 215;
/** `null,` in a row, in place of a filled value. */
const NULL_COST = 5;
/** Bytes of one range, so that several fit into one request. */
const LARGEST_RANGE = 400_000;

const EMPTY: CellDataShape = {};

function plainOf({ userEnteredValue: value }: CellDataShape): Plain {
  if (value?.formulaValue !== undefined) throw new Error('a result tab holds no formula');
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}

const valueOf = (held: Exclude<Plain, null>): CellDataShape => ({
  userEnteredValue:
    typeof held === 'string'
      ? { stringValue: held }
      : typeof held === 'number'
        ? { numberValue: held }
        : { boolValue: held },
});

/** For a new tab: a blank cell is not written at all. The first row, with the keys, is a range of its own. */
export function packValues(tab: Tab): Packed {
  const grid = tab.rows.map((row) => {
    const line: Plain[] = [];
    for (let at = 0; at < tab.columnCount; at += 1) line.push(plainOf(row[at] ?? EMPTY));
    return line;
  });
  const columns = Array.from({ length: tab.columnCount }, (_, column) => filledColumn(tab, grid, column));
  const body = grid.slice(1);
  const held = Array.from({ length: tab.columnCount }, (_, column) =>
    body.some((row) => (row[column] ?? null) !== null),
  );
  const ranges = groupsOf(held).flatMap(([left, right]) =>
    rangesOf(
      tab,
      body.map((row) => row.slice(left, right)),
      { top: 1, left },
    ),
  );
  return {
    fills: columns.flatMap((one) => one.fills),
    ranges: [...rangesOf(tab, grid.slice(0, 1), { top: 0, left: 0 }), ...ranges],
    paints: tab.paints.filter((paint) => !columns.some((one) => one.carried === paint)),
  };
}

/**
 * Fills the runs of one column and blanks them in `grid`; the first row is kept. `carried` = the paint of the whole
 * column that was written with them.
 */
function filledColumn(
  tab: Tab,
  grid: Plain[][],
  column: number,
): { readonly fills: readonly SheetRequest[]; readonly carried: Paint | undefined } {
  const { runs } = cheapest(runsOf(grid, column), grid.length - 1);
  const rows = runs.reduce((sum, run) => sum + run.bottom - run.top, 0);
  const carried = tab.paints.find(
    (one) =>
      one.left === column &&
      one.right === column + 1 &&
      one.top === 1 &&
      one.bottom === grid.length &&
      rows === grid.length - 1,
  );
  for (const run of runs) for (const row of grid.slice(run.top, run.bottom)) row[column] = null;
  return {
    fills: runs.map((run) => fillOf(gridBox(run, column), run.held, { sheetId: tab.sheetId, paint: carried })),
    carried,
  };
}

const gridBox = ({ top, bottom }: Run, column: number): Box => ({ top, bottom, left: column, right: column + 1 });

function fillOf(
  box: Box,
  held: Exclude<Plain, null>,
  { sheetId, paint }: { readonly sheetId: number; readonly paint: Paint | undefined },
): SheetRequest {
  const dressed = paint
    ? { cell: { ...valueOf(held), userEnteredFormat: paint.format }, fields: `userEnteredValue,${paint.fields}` }
    : { cell: valueOf(held), fields: 'userEnteredValue' };
  return { repeatCell: { range: gridRange(sheetId, box), ...dressed } };
}

/** Runs of one value down the column, without the blanks between them. */
function runsOf(grid: readonly (readonly Plain[])[], column: number): Run[] {
  const runs: Run[] = [];
  for (let top = 1; top < grid.length;) {
    const held = grid[top]?.[column] ?? null;
    let bottom = top + 1;
    while (bottom < grid.length && (grid[bottom]?.[column] ?? null) === held) bottom += 1;
    if (held !== null) runs.push({ top, bottom, held, bytes: utf8Bytes(JSON.stringify(held)) + 1 });
    top = bottom;
  }
  return runs;
}

/**
 * Three ways: fill nothing, fill the long runs, or fill all runs; with the last, the column leaves nothing for the
 * rows.
 */
function cheapest(runs: readonly Run[], rows: number): Filling {
  const size = (some: readonly Run[], of: (run: Run) => number): number => some.reduce((sum, run) => sum + of(run), 0);
  const inRows = (run: Run): number => (run.bottom - run.top) * run.bytes;
  const filled = (run: Run): number => FILL_COST + run.bytes;
  const pays = (run: Run): boolean => inRows(run) > filled(run) + (run.bottom - run.top) * NULL_COST;
  const [long, short] = [runs.filter(pays), runs.filter((run) => !pays(run))];
  const blank = rows - size(short, (run) => run.bottom - run.top);
  const ways: Filling[] = [
    { runs: long, bytes: size(long, filled) + size(short, inRows) + blank * NULL_COST },
    { runs, bytes: size(runs, filled) },
    { runs: [], bytes: size(runs, inRows) + (rows - size(runs, (run) => run.bottom - run.top)) * NULL_COST },
  ];
  return ways.reduce((best, one) => (one.bytes < best.bytes ? one : best));
}

/** Runs of columns that still have something to write. */
function groupsOf(held: readonly boolean[]): readonly (readonly [left: number, right: number])[] {
  const groups: [number, number][] = [];
  held.forEach((isHeld, column) => {
    const last = groups[groups.length - 1];
    if (isHeld && last?.[1] === column) last[1] = column + 1;
    else if (isHeld) groups.push([column, column + 1]);
  });
  return groups;
}

function rangesOf(
  { title }: Tab,
  rows: readonly (readonly Plain[])[],
  at: { readonly top: number; readonly left: number },
): readonly ValueRangeShape[] {
  const width = rows[0]?.length ?? 0;
  let { top } = at;
  return inParts(rows.map(withoutTail), LARGEST_RANGE).flatMap((part): ValueRangeShape[] => {
    const from = top;
    top += part.length;
    if (part.every((row) => row.length === 0)) return [];
    return [
      {
        range: onTab(title, boxName({ top: from, left: at.left, bottom: top, right: at.left + width })),
        majorDimension: 'ROWS',
        values: part,
      },
    ];
  });
}

function withoutTail(row: readonly Plain[]): readonly Plain[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === null) end -= 1;
  return row.slice(0, end);
}
