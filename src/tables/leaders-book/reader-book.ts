/**
 * A view-only file (leaders' page, its print edition, *Sổ lĩnh vực*), with values only. It is created once with its
 * tabs, stamp and fence. Every publication goes through hidden staging tabs and one atomic swap, as in the master.
 */
import type { CellDataShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { gridRange } from '../grid/a1';
import { heights } from '../grid/lay';
import { addFence, swapRequests } from '../master-book/staging/publish';
import { fileLink, type ResultTab } from '../master-book/results/result-tab';
import { NO_PUBLICATION, PUBLICATION_KEY, publicationText, stampRequest, type Publication } from '../master-book/stamp';
import type { Spread } from './page';
import { READER_KEY, type ReaderStamp } from './sheets';

export interface ReaderTab {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden?: true;
}

/** Links within the file as whole addresses: no document states that Google takes `#gid=…` as the link of a cell. */
export function withWholeLinks(tab: ResultTab, fileId: string): ResultTab {
  const whole = (cell: CellDataShape): CellDataShape => {
    const format = cell.userEnteredFormat;
    const uri = format?.textFormat?.link?.uri;
    return uri?.startsWith('#')
      ? {
          ...cell,
          userEnteredFormat: {
            ...format,
            textFormat: { ...format?.textFormat, link: { uri: `${fileLink(fileId)}${uri}` } },
          },
        }
      : cell;
  };
  return { ...tab, rows: tab.rows.map((row) => row.map(whole)) };
}

/** Lays one blank tab of the file. */
export const readerTab = ({ sheetId, title, hidden }: ReaderTab, index: number): SheetRequest => ({
  addSheet: {
    properties: {
      sheetId,
      title,
      index,
      ...(hidden ? { hidden } : {}),
      gridProperties: { rowCount: 5, columnCount: 5, hideGridlines: true },
    },
  },
});

/** Requests for one batchUpdate on a new file. */
export function readerBookRequests(making: {
  readonly stamp: ReaderStamp;
  readonly tabs: readonly ReaderTab[];
  readonly defaultSheetId: number;
}): SheetRequest[] {
  const [first] = making.tabs;
  if (!first) throw new Error('a file for readers needs a tab');
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', autoRecalc: 'ON_CHANGE' },
        fields: 'locale,timeZone,autoRecalc',
      },
    },
    ...making.tabs.map((tab, index) => readerTab(tab, index)),
    { deleteSheet: { sheetId: making.defaultSheetId } },
    stampRequest(READER_KEY, JSON.stringify(making.stamp)),
    stampRequest(PUBLICATION_KEY, publicationText(NO_PUBLICATION)),
    addFence(NO_PUBLICATION.publication, first.sheetId),
  ];
}

export interface ReaderSwap {
  readonly tabs: readonly ResultTab[];
  readonly spreads: readonly {
    readonly tab: ResultTab;
    readonly spread: Spread;
    /** Column after the last merged one. */ readonly right: number;
  }[];
  readonly charts: readonly SheetRequest[];
  readonly from: number;
  readonly to: Publication;
}

/**
 * The atomic batch that shows what was staged. Rows of words are merged again, because lines move from one publication
 * to the next.
 */
export function readerSwap({ tabs, spreads, charts, from, to }: ReaderSwap): SheetRequest[] {
  const [first] = tabs;
  if (!first) throw new Error('nothing to show');
  return [
    ...spreads.map(({ tab }): SheetRequest => ({ unmergeCells: { range: { sheetId: tab.sheetId } } })),
    ...swapRequests({ tabs, from, to, fenceOn: first.sheetId }),
    ...spreads.flatMap(({ tab, spread, right }) => [
      ...spread.rows.map((row): SheetRequest => ({
        mergeCells: {
          range: gridRange(tab.sheetId, { top: row, left: 1, bottom: row + 1, right }),
          mergeType: 'MERGE_ALL',
        },
      })),
      ...heights(tab.sheetId, spread.heights),
    ]),
    ...charts,
  ];
}
