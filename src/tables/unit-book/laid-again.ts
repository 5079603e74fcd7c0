/**
 * What a unit's workbook was made with and has lost: the language, locks, lists to choose from, formulas, hidden keys,
 * *Bản trình ký*. Everything is laid again in one batch in its own place; no entry of the unit is touched, and nothing
 * is laid while rows or columns are not where they were.
 */
import type { SheetRequest } from '../api-requests';
import type { SpreadsheetShape } from '../api-shapes';
import { contentOf, textCell } from '../grid/cells';
import { cellsOf, type Cells } from '../grid/find-keys';
import { layGrid } from '../grid/lay';
import { LIST_FIELDS, LOCK_FIELDS, lostLists, lostLocks, tabOf } from '../grid/locks-and-lists';
import { isLaidOut, mendFormulas, type BrokenFormula } from './laid-formulas';
import { UNIT_BOOK_FIELDS } from './reading/read';
import { ANNEX_SHEET, BOOK_LANGUAGE, BOOK_LOCALE, PRINT_SHEET, SHEET_IDS } from './sheets';

/** Mask of spreadsheets.get for `lostOfUnitBook`: everything that reading needs, locks and lists. */
export const UNIT_BOOK_WHOLE = UNIT_BOOK_FIELDS.replace('sheets(', `sheets(${LOCK_FIELDS},`).replace(
  'rowData(values(',
  `rowData(values(${LIST_FIELDS},`,
);

export interface LostOfUnitBook {
  /** The country setting found; null = it is right. */
  readonly locale: string | null;
  /** Tabs whose locks are gone while rows or columns have moved: nothing lays them. Sheet ids, as below. */
  readonly locksByHand: readonly number[];
  readonly locks: readonly number[];
  readonly lists: readonly number[];
  readonly keys: readonly number[];
  readonly formulas: readonly BrokenFormula[];
  readonly print: boolean;
  /** One batch that lays all of it; [] when nothing is lost, or nothing can be laid in its place. */
  readonly requests: readonly SheetRequest[];
}

/** @param made the requests that made the workbook */
export function lostOfUnitBook(made: readonly SheetRequest[], book: SpreadsheetShape): LostOfUnitBook {
  const found = book.properties?.locale;
  const locale = found === undefined || found === BOOK_LOCALE || found === BOOK_LANGUAGE ? null : found;
  const back: readonly SheetRequest[] =
    locale === null ? [] : [{ updateSpreadsheetProperties: { properties: { locale: BOOK_LOCALE }, fields: 'locale' } }];
  const keys = blankKeys(made, book);
  const whole = { locks: lostLocks(made, book), lists: lostLists(made, book) };
  const locks = [...new Set(whole.locks.map((one) => one.addProtectedRange.protectedRange.range?.sheetId ?? 0))];
  const isPlaced = keys.length > 0 || isLaidOut(made, book);
  const nothing = { locks: [], lists: [], keys: [], formulas: [], print: false };
  if (!isPlaced || !isTitled(made, book)) return { locale, locksByHand: locks, ...nothing, requests: back };
  // The add-in itself sets the lists of the cover, by the state of the report.
  const lists = whole.lists.filter((one) => one.setDataValidation.range.sheetId !== SHEET_IDS.cover);
  const { broken, requests: formulas } = mendFormulas(made, book);
  const printed = lostPages(made, book);
  return {
    locale,
    locksByHand: [],
    locks,
    lists: [...new Set(lists.map((one) => one.setDataValidation.range.sheetId ?? 0))],
    keys: [...new Set(keys.map((one) => one.sheetId))],
    formulas: broken,
    print: printed.length > 0,
    requests: [
      ...back,
      ...keys.map(({ sheetId, row, column, key }) =>
        layGrid([[textCell(key)]], { sheetId, row, column }, 'userEnteredValue'),
      ),
      // Before the formulas of other tabs, which name it.
      ...made.filter((request) => printed.includes(tabOf(request) ?? -1)),
      ...(printed.includes(PRINT_SHEET) ? made.filter(isAnnexCell) : []),
      ...whole.locks,
      ...lists,
      ...formulas,
    ],
  };
}

/** Formulas name other tabs by their titles: nothing is laid with the old name of a tab that a unit has renamed. */
function isTitled(made: readonly SheetRequest[], book: SpreadsheetShape): boolean {
  const now = new Map((book.sheets ?? []).map(({ properties }) => [properties?.sheetId, properties?.title]));
  return made.every((request) => {
    if (!('addSheet' in request)) return true;
    const { sheetId, title } = request.addSheet.properties;
    return (sheetId !== undefined && PRINTED.includes(sheetId)) || now.get(sheetId) === title;
  });
}

/** The annex names *Bản trình ký* in a formula, which lost its reference with that tab. */
const isAnnexCell = (request: SheetRequest): boolean =>
  tabOf(request) === ANNEX_SHEET && ('updateCells' in request || 'repeatCell' in request);

const PRINTED: readonly number[] = [PRINT_SHEET, ANNEX_SHEET];

/** The pages to print that the workbook was made with and has no more. */
const lostPages = (made: readonly SheetRequest[], book: SpreadsheetShape): readonly number[] =>
  PRINTED.filter(
    (page) =>
      made.some((request) => 'addSheet' in request && request.addSheet.properties.sheetId === page) &&
      !(book.sheets ?? []).some(({ properties }) => properties?.sheetId === page),
  );

interface LaidKey {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

/**
 * Hidden keys that somebody cleared, where every other key of the tab is in its place and each row or column without a
 * key still shows a word that was laid in it. [] when a key is elsewhere: then rows or columns were moved.
 */
function blankKeys(made: readonly SheetRequest[], book: SpreadsheetShape): readonly LaidKey[] {
  const found = (book.sheets ?? []).map((sheet) => blankKeysIn(made, sheet.properties?.sheetId ?? -1, cellsOf(sheet)));
  return found.some((keys) => keys === null) ? [] : found.flatMap((keys) => keys ?? []);
}

/** null = a key is not where it was laid. */
function blankKeysIn(made: readonly SheetRequest[], sheetId: number, cells: Cells): readonly LaidKey[] | null {
  const laid = made.flatMap((request) => textsIn(request, sheetId));
  const keys = laid.filter(({ row, column }) => row === 0 || column === 0);
  const blank: LaidKey[] = [];
  for (const one of keys) {
    const now = contentOf(cells.at(one.row, one.column));
    if (now === one.text) continue;
    if (now !== null && now !== '') return null;
    const [isRow, isColumn] = [one.column === 0 && one.row > 0, one.row === 0 && one.column > 0];
    const beside = laid.filter(
      ({ row, column }) => row > 0 && column > 0 && ((isRow && row === one.row) || (isColumn && column === one.column)),
    );
    const isSeen = beside.some(({ row, column, text }) => contentOf(cells.at(row, column)) === text);
    if (!isSeen && (isRow || beside.length > 0)) return null;
    blank.push({ sheetId, row: one.row, column: one.column, key: one.text });
  }
  return blank;
}

interface LaidText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function textsIn(request: SheetRequest, sheetId: number): readonly LaidText[] {
  if (!('updateCells' in request) || request.updateCells.start?.sheetId !== sheetId) return [];
  const { start, rows = [], fields } = request.updateCells;
  if (!fields.includes('userEnteredValue')) return [];
  return rows.flatMap(({ values = [] }, down) =>
    values.flatMap(({ userEnteredValue }, along) =>
      userEnteredValue?.stringValue === undefined
        ? []
        : [
            {
              row: (start.rowIndex ?? 0) + down,
              column: (start.columnIndex ?? 0) + along,
              text: userEnteredValue.stringValue,
            },
          ],
    ),
  );
}
