/**
 * The plan that every unit makes for itself: the office names the task of the list that asks for it, and the day by
 * which it is due. A unit registers number, date and file of its plan in the row of that task. The tasks that the plan
 * derives: own-task.ts.
 */
import type { Catalogue, Task } from './catalogue';
import type { Period } from './period';
import { dayTyped } from './plan';
import { settingOf } from './settings';
import { dueDateOf } from './task';

/** Settings of *Cài đặt*: the code of that task, and the office's own due day. */
export const OWN_TASK = 'plan.ownTask';
export const OWN_DUE = 'plan.ownDue';

/** Null when the office names no task, or one that is not in the list. */
export const ownPlanTask = (catalogue: Pick<Catalogue, 'tasks' | 'settings'>): Task | null => {
  const code = (settingOf(catalogue, OWN_TASK) ?? '').trim();
  return catalogue.tasks.find((task) => task.id === code) ?? null;
};

const officeDay = (catalogue: Pick<Catalogue, 'settings'>): string | null =>
  dayTyped(settingOf(catalogue, OWN_DUE) ?? '');

/** The last good day of a task; the office's own day for the plans of the units outweighs the words of the task. */
export function dueOf(catalogue: Pick<Catalogue, 'tasks' | 'settings'>, task: Task, period: Period): string | null {
  const own = task.id === ownPlanTask(catalogue)?.id ? officeDay(catalogue) : null;
  return own ?? dueDateOf(task, period);
}

/**
 * The last good day of a unit's own plan. The day of a sample task does not count: an authority did not set it.
 */
export const ownPlanDue = (catalogue: Pick<Catalogue, 'settings'>, task: Task, period: Period): string | null =>
  officeDay(catalogue) ?? (task.standing === 'sourced' ? dueDateOf(task, period) : null);
