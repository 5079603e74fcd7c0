/** What the cells of a result tab carry beside value and look: notes, links, and boxes to tick. */
import type { CellDataShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { gridRange } from '../../grid/a1';
import type { ResultTab } from './result-tab';

/**
 * Google does not promise that a paste keeps notes, or that a value keeps a link. Both are written to the cells, per
 * run of cells in a column. `sheetId` = the tab that is written.
 */
export const noteAndLinkRequests = (tab: ResultTab, sheetId = tab.sheetId): SheetRequest[] => [
  ...columnRequests(tab, sheetId, 'note', (cell) => (cell.note === undefined ? null : { note: cell.note })),
  ...columnRequests(tab, sheetId, 'userEnteredFormat.textFormat.link', (cell) => {
    const link = linkOf(cell);
    return link === undefined ? null : { userEnteredFormat: { textFormat: { link } } };
  }),
];

export const linkOf = (cell: CellDataShape | undefined): { readonly uri: string } | undefined =>
  cell?.userEnteredFormat?.textFormat?.link;

export const tickRequests = (tab: ResultTab, sheetId = tab.sheetId): SheetRequest[] =>
  (tab.ticks ?? []).map((box): SheetRequest => ({
    setDataValidation: {
      range: gridRange(sheetId, box),
      rule: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
    },
  }));

interface Run {
  readonly rowIndex: number;
  readonly cells: CellDataShape[];
}

function columnRequests(
  tab: ResultTab,
  sheetId: number,
  fields: string,
  of: (cell: CellDataShape) => CellDataShape | null,
): SheetRequest[] {
  const columns: Run[][] = Array.from({ length: tab.columnCount }, () => []);
  tab.rows.forEach((row, rowIndex) => {
    for (let column = 0; column < tab.columnCount; column += 1) {
      const whole = row[column];
      const cell = whole ? of(whole) : null;
      const runs = columns[column];
      if (cell === null || !runs) continue;
      const last = runs[runs.length - 1];
      if (last && last.rowIndex + last.cells.length === rowIndex) last.cells.push(cell);
      else runs.push({ rowIndex, cells: [cell] });
    }
  });
  return columns.flatMap((runs, columnIndex) =>
    runs.map(({ rowIndex, cells }): SheetRequest => ({
      updateCells: {
        rows: cells.map((cell) => ({ values: [cell] })),
        fields,
        start: { sheetId, rowIndex, columnIndex },
      },
    })),
  );
}
