/** *Sổ chấm điểm*: fixed sheet ids, what the file stores about itself, and what is requested from Google to read it. */
import type { DeveloperMetadataShape, SheetShape, SpreadsheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';

export const SCORE_BOOK_SHEETS = { appraisal: 3101, result: 3102, decision: 3103 } as const;
export type ScoreBookTab = keyof typeof SCORE_BOOK_SHEETS;
export const SCORE_BOOK_VERSION = 1;

const STAMP_KEY = 'cchc';

/** `period` = code of the self-scoring round that gives the đợt its name. */
export interface ScoreBookStamp {
  readonly kind: 'scoreBook';
  readonly period: string;
  readonly scheme: string;
  readonly fileId: string;
  readonly version: number;
}

/** Mask for spreadsheets.get: typed and displayed values, what reveals a date, links, keys. */
export const SCORE_BOOK_FIELDS =
  'developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),' +
  'data(startRow,startColumn,rowData(values(effectiveValue,formattedValue,hyperlink,userEnteredValue(formulaValue),effectiveFormat(numberFormat(type))))))';

export const stampScoreBook = (stamp: ScoreBookStamp): SheetRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: STAMP_KEY,
      metadataValue: JSON.stringify(stamp),
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
    },
  },
});

/** null = no stamp of the add-in; a file with two stamps is not accepted either. */
export function readScoreBookStamp(book: SpreadsheetShape): ScoreBookStamp | null {
  const all = (book.developerMetadata ?? []).filter((one: DeveloperMetadataShape) => one.metadataKey === STAMP_KEY);
  if (all.length !== 1) return null;
  try {
    const { kind, period, scheme, fileId, version } = JSON.parse(all[0]?.metadataValue ?? '') as Readonly<
      Record<string, unknown>
    >;
    if (
      kind !== 'scoreBook' ||
      typeof period !== 'string' ||
      typeof scheme !== 'string' ||
      typeof fileId !== 'string' ||
      typeof version !== 'number'
    )
      return null;
    return { kind, period, scheme, fileId, version };
  } catch {
    return null;
  }
}

export const tabOf = (book: SpreadsheetShape, tab: ScoreBookTab): SheetShape | null =>
  (book.sheets ?? []).find((sheet) => sheet.properties?.sheetId === SCORE_BOOK_SHEETS[tab]) ?? null;
export const rowCountOf = (sheet: SheetShape): number => sheet.properties?.gridProperties?.rowCount ?? 0;
