/**
 * A new *Sổ chấm điểm* from an empty file, as one atomic batch: its three tabs without lines, what may be typed, the
 * stamp.
 */
import { DECISION_HINTS, DECISION_ROWS, scoreBookWords, SCORE_BOOK_TITLES } from '../../text/books/score-book';
import type { CellDataShape } from '../api-shapes';
import type { GridRangeShape } from '../api-place-shapes';
import type { SheetRequest } from '../api-requests';
import { gridRange } from '../grid/a1';
import { blankCell, color, FORMATS, joinFormats, textCell } from '../grid/cells';
import { freeze, hide, layGrid, widths } from '../grid/lay';
import { COLORS, LOOKS } from '../master-book/looks';
import {
  APPRAISAL_COLUMNS,
  HEAD,
  HEADING_ROW,
  NOTICE_ROW,
  RESULT_BOOK_COLUMNS,
  TITLE_ROW,
  TYPED,
  type BookColumn,
} from './columns';
import { DECISION_KEYS, TYPED_DECISION, type DecisionKey } from './decision';
import { liveMarks } from './dress';
import { SCORE_BOOK_SHEETS, SCORE_BOOK_VERSION, stampScoreBook } from './sheets';

export interface ScoreBookMaking {
  readonly period: string;
  readonly scheme: string;
  readonly fileId: string;
  readonly defaultSheetId: number;
}

/** Requests for one spreadsheets.batchUpdate on a new file. Lines, title and notice come with the first refresh. */
export function scoreBookRequests(making: ScoreBookMaking): SheetRequest[] {
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    ...tableTab('appraisal', APPRAISAL_COLUMNS, 5),
    ...liveMarks((key) => APPRAISAL_COLUMNS.findIndex((column) => column.key === key)),
    // A warning only: the file belongs to the office, and its changes in the add-in's columns are overwritten by the
    // next refresh.
    ours(
      SCORE_BOOK_SHEETS.appraisal,
      TYPED.map((key) => APPRAISAL_COLUMNS.findIndex((column) => column.key === key)).map((at) => ({
        sheetId: SCORE_BOOK_SHEETS.appraisal,
        startRowIndex: HEAD,
        startColumnIndex: at,
        endColumnIndex: at + 1,
      })),
    ),
    ...tableTab('result', RESULT_BOOK_COLUMNS, 3),
    ours(SCORE_BOOK_SHEETS.result, []),
    ...decisionTab(),
    { deleteSheet: { sheetId: making.defaultSheetId } },
    stampScoreBook({
      kind: 'scoreBook',
      period: making.period,
      scheme: making.scheme,
      fileId: making.fileId,
      version: SCORE_BOOK_VERSION,
    }),
  ];
}

const ours = (sheetId: number, open: readonly GridRangeShape[]): SheetRequest => ({
  addProtectedRange: {
    protectedRange: {
      range: { sheetId },
      warningOnly: true,
      description: scoreBookWords.ours,
      ...(open.length === 0 ? {} : { unprotectedRanges: open }),
    },
  },
});

const NOTICE = {
  textFormat: { bold: true, foregroundColorStyle: color('#9C0006') },
  wrapStrategy: 'OVERFLOW_CELL',
  verticalAlignment: 'MIDDLE',
} as const;
const TEXT = { numberFormat: FORMATS.text } as const;

function tableTab(
  tab: 'appraisal' | 'result',
  columns: readonly BookColumn<string>[],
  frozenColumns: number,
): SheetRequest[] {
  const sheetId = SCORE_BOOK_SHEETS[tab];
  const rows: CellDataShape[][] = Array.from({ length: HEAD }, () => []);
  rows[0] = columns.map((column) => textCell(column.key, TEXT));
  rows[TITLE_ROW] = [blankCell(), blankCell(LOOKS.title)];
  rows[NOTICE_ROW] = [blankCell(), blankCell(NOTICE)];
  rows[HEADING_ROW] = columns.map((column) => textCell(column.heading, LOOKS.heading));
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: SCORE_BOOK_TITLES[tab],
          index: tab === 'appraisal' ? 0 : 1,
          gridProperties: { rowCount: HEAD + 1, columnCount: columns.length },
        },
      },
    },
    layGrid(rows, { sheetId, row: 0, column: 0 }, 'userEnteredValue,userEnteredFormat'),
    ...widths(
      sheetId,
      columns.map((column) => column.width),
    ),
    hide(sheetId, 'ROWS', 0),
    hide(sheetId, 'COLUMNS', 0),
    freeze(sheetId, HEAD, frozenColumns),
  ];
}

const WIDTHS = [60, 210, 320, 330];

function decisionRows(): CellDataShape[][] {
  const isTyped = (key: DecisionKey): boolean => (TYPED_DECISION as readonly string[]).includes(key);
  const look = (key: DecisionKey) =>
    joinFormats(
      LOOKS.label,
      {
        borders: LOOKS.lines.borders,
        horizontalAlignment: 'LEFT',
        numberFormat: key === 'date' ? FORMATS.date : FORMATS.text,
      },
      isTyped(key) ? { backgroundColorStyle: color(COLORS.amber) } : undefined,
    );
  return [
    ['key', 'label', 'value', 'hint'].map((key) => textCell(key, TEXT)),
    ...DECISION_KEYS.map((key) => [
      textCell(key, TEXT),
      textCell(DECISION_ROWS[key], joinFormats(LOOKS.block, { borders: LOOKS.lines.borders, wrapStrategy: 'WRAP' })),
      blankCell(look(key)),
      textCell(DECISION_HINTS[key] ?? '', LOOKS.subtitle),
    ]),
  ];
}

function decisionTab(): SheetRequest[] {
  const sheetId = SCORE_BOOK_SHEETS.decision;
  const rows = decisionRows();
  const dateRow = DECISION_KEYS.indexOf('date') + 1;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: SCORE_BOOK_TITLES.decision,
          index: 2,
          gridProperties: { rowCount: rows.length, columnCount: WIDTHS.length },
        },
      },
    },
    layGrid(rows, { sheetId, row: 0, column: 0 }, 'userEnteredValue,userEnteredFormat'),
    ...widths(sheetId, WIDTHS),
    hide(sheetId, 'ROWS', 0),
    hide(sheetId, 'COLUMNS', 0),
    {
      setDataValidation: {
        range: gridRange(sheetId, { top: dateRow, left: 2, bottom: dateRow + 1, right: 3 }),
        rule: { condition: { type: 'DATE_IS_VALID' }, inputMessage: DECISION_HINTS.date ?? '', strict: true },
      },
    },
    ours(
      sheetId,
      TYPED_DECISION.map((key) =>
        gridRange(sheetId, {
          top: DECISION_KEYS.indexOf(key) + 1,
          left: 2,
          bottom: DECISION_KEYS.indexOf(key) + 2,
          right: 3,
        }),
      ),
    ),
  ];
}
