/**
 * *Đơn vị mới*: a unit that did not exist in the period with which a report is compared. It has no figures from before
 * it was created.
 */
import { isDay } from '../calendar';
import type { Period } from './period';
import type { Unit } from './unit';

/** The period of the same cycle before this one, in the catalogue. */
const before = (period: Period, periods: readonly Period[]): Period | null =>
  periods
    .filter((one) => one.cycle === period.cycle && one.code !== period.code && one.to < period.to)
    .sort((a, b) => (a.to < b.to ? 1 : -1))[0] ?? null;

const yearEarlier = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** True when this day is before the unit was created. Always false when that day is unknown. */
export const isBeforeBirth = (unit: Pick<Unit, 'bornOn'>, day: string): boolean =>
  unit.bornOn !== undefined && isDay(unit.bornOn) && day < unit.bornOn;

/**
 * True when the period before ended before the unit was created. If the catalogue has no period before, the same period
 * of the year before decides.
 */
export function isNewUnit(unit: Pick<Unit, 'bornOn'>, period: Period, periods: readonly Period[]): boolean {
  return isBeforeBirth(unit, before(period, periods)?.cutOff ?? yearEarlier(period.cutOff));
}
