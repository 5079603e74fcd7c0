/**
 * The plan of the province, counted once per task: a task of several units is done when every one of them has done it.
 * Assignments (task × unit) are counted apart, in tasks.ts.
 */
import type { Catalogue } from '../catalogue/catalogue';
import type { Period } from '../catalogue/period';
import { planOf } from '../catalogue/plan';
import type { TaskCount } from '../forms/form';
import type { PlanCounts, PlanLine, PlanStanding, TaskCell, TaskLine } from './consolidated';

/** Every task of the plan, those too that no unit is asked for: they are part of the plan's number. */
export const planLines = (
  catalogue: Pick<Catalogue, 'tasks' | 'periods' | 'settings'>,
  period: Period,
  lines: readonly TaskLine[],
): readonly PlanLine[] =>
  planOf(catalogue, period).tasks.map((task) => {
    const line = lines.find((one) => one.row === task.id);
    if (!line) return { row: task.id, standing: 'unreported', late: false };
    const cells = Object.values(line.byUnit).filter((cell) => cell.state !== null);
    return { row: task.id, standing: standingOf(cells, line.coverage.expected), late: cells.some((cell) => cell.late) };
  });

/**
 * `answered` = the assignments with a state, of so many that are expected. One overdue assignment makes the task
 * overdue; what some have done and others have not reported is not done.
 */
function standingOf(answered: readonly TaskCell[], expected: number): PlanStanding {
  if (answered.some((cell) => cell.overdue)) return 'overdue';
  const states = new Set(answered.map((cell) => cell.state));
  if (answered.length === 0) return 'unreported';
  if (states.has('doing') || (states.has('notStarted') && states.has('done'))) return 'doing';
  if (states.has('notStarted')) return 'notStarted';
  if (answered.length < expected) return 'unreported';
  return states.has('stopped') ? 'stopped' : 'done';
}

/** `doneLate` is part of `done`; the others add up to `all`. */
export function planCounts(lines: readonly PlanLine[]): PlanCounts {
  const of = (standing: PlanStanding): number => lines.filter((one) => one.standing === standing).length;
  return {
    all: lines.length,
    done: of('done'),
    doneLate: lines.filter((one) => isCounted(one, 'doneLate')).length,
    doing: of('doing'),
    notStarted: of('notStarted'),
    stopped: of('stopped'),
    overdue: of('overdue'),
    unreported: of('unreported'),
  };
}

/** Whether a task of the plan belongs to one of the counts of *Số liệu*. */
export function isCounted({ standing, late }: PlanLine, which: TaskCount): boolean {
  if (which === 'all') return true;
  if (which === 'doneLate') return standing === 'done' && late;
  return which === 'doing' ? standing === 'doing' || standing === 'notStarted' : standing === which;
}
