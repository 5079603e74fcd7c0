/** Sheets' serial days (day 0 = 30/12/1899) for dates and for moments in Việt Nam's time (UTC+7, no summer time). */

const DAY = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);
const VIETNAM = 7 * 3_600_000;

/** '2019-03-31' → 43555. Throws on anything that is not such a date: a serial is only ever made from a date of ours. */
export function dateToSerial(date: string): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date)
    throw new Error(`not a date: ${date}`);
  return Math.round((ms - ZERO) / DAY);
}

/** 43555 → '2019-03-31'; a time of day is cut off. */
export const serialToDate = (serial: number): string =>
  new Date(ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** Milliseconds since 1970 → serial in Việt Nam's local time. */
export const momentToSerial = (ms: number): number => (ms + VIETNAM - ZERO) / DAY;

/** Rounded to the millisecond, as a serial's last digits are lost in double precision. */
export const serialToMoment = (serial: number): number => Math.round(serial * DAY) + ZERO - VIETNAM;
