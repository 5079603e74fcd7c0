/**
 * Questions of units at a row of a form, and the answers that all units read beside that row. A unit asks in the
 * column *Giải trình* of the row; the office or the lead agency of the field answers once.
 */
import type { Reading } from '../entry';
import { cutTo, lower, normalise } from '../text-fold';
import type { FormCode } from '../form-code';
import { EXPLANATION } from '../forms/field';
import { questionIn } from '../forms/explanation';

/** A question as it is in a unit's file. */
export interface Question {
  readonly form: FormCode;
  readonly row: string;
  readonly text: string;
}

/** A line of a lead agency to another unit of its field. `to` = code of the unit. */
export interface LeadNote {
  readonly to: string;
  readonly text: string;
}

export interface Guidance {
  readonly code: string;
  /** null = the line names no form that is known. */
  readonly form: FormCode | null;
  readonly row: string;
  readonly question: string;
  /** Code of the unit that asked; '' where the office answers before anybody asks. */
  readonly askedBy: string;
  readonly answer: string;
  /** Who answered, in words. */
  readonly answeredBy: string;
  /** 'YYYY-MM-DD' */
  readonly answeredOn: string | null;
}

/** An answered line. A line without an answer shows nothing to any unit. */
export const isAnswered = ({ form, answer }: Guidance): boolean => form !== null && answer !== '';

/** More open questions of one unit than this are kept in its file alone. */
const MOST_QUESTIONS = 20;
/** Letters of a question that the ledger keeps. */
const OF_A_QUESTION = 600;

interface ReportSeen {
  readonly form: FormCode;
  readonly entries: readonly { readonly row: string; readonly field: string; readonly reading: Reading }[];
}

/** The questions in a unit's forms, in the order of the rows. */
export const questionsIn = (reports: readonly ReportSeen[]): readonly Question[] =>
  reports
    .flatMap(({ form, entries }) =>
      entries.flatMap(({ row, field, reading }): readonly Question[] => {
        if (field !== EXPLANATION || reading.is === 'unreadable' || reading.value.kind !== 'text') return [];
        const text = questionIn(reading.value.text);
        return text === null || text === '' ? [] : [{ form, row, text: cutTo(normalise(text), OF_A_QUESTION) }];
      }),
    )
    .slice(0, MOST_QUESTIONS);

/** True when an answer at the row is to these words, or to the row as a whole. */
export const answersTo = (guidance: readonly Guidance[], { form, row, text }: Question): boolean =>
  guidance.some(
    (one) =>
      isAnswered(one) &&
      one.form === form &&
      one.row === row &&
      (one.question === '' || lower(one.question) === lower(text)),
  );
