/**
 * The hourly look of the add-in: who runs it, when it last ran, and the trigger behind it. An add-on's trigger belongs
 * to the file in which it was made and ends with that file, so it is made again in the master. A failure of the trigger
 * service stops no job.
 * Source: Google, "Triggers for Editor add-ons" (docs/google.md, rows T01, T02, T11).
 */
import { Fault } from '../../core/fault';
import { HOURLY } from '../jobs/names';
import type { World } from '../ports';

/** The file in which this account's hourly trigger was made. */
const PLACE = 'hourlyPlace';
const lookKey = (masterId: string): string => `look:${masterId}`;

/** Set while another account looks for this one. */
const stoppedKey = (masterId: string): string => `lookStopped:${masterId}`;

const HOUR_MS = 3_600_000;
/** Google may delay an hourly trigger by an hour; after three hours something is wrong. */
const LATE_AFTER_MS = 3 * HOUR_MS;

/** The last automatic look at a master. */
export interface AutomaticLook {
  /** ms since 1970 */
  readonly at: number;
  /** The account whose trigger ran. */
  readonly by: string;
}

/**
 * Ensures that this account looks hourly, from the master when the master is open. Returns false when the trigger
 * service failed.
 */
export function ensureAutomaticLook(world: World, masterId: string): boolean {
  const { triggers, memory } = world;
  if (memory.get(stoppedKey(masterId)) !== null) return true;
  const open = world.openBook.id();
  try {
    const exists = triggers.exists(HOURLY);
    if (exists && (open !== masterId || memory.get(PLACE) === masterId)) return true;
    if (exists) triggers.remove(HOURLY);
    triggers.ensureHourly(HOURLY);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'noTrigger') return false;
    throw thrown;
  }
  memory.set(PLACE, open ?? '');
  return true;
}

/**
 * This account looks no more, until it takes the files over again. Throws a Fault `noTrigger` when the trigger service
 * fails.
 */
export function stopAutomaticLook({ triggers, memory }: World, masterId: string): void {
  triggers.remove(HOURLY);
  memory.drop(PLACE);
  memory.set(stoppedKey(masterId), 'yes');
}

export const resumeAutomaticLook = ({ memory }: World, masterId: string): void => memory.drop(stoppedKey(masterId));

export const isLookStopped = ({ memory }: World, masterId: string): boolean =>
  memory.get(stoppedKey(masterId)) !== null;

export function noteAutomaticLook(world: World, masterId: string, by: string): void {
  const look: AutomaticLook = { at: world.clock.now(), by };
  world.sharedMemory.set(lookKey(masterId), JSON.stringify(look));
}

/** The last automatic look at this master, by any account; null when there was none. */
export function lastAutomaticLook(world: World, masterId: string): AutomaticLook | null {
  const kept = world.sharedMemory.get(lookKey(masterId));
  return kept === null ? null : (JSON.parse(kept) as AutomaticLook);
}

/** Returns true when the last automatic look is more than three hours old, or missing. */
export const isLookLate = (look: AutomaticLook | null, now: number): boolean =>
  look === null || now - look.at > LATE_AFTER_MS;
