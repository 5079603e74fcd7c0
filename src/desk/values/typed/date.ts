/**
 * A date, a time or both as typed in a cell, by the locale's order of day and month.
 *
 * The cell's pattern keeps the shape that was typed. A day that does not exist is not a date; the text stays text.
 */
import type { NumberFormat } from '../../contract';
import type { LocaleFacts } from '../locales';
import { dayOf, isDay, serialAt, serialOf } from '../serial';

export interface TypedDate {
  readonly value: number;
  readonly format: NumberFormat;
}

interface Part {
  readonly value: number;
  readonly pattern: string;
}

export interface DateContext {
  readonly facts: LocaleFacts;
  readonly timeZone: string;
  /** Milliseconds since 1970; gives the year of a date typed without one. */
  readonly now: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function year(text: string): number {
  if (text.length !== 2) return Number(text);
  // Two digits: 30–99 are 19xx. To verify on a real account.
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

/** Letters of a day or month in the pattern: doubled when both were typed with two digits. */
function letters(parts: readonly [string, string], order: readonly [string, string]): [string, string] {
  const padded = parts.every((part) => part.length === 2);
  return padded ? [order[0].repeat(2), order[1].repeat(2)] : [order[0], order[1]];
}

function day(parts: { year: number; month: number; day: number }, pattern: string): Part | undefined {
  return isDay(parts) && parts.year >= 100 && parts.year <= 9999 ? { value: serialOf(parts), pattern } : undefined;
}

function numericDay(text: string, context: DateContext): Part | undefined {
  return isoDay(text) ?? fullDay(text, context) ?? shortDay(text, context) ?? monthOnly(text);
}

function isoDay(text: string): Part | undefined {
  const parts = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (!parts) return undefined;
  const [, y = '', mark = '', m = '', d = ''] = parts;
  return day(
    { year: Number(y), month: Number(m), day: Number(d) },
    ['yyyy', ...letters([m, d], ['m', 'd'])].join(mark),
  );
}

function fullDay(text: string, { facts }: DateContext): Part | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [, a = '', mark = '', b = '', y = ''] = parts;
  const [d, m] = facts.dayFirst ? [a, b] : [b, a];
  const shape = [...letters([a, b], facts.dayFirst ? ['d', 'm'] : ['m', 'd']), y.length === 2 ? 'yy' : 'yyyy'];
  return day({ year: year(y), month: Number(m), day: Number(d) }, shape.join(mark));
}

/**
 * Day and month of this year. With a point only where the point is not the decimal mark: `1.5` in vi_VN. To verify on a
 * real account.
 */
function shortDay(text: string, { facts, now, timeZone }: DateContext): Part | undefined {
  const parts = /^(\d{1,2})([/. -])(\d{1,2})$/.exec(text);
  if (!parts || (parts[2] === '.' && facts.decimal === '.')) return undefined;
  const [, a = '', mark = '', b = ''] = parts;
  const [d, m] = facts.dayFirst ? [a, b] : [b, a];
  const shape = letters([a, b], facts.dayFirst ? ['d', 'm'] : ['m', 'd']);
  return day({ year: dayOf(serialAt(now, timeZone)).year, month: Number(m), day: Number(d) }, shape.join(mark));
}

function monthOnly(text: string): Part | undefined {
  const parts = /^(\d{1,2})([/-])(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [, m = '', mark = '', y = ''] = parts;
  return day({ year: Number(y), month: Number(m), day: 1 }, `${m.length === 2 ? 'mm' : 'm'}${mark}yyyy`);
}

function namedDay(text: string): Part | undefined {
  const english = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text) ?? undefined;
  const british = english ? undefined : /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  const [, name, d, y] = english ?? (british ? [british[0], british[2], british[1], british[3]] : []);
  if (name === undefined || d === undefined || y === undefined) return undefined;
  const long = FULL.indexOf(name.toLowerCase());
  const month = long >= 0 ? long : MONTHS.indexOf(name.toLowerCase());
  if (month < 0) return undefined;
  const named = long >= 0 && name.length > 3 ? 'mmmm' : 'mmm';
  const mark = text.includes('-') ? '-' : ' ';
  const pattern = english ? `${named} d${text.includes(',') ? ',' : ''} yyyy` : `d${mark}${named}${mark}yyyy`;
  return day({ year: Number(y), month: month + 1, day: Number(d) }, pattern);
}

function time(text: string): Part | undefined {
  const parts = /^(\d{1,4}):(\d{2})(?::(\d{2}))?( ?(?:AM|PM))?$/i.exec(text);
  if (!parts) return undefined;
  const [, h = '', m = '', s, half] = parts;
  const hours = Number(h);
  if (Number(m) > 59 || Number(s ?? 0) > 59) return undefined;
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const shift = half === undefined ? hours : (hours % 12) + (/pm/i.test(half) ? 12 : 0);
  const value = (shift * 3600 + Number(m) * 60 + Number(s ?? 0)) / 86_400;
  const over = half === undefined && hours >= 24;
  const shape = `${over ? '[h]' : h.length === 2 && h.startsWith('0') ? 'hh' : 'h'}:mm${s === undefined && !over ? '' : ':ss'}`;
  return { value, pattern: half === undefined ? shape : `${shape} AM/PM` };
}

/** A typed date, time or date with time (text already trimmed), or undefined. The value is a serial number. */
export function typedDate(text: string, context: DateContext): TypedDate | undefined {
  const whole = numericDay(text, context) ?? (context.facts.monthNames ? namedDay(text) : undefined);
  if (whole) return { value: whole.value, format: { type: 'DATE', pattern: whole.pattern } };
  const clock = time(text);
  if (clock) return { value: clock.value, format: { type: 'TIME', pattern: clock.pattern } };
  const both = /^(.+?) (\d{1,2}:.+)$/.exec(text);
  if (!both) return undefined;
  const date = numericDay(both[1] ?? '', context) ?? (context.facts.monthNames ? namedDay(both[1] ?? '') : undefined);
  const hour = time(both[2] ?? '');
  if (!date || !hour || hour.value >= 1) return undefined;
  return {
    value: date.value + hour.value,
    format: { type: 'DATE_TIME', pattern: `${date.pattern} ${hour.pattern.replace('hh', 'h')}` },
  };
}
