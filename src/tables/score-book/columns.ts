/**
 * Columns of *Thẩm định* and *Kết quả*: key, heading, width, and who writes there. They are found by key, so they may
 * be moved.
 */
import { APPRAISAL_HEADINGS, RESULT_COLUMNS } from '../../text/books/score-book';
import type { CellFormatShape } from '../api-shapes';
import { FORMATS } from '../grid/cells';

export type AppraisalKey = keyof typeof APPRAISAL_HEADINGS;
export type ResultKey = keyof typeof RESULT_COLUMNS;

/** Typed by the office and its council; never written by the add-in. */
export const TYPED = ['appraisal1', 'note1', 'appraisal2', 'note2'] as const satisfies readonly AppraisalKey[];
export type TypedKey = (typeof TYPED)[number];
export type OurKey = Exclude<AppraisalKey, TypedKey>;

export interface BookColumn<K extends string> {
  readonly key: K;
  readonly heading: string;
  readonly width: number;
  readonly format: CellFormatShape;
}

const WORDS: CellFormatShape = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };
const TEXT: CellFormatShape = { ...WORDS, numberFormat: FORMATS.text };
const POINTS: CellFormatShape = {
  numberFormat: FORMATS.decimal,
  horizontalAlignment: 'RIGHT',
  verticalAlignment: 'TOP',
  wrapStrategy: 'WRAP',
};

const appraisal = (key: AppraisalKey, width: number, format: CellFormatShape): BookColumn<AppraisalKey> => ({
  key,
  heading: APPRAISAL_HEADINGS[key],
  width,
  format,
});
export const APPRAISAL_COLUMNS: readonly BookColumn<AppraisalKey>[] = [
  appraisal('key', 120, TEXT),
  appraisal('group', 110, WORDS),
  appraisal('unit', 170, WORDS),
  appraisal('number', 60, TEXT),
  appraisal('criterion', 300, WORDS),
  appraisal('maximum', 70, POINTS),
  appraisal('self', 90, POINTS),
  appraisal('evidence', 260, TEXT),
  appraisal('link', 140, TEXT),
  appraisal('cell', 110, WORDS),
  appraisal('appraisal1', 100, POINTS),
  appraisal('note1', 220, TEXT),
  appraisal('explanation', 260, TEXT),
  appraisal('moreEvidence', 180, TEXT),
  appraisal('appraisal2', 100, POINTS),
  appraisal('note2', 220, TEXT),
  appraisal('difference', 100, POINTS),
  appraisal('remark', 260, WORDS),
];

const result = (key: ResultKey, width: number, format: CellFormatShape): BookColumn<ResultKey> => ({
  key,
  heading: RESULT_COLUMNS[key],
  width,
  format,
});
export const RESULT_BOOK_COLUMNS: readonly BookColumn<ResultKey>[] = [
  result('key', 90, TEXT),
  result('group', 120, WORDS),
  result('unit', 220, WORDS),
  result('self', 90, POINTS),
  result('first', 100, POINTS),
  result('appraised', 100, POINTS),
  result('survey', 100, POINTS),
  result('total', 90, POINTS),
  result('maximum', 90, POINTS),
  result('ratio', 80, POINTS),
  result('rank', 80, { ...WORDS, numberFormat: FORMATS.count, horizontalAlignment: 'CENTER' }),
  result('class', 120, { ...WORDS, horizontalAlignment: 'CENTER' }),
  result('open', 180, TEXT),
  result('wrong', 140, TEXT),
  result('late', 260, WORDS),
  result('lastSelf', 90, POINTS),
  result('lastAppraised', 90, POINTS),
  result('lastSurvey', 90, POINTS),
  result('lastTotal', 90, POINTS),
  result('lastRank', 90, { ...WORDS, numberFormat: FORMATS.count, horizontalAlignment: 'CENTER' }),
];

/** Rows above the first line: keys (hidden), title, notice, headings. */
export const HEAD = 4;
export const [TITLE_ROW, NOTICE_ROW, HEADING_ROW] = [1, 2, 3] as const;
/** Title and notice are in the first visible column. */
export const WORDS_COLUMN = 1;
