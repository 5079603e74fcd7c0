/** *Đơn vị mới*: a unit that did not exist in the period a report is compared with. Nothing of before its birth is its own. */
import { isDay } from '../calendar';
import type { Period } from './period';
import type { Unit } from './unit';

/** The period of the same cycle before this one, in the catalogue. */
const before = (period: Period, periods: readonly Period[]): Period | null =>
  periods
    .filter((one) => one.cycle === period.cycle && one.code !== period.code && one.to < period.to)
    .sort((a, b) => (a.to < b.to ? 1 : -1))[0] ?? null;

const yearEarlier = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** Was this day before the unit was born? Never for a unit whose birth is not known. */
export const isBeforeBirth = (unit: Pick<Unit, 'bornOn'>, day: string): boolean =>
  unit.bornOn !== undefined && isDay(unit.bornOn) && day < unit.bornOn;

/** The period before ended before the unit was born; where the catalogue has none before, the same period a year earlier did. */
export function isNewUnit(unit: Pick<Unit, 'bornOn'>, period: Period, periods: readonly Period[]): boolean {
  return isBeforeBirth(unit, before(period, periods)?.cutOff ?? yearEarlier(period.cutOff));
}
