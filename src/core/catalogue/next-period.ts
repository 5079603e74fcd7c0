/** The period that follows another one in its cycle, and how its last good day came to be. */
import { dueDay, type Period } from './period';
import { isRehearsal } from './rehearsal';
import type { Holiday } from '../calendar';

/**
 * The first later period of the same cycle; null after the last one. Scoring rounds follow nothing, and nothing follows
 * a rehearsal.
 */
export function periodAfter(periods: readonly Period[], period: Pick<Period, 'code' | 'cycle' | 'to'>): Period | null {
  if (period.cycle === 'scoring' || isRehearsal(period)) return null;
  return (
    periods
      .filter((one) => one.cycle === period.cycle && one.code !== period.code && one.to > period.to)
      .sort((a, b) => (a.to < b.to ? -1 : 1))[0] ?? null
  );
}

/** The day in the calendar tab, and the working day to which weekends and holidays move it; equal when it stays. */
export const dueDays = (
  period: Period,
  holidays: readonly Holiday[],
): { readonly set: string; readonly due: string } => ({
  set: dueDay({ ...period, due: { ...period.due, nextWorkingDay: false } }, holidays),
  due: dueDay(period, holidays),
});
