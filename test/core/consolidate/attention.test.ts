/** Whom a leader calls first, and the index that the forecasts add up to. */
import { expectedIndex, unitsToCall } from '../../../src/core/consolidate/attention';
import type { ForecastLine, ProgressLine, TaskLine } from '../../../src/core/consolidate/consolidated';

const unit = (code: string, state: ProgressLine['state'], overdue = false): ProgressLine =>
  ({
    unit: code,
    state,
    flags: { overdue, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
  }) as ProgressLine;
const task = (...units: readonly string[]): TaskLine =>
  ({ byUnit: Object.fromEntries(units.map((one) => [one, { overdue: true }])) }) as unknown as TaskLine;

test('without a report comes before a returned one, and that before overdue tasks', () => {
  const progress = [
    unit('A', 'accepted'),
    unit('B', 'returned'),
    unit('C', 'draft', true),
    unit('D', 'submitted'),
    unit('E', 'unpublished', true),
  ];
  const calls = unitsToCall({ progress, tasks: [task('D', 'C'), task('D')] }, [], 5);
  expect(calls.map((one) => one.unit)).toEqual(['C', 'B', 'D']);
  expect(calls[2]).toMatchObject({ late: false, returned: false, tasks: 2 });
  expect(unitsToCall({ progress, tasks: [] }, [], 1).map((one) => one.unit)).toEqual(['C']);
});

const area = (row: string, points: Readonly<Record<string, number>>): ForecastLine =>
  ({
    row,
    kind: 'area',
    byUnit: Object.fromEntries(
      Object.entries(points).map(([code, scaled]) => [code, { expected: { kind: 'number', scaled, decimals: 1 } }]),
    ),
  }) as unknown as ForecastLine;
const ten = { scaled: 10, decimals: 0 };

test('areas add up; one without a forecast widens the range, one with two answers is not added', () => {
  const lines = [area('1', { A: 85 }), area('2', { B: 70, C: 70 }), area('3', { A: 90, B: 95 }), area('4', {})];
  const index = expectedIndex(lines, () => ten);
  expect(index).toMatchObject({ expected: { scaled: 155, decimals: 1 }, have: 2, areas: 4 });
  expect(index?.atMost).toEqual({ scaled: 355, decimals: 1 });
  expect(index?.of).toEqual({ scaled: 40, decimals: 0 });
  expect(index?.rows.map(({ points }) => points === null)).toEqual([false, false, true, true]);
});

test('an area that the office settled is added, with its reason', () => {
  const given = [
    { unit: 'A', points: { scaled: 90, decimals: 1 } },
    { unit: 'B', points: { scaled: 95, decimals: 1 } },
  ];
  const one = { area: '3', given, points: { scaled: 95, decimals: 1 }, unit: 'B', reason: 'họp', by: 'a@b', at: 1 };
  const index = expectedIndex([area('1', { A: 85 }), area('3', { A: 90, B: 95 })], () => ten, [one]);
  expect(index).toMatchObject({ expected: { scaled: 180, decimals: 1 }, have: 2 });
  expect(index?.rows[1]).toMatchObject({ unit: 'B', settled: { reason: 'họp' } });
});

test('without the highest points of an open area there is no upper end; without any forecast no index', () => {
  expect(expectedIndex([area('1', { A: 85 }), area('2', {})], () => null)?.atMost).toBeNull();
  expect(expectedIndex([area('1', {})], () => ten)).toBeNull();
});
