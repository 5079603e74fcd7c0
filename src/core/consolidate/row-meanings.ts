/** What the totals of *Số liệu* mean, as definitions: whose figure a row is, and what the province adds up itself. */
import type { Catalogue } from '../catalogue/catalogue';
import { ownerOf } from '../catalogue/matrix';
import type { Period } from '../catalogue/period';
import { planOf } from '../catalogue/plan';
import { FORM } from '../form-code';
import type { TaskCount } from '../forms/form';
import { isOfPlan } from './indicators';

export interface RowMeanings {
  /** Row that no unit is asked for → the rows whose totals it adds up. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
  /** Rows of which one agency gives the figure of the whole province. */
  readonly owned: readonly string[];
  /** Rows that had another owner when some of the files were made: their figures are not added. */
  readonly apart: readonly string[];
  /** The tasks of the plan of the province, and the rows whose totals count them. */
  readonly plan: {
    readonly tasks: readonly string[];
    readonly counts: Readonly<Record<string, TaskCount>>;
    readonly ratios: Readonly<Record<string, { readonly over: readonly string[]; readonly under: readonly string[] }>>;
  };
}

export function rowMeanings(
  catalogue: Pick<Catalogue, 'indicators' | 'matrix' | 'tasks' | 'periods' | 'settings'>,
  period: Period,
  apart: ReadonlySet<string>,
): RowMeanings {
  const { indicators, matrix } = catalogue;
  const rows = indicators.filter((one) => !one.heading);
  const owners = rows.map((one) => ({ one, owner: ownerOf(matrix, FORM.indicator, one.code) }));
  return {
    sums: Object.fromEntries(
      owners.flatMap(({ one, owner }) => (owner?.kind === 'province' ? [[one.code, one.sumOf] as const] : [])),
    ),
    owned: owners.flatMap(({ one, owner }) => (owner?.kind === 'unit' ? [one.code] : [])),
    apart: [...apart],
    plan: {
      tasks: planOf(catalogue, period).tasks.map((task) => task.id),
      counts: Object.fromEntries(
        rows.flatMap((one) => (one.countedFromTasks === null ? [] : [[one.code, one.countedFromTasks] as const])),
      ),
      ratios: Object.fromEntries(
        rows.flatMap((one) => (one.ratio && isOfPlan(one, indicators) ? [[one.code, one.ratio] as const] : [])),
      ),
    },
  };
}
