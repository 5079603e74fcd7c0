/**
 * The dates of one unit's report, from one source: the period as the catalogue has it now, and the notices to the unit.
 */
import { addDays, isWorkingDay, localDate } from '../../core/calendar';
import { timeFactsOf, timelinessBy, type Timeliness } from '../../core/submission/submission-time';
import { currentDue, dueDay, dueOf, type DueFacts } from '../../core/catalogue/period';
import { dueWords } from '../../text/windows/jobs';
import type { SubmissionRecord } from '../../tables/ledger-book';
import type { PeriodWork } from './period-work';

type Dated = Pick<PeriodWork, 'period' | 'catalogue'>;
type Own = Pick<SubmissionRecord, 'dueAt' | 'flags' | 'state'>;

/** The due moment that the catalogue and the unit's extension give now. */
export const dueNow = ({ period, catalogue }: Dated, extendedTo: string | null): DueFacts =>
  currentDue(period, catalogue.holidays, extendedTo);

/**
 * The due moment by which the unit is judged: never earlier than the moment it learnt. A unit without a published form
 * has learnt of none.
 */
export const judgedDue = (dated: Dated, own: Own): DueFacts =>
  own.state === 'unpublished'
    ? dueNow(dated, own.flags.extendedTo)
    : dueOf(dated.period, dated.catalogue.holidays, own);

/** The due moment as words that end a sentence: `trước 17:00 ngày 18/03/2019`. */
export function dueWordsOf({ period, catalogue }: Dated, extendedTo: string | null): string {
  const { due } = period;
  return dueWords(due.mode, due.hour, dueNow({ period, catalogue }, extendedTo).day);
}

/**
 * On time or late by another due moment. What the office settled stays: the evidence alone is inconclusive there, so a
 * settled time means that the office settled it.
 */
export function timelinessAt(open: PeriodWork, submission: SubmissionRecord, at: number): Timeliness | null {
  const { unit, version, timeliness } = submission;
  const sealed = open.ledger.sealRecord(unit, open.period.code, version);
  if (timeliness === null || !sealed) return timeliness;
  const facts = timeFactsOf(open.ledger.seal(sealed));
  const isSettledByOffice =
    timeliness !== 'undecided' &&
    timelinessBy(facts, dueOf(open.period, open.catalogue.holidays, submission)) === 'undecided';
  return isSettledByOffice ? timeliness : timelinessBy(facts, { at, day: localDate(at) });
}

/** In days: more is a slip in the year, and the period would never end. */
export const LONGEST_EXTENSION = 366;

/** Days off, as long as an extension may reach. */
export function daysOffTo({ period, catalogue: { holidays } }: Dated): readonly string[] {
  const from = dueDay(period, holidays);
  return Array.from({ length: LONGEST_EXTENSION }, (_, n) => addDays(from, n + 1)).filter(
    (day) => !isWorkingDay(day, holidays),
  );
}
