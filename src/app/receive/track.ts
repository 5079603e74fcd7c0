/**
 * *Theo dõi nộp*: every unit of the period with its state, its own due time, the time left, and the lists it belongs
 * to. Reads only; an extension is `extend` in decide.ts.
 */
import { dueDay, dueFor } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import type { Unit } from '../../core/catalogue/unit';
import { STATE_LABELS, TIMELINESS_LABELS } from '../../text/books/master-book';
import { standingWords } from '../../text/books/standing';
import { printDue } from '../../text/print';
import { riskWords } from '../../text/windows/late-risk';
import { remainingWords } from '../../text/windows/track';
import { fileLink } from '../../tables/master-book/results/result-tab';
import type { PeriodChoice } from '../api';
import { askedOf, mendingOf } from '../duties/mending';
import { ownPlanOf } from './own-plan';
import { flagLabel } from './receive';
import { byRisk, forecastBeforeWords, riskOf } from '../letters/foreseen';
import { daysOffTo, judgedDue } from '../work/due';
import { filedIn } from '../work/filed';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';
import { dueText, lineFor, periodChoices } from './status';

const TRACK_LISTS = [
  'all',
  'notYet',
  'late',
  'atRisk',
  'waiting',
  'received',
  'extended',
  'oldTemplate',
  'edited',
  'noPlan',
  'mending',
] as const;
export type TrackList = (typeof TRACK_LISTS)[number];

export interface TrackLine {
  readonly unit: string;
  readonly name: string;
  readonly label: string;
  /** Why the unit will probably be late, in words; '' = nothing points to it. */
  readonly risk: string;
  /** Labels of flags and of the time of submission. */
  readonly beside: readonly string[];
  /** What is late beside the report itself, in words; '' = nothing. */
  readonly lateMending: string;
  /** The faults of inspections that the unit must mend, each with its answer. */
  readonly faults: readonly string[];
  /** The explanation and the orders that the unit owes, each with its answer. */
  readonly asked: readonly string[];
  readonly lists: readonly TrackList[];
  readonly version: number;
  readonly handedIn: boolean;
  /** The unit's own due time, printed; null when nothing was made for it yet. */
  readonly due: string | null;
  readonly extended: boolean;
  /** Time left or passed, in words; null when the report is handed in or nothing was made. */
  readonly remaining: string | null;
  readonly link: string | null;
  readonly published: boolean;
  /** Whom to write to or call; an account is one text, as the tab holds it. */
  readonly contacts: readonly { readonly name: string; readonly phone: string; readonly account: string }[];
  readonly mayExtend: boolean;
}

export interface TrackView {
  readonly period: {
    readonly code: string;
    readonly name: string;
    readonly due: string;
    /** YYYY-MM-DD; an extension must be later. */
    readonly dueDay: string;
    /** Days off, as long as a due day may be extended. */
    readonly daysOff: readonly string[];
    readonly remaining: string;
  };
  readonly periods: readonly PeriodChoice[];
  /** The name under a message. */
  readonly office: string;
  readonly received: number;
  /** What the forecast of the period before was worth, in words; '' = not known. */
  readonly forecastBefore: string;
  readonly lines: readonly TrackLine[];
}

/** When less than this is left, the unit should be called now. */
const SOON = 48 * 3_600_000;

/** Without a period: the one that is open now. */
export const track = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<TrackView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const [now, due] = [world.clock.now(), dueFor(open.period, open.catalogue.holidays, null)];
  const lines = byRisk(open, open.units).map((unit) => trackLine(open, unit, now));
  return ok({
    period: {
      code: open.period.code,
      name: open.period.name,
      due: dueText(open, due),
      dueDay: dueDay(open.period, open.catalogue.holidays),
      daysOff: daysOffTo(open),
      remaining: remainingWords(due - now),
    },
    periods: periodChoices(open),
    office: open.catalogue.province.officeName,
    received: filedIn(open).handedIn.length,
    forecastBefore: forecastBeforeWords(open),
    lines,
  });
});

/** Of a report that is past due, the time left shows the delay with its amount. */
const flagsBeside = (flags: readonly string[], left: number | null): readonly string[] =>
  flags.filter((flag) => flag !== 'overdue' || left === null);

function trackLine(open: PeriodWork, unit: Unit, now: number): TrackLine {
  const { flags, fileId, version } = lineFor(open, unit, now);
  const submission = submissionOf(open, unit.code);
  const state = submission?.state ?? 'unpublished';
  const handedIn = isHandedIn(state);
  const left = submission === null || handedIn || state === 'unpublished' ? null : judgedDue(open, submission).at - now;
  const plan = ownPlanOf(open, unit, now);
  const mending = mendingOf(open, unit, now);
  const risk = riskOf(open, unit.code);
  const belongs: Readonly<Record<TrackList, boolean>> = {
    all: true,
    notYet: !handedIn,
    late: left !== null && left < SOON,
    atRisk: risk.isAtRisk,
    waiting: state === 'submitted',
    received: state === 'accepted' || state === 'closed',
    extended: flags.includes('extended'),
    oldTemplate: flags.includes('oldTemplate'),
    edited: flags.includes('editedAfterSeal'),
    noPlan: plan?.missing === true,
    mending: mending.faults.length > 0,
  };
  return {
    unit: unit.code,
    name: unit.name,
    label: submission ? standingWords(submission) : STATE_LABELS[state],
    version,
    handedIn,
    lists: TRACK_LISTS.filter((list) => belongs[list]),
    risk: riskWords.line(risk) ?? '',
    beside: [
      ...(submission?.timeliness ? [TIMELINESS_LABELS[submission.timeliness]] : []),
      ...flagsBeside(flags, left).map((flag) => flagLabel(flag, submission)),
      ...(plan ? [plan.text] : []),
      ...(mending.text !== '' && !mending.isLate ? [mending.text] : []),
    ],
    lateMending: mending.isLate ? mending.text : '',
    faults: mending.faults,
    asked: askedOf(open, unit),
    due: submission && printDue(judgedDue(open, submission).at),
    extended: belongs.extended,
    remaining: left === null ? null : remainingWords(left),
    link: fileId === null ? null : fileLink(fileId),
    published: state !== 'unpublished',
    contacts: open.catalogue.contacts
      .filter((contact) => contact.unit === unit.code)
      .map(({ name, phone, account }) => ({ name, phone, account })),
    mayExtend: submission !== null && state !== 'closed',
  };
}
