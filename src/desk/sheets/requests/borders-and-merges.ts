/** updateBorders, mergeCells, unmergeCells. */
import { contains, meet, open, toRange, type Area } from '../book/area';
import type { SheetBody } from '../book/book';
import { writtenFormat } from '../cells/cell-write';
import { refuse } from '../errors';
import { guardArea } from '../book/protection';
import { placeOf, readable } from '../book/resolve';
import type { Bag, Cell, CellFormat, GridRange } from '../types';
import type { Work } from '../book/work';

interface BordersBody {
  range?: GridRange;
  top?: Bag;
  bottom?: Bag;
  left?: Bag;
  right?: Bag;
  innerHorizontal?: Bag;
  innerVertical?: Bag;
}

/** A side that the request leaves out does not change; style NONE clears it (UpdateBordersRequest). */
export function updateBorders(work: Work, body: BordersBody): void {
  const place = placeOf(work.book, body.range ?? {});
  const area = readable(place);
  guardArea(work, area);
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const sides: Bag = {};
      const set = (side: string, border: Bag | undefined): void => {
        if (border !== undefined) sides[side] = border;
      };
      set('top', row === area.top ? body.top : body.innerHorizontal);
      set('bottom', row === area.bottom - 1 ? body.bottom : body.innerHorizontal);
      set('left', column === area.left ? body.left : body.innerVertical);
      set('right', column === area.right - 1 ? body.right : body.innerVertical);
      if (Object.keys(sides).length)
        place.sheet.grid.set(row, column, bordered(place.sheet.grid.get(row, column), sides));
    }
  }
  work.cost((area.bottom - area.top) * (area.right - area.left), true);
}

function bordered(old: Cell | undefined, sides: Bag): Cell {
  const given = { borders: { ...old?.userEnteredFormat?.borders, ...sides } } as CellFormat;
  const format = writtenFormat(old?.userEnteredFormat, given, { borders: {} });
  const { userEnteredFormat: _, ...rest } = old ?? {};
  return format ? { ...rest, userEnteredFormat: format } : rest;
}

const PARTLY = 'You must select all cells in a merged range to merge or unmerge them.';

export function mergeCells(work: Work, body: { range?: GridRange; mergeType?: string }): void {
  const place = placeOf(work.book, body.range ?? {});
  const area = readable(place);
  guardArea(work, area);
  const { sheet } = place;
  checkFrozen(sheet, area);
  dropMerges(sheet, area);
  for (const block of blocks(area, body.mergeType ?? 'MERGE_ALL')) {
    if ((block.bottom - block.top) * (block.right - block.left) <= 1) continue;
    keepFirstValue(sheet, block);
    sheet.merges.push(toRange(block));
  }
  work.book.changed();
}

function blocks(area: Area, type: string): Area[] {
  if (type === 'MERGE_COLUMNS')
    return Array.from({ length: area.right - area.left }, (_, at) => ({
      ...area,
      left: area.left + at,
      right: area.left + at + 1,
    }));
  if (type === 'MERGE_ROWS')
    return Array.from({ length: area.bottom - area.top }, (_, at) => ({
      ...area,
      top: area.top + at,
      bottom: area.top + at + 1,
    }));
  return [area];
}

function checkFrozen(sheet: SheetBody, area: Area): void {
  const { frozenRowCount: rows = 0, frozenColumnCount: columns = 0 } = sheet.properties.gridProperties;
  if (area.top < rows && area.bottom > rows) throw refuse("You can't merge frozen and non-frozen rows.");
  if (area.left < columns && area.right > columns) throw refuse("You can't merge frozen and non-frozen columns.");
}

/** Merging replaces merges inside the range; a merge that extends beyond it is refused. */
function dropMerges(sheet: SheetBody, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => {
    const held = { ...open(merge), sheetId: sheet.id };
    if (!meet(held, area)) return true;
    if (!contains(area, held)) throw refuse(PARTLY);
    return false;
  });
}

/** Only the upper left cell keeps its value. */
function keepFirstValue(sheet: SheetBody, block: Area): void {
  sheet.grid.each((row, column, cell) => {
    if (row === block.top && column === block.left) return;
    const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell;
    sheet.grid.set(row, column, rest);
  }, block);
}

export function unmergeCells(work: Work, body: { range?: GridRange }): void {
  const place = placeOf(work.book, body.range ?? {});
  const area = readable(place);
  guardArea(work, area);
  dropMerges(place.sheet, area);
}
