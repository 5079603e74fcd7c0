/** The desk that the process serves, and how a fresh one replaces it. */
import type { Desk } from '../desk';

/** The body of `/desk/reset`. */
export interface Reset {
  readonly province?: string;
  readonly seed?: number | string;
}

export interface Served {
  /** The current desk; `/desk/reset` replaces it. */
  desk: Desk;
  readonly fresh: (reset: Reset) => Desk;
}
