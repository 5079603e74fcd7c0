/**
 * Publication of the result tabs: built in hidden staging tabs, then laid over the final ones by one atomic batch. Final sheet ids never
 * change, so charts and links live on. The fence: the swap drops the named range pub_n and makes pub_n+1 with explicit ids, so a stale
 * run fails whole.
 */
import type { SheetRequest } from '../api-shapes';
import { gridRange } from '../grid/a1';
import { freeze, hide, widths } from '../grid/lay';
import { stagingTitle } from '../../text/master-book';
import type { ResultTab } from './result-tab';
import { RESULT_SHEETS, STAGING } from './sheets';
import { PUBLICATION_KEY, publicationName, publicationText, type Publication } from './stamp';

/** Bytes of one batchUpdate; Google advises 2 MB. */
export const LARGEST_BATCH = 1_800_000;

export const stagingId = (sheetId: number): number => sheetId + STAGING;

/** Sheet ids of left-over staging tabs among a book's sheets. */
export const stagingLeft = (sheetIds: readonly number[]): number[] => {
  const own = new Set<number>(Object.values(RESULT_SHEETS).map((id) => stagingId(id)));
  return sheetIds.filter((id) => own.has(id));
};

/**
 * Batches to send one after another, each below LARGEST_BATCH. The first drops left-over staging tabs and makes new ones; after an
 * unsure answer ask the book's sheet ids again and build anew from the first batch. `existingStagingIds` = `stagingLeft` of the book.
 */
export function stagingRequests(tabs: readonly ResultTab[], existingStagingIds: readonly number[]): SheetRequest[][] {
  const start: SheetRequest[] = [
    ...existingStagingIds.map((sheetId): SheetRequest => ({ deleteSheet: { sheetId } })),
    ...tabs.map((tab): SheetRequest => ({
      addSheet: { properties: { sheetId: stagingId(tab.sheetId), title: stagingTitle(tab.title), hidden: true, gridProperties: { rowCount: tab.rowCount, columnCount: tab.columnCount } } },
    })),
  ];
  return inBatches([...start, ...tabs.flatMap((tab) => [...cellRequests(tab), ...paintRequests(tab)])]);
}

/** The rows of a tab in pieces that each fit well into one batch. */
function cellRequests(tab: ResultTab): SheetRequest[] {
  const pieces: SheetRequest[] = [];
  let from = 0;
  let size = 0;
  const close = (to: number): void => {
    if (to > from) pieces.push(layRows(tab, from, to));
    from = to;
    size = 0;
  };
  tab.rows.forEach((row, at) => {
    const bytes = utf8Bytes(JSON.stringify({ values: row })) + 1;
    if (size > 0 && size + bytes > LARGEST_BATCH / 3) close(at);
    size += bytes;
  });
  close(tab.rows.length);
  return pieces;
}

const layRows = (tab: ResultTab, from: number, to: number): SheetRequest => ({
  updateCells: {
    rows: tab.rows.slice(from, to).map((row) => ({ values: row.map(({ note: _later, ...cell }) => cell) })),
    fields: 'userEnteredValue,userEnteredFormat',
    start: { sheetId: stagingId(tab.sheetId), rowIndex: from, columnIndex: 0 },
  },
});

const paintRequests = (tab: ResultTab): SheetRequest[] =>
  tab.paints.map((paint) => ({ repeatCell: { range: gridRange(stagingId(tab.sheetId), paint), cell: { userEnteredFormat: paint.format }, fields: paint.fields } }));

function inBatches(requests: readonly SheetRequest[]): SheetRequest[][] {
  const batches: SheetRequest[][] = [[]];
  let size = 0;
  for (const request of requests) {
    const bytes = utf8Bytes(JSON.stringify(request)) + 1;
    if (size > 0 && size + bytes > LARGEST_BATCH) { batches.push([]); size = 0; }
    batches[batches.length - 1]?.push(request);
    size += bytes;
  }
  return batches.filter((batch) => batch.length > 0);
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/**
 * The one atomic batch that makes the staging tabs the published ones. `from` = the publication that stands now; `to.publication` must be
 * from + 1. Sent again after it landed, it fails whole on the dropped fence.
 */
export function swapRequests(swap: { readonly tabs: readonly ResultTab[]; readonly from: number; readonly to: Publication }): SheetRequest[] {
  if (swap.to.publication !== swap.from + 1) throw new Error(`publication ${swap.to.publication} cannot follow ${swap.from}`);
  return [
    { deleteNamedRange: { namedRangeId: publicationName(swap.from) } },
    addFence(swap.to.publication),
    ...swap.tabs.flatMap(replaceTab),
    ...swap.tabs.map((tab): SheetRequest => ({ deleteSheet: { sheetId: stagingId(tab.sheetId) } })),
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataKey: PUBLICATION_KEY, locationType: 'SPREADSHEET' } }],
        developerMetadata: { metadataValue: publicationText(swap.to) }, fields: 'metadataValue',
      },
    },
  ];
}

export const addFence = (publication: number): SheetRequest => ({
  addNamedRange: { namedRange: { namedRangeId: publicationName(publication), name: publicationName(publication), range: gridRange(RESULT_SHEETS.overview, { top: 0, left: 0, bottom: 1, right: 1 }) } },
});

function replaceTab(tab: ResultTab): SheetRequest[] {
  const { sheetId, rowCount, columnCount } = tab;
  const whole = { top: 0, left: 0, bottom: rowCount, right: columnCount };
  return [
    // Frozen rows may not be all rows of a grid that shrinks: unfreeze, resize, freeze again.
    freeze(sheetId, 0, 0),
    { updateSheetProperties: { properties: { sheetId, gridProperties: { rowCount, columnCount } }, fields: 'gridProperties.rowCount,gridProperties.columnCount' } },
    { updateCells: { range: { sheetId }, fields: 'userEnteredValue,userEnteredFormat,note,dataValidation' } },
    { copyPaste: { source: gridRange(stagingId(sheetId), whole), destination: gridRange(sheetId, whole), pasteType: 'PASTE_NORMAL' } },
    ...noteRequests(tab),
    ...dressTab(tab),
  ];
}

/** Google does not promise that a paste carries notes: they are written on the final cells, one request per column that has any. */
function noteRequests(tab: ResultTab): SheetRequest[] {
  const columns = [...new Set(tab.rows.flatMap((row) => row.flatMap((cell, at) => (cell.note === undefined ? [] : [at]))))].sort((a, b) => a - b);
  return columns.map((columnIndex) => ({
    updateCells: {
      rows: tab.rows.map((row) => { const note = row[columnIndex]?.note; return { values: [note === undefined ? {} : { note }] }; }),
      fields: 'note', start: { sheetId: tab.sheetId, rowIndex: 0, columnIndex },
    },
  }));
}

/** Widths, hidden keys, frozen headings: what a paste does not bring. */
export function dressTab(tab: ResultTab): SheetRequest[] {
  const shown = (dimension: 'ROWS' | 'COLUMNS', endIndex: number): SheetRequest => ({
    updateDimensionProperties: { range: { sheetId: tab.sheetId, dimension, startIndex: 0, endIndex }, properties: { hiddenByUser: false }, fields: 'hiddenByUser' },
  });
  return [
    ...widths(tab.sheetId, tab.columnWidths), shown('ROWS', tab.rowCount), shown('COLUMNS', tab.columnCount),
    ...tab.hiddenRows.map((at) => hide(tab.sheetId, 'ROWS', at)), ...tab.hiddenColumns.map((at) => hide(tab.sheetId, 'COLUMNS', at)),
    freeze(tab.sheetId, tab.frozenRows, tab.frozenColumns),
  ];
}
