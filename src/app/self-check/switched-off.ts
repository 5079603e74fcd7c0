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
import type { Probe, ProbeResult } from './probe';
import { PROBES } from './probes';
import { REVISION_TIME } from './probes/drive';

const KEPT = 'selfCheck';

/** Stores the ids of the probes that Google answered differently. */
export function keepDifferences({ sharedMemory }: World, results: readonly ProbeResult[]): void {
  const found = results.filter((one) => one.verdict === 'different').map((one) => one.id);
  if (found.length === 0) sharedMemory.drop(KEPT);
  else sharedMemory.set(KEPT, JSON.stringify(found));
}

/** The ids that were read in this run: many files of one pass ask the same. */
const readInRun = new WeakMap<World, readonly string[]>();

function differing(world: World): readonly string[] {
  const ids = readInRun.get(world) ?? (JSON.parse(world.sharedMemory.get(KEPT) ?? '[]') as readonly string[]);
  readInRun.set(world, ids);
  return ids;
}

/** False where the latest self-check found that a writer can set the time of a revision. */
export const revisionsProveTime = (world: World): boolean => !differing(world).includes(REVISION_TIME);

/** Publishing is a part of issuing. */
const isOn = ({ restsOn }: Probe, job: JobName): boolean =>
  restsOn?.includes(job === 'publish' ? 'issue' : job) === true;

/** Refuses a job that depends on a probe which Google answered differently. */
export function notSwitchedOff(world: World, job: JobName): Asked<null> {
  const ids = differing(world);
  const holding = PROBES.filter((probe) => ids.includes(probe.id) && isOn(probe, job));
  return holding.length === 0
    ? ok(null)
    : refuse('selfCheckDiffers', { probes: holding.map((probe) => probeTitle(probe.id)).join('; ') });
}
