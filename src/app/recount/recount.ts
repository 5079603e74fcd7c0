/**
 * The independent recount: reads back what was written and works out every total, coverage, ratio and count again from
 * *Dữ liệu* and from what each unit was asked, with its own arithmetic. It shares no code with the consolidation that
 * it checks.
 */
import { readAdjustments } from './adjustments-read';
import { checkConserved } from './check-conserved';
import { checkFigures } from './check-figures';
import { checkForecast } from './check-forecast';
import { checkNarrative } from './check-narrative';
import { checkOverview, checkProgress } from './check-overview';
import { checkTasks } from './check-tasks';
import type { Discrepancy, RecountInput } from './recount-input';
import { planAgain } from './plan-again';
import { unitFigures } from './unit-figures';
import { readValues } from './values-read';

export type { Discrepancy, RecountedTab, RecountInput } from './recount-input';

/** Empty when the tabs agree with *Dữ liệu*. Otherwise nothing may be published. */
export function recount(input: RecountInput): readonly Discrepancy[] {
  const values = readValues(input.grids.values, input);
  const adjustments = readAdjustments(input, values);
  const figures = unitFigures({ templates: input.templates, values, adjustments, ratioDecimals: input.ratioDecimals });
  const plan = planAgain(input, values, figures);
  const now = checkFigures('figures', input, figures, plan);
  const cumulative = checkFigures('cumulative', input, figures, plan);
  const tasks = checkTasks(input, values, figures);
  return [
    ...values.troubles,
    ...adjustments.troubles,
    ...now.found,
    ...cumulative.found,
    ...tasks.found,
    ...checkNarrative(input, values),
    ...checkForecast(input, values),
    ...checkProgress(input, values),
    ...checkConserved(input, values),
    ...checkOverview(input, {
      values,
      tasks: tasks.counts,
      plan,
      totals: { value: now.totals, cumulative: cumulative.totals },
    }),
  ];
}
