/**
 * Result tabs that somebody deleted, and the named range that guards a publication: what is missing in the master, and
 * the requests that lay it again. The figures follow with the next *Tổng hợp*.
 */
import type { SheetRequest } from '../api-requests';
import type { SpreadsheetShape } from '../api-shapes';
import { chartRequests } from './results/charts';
import { placeFor } from './lost-tabs';
import { emptyResultTab } from './master-book-requests';
import { RESULT_ORDER, RESULT_SHEETS, type ResultTabName } from './sheets';
import { addFence } from './staging/publish';
import { publicationName, readPublication } from './stamp';

/** Mask of spreadsheets.get for `missingResults`. */
export const RESULTS_FIELDS =
  'developerMetadata(metadataKey,metadataValue),namedRanges(namedRangeId),sheets(properties(sheetId,title))';

export interface MissingResults {
  readonly tabs: readonly ResultTabName[];
  /** The named range of the current publication is gone, so that no publication can follow. */
  readonly fence: boolean;
}

const idsIn = ({ sheets }: SpreadsheetShape): readonly number[] =>
  (sheets ?? []).flatMap(({ properties }) => properties?.sheetId ?? []);

const fenceOf = (book: SpreadsheetShape): string => publicationName(readPublication(book)?.publication ?? 0);

const hasFence = (book: SpreadsheetShape): boolean =>
  (book.namedRanges ?? []).some(({ namedRangeId }) => namedRangeId === fenceOf(book));

export function missingResults(book: SpreadsheetShape): MissingResults {
  const there = idsIn(book);
  return { tabs: RESULT_ORDER.filter((tab) => !there.includes(RESULT_SHEETS[tab])), fence: !hasFence(book) };
}

/** [] when nothing is missing. */
export function resultsAgain(book: SpreadsheetShape, officeAccounts: readonly string[]): SheetRequest[] {
  const { tabs, fence } = missingResults(book);
  const isOverviewGone = tabs.includes('overview');
  const there = [...idsIn(book)];
  const laid = tabs.flatMap((tab) => {
    const index = placeFor(RESULT_SHEETS[tab], there);
    there.push(RESULT_SHEETS[tab]);
    return emptyResultTab(tab, index, officeAccounts);
  });
  // Google may list a named range whose tab is gone; then its id is free only after it is deleted.
  const freed: readonly SheetRequest[] =
    isOverviewGone && !fence ? [{ deleteNamedRange: { namedRangeId: fenceOf(book) } }] : [];
  return [
    ...laid,
    ...freed,
    ...(fence || isOverviewGone ? [addFence(readPublication(book)?.publication ?? 0)] : []),
    ...(isOverviewGone ? chartRequests() : []),
  ];
}
