/**
 * Utilities.formatDate: the letters of Java's SimpleDateFormat, correct for the zone. Throws NotDoubled for any other
 * letter.
 */
import { NotDoubled } from '../contract';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export interface ZonedTime {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 = Sunday */
  readonly weekday: number;
  readonly offsetMinutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at a moment. Google silently reads an unknown zone as GMT; the desk throws. */
export function zonedTime(ms: number, zone: string): ZonedTime {
  const fixed = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  const local =
    fixed === null
      ? ms + zoneOffset(ms, zone)
      : ms + (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  const at = new Date(local);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
    weekday: at.getUTCDay(),
    offsetMinutes: Math.round((local - ms) / 60_000),
  };
}

/** Milliseconds east of UTC. */
function zoneOffset(ms: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        era: 'short',
      });
    } catch {
      throw new NotDoubled(`Utilities.formatDate: time zone ${zone}`);
    }
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(ms).map((part) => [part.type, part.value]));
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return wall.getTime() - Math.floor(ms / 1000) * 1000;
}

/** The time `ms` in `zone`, formatted by `pattern`, e.g. `yyyy-MM-dd HH:mm`. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const time = zonedTime(ms, zone);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return letter(run[0] ?? '', run.length, time);
  });
}

function letter(name: string, width: number, time: ZonedTime): string {
  const padded = (value: number): string => String(value).padStart(width, '0');
  switch (name) {
    case 'y':
      return width === 2 ? String(time.year % 100).padStart(2, '0') : padded(time.year);
    case 'M':
    case 'L':
      return width >= 3 ? named(MONTHS[time.month - 1] ?? '', width) : padded(time.month);
    case 'd':
      return padded(time.day);
    case 'D':
      return padded(dayOfYear(time));
    case 'E':
      return named(DAYS[time.weekday] ?? '', width);
    case 'u':
      return padded(time.weekday === 0 ? 7 : time.weekday);
    case 'a':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(time.hour);
    case 'k':
      return padded(time.hour === 0 ? 24 : time.hour);
    case 'K':
      return padded(time.hour % 12);
    case 'h':
      return padded(time.hour % 12 === 0 ? 12 : time.hour % 12);
    case 'm':
      return padded(time.minute);
    case 's':
      return padded(time.second);
    case 'S':
      return padded(time.millisecond);
    case 'Z':
      return offset(time.offsetMinutes, '');
    case 'X':
      return isoOffset(time.offsetMinutes, width);
    case 'z':
      return time.offsetMinutes === 0 ? 'GMT' : `GMT${offset(time.offsetMinutes, ':')}`;
    case 'G':
      return 'AD';
    default:
      throw new NotDoubled(`Utilities.formatDate: letter ${name}`);
  }
}

function named(name: string, width: number): string {
  return width >= 4 ? name : name.slice(0, 3);
}

function dayOfYear(time: ZonedTime): number {
  return Math.round((Date.UTC(time.year, time.month - 1, time.day) - Date.UTC(time.year, 0, 1)) / 86_400_000) + 1;
}

/** `Z` for UTC. Otherwise hours alone, hours and minutes, or both with a colon, by the width of the letter. */
function isoOffset(minutes: number, width: number): string {
  if (minutes === 0) return 'Z';
  if (width === 1) return offset(minutes, '').slice(0, 3);
  return offset(minutes, width === 2 ? '' : ':');
}

function offset(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${colon}${String(size % 60).padStart(2, '0')}`;
}
