/** The plan of the province counts each task once; assignments of units are counted apart. */
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import type { TaskCell, TaskLine, TaskState } from '../../../src/core/consolidate/consolidated';
import { planCounts, planLines } from '../../../src/core/consolidate/plan';

const [period] = khanhHoa2026.periods;
if (!period) throw new Error('no period');
const [task] = khanhHoa2026.tasks;
if (!task) throw new Error('no task');
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const catalogue = (settings: Readonly<Record<string, string>> = {}): Catalogue => ({
  ...khanhHoa2026,
  tasks: NAMES.map((id) => ({
    ...task,
    id,
    plan: id === 'h' ? 'Kế hoạch 9/KH-UBND năm 2026' : 'Kế hoạch 1/KH-UBND năm 2026',
  })),
  settings: Object.entries(settings).map(([key, value]) => ({ key, value, note: '' })),
});
const cell = (state: TaskState | null, more: Partial<TaskCell> = {}): TaskCell => ({
  state,
  percent: { kind: 'blank' },
  doneDate: null,
  product: '',
  overdue: false,
  late: false,
  forecast: null,
  difficulty: '',
  ...more,
});
const line = (row: string, cells: readonly TaskCell[], expected = cells.length): TaskLine => ({
  row,
  label: row,
  owner: '',
  deadline: '',
  dueDate: '2026-02-28',
  continuous: false,
  byUnit: Object.fromEntries(cells.map((one, at) => [`u${at}`, one])),
  done: 0,
  overdue: 0,
  atRisk: 0,
  coverage: { have: cells.length, expected, missing: [] },
  standing: 'sourced',
});
const standings = (lines: readonly TaskLine[], of = catalogue()): Readonly<Record<string, string>> =>
  Object.fromEntries(
    planLines(of, period, lines).map(({ row, standing, late }) => [row, late ? `${standing}, late` : standing]),
  );

const LINES = [
  line('a', [cell('done'), cell('done', { late: true })]),
  line('b', [cell('done')], 2),
  line('c', [cell('done'), cell('notStarted')]),
  line('d', [cell('doing', { overdue: true }), cell('done')]),
  line('e', [cell('notStarted'), cell(null)]),
  line('f', [cell('done'), cell('stopped')]),
];

test('a task of several units is done when every one has done it; one that is overdue makes it overdue', () => {
  expect(standings(LINES)).toEqual({
    a: 'done, late',
    b: 'unreported',
    c: 'doing',
    d: 'overdue',
    e: 'notStarted',
    f: 'stopped',
    g: 'unreported',
    h: 'unreported',
  });
});

test('the counts add up to all tasks of the plan, and those done late are among those done', () => {
  const counts = planCounts(planLines(catalogue(), period, LINES));
  expect(counts).toEqual({
    all: 8,
    done: 1,
    doneLate: 1,
    doing: 1,
    notStarted: 1,
    stopped: 1,
    overdue: 1,
    unreported: 3,
  });
});

test('where the office names the document of the plan, a task of another plan is not counted', () => {
  expect(Object.keys(standings(LINES, catalogue({ 'plan.symbol': '1/KH-UBND' })))).toEqual(NAMES.slice(0, 7));
});
