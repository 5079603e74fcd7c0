/**
 * Days, hours and working days, compared with the wall calendar and, for every day of two centuries, with the machine's
 * own calendar.
 */
import {
  addDays,
  dateOfDay,
  dayNumber,
  daysBetween,
  endOfMonth,
  isDay,
  isWorkingDay,
  localDate,
  minutesOf,
  moment,
  nextWorkingDay,
  weekday,
} from '../../src/core/calendar';
import { printLocal, workingDaysAfter } from '../support/days';
import { khanhHoa2019 } from '../../src/catalog/khanh-hoa-2019';

const { holidays } = khanhHoa2019;

test('every day from 1900 to 2100 converts to its number and back', () => {
  for (let number = -25_567; number <= 47_846; number += 1) {
    const expected = new Date(number * 86_400_000);
    const date = dateOfDay(number);
    if (
      date !== expected.toISOString().slice(0, 10) ||
      dayNumber(date) !== number ||
      weekday(date) !== (expected.getUTCDay() || 7)
    ) {
      throw new Error(`${number}: ${date} is not ${expected.toISOString()}`);
    }
  }
  expect(dateOfDay(0)).toBe('1970-01-01');
});

test.each([
  ['2019-02-29', false],
  ['2020-02-29', true],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2019-13-01', false],
  ['2019-00-10', false],
  ['2019-04-31', false],
  ['2019-4-1', false],
  ['', false],
  ['14/03/2019', false],
])('%s is a day: %s', (date, expected) => {
  expect(isDay(date)).toBe(expected);
});

test.each([
  ['00:00', 0],
  ['17:00', 1020],
  ['24:00', 1440],
  ['24:01', null],
  ['7:00', null],
  ['12:60', null],
  ['', null],
])('the hour %s', (hour, minutes) => {
  expect(minutesOf(hour)).toBe(minutes);
});

test.each([
  ['2019-02-01', true, 'Friday before Tết'],
  ['2019-02-02', false, 'Saturday'],
  ['2019-02-04', false, '30 tháng Chạp'],
  ['2019-02-08', false, 'mùng 4'],
  ['2019-02-11', true, 'first day after Tết'],
  ['2019-04-15', false, 'Giỗ Tổ, made up'],
  ['2019-04-29', false, 'exchanged'],
  ['2019-04-30', false, '30/4'],
  ['2019-05-01', false, '1/5'],
  ['2019-05-04', true, 'Saturday worked in exchange'],
  ['2019-05-05', false, 'Sunday'],
  ['2019-09-02', false, 'Quốc khánh'],
  ['2019-01-01', false, 'Tết Dương lịch'],
  ['2019-01-05', true, 'Saturday worked in exchange'],
])('%s is a working day: %s (%s)', (date, expected) => {
  expect(isWorkingDay(date, holidays)).toBe(expected);
});

test.each([
  ['2019-02-02', '2019-02-11'],
  ['2019-04-27', '2019-05-02'],
  ['2019-05-04', '2019-05-04'],
  ['2019-03-16', '2019-03-18'],
  ['2019-03-14', '2019-03-14'],
])('the working day from %s on is %s', (date, expected) => {
  expect(nextWorkingDay(date, holidays)).toBe(expected);
});

test('two working days after Saturday 14/3/2026 is Tuesday 17/3/2026', () => {
  expect(weekday('2026-03-14')).toBe(6);
  expect(workingDaysAfter('2026-03-14', 2, [])).toBe('2026-03-17');
  expect(workingDaysAfter('2026-03-14', 0, [])).toBe('2026-03-14');
});

test('moments are in Vietnam time, seven hours ahead of UTC', () => {
  expect(moment('2019-03-18', '17:00')).toBe(Date.UTC(2019, 2, 18, 10, 0));
  expect(printLocal(Date.UTC(2019, 2, 18, 10, 0))).toBe('2019-03-18 17:00');
  expect(localDate(Date.UTC(2019, 2, 17, 17, 0))).toBe('2019-03-18');
  expect(localDate(Date.UTC(2019, 2, 17, 16, 59))).toBe('2019-03-17');
  expect(printLocal(Date.UTC(1969, 11, 31, 0, 0))).toBe('1969-12-31 07:00');
});

test('days are added, months end on the right day, and an invalid day is an error', () => {
  expect(addDays('2018-12-31', 1)).toBe('2019-01-01');
  expect(daysBetween('2018-12-15', '2019-03-14')).toBe(89);
  expect([endOfMonth(2019, 2), endOfMonth(2020, 2), endOfMonth(2019, 4), endOfMonth(2019, 12)]).toEqual([
    '2019-02-28',
    '2020-02-29',
    '2019-04-30',
    '2019-12-31',
  ]);
  expect(() => addDays('31/12/2018', 1)).toThrow(RangeError);
  expect(() => moment('2019-03-18', '5 giờ')).toThrow(RangeError);
});
