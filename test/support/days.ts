/** Days and moments in the notation of the tests. */
import { addDays, localDate, nextWorkingDay, type Holiday } from '../../src/core/calendar';

const DAY = 86_400_000;
const ZONE = 7 * 3_600_000;

/** The `count`-th working day after `date`. */
export function workingDaysAfter(date: string, count: number, holidays: readonly Holiday[]): string {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1), holidays);
  return day;
}

/** 'YYYY-MM-DD HH:mm' in Vietnam time, seconds dropped. */
export function printLocal(ms: number): string {
  const minutes = Math.floor(((((ms + ZONE) % DAY) + DAY) % DAY) / 60_000);
  return `${localDate(ms)} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
