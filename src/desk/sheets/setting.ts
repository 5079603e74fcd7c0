/**
 * Behaviour of Google Sheets that is not documented: each a switch, so that a test can have it either way. The defaults
 * follow recordings; the rows of docs/google.md name the probe for each.
 */
export interface SheetsSetting {
  /** The locale of a file set to `vi_VN` is answered as `vi` (S38). */
  shortLocale: boolean;
  /** Grid data and values end with a blank row. */
  trailingBlankRow: boolean;
  /**
   * Addresses that a protection refuses among its editors, and the whole batch with it (S07, burnash/gspread PR 939).
   */
  readonly unknownEditors: Set<string>;
  /** A strict list or tick box refuses other values from the API too (S09, reported of the Spreadsheet service). */
  strictForApi: boolean;
  /** The most rows that one request may add; null = no limit (S18: 40,000 by hand, by API not stated). */
  mostNewRows: number | null;
}

export function usualSheetsSetting(): SheetsSetting {
  return {
    shortLocale: false,
    trailingBlankRow: false,
    unknownEditors: new Set(),
    strictForApi: false,
    mostNewRows: null,
  };
}
