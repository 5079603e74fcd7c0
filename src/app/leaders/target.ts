/** What the job of the leaders' page works on, and one thing that it has to do. */
import type { Altered } from '../consolidate/altered-master';
import type { Figures } from '../consolidate/figures';
import type { FileAudited } from '../ports';
import type { PeriodWork } from '../work/period-work';

export interface Opened {
  readonly open: PeriodWork;
  readonly figures: Figures;
  readonly found: readonly FileAudited[];
}

/** One thing to do: an edition with the editions it needs, or a copy of the page. */
export interface Target {
  readonly code: string;
  readonly name: string;
  readonly isDone: boolean;
  /** Cells that somebody overwrote by hand; the target lays them again. */
  readonly overwritten: readonly Altered[];
  readonly run: () => readonly [string, ...(string | number)[]];
}
