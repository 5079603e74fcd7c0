/** What the office typed as marks, judged one by one: a mark that cannot count is named by its cell and its reason, never turned into another. */
import type { Criterion } from '../../core/catalogue/catalogue';
import type { EntryValue, ReadingDoubt } from '../../core/entry';
import { compare } from '../../core/exact';
import { readCell } from '../../core/reading/read-cell';
import { SCORE_DECIMALS, weigh } from '../../core/score/score';
import type { AppraisalRow, TypedCell } from '../../tables/score-book/appraisal-read';

export type WhyWrong = 'above' | 'notAllowed' | 'unreadable';
export interface MarkRead {
  /** What cannot be read stays as its text, which the core counts as wrong. */ readonly value: EntryValue;
  readonly a1: string;
  readonly found: string;
  readonly wrong: WhyWrong | null;
}

const KIND = { type: 'decimal', decimals: SCORE_DECIMALS } as const;

const OWN_FORMULA: readonly ReadingDoubt[] = ['formulaHere', 'formulaBlank'];

export function markIn(criterion: Criterion, cell: TypedCell): MarkRead {
  const reading = readCell(cell.seen, KIND, { choices: new Map() });
  const at = { a1: cell.a1, found: cell.seen.shown === '' ? String(cell.seen.content ?? '') : cell.seen.shown };
  // A formula of the office's own in its own file is read as what it comes to; every other doubt must be mended.
  if (reading.is === 'unreadable' || (reading.is === 'asked' && !OWN_FORMULA.includes(reading.doubt)))
    return { ...at, value: { kind: 'text', text: at.found }, wrong: 'unreadable' };
  const { value } = reading;
  if (weigh(criterion, value).is !== 'wrong') return { ...at, value, wrong: null };
  if (value.kind === 'notArisen' || value.kind === 'notApplicable') return { ...at, value, wrong: 'notAllowed' };
  return {
    ...at,
    value,
    wrong:
      value.kind === 'number' && criterion.maximum !== null && compare(value, criterion.maximum) > 0
        ? 'above'
        : 'unreadable',
  };
}

export const noteIn = (cell: TypedCell): string =>
  typeof cell.seen.content === 'string' ? cell.seen.content.normalize('NFC').trim() : cell.seen.shown;

/** A line without a row in the book yet has nothing typed. */
export const markOf = (
  criterion: Criterion,
  row: AppraisalRow | undefined,
  key: 'appraisal1' | 'appraisal2',
): MarkRead => (row ? markIn(criterion, row.typed[key]) : { value: { kind: 'blank' }, a1: '', found: '', wrong: null });
