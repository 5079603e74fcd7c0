/**
 * When an hourly run may skip reading: Drive's list shows every file as it was when a run found nothing to do, and no
 * due moment has passed since. At least one run a day still reads everything.
 */
import { dueMoment, lockMoment, type Period } from '../../core/catalogue/period';
import type { FileSeen, World } from '../ports';
import { MASTER_MEMORY } from '../work/which-master';
import type { PeriodWork } from '../work/period-work';
import { judgedDue } from '../work/due';
import { nextReminder } from '../letters/scheduled';
import { readAgainFrom } from './pass/after-our-write';
import { nextNight } from './night';

const QUIET = 'quiet';
const PERIODS = 'quietPeriods';

/** What a run that found nothing to do remembers. */
interface Quiet {
  /** The fingerprint of Drive's list, see `filesAsListed`. */
  readonly files: string;
  /** Milliseconds since 1970; from this moment on, a run reads everything. */
  readonly until: number;
}

/** The files of a run as Drive lists them, without those in the bin. */
export interface Listed {
  /** The fingerprint: each file with its version. */
  readonly mark: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * All that an hourly run reads: the files of the remembered master in the periods at work, the master and the ledger.
 * One service call; null when no master is remembered.
 */
export function filesAsListed(world: World): Listed | null {
  const files = listedFor(world, lookedAt(world));
  return files && { mark: markOf(world, files), ids: new Set(files.map(({ id }) => id)) };
}

function listedFor(world: World, asked: readonly string[]): readonly FileSeen[] | null {
  const master = world.memory.get(MASTER_MEMORY);
  if (master === null) return null;
  const own = OWN.map((value) => has('cchc', value)).join(' or ');
  const periods = asked.map((period) => has('period', period));
  const units = [has('master', master), ...(periods.length === 0 ? [] : [`(${periods.join(' or ')})`])].join(' and ');
  return world.files.list(`((${units}) or ${own}) and trashed = false`);
}

const OWN: readonly string[] = ['master', 'ledger'];

const markOf = ({ coder }: World, files: readonly FileSeen[]): string =>
  coder.sha256(
    files
      .map((file) => `${file.id}:${file.version}`)
      .sort()
      .join(),
  );

const has = (key: string, value: string): string => `appProperties has { key='${key}' and value='${value}' }`;

/** The periods that the last run looked at; [] = every period. A file of another period changes nothing for a run. */
const lookedAt = (world: World): readonly string[] =>
  JSON.parse(world.memory.get(PERIODS) ?? '[]') as readonly string[];

/**
 * Returns true when nothing in `files` has changed since a run that found nothing to do, and the result of that run is
 * still valid.
 */
export function isQuiet(world: World, files: Listed | null): boolean {
  const kept = JSON.parse(world.memory.get(QUIET) ?? 'null') as Quiet | null;
  return kept !== null && kept.files === files?.mark && world.clock.now() < kept.until;
}

/**
 * Notes that a run found nothing to do. Only files listed equally before and after the run are known to be in the state
 * that the run read.
 */
export function noteQuiet(
  open: PeriodWork,
  { before, periods }: { readonly before: Listed | null; readonly periods: readonly string[] },
): void {
  const { world } = open;
  const asked = lookedAt(world);
  world.memory.set(PERIODS, JSON.stringify(periods));
  // What was not listed before the run may have changed meanwhile; the next run lists it.
  if (asked.length > 0 && !periods.every((one) => asked.includes(one))) return forgetQuiet(world);
  const files = listedFor(world, asked);
  if (files === null || markOf(world, files) !== before?.mark) return forgetQuiet(world);
  const atWork = files.filter(
    ({ appProperties: { cchc = '', period = '' } }) => OWN.includes(cchc) || periods.includes(period),
  );
  world.memory.set(QUIET, JSON.stringify({ files: markOf(world, atWork), until: nextMoment(open) } satisfies Quiet));
}

export const forgetQuiet = (world: World): void => world.memory.drop(QUIET);

/**
 * The next due or lock moment or reminder of any published period, or the end of the state *after our write* of a file,
 * or the next night if that is earlier: then every file is looked at.
 */
const nextMoment = (open: PeriodWork): number => nextOf(open, open.office.catalogue.periods);

/** The same of the open period alone. */
export const nextMomentOf = (open: PeriodWork): number => nextOf(open, [open.period]);

function nextOf(open: PeriodWork, periods: readonly Period[]): number {
  const { world, ledger } = open;
  const { catalogue } = open.office;
  const now = world.clock.now();
  const moments = periods.flatMap((period) => {
    if (!ledger.hasFiles(period.code) || ledger.isOver(period.code)) return [];
    const files = ledger.files(period.code);
    const due = files.flatMap(({ unit }) => {
      const submission = ledger.submission(unit, period.code);
      return submission ? [judgedDue({ period, catalogue }, submission).at] : [];
    });
    const reminder = nextReminder({ ...open, period });
    const again = files.flatMap((file) => readAgainFrom(file) ?? []);
    return [
      lockMoment(period),
      dueMoment(period, catalogue.holidays),
      ...due,
      ...again,
      ...(reminder ? [reminder] : []),
    ];
  });
  return Math.min(nextNight(now), ...moments.filter((moment) => moment > now));
}
