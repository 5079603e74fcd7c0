/** The figures of earlier sealed periods that a form compares with. */
import type { EntryValue } from '../entry';

/** Row code → a sealed figure. */
export type Figures = Readonly<Record<string, EntryValue>>;

/** What earlier sealed periods of the same reporting year hold about this unit. */
export interface Prior {
  /** Code of the period before, of the same cycle. */
  readonly period: string;
  /** Row code → the last sealed cumulative figure (for a stock: the last sealed figure). */
  readonly cumulative: Figures;
  /** Row code → median of this period's field over earlier periods, in the row's own unit. Absent = no history. */
  readonly medians: Readonly<Record<string, number>>;
}
