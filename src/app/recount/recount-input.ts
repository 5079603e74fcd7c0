/**
 * What the recount is given, as plain as can be: the grids read back through the API, and what each unit was asked. It is told no total,
 * no coverage and no figure of the consolidation it judges.
 */
import type { Template } from '../../core/forms/form';
import type { Grid } from './keyed-grid';

export const RECOUNTED_TABS = [
  'values',
  'figures',
  'cumulative',
  'tasks',
  'narrative',
  'forecast',
  'progress',
  'findings',
  'adjustments',
  'overview',
] as const;
export type RecountedTab = (typeof RECOUNTED_TABS)[number];

export interface RecountInput {
  /** values.batchGet (UNFORMATTED_VALUE, SERIAL_NUMBER) of the tabs as written, staging or final. */
  readonly grids: Readonly<Record<RecountedTab, Grid>>;
  readonly period: string;
  /** Cut-off, 'YYYY-MM-DD': the day at which a task is overdue. */
  readonly asOf: string;
  /** Every unit's templates of the period: the expected units and rows, and how a figure that nobody types comes about. */
  readonly templates: readonly Template[];
  /** Unit → group, for the blocks by group. */
  readonly groups: Readonly<Record<string, string>>;
  /** Decimals of a ratio. */
  readonly ratioDecimals: number;
}

/** One cell that does not stand as recounted. `row` and `column` are keys. */
export interface Discrepancy {
  readonly tab: RecountedTab;
  readonly row: string;
  readonly column: string;
  readonly written: string;
  readonly recounted: string;
}
