/**
 * The register of weak criteria of the year before: where points were lost, why, what is done, by whom, until when. The
 * lost points come from appraised scores or from the table of the ministry; cause and measure are people's words.
 */
import type { Scaled } from '../exact';

export interface WeakCriterion {
  readonly code: string;
  /** Number and name of the criterion. */
  readonly criterion: string;
  /** null = not known. */
  readonly maximum: Scaled | null;
  readonly lost: Scaled | null;
  readonly cause: string;
  readonly measure: string;
  /** Code of the agency that answers for it; '' = none yet. */
  readonly agency: string;
  /** 'YYYY-MM-DD' */
  readonly due: string | null;
  /** What was reached; '' = it is open. */
  readonly result: string;
  /** Where the lost points come from. */
  readonly source: string;
}

export const isOpenWeakness = ({ result }: WeakCriterion): boolean => result === '';
