/**
 * The places of a workbook that a batch of requests changes: what each holds, as a text, so that two moments can be
 * compared; and the requests that put back what was there before. A place is plain data and can be kept.
 */
import type { GridRangeShape } from '../api-place-shapes';
import type { SheetRequest } from '../api-requests';
import type { CellDataShape, SheetShape, SpreadsheetShape } from '../api-shapes';
import { boxName, onTab } from './a1';
import { cellsOf } from './find-keys';
import { tabOf } from './locks-and-lists';

/** One place; `title` = its tab, '' for the workbook itself. */
export type Touched =
  /** Cells; `fields` = the members that the batch writes. `rowAdded` = a row was put above them. */
  | {
      readonly kind: 'cells';
      readonly title: string;
      readonly range: Required<GridRangeShape>;
      readonly fields: string;
      readonly rowAdded: boolean;
    }
  /** A tab that the batch lays or drops. */
  | { readonly kind: 'tab'; readonly title: string; readonly sheetId: number }
  /** A lock that the batch lays. */
  | { readonly kind: 'lock'; readonly title: string; readonly sheetId: number; readonly description: string }
  /** A named range that the batch lays. */
  | { readonly kind: 'name'; readonly title: string; readonly id: string }
  | { readonly kind: 'language'; readonly title: string };

/** Masks of spreadsheets.get for `heldIn` and `requestsBack`: the tabs, and the cells in the ranges of `rangesOf`. */
export const TAB_FIELDS = 'properties(locale),namedRanges,sheets(properties,protectedRanges)';
export const CELL_FIELDS =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(userEnteredValue,userEnteredFormat,dataValidation,note))))';

const ALL_MEMBERS = 'userEnteredValue,userEnteredFormat,dataValidation,note';
/** The key row and the headings below it. */
const HEAD = { startRowIndex: 0, endRowIndex: 2 } as const;

/**
 * The places that the requests change, in their order. Null when one of them is not among the kinds that can be taken
 * back. @param book with the titles of its tabs
 */
export function touchedBy(requests: readonly SheetRequest[], book: SpreadsheetShape): readonly Touched[] | null {
  const sheets = new Map((book.sheets ?? []).map(({ properties }) => [properties?.sheetId, properties]));
  const added = new Set(requests.flatMap((one) => ('addSheet' in one ? [one.addSheet.properties.sheetId ?? -1] : [])));
  const grown = new Set(
    requests.flatMap((one) => ('insertDimension' in one ? [one.insertDimension.range.sheetId] : [])),
  );
  const places: Touched[] = [];
  for (const request of requests) {
    const sheetId = tabOf(request);
    if (sheetId !== null && added.has(sheetId) && !('addSheet' in request)) continue;
    const at = { title: sheets.get(sheetId ?? -1)?.title ?? '', columns: sheets.get(sheetId ?? -1)?.gridProperties };
    const own = placeOf(request, { ...at, isGrown: sheetId !== null && grown.has(sheetId) });
    if (own === null) return null;
    places.push(...own);
  }
  const texts = places.map((place) => JSON.stringify(place));
  return places.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}

interface On {
  readonly title: string;
  readonly columns: { readonly columnCount?: number; readonly rowCount?: number } | undefined;
  readonly isGrown: boolean;
}

/** [] = the request changes nothing that is taken back by itself; null = it cannot be taken back. */
function placeOf(request: SheetRequest, on: On): readonly Touched[] | null {
  const { title, isGrown } = on;
  if ('addSheet' in request) {
    const { sheetId = -1, title: name = '' } = request.addSheet.properties;
    return [{ kind: 'tab', title: name, sheetId }];
  }
  if ('deleteSheet' in request) return [{ kind: 'tab', title, sheetId: request.deleteSheet.sheetId }];
  if ('addNamedRange' in request)
    return [{ kind: 'name', title: '', id: request.addNamedRange.namedRange.namedRangeId ?? '' }];
  if ('updateSpreadsheetProperties' in request) return [{ kind: 'language', title: '' }];
  if ('addProtectedRange' in request) {
    const { range, description = '' } = request.addProtectedRange.protectedRange;
    return isGrown ? [] : [{ kind: 'lock', title, sheetId: range?.sheetId ?? -1, description }];
  }
  // A grid grows, a named range of a lost tab is freed, and a hidden row goes with the row: nothing to take back.
  if ('appendDimension' in request || 'deleteNamedRange' in request) return [];
  if ('insertDimension' in request) {
    const { dimension, startIndex, endIndex } = request.insertDimension.range;
    return dimension === 'ROWS' && startIndex === 0 && endIndex === 1
      ? [headOf(request.insertDimension.range.sheetId, on)]
      : null;
  }
  if ('updateDimensionProperties' in request) return isGrown ? [] : null;
  const written = writtenBy(request);
  if (written === null) return null;
  return isGrown ? [] : [{ kind: 'cells', title, ...written, rowAdded: false }];
}

const headOf = (sheetId: number, { title, columns }: On): Touched => ({
  kind: 'cells',
  title,
  range: { sheetId, ...HEAD, startColumnIndex: 0, endColumnIndex: columns?.columnCount ?? 1 },
  fields: ALL_MEMBERS,
  rowAdded: true,
});

/** The cells that a request writes; null = it writes something else. */
function writtenBy(
  request: SheetRequest,
): { readonly range: Required<GridRangeShape>; readonly fields: string } | null {
  if ('setDataValidation' in request) return whole(request.setDataValidation.range, 'dataValidation');
  if ('repeatCell' in request) return whole(request.repeatCell.range, request.repeatCell.fields);
  if (!('updateCells' in request)) return null;
  const { start, range, rows = [], fields } = request.updateCells;
  if (range) return whole(range, fields);
  if (!start) return null;
  const [top, left] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  const wide = Math.max(0, ...rows.map(({ values = [] }) => values.length));
  const end = { endRowIndex: top + rows.length, endColumnIndex: left + wide };
  return whole({ sheetId: start.sheetId ?? 0, startRowIndex: top, startColumnIndex: left, ...end }, fields);
}

function whole(range: GridRangeShape, fields: string): ReturnType<typeof writtenBy> {
  const { sheetId, startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = range;
  if (endRowIndex === undefined || endColumnIndex === undefined) return null;
  return { range: { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }, fields };
}

/** What Google is asked to read the places in `book`, which has the titles of today: one range for each tab. */
export function rangesOf(places: readonly Touched[], book: SpreadsheetShape): readonly string[] {
  const asked = new Map<number, readonly Required<GridRangeShape>[] | 'all'>();
  for (const place of places) {
    if (place.kind === 'tab') asked.set(place.sheetId, 'all');
    if (place.kind !== 'cells') continue;
    const known = asked.get(place.range.sheetId) ?? [];
    if (known !== 'all') asked.set(place.range.sheetId, [...known, place.range]);
  }
  return (book.sheets ?? []).flatMap(({ properties }) => {
    const [ranges, title] = [asked.get(properties?.sheetId ?? -1), properties?.title ?? ''];
    if (ranges === undefined) return [];
    return [ranges === 'all' ? onTab(title, '').slice(0, -1) : onTab(title, boxName(around(ranges)))];
  });
}

const around = (ranges: readonly Required<GridRangeShape>[]) => ({
  top: Math.min(...ranges.map(({ startRowIndex }) => startRowIndex)),
  left: Math.min(...ranges.map(({ startColumnIndex }) => startColumnIndex)),
  bottom: Math.max(...ranges.map(({ endRowIndex }) => endRowIndex)),
  right: Math.max(...ranges.map(({ endColumnIndex }) => endColumnIndex)),
});

/** `A1:C3` of a place of cells; '' for another one. */
export const boxIn = (place: Touched): string => (place.kind === 'cells' ? boxName(around([place.range])) : '');

const sheetIn = (book: SpreadsheetShape, sheetId: number): SheetShape | undefined =>
  (book.sheets ?? []).find(({ properties }) => properties?.sheetId === sheetId);

/** A format is written in Google's own way, so it is not compared. */
const COMPARED = ['userEnteredValue', 'dataValidation', 'note'] as const;

/** What the place holds, in short; '' = nothing. */
export function heldIn(place: Touched, book: SpreadsheetShape): string {
  if (place.kind === 'language') return book.properties?.locale ?? '';
  if (place.kind === 'name') {
    const found = (book.namedRanges ?? []).find(({ namedRangeId }) => namedRangeId === place.id);
    // Google may list a named range whose tab is gone.
    return found && sheetIn(book, found.range?.sheetId ?? 0) ? JSON.stringify(found.range ?? {}) : '';
  }
  if (place.kind === 'lock') {
    const locks = locksAt(place, book).map(({ range, warningOnly }) => JSON.stringify([range, warningOnly === true]));
    return locks.sort().join();
  }
  const sheet = sheetIn(book, place.kind === 'tab' ? place.sheetId : place.range.sheetId);
  if (!sheet) return '';
  const compared = (cell: CellDataShape | undefined, fields: string): unknown =>
    COMPARED.filter((member) => fields.includes(member)).map((member) => cell?.[member] ?? null);
  if (place.kind === 'cells')
    return JSON.stringify(rowsIn(sheet, place.range).map((row) => row.map((cell) => compared(cell, place.fields))));
  const cells = cellsOf(sheet);
  const all = { startRowIndex: 0, endRowIndex: cells.rows, startColumnIndex: 0, endColumnIndex: cells.columns };
  const shown = rowsIn(sheet, all).flatMap((row, down) =>
    row.flatMap((cell, along) => (cell?.userEnteredValue === undefined ? [] : [[down, along, cell.userEnteredValue]])),
  );
  return JSON.stringify(shown);
}

const rowsIn = (
  sheet: SheetShape,
  range: Omit<Required<GridRangeShape>, 'sheetId'>,
): readonly (readonly (CellDataShape | undefined)[])[] => {
  const cells = cellsOf(sheet);
  return Array.from({ length: range.endRowIndex - range.startRowIndex }, (_, down) =>
    Array.from({ length: range.endColumnIndex - range.startColumnIndex }, (__, along) =>
      cells.at(range.startRowIndex + down, range.startColumnIndex + along),
    ),
  );
};

const locksAt = (place: Extract<Touched, { readonly kind: 'lock' }>, book: SpreadsheetShape) =>
  (sheetIn(book, place.sheetId)?.protectedRanges ?? []).filter(({ description }) => description === place.description);

/** The requests that put back what the places held in `before`; locks are dropped by `locksBack`. */
export function requestsBack(places: readonly Touched[], before: SpreadsheetShape): readonly SheetRequest[] {
  // A named range may go with its tab, so it goes first.
  const names = places.flatMap((place) =>
    place.kind === 'name' ? [{ deleteNamedRange: { namedRangeId: place.id } }] : [],
  );
  const others = places.flatMap((place): readonly SheetRequest[] => {
    if (place.kind === 'lock' || place.kind === 'name') return [];
    if (place.kind === 'language')
      return [
        { updateSpreadsheetProperties: { properties: { locale: before.properties?.locale ?? '' }, fields: 'locale' } },
      ];
    const sheet = sheetIn(before, place.kind === 'tab' ? place.sheetId : place.range.sheetId);
    if (place.kind === 'tab') return sheet ? tabBack(sheet) : [{ deleteSheet: { sheetId: place.sheetId } }];
    const { range, fields, rowAdded } = place;
    const drop: readonly SheetRequest[] = rowAdded
      ? [{ deleteDimension: { range: { sheetId: range.sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }]
      : [];
    const rows = sheet ? rowsIn(sheet, range).map((row) => ({ values: row.map((cell) => only(cell, fields)) })) : [];
    return [...drop, { updateCells: { rows, fields, range } }];
  });
  return [...names, ...others];
}

/** A dropped tab with its cells; drafts are hidden, and no format matters. */
function tabBack(sheet: SheetShape): readonly SheetRequest[] {
  const { sheetId = -1, title = '', hidden = false, gridProperties = {} } = sheet.properties ?? {};
  const cells = cellsOf(sheet);
  const all = { startRowIndex: 0, endRowIndex: cells.rows, startColumnIndex: 0, endColumnIndex: cells.columns };
  const rows = rowsIn(sheet, all).map((row) => ({ values: row.map((cell) => only(cell, 'userEnteredValue')) }));
  const { rowCount = 1, columnCount = 1 } = gridProperties;
  return [
    { addSheet: { properties: { sheetId, title, hidden, gridProperties: { rowCount, columnCount } } } },
    ...(rows.length === 0
      ? []
      : [{ updateCells: { rows, fields: 'userEnteredValue', start: { sheetId, rowIndex: 0, columnIndex: 0 } } }]),
  ];
}

const MEMBERS = ['userEnteredValue', 'userEnteredFormat', 'dataValidation', 'note'] as const;
const only = (cell: CellDataShape | undefined, fields: string): CellDataShape =>
  Object.fromEntries(
    MEMBERS.flatMap((member) =>
      fields.includes(member) && cell?.[member] !== undefined ? [[member, cell[member]]] : [],
    ),
  );

/** The requests that drop the laid locks as they are in `now`; before everything else that is put back. */
export const locksBack = (places: readonly Touched[], now: SpreadsheetShape): readonly SheetRequest[] =>
  places.flatMap((place) =>
    place.kind === 'lock'
      ? locksAt(place, now).flatMap(({ protectedRangeId }) =>
          protectedRangeId === undefined ? [] : [{ deleteProtectedRange: { protectedRangeId } }],
        )
      : [],
  );
