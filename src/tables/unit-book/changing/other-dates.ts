/**
 * The cells of a unit's workbook that differ when its period has another name or other days: headings, titles, the page
 * to print, live checks and limits of days. Everything else, and every entry, stays as it is.
 */
import type { CellDataShape, SpreadsheetShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { contentOf } from '../../grid/cells';
import { cellsOf, type Cells } from '../../grid/find-keys';
import { layGrid } from '../../grid/lay';
import { tabOf } from '../../grid/locks-and-lists';
import { isLaidOut } from '../laid-formulas';
import { SHEET_IDS } from '../sheets';

interface Both {
  /** The requests that make the workbook as it was laid, and as it would be laid now. */
  readonly was: readonly SheetRequest[];
  readonly now: readonly SheetRequest[];
  /** As it was read, with UNIT_BOOK_FIELDS. */
  readonly book: SpreadsheetShape;
}

interface Laid {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly cell: CellDataShape;
}

type Value = CellDataShape['userEnteredValue'];

function* laidIn(requests: readonly SheetRequest[]): Generator<Laid> {
  for (const request of requests) {
    if (!('updateCells' in request)) continue;
    const { start, rows = [], fields } = request.updateCells;
    if (!start || !fields.includes('userEnteredValue')) continue;
    for (const [down, { values = [] }] of rows.entries())
      for (const [along, cell] of values.entries())
        yield {
          sheetId: start.sheetId ?? 0,
          row: (start.rowIndex ?? 0) + down,
          column: (start.columnIndex ?? 0) + along,
          cell,
        };
  }
}

const placeOf = ({ sheetId, row, column }: Laid): string => `${sheetId}|${row}|${column}`;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The hidden keys and the four rows of the title. */
const TITLE_ROWS = 5;

/** Below its title, the cover shows what the ledger keeps; it is written with the unit's news. */
const isTitle = ({ sheetId, row }: Pick<Laid, 'sheetId' | 'row'>): boolean =>
  sheetId !== SHEET_IDS.cover || row < TITLE_ROWS;

function isShown(cells: Cells | undefined, { row, column }: Laid, value: Value): boolean {
  const found = cells?.at(row, column);
  if (value?.formulaValue !== undefined) return found?.userEnteredValue?.formulaValue === value.formulaValue;
  return (contentOf(found) ?? '') === (value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '');
}

/** Shapes of cells that a day or a longer title changes. */
const isShape = (request: SheetRequest): boolean =>
  'setDataValidation' in request || 'updateDimensionProperties' in request || 'repeatCell' in request;

/**
 * One batch; [] when the workbook shows everything as it would be laid now; null when rows or columns of a form are not
 * where they were laid, so that nothing can be laid in its place.
 */
export function otherDatesRequests({ was, now, book }: Both): SheetRequest[] | null {
  const [cover, forms] = [sheetsOf(book, true), sheetsOf(book, false)];
  if (!isLaidOut(now, forms)) return null;
  const before = new Map([...laidIn(was)].map((one) => [placeOf(one), one.cell.userEnteredValue]));
  const sheets = new Map((book.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, cellsOf(sheet)]));
  const cells = [...laidIn(now)].filter(
    (one) =>
      sheets.has(one.sheetId) &&
      isTitle(one) &&
      !same(before.get(placeOf(one)), one.cell.userEnteredValue) &&
      !isShown(sheets.get(one.sheetId), one, one.cell.userEnteredValue),
  );
  if (cells.length === 0) return [];
  const known = new Set(was.filter(isShape).map((request) => JSON.stringify(request)));
  const shaped = (isLaidOut(now, cover) ? book : forms).sheets?.map(({ properties }) => properties?.sheetId) ?? [];
  return [
    ...cells.map(({ cell: { userEnteredValue }, ...at }) =>
      layGrid([[userEnteredValue === undefined ? {} : { userEnteredValue }]], at, 'userEnteredValue'),
    ),
    ...now.filter(
      (request) => isShape(request) && shaped.includes(tabOf(request) ?? -1) && !known.has(JSON.stringify(request)),
    ),
  ];
}

const sheetsOf = (book: SpreadsheetShape, isCover: boolean): SpreadsheetShape => ({
  ...book,
  sheets: (book.sheets ?? []).filter(({ properties }) => (properties?.sheetId === SHEET_IDS.cover) === isCover),
});
