/**
 * *Kết quả*: one line per unit within its group, written only by the add-in. It is read back, and written completely
 * when anything differs.
 */
import type { Scaled } from '../../core/exact';
import { scoreBookWords } from '../../text/books/score-book';
import type { CellDataShape, SheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { blankCell, contentOf, FORMATS, numberCell, textCell } from '../grid/cells';
import { cellsOf } from '../grid/find-keys';
import { layGrid } from '../grid/lay';
import { LOOKS } from '../master-book/looks';
import { plainNumber } from '../master-book/results/result-tab';
import { headWrites, type BookHead, type Writes } from './appraisal-writes';
import { HEAD, HEADING_ROW, RESULT_BOOK_COLUMNS, WORDS_COLUMN } from './columns';
import { dressRows } from './dress';
import { stands } from './seen';
import { rowCountOf, SCORE_BOOK_SHEETS } from './sheets';

export interface ResultLine {
  /** The unit's code. */
  readonly unit: string;
  readonly unitName: string;
  readonly groupName: string;
  readonly self: Scaled | null;
  /** null while a criterion has no first mark. */
  readonly first: Scaled | null;
  /** The total without the survey; null while the total is. */
  readonly appraised: Scaled | null;
  /** null where the scheme has no survey, and while one of its marks is missing. */
  readonly survey: Scaled | null;
  /** The unit's own line of the last đợt that a decision approved; null when there is none. */
  readonly last: LastLine | null;
  /** null, like the ratio, while a criterion has no mark or a wrong one: a partial sum is not a result. */
  readonly total: Scaled | null;
  readonly maximum: Scaled;
  readonly ratio: Scaled | null;
  readonly rank: number | null;
  readonly classLabel: string | null;
  /** Numbers of the criteria without a mark. */
  readonly open: readonly string[];
  /** Cells of *Thẩm định* that do not hold a valid mark. */
  readonly wrong: readonly string[];
  /** The proposed deduction for lateness, in words. */
  readonly late: string;
}

/** Points as printed decimals (`89.5`); null where that đợt had none. */
export interface LastLine {
  readonly self: string | null;
  readonly appraised: string | null;
  readonly survey: string | null;
  readonly total: string;
  readonly rank: number;
}

const printedCell = (printed: string | null | undefined): CellDataShape =>
  printed === null || printed === undefined ? blankCell() : numberCell(Number(printed));

const amount = (one: Scaled | null): CellDataShape => (one === null ? blankCell() : numberCell(plainNumber(one)));

const cellsOfLine = (line: ResultLine): CellDataShape[] => [
  textCell(line.unit),
  textCell(line.groupName),
  textCell(line.unitName),
  amount(line.self),
  amount(line.first),
  amount(line.appraised),
  amount(line.survey),
  amount(line.total),
  amount(line.maximum),
  amount(line.ratio),
  line.rank === null ? textCell(scoreBookWords.withoutRank) : numberCell(line.rank),
  textCell(line.classLabel ?? ''),
  textCell(scoreBookWords.list(line.open)),
  textCell(line.wrong.join(', ')),
  textCell(line.late),
  printedCell(line.last?.self),
  printedCell(line.last?.appraised),
  printedCell(line.last?.survey),
  printedCell(line.last?.total),
  line.last ? numberCell(line.last.rank) : blankCell(),
];

/** The lines as plain cells to be written, in the order of the tab's columns. */
export const resultGrid = (lines: readonly ResultLine[]): readonly (readonly (string | number | null)[])[] =>
  lines.map((line) =>
    cellsOfLine(line).map((cell) => {
      const held = contentOf(cell);
      return typeof held === 'string' || typeof held === 'number' ? held : null;
    }),
  );

/** No requests when the content is already right; otherwise every line, and blanks over old lines below. */
export function resultWrites(sheet: SheetShape, lines: readonly ResultLine[], head: BookHead): Writes {
  const sheetId = SCORE_BOOK_SHEETS.result;
  const cells = cellsOf(sheet);
  const width = RESULT_BOOK_COLUMNS.length;
  const wanted = lines.map(cellsOfLine);
  const rows = Array.from(
    { length: Math.max(wanted.length, cells.rows - HEAD) },
    (_, at) => wanted[at] ?? Array.from({ length: width }, () => blankCell()),
  );
  const changed = rows.reduce(
    (sum, row, r) => sum + row.filter((cell, c) => !stands(cells.at(r + HEAD, c), cell)).length,
    0,
  );
  const top = headWrites(sheetId, { row: 0, column: WORDS_COLUMN, cellAt: (row) => cells.at(row, WORDS_COLUMN) }, head);
  const heads = headRequests(sheet, cells);
  if (changed === 0 && heads.length === 0) return { requests: top, cells: top.length };
  const stood = rowCountOf(sheet);
  const bottom = HEAD + rows.length;
  return {
    requests: [
      ...heads,
      ...(bottom > stood ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length: bottom - stood } }] : []),
      ...dressRows(sheetId, RESULT_BOOK_COLUMNS, {
        rows: { from: HEAD, to: HEAD + Math.max(1, wanted.length) },
        at: (key) => RESULT_BOOK_COLUMNS.findIndex((column) => column.key === key),
        typed: [],
      }),
      ...top,
      layGrid(rows, { sheetId, row: HEAD, column: 0 }, 'userEnteredValue'),
    ],
    cells: changed + top.length + heads.length,
  };
}

/** Keys and headings of the columns, where they are not right: a book made before a release lacks some of them. */
function headRequests(sheet: SheetShape, cells: ReturnType<typeof cellsOf>): readonly SheetRequest[] {
  const sheetId = SCORE_BOOK_SHEETS.result;
  if (RESULT_BOOK_COLUMNS.every(({ key }, at) => contentOf(cells.at(0, at)) === key)) return [];
  const length =
    RESULT_BOOK_COLUMNS.length - (sheet.properties?.gridProperties?.columnCount ?? RESULT_BOOK_COLUMNS.length);
  const row = (words: (column: (typeof RESULT_BOOK_COLUMNS)[number]) => CellDataShape, at: number): SheetRequest =>
    layGrid([RESULT_BOOK_COLUMNS.map(words)], { sheetId, row: at, column: 0 }, 'userEnteredValue,userEnteredFormat');
  return [
    ...(length > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS' as const, length } }] : []),
    row(({ key }) => textCell(key, { numberFormat: FORMATS.text }), 0),
    row(({ heading }) => textCell(heading, LOOKS.heading), HEADING_ROW),
  ];
}
