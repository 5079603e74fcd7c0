/**
 * The figures of earlier periods from their own seals, to show beside those of the period. Works only on what was read.
 */
import type { InTotals } from '../../core/consolidate/adjusted-totals';
import type { Consolidated } from '../../core/consolidate/consolidate';
import type { Period } from '../../core/catalogue/period';
import { isSameYear, samePeriodLastYear } from '../../core/catalogue/reporting-year';
import { isHandedIn } from '../../core/submission/submission';
import { inOtherPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { figuresOf } from './figures';

export interface EarlierFigures {
  readonly period: Period;
  readonly figures: Consolidated;
  /** The office's adjustments that its totals hold. */
  readonly inTotals: InTotals;
}

/** null when nothing is sealed in the period. */
function figuresIn(open: PeriodWork, period: Period | null): EarlierFigures | null {
  if (period === null || !open.ledger.hasFiles(period.code)) return null;
  if (!open.ledger.submissions(period.code).some(({ state }) => isHandedIn(state))) return null;
  const other = inOtherPeriod(open, period);
  if (!other.ok) return null;
  const { consolidated, inTotals } = figuresOf(other.value);
  return { period, figures: consolidated, inTotals };
}

/** The same period of the year before; null when the catalogue has none, or nothing is sealed in it. */
export const yearBefore = (open: PeriodWork): EarlierFigures | null =>
  figuresIn(open, samePeriodLastYear(open.period, open.listed.periods));

/** The period before of the same cycle and reporting year; null in the first one, or when nothing is sealed in it. */
export function periodBefore(open: PeriodWork): EarlierFigures | null {
  const { period, listed } = open;
  const earlier = listed.periods
    .filter((one) => one.code !== period.code && one.to < period.to && isSameYear(one, period, listed.periods))
    .sort((one, other) => (one.to < other.to ? 1 : -1));
  return figuresIn(open, earlier[0] ?? null);
}
