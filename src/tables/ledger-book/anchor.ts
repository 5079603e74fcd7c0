/**
 * How many rows each table of the ledger must have, and the last row of the log, in metadata that no hand in the sheet
 * can reach. It is written in the same batch as the rows, so a row that is missing later was deleted.
 */
import type { SpreadsheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';

export const ANCHOR_KEY = 'cchc-rows';

/** Tables whose rows are never deleted by the add-in. */
export const COUNTED_TABLES = ['files', 'submissions', 'seals', 'log', 'issued', 'adjustments'] as const;
export type CountedTable = (typeof COUNTED_TABLES)[number];
export type RowCounts = Readonly<Record<CountedTable, number>>;

export interface Anchor {
  readonly counts: RowCounts;
  /** Hash of the last row of the log; '' = the log has no row. */
  readonly lastLog: string;
  /** Batches written so far: no two of them leave the same text, whatever rows they change. */
  readonly batches: number;
}

/** The text under a key of the workbook's own metadata; null = absent, or there twice. */
export function metadataText(book: SpreadsheetShape, key: string): string | null {
  const [only, ...more] = (book.developerMetadata ?? []).filter((one) => one.metadataKey === key);
  return only === undefined || more.length > 0 ? null : (only.metadataValue ?? '');
}

/** null = the ledger was made before rows were counted, or its anchor is unreadable; the next writing sets it. */
export function readAnchor(book: SpreadsheetShape): Anchor | null {
  try {
    const value = JSON.parse(metadataText(book, ANCHOR_KEY) ?? '') as Partial<Anchor> | null;
    const counts = value?.counts;
    const isWhole = counts !== undefined && COUNTED_TABLES.every((table) => typeof counts[table] === 'number');
    // An earlier release counted no batches.
    return isWhole && typeof value?.lastLog === 'string'
      ? { counts, lastLog: value.lastLog, batches: value.batches ?? 0 }
      : null;
  } catch {
    return null;
  }
}

/** `stood` = the metadata exists already. */
export const anchorRequest = ({ counts, lastLog, batches }: Anchor, stood: boolean): SheetRequest =>
  metadataRequest(ANCHOR_KEY, JSON.stringify({ counts, lastLog, batches }), stood);

export const metadataRequest = (metadataKey: string, metadataValue: string, stood: boolean): SheetRequest =>
  stood
    ? {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataKey, locationType: 'SPREADSHEET' } }],
          developerMetadata: { metadataValue },
          fields: 'metadataValue',
        },
      }
    : {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey,
            metadataValue,
            location: { spreadsheet: true },
            visibility: 'DOCUMENT',
          },
        },
      };
