/** Marks of *Thẩm định* that a table of survey points changes, and what takes them back. */
import { blankCell, contentOf, numberCell, textCell } from '../../tables/grid/cells';
import { layGrid } from '../../tables/grid/lay';
import type { AppraisalRead } from '../../tables/score-book/appraisal-read';
import { SCORE_BOOK_FIELDS, SCORE_BOOK_SHEETS } from '../../tables/score-book/sheets';
import { surveyTableWords as words } from '../../text/windows/table';
import { cellName } from '../../tables/grid/a1';
import type { World } from '../ports';
import { seeBook } from '../scoring/book-seen';

type Held = string | number | null;

export interface MarkChange {
  /** lineKey(unit, criterion). */
  readonly row: string;
  readonly value: Held;
  readonly was: Held;
}

export interface MarkChanges {
  readonly bookId: string;
  readonly cells: readonly MarkChange[];
}

/** What is in the first appraisal of a line. */
export function contentAt(read: AppraisalRead, key: string): Held {
  const held = contentOf(read.cell(read.rows.get(key)?.row ?? -1, 'appraisal1'));
  return typeof held === 'string' || typeof held === 'number' ? held : null;
}

/** Cells that no longer hold what the change expects, as a person finds them; the whole book when it is damaged. */
export function marksMisfit(world: World, { bookId, cells }: MarkChanges): readonly string[] {
  const seen = seeBook(world.books.get(bookId, { fields: SCORE_BOOK_FIELDS }));
  if (!seen.ok) return [seen.error];
  const { appraisal } = seen.value;
  return cells
    .filter(({ row, was }) => contentAt(appraisal, row) !== was)
    .map(({ row }) => words.bookChanged(cellName(appraisal.rows.get(row)?.row ?? 0, appraisal.at('appraisal1'))));
}

/** True when every cell holds what the change writes. One service call. */
export function isInMarks(world: World, { bookId, cells }: MarkChanges): boolean {
  const seen = seeBook(world.books.get(bookId, { fields: SCORE_BOOK_FIELDS }));
  return seen.ok && cells.every(({ row, value }) => contentAt(seen.value.appraisal, row) === value);
}

/** Reads the book again, so that rows moved meanwhile are found. */
export function writeMarks(world: World, { bookId, cells }: MarkChanges): void {
  const seen = seeBook(world.books.get(bookId, { fields: SCORE_BOOK_FIELDS }));
  if (!seen.ok) throw new Error(`the score book is damaged: ${seen.error}`);
  const { appraisal } = seen.value;
  world.books.change(
    bookId,
    cells.map(({ row, value }) => {
      const line = appraisal.rows.get(row);
      if (!line) throw new Error(`the score book has no line ${row}`);
      return layGrid(
        [[cellFor(value)]],
        { sheetId: SCORE_BOOK_SHEETS.appraisal, row: line.row, column: appraisal.at('appraisal1') },
        'userEnteredValue',
      );
    }),
  );
}

const cellFor = (value: Held) => {
  if (value === null) return blankCell();
  return typeof value === 'number' ? numberCell(value) : textCell(value);
};

export const marksBack = ({ bookId, cells }: MarkChanges): MarkChanges => ({
  bookId,
  cells: cells.map(({ row, value, was }) => ({ row, value: was, was: value })),
});
