/**
 * The plan of the province as one object: its name, the document that issues it and its tasks. A task of another plan
 * is in the same list and names that plan; those of a unit's own plan have codes of the unit.
 */
import { dayInWords } from '../reading/read-date';
import { unitOfOwnTask } from './own-task';
import type { Catalogue, Task } from './catalogue';
import type { Period } from './period';
import { isTaskOfYear, reportingYear } from './reporting-year';
import { settingOf } from './settings';

/** Settings that hold the plan. */
export const PLAN_SETTINGS = { name: 'plan.name', symbol: 'plan.symbol', date: 'plan.date' } as const;

export interface Plan {
  /** '' = the office has not named it. */
  readonly name: string;
  /** Number and symbol of the document. */
  readonly symbol: string;
  /** 'YYYY-MM-DD'; null = blank or not a day. */
  readonly date: string | null;
  /** In the order of the plan. */
  readonly tasks: readonly Task[];
}

/** A day as a unit may write it in its form (core/reading), as 'YYYY-MM-DD'; null for anything else. */
export const dayTyped = dayInWords;

/** Without a symbol every task of the year is of the plan: an office that lists no other plan need not name one. */
export function planOf(catalogue: Pick<Catalogue, 'tasks' | 'periods' | 'settings'>, period: Period): Plan {
  const of = (key: string): string => (settingOf(catalogue, key) ?? '').trim();
  const symbol = of(PLAN_SETTINGS.symbol);
  const year = reportingYear(period, catalogue.periods);
  return {
    name: of(PLAN_SETTINGS.name),
    symbol,
    date: dayTyped(of(PLAN_SETTINGS.date)),
    tasks: catalogue.tasks.filter(
      (task) =>
        unitOfOwnTask(task.id) === null &&
        isTaskOfYear(task, year) &&
        (symbol === '' || task.plan === '' || task.plan.includes(symbol)),
    ),
  };
}
