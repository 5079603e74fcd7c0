/**
 * When the people of the play act, computed from the period in the catalogue: this file does not hold a date of any
 * year.
 */
import { addDays, moment } from '../../src/core/calendar';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import { dueMoment, type Period } from '../../src/core/catalogue/period';

const MINUTE = 60_000;

export interface Days {
  /** The morning of the cut-off day: set up and publish. */
  readonly publish: number;
  /** The morning after: the units fill. */
  readonly fill: number;
  /** An hour and a half after the due moment, after one look of the hourly trigger. */
  readonly afterDue: number;
}

/** The period of this code; throws when the catalogue has none. */
export function periodOf(catalogue: Catalogue, code: string): Period {
  const found = catalogue.periods.find((period) => period.code === code);
  if (found === undefined) throw new Error(`Danh mục ${catalogue.province.id} không có kỳ ${code}`);
  return found;
}

/** The default period of the play: the first report of the year. */
export function firstPeriod(catalogue: Catalogue): Period {
  const [first] = catalogue.periods
    .filter((period) => period.cycle === 'ministry')
    .sort((one, other) => (one.cutOff < other.cutOff ? -1 : 1));
  if (first === undefined) throw new Error(`Danh mục ${catalogue.province.id} chưa có kỳ báo cáo nào`);
  return first;
}

/** Milliseconds since 1970. */
export const daysOf = (period: Period, holidays: Catalogue['holidays']): Days => ({
  publish: moment(period.cutOff, '08:00'),
  fill: moment(addDays(period.cutOff, 1), '08:05'),
  afterDue: dueMoment(period, holidays) + 90 * MINUTE,
});
