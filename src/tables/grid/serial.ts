/** Sheets' serial days (day 0 = 30/12/1899) for dates and for moments in Việt Nam's time (UTC+7, no summer time). */

const DAY = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);
const VIETNAM = 7 * 3_600_000;

/** '2019-03-31' → 43555. Throws on any other text: a serial is only made from a date that the add-in wrote. */
export function dateToSerial(date: string): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date)
    throw new Error(`not a date: ${date}`);
  return Math.round((ms - ZERO) / DAY);
}

/** Days from 1945 to 2100. Any other serial in a cell for a date is a slip of the hand or a number. */
const FIRST_DAY = 16_438;
const LAST_DAY = 73_415;

/** True for a whole day that a date of this product can be. */
export const isDaySerial = (serial: number): boolean =>
  Number.isInteger(serial) && serial >= FIRST_DAY && serial <= LAST_DAY;

/** 43555 → '2019-03-31'; the time of day is dropped. */
export const serialToDate = (serial: number): string =>
  new Date(ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** Milliseconds since 1970 → serial in Vietnam's local time. */
export const momentToSerial = (ms: number): number => (ms + VIETNAM - ZERO) / DAY;

/** Rounded to the millisecond, because double precision loses the last digits of a serial. */
export const serialToMoment = (serial: number): number => Math.round(serial * DAY) + ZERO - VIETNAM;
