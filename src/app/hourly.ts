/**
 * The hourly trigger: collects every published, open period of the remembered master. It never takes the ledger over
 * from another run.
 */
import { lockMoment, type Period } from '../core/catalogue/period';
import { Fault } from '../core/fault';
import type { JobRequest } from './api';
import { collectStep } from './collect/collect';
import { filesAsListed, forgetQuiet, isQuiet, noteQuiet } from './collect/quiet';
import { prepareStandby } from './consolidate/prepare';
import type { World } from './ports';
import type { Asked } from './refusal';
import { freeFor } from './jobs/hold';
import { notSwitchedOff } from './self-check/switched-off';
import { isHandedIn } from '../core/submission/submission';
import { foresee } from './letters/foresee';
import { remindOnSchedule } from './letters/scheduled';
import { judgedDue } from './work/due';
import { isPublished } from './work/unit-files';
import { noteAutomaticLook } from './work/automatic-look';
import { keepLedgerOn } from './work/held/kept-ledger';
import { keepEditors, keepUnitEditors } from './work/editors';
import { noteLedgerPlace } from './work/ledger-place';
import type { PeriodWork } from './work/period-work';
import { MASTER_MEMORY } from './work/which-master';
import { askedAgain, openPeriod } from './work/open-period';

/** Google stops a run after six minutes, without warning. */
const LONGEST = 240_000;

/**
 * Periods of any cycle that are published and still open for at least one unit: by their lock date, by a unit's
 * extension, or because the office gave a report back.
 */
const openPeriods = ({ catalogue, ledger }: Pick<PeriodWork, 'catalogue' | 'ledger'>, now: number): readonly Period[] =>
  catalogue.periods.filter((period) => {
    if (!ledger.hasFiles(period.code) || ledger.isOver(period.code)) return false;
    let isOver = true;
    const isOpen = ledger.files(period.code).some((file) => {
      const submission = ledger.submission(file.unit, period.code);
      if (submission?.state === 'returned') return true;
      const end = Math.max(lockMoment(period), submission ? judgedDue({ period, catalogue }, submission).at : 0);
      if (now - end < LAST_LOOK) isOver = false;
      const isUnseen = isPublished(file) && (file.lastPollAt ?? 0) < end && now - end < LAST_LOOK;
      return end >= now || (isUnseen && !isHandedIn(submission?.state ?? 'closed'));
    });
    if (!isOpen && isOver) ledger.noteOver(period.code);
    return isOpen;
  });

/** After its end, a period is looked at once more, so that a later tick is known to come after the lock. */
const LAST_LOOK = 48 * 3_600_000;

/** The same, and the ledger keeps which periods are over: a run with nothing else to write would find it again. */
function openKept(world: World, known: Pick<PeriodWork, 'catalogue' | 'ledger'>): readonly Period[] {
  const now = world.clock.now();
  const open = openPeriods(known, now);
  const { ledger } = known;
  world.turn.take(() => {
    if (freeFor({ ledger, account: '', now, polite: true }).ok) ledger.flush();
  });
  return open;
}

function opened(world: World): Asked<PeriodWork> {
  const open = openPeriod(world, {});
  if (open.ok || open.error.code !== 'noPeriodDue') return open;
  const other = openPeriod(world, { pick: (known) => openKept(world, known)[0] ?? null });
  return other.ok ? other : open;
}

/** @returns words for the execution log, one for each period collected: its outcome, in codes only */
export function everyHour(google: World): string {
  // The trigger belongs to some file; that file does not identify the master.
  const world: World = { ...google, openBook: { id: () => null, cell: () => null, stamps: () => ({}) } };
  const listed = filesAsListed(world);
  if (isQuiet(world, listed)) return quietLook(world);
  const allowed = notSwitchedOff(world, 'collect');
  if (!allowed.ok) return allowed.error.code;
  const until = world.clock.now() + LONGEST;
  const open = opened(world);
  if (!open.ok) return open.error.code;
  keepEditors(world, open.value.office);
  noteLedgerPlace(world, open.value.office, listed?.ids ?? null);
  const others = openKept(world, { ...open.value, catalogue: open.value.office.catalogue }).filter(
    (one) => one.code !== open.value.period.code,
  );
  // The master and the ledger are read once for all periods.
  const works = [open.value];
  const words = [
    wordFor(() => takenUp(open.value, until)),
    ...others.map((period) => {
      const asked = askedAgain({ ...open.value, period }, undefined);
      if (asked.ok) works.push(asked.value);
      return `${period.code}:${asked.ok ? wordFor(() => takenUp(asked.value, until)) : asked.error.code}`;
    }),
  ];
  const periods = [open.value.period, ...others].map(({ code }) => code);
  if (words.every((word) => NOTHING_LEFT.test(word))) noteQuiet(open.value, { before: listed, periods });
  else forgetQuiet(world);
  noteAutomaticLook(world, open.value.office.masterId, open.value.office.account);
  const prepared = wordFor(() => prepareStandby(world, works, until));
  if (prepared === 'none' || prepared === 'ready') return words.join(' ');
  // No person waits for a standby, so the next run tries again.
  forgetQuiet(world);
  return [...words, `standby:${prepared}`].join(' ');
}

/** A look that found every file unchanged reads nothing; the first screen still shows the time of the look. */
function quietLook(world: World): string {
  const [master, account] = [world.memory.get(MASTER_MEMORY), world.person.account()];
  if (master !== null && account !== null) noteAutomaticLook(world, master, account);
  keepLedgerOn(world);
  return 'quiet';
}

/**
 * Matches a period that has nothing left to collect or to retry; its code precedes the word when it is not the first
 * period.
 */
const NOTHING_LEFT = /(?:^|:)(?:done|notPublished)$/;

function takenUp(open: PeriodWork, until: number): string {
  const { world, ledger, period } = open;
  if (ledger.files(period.code).length === 0) return 'notPublished';
  keepUnitEditors(open, until);
  const request: JobRequest = { job: 'collect', period: period.code };
  while (world.clock.now() < until) {
    const turn = world.turn.take(() => collectStep(open, { request, until, polite: true }));
    if (turn === null) return 'otherRun';
    const step = turn.value;
    if (!step.ok) return step.error.code;
    if (!step.value.done) continue;
    world.turn.take(() => {
      foresee(open);
      remindOnSchedule(open, until);
      ledger.flush();
    });
    return step.value.outcome.result;
  }
  return 'goesOn';
}

/** A fault in one period does not stop the other periods. */
function wordFor(attempt: () => string): string {
  try {
    return attempt();
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.code;
    throw thrown;
  }
}
