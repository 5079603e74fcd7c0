/** Figures beside those of the same period of the year before: only rows that mean the same and have both figures. */
import { subtract, type Scaled } from '../exact';
import type { IndicatorLine } from './consolidated';

export interface ComparedLine {
  readonly now: IndicatorLine;
  readonly before: IndicatorLine;
  /** Now less before. */
  readonly difference: Scaled;
}

/** The row as its field of the year before; null when it was not asked so, or either has no total. */
export function comparedLine(now: IndicatorLine, then: readonly IndicatorLine[]): ComparedLine | null {
  const before = then.find(({ row, field }) => row === now.row && field === now.field);
  if (!before || before.heading || now.heading || now.total === null || before.total === null) return null;
  // A code that was given to other words or another measure is another row.
  if (before.label !== now.label || before.measure !== now.measure) return null;
  return { now, before, difference: subtract(now.total, before.total) };
}
