/**
 * When a task is due, and whether it is overdue. A day is the last good day; a task is judged at the period's cut-off, like every other
 * figure of the report, so that the answer does not change with the day it is read. Nothing here knows the form.
 */
import { endOfMonth } from '../calendar';
import type { Task } from './catalogue';
import type { Period } from './period';

/** The last good day, or null: continuous, on event, relative to an event whose day nobody gave, or not resolved. Recurring = the period's due day. */
export function dueDateOf(task: Pick<Task, 'deadline'>, period: Period): string | null {
  const rule = task.deadline;
  if (rule.kind === 'date') return rule.date;
  if (rule.kind === 'range') return rule.to;
  if (rule.kind === 'endOfMonth') return endOfMonth(rule.year, rule.month);
  if (rule.kind === 'recurring') return period.due.date;
  return null;
}

/** *Thường xuyên*, *cả năm*: never overdue. */
export const isContinuous = (task: Pick<Task, 'deadline'>): boolean => task.deadline.kind === 'continuous';

export interface TaskStanding {
  readonly state: string | null;
  readonly doneDate: string | null;
  readonly due: string | null;
  readonly asOf: string;
}

/** Not begun or under way although its day is past. Done, stopped and dateless tasks are not overdue. */
export const isOverdue = ({ state, due, asOf }: Omit<TaskStanding, 'doneDate'>): boolean =>
  (state === 'notStarted' || state === 'doing') && due !== null && due < asOf;

/** Done, but after its day. */
export const isDoneLate = ({ state, doneDate, due }: Omit<TaskStanding, 'asOf'>): boolean =>
  state === 'done' && doneDate !== null && due !== null && doneDate > due;
