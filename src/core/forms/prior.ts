/** The figures of earlier sealed periods that a form compares with. */
import type { EntryValue } from '../entry';

/** Row code → a sealed figure. */
export type Figures = Readonly<Record<string, EntryValue>>;

/** Row code → what the closed report held before its correction; absent = the figure was not corrected. */
export type Corrected = Figures;

/** The figures of one earlier period. */
export interface Earlier {
  /** Row code → the last sealed cumulative figure (for a stock: the last sealed figure). */
  readonly cumulative: Figures;
  /** Absent = nothing of that period was corrected. */
  readonly corrected?: Corrected;
}

/** What earlier sealed periods of the same reporting year hold about this unit. */
export interface Prior extends Earlier {
  /** Code of the period before, of the same cycle. */
  readonly period: string;
  /** Row code → median of this period's field over earlier periods, in the row's own unit. Absent = no history. */
  readonly medians: Readonly<Record<string, number>>;
}

/**
 * What became of a unit since an earlier period: its figures then are the sums of several units; they are not, since a
 * unit of which it has a part was divided; or they have no sum, since a unit before it gave no report.
 */
export type EarlierUnits = 'joined' | 'split' | 'partMissing';
