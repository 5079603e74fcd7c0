/**
 * What the last self-check found different, and which jobs depend on it. Such a job is refused with the names of the
 * probes, so that it does not silently give wrong results. The result is stored for the script, so that every official
 * of the office gets the same refusal.
 */
import { ok } from '../../core/result';
import { probeTitle } from '../../text/windows/rare/probe-titles';
import type { JobName } from '../api';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { REVISION_TIME, type Probe } from './probe';

const KEPT = 'selfCheck';

/** A probe that Google answered differently, with the jobs that depend on it. */
type Difference = Required<Pick<Probe, 'id' | 'restsOn'>>;

/** Stores what Google answered differently, with the jobs that stop until the next self-check. */
export function keepDifferences({ sharedMemory }: World, different: readonly Probe[]): void {
  const found = different.map(({ id, restsOn = [] }): Difference => ({ id, restsOn }));
  if (found.length === 0) sharedMemory.drop(KEPT);
  else sharedMemory.set(KEPT, JSON.stringify(found));
}

/** What was read in this run: many files of one pass ask the same. */
const readInRun = new WeakMap<World, readonly Difference[]>();

function differing(world: World): readonly Difference[] {
  const known = readInRun.get(world);
  if (known) return known;
  const kept = JSON.parse(world.sharedMemory.get(KEPT) ?? '[]') as readonly (Difference | string)[];
  // An earlier release kept only ids: that result no longer shows which jobs it concerns.
  const found = kept.flatMap((one) => (typeof one === 'string' ? [{ id: one, restsOn: [] }] : [one]));
  readInRun.set(world, found);
  return found;
}

/** False where the latest self-check found that a writer can set the time of a revision. */
export const revisionsProveTime = (world: World): boolean => !differing(world).some((one) => one.id === REVISION_TIME);

/** Publishing is a part of issuing. */
const isOn = ({ restsOn }: Difference, job: JobName): boolean => restsOn.includes(job === 'publish' ? 'issue' : job);

/** Refuses a job that depends on a probe which Google answered differently. */
export function notSwitchedOff(world: World, job: JobName): Asked<null> {
  const holding = differing(world).filter((one) => isOn(one, job));
  return holding.length === 0
    ? ok(null)
    : refuse('selfCheckDiffers', { probes: holding.map((probe) => probeTitle(probe.id)).join('; ') });
}
