/** Rows and columns: insert, delete, move, append, sizes and hiding. */
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { updateMask } from '../field-mask';
import { band, guardArea, guardInsert, guardSheet } from '../book/protection';
import { checkNewRows, checkSize, deleteLines, insertLines, lineCount, moveLines } from '../book/structure';
import type { Dimension, DimensionRange, Line } from '../types';
import { shown } from '../cells/values-read';
import type { Work } from '../book/work';

interface Span {
  sheet: SheetBody;
  dimension: Dimension;
  start: number;
  end: number;
  count: number;
}

function spanOf(work: Work, range: DimensionRange | undefined): Span {
  const sheet = work.book.sheet(range?.sheetId);
  const dimension = range?.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refuse('dimension is required but was not specified');
  const count = lineCount(sheet, dimension);
  return { sheet, dimension, start: range?.startIndex ?? 0, end: range?.endIndex ?? count, count };
}

const word = (dimension: Dimension): string => (dimension === 'ROWS' ? 'row' : 'column');

export function insertDimension(work: Work, body: { range?: DimensionRange; inheritFromBefore?: boolean }): void {
  const { sheet, dimension, start, end, count } = spanOf(work, body.range);
  const inheritFromBefore = body.inheritFromBefore ?? false;
  if (body.range?.startIndex === undefined || body.range.endIndex === undefined)
    throw refuse('range.startIndex and range.endIndex must be specified');
  if (end <= start) throw refuse(`range.endIndex[${end}] must be after range.startIndex[${start}]`);
  if (start > count) throw refuse(`range.startIndex is larger than current grid size (${count})`);
  if (start === count && !inheritFromBefore)
    throw refuse(`range.startIndex must be less than the grid size (${count}) if inheritFromBefore is false.`);
  if (inheritFromBefore && start === 0)
    throw refuse('range.startIndex[0] must be greater than 0 if inheritFromBefore is true.');
  guardInsert(work, sheet, dimension, start);
  insertLines(work, sheet, dimension, { at: start, count: end - start, inheritFromBefore });
}

export function deleteDimension(work: Work, body: { range?: DimensionRange }): void {
  const { sheet, dimension, start, end, count } = spanOf(work, body.range);
  if (start >= count || end > count) {
    const tried = start >= count ? start : count;
    throw refuse(
      `Cannot delete a ${word(dimension)} that doesn't exist. Tried to delete ${word(dimension)} index ${tried} but there are only ${count} ${word(dimension)}s.`,
    );
  }
  if (end <= start) throw refuse(`endIndex[${end}] must be after startIndex[${start}]`);
  checkSomeLeft(sheet, dimension, { start, end, count });
  guardArea(work, band(sheet, dimension, start, end));
  deleteLines(work.book, sheet, dimension, { start, end });
}

/** Google requires at least one row and column, and one that is not frozen. */
export function checkSomeLeft(
  sheet: SheetBody,
  dimension: Dimension,
  { start, end, count }: { start: number; end: number; count: number },
): void {
  if (end - start >= count) throw refuse(`You can't delete all the ${word(dimension)}s on the sheet.`);
  const frozen =
    (dimension === 'ROWS'
      ? sheet.properties.gridProperties.frozenRowCount
      : sheet.properties.gridProperties.frozenColumnCount) ?? 0;
  if (frozen > 0 && start <= frozen && end >= count)
    throw refuse(`Sorry, it is not possible to delete all non-frozen ${word(dimension)}s.`);
}

export function moveDimension(work: Work, body: { source?: DimensionRange; destinationIndex?: number }): void {
  const { sheet, dimension, start, end, count } = spanOf(work, body.source);
  const destination = body.destinationIndex ?? 0;
  if (end <= start || end > count || destination > count)
    throw refuse(`The ${word(dimension)}s to move must be inside the grid of ${count} ${word(dimension)}s.`);
  if (destination > start && destination < end) throw refuse('destinationIndex cannot be inside of the source range');
  checkMergesStayWhole(sheet, dimension, [start, end, destination]);
  guardArea(work, band(sheet, dimension, start, end));
  guardInsert(work, sheet, dimension, destination);
  if (destination === start || destination === end) return;
  moveLines(work, sheet, dimension, { start, end, destination });
}

/** A merge may move as a whole. It may not be cut at the block's ends or split at the destination. */
function checkMergesStayWhole(sheet: SheetBody, dimension: Dimension, cuts: readonly number[]): void {
  for (const merge of sheet.merges) {
    const [low, high] =
      dimension === 'ROWS' ? [merge.startRowIndex, merge.endRowIndex] : [merge.startColumnIndex, merge.endColumnIndex];
    if (!cuts.some((cut) => (low ?? 0) < cut && cut < (high ?? 0))) continue;
    throw refuse(
      `Sorry, it is not possible to move a ${word(dimension)} to a position that crosses a merged cell. Please unmerge and try again.`,
    );
  }
}

export function appendDimension(work: Work, body: { sheetId?: number; dimension?: Dimension; length?: number }): void {
  const { sheet, dimension, count } = spanOf(work, { sheetId: body.sheetId, dimension: body.dimension });
  const length = body.length ?? 0;
  if (length <= 0) throw refuse(`length must be positive, but was ${length}`);
  guardSheet(work, sheet);
  if (dimension === 'ROWS') checkNewRows(work, length);
  sheet.resize(dimension, count + length);
  checkSize(work.book);
  work.book.changed();
}

interface UpdateDimensionBody {
  range?: DimensionRange;
  properties?: Line;
  fields?: string;
}

export function updateDimensionProperties(work: Work, body: UpdateDimensionBody): void {
  const { sheet, dimension, start, end, count } = spanOf(work, body.range);
  const mask = updateMask(body.fields, 'DimensionProperties');
  if (start >= count) throw refuse(`range.startIndex[${start}] must be less than the grid size[${count}]`);
  guardArea(work, band(sheet, dimension, start, end));
  const { pixelSize, hiddenByUser } = body.properties ?? {};
  if (pixelSize !== undefined && pixelSize < 0) throw refuse('pixelSize must be positive');
  for (let at = start; at < Math.min(end, count); at += 1) {
    const line = { ...sheet.lines[dimension].get(at) };
    if ('pixelSize' in mask) assign(line, 'pixelSize', pixelSize);
    if ('hiddenByUser' in mask) assign(line, 'hiddenByUser', hiddenByUser || undefined);
    setLine(sheet, dimension, at, line);
  }
}

function assign<K extends keyof Line>(line: Line, name: K, value: Line[K] | undefined): void {
  if (value === undefined) delete line[name];
  else line[name] = value;
}

export function setLine(sheet: SheetBody, dimension: Dimension, at: number, line: Line): void {
  if (Object.keys(line).length) sheet.lines[dimension].set(at, line);
  else sheet.lines[dimension].delete(at);
}

const PIXELS_A_CHARACTER = 7;
const CELL_PADDING = 11;

/**
 * Rows return to their default height. Columns get the width of their longest text, estimated by its number of
 * characters, because the desk cannot measure fonts.
 */
export function autoResizeDimensions(work: Work, body: { dimensions?: DimensionRange }): void {
  const { sheet, dimension, start, end, count } = spanOf(work, body.dimensions);
  const widths = new Map<number, number>();
  if (dimension === 'COLUMNS') {
    sheet.grid.each(
      (row, column, cell) => {
        const value = work.book.valueOf(sheet, row, column, cell);
        if (value === null) return;
        const longest = Math.max(
          ...shown(work.book, sheet, { row, column, cell }, value)
            .split('\n')
            .map((line) => line.length),
        );
        widths.set(column, Math.max(widths.get(column) ?? 0, longest * PIXELS_A_CHARACTER + CELL_PADDING));
      },
      { sheetId: sheet.id, top: 0, bottom: Infinity, left: start, right: end },
    );
  }
  for (let at = start; at < Math.min(end, count); at += 1) {
    const { pixelSize: _, ...line } = sheet.lines[dimension].get(at) ?? {};
    const size = widths.get(at);
    setLine(sheet, dimension, at, dimension === 'COLUMNS' && size !== undefined ? { ...line, pixelSize: size } : line);
  }
}
