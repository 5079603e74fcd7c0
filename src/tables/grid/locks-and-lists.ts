/**
 * What a workbook was made with, against what it holds now: locks and lists to choose from that are gone. Each finding
 * is the request that laid it, so that a repair lays exactly the same again and touches no value.
 */
import type { SheetRequest } from '../api-requests';
import type { SheetShape, SpreadsheetShape } from '../api-shapes';
import type { GridRangeShape } from '../api-place-shapes';
import { cellsOf } from './find-keys';

/** What spreadsheets.get must give of a sheet for `lostLocks`. */
export const LOCK_FIELDS = 'protectedRanges(range(sheetId),description,warningOnly)';
/** What it must give of a cell for `lostLists`. */
export const LIST_FIELDS = 'dataValidation(condition(type))';

type Lock = Extract<SheetRequest, { readonly addProtectedRange: unknown }>;
type List = Extract<SheetRequest, { readonly setDataValidation: unknown }>;

const sheetsById = ({ sheets }: SpreadsheetShape): ReadonlyMap<number, SheetShape> =>
  new Map(
    (sheets ?? []).flatMap((sheet) =>
      sheet.properties?.sheetId === undefined ? [] : [[sheet.properties.sheetId, sheet] as const],
    ),
  );

/** The locks that are gone from tabs that are there. */
export function lostLocks(made: readonly SheetRequest[], book: SpreadsheetShape): readonly Lock[] {
  const sheets = sheetsById(book);
  return made.filter((request): request is Lock => {
    if (!('addProtectedRange' in request)) return false;
    const { range, description, warningOnly } = request.addProtectedRange.protectedRange;
    const sheet = sheets.get(range?.sheetId ?? -1);
    return (
      sheet !== undefined &&
      !(sheet.protectedRanges ?? []).some(
        (one) => one.description === description && (one.warningOnly ?? false) === (warningOnly ?? false),
      )
    );
  });
}

/**
 * Lists to choose from that are gone from at least one cell; rows past the last one that Google gives are not asked.
 * @param linesOf the first row below the lines of a tab that grows; absent = every row that was made
 */
export function lostLists(
  made: readonly SheetRequest[],
  book: SpreadsheetShape,
  linesOf: (sheetId: number) => number = () => Infinity,
): readonly List[] {
  const sheets = sheetsById(book);
  return made.filter((request): request is List => {
    if (!('setDataValidation' in request)) return false;
    const { range, rule } = request.setDataValidation;
    const sheet = sheets.get(range.sheetId ?? -1);
    return (
      sheet !== undefined &&
      rule !== undefined &&
      isGone(sheet, { range, bottom: linesOf(range.sheetId ?? -1) }, rule.condition.type)
    );
  });
}

function isGone(
  sheet: SheetShape,
  { range, bottom: end }: { readonly range: GridRangeShape; readonly bottom: number },
  type: string,
): boolean {
  const cells = cellsOf(sheet);
  const given = (sheet.data ?? []).map(({ startRow = 0, rowData = [] }) => startRow + rowData.length);
  const bottom = Math.min(end, range.endRowIndex ?? 0, Math.max(0, ...given));
  for (let row = range.startRowIndex ?? 0; row < bottom; row += 1)
    for (let column = range.startColumnIndex ?? 0; column < (range.endColumnIndex ?? 0); column += 1)
      if (cells.at(row, column)?.dataValidation?.condition?.type !== type) return true;
  return false;
}

/** The tab that a request writes to; null = the whole file. */
export function tabOf(request: SheetRequest): number | null {
  const [body] = Object.values(request) as readonly Readonly<Record<string, unknown>>[];
  return sheetIn(body);
}

const PLACES = [
  'sheetId',
  'range',
  'start',
  'properties',
  'protectedRange',
  'rule',
  'ranges',
  'developerMetadata',
  'location',
  'chart',
  'position',
  'overlayPosition',
  'anchorCell',
];

/** The first sheet id in the members of a request that name a place. */
function sheetIn(part: unknown): number | null {
  if (Array.isArray(part)) return part.map(sheetIn).find((id) => id !== null) ?? null;
  if (typeof part !== 'object' || part === null) return null;
  const members = part as Readonly<Record<string, unknown>>;
  for (const name of PLACES) {
    const held = members[name];
    const found = name === 'sheetId' ? (typeof held === 'number' ? held : null) : sheetIn(held);
    if (found !== null) return found;
  }
  return null;
}
