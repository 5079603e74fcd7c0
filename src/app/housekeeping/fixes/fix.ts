/** What every repair offers: the lines that show what will change, and the change itself. */
import type { JobRequest } from '../../api';
import type { PeriodWork } from '../../work/period-work';

export interface Repair {
  /** What will change, one line each; [] = nothing is left to mend. */
  preview(open: PeriodWork, request: JobRequest): readonly string[];
  /** Does it and returns what was done, in words. A second run after an interrupted one does the rest. */
  apply(open: PeriodWork, request: JobRequest): readonly string[];
  /** The change goes into the ledger in one batch with its row of the log; absent = it changes other files. */
  readonly isInLedger?: true;
  /** How the change is taken back. */
  readonly undo: string;
}

/** The file that a repair is asked for: `master`, `ledger`, `scoreBook` or the code of a unit. */
export const aimOf = (request: JobRequest): string => request.units?.[0] ?? '';
