/** The spreadsheet this run was started from; none in a time trigger. */
import type { OpenBook } from '../app/ports';

export const openBookOfGoogle = (): OpenBook => ({
  // Google's types promise a spreadsheet, its documentation does not.
  id: () => (SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null)?.getId() ?? null,
});
