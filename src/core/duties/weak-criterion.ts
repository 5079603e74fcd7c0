/**
 * The register of weak criteria of the year before: where points were lost, why, what is done, by whom, until when. The
 * lost points come from appraised scores or from the table of the ministry; cause and measure are people's words: of
 * the office, or of the agency in its own form.
 */
import type { EntryValue } from '../entry';
import type { Scaled } from '../exact';
import { ACTION, CAUSE, FINISH_BY, OUTCOME, type WeakField } from '../forms/field';

export interface WeakCriterion {
  readonly code: string;
  /** Number and name of the criterion. */
  readonly criterion: string;
  /** null = not known. */
  readonly maximum: Scaled | null;
  readonly lost: Scaled | null;
  readonly cause: string;
  readonly measure: string;
  /** Code of the agency that answers for it; '' = none yet. */
  readonly agency: string;
  /** 'YYYY-MM-DD' */
  readonly due: string | null;
  /** What was reached; '' = it is open. */
  readonly result: string;
  /** Where the lost points come from. */
  readonly source: string;
  /** Which of the words the agency wrote, in which report; '' = the office wrote them all. */
  readonly writtenBy: string;
}

export const isOpenWeakness = ({ result }: WeakCriterion): boolean => result === '';

/** The lines that an agency answers for, done ones too, so that a form stays the same when a line is done. */
export const weakOf = (register: readonly WeakCriterion[], agency: string): readonly WeakCriterion[] =>
  register.filter((one) => one.agency === agency);

const BLANK: EntryValue = { kind: 'blank' };
const worded = (text: string): EntryValue => (text === '' ? BLANK : { kind: 'text', text });

interface WeakWord {
  readonly field: WeakField;
  readonly value: EntryValue;
}

export const wordsHeld = ({ cause, measure, due, result }: WeakCriterion): readonly WeakWord[] => [
  { field: CAUSE, value: worded(cause) },
  { field: ACTION, value: worded(measure) },
  { field: FINISH_BY, value: due === null ? BLANK : { kind: 'date', date: due } },
  { field: OUTCOME, value: worded(result) },
];

/** One word of an agency that the register does not have. */
export interface WeakNews {
  readonly code: string;
  readonly field: WeakField;
  /** What the register holds; blank = nothing is lost when the agency's word is taken. */
  readonly held: EntryValue;
  readonly written: EntryValue;
}

interface Written {
  readonly row: string;
  readonly field: string;
  readonly value: EntryValue;
}

const same = (one: EntryValue, other: EntryValue): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Where the report of an agency differs from the register. A blank of the agency takes nothing away. */
export const weakNews = (
  register: readonly WeakCriterion[],
  { agency, cells }: { readonly agency: string; readonly cells: readonly Written[] },
): readonly WeakNews[] =>
  weakOf(register, agency).flatMap((one) =>
    wordsHeld(one).flatMap(({ field, value: held }): readonly WeakNews[] => {
      const written = cells.find((cell) => cell.row === one.code && cell.field === field)?.value ?? BLANK;
      return written.kind === 'blank' || same(written, held) ? [] : [{ code: one.code, field, held, written }];
    }),
  );
