/**
 * The methods of `spreadsheets`, `spreadsheets.sheets` and `spreadsheets.developerMetadata`, except creation and
 * batchUpdate.
 */
import { NotDoubled } from '../../contract';
import { Book } from '../book/book';
import { type DataFilter, echoed, entriesOf, matchedPlaces } from '../book/data-filter';
import { spreadsheetProperties } from '../defaults';
import { notFound, within } from '../errors';
import type { Mask } from '../field-mask';
import { visibleEntries } from '../book/metadata';
import { addNamedRange, addProtectedRange } from '../requests/protections';
import { createDeveloperMetadata } from '../requests/metadata';
import { checkLocale, checkZone } from '../requests/sheets';
import { updateCells } from '../requests/cells';
import { resolvePlace } from '../book/resolve';
import { addEmptySheet, copySheet, copyTitle, freeSheetId } from '../book/sheet-making';
import { sheetProperties, spreadsheetView } from '../cells/spreadsheet-view';
import { checkSize } from '../book/structure';
import { tidy } from '../tidy';
import type { BasicFilter, Bag, Line, RowData } from '../types';
import { listOf } from './values-methods';
import type { Work } from '../book/work';

type Params = Readonly<Record<string, unknown>>;

export function get(work: Work, params: Params, mask: Mask | undefined): unknown {
  const ranges = listOf(params['ranges']).map(String);
  const places = ranges.length ? ranges.map((text) => resolvePlace(work.book, text)) : undefined;
  const gridData = params['includeGridData'] === true || params['includeGridData'] === 'true';
  return spreadsheetView(work, { places, gridData, mask });
}

export function getByDataFilter(work: Work, body: Bag, mask: Mask | undefined): unknown {
  const filters = listOf(body['dataFilters']) as DataFilter[];
  const places = filters.length ? matchedPlaces(work, filters).map((matched) => matched.place) : undefined;
  return spreadsheetView(work, { places, gridData: body['includeGridData'] === true, mask });
}

export function searchMetadata(work: Work, body: Bag): Bag {
  const found = new Map<number, { developerMetadata: unknown; dataFilters: DataFilter[] }>();
  (listOf(body['dataFilters']) as DataFilter[]).forEach((filter, at) => {
    for (const entry of within(`dataFilters[${at}]`, () => entriesOf(work, filter))) {
      const known = found.get(entry.metadataId);
      if (known) known.dataFilters.push(echoed(filter));
      else found.set(entry.metadataId, { developerMetadata: entry, dataFilters: [echoed(filter)] });
    }
  });
  return found.size ? { matchedDeveloperMetadata: [...found.values()] } : {};
}

export function getMetadata(work: Work, params: Params): unknown {
  const entry = visibleEntries(work).find((one) => one.metadataId === Number(params['metadataId']));
  if (!entry) throw notFound();
  return entry;
}

/** Copies a sheet to the end of another spreadsheet (work.book). */
export function copySheetTo(work: Work, source: Book, sheetId: number): Bag {
  const sheet = source.find(sheetId);
  if (!sheet) throw notFound();
  const { book } = work;
  const newNumber = (): number => work.env.newNumber();
  const copy = copySheet(sheet, book, {
    sheetId: freeSheetId(book, newNumber),
    title: copyTitle(book, sheet.properties.title),
    index: book.sheets.length,
    newNumber,
  });
  checkSize(book);
  return sheetProperties(work, copy);
}

/** A spreadsheet as a caller of spreadsheets.create describes it; when no sheet is described it has one. */
export function newBook(id: string, body: Bag, work: Omit<Work, 'book'>): Book {
  const given = tidy((body['properties'] ?? {}) as Bag);
  const title = String(given['title'] ?? 'Untitled spreadsheet');
  const book = new Book(id, spreadsheetProperties(title, given), () => work.env.now());
  checkZone(book.timeZone);
  checkLocale(book.locale);
  const sheets = (body['sheets'] ?? []) as Bag[];
  const inside: Work = { ...work, book };
  if (sheets.length === 0) addEmptySheet(book, { sheetId: 0, title: 'Sheet1' }, () => work.env.newNumber());
  for (const sheet of sheets) fillSheet(inside, tidy(sheet));
  for (const namedRange of (body['namedRanges'] ?? []) as Bag[])
    addNamedRange(inside, { namedRange: tidy(namedRange) });
  for (const entry of (body['developerMetadata'] ?? []) as Bag[])
    createDeveloperMetadata(inside, { developerMetadata: tidy(entry) });
  checkSize(book);
  return book;
}

function fillSheet(work: Work, given: Bag): void {
  const properties = (given['properties'] ?? {}) as Bag;
  const { index: _, ...plain } = properties;
  const first = work.book.sheets.length === 0 && plain['sheetId'] === undefined ? { sheetId: 0 } : {};
  const sheet = addEmptySheet(work.book, { ...first, ...plain }, () => work.env.newNumber());
  const own = <T>(name: string): T[] => (given[name] ?? []) as T[];
  sheet.merges = own('merges');
  sheet.conditionalFormats = own('conditionalFormats');
  sheet.basicFilter = given['basicFilter'] as BasicFilter | undefined;
  sheet.groups = { ROWS: own('rowGroups'), COLUMNS: own('columnGroups') };
  for (const name of ['filterViews', 'charts', 'bandedRanges', 'slicers', 'tables'] as const)
    if (own(name).length) throw notDoubledAtCreation(name);
  for (const protectedRange of own<Bag>('protectedRanges')) addProtectedRange(work, { protectedRange });
  for (const entry of own<Bag>('developerMetadata'))
    createDeveloperMetadata(work, { developerMetadata: { location: { sheetId: sheet.id }, ...entry } });
  for (const data of own<Bag>('data')) {
    const [rowIndex, columnIndex] = [Number(data['startRow'] ?? 0), Number(data['startColumn'] ?? 0)];
    const rows = (data['rowData'] ?? []) as RowData[];
    if (rows.length) updateCells(work, { rows, fields: '*', start: { sheetId: sheet.id, rowIndex, columnIndex } });
    lines(data['rowMetadata'] as Line[] | undefined, rowIndex, sheet.lines.ROWS);
    lines(data['columnMetadata'] as Line[] | undefined, columnIndex, sheet.lines.COLUMNS);
  }
}

function lines(given: readonly Line[] | undefined, from: number, into: Map<number, Line>): void {
  (given ?? []).forEach((line, at) => {
    const kept: Line = {
      ...(line.pixelSize === undefined ? {} : { pixelSize: line.pixelSize }),
      ...(line.hiddenByUser ? { hiddenByUser: true } : {}),
    };
    if (Object.keys(kept).length) into.set(from + at, kept);
  });
}

function notDoubledAtCreation(name: string): Error {
  return new NotDoubled(`spreadsheets.create: sheets.${name}`);
}
