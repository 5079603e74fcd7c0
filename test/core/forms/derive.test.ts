/** Computed figures that are never typed: they need complete answers. */
import type { EntryValue } from '../../../src/core/entry';
import { countTasks, derivedFinder } from '../../../src/core/forms/derive';
import { entryFinder } from '../../../src/core/check/check';
import { amount, indicators, report, tasks } from '../scene';

const district = indicators('568');
const work = tasks('568');
const blank: EntryValue = { kind: 'blank' };
const find = (typed: Record<string, number | string | null>, withTasks = true) =>
  derivedFinder(
    district,
    entryFinder(report(district, typed)),
    withTasks ? { template: work, find: entryFinder(report(work, typed)) } : null,
  );

test.each<[what: string, over: number | string | null, under: number | string | null, expected: EntryValue]>([
  ['half', 1, 2, amount(5000, 2)],
  ['two thirds', 2, 3, amount(6667, 2)],
  ['of nothing', 0, 0, { kind: 'notApplicable' }],
  ['không phát sinh on both sides', 'không phát sinh', 'không phát sinh', { kind: 'notApplicable' }],
  ['a blank numerator', null, 2, blank],
  ['a blank denominator', 1, null, blank],
  ['an unreadable one', '#REF!', 2, blank],
])('a percentage: %s', (_what, over, under, expected) => {
  expect(find({ '7.2': over, '7.1': under })({ row: '7.3', field: 'value' })).toEqual(expected);
});

test('a copy of a blank is blank, a copy of a figure is the figure', () => {
  expect(find({ '1.2': null })({ row: '1.2', field: 'cumulative' })).toEqual(blank);
  expect(find({ '1.2': '#N/A' })({ row: '1.2', field: 'cumulative' })).toEqual(blank);
  expect(find({ '1.2': 4 })({ row: '1.2', field: 'cumulative' })).toEqual(amount(4));
});

test('without the task tab its counts are blank, and so is their percentage', () => {
  expect(find({}, false)({ row: '1.1.1', field: 'value' })).toEqual(blank);
  expect(find({}, false)({ row: '1.1.6', field: 'value' })).toEqual(blank);
});

test('given cells return the given value; unknown cells return nothing', () => {
  expect(find({})({ row: '1.2', field: 'prior' })).toEqual(blank);
  expect(find({})({ row: '9.9', field: 'value' })).toBeNull();
  expect(find({})({ row: '1.2', field: 'check' })).toBeNull();
  const { value: _dropped, ...bare } = district.rows.find((row) => row.key === '1.2')!.cells['prior']!;
  const without = {
    ...district,
    rows: district.rows.map((row) => (row.key === '1.2' ? { ...row, cells: { ...row.cells, prior: bare } } : row)),
  };
  expect(derivedFinder(without, () => null, null)({ row: '1.2', field: 'prior' })).toEqual(blank);
});

test.each([
  ['all', 2],
  ['done', 1],
  ['doneLate', 1],
  ['overdue', 0],
  ['doing', 1],
] as const)('of two tasks, one of them done late: %s is %d', (which, expected) => {
  const typed = { 'S19-01.state': 'done', 'S19-01.doneDate': '05/02/2019' };
  expect(countTasks(work, entryFinder(report(work, typed)), { which, asOf: '2019-03-14' })).toEqual(amount(expected));
});

test('a task done in time is not late, though another one is still under way', () => {
  const held = entryFinder(report(work, { 'S19-01.state': 'done', 'S19-01.doneDate': '20/01/2019' }));
  expect(countTasks(work, held, { which: 'doneLate', asOf: '2019-03-14' })).toEqual(amount(0));
});

test('a stopped task does not count as done, doing or overdue', () => {
  const held = entryFinder(report(work, { 'S19-01.state': 'stopped' }));
  expect(
    ['done', 'overdue', 'doing'].map((which) => countTasks(work, held, { which: which as 'done', asOf: '2019-03-14' })),
  ).toEqual([amount(0), amount(0), amount(1)]);
});

test('one task without a state leaves the counts blank: part of a plan is not the plan', () => {
  const held = entryFinder(report(work, { 'S19-01.state': null }));
  expect(countTasks(work, held, { which: 'done', asOf: '2019-03-14' })).toEqual(blank);
  expect(countTasks(work, held, { which: 'all', asOf: '2019-03-14' })).toEqual(amount(2));
});
