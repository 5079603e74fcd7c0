/** Which cells of a result tab are pasted when the others are already as they will be published. */
import { gridRange, runsOf, type Box } from '../../grid/a1';
import type { SheetRequest } from '../../api-requests';
import type { ResultTab } from '../results/result-tab';

type Size = Pick<ResultTab, 'rowCount' | 'columnCount'>;

/** One request more costs as much as so many cells (docs/sources/performance.md: 250 bytes against 1.5e-5 s a cell). */
const CELLS_OF_A_REQUEST = 64;

/**
 * Few boxes that cover the `differing` cells and all cells of the columns outside `stays`.
 * @param stays columns that look as they will be published; null = every column
 */
export function pasteBoxes(
  { rowCount, columnCount }: Size,
  differing: readonly { readonly row: number; readonly column: number }[],
  stays: readonly number[] | null,
): readonly Box[] {
  const rowsOf = new Map<number, number[]>();
  for (const { row, column } of differing) {
    if (row >= rowCount || column >= columnCount) continue;
    const rows = rowsOf.get(column);
    if (rows) rows.push(row);
    else rowsOf.set(column, [row]);
  }
  const staying = stays && new Set(stays);
  const closed: Box[] = [];
  let open: Box[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    const isWhole = staying?.has(column) === false;
    const runs = isWhole ? [{ from: 0, to: rowCount }] : nearby(rowsOf.get(column) ?? []);
    const next: Box[] = [];
    for (const { from, to } of runs) {
      const beside = open.find((box) => joins(box, { from, to }));
      if (beside) open = open.filter((box) => box !== beside);
      next.push({
        top: Math.min(beside?.top ?? from, from),
        bottom: Math.max(beside?.bottom ?? to, to),
        left: beside?.left ?? column,
        right: column + 1,
      });
    }
    closed.push(...open);
    open = next;
  }
  return [...closed, ...open];
}

/** Runs of rows; a short gap between two of them is pasted too. */
function nearby(rows: readonly number[]): readonly Run[] {
  const joined: { from: number; to: number }[] = [];
  for (const run of runsOf(rows)) {
    const last = joined[joined.length - 1];
    if (last && run.from - last.to <= CELLS_OF_A_REQUEST) last.to = run.to;
    else joined.push({ ...run });
  }
  return joined;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Whether one box over both has few cells more than the two. */
function joins({ top, bottom, left, right }: Box, { from, to }: Run): boolean {
  const width = right - left;
  const both = (Math.max(bottom, to) - Math.min(top, from)) * (width + 1);
  return both - (bottom - top) * width - (to - from) <= CELLS_OF_A_REQUEST;
}

/** Pastes boxes of one tab over the same boxes of another. */
export const pasteRequests = (from: number, to: number, boxes: readonly Box[]): SheetRequest[] =>
  boxes.map((box): SheetRequest => ({
    copyPaste: { source: gridRange(from, box), destination: gridRange(to, box), pasteType: 'PASTE_NORMAL' },
  }));
