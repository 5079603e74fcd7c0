/**
 * From the text of a range, as callers write it, to a place in a spreadsheet, and back to the text that Google echoes.
 */
import { parseCells, printCells, quoteTitle, splitSheet } from './a1';
import { type Area, toRange } from './area';
import type { Book, SheetBody } from './book';
import { refuse } from '../errors';
import type { GridRange } from '../types';

/** A place: the sheet, the requested range (possibly open), and the text it came from. */
export interface Place {
  readonly sheet: SheetBody;
  readonly range: GridRange;
  readonly text: string;
}

/** @throws 400 `Unable to parse range: …` */
export function resolvePlace(book: Book, text: string): Place {
  const { title, rest } = splitSheet(text);
  if (title !== undefined) {
    const sheet = book.byTitle(title);
    const range = rest === undefined ? {} : parseCells(rest);
    if (sheet && range) return { sheet, range: onSheet(range, sheet), text };
    const named = sheet && namedPlace(book, rest ?? '', text);
    if (named?.sheet === sheet && named !== undefined) return named;
    throw refuse(`Unable to parse range: ${text}`);
  }
  const cells = parseCells(rest ?? '');
  const first = book.sheets.find((sheet) => !sheet.properties.hidden) ?? book.sheets[0];
  if (cells && first) return { sheet: first, range: onSheet(cells, first), text };
  const named = namedPlace(book, text, text);
  if (named) return named;
  const sheet = book.byTitle(text);
  if (sheet) return { sheet, range: onSheet({}, sheet), text };
  throw refuse(`Unable to parse range: ${text}`);
}

/** A named range, alone or after the title of its own sheet. */
function namedPlace(book: Book, name: string, text: string): Place | undefined {
  const range = book.namedRanges.find((entry) => entry.name.toLowerCase() === name.toLowerCase())?.range;
  return range && { sheet: book.sheet(range.sheetId), range, text };
}

/** The place of a GridRange. @throws 400 `No grid with id: …` */
export function placeOf(book: Book, range: GridRange): Place {
  const sheet = book.sheet(range.sheetId);
  return { sheet, range: onSheet(range, sheet), text: printRange(sheet, range) };
}

function onSheet(range: GridRange, sheet: SheetBody): GridRange {
  const { sheetId: _, ...cells } = range;
  return sheet.id === 0 ? cells : { sheetId: sheet.id, ...cells };
}

/**
 * The place clipped to its grid. A range that starts past the last row or column is refused; one that only ends past it
 * is not (measured on the live API for repeatCell, and the reads of google-spreadsheet's live suite).
 */
export function readable(place: Place): Area {
  const { rowCount, columnCount } = place.sheet.size;
  if ((place.range.startRowIndex ?? 0) >= rowCount || (place.range.startColumnIndex ?? 0) >= columnCount)
    throw beyond(place);
  const top = place.range.startRowIndex ?? 0;
  const left = place.range.startColumnIndex ?? 0;
  return {
    sheetId: place.sheet.id,
    top,
    bottom: Math.max(top, Math.min(place.range.endRowIndex ?? rowCount, rowCount)),
    left,
    right: Math.max(left, Math.min(place.range.endColumnIndex ?? columnCount, columnCount)),
  };
}

/** `Range (Sheet1!A1:Z2000) exceeds grid limits. Max rows: 1000, max columns: 26` */
export function beyond(place: Pick<Place, 'sheet' | 'range'>): Error {
  const { rowCount, columnCount } = place.sheet.size;
  return refuse(
    `Range (${printRange(place.sheet, place.range)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}

export function printRange(sheet: SheetBody, range: GridRange): string {
  return `${quoteTitle(sheet.properties.title)}!${printCells(range)}`;
}

export function printArea(sheet: SheetBody, area: Area): string {
  return printRange(sheet, toRange(area));
}
