/**
 * *Sổ chung*: one tab with a line for each unit of a group. The tab is always written whole, so that nothing of it has
 * to be read before. It holds links and states, and no entry of a unit.
 */
import { groupBookWords as words } from '../../text/group-book';
import type { CellDataShape, CellFormatShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { gridRange } from '../grid/a1';
import { blankCell, joinFormats, textCell } from '../grid/cells';
import { heightFor, heights, layGrid, widths } from '../grid/lay';
import { linkTo, LOOKS } from '../master-book/looks';
import { fileLink } from '../master-book/results/result-tab';

/** Our tab; a new workbook has another one, which gives way. */
export const GROUP_SHEET = 3201;

export interface GroupLine {
  readonly unit: string;
  /** null = the unit has no file that it may open yet. */
  readonly fileId: string | null;
  readonly state: string;
  readonly look: 'good' | 'bad' | 'missing';
  readonly waits: readonly string[];
  readonly due: string;
  readonly receipt: string;
}

export interface GroupPage {
  readonly name: string;
  readonly subtitle: string;
  readonly lines: readonly GroupLine[];
}

/** Pixels; together they fit the width of an upright page. */
const WIDTHS = { unit: 145, file: 65, state: 125, waits: 135, due: 95, receipt: 95 } as const;
type Column = keyof typeof WIDTHS;
const COLUMNS = Object.keys(WIDTHS) as readonly Column[];
const PAGE_WIDTH = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
/** Title, subtitle, how it is used, when it was written; each is one cell as wide as the table. */
const WORDS = 4;

const wide = (cell: CellDataShape): readonly CellDataShape[] => COLUMNS.map((_, at) => (at === 0 ? cell : blankCell()));
const QUIET = joinFormats(LOOKS.subtitle, LOOKS.label);
const lined = (...looks: readonly CellFormatShape[]): CellFormatShape =>
  joinFormats(LOOKS.lines, LOOKS.label, ...looks);

function lineCells({ unit, fileId, state, look, waits, due, receipt }: GroupLine): readonly CellDataShape[] {
  return [
    textCell(unit, lined()),
    fileId === null ? blankCell(lined()) : textCell(words.open, lined(linkTo(fileLink(fileId)))),
    textCell(state, lined(LOOKS[look])),
    textCell(waits.join('\n'), lined()),
    textCell(due, lined()),
    textCell(receipt, lined()),
  ];
}

const textOf = ({ userEnteredValue }: CellDataShape): string => userEnteredValue?.stringValue ?? '';
const tallest = (cells: readonly CellDataShape[]): number =>
  Math.max(...cells.map((cell, at) => heightFor(textOf(cell), WIDTHS[COLUMNS[at] ?? 'unit'])));

/** The whole tab as it must be, for one batch on a workbook that has the tab. @param at the moment of the run */
export function groupPageRequests({ name, subtitle, lines }: GroupPage, at: number): readonly SheetRequest[] {
  const [how, written] = [words.how, words.written(at)];
  const head = COLUMNS.map((key) => textCell(words.heads[key], joinFormats(LOOKS.lines, LOOKS.heading)));
  const rows = [
    wide(textCell(words.title(name), joinFormats(LOOKS.title, LOOKS.label))),
    ...[subtitle, how, written].map((text) => wide(textCell(text, QUIET))),
    head,
    ...lines.map(lineCells),
  ];
  const tall = (text: string): number => heightFor(text, PAGE_WIDTH);
  return [
    {
      updateSheetProperties: {
        properties: {
          sheetId: GROUP_SHEET,
          title: words.tab,
          gridProperties: { rowCount: rows.length, columnCount: COLUMNS.length },
        },
        fields: 'title,gridProperties.rowCount,gridProperties.columnCount',
      },
    },
    layGrid(rows, { sheetId: GROUP_SHEET, row: 0, column: 0 }),
    ...heights(GROUP_SHEET, [
      tall(words.title(name)) + 8,
      ...[subtitle, how, written].map(tall),
      ...[head, ...rows.slice(WORDS + 1)].map(tallest),
    ]),
  ];
}

/** Lays the empty tab; `others` = the sheet ids of the tabs that give way. */
export const groupTabRequests = (others: readonly number[]): readonly SheetRequest[] => [
  {
    updateSpreadsheetProperties: {
      properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', autoRecalc: 'ON_CHANGE' },
      fields: 'locale,timeZone,autoRecalc',
    },
  },
  {
    addSheet: {
      properties: {
        sheetId: GROUP_SHEET,
        title: words.tab,
        gridProperties: { rowCount: WORDS + 1, columnCount: COLUMNS.length, hideGridlines: true },
      },
    },
  },
  ...others.map((sheetId): SheetRequest => ({ deleteSheet: { sheetId } })),
  ...widths(
    GROUP_SHEET,
    COLUMNS.map((key) => WIDTHS[key]),
  ),
  ...Array.from({ length: WORDS }, (_, row): SheetRequest => ({
    mergeCells: {
      range: gridRange(GROUP_SHEET, { top: row, left: 0, bottom: row + 1, right: COLUMNS.length }),
      mergeType: 'MERGE_ALL',
    },
  })),
];
