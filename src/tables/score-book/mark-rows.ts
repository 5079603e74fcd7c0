/**
 * The rows of *Thẩm định* as last known: which unit and criterion a row is of, and what the office typed in it. The
 * marks are few different figures, so one that was changed is an edit; marks that changed rows are asked about.
 */
import { SCORE_BOOK_TITLES } from '../../text/books/score-book';
import type { SheetShape } from '../api-shapes';
import type { Grid, RowsTab } from '../grid/row-lines';
import { plainGrid } from '../grid/plain-grid';
import { plainHeld } from '../grid/row-trust';
import type { AppraisalRead } from './appraisal-read';
import { HEAD, HEADING_ROW, TYPED } from './columns';
import { SCORE_BOOK_SHEETS } from './sheets';

const WORDS = ['unit', 'number', 'criterion'] as const;

const NAME = 'marks:';

/** `period` = code of the self-score round that names the đợt. */
export const markRows = (
  period: string,
  { top }: Pick<AppraisalRead, 'top'>,
): RowsTab & { readonly only: readonly string[] } => ({
  name: `${NAME}${period}`,
  title: SCORE_BOOK_TITLES.appraisal,
  sheetId: SCORE_BOOK_SHEETS.appraisal,
  keyRow: top,
  headingRow: HEADING_ROW,
  head: HEAD,
  shown: ['key'],
  keyOf: (line) => String(plainHeld(line['key']) ?? ''),
  only: ['key', ...WORDS, ...TYPED],
  words: WORDS,
});

/** The period of the đợt whose marks are known under this name; null = the name is of another tab. */
export const periodOfMarks = (name: string): string | null => (name.startsWith(NAME) ? name.slice(NAME.length) : null);

/** The whole tab as values, from its first row on. */
export function markGrid(sheet: SheetShape): Grid {
  const [block] = sheet.data ?? [];
  const above = Array.from({ length: block?.startRow ?? 0 }, () => []);
  return [...above, ...plainGrid(sheet)];
}
