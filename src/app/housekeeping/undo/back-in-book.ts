/** A batch of one workbook: read before it, marked after it, and put back while its places are as it left them. */
import { textMark } from '../../../core/short-mark';
import type { SheetRequest } from '../../../tables/api-requests';
import type { SheetShape, SpreadsheetShape } from '../../../tables/api-shapes';
import {
  boxIn,
  heldIn,
  locksBack,
  rangesOf,
  requestsBack,
  touchedBy,
  CELL_FIELDS,
  TAB_FIELDS,
  type Touched,
} from '../../../tables/grid/touched';
import { repairWords } from '../../../text/windows/repair';
import type { World } from '../../ports';
import type { Back, BookBack } from './back';

const titlesOf = (world: World, fileId: string): SpreadsheetShape => world.books.get(fileId, { fields: TAB_FIELDS });

/** The workbook as far as the places need it: one call, none beyond `titles` when no cell is among them. */
function read(world: World, fileId: string, places: readonly Touched[], titles: SpreadsheetShape): SpreadsheetShape {
  const ranges = rangesOf(places, titles);
  if (ranges.length === 0) return titles;
  const { sheets = [] } = world.books.get(fileId, { fields: CELL_FIELDS, ranges });
  // With ranges, Google gives only what lies in them; the locks are those of the whole tab.
  const dataOf = (sheetId: number | undefined): NonNullable<SheetShape['data']> =>
    sheets.find(({ properties }) => properties?.sheetId === sheetId)?.data ?? [];
  return {
    ...titles,
    sheets: (titles.sheets ?? []).map((sheet) => ({ ...sheet, data: dataOf(sheet.properties?.sheetId) })),
  };
}

/** The tabs as the places name them. */
const namedIn = (places: readonly Touched[]): SpreadsheetShape => {
  const titles = new Map(
    places.flatMap((one) => (one.kind === 'cells' ? [[one.range.sheetId, one.title] as const] : [])),
  );
  return { sheets: [...titles].map(([sheetId, title]) => ({ properties: { sheetId, title } })) };
};

const markOf = (place: Touched, book: SpreadsheetShape): string => textMark(heldIn(place, book)).slice(0, 12);

/** What takes the batch back; null when it cannot be. Two calls. */
function backOfBatch(world: World, fileId: string, requests: readonly SheetRequest[]): BookBack | null {
  const titles = titlesOf(world, fileId);
  const places = touchedBy(requests, titles);
  if (places === null || places.length === 0) return null;
  const before = read(world, fileId, places, titles);
  return {
    fileId,
    places: places.map((place) => ({ ...place, was: markOf(place, before), is: null })),
    requests: requestsBack(places, before),
  };
}

/** What takes a repair back that is one batch of one workbook. Two calls. */
export function inBook(world: World, fileId: string, requests: readonly SheetRequest[]): Back | null {
  const book = requests.length === 0 ? null : backOfBatch(world, fileId, requests);
  return book && { book };
}

/** The same with what the places hold right after the batch. Two calls, one when only cells were written. */
export function marked(world: World, back: BookBack): BookBack {
  const { fileId, places } = back;
  const isOfCells = places.every(({ kind }) => kind === 'cells');
  const now = read(world, fileId, places, isOfCells ? namedIn(places) : titlesOf(world, fileId));
  return { ...back, places: places.map((place) => ({ ...place, is: markOf(place, now) })) };
}

/** What is needed to put a workbook back now. */
export interface BookNow {
  /** Places that somebody has changed since, in words. */
  readonly changed: readonly string[];
  /** [] = everything is as it was before the batch. */
  readonly requests: readonly SheetRequest[];
}

/** Two calls. */
export function bookNow(world: World, { fileId, places, requests }: BookBack): BookNow {
  const now = read(world, fileId, places, titlesOf(world, fileId));
  const marks = places.map((place) => markOf(place, now));
  if (places.every(({ was }, at) => was === marks[at])) return { changed: [], requests: [] };
  return {
    changed: places.filter(({ is }, at) => is !== marks[at]).map(placeWords),
    requests: [...locksBack(places, now), ...requests],
  };
}

const placeWords = (place: Touched): string => repairWords.place[place.kind](place.title, boxIn(place));

/** What goes back, one line each tab. */
export const backLines = ({ places }: BookBack): readonly string[] => [
  ...new Set(places.map(({ kind, title }) => repairWords.willBack[kind](title))),
];
