/** insertRange, deleteRange: a part of the cells moves away or closes up; the rest of the sheet does not change. */
import { type Area, meet, open } from '../book/area';
import { rewriteReferences } from '../book/block-formulas';
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { mayMention, rewriteFormulas } from '../book/formulas';
import { moveRanges, type RangeMove } from '../book/moving';
import { guardArea } from '../book/protection';
import { placeOf, readable } from '../book/resolve';
import { type LineChange, moveSpan } from '../book/spans';
import { growTo } from '../book/structure';
import type { Cell, Dimension, GridRange } from '../types';
import type { Work } from '../book/work';

interface Body {
  range?: GridRange;
  shiftDimension?: Dimension;
}

export function insertRange(work: Work, body: Body): void {
  shift(work, body, 'insert');
}

export function deleteRange(work: Work, body: Body): void {
  shift(work, body, 'delete');
}

function shift(work: Work, body: Body, kind: 'insert' | 'delete'): void {
  const place = placeOf(work.book, body.range ?? {});
  const area = readable(place);
  const down = body.shiftDimension !== 'COLUMNS';
  if (body.shiftDimension !== 'ROWS' && body.shiftDimension !== 'COLUMNS')
    throw refuse('shiftDimension is required but was not specified');
  const { sheet } = place;
  const lane: Area = down ? { ...area, bottom: Infinity } : { ...area, right: Infinity };
  guardArea(work, lane);
  for (const merge of sheet.merges) {
    const held = { ...open(merge), sheetId: sheet.id };
    const fits = down
      ? held.left >= lane.left && held.right <= lane.right
      : held.top >= lane.top && held.bottom <= lane.bottom;
    if (meet(held, lane) && !fits)
      throw refuse('You must select all cells in a merged range to merge or unmerge them.');
  }
  const change: LineChange = down
    ? { kind, start: area.top, end: area.bottom }
    : { kind, start: area.left, end: area.right };
  moveCells(work, sheet, { lane, down, change });
  const move = laneMove(lane, down, change);
  moveRanges(work.book, sheet, move);
  rewriteFormulas(work.book, (formula, onSheet) =>
    mayMention(formula, onSheet, sheet)
      ? rewriteReferences(formula, onSheet, { from: sheet, move, to: sheet })
      : formula,
  );
}

function moveCells(
  work: Work,
  sheet: SheetBody,
  { lane, down, change }: { lane: Area; down: boolean; change: LineChange },
): void {
  const count = change.end - change.start;
  const moving: [number, number, Cell][] = [];
  sheet.grid.each((row, column, cell) => moving.push([row, column, cell]), lane);
  for (const [row, column] of moving) sheet.grid.set(row, column, undefined);
  // A merge that moves needs its place in the grid too, even when its cells are empty.
  const merged = sheet.merges
    .map((merge) => meet({ ...open(merge), sheetId: sheet.id }, lane))
    .flatMap((area): [number, number][] => (area ? [[area.bottom - 1, area.right - 1]] : []));
  const [rows, columns] = [...moving, ...merged].reduce(
    ([most, wide], [row, column]) => [Math.max(most, row + 1), Math.max(wide, column + 1)],
    [0, 0],
  );
  if (change.kind === 'insert') growTo(work, sheet, down ? rows + count : 0, down ? 0 : columns + count);
  for (const [row, column, cell] of moving) {
    const at = down ? row : column;
    if (change.kind === 'delete' && at < change.end) continue;
    const by = change.kind === 'insert' ? count : -count;
    sheet.grid.set(down ? row + by : row, down ? column : column + by, cell);
  }
  work.cost(moving.length, true);
}

/** Ranges entirely inside the moved rows or columns move; a range that extends beyond them does not. */
function laneMove(lane: Area, down: boolean, change: LineChange): RangeMove {
  return (range) => {
    const held = open(range);
    const inside = down
      ? held.left >= lane.left && held.right <= lane.right
      : held.top >= lane.top && held.bottom <= lane.bottom;
    if (!inside) return range;
    const [low, high] = down
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
    const span = moveSpan(change, [range[low], range[high]]);
    if (!span) return undefined;
    return span[0] === range[low] && span[1] === range[high] ? range : { ...range, [low]: span[0], [high]: span[1] };
  };
}
