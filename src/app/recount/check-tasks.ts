/**
 * Checks *Nhiệm vụ* of the master against the recount: every unit's state, the counts of done and overdue, and the
 * coverage of every task.
 */
import { CELL_WORDS, TASK_STATE_LABELS } from '../../text/books/master-book';
import { QUALITY_LABELS } from '../../text/books/quality';
import type { Tell } from './check-figures';
import { keyedGrid } from './keyed-grid';
import type { Discrepancy, RecountInput } from './recount-input';
import { isPast, stateOf, type UnitFigures } from './unit-figures';
import type { ValuesRead } from './values-read';

/** Assignments by state, each counted once: overdue takes precedence over doing and notStarted. */
export type TaskCounts = Readonly<
  Record<'all' | 'done' | 'doing' | 'notStarted' | 'stopped' | 'overdue' | 'unreported', number>
>;

interface Assignment {
  readonly task: string;
  readonly unit: string;
  readonly state: string | null;
  readonly past: boolean;
  /** The unit has not finished it and expects to miss it, or hardly to reach it. */
  readonly atRisk: boolean;
}

export function checkTasks(
  input: RecountInput,
  values: ValuesRead,
  figures: UnitFigures,
): { readonly found: readonly Discrepancy[]; readonly counts: TaskCounts } {
  const grid = keyedGrid(input.grids.tasks);
  const found: Discrepancy[] = [];
  const tell: Tell = (row, column, written, recounted) => {
    found.push({ tab: 'tasks', row, column, written: String(written), recounted });
  };
  const all = assignments(input, values, figures);
  const tasks = [...new Set(all.map((one) => one.task))];
  grid.twice.forEach((key) => tell(key, '', key, 'once'));
  grid.rows.filter((row) => !tasks.includes(row)).forEach((row) => tell(row, '', row, 'no such task is given'));
  for (const task of tasks) {
    if (!grid.rows.includes(task)) {
      tell(task, '', '', task);
      continue;
    }
    const own = all.filter((one) => one.task === task);
    const expected = {
      done: own.filter((one) => one.state === 'done').length,
      overdue: own.filter((one) => one.past).length,
      atRisk: own.filter((one) => one.atRisk).length,
      coverage: `${own.filter((one) => one.state !== null).length}/${own.length}`,
    };
    for (const column of ['done', 'overdue', 'atRisk', 'coverage'] as const)
      if (grid.at(task, column) !== expected[column])
        tell(task, column, grid.at(task, column), String(expected[column]));
    for (const unit of grid.columns.filter((column) => input.groups[column] !== undefined)) {
      const one = own.find((each) => each.unit === unit);
      if (!isShown(grid.at(task, unit), one))
        tell(
          task,
          unit,
          grid.at(task, unit),
          one === undefined ? '' : one.past ? CELL_WORDS.overdue : (one.state ?? ''),
        );
    }
  }
  return { found, counts: countsOf(all.filter(({ task, unit }) => !task.startsWith(`${unit}.KH`))) };
}

function assignments(input: RecountInput, values: ValuesRead, figures: UnitFigures): Assignment[] {
  return input.templates
    .filter((one) => one.form === 'task')
    .flatMap((template) =>
      template.rows
        .filter((row) => !row.heading)
        .map((row) => {
          const state = stateOf(values, template.unit, row.key);
          return {
            task: row.key,
            unit: template.unit,
            state,
            atRisk: isAtRisk(values, { unit: template.unit, row: row.key, state }),
            past: isPast(state, figures.due(template.unit, row.key), input.asOf),
          };
        }),
    );
}

function isAtRisk(
  values: ValuesRead,
  { unit, row, state }: { readonly unit: string; readonly row: string; readonly state: string | null },
): boolean {
  const said = values.find({ unit, form: 'task', row, field: 'forecast' });
  return (
    (state === 'notStarted' || state === 'doing') &&
    said?.is === 'text' &&
    (said.text === 'hard' || said.text === 'unlikely')
  );
}

function isShown(written: unknown, one: Assignment | undefined): boolean {
  if (one === undefined || one.state === null) return written === '';
  if (one.past) return written === CELL_WORDS.overdue;
  const label = (TASK_STATE_LABELS as Readonly<Record<string, string>>)[one.state];
  return (
    label !== undefined &&
    typeof written === 'string' &&
    (written === label ||
      (one.state === 'done' && Object.values(QUALITY_LABELS).some((mark) => written === `${label} (${mark})`)) ||
      (one.state === 'doing' && written.startsWith(`${label} `) && written.endsWith('%')))
  );
}

function countsOf(all: readonly Assignment[]): TaskCounts {
  const of = (state: string): number => all.filter((one) => one.state === state && !one.past).length;
  return {
    all: all.length,
    done: of('done'),
    doing: of('doing'),
    notStarted: of('notStarted'),
    stopped: of('stopped'),
    overdue: all.filter((one) => one.past).length,
    unreported: all.filter((one) => one.state === null).length,
  };
}
