/**
 * The deduction for a late self-score, proposed from the time of its seal. The office decides and may take another
 * figure. Days are counted by the calendar from the last good day, so that one minute past midnight is the first late
 * day.
 */
import type { Criterion } from '../catalogue/catalogue';
import { daysBetween, localDate, type Holiday } from '../calendar';
import { dueDay, dueMoment, lockMoment, type Period } from '../catalogue/period';
import { SCORE_DECIMALS } from './score';
import { add, type Scaled } from '../exact';

export interface LateProposal {
  /** Days after the last good day; 0 = on time. */
  readonly days: number;
  /** Points to take away. null = past the lock date, when nothing is received any more. */
  readonly points: Scaled | null;
}

export interface LateAsk {
  readonly criterion: Criterion;
  readonly period: Period;
  readonly holidays: readonly Holiday[];
  /** The moment that counts, in ms. */ readonly sentAt: number;
}

/** Returns null when the scheme does not deduct points by the day for this criterion. */
export function latePenalty(ask: LateAsk): LateProposal | null {
  const { late } = ask.criterion;
  if (late === undefined) return null;
  if (ask.sentAt <= dueMoment(ask.period, ask.holidays))
    return { days: 0, points: { scaled: 0, decimals: SCORE_DECIMALS } };
  // A time past the due hour of the last good day counts as the first late day.
  const days = Math.max(1, daysBetween(dueDay(ask.period, ask.holidays), localDate(ask.sentAt)));
  if (ask.sentAt > lockMoment(ask.period)) return { days, points: null };
  const further = Math.max(0, days - late.days);
  return { days, points: add(late.points, { ...late.each, scaled: late.each.scaled * further }) };
}
