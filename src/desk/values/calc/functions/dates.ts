/** Date functions on serial numbers. TODAY and NOW use the book's own clock and zone. */
import type { Scalar } from '../../../contract';
import { cellError } from '../../errors';
import { dayOf, daysInMonth, serialAt, serialOf } from '../../serial';
import { readNumber } from '../../typed/understand';
import type { Call, FunctionTable } from '../call';
import { toNumber } from '../coerce';

/** 0 is Sunday. 31/12/1899 (serial 1) was a Sunday. */
const dayOfWeek = (serial: number): number => (((Math.floor(serial) - 1) % 7) + 7) % 7;

function date(call: Call): Scalar {
  const [year, month, day] = [0, 1, 2].map((at) => Math.trunc(call.number(at)));
  const serial = serialOf({
    year: (year ?? 0) < 1900 ? (year ?? 0) + 1900 : (year ?? 0),
    month: month ?? 1,
    day: day ?? 1,
  });
  return serial < 0 ? cellError('NUM', `Function DATE result is out of range.`) : serial;
}

function monthsAway(call: Call, end: boolean): number {
  const { year, month, day } = dayOf(call.number(0));
  const first = dayOf(serialOf({ year, month: month + Math.trunc(call.number(1)), day: 1 }));
  const last = daysInMonth(first.year, first.month);
  return serialOf({ ...first, day: end ? last : Math.min(day, last) });
}

function weekday(call: Call): Scalar {
  const sunday0 = dayOfWeek(call.number(0));
  const type = call.number(1, 1);
  if (type === 1) return sunday0 + 1;
  if (type === 2) return ((sunday0 + 6) % 7) + 1;
  if (type === 3) return (sunday0 + 6) % 7;
  return cellError('NUM', `Function WEEKDAY parameter 2 value is ${type}. Valid values are between 1 and 3 inclusive.`);
}

function holidays(call: Call): Set<number> {
  if (!call.given(2)) return new Set();
  const { place } = call.machine;
  const days = call.list(2).filter((each) => each !== null);
  return new Set(days.map((each) => Math.floor(toNumber(each, place, { name: call.name, position: 3 }))));
}

function isWorking(serial: number, off: ReadonlySet<number>): boolean {
  const day = dayOfWeek(serial);
  return day !== 0 && day !== 6 && !off.has(serial);
}

function workday(call: Call): number {
  const off = holidays(call);
  let serial = Math.floor(call.number(0));
  let left = Math.trunc(call.number(1));
  const step = Math.sign(left);
  while (left !== 0) {
    serial += step;
    if (isWorking(serial, off)) left -= step;
  }
  return serial;
}

function workdaysBetween(call: Call): number {
  const off = holidays(call);
  const [start, end] = [Math.floor(call.number(0)), Math.floor(call.number(1))];
  const [first, last] = start <= end ? [start, end] : [end, start];
  let count = 0;
  for (let serial = first; serial <= last; serial += 1) if (isWorking(serial, off)) count += 1;
  return start <= end ? count : -count;
}

function dateValue(call: Call): Scalar {
  const value = call.scalar(0);
  if (typeof value === 'number') return Math.floor(value);
  const text = call.text(0);
  const read = readNumber(text, call.machine.place);
  const isDate = read?.format?.type === 'DATE' || read?.format?.type === 'DATE_TIME';
  return read && isDate
    ? Math.floor(read.value)
    : cellError('VALUE', `DATEVALUE parameter '${text}' cannot be parsed to date/time.`);
}

function now(call: Call): number {
  return serialAt(call.machine.place.now, call.machine.place.timeZone);
}

function clock(call: Call, seconds: number, turn: number): number {
  const time = Math.round((((call.number(0) % 1) + 1) % 1) * 86_400);
  return Math.floor(time / seconds) % turn;
}

export const DATES: FunctionTable = {
  DATE: { min: 3, max: 3, each: true, run: date },
  TODAY: { min: 0, max: 0, run: (call) => Math.floor(now(call)) },
  NOW: { min: 0, max: 0, run: now },
  YEAR: { min: 1, max: 1, each: true, run: (call) => dayOf(call.number(0)).year },
  MONTH: { min: 1, max: 1, each: true, run: (call) => dayOf(call.number(0)).month },
  DAY: { min: 1, max: 1, each: true, run: (call) => dayOf(call.number(0)).day },
  HOUR: { min: 1, max: 1, each: true, run: (call) => clock(call, 3600, 24) },
  MINUTE: { min: 1, max: 1, each: true, run: (call) => clock(call, 60, 60) },
  SECOND: { min: 1, max: 1, each: true, run: (call) => clock(call, 1, 60) },
  TIME: {
    min: 3,
    max: 3,
    each: true,
    run: (call) => ((call.number(0) * 3600 + call.number(1) * 60 + call.number(2)) / 86_400) % 1,
  },
  EDATE: { min: 2, max: 2, each: true, run: (call) => monthsAway(call, false) },
  EOMONTH: { min: 2, max: 2, each: true, run: (call) => monthsAway(call, true) },
  WEEKDAY: { min: 1, max: 2, each: true, run: weekday },
  WORKDAY: { min: 2, max: 3, run: workday },
  NETWORKDAYS: { min: 2, max: 3, run: workdaysBetween },
  DAYS: { min: 2, max: 2, each: true, run: (call) => Math.floor(call.number(0)) - Math.floor(call.number(1)) },
  DATEVALUE: { min: 1, max: 1, each: true, run: dateValue },
};
