/**
 * What a call costs on the virtual clock, in seconds, from latency.json (published figures, see its note).
 * Knows the size of a call, not its meaning. Parsing and computing in the script are not charged: only calls move the clock.
 */
import figures from '../latency.json';
import type { MethodDoc } from '../schema/discovery';

export type LatencySetting = 'optimistic' | 'typical' | 'pessimistic';

/** What one call moved. */
export interface Size {
  readonly write: boolean;
  readonly cells: number;
  /** JSON text of the larger side, in characters. */
  readonly bytes: number;
  /** Nobody asked for the file lately, so Google must wake it. */
  readonly cold: boolean;
}

export const QUOTAS = figures.quotas;

/** A file nobody touched for so long is cold again. Assumption: Google says 5 minutes for IMPORTRANGE's sources (docs/sources/performance.md). */
export const WARM_SECONDS = 300;

/** How long a caller waits before a call that never answers is given up; assumption. */
export const TIMEOUT_SECONDS = 60;

export class Latency {
  constructor(readonly setting: LatencySetting) {}

  executionStart(): number {
    return figures.executionStart[this.setting];
  }

  /** How many calls of one fetchAll are really under way at once. */
  fetchAllParallel(): number {
    return figures.fetchAllParallel[this.setting];
  }

  seconds(method: MethodDoc, size: Size): number {
    const at = this.setting;
    if (method.id === 'drive.files.list' || method.id === 'drive.changes.list') return figures.driveListPage[at];
    if (method.id === 'drive.files.copy') return figures.driveCopyFile[at];
    if (method.api !== 'sheets') return size.write ? figures.apiWriteTrip[at] : figures.apiRoundTrip[at];
    const wake = size.cold ? figures.coldFile[at] : 0;
    if (size.write) {
      return (
        wake +
        figures.apiWriteTrip[at] +
        Math.max(size.cells * figures.apiWritePerCell[at], size.bytes * figures.apiWritePerByte[at])
      );
    }
    return (
      wake +
      figures.apiRoundTrip[at] +
      Math.max(size.cells * figures.apiReadPerCell[at], size.bytes * figures.apiReadPerByte[at])
    );
  }
}

/** When the last of `costs` is done, `lanes` at once, each lane taking the next as it gets free. */
export function parallelSeconds(costs: readonly number[], lanes: number): number {
  const free = new Array<number>(Math.max(1, Math.min(lanes, costs.length))).fill(0);
  for (const cost of costs) {
    const earliest = free.indexOf(Math.min(...free));
    free[earliest] = (free[earliest] ?? 0) + cost;
  }
  return costs.length === 0 ? 0 : Math.max(...free);
}
