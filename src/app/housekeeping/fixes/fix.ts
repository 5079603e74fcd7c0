/** What every repair offers: the lines that show what will change, the change itself, and what takes it back. */
import type { JobRequest } from '../../api';
import type { PeriodWork } from '../../work/period-work';
import type { Back } from '../undo/back';

export interface Repair {
  /** What will change, one line each; [] = nothing is left to mend. */
  preview(open: PeriodWork, request: JobRequest): readonly string[];
  /** Does it and returns what was done, in words. A second run after an interrupted one does the rest. */
  apply(open: PeriodWork, request: JobRequest): readonly string[];
  /** The change goes into the ledger in one batch with its row of the log; absent = it changes other files. */
  readonly isInLedger?: true;
  /**
   * What takes the change back within the hour; null = no button does. Asked before `apply`, or, of a change in the
   * ledger, after it and before the ledger is written. Changes nothing.
   */
  back(open: PeriodWork, request: JobRequest): Back | null;
  /** What stays after the change is taken back, in words; absent = nothing. */
  readonly stays?: string;
  /** How the change is taken back after the hour. */
  readonly later: string;
}

/** The file that a repair is asked for: `master`, `ledger`, `scoreBook` or the code of a unit. */
export const aimOf = (request: JobRequest): string => request.units?.[0] ?? '';
