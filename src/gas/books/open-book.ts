/** The spreadsheet from which this run was started, and its active cell. Both are null in a time trigger. */
import type { OpenBook } from '../../app/ports';
import { retried } from '../retry';

// Google's types promise a spreadsheet and a cell; its documentation does not.
const openSpreadsheet = () =>
  retried(
    'spreadsheet.getActive',
    'read',
    () => SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null,
  );

export const openBookOfGoogle = (): OpenBook => ({
  id: () => openSpreadsheet()?.getId() ?? null,
  stamps: () => ({
    developerMetadata: retried('spreadsheet.getDeveloperMetadata', 'read', () =>
      (openSpreadsheet()?.getDeveloperMetadata() ?? []).map((one) => ({
        metadataKey: one.getKey(),
        metadataValue: one.getValue() ?? '',
      })),
    ),
  }),
  cell: () => {
    const sheet = openSpreadsheet()?.getActiveSheet() as GoogleAppsScript.Spreadsheet.Sheet | null | undefined;
    const cell = sheet?.getActiveCell() as GoogleAppsScript.Spreadsheet.Range | null | undefined;
    return sheet && cell
      ? { sheetId: sheet.getSheetId(), tab: sheet.getName(), row: cell.getRow() - 1, column: cell.getColumn() - 1 }
      : null;
  },
});
