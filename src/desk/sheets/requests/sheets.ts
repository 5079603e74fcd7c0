/** Sheets and the spreadsheet itself: add, duplicate, delete, properties. */
import { rewriteFormula } from '../../values';
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { type Mask, pairColors, updateMask, writeMasked } from '../field-mask';
import { rewriteFormulas } from '../book/formulas';
import { moved } from '../book/grid';
import { sheetOf } from '../book/metadata';
import { band, guardArea, guardSheet } from '../book/protection';
import { sheetProperties } from '../cells/spreadsheet-view';
import { addEmptySheet, copySheet, copyTitle, freeSheetId, nameTaken, renameSheet } from '../book/sheet-making';
import { checkNewRows, checkSize, deleteLines, lineCount } from '../book/structure';
import type { Bag, Dimension, GridProperties, SheetProperties } from '../types';
import type { Work } from '../book/work';
import { checkSomeLeft } from './dimensions';

export function addSheet(work: Work, body: { properties?: Bag }): Bag {
  const sheet = addEmptySheet(work.book, body.properties ?? {}, () => work.env.newNumber());
  checkFrozen(sheet);
  checkSize(work.book);
  work.book.changed();
  return { properties: sheetProperties(work, sheet) };
}

interface DuplicateSheetBody {
  sourceSheetId?: number;
  insertSheetIndex?: number;
  newSheetId?: number;
  newSheetName?: string;
}

export function duplicateSheet(work: Work, body: DuplicateSheetBody): Bag {
  const { book } = work;
  const source = book.sheet(body.sourceSheetId, 'sheet');
  const newNumber = (): number => work.env.newNumber();
  const title = body.newSheetName ? body.newSheetName : copyTitle(book, source.properties.title);
  if (book.byTitle(title)) throw nameTaken(title);
  const sheetId = body.newSheetId ?? freeSheetId(book, newNumber);
  if (book.find(sheetId)) throw refuse(`Sheet with id ${sheetId} already exists.`);
  const copy = copySheet(source, book, { sheetId, title, index: body.insertSheetIndex ?? 0, newNumber });
  checkSize(book);
  return { properties: sheetProperties(work, copy) };
}

export function deleteSheet(work: Work, body: { sheetId?: number }): void {
  const { book } = work;
  const sheet = book.sheet(body.sheetId, 'sheet');
  guardSheet(work, sheet, true);
  if (book.sheets.length === 1) throw refuse("You can't remove all the sheets in a document.");
  if (!book.sheets.some((other) => other !== sheet && !other.properties.hidden))
    throw refuse("You can't remove all the visible sheets in a document.");
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.namedRanges = book.namedRanges.filter((named) => (named.range?.sheetId ?? 0) !== sheet.id);
  book.metadata = book.metadata.filter((held) => sheetOf(held.entry.location) !== sheet.id);
  const title = sheet.properties.title;
  rewriteFormulas(book, (formula) => rewriteFormula(formula, { kind: 'deleteSheet', title }));
}

export function updateSheetProperties(work: Work, body: { properties?: Bag; fields?: string }): void {
  const { book } = work;
  const given = body.properties ?? {};
  const mask = updateMask(body.fields, 'SheetProperties');
  const sheet = book.sheet(given['sheetId'] as number | undefined, 'sheet');
  guardSheet(work, sheet);
  if ('title' in mask) rename(work, sheet, given['title']);
  if ('gridProperties' in mask)
    resize(work, sheet, (given['gridProperties'] ?? {}) as Partial<GridProperties>, mask['gridProperties'] ?? {});
  const { sheetId: _, title: __, index, gridProperties: ___, sheetType: ____, ...others } = mask;
  if (Object.keys(others).length) {
    sheet.properties = writeMasked(
      sheet.properties as unknown as Bag,
      given,
      pairColors(others),
    ) as unknown as SheetProperties;
    if (isEmpty(sheet.properties.tabColorStyle)) dropTabColor(sheet);
    if (!book.sheets.some((other) => !other.properties.hidden))
      throw refuse("You can't hide all the sheets in a document.");
  }
  if (index !== undefined) reindex(work, sheet, given['index']);
}

function isEmpty(object: Bag | undefined): boolean {
  return object !== undefined && Object.keys(object).length === 0;
}

/** A tab whose colour was cleared returns neither spelling of it (gspread tests/cassettes, test_clear_tab_color). */
function dropTabColor(sheet: SheetBody): void {
  const { tabColor: _, tabColorStyle: __, ...rest } = sheet.properties;
  sheet.properties = rest;
}

function rename(work: Work, sheet: SheetBody, title: unknown): void {
  if (typeof title !== 'string' || title === '') throw refuse('The sheet name cannot be empty.');
  renameSheet(work.book, sheet, title, (formula, from, to) =>
    rewriteFormula(formula, { kind: 'renameSheet', from, to }),
  );
}

/**
 * The wanted index counts before the move; the sheet's own index and the next one change nothing
 * (SheetProperties.index).
 */
function reindex(work: Work, sheet: SheetBody, index: unknown): void {
  const { book } = work;
  const at = book.sheets.indexOf(sheet);
  const wanted = index === undefined ? book.sheets.length : Number(index);
  if (wanted < 0 || wanted > book.sheets.length) throw refuse(`Invalid sheet index: ${wanted}`);
  if (wanted === at || wanted === at + 1) return;
  book.sheets = moved(book.sheets, at, at + 1, wanted);
}

function resize(work: Work, sheet: SheetBody, given: Partial<GridProperties>, mask: Mask): void {
  const whole = Object.keys(mask).length === 0 || '*' in mask;
  const wants = (name: string): boolean => whole || name in mask;
  const sizes: [Dimension, 'rowCount' | 'columnCount'][] = [
    ['ROWS', 'rowCount'],
    ['COLUMNS', 'columnCount'],
  ];
  for (const [dimension, name] of sizes) {
    const count = given[name];
    if (!wants(name) || (whole && count === undefined)) continue;
    if (count === undefined || count < 1) throw refuse(`${name} must be at least 1`);
    const before = lineCount(sheet, dimension);
    if (count < before) {
      checkSomeLeft(sheet, dimension, { start: count, end: before, count: before });
      guardArea(work, band(sheet, dimension, count, before));
      deleteLines(work.book, sheet, dimension, { start: count, end: before });
    } else {
      if (dimension === 'ROWS') checkNewRows(work, count - before);
      sheet.resize(dimension, count);
    }
  }
  const {
    rowCount: _,
    columnCount: __,
    ...others
  } = whole
    ? ({
        frozenRowCount: {},
        frozenColumnCount: {},
        hideGridlines: {},
        rowGroupControlAfter: {},
        columnGroupControlAfter: {},
      } as Mask)
    : mask;
  const grid = writeMasked(
    sheet.properties.gridProperties as unknown as Bag,
    given as Bag,
    others,
  ) as unknown as GridProperties;
  sheet.properties = { ...sheet.properties, gridProperties: grid };
  checkFrozen(sheet);
  checkSize(work.book);
  work.book.changed();
}

function checkFrozen(sheet: SheetBody): void {
  const { frozenRowCount = 0, frozenColumnCount = 0, rowCount, columnCount } = sheet.properties.gridProperties;
  if (frozenRowCount >= rowCount && frozenRowCount > 0) throw refuse("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount && frozenColumnCount > 0)
    throw refuse("You can't freeze all visible columns on the sheet.");
  for (const merge of sheet.merges) {
    const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = merge;
    if (startRowIndex < frozenRowCount && frozenRowCount < endRowIndex)
      throw refuse("You can't freeze rows which contain only part of a merged cell.");
    if (startColumnIndex < frozenColumnCount && frozenColumnCount < endColumnIndex)
      throw refuse("You can't freeze columns which contain only part of a merged cell.");
  }
}

export function updateSpreadsheetProperties(work: Work, body: { properties?: Bag; fields?: string }): void {
  const mask = updateMask(body.fields, 'SpreadsheetProperties');
  const { defaultFormat: _, ...writable } = mask;
  const next = writeMasked(work.book.properties, body.properties, writable);
  if (typeof next['title'] !== 'string' || next['title'] === '')
    throw refuse('The title of the spreadsheet cannot be empty.');
  for (const name of ['locale', 'timeZone', 'autoRecalc'])
    if (next[name] === undefined) throw refuse(`${name} cannot be cleared`);
  checkZone(String(next['timeZone']));
  checkLocale(String(next['locale']));
  work.book.properties = next;
  work.book.changed();
}

/**
 * @throws 400 for an unknown locale. A locale that Sheets knows and the desk does not is refused where it is first
 * needed.
 */
export function checkLocale(locale: string): void {
  const known =
    /^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale) &&
    Intl.NumberFormat.supportedLocalesOf(locale.replace('_', '-')).length > 0;
  if (!known) throw refuse(`Unsupported locale: ${locale}`);
}

/** @throws 400 for an unknown time zone. */
export function checkZone(timeZone: string): void {
  if (/^GMT[+-][0-9]{2}:[0-9]{2}$/.test(timeZone)) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw refuse(`Invalid time zone: ${timeZone}`);
  }
}
