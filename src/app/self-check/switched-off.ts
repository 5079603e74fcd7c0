/**
 * What the last self-check found different, and which jobs depend on it. Such a job is refused with the names of the
 * probes, so that it does not silently give wrong results. The result is stored for the script, so that every official
 * of the office gets the same refusal.
 */
import { ok } from '../../core/result';
import { probeTitle } from '../../text/windows/self-check';
import type { JobName } from '../api';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import type { ProbeResult } from './probe';
import { PROBES } from './probes';

const KEPT = 'selfCheck';

/** Stores the ids of the probes that Google answered differently. */
export function keepDifferences({ sharedMemory }: World, results: readonly ProbeResult[]): void {
  const differing = results.filter((one) => one.verdict === 'different').map((one) => one.id);
  if (differing.length === 0) sharedMemory.drop(KEPT);
  else sharedMemory.set(KEPT, JSON.stringify(differing));
}

/** Refuses a job that depends on a probe which Google answered differently. */
export function notSwitchedOff({ sharedMemory }: World, job: JobName): Asked<null> {
  const kept = sharedMemory.get(KEPT);
  if (kept === null) return ok(null);
  const differing = JSON.parse(kept) as readonly string[];
  const holding = PROBES.filter((probe) => differing.includes(probe.id) && probe.restsOn?.includes(job));
  return holding.length === 0
    ? ok(null)
    : refuse('selfCheckDiffers', { probes: holding.map((probe) => probeTitle(probe.id)).join('; ') });
}
