/**
 * When an hourly run may skip reading: Drive's list shows every file as it was when a run found nothing to do, and no
 * due moment has passed since. At least one run a day still reads everything.
 */
import { dueMoment, lockMoment } from '../../core/catalogue/period';
import type { World } from '../ports';
import { MASTER_MEMORY } from '../work/which-master';
import type { PeriodWork } from '../work/period-work';
import { judgedDue } from '../work/due';
import { nextReminder } from '../letters/scheduled';
import { nextNight } from './night';

const QUIET = 'quiet';

/** What a run that found nothing to do remembers. */
interface Quiet {
  /** The fingerprint of Drive's list, see `filesAsListed`. */
  readonly files: string;
  /** Milliseconds since 1970; from this moment on, a run reads everything. */
  readonly until: number;
}

/**
 * The fingerprint of all that an hourly run reads: the files of the remembered master, the master and the ledger, each
 * with its version. One service call; null when no master is remembered.
 */
export function filesAsListed(world: World): string | null {
  const master = world.memory.get(MASTER_MEMORY);
  if (master === null) return null;
  const own = ['master', 'ledger'].map((value) => `appProperties has { key='cchc' and value='${value}' }`).join(' or ');
  const files = world.files.list(
    `(appProperties has { key='master' and value='${master}' } or ${own}) and trashed = false`,
  );
  return world.coder.sha256(
    files
      .map((file) => `${file.id}:${file.version}`)
      .sort()
      .join(),
  );
}

/**
 * Returns true when nothing in `files` has changed since a run that found nothing to do, and the result of that run is
 * still valid.
 */
export function isQuiet(world: World, files: string | null): boolean {
  const kept = JSON.parse(world.memory.get(QUIET) ?? 'null') as Quiet | null;
  return kept !== null && kept.files === files && world.clock.now() < kept.until;
}

/**
 * Notes that a run found nothing to do. Only files listed equally before and after the run are known to be in the state
 * that the run read.
 */
export function noteQuiet(open: PeriodWork, before: string | null): void {
  const { world } = open;
  const files = filesAsListed(world);
  if (files === null || files !== before) return forgetQuiet(world);
  world.memory.set(QUIET, JSON.stringify({ files, until: nextMoment(open) } satisfies Quiet));
}

export const forgetQuiet = (world: World): void => world.memory.drop(QUIET);

/**
 * The next due or lock moment or reminder of any published period, or the next night if that is earlier: then every file is read.
 */
function nextMoment(open: PeriodWork): number {
  const { world, catalogue, ledger } = open;
  const now = world.clock.now();
  const moments = catalogue.periods.flatMap((period) => {
    if (!ledger.hasFiles(period.code)) return [];
    const files = ledger.files(period.code);
    const due = files.flatMap(({ unit }) => {
      const submission = ledger.submission(unit, period.code);
      return submission ? [judgedDue({ period, catalogue }, submission).at] : [];
    });
    const reminder = nextReminder({ ...open, period });
    return [lockMoment(period), dueMoment(period, catalogue.holidays), ...due, ...(reminder ? [reminder] : [])];
  });
  return Math.min(nextNight(now), ...moments.filter((moment) => moment > now));
}
