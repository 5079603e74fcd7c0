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
import { titleOf } from '../../tables/master-book/sheets';
import { openQuestions } from '../duties/open-questions';
import { questionWords } from '../../text/windows/duties/questions';
import { refusalSentence } from '../../text/refusals';
import { statusText } from '../../text/windows/status';
import { printDate, printDue, printMoment } from '../../text/print';
import { riskWords } from '../../text/windows/late-risk';
import { remainingWords } from '../../text/windows/track';
import type { PeriodChoice, StatusView } from '../api';
import { faultText } from '../../text/faults';
import { ensureAutomaticLook, isLookLate, lastAutomaticLook } from '../work/automatic-look';
import { keepEditors } from '../work/editors';
import { groupBooksShown } from '../collect/group-books-known';
import { periodChangeText } from '../collect/bring/bring-period';
import { figuresOf } from '../consolidate/figures';
import { isOldTemplate, isOtherPeriod, readable } from '../work/issued';
import { authorDoubt } from './author';
import { byRisk, forecastBeforeWords, riskOf } from '../letters/foreseen';
import { undoable } from './undo';
import { nextStep } from './next-step';
import { judgedDue } from '../work/due';
import { accountsOf, fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { placesOf, remarksOf, unreadableIn } from '../work/office';
import { noting } from '../work/held/noted-reading';
import { rowsWhole } from '../work/held/rows-whole';
import { keepShown, shownLedger } from '../work/held/shown-ledger';
import { isLedgerBinned } from '../work/ledger-place';
import { openPeriod } from '../work/open-period';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';

type Line = StatusView['lines'][number];

/** Without a period: the one that is open now. */
export const status = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<StatusView> => {
  const reading = noting(world, shownLedger(world));
  const opening = openPeriod(reading.world, { period });
  if (!opening.ok) return opening;
  const open = { ...opening.value, world };
  const view = viewOf(open);
  keepShown(open, reading);
  return ok(view);
});

function viewOf(open: PeriodWork): StatusView {
  const { world } = open;
  keepEditors(world, open.office);
  const now = world.clock.now();
  const due = dueFor(open.period, open.catalogue.holidays, null);
  const lines = open.units.map((unit) => lineFor(open, unit, now));
  const [lists, counts] = [listsOf(open, lines), countsOf(lines)];
  return {
    period: {
      code: open.period.code,
      name: open.period.name,
      cutOff: printDate(open.period.cutOff),
      due: dueText(open, due),
    },
    periods: periodChoices(open),
    ...counts,
    remaining: remainingWords(due - now),
    forecastBefore: forecastBeforeWords(open),
    ...lists,
    lines,
    groupBooks: groupBooksShown(open),
    unread: unreadWords(open),
    undoClose: open.units.filter((unit) => undoable(submissionOf(open, unit.code), now)?.action === 'close').length,
    automatic: automaticLook(open, counts.published > 0),
    next: nextStep({
      ...lists,
      ...counts,
      isOver: now > due,
      isShown: () => isShown(open),
      isScoring: open.period.scoring !== undefined,
    }),
  };
}

function unreadWords(open: PeriodWork): string {
  const { office } = open;
  const unreadable = unreadableIn(office.troubles);
  const remarks = remarksOf(office);
  const whole = rowsWhole(open);
  return [
    isLedgerBinned(open.world, office) ? statusText.ledgerBinned : '',
    whole.ok ? '' : refusalSentence(whole.error.code, whole.error.facts),
    office.lost.length === 0 ? '' : statusText.lostTabs(office.lost.map(({ tab }) => titleOf(tab)).join(', ')),
    unreadable.length === 0 ? '' : statusText.unread(unreadable.length, placesOf(unreadable)),
    remarks === '' ? '' : statusText.remarks(remarks),
    periodChangeText(open),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** Short names of the units, grouped by what has to be done about them. */
function listsOf(open: PeriodWork, lines: readonly Line[]) {
  const units = (wanted: (line: Line) => boolean): readonly Unit[] =>
    open.units.filter((_, n) => {
      const line = lines[n];
      return line !== undefined && wanted(line);
    });
  const names = (wanted: (line: Line) => boolean): readonly string[] => units(wanted).map((unit) => unit.shortName);
  /** Short name and words, for the units that have any. */
  const named = (wordsOf: (submission: SubmissionRecord) => string | null): readonly string[] =>
    open.units.flatMap((unit) => {
      const submission = submissionOf(open, unit.code);
      const words = submission && wordsOf(submission);
      return words ? [`${unit.shortName}: ${words}`] : [];
    });
  return {
    waiting: names((line) => line.state === 'submitted'),
    undecided: names((line) => line.timeliness === 'undecided'),
    returned: names((line) => line.state === 'returned'),
    refused: named((submission) => (isRefused(submission) ? standingWords(submission) : null)),
    outside: named(({ told }) => noticeOf(told, 'sharedOutside')?.facts.who ?? null),
    questions: openQuestions(open).map((one) => questionWords.listed(one.title, one.question, one.units)),
    notYet: byRisk(
      open,
      units((line) => !isHandedIn(line.state as State) && line.state !== 'returned'),
    ).map((unit) => unit.shortName),
    atRisk: byRisk(open, open.units).flatMap((unit) => {
      const risk = riskOf(open, unit.code);
      return risk.isAtRisk ? [`${unit.shortName}: ${riskWords.reasons(risk)}`] : [];
    }),
    noAccount: units((line) => line.state === 'unpublished')
      .filter((unit) => accountsOf(open.catalogue, unit.code).length === 0)
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
export function periodChoices(open: PeriodWork): readonly PeriodChoice[] {
  const offered = open.office.catalogue.periods.filter(
    (one) =>
      one.cycle === 'ministry' ||
      one.cycle === 'scoring' ||
      one.code === open.period.code ||
      open.ledger.hasFiles(one.code),
  );
  return offered.map(({ code, name }) => ({ code, name }));
}

export const dueText = (open: PeriodWork, due: number): string =>
  open.period.due.mode === 'on'
    ? printDue(due)
    : statusText.endOf(printDate(dueDay(open.period, open.catalogue.holidays)));

/** Flags that the ledger keeps as notices to the unit. */
const FILE_FLAGS = ['sharedOutside', 'tickGone', 'remarks', 'coverDamaged', 'fileGone'] as const;

/** The state of one unit, in codes. */
export function lineFor(open: PeriodWork, unit: Unit, now: number): StatusView['lines'][number] {
  const submission = submissionOf(open, unit.code);
  const state = submission?.state ?? 'unpublished';
  const doubt = authorDoubt(open, unit.code);
  const broken = isBroken(open, unit) ? ['broken'] : [];
  const flags =
    submission === null
      ? broken
      : [
          ...broken,
          ...(!isHandedIn(state) && now > judgedDue(open, submission).at ? ['overdue'] : []),
          ...(submission.flags.extendedTo ? ['extended'] : []),
          ...(state !== 'closed' && readable(() => isOldTemplate(open, unit.code))[0] ? ['oldTemplate'] : []),
          ...(isHandedIn(state) && readable(() => isOtherPeriod(open, unit.code))[0] ? ['otherDates'] : []),
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
    fileId: fileOf(open, unit.code)?.fileId ?? null,
  };
}

/** Returns true when what the ledger keeps of the unit for this period cannot be read. No seal is opened. */
const isBroken = (open: PeriodWork, unit: Unit): boolean =>
  open.ledger.damageOf(unit.code, open.period.code) !== null ||
  readable(() => isOldTemplate(open, unit.code)).length === 0;

/** Returns true when the master shows the sum of the seals that count. */
const isShown = (open: PeriodWork): boolean => open.office.publication?.inputHash === figuresOf(open).inputHash;
