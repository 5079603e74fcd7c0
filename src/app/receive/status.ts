/**
 * Kỳ báo cáo: the office's first screen. It shows the period, how many of N reports are received, which units are
 * awaited, and one next step. It writes no figure; it only ensures that the hourly trigger exists.
 */
import { dueDay, dueFor } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { isHandedIn, type State } from '../../core/submission/submission';
import type { Unit } from '../../core/catalogue/unit';
import { noticeOf } from '../../core/submission/told';
import { isRefused, standingWords } from '../../text/books/standing';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { statusText } from '../../text/windows/status';
import { printDate, printDue, printMoment } from '../../text/print';
import { remainingWords } from '../../text/windows/track';
import type { PeriodChoice, StatusView } from '../api';
import { faultText } from '../../text/faults';
import { ensureAutomaticLook, isLookLate, lastAutomaticLook } from '../work/automatic-look';
import { keepEditors } from '../work/editors';
import { figuresOf } from '../consolidate/figures';
import { isOldTemplate, readable } from '../work/issued';
import { authorDoubt } from './author';
import { undoable } from './undo';
import { nextStep } from './next-step';
import { judgedDue } from '../work/due';
import { accountsOf, fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { placesOf, remarksOf, unreadableIn } from '../work/office';
import { openPeriod } from '../work/open-period';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';

type Line = StatusView['lines'][number];

/** Without a period: the one that is open now. */
export const status = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<StatusView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const round = opening.value;
  keepEditors(world, round.office);
  const now = world.clock.now();
  const due = dueFor(round.period, round.catalogue.holidays, null);
  const lines = round.units.map((unit) => lineFor(round, unit, now));
  const [lists, counts] = [listsOf(round, lines), countsOf(lines)];
  return ok({
    period: {
      code: round.period.code,
      name: round.period.name,
      cutOff: printDate(round.period.cutOff),
      due: dueText(round, due),
    },
    periods: periodChoices(round),
    ...counts,
    remaining: remainingWords(due - now),
    ...lists,
    lines,
    unread: unreadWords(round),
    undoClose: round.units.filter((unit) => undoable(submissionOf(round, unit.code), now)?.action === 'close').length,
    automatic: automaticLook(round, counts.published > 0),
    next: nextStep({
      ...lists,
      ...counts,
      isOver: now > due,
      isShown: () => isShown(round),
      isScoring: round.period.scoring !== undefined,
    }),
  });
});

function unreadWords({ office }: PeriodWork): string {
  const unreadable = unreadableIn(office.troubles);
  const remarks = remarksOf(office);
  return [
    unreadable.length === 0 ? '' : statusText.unread(unreadable.length, placesOf(unreadable)),
    remarks === '' ? '' : statusText.remarks(remarks),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** Short names of the units, grouped by what has to be done about them. */
function listsOf(round: PeriodWork, lines: readonly Line[]) {
  const units = (wanted: (line: Line) => boolean): readonly Unit[] =>
    round.units.filter((_, n) => {
      const line = lines[n];
      return line !== undefined && wanted(line);
    });
  const names = (wanted: (line: Line) => boolean): readonly string[] => units(wanted).map((unit) => unit.shortName);
  /** Short name and words, for the units that have any. */
  const named = (wordsOf: (submission: SubmissionRecord) => string | null): readonly string[] =>
    round.units.flatMap((unit) => {
      const submission = submissionOf(round, unit.code);
      const words = submission && wordsOf(submission);
      return words ? [`${unit.shortName}: ${words}`] : [];
    });
  return {
    waiting: names((line) => line.state === 'submitted'),
    undecided: names((line) => line.timeliness === 'undecided'),
    returned: names((line) => line.state === 'returned'),
    refused: named((submission) => (isRefused(submission) ? standingWords(submission) : null)),
    outside: named(({ told }) => noticeOf(told, 'sharedOutside')?.facts.who ?? null),
    notYet: names((line) => !isHandedIn(line.state as State) && line.state !== 'returned'),
    noAccount: units((line) => line.state === 'unpublished')
      .filter((unit) => accountsOf(round.catalogue, unit.code).length === 0)
      .map((unit) => unit.shortName),
    accepted: names((line) => line.state === 'accepted'),
    staysOpen: names((line) => line.state !== 'accepted' && line.state !== 'closed'),
  };
}

function countsOf(lines: readonly Line[]) {
  const count = (wanted: (line: Line) => boolean): number => lines.filter(wanted).length;
  return {
    units: lines.length,
    made: count((line) => line.fileId !== null),
    published: count((line) => line.state !== 'unpublished'),
    submitted: count((line) => isHandedIn(line.state as State)),
    closed: count((line) => line.state === 'closed'),
  };
}

/**
 * Ensures that the hourly trigger exists and reports the last look. Before a period is published, no look counts as
 * late.
 */
function automaticLook({ world, office }: PeriodWork, isOut: boolean): StatusView['automatic'] {
  const ensured = ensureAutomaticLook(world, office.masterId);
  const look = lastAutomaticLook(world, office.masterId);
  const words = look === null ? statusText.noLook : statusText.lastLook(printMoment(look.at), look.by);
  return {
    text: ensured ? words : `${words} ${faultText('noTrigger')}`,
    late: isOut && (!ensured || isLookLate(look, world.clock.now())),
  };
}

/** The periods to choose from: those of the ministry's cycle, scoring rounds, and every period with files. */
export function periodChoices(round: PeriodWork): readonly PeriodChoice[] {
  const offered = round.catalogue.periods.filter(
    (one) =>
      one.cycle === 'ministry' ||
      one.cycle === 'scoring' ||
      one.code === round.period.code ||
      round.ledger.files(one.code).length > 0,
  );
  return offered.map(({ code, name }) => ({ code, name }));
}

export const dueText = (round: PeriodWork, due: number): string =>
  round.period.due.mode === 'on'
    ? printDue(due)
    : statusText.endOf(printDate(dueDay(round.period, round.catalogue.holidays)));

/** Flags that the ledger keeps as notices to the unit. */
const FILE_FLAGS = ['sharedOutside', 'tickGone', 'remarks', 'coverDamaged', 'fileGone'] as const;

/** The state of one unit, in codes. */
export function lineFor(round: PeriodWork, unit: Unit, now: number): StatusView['lines'][number] {
  const submission = submissionOf(round, unit.code);
  const state = submission?.state ?? 'unpublished';
  const doubt = authorDoubt(round, unit.code);
  const broken = isBroken(round, unit) ? ['broken'] : [];
  const flags =
    submission === null
      ? broken
      : [
          ...broken,
          ...(!isHandedIn(state) && now > judgedDue(round, submission).at ? ['overdue'] : []),
          ...(submission.flags.extendedTo ? ['extended'] : []),
          ...(state !== 'closed' && readable(() => isOldTemplate(round, unit.code))[0] ? ['oldTemplate'] : []),
          ...(submission.flags.editedAfterSeal ? ['editedAfterSeal'] : []),
          ...(doubt ? [doubt] : []),
          ...FILE_FLAGS.filter((flag) => noticeOf(submission.told, flag) !== null),
        ];
  return {
    unit: unit.code,
    state,
    version: submission?.version ?? 0,
    timeliness: submission?.timeliness ?? null,
    flags,
    fileId: fileOf(round, unit.code)?.fileId ?? null,
  };
}

/** Returns true when what the ledger keeps of the unit for this period cannot be read. No seal is opened. */
const isBroken = (round: PeriodWork, unit: Unit): boolean =>
  round.ledger.damageOf(unit.code, round.period.code) !== null ||
  readable(() => isOldTemplate(round, unit.code)).length === 0;

/** Returns true when the master shows the sum of the seals that count. */
const isShown = (round: PeriodWork): boolean => round.office.publication?.inputHash === figuresOf(round).inputHash;
