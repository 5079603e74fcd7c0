/**
 * The marks that the office typed, judged one by one. A mark that cannot count is reported with its cell and the
 * reason; it is never replaced by another value.
 */
import type { Criterion } from '../../core/catalogue/catalogue';
import type { EntryValue, ReadingDoubt } from '../../core/entry';
import { compare } from '../../core/exact';
import { readCell } from '../../core/reading/read-cell';
import { SCORE_DECIMALS, weigh } from '../../core/score/score';
import type { AppraisalRow, TypedCell } from '../../tables/score-book/appraisal-read';

export type WhyWrong = 'above' | 'notAllowed' | 'unreadable';
export interface MarkRead {
  /** An unreadable mark stays as its text, which the core treats as wrong. */
  readonly value: EntryValue;
  readonly a1: string;
  readonly found: string;
  readonly wrong: WhyWrong | null;
}

const KIND = { type: 'decimal', decimals: SCORE_DECIMALS } as const;

const OWN_FORMULA: readonly ReadingDoubt[] = ['formulaHere', 'formulaBlank'];

export function markIn(criterion: Criterion, cell: TypedCell): MarkRead {
  const reading = readCell(cell.seen, KIND, { choices: new Map() });
  const at = { a1: cell.a1, found: cell.seen.shown === '' ? String(cell.seen.content ?? '') : cell.seen.shown };
  // A formula typed by the office in its own file is read as its result; every other doubtful cell must be corrected.
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

/** A line that has no row in the book yet has no typed mark. */
export const markOf = (
  criterion: Criterion,
  row: AppraisalRow | undefined,
  key: 'appraisal1' | 'appraisal2',
): MarkRead => (row ? markIn(criterion, row.typed[key]) : { value: { kind: 'blank' }, a1: '', found: '', wrong: null });
