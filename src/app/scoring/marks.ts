/**
 * The marks that the office typed, judged one by one. A mark that cannot count is reported with its cell and the
 * reason; it is never replaced by another value.
 */
import type { Criterion } from '../../core/catalogue/catalogue';
import type { EntryValue, ReadingDoubt } from '../../core/entry';
import { isShifted } from '../../core/check/shifted-mark';
import { compare } from '../../core/exact';
import { readCell } from '../../core/reading/read-cell';
import { SCORE_DECIMALS, weigh } from '../../core/score/score';
import type { AppraisalRow, TypedCell } from '../../tables/score-book/appraisal-read';

export type WhyWrong = 'above' | 'notAllowed' | 'unreadable' | 'shifted';
export interface MarkRead {
  /** An unreadable mark stays as its text, which the core treats as wrong. */
  readonly value: EntryValue;
  readonly a1: string;
  readonly found: string;
  readonly wrong: WhyWrong | null;
}

const KIND = { type: 'decimal', decimals: SCORE_DECIMALS } as const;

const OWN_FORMULA: readonly ReadingDoubt[] = ['formulaHere', 'formulaBlank'];

/** What is beside the mark: the unit's own, and whether the office wrote a note. */
interface Beside {
  readonly self: EntryValue | undefined;
  readonly hasNote: boolean;
}

/** A mark of ten, a hundred or a thousand times the unit's own, or a part of it, counts once it has a note. */
export function markIn(criterion: Criterion, cell: TypedCell, { self, hasNote }: Beside): MarkRead {
  const reading = readCell(cell.seen, KIND, { choices: new Map() });
  const at = { a1: cell.a1, found: cell.seen.shown === '' ? String(cell.seen.content ?? '') : cell.seen.shown };
  // A formula typed by the office in its own file is read as its result; every other doubtful cell must be corrected.
  if (reading.is === 'unreadable' || (reading.is === 'asked' && !OWN_FORMULA.includes(reading.doubt)))
    return { ...at, value: { kind: 'text', text: at.found }, wrong: 'unreadable' };
  const { value } = reading;
  const isDoubted = value.kind === 'number' && self?.kind === 'number' && !hasNote && isShifted(value, self);
  if (weigh(criterion, value).is !== 'wrong')
    return isDoubted
      ? { ...at, value: { kind: 'text', text: at.found }, wrong: 'shifted' }
      : { ...at, value, wrong: null };
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
  { key, self }: { readonly key: 'appraisal1' | 'appraisal2'; readonly self: EntryValue | undefined },
): MarkRead => {
  if (!row) return { value: { kind: 'blank' }, a1: '', found: '', wrong: null };
  const note = row.typed[key === 'appraisal1' ? 'note1' : 'note2'];
  return markIn(criterion, row.typed[key], { self, hasNote: noteIn(note) !== '' });
};
