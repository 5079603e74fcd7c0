/**
 * Publication of the result tabs: they are built in hidden staging tabs, then pasted over the final tabs by one atomic
 * batch. Final sheet ids never change, so charts and links keep working. The fence: the swap deletes the named range
 * pub_n and creates pub_n+1 with explicit ids, so an outdated run fails completely.
 */
import type { ValueRangeShape } from '../../api-shapes';
import type { GridRangeShape } from '../../api-place-shapes';
import type { SheetRequest } from '../../api-requests';
import { gridRange, type Box } from '../../grid/a1';
import { freeze, hide, widths } from '../../grid/lay';
import { stagingTitle } from '../../../text/books/master-book';
import { inParts, LARGEST_BATCH, utf8Bytes } from './batch-size';
import { noteAndLinkRequests, tickRequests } from '../results/marks';
import type { Paint, ResultTab } from '../results/result-tab';
import { RESULT_SHEETS, STAGING } from '../sheets';
import { pasteRequests } from './paste-boxes';
import { layLooks } from './staging-looks';
import { holdStage, stageAfter, takeStage, type Stage } from './stage';
import { packValues } from './staging-values';
import { PUBLICATION_KEY, publicationName, publicationText, type Publication } from '../stamp';

export const stagingId = (sheetId: number): number => sheetId + STAGING;

/** Sheet ids of left-over staging tabs among a book's sheets; `finals` = the tabs that are published there. */
export const stagingLeft = (
  sheetIds: readonly number[],
  finals: readonly number[] = Object.values(RESULT_SHEETS),
): number[] => {
  const own = new Set<number>(finals.map((id) => stagingId(id)));
  return sheetIds.filter((id) => own.has(id));
};

/**
 * Requests that make the staging tabs, each part below LARGEST_BATCH: first every batchUpdate, then every
 * values.batchUpdate (RAW).
 */
export interface Staging {
  readonly batches: readonly (readonly SheetRequest[])[];
  readonly values: readonly (readonly ValueRangeShape[])[];
}

/**
 * Rows that one request adds. By hand Sheets adds at most 40,000 at a time (Sheets help); for the API nothing is
 * written, so a large tab grows
 * by several requests of one batch.
 */
export const MOST_NEW_ROWS = 30_000;

export const resized = (sheetId: number, rowCount: number, columnCount: number): SheetRequest => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: { rowCount, columnCount } },
    fields: 'gridProperties.rowCount,gridProperties.columnCount',
  },
});

/**
 * Requests that take a grid of `from` rows to those of the tab, MOST_NEW_ROWS at a time; none when it is large enough.
 */
function grown(sheetId: number, from: number, { rowCount, columnCount }: ResultTab): SheetRequest[] {
  const steps = Math.max(0, Math.ceil((rowCount - from) / MOST_NEW_ROWS));
  return Array.from({ length: steps }, (_, at) =>
    resized(sheetId, Math.min(rowCount, from + (at + 1) * MOST_NEW_ROWS), columnCount),
  );
}

/**
 * The first batch deletes left-over staging tabs and creates new ones. After an uncertain answer, request the book's
 * sheet ids again and start over from the first batch. `existingStagingIds` = `stagingLeft` of the book. `from` = the
 * fence of the book's staging tabs, which these tabs take over: every batch carries it, and the titles its number, so
 * that an overtaken run writes nothing. Absent = a book without that fence.
 */
export function stagingOf(tabs: readonly ResultTab[], existingStagingIds: readonly number[], from?: Stage): Staging {
  const stage = from && stageAfter(from);
  const titled = (tab: ResultTab): string => stagingTitle(tab.title, stage?.number);
  const start: SheetRequest[] = [
    ...existingStagingIds.map((sheetId): SheetRequest => ({ deleteSheet: { sheetId } })),
    ...tabs.map((tab): SheetRequest => ({
      addSheet: {
        properties: {
          sheetId: stagingId(tab.sheetId),
          title: titled(tab),
          hidden: true,
          gridProperties: { rowCount: Math.min(tab.rowCount, MOST_NEW_ROWS), columnCount: tab.columnCount },
        },
      },
    })),
    ...tabs.flatMap((tab) => grown(stagingId(tab.sheetId), MOST_NEW_ROWS, tab)),
  ];
  const packed = tabs.map((tab) =>
    packValues({
      sheetId: stagingId(tab.sheetId),
      title: titled(tab),
      rows: tab.rows,
      columnCount: tab.columnCount,
      paints: tab.paints,
    }),
  );
  const looks = tabs.flatMap((tab, at) => [
    ...layLooks({ ...tab, sheetId: stagingId(tab.sheetId) }),
    ...(packed[at]?.fills ?? []),
    ...(packed[at]?.paints ?? []).map((paint) => paintRequest(tab, paint)),
  ]);
  const guard = from && stage ? { first: takeStage(from), others: holdStage(stage) } : { first: [], others: [] };
  const room = LARGEST_BATCH - utf8Bytes(JSON.stringify(guard));
  return {
    batches: inParts([...start, ...looks], room).map((batch, at) => [
      ...(at === 0 ? guard.first : guard.others),
      ...batch,
    ]),
    values: inParts(
      packed.flatMap((one) => one.ranges),
      LARGEST_BATCH,
    ),
  };
}

const paintRequest = (tab: ResultTab, paint: Paint): SheetRequest => ({
  repeatCell: {
    range: gridRange(stagingId(tab.sheetId), paint),
    cell: { userEnteredFormat: paint.format },
    fields: paint.fields,
  },
});

/**
 * Sheet id → the boxes that are pasted, of tabs that were staged with their marks; the other cells are as they will be
 * published. Nothing is cleared and no mark is sent, so `takesAll` must hold. A tab without an entry is cleared and
 * written whole.
 */
export type Pastes = ReadonlyMap<number, readonly Box[]>;

/**
 * The one atomic batch that publishes the staging tabs. `from` = the current publication; `to.publication` must be from
 * + 1. If it is sent again after it succeeded, it fails completely on the deleted fence. `fenceOn` = the sheet that
 * carries the fence; `stage` = the fence of the staging tabs, where the book has one; `pastes` = the boxes of each tab
 * that are other than published, see `Pastes`.
 */
export function swapRequests(swap: {
  readonly tabs: readonly ResultTab[];
  readonly from: number;
  readonly to: Publication;
  readonly fenceOn?: number;
  readonly stage?: Stage;
  readonly pastes?: Pastes | undefined;
}): SheetRequest[] {
  if (swap.to.publication !== swap.from + 1)
    throw new Error(`publication ${swap.to.publication} cannot follow ${swap.from}`);
  return [
    { deleteNamedRange: { namedRangeId: publicationName(swap.from) } },
    addFence(swap.to.publication, swap.fenceOn),
    ...(swap.stage ? takeStage(swap.stage) : []),
    ...swap.tabs.flatMap((tab) => replaceTab(tab, swap.pastes?.get(tab.sheetId))),
    ...swap.tabs.map((tab): SheetRequest => ({ deleteSheet: { sheetId: stagingId(tab.sheetId) } })),
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataKey: PUBLICATION_KEY, locationType: 'SPREADSHEET' } }],
        developerMetadata: { metadataValue: publicationText(swap.to) },
        fields: 'metadataValue',
      },
    },
  ];
}

export const addFence = (publication: number, sheetId: number = RESULT_SHEETS.overview): SheetRequest => ({
  addNamedRange: {
    namedRange: {
      namedRangeId: publicationName(publication),
      name: publicationName(publication),
      range: gridRange(sheetId, { top: 0, left: 0, bottom: 1, right: 1 }),
    },
  },
});

function replaceTab(tab: ResultTab, boxes: readonly Box[] | undefined): SheetRequest[] {
  const { sheetId, rowCount, columnCount } = tab;
  const whole = { top: 0, left: 0, bottom: rowCount, right: columnCount };
  const isCleared = boxes === undefined;
  return [
    // Google does not allow all rows of a grid to be frozen, which a shrinking grid could cause: unfreeze, resize,
    // freeze again.
    freeze(sheetId, 0, 0),
    // Before the grid grows, while it still has fewer cells.
    ...(tab.bare || !isCleared ? [] : [clear({ sheetId }, 'userEnteredValue,userEnteredFormat,note,dataValidation')]),
    resized(sheetId, Math.min(rowCount, MOST_NEW_ROWS), columnCount),
    ...grown(sheetId, MOST_NEW_ROWS, tab),
    // The paste replaces the old content. Google does not promise this for blank cells, so they are cleared first and
    // no old figure can remain under one.
    ...(tab.bare && isCleared
      ? blankColumns(tab).map((column) =>
          clear(
            gridRange(sheetId, { ...whole, left: column, right: column + 1 }),
            'userEnteredValue,userEnteredFormat',
          ),
        )
      : []),
    ...pasteRequests(stagingId(sheetId), sheetId, boxes ?? [whole]),
    ...(isCleared ? [...noteAndLinkRequests(tab), ...tickRequests(tab)] : []),
    ...dressTab(tab),
  ];
}

const clear = (range: GridRangeShape, fields: string): SheetRequest => ({ updateCells: { range, fields } });

/** Columns with at least one blank cell. */
const blankColumns = (tab: ResultTab): readonly number[] =>
  Array.from({ length: tab.columnCount }, (_, at) => at).filter((column) =>
    tab.rows.some((row) => row[column]?.userEnteredValue === undefined),
  );

/** Widths, hidden keys and frozen headings, which a paste does not copy. */
function dressTab(tab: ResultTab): SheetRequest[] {
  const shown = (dimension: 'ROWS' | 'COLUMNS', endIndex: number): SheetRequest => ({
    updateDimensionProperties: {
      range: { sheetId: tab.sheetId, dimension, startIndex: 0, endIndex },
      properties: { hiddenByUser: false },
      fields: 'hiddenByUser',
    },
  });
  return [
    ...widths(tab.sheetId, tab.columnWidths),
    shown('ROWS', tab.rowCount),
    shown('COLUMNS', tab.columnCount),
    ...tab.hiddenRows.map((at) => hide(tab.sheetId, 'ROWS', at)),
    ...tab.hiddenColumns.map((at) => hide(tab.sheetId, 'COLUMNS', at)),
    freeze(tab.sheetId, tab.frozenRows, tab.frozenColumns),
  ];
}
