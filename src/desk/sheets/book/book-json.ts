/**
 * A spreadsheet as JSON and back, for the desk's store on disk: cells as [row, column, cell], everything else as it is
 * stored.
 */
import { Book, SheetBody } from './book';
import type { Bag, Cell, Line, SheetProperties } from '../types';

const SHEET_LISTS = [
  'merges',
  'conditionalFormats',
  'filterViews',
  'charts',
  'slicers',
  'bandedRanges',
  'tables',
  'protectedRanges',
] as const;

export function bookToJson(book: Book): Bag {
  return {
    id: book.id,
    properties: book.properties,
    namedRanges: book.namedRanges,
    metadata: book.metadata,
    sheets: book.sheets.map((sheet) => {
      const cells: [number, number, Cell][] = [];
      sheet.grid.each((row, column, cell) => cells.push([row, column, cell]));
      return {
        properties: sheet.properties,
        cells,
        rows: [...sheet.lines.ROWS],
        columns: [...sheet.lines.COLUMNS],
        groups: sheet.groups,
        ...(sheet.basicFilter ? { basicFilter: sheet.basicFilter } : {}),
        ...Object.fromEntries(SHEET_LISTS.map((name) => [name, sheet[name]])),
      };
    }),
  };
}

interface SheetJson extends Bag {
  properties: SheetProperties;
  cells: [number, number, Cell][];
  rows: [number, Line][];
  columns: [number, Line][];
}

export function bookFromJson(json: Bag, now: () => number): Book {
  const book = new Book(String(json['id']), json['properties'] as Bag, now);
  book.namedRanges = json['namedRanges'] as Book['namedRanges'];
  book.metadata = json['metadata'] as Book['metadata'];
  book.sheets = (json['sheets'] as SheetJson[]).map((given) => {
    const sheet = new SheetBody(given.properties);
    for (const [row, column, cell] of given.cells) sheet.grid.set(row, column, cell);
    sheet.lines = { ROWS: new Map(given.rows), COLUMNS: new Map(given.columns) };
    sheet.groups = given['groups'] as SheetBody['groups'];
    sheet.basicFilter = given['basicFilter'] as SheetBody['basicFilter'];
    for (const name of SHEET_LISTS) (sheet as unknown as Record<string, unknown>)[name] = given[name] ?? [];
    return sheet;
  });
  return book;
}
