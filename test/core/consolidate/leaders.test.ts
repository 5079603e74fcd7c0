import type { ForecastLine, TaskLine } from '../../../src/core/consolidate/consolidate';
import { atRisk, changesBetween, overdueByOwner } from '../../../src/core/consolidate/leaders';

const coverage = (expected: number) => ({ have: expected, expected, missing: [] });
const task = (row: string, owner: string, overdue: number, asked: number): TaskLine => ({
  row,
  label: row,
  owner,
  deadline: '',
  dueDate: null,
  continuous: false,
  byUnit: {},
  done: 0,
  overdue,
  atRisk: 0,
  coverage: coverage(asked),
  standing: 'sourced',
});
const target = (row: string, byUnit: ForecastLine['byUnit']): ForecastLine => ({
  row,
  kind: 'target',
  area: '',
  number: '',
  label: row,
  measure: '%',
  goalWords: '',
  byUnit,
  asked: [],
  coverage: coverage(1),
  standing: 'sourced',
});
const cell = (state: 'hard' | 'unlikely' | 'likely' | null) =>
  ({ result: { kind: 'blank' }, expected: { kind: 'blank' }, state, cause: 'c', action: 'a' }) as const;

test('overdue assignments are added up by lead agency, most first, and agencies without any are left out', () => {
  const lines = [
    task('T1', 'Sở Nội vụ', 2, 30),
    task('T2', 'Sở Tư pháp', 0, 5),
    task('T3', 'Sở Tài chính', 7, 9),
    task('T4', 'Sở Nội vụ', 1, 1),
  ];
  expect(overdueByOwner(lines)).toEqual([
    { owner: 'Sở Tài chính', overdue: 7, asked: 9, rows: ['T3'] },
    { owner: 'Sở Nội vụ', overdue: 3, asked: 31, rows: ['T1', 'T4'] },
  ]);
});

test('unreachable targets come before those hard to reach; likely ones and those without a forecast are not risks', () => {
  const lines = [
    target('A', { '568': cell('hard'), 'CQ-SNV': cell('likely') }),
    target('B', { '568': cell('unlikely') }),
    target('C', { '568': cell(null) }),
  ];
  expect(atRisk(lines, ['CQ-SNV', '568']).map((one) => [one.line.row, one.unit, one.state])).toEqual([
    ['B', '568', 'unlikely'],
    ['A', '568', 'hard'],
  ]);
});

test('differences from the page before are listed, including new and removed items; equal items are not', () => {
  const number = (key: string, shown: string) => ({ key, label: `số ${key}`, shown });
  expect(
    changesBetween(
      [number('a', '1'), number('b', '2'), number('gone', '9')],
      [number('a', '1'), number('b', '3'), number('new', '4')],
    ),
  ).toEqual([
    { label: 'số b', before: '2', after: '3' },
    { label: 'số new', before: null, after: '4' },
    { label: 'số gone', before: '9', after: null },
  ]);
});
