/**
 * When a task is due, and whether it is overdue. The day is the last good day. A task is judged at the cut-off of the
 * period, like every other figure of the report, so that the answer does not depend on the day of reading. This file
 * does not know the form.
 */
import { endOfMonth } from '../calendar';
import type { Task } from './catalogue';
import type { Period } from './period';

/**
 * The last good day. Returns null when the task is continuous, on event, relative to an event without a known day, or
 * not resolved. A recurring task is due on the due day of the period.
 */
export function dueDateOf(task: Pick<Task, 'deadline'>, period: Period): string | null {
  const rule = task.deadline;
  if (rule.kind === 'date') return rule.date;
  if (rule.kind === 'range') return rule.to;
  if (rule.kind === 'endOfMonth') return endOfMonth(rule.year, rule.month);
  if (rule.kind === 'recurring') return period.due.date;
  return null;
}

/** *Thường xuyên*, *cả năm*: the task is never overdue. */
export const isContinuous = (task: Pick<Task, 'deadline'>): boolean => task.deadline.kind === 'continuous';

export interface TaskStanding {
  readonly state: string | null;
  readonly doneDate: string | null;
  readonly due: string | null;
  readonly asOf: string;
}

/** Not started or in progress although its day has passed. Done, stopped and dateless tasks are not overdue. */
export const isOverdue = ({ state, due, asOf }: Omit<TaskStanding, 'doneDate'>): boolean =>
  (state === 'notStarted' || state === 'doing') && due !== null && due < asOf;

/** Done, but after its day. */
export const isDoneLate = ({ state, doneDate, due }: Omit<TaskStanding, 'asOf'>): boolean =>
  state === 'done' && doneDate !== null && due !== null && doneDate > due;
