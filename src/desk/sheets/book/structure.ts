/**
 * Inserts, deletes and moves rows and columns with everything that belongs to them: cells, sizes, ranges of every kind,
 * formulas, developer metadata, groups.
 */
import { rewriteFormula } from '../../values';
import type { Book, SheetBody } from './book';
import { MAX_CELLS, MAX_COLUMNS } from '../defaults';
import { refuse } from '../errors';
import { mayMention, rewriteFormulas } from './formulas';
import { moveRanges } from './moving';
import { type LineChange, movePoint, moveSpan } from './spans';
import type { Cell, CellFormat, Dimension, GridRange, Line } from '../types';
import type { Work } from './work';

export function lineCount(sheet: SheetBody, dimension: Dimension): number {
  return dimension === 'ROWS' ? sheet.size.rowCount : sheet.size.columnCount;
}

/** @throws 400 when one request adds more rows than the desk is set to allow. */
export function checkNewRows(work: Work, added: number): void {
  const most = work.env.sheetsSetting?.mostNewRows ?? null;
  if (most !== null && added > most) throw refuse(`You can add at most ${most} rows at a time.`);
}

/** @throws 400 when the file would hold more than 10 million cells or a sheet more than 18,278 columns. */
export function checkSize(book: Book): void {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.size.rowCount * sheet.size.columnCount, 0);
  if (cells > MAX_CELLS)
    throw refuse(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  for (const sheet of book.sheets) {
    if (sheet.size.columnCount > MAX_COLUMNS)
      throw refuse(`This action would increase the number of columns above the limit of ${MAX_COLUMNS} columns.`);
  }
}

/** Enlarges the grid to at least this size. */
export function growTo(work: Work, sheet: SheetBody, rows: number, columns: number): void {
  if (rows > sheet.size.rowCount) sheet.resize('ROWS', rows);
  if (columns > sheet.size.columnCount) sheet.resize('COLUMNS', columns);
  checkSize(work.book);
}

export interface Insertion {
  readonly at: number;
  readonly count: number;
  readonly inheritFromBefore: boolean;
}

/** Inserts empty rows or columns, with format and size of the neighbour before or after. */
export function insertLines(
  work: Work,
  sheet: SheetBody,
  dimension: Dimension,
  { at, count, inheritFromBefore }: Insertion,
): void {
  sheet.resize(dimension, lineCount(sheet, dimension) + count);
  checkSize(work.book);
  if (dimension === 'ROWS') sheet.grid.insertRows(at, count);
  else sheet.grid.insertColumns(at, count);
  follow(work.book, sheet, dimension, { kind: 'insert', start: at, end: at + count });
  inherit(sheet, dimension, { at, count, inheritFromBefore });
}

/** Deletes rows or columns start..end−1 with everything on them. */
export function deleteLines(
  book: Book,
  sheet: SheetBody,
  dimension: Dimension,
  { start, end }: { start: number; end: number },
): void {
  const frozenName = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = sheet.properties.gridProperties[frozenName] ?? 0;
  sheet.resize(dimension, lineCount(sheet, dimension) - (end - start));
  if (frozen > start) {
    const left = frozen - (Math.min(frozen, end) - start);
    const { [frozenName]: _, ...rest } = sheet.properties.gridProperties;
    sheet.properties = { ...sheet.properties, gridProperties: left > 0 ? { ...rest, [frozenName]: left } : rest };
  }
  if (dimension === 'ROWS') sheet.grid.deleteRows(start, end);
  else sheet.grid.deleteColumns(start, end);
  follow(book, sheet, dimension, { kind: 'delete', start, end });
}

/** Moves rows or columns start..end−1 before `destination`, counted before the move. */
export function moveLines(
  work: Work,
  sheet: SheetBody,
  dimension: Dimension,
  change: { start: number; end: number; destination: number },
): void {
  if (dimension === 'ROWS') sheet.grid.moveRows(change.start, change.end, change.destination);
  else sheet.grid.moveColumns(change.start, change.end, change.destination);
  follow(work.book, sheet, dimension, { kind: 'move', ...change });
}

function follow(book: Book, sheet: SheetBody, dimension: Dimension, change: LineChange): void {
  const lines = new Map<number, Line>();
  for (const [at, line] of sheet.lines[dimension]) {
    const next = movePoint(change, at);
    if (next !== undefined) lines.set(next, line);
  }
  sheet.lines[dimension] = lines;
  sheet.groups[dimension] = sheet.groups[dimension].flatMap((group) => {
    const span = moveSpan(change, [group.range.startIndex, group.range.endIndex]);
    return span ? { ...group, range: { ...group.range, startIndex: span[0], endIndex: span[1] } } : [];
  });
  moveRanges(book, sheet, (range) => movedBy(change, dimension, range));
  moveMetadata(book, sheet, dimension, change);
  const title = sheet.properties.title;
  rewriteFormulas(book, (formula, onSheet) =>
    mayMention(formula, onSheet, sheet)
      ? rewriteFormula(formula, { ...change, sheetTitle: title, onSheet: onSheet.properties.title, dimension })
      : formula,
  );
}

function movedBy(change: LineChange, dimension: Dimension, range: GridRange): GridRange | undefined {
  const [low, high] =
    dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const span = moveSpan(change, [range[low], range[high]]);
  if (!span) return undefined;
  const { [low]: _, [high]: __, ...rest } = range;
  return {
    ...rest,
    ...(span[0] === undefined ? {} : { [low]: span[0] }),
    ...(span[1] === undefined ? {} : { [high]: span[1] }),
  };
}

/** Metadata of a row or column moves with it and is deleted with it (DeveloperMetadata, schema text). */
function moveMetadata(book: Book, sheet: SheetBody, dimension: Dimension, change: LineChange): void {
  book.metadata = book.metadata.flatMap((held) => {
    const range = held.entry.location.dimensionRange;
    if (!range || (range.sheetId ?? 0) !== sheet.id || range.dimension !== dimension) return held;
    const at = movePoint(change, range.startIndex ?? 0);
    if (at === undefined) return [];
    return {
      ...held,
      entry: {
        ...held.entry,
        location: { ...held.entry.location, dimensionRange: { ...range, startIndex: at, endIndex: at + 1 } },
      },
    };
  });
}

function inherit(sheet: SheetBody, dimension: Dimension, { at, count, inheritFromBefore }: Insertion): void {
  const [before, after] = [at - 1, at + count];
  const line = sheet.lines[dimension].get(inheritFromBefore ? before : after);
  if (line) for (let index = at; index < at + count; index += 1) sheet.lines[dimension].set(index, line);
  const across =
    dimension === 'ROWS'
      ? Math.max(sheet.grid.usedColumns(before), sheet.grid.usedColumns(after))
      : sheet.grid.usedRows();
  const cell = (index: number, other: number): Cell | undefined =>
    index < 0 ? undefined : dimension === 'ROWS' ? sheet.grid.get(index, other) : sheet.grid.get(other, index);
  for (let other = 0; other < across; other += 1) {
    const [previous, next] = [cell(before, other), cell(after, other)];
    const format = (inheritFromBefore ? previous : next)?.userEnteredFormat;
    const fresh = freshCell(format, previous, next);
    if (fresh === undefined) continue;
    for (let index = at; index < at + count; index += 1) {
      if (dimension === 'ROWS') sheet.grid.set(index, other, fresh);
      else sheet.grid.set(other, index, fresh);
    }
  }
}

/** A validation present on both sides extends over the inserted cell; the format comes from one side. */
function freshCell(
  format: CellFormat | undefined,
  previous: Cell | undefined,
  next: Cell | undefined,
): Cell | undefined {
  const rule = previous?.dataValidation;
  const grows = rule !== undefined && JSON.stringify(rule) === JSON.stringify(next?.dataValidation);
  if (format === undefined && !grows) return undefined;
  return { ...(format ? { userEnteredFormat: format } : {}), ...(grows ? { dataValidation: rule } : {}) };
}
