/**
 * Sheets' serial numbers: days since 30/12/1899; the fraction is the time of day, without a zone.
 *
 * Source: developers.google.com/sheets/api/guides/formats (1900 is not a leap year; 1/1/1900 is 2).
 */

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const formats = new Map<string, Intl.DateTimeFormat>();

/** The serial number of a day; month and day may overflow, as DATE() allows. */
export function serialOf({ year, month, day }: CalendarDay): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Date.UTC reads years 0–99 as 19xx.
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - EPOCH) / DAY_MS);
}

/** The day of a serial number, without the time of day. */
export function dayOf(serial: number): CalendarDay {
  const date = new Date(EPOCH + Math.floor(serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the day exists. */
export function isDay({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The serial number, to the millisecond, that a clock in the zone shows at a moment (milliseconds since 1970). */
export function serialAt(moment: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const part = new Map<string, number>(
    format.formatToParts(new Date(moment)).map(({ type, value }) => [type, Number(value)]),
  );
  const at = (name: string): number => part.get(name) ?? 0;
  const day = serialOf({ year: at('year'), month: at('month'), day: at('day') });
  const seconds = at('hour') * 3600 + at('minute') * 60 + at('second') + (((moment % 1000) + 1000) % 1000) / 1000;
  return day + seconds / 86_400;
}
