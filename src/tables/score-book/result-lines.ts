/**
 * *Kết quả*: one line per unit within its group, written only by the add-in. It is read back, and written completely
 * when anything differs.
 */
import type { Scaled } from '../../core/exact';
import { scoreBookWords } from '../../text/books/score-book';
import type { CellDataShape, SheetShape } from '../api-shapes';
import { blankCell, contentOf, numberCell, textCell } from '../grid/cells';
import { cellsOf } from '../grid/find-keys';
import { layGrid } from '../grid/lay';
import { plainNumber } from '../master-book/results/result-tab';
import { headWrites, type BookHead, type Writes } from './appraisal-writes';
import { HEAD, RESULT_BOOK_COLUMNS, WORDS_COLUMN } from './columns';
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

const amount = (one: Scaled | null): CellDataShape => (one === null ? blankCell() : numberCell(plainNumber(one)));

const cellsOfLine = (line: ResultLine): CellDataShape[] => [
  textCell(line.unit),
  textCell(line.groupName),
  textCell(line.unitName),
  amount(line.self),
  amount(line.first),
  amount(line.total),
  amount(line.maximum),
  amount(line.ratio),
  line.rank === null ? textCell(scoreBookWords.withoutRank) : numberCell(line.rank),
  textCell(line.classLabel ?? ''),
  textCell(scoreBookWords.list(line.open)),
  textCell(line.wrong.join(', ')),
  textCell(line.late),
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
  if (changed === 0) return { requests: top, cells: top.length };
  const stood = rowCountOf(sheet);
  const bottom = HEAD + rows.length;
  return {
    requests: [
      ...(bottom > stood ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length: bottom - stood } }] : []),
      ...dressRows(sheetId, RESULT_BOOK_COLUMNS, {
        rows: { from: HEAD, to: HEAD + Math.max(1, wanted.length) },
        at: (key) => RESULT_BOOK_COLUMNS.findIndex((column) => column.key === key),
        typed: [],
      }),
      ...top,
      layGrid(rows, { sheetId, row: HEAD, column: 0 }, 'userEnteredValue'),
    ],
    cells: changed + top.length,
  };
}
