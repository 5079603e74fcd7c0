/**
 * Days and moments as the office counts them: 'YYYY-MM-DD', the hour of Việt Nam (UTC+7, no summer time), and working
 * days by the list of the year.
 * This file uses neither a clock nor Date: a day is the number of days since 1970-01-01. The holidays come from the
 * catalogue.
 */
import type { Standing } from './result';

const DAY = 86_400_000;
const ZONE = 7 * 3_600_000;

/** Days since 1970-01-01. Returns null when the text is not a real day of the calendar. */
export function dayNumber(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return countDays(year, month, day);
}

/** Number of days from 30/12/1899, where a sheet starts to count, to 1/1/1970. */
const SHEET_EPOCH = 25569;

/** The serial number with which a sheet stores a day. Throws when `day` is not a day. */
export const serialOfDay = (date: string): number => needed(date) + SHEET_EPOCH;
export const dayOfSerial = (serial: number): string => dateOfDay(serial - SHEET_EPOCH);

export const isDay = (date: string): boolean => dayNumber(date) !== null;

/** The number of the last day of a month (1–12). */
export function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Days from 1970-01-01 in the proleptic Gregorian calendar. Years begin in March here, so that the leap day comes last.
 */
function countDays(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The day with this number, as 'YYYY-MM-DD'. */
export function dateOfDay(number: number): string {
  const from = number + 719_468;
  const era = Math.floor(from / 146_097);
  const ofEra = from - era * 146_097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = years + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function needed(date: string): number {
  const number = dayNumber(date);
  if (number === null) throw new RangeError(`not a day: ${date}`);
  return number;
}

/** `days` later (earlier when negative). Throws RangeError when `date` is not a day. */
export const addDays = (date: string, days: number): string => dateOfDay(needed(date) + days);

/** Whole days from `from` to `to`. */
export const daysBetween = (from: string, to: string): number => needed(to) - needed(from);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: string): number => ((((needed(date) + 3) % 7) + 7) % 7) + 1;

/** The last day of the month, e.g. (2019, 3) → '2019-03-31'. */
export const endOfMonth = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(lastDay(year, month)).padStart(2, '0')}`;

/** A weekend day worked in exchange is a working day; a holiday is not. */
export function isWorkingDay(date: string, holidays: readonly Holiday[]): boolean {
  const listed = holidays.find((holiday) => holiday.date === date);
  if (listed) return listed.worked === true;
  return weekday(date) <= 5;
}

/** `date` itself when it is a working day, else the next working day. */
export function nextWorkingDay(date: string, holidays: readonly Holiday[]): string {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** Minutes of 'HH:mm' (00:00 … 24:00). Returns null when the text is not an hour. */
export function minutesOf(hour: string): number | null {
  const parts = /^(\d{2}):(\d{2})$/.exec(hour);
  if (!parts) return null;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minutes <= 1440 ? minutes : null;
}

/** The moment (ms since 1970) of a local day and hour. Throws RangeError when either of them is not valid. */
export function moment(date: string, hour: string): number {
  const minutes = minutesOf(hour);
  if (minutes === null) throw new RangeError(`not an hour: ${hour}`);
  return needed(date) * DAY + minutes * 60_000 - ZONE;
}

/** The local day of a moment. */
export const localDate = (ms: number): string => dateOfDay(Math.floor((ms + ZONE) / DAY));

export interface Holiday {
  readonly date: string;
  readonly name: string;
  /** A Saturday that is worked in exchange for another day. */ readonly worked?: boolean;
  readonly standing?: Standing;
  readonly source?: string;
}
