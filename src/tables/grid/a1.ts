/**
 * A1 names of cells and ranges. Rows and columns are given 0-based; tab titles are quoted as Google's formulas require.
 */
import type { GridRangeShape } from '../api-place-shapes';

export interface Box {
  readonly top: number;
  readonly left: number;
  /** Exclusive. */ readonly bottom: number;
  /** Exclusive. */ readonly right: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let rest = column + 1;
  let name = '';
  while (rest > 0) {
    const letter = (rest - 1) % 26;
    name = String.fromCharCode(65 + letter) + name;
    rest = (rest - 1 - letter) / 26;
  }
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `$D$7`: a reference that a copied formula or a conditional format does not shift. */
export const fixedName = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

export const boxName = (box: Box): string =>
  `${cellName(box.top, box.left)}:${cellName(box.bottom - 1, box.right - 1)}`;

/** Whole columns next to each other: `A:H`. */
export interface ColumnSpan {
  readonly name: string;
  readonly width: number;
}

/** Groups columns into as few spans as possible; 0-based, ascending. */
export function columnSpans(columns: readonly number[]): readonly ColumnSpan[] {
  return runsOf(columns).map(({ from, to }) => ({
    name: `${columnName(from)}:${columnName(to - 1)}`,
    width: to - from,
  }));
}

/** Doubles apostrophes inside a title (`Xã Ea H'Leo`). */
export const quoteTab = (title: string): string => `'${title.replace(/'/g, "''")}'`;

export const onTab = (title: string, name: string): string => `${quoteTab(title)}!${name}`;

export const gridRange = (sheetId: number, box: Box): GridRangeShape => ({
  sheetId,
  startRowIndex: box.top,
  endRowIndex: box.bottom,
  startColumnIndex: box.left,
  endColumnIndex: box.right,
});

/**
 * Groups cells into rectangles by a simple sweep: runs down each column, then equal runs next to each other are joined.
 */
export function mergeBoxes(cells: readonly { readonly row: number; readonly column: number }[]): Box[] {
  const byColumn = new Map<number, number[]>();
  for (const cell of cells) {
    const rows = byColumn.get(cell.column);
    if (rows) rows.push(cell.row);
    else byColumn.set(cell.column, [cell.row]);
  }
  const columns = [...byColumn.keys()].sort((a, b) => a - b);
  return joinRuns(
    columns.flatMap((column) => runsOf(byColumn.get(column) ?? []).map(({ from, to }) => ({ column, from, to }))),
  );
}

/** Rows of one column; `to` is the row after the last. */
export interface ColumnRun {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Joins equal runs next to each other; `runs` by column, ascending. */
export function joinRuns(runs: readonly ColumnRun[]): Box[] {
  const open = new Map<string, Box>();
  const closed: Box[] = [];
  for (const { column, from, to } of runs) {
    const key = `${from}:${to}`;
    const left = open.get(key);
    if (left && left.right === column) {
      open.set(key, { ...left, right: column + 1 });
      continue;
    }
    if (left) closed.push(left);
    open.set(key, { top: from, bottom: to, left: column, right: column + 1 });
  }
  return [...closed, ...open.values()].sort((a, b) => a.left - b.left || a.top - b.top);
}

/** Runs of numbers that follow each other, ascending; `to` is the number after the last. */
export function runsOf(rows: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.to === row) last.to = row + 1;
    else runs.push({ from: row, to: row + 1 });
  }
  return runs;
}
