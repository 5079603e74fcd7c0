/**
 * What every run that writes to the ledger changes in it: the fence, and the counts and marks of its rows. None of it
 * is within reach of a hand in the sheet.
 */
import type { SpreadsheetShape } from '../../tables/api-shapes';

export const HEADS = 'developerMetadata(metadataKey,metadataValue),namedRanges(namedRangeId)';

/** As one text, in an order of its own. */
export function headsIn({ developerMetadata, namedRanges }: SpreadsheetShape): string {
  const metadata = (developerMetadata ?? []).map(({ metadataKey, metadataValue }) => [metadataKey, metadataValue]);
  const ranges = (namedRanges ?? []).map(({ namedRangeId }) => [namedRangeId]);
  return [...metadata, ...ranges]
    .map((one) => JSON.stringify(one))
    .sort()
    .join();
}
