/**
 * New sheets: empty ones, and copies inside a spreadsheet or into another. A copy of a sheet has no protections
 * (docs/sources/platform.md, Copies) and no developer metadata (unverified, src/gas/oddities.md).
 */
import { type Book, SheetBody } from './book';
import { NEW_COLUMNS, NEW_ROWS } from '../defaults';
import { refuse } from '../errors';
import { rewriteFormulas } from './formulas';
import type { Bag, GridProperties, SheetProperties } from '../types';

export function nameTaken(title: string): Error {
  return refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** Adds an empty sheet. @throws 400 in Google's words when its name or id is taken. */
export function addEmptySheet(book: Book, given: Bag, newNumber: () => number): SheetBody {
  const sheetId = given['sheetId'] === undefined ? freeSheetId(book, newNumber) : Number(given['sheetId']);
  if (book.find(sheetId)) throw refuse(`Sheet with id ${sheetId} already exists.`);
  if (sheetId < 0) throw refuse('Sheet id must be non-negative.');
  const title =
    typeof given['title'] === 'string' && given['title'] !== ''
      ? given['title']
      : freeTitle(book, (at) => `Sheet${at}`);
  if (book.byTitle(title)) throw nameTaken(title);
  checkTitle(title);
  const { index, ...rest } = given;
  const grid = (given['gridProperties'] ?? {}) as Partial<GridProperties>;
  const sheet = new SheetBody({
    ...(rest as object),
    sheetId,
    title,
    sheetType: 'GRID',
    gridProperties: { ...grid, rowCount: grid.rowCount ?? NEW_ROWS, columnCount: grid.columnCount ?? NEW_COLUMNS },
  });
  const { rowCount, columnCount } = sheet.size;
  if (rowCount < 1 || columnCount < 1)
    throw refuse('gridProperties.rowCount and gridProperties.columnCount must be at least 1');
  const at = index === undefined ? book.sheets.length : Number(index);
  if (at < 0 || at > book.sheets.length) throw refuse(`Invalid sheet index: ${at}`);
  book.sheets.splice(at, 0, sheet);
  return sheet;
}

export function checkTitle(title: string): void {
  if (title.length > 100) throw refuse('The sheet name cannot be greater than 100 characters.');
}

export function freeSheetId(book: Book, newNumber: () => number): number {
  let id = newNumber();
  while (book.find(id)) id = newNumber();
  return id;
}

export function freeTitle(book: Book, name: (at: number) => string): string {
  let at = book.sheets.length + 1;
  while (book.byTitle(name(at))) at += 1;
  return name(at);
}

export function copyTitle(book: Book, title: string): string {
  const first = `Copy of ${title}`;
  if (!book.byTitle(first)) return first;
  let at = 1;
  while (book.byTitle(`${first} ${at}`)) at += 1;
  return `${first} ${at}`;
}

export interface CopyWish {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  newNumber(): number;
}

/** Adds a copy of a sheet to a spreadsheet; objects on it get new ids. */
export function copySheet(source: SheetBody, into: Book, wish: CopyWish): SheetBody {
  const copy = source.fork();
  const { hidden: _, ...properties } = source.properties;
  copy.properties = { ...properties, sheetId: wish.sheetId, title: wish.title } as SheetProperties;
  copy.protectedRanges = [];
  const readdress = <T>(value: T): T => addressed(value, source.id, wish.sheetId);
  copy.merges = readdress(copy.merges);
  copy.conditionalFormats = readdress(copy.conditionalFormats);
  copy.basicFilter = readdress(copy.basicFilter);
  copy.filterViews = readdress(copy.filterViews).map((view) => ({ ...view, filterViewId: wish.newNumber() }));
  copy.bandedRanges = readdress(copy.bandedRanges).map((band) => ({ ...band, bandedRangeId: wish.newNumber() }));
  copy.tables = copy.tables.map((table) => ({
    ...table,
    range: readdress(table.range),
    tableId: String(wish.newNumber()),
  }));
  copy.charts = readdress(copy.charts).map((chart) => ({ ...chart, chartId: wish.newNumber() }));
  copy.slicers = readdress(copy.slicers).map((slicer) => ({ ...slicer, slicerId: wish.newNumber() }));
  copy.groups = { ROWS: readdress(copy.groups.ROWS), COLUMNS: readdress(copy.groups.COLUMNS) };
  into.sheets.splice(wish.index, 0, copy);
  into.changed();
  return copy;
}

const PLACES = [
  'startRowIndex',
  'endRowIndex',
  'startColumnIndex',
  'endColumnIndex',
  'dimension',
  'rowIndex',
  'columnIndex',
];

/** Converts ranges of one sheet into ranges of another, at any depth. */
export function addressed<T>(value: T, from: number, to: number, key = ''): T {
  if (Array.isArray(value)) return value.map((item) => addressed(item as unknown, from, to, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  const source = value as Bag;
  // A filter's or slicer's column is a number beside its criteria, not a place on a sheet.
  const place =
    (key !== 'filterSpecs' && key !== 'spec' && PLACES.some((name) => name in source)) ||
    ['range', 'ranges', 'merges', 'anchorCell'].includes(key) ||
    'sheetId' in source;
  const { sheetId, ...rest } = source;
  const out: Bag = Object.fromEntries(
    Object.entries(rest).map(([name, part]) => [name, addressed(part, from, to, name)]),
  );
  if (place && Number(sheetId ?? 0) === from) return (to === 0 ? out : { sheetId: to, ...out }) as T;
  return (sheetId === undefined ? out : { sheetId, ...out }) as T;
}

/** Every formula that names the sheet gets its new title. */
export function renameSheet(
  book: Book,
  sheet: SheetBody,
  title: string,
  rewrite: (formula: string, from: string, to: string) => string,
): void {
  const from = sheet.properties.title;
  if (from === title) return;
  const taken = book.byTitle(title);
  if (taken && taken !== sheet) throw nameTaken(title);
  checkTitle(title);
  sheet.properties = { ...sheet.properties, title };
  rewriteFormulas(book, (formula) => rewrite(formula, from, title));
}
