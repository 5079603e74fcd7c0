/** Due moments, refusals and the current period, as a clerk works them out on the calendar. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { moment } from '../../../src/core/calendar';
import { startsYear } from '../../../src/core/catalogue/reporting-year';
import { printLocal } from '../../support/days';
import {
  checkPeriod,
  currentPeriod,
  dueMoment,
  lockMoment,
  periodAtWork,
  type Due,
  type Period,
} from '../../../src/core/catalogue/period';

const { periods, holidays } = khanhHoa2019;

const named = (code: string): Period => {
  const found = periods.find((period) => period.code === code);
  if (!found) throw new Error(code);
  return found;
};

const QUARTER = named('2019-Q1');
const due = (date: string, change: Partial<Due> = {}): Period => ({
  ...QUARTER,
  due: { date, hour: '17:00', mode: 'on', nextWorkingDay: true, ...change },
});

test.each<[what: string, period: Period, expected: string]>([
  ['an ordinary Monday', due('2019-03-18'), '2019-03-18 17:00'],
  ['a Saturday moves to Monday', due('2019-03-16'), '2019-03-18 17:00'],
  ['Saturday 14/3/2026 moves to Monday', due('2026-03-14'), '2026-03-16 17:00'],
  [
    'a Saturday is kept when the setting does not move it',
    due('2019-03-16', { nextWorkingDay: false }),
    '2019-03-16 17:00',
  ],
  ['Tết moves to the first working day after it', due('2019-02-05'), '2019-02-11 17:00'],
  ['the Saturday worked in exchange is a working day', due('2019-05-04'), '2019-05-04 17:00'],
  ['30/4 moves past 1/5', due('2019-04-29'), '2019-05-02 17:00'],
  ['trước ngày 20/3: the end of the 19th', due('2019-03-20', { mode: 'before' }), '2019-03-19 23:59'],
  ['trước ngày, whatever the hour says', due('2019-03-20', { mode: 'before', hour: '08:00' }), '2019-03-19 23:59'],
  [
    'trước ngày 18/3: the 17th is a Sunday, so the end of the 18th',
    due('2019-03-18', { mode: 'before' }),
    '2019-03-18 23:59',
  ],
  ['trước ngày 18/3, not moved', due('2019-03-18', { mode: 'before', nextWorkingDay: false }), '2019-03-17 23:59'],
  ['24:00 is the end of the day', due('2019-03-18', { hour: '24:00' }), '2019-03-19 00:00'],
])('%s', (_what, period, expected) => {
  expect(printLocal(dueMoment(period, holidays))).toBe(expected);
});

test('the last moment before the deadline is on time and the next one is late', () => {
  expect(dueMoment(QUARTER, holidays)).toBe(moment('2019-03-18', '17:00'));
  expect(dueMoment(due('2019-03-20', { mode: 'before' }), holidays)).toBe(moment('2019-03-20', '00:00') - 1);
  expect(lockMoment(QUARTER)).toBe(moment('2019-03-26', '00:00') - 1);
});

test.each<[what: string, change: Partial<Period>, code: string | null]>([
  ['as it is', {}, null],
  ['no day', { cutOff: '14/03/2019' }, 'notADay'],
  ['no hour', { due: { ...QUARTER.due, hour: '17h' } }, 'notAnHour'],
  ['from after to', { from: '2019-03-15' }, 'fromAfterTo'],
  ['cut-off before the period', { cutOff: '2018-12-01' }, 'cutOffBeforeFrom'],
  ['due before the cut-off', { due: { ...QUARTER.due, date: '2019-03-05' } }, 'cutOffAfterDue'],
  ['due before the cut-off, with estimates', { due: { ...QUARTER.due, date: '2019-03-05' }, estimated: true }, null],
  ['due on the cut-off', { due: { ...QUARTER.due, date: '2019-03-14' } }, null],
  ['trước the cut-off', { due: { ...QUARTER.due, date: '2019-03-14', mode: 'before' } }, 'cutOffAfterDue'],
  ['locked before due', { lock: '2019-03-17' }, 'lockBeforeDue'],
  [
    'locked before the working day that it is due',
    { due: { ...QUARTER.due, date: '2019-03-17' }, lock: '2019-03-17' },
    'lockBeforeDue',
  ],
])('a period %s', (_what, change, code) => {
  expect(checkPeriod({ ...QUARTER, ...change }, holidays)?.code ?? null).toBe(code);
});

test('a refusal names what it found', () => {
  expect(checkPeriod({ ...QUARTER, due: { ...QUARTER.due, date: '2019-03-05' } })).toEqual({
    code: 'cutOffAfterDue',
    facts: { period: '2019-Q1', cutOff: '2019-03-14', due: '2019-03-05' },
  });
});

test.each([
  ['2019-03-04', '08:00', '2019-Q1', '2019-Q1'],
  ['2019-03-18', '17:00', '2019-Q1', '2019-Q1'],
  ['2019-03-18', '17:01', '2019-6T', '2019-Q1'],
  ['2019-03-26', '00:00', '2019-6T', '2019-6T'],
  ['2019-08-01', '08:00', '2019-Q3', '2019-Q3'],
  ['2019-12-17', '08:00', '2019-N', '2019-N'],
  ['2019-12-20', '08:00', null, '2019-N'],
  ['2020-01-01', '08:00', null, null],
])('on %s at %s the next due period is %s and the current period is %s', (date, hour, next, open) => {
  const now = moment(date, hour);
  expect(currentPeriod(periods, now, holidays)?.code ?? null).toBe(next);
  expect(periodAtWork(periods, now, holidays)?.code ?? null).toBe(open);
  expect(currentPeriod([...periods].reverse(), now, holidays)?.code ?? null).toBe(next);
});

test('the year starts with Quý I, with 6 tháng, with tháng 1 and with a scoring round', () => {
  expect(periods.filter((period) => startsYear(period, periods)).map((period) => period.code)).toEqual([
    '2019-Q1',
    '2019-6T',
    '2019-N',
    '2019-T01',
    '2019-CD-TU',
    '2019-CD-GT',
  ]);
});
