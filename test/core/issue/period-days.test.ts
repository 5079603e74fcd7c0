/** Days that two periods of one kind share, or that none of them holds. */
import { gapBefore, overlapBefore, type PeriodDays } from '../../../src/core/issue/period-days';

const span = (code: string, from: string, to: string, cumulative = false): PeriodDays => ({
  code,
  from,
  to,
  cumulative,
});
const Q1 = span('Q1', '2018-12-15', '2019-03-14');
const HALF = span('6T', '2018-12-15', '2019-06-14', true);
const Q3 = span('Q3', '2019-06-15', '2019-09-14');
const YEAR = span('N', '2018-12-15', '2019-12-14', true);
const ALL = [Q1, HALF, Q3, YEAR];

test('a cumulative period holds the days of the others of its year, and that is no overlap', () => {
  expect(ALL.map((one) => overlapBefore(one, ALL))).toEqual([null, null, null, null]);
  expect(ALL.map((one) => gapBefore(one, ALL))).toEqual([null, null, null, null]);
});

test.each([
  ['begins in the one before', span('Q2', '2019-03-14', '2019-06-14'), 'Q1'],
  ['lies within one that is not cumulative', span('T1', '2019-01-15', '2019-02-14'), 'Q1'],
  ['has the same days', span('R1', '2018-12-15', '2019-03-14'), 'Q1'],
  ['reaches over the end of a cumulative one', span('Q2', '2019-03-15', '2019-06-20'), '6T'],
])('a period that %s is named beside it', (_, own, other) => {
  expect(overlapBefore(own, [...ALL, own])?.code).toBe(other);
});

test('two cumulative periods with the same days are one too many', () => {
  expect(overlapBefore(span('6U', HALF.from, HALF.to, true), ALL)?.code).toBe('6T');
});

test.each([
  ['one day', span('Q2', '2019-03-16', '2019-06-14'), { from: '2019-03-15', to: '2019-03-15' }],
  ['a whole month', span('Q2', '2019-04-15', '2019-06-14'), { from: '2019-03-15', to: '2019-04-14' }],
])('%s between two periods is named', (_, own, gap) => {
  expect(gapBefore(own, [Q1, own, YEAR])).toEqual(gap);
});

test('no gap: the next day, the first period, and years without reports', () => {
  expect(gapBefore(span('Q2', '2019-03-15', '2019-06-14'), [Q1])).toBeNull();
  expect(gapBefore(Q1, [Q1, Q3])).toBeNull();
  expect(gapBefore(span('2026', '2025-12-15', '2026-03-14'), ALL)).toBeNull();
});
