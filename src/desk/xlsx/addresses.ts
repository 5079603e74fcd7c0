/**
 * Cells and ranges by number and by letter (A1); 0-based inside, as the Sheets API counts them. Independent of cell
 * content.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import { columnLetters, columnNumber } from '../values';

/** A bounded rectangle; ends are exclusive. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** 0-based row and column → `B3`. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A rectangle → `B3:D9`, or `B3` for one cell. */
export function a1Range(rect: Rect): string {
  const start = a1(rect.top, rect.left);
  const end = a1(rect.bottom - 1, rect.right - 1);
  return start === end ? start : `${start}:${end}`;
}

/** A rectangle → `$B$3:$D$9`, always both corners. */
export function absoluteRange(rect: Rect): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(rect.top, rect.left)}:${corner(rect.bottom - 1, rect.right - 1)}`;
}

/** Whole columns, the end exclusive: `$A:$C`. */
export const absoluteColumns = (start: number, end: number): string =>
  `$${columnLetters(start)}:$${columnLetters(end - 1)}`;

/** A sheet's title as a formula quotes it. */
export function quotedTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** `B3`, `B3:D9` → rectangle; undefined when the text is neither. */
export function parseRange(text: string): Rect | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, left, top, right = left, bottom = top] = match;
  const columns = [columnNumber(left ?? ''), columnNumber(right ?? '')];
  const rows = [Number(top) - 1, Number(bottom) - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows) + 1,
    right: Math.max(...columns) + 1,
  };
}

/** The API's range, with open ends closed by the tab's size. */
export function boundedRect(range: sheets_v4.Schema$GridRange, size: Size): Rect {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: Math.min(range.endRowIndex ?? size.rows, size.rows),
    right: Math.min(range.endColumnIndex ?? size.columns, size.columns),
  };
}

export function isEmptyRect(rect: Rect): boolean {
  return rect.bottom <= rect.top || rect.right <= rect.left;
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row < rect.bottom && column >= rect.left && column < rect.right;
}

/**
 * Rectangles that cover exactly the given cells, found by a simple sweep: runs in a row, extended downwards while they
 * are equal. Excel reads a relative formula from a rectangle's first cell, so a full rectangle must stay whole.
 */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const open = new Map<string, Rect>();
  const closed: Rect[] = [];
  for (const run of rowRuns(cells)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above && above.bottom === run.top) {
      open.set(key, { ...above, bottom: run.bottom });
    } else {
      if (above) closed.push(above);
      open.set(key, run);
    }
  }
  return [...closed, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function rowRuns(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Rect[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && last.right === column) {
      runs[runs.length - 1] = { ...last, right: column + 1 };
    } else {
      runs.push({ top: row, left: column, bottom: row + 1, right: column + 1 });
    }
  }
  return runs;
}
