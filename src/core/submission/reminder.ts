/**
 * On which days a unit that has not handed in is reminded: working days before and after its own due day, then every
 * few working days. The office sets the schedule in *Cài đặt*, for all periods or for one.
 */
import { addDays, isWorkingDay, type Holiday } from '../calendar';
import type { Catalogue } from '../catalogue/catalogue';
import { settingOf } from '../catalogue/settings';

const BEFORE = 'reminder.daysBefore';
const AFTER = 'reminder.daysAfter';
const EVERY = 'reminder.thenEvery';

export interface ReminderSchedule {
  /** Working days after the due day; negative = before it. Empty = no reminders. */
  readonly days: readonly number[];
  /** Working days between two reminders after the last of `days`; 0 = none. */
  readonly every: number;
}

const MOST_DAYS = 60;

/**
 * `7, 3, 1` as numbers; null when a part is not a whole number from 1 to 60. Blank gives []. A point separates too: 7,3
 * may be stored as 7.3.
 */
function daysIn(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;.]+/).filter((part) => part !== '');
  const days = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : NaN));
  return days.every((day) => day >= 1 && day <= MOST_DAYS) ? [...new Set(days)] : null;
}

/** Blank and 0 give 0; null when the text is not a whole number up to 60. */
function everyIn(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{0,2}$/.test(trimmed) && Number(trimmed) <= MOST_DAYS ? Number(trimmed) : null;
}

/** Returns true for a setting of the reminders whose value is unreadable. */
export const isWrongReminder = ({ key, value }: { readonly key: string; readonly value: string }): boolean => {
  const isOf = (name: string): boolean => key === name || key.startsWith(`${name}.`);
  if (isOf(EVERY)) return everyIn(value) === null;
  return (isOf(BEFORE) || isOf(AFTER)) && daysIn(value) === null;
};

/** The setting of this period, or the one for all periods. An unreadable setting counts as none; it is reported. */
export function scheduleOf(catalogue: Catalogue, period: string): ReminderSchedule {
  const written = (key: string): string => settingOf(catalogue, `${key}.${period}`) ?? settingOf(catalogue, key) ?? '';
  const days = [...(daysIn(written(BEFORE)) ?? []).map((day) => -day), ...(daysIn(written(AFTER)) ?? [])];
  return { days: days.sort((one, other) => one - other), every: everyIn(written(EVERY)) ?? 0 };
}

/** Working days from `dueDay` to `day`: 1 = the first working day after it, −1 = the last one before it. */
export function workingDayOffset(day: string, dueDay: string, holidays: readonly Holiday[]): number {
  const count = (from: string, to: string): number => {
    let working = 0;
    for (let at = from; at < to; at = addDays(at, 1)) working += isWorkingDay(at, holidays) ? 1 : 0;
    return working;
  };
  return day < dueDay ? -count(day, dueDay) : count(addDays(dueDay, 1), addDays(day, 1));
}

/** Returns true when a unit with this due day is reminded on `day`. Days off are never reminder days. */
export function isReminderDay(
  day: string,
  {
    dueDay,
    schedule,
    holidays,
  }: { readonly dueDay: string; readonly schedule: ReminderSchedule; readonly holidays: readonly Holiday[] },
): boolean {
  const { days, every } = schedule;
  if (days.length === 0 || !isWorkingDay(day, holidays)) return false;
  const offset = workingDayOffset(day, dueDay, holidays);
  if (days.includes(offset)) return true;
  const last = Math.max(0, ...days);
  return every > 0 && offset > last && (offset - last) % every === 0;
}
