/** Who is late in a field: units that are asked in it, by report and by overdue task. */
import type { Consolidated, ProgressLine, TaskLine } from '../../../src/core/consolidate/consolidated';
import type { Field } from '../../../src/core/consolidate/field-of-agency';
import { lateInField } from '../../../src/core/consolidate/late-in-field';
import { isAtRisk } from '../../../src/core/consolidate/tasks';

const progress = (unit: string, state: ProgressLine['state'], overdue = false): ProgressLine =>
  ({ unit, state, flags: { overdue } }) as ProgressLine;
const task = (row: string, byUnit: Readonly<Record<string, boolean>>, missing: readonly string[] = []): TaskLine =>
  ({
    row,
    byUnit: Object.fromEntries(Object.entries(byUnit).map(([unit, overdue]) => [unit, { overdue }])),
    coverage: { missing },
  }) as unknown as TaskLine;
const FIELD = { tasks: new Set(['T1']), indicators: new Set<string>() } as unknown as Field;

test('units of the field alone, with the reason, overdue tasks of the field alone', () => {
  const made = {
    progress: [
      progress('A', 'submitted'),
      progress('B', 'draft', true),
      progress('C', 'returned', true),
      progress('D', 'draft', true),
      progress('E', 'draft'),
      progress('F', 'submitted'),
    ],
    tasks: [task('T1', { A: true, F: false }, ['B', 'C', 'E']), task('T2', { F: true, D: true })],
    indicators: [],
  } satisfies Pick<Consolidated, 'tasks' | 'indicators' | 'progress'>;
  expect(
    lateInField(FIELD, made).map(({ unit, report, tasks }) => [unit, report, tasks.map(({ line }) => line.row)]),
  ).toEqual([
    ['A', null, ['T1']],
    ['B', 'late', []],
    ['C', 'returned', []],
  ]);
});

test.each([
  ['achieved', false],
  ['likely', false],
  ['hard', true],
  ['unlikely', true],
  [null, false],
] as const)('a task forecast as %s is at risk: %s', (forecast, risky) => {
  expect(isAtRisk({ forecast })).toBe(risky);
});
