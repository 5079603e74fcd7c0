/**
 * The input of the recount, as plain as possible: the grids read back through the API, and what each unit was asked. It
 * contains no total, no coverage and no other figure of the consolidation under test.
 */
import type { RowMeanings } from '../../core/consolidate/row-meanings';
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

/** The last sealed report of one unit as the ledger holds it. */
export interface SealedInLedger {
  readonly unit: string;
  readonly version: number;
  /** The state of the unit's report; null = its row is gone. */
  readonly state: string | null;
  /** True when the unit's state lets its last seal count. */
  readonly counts: boolean;
  /** Every sealed cell; null = the report cannot be read. */
  readonly cells: readonly { readonly form: string; readonly row: string; readonly field: string }[] | null;
}

export interface RecountInput {
  /** values.batchGet (UNFORMATTED_VALUE, SERIAL_NUMBER) of the tabs as written, staging or final. */
  readonly grids: Readonly<Record<RecountedTab, Grid>>;
  readonly period: string;
  /** Cut-off, 'YYYY-MM-DD': the day on which it is judged whether a task is overdue. */
  readonly asOf: string;
  /** Every unit's templates of the period: the expected units and rows, and how each computed figure is made. */
  readonly templates: readonly Template[];
  /** Unit → group, for the blocks by group. */
  readonly groups: Readonly<Record<string, string>>;
  /** The sealed reports of the period, straight from the ledger: each is used or named as left out. */
  readonly sealed: readonly SealedInLedger[];
  /** Number of decimals of a ratio. */
  readonly ratioDecimals: number;
  /** What the totals of single rows mean; absent = every total adds up what units were asked. */
  readonly meanings?: RowMeanings;
}

/** One cell that differs from the recount. `row` and `column` are keys. */
export interface Discrepancy {
  readonly tab: RecountedTab;
  readonly row: string;
  readonly column: string;
  readonly written: string;
  readonly recounted: string;
}
