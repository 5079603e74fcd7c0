/**
 * Days that two periods of one kind share, or that none of them holds. A cumulative period holds the days of the others
 * of its year by its nature; any other shared day is counted twice.
 */
import { addDays, daysBetween } from '../calendar';

/** Days are 'YYYY-MM-DD'. */
export interface PeriodDays {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly cumulative: boolean;
}

const holds = (one: PeriodDays, other: PeriodDays): boolean =>
  one.cumulative && one.from <= other.from && other.to <= one.to;
const isSameSpan = (one: PeriodDays, other: PeriodDays): boolean => one.from === other.from && one.to === other.to;

function sharesWrongly(one: PeriodDays, other: PeriodDays): boolean {
  if (one.to < other.from || other.to < one.from) return false;
  if (one.cumulative === other.cumulative && isSameSpan(one, other)) return true;
  return !holds(one, other) && !holds(other, one);
}

const isBefore = (one: PeriodDays, other: PeriodDays): boolean =>
  one.from < other.from || (one.from === other.from && one.code < other.code);

/** The first period before this one that shares a day with it and may not; null = none. */
export const overlapBefore = (own: PeriodDays, others: readonly PeriodDays[]): PeriodDays | null =>
  others.find((one) => one.code !== own.code && isBefore(one, own) && sharesWrongly(one, own)) ?? null;

/** A longer gap is a time that the office does not report about. */
const LONGEST_GAP = 200;

/**
 * The days between this period and the last day before it of another one; null = none, or it is the first. What a
 * cumulative period holds beside this one does not fill a gap.
 */
export function gapBefore(own: PeriodDays, others: readonly PeriodDays[]): Pick<PeriodDays, 'from' | 'to'> | null {
  const ends = others
    .filter((one) => one.code !== own.code && one.from < own.from && !holds(one, own))
    .map(({ to }) => to);
  const [last] = ends.sort().reverse();
  if (last === undefined || addDays(last, 1) >= own.from || daysBetween(last, own.from) > LONGEST_GAP) return null;
  return { from: addDays(last, 1), to: addDays(own.from, -1) };
}
