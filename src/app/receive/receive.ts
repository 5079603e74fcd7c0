/**
 * *Tiếp nhận báo cáo*: every unit of the period, as the office needs it for a decision: state, time of submission with
 * its evidence, the findings in the seal, and the decisions allowed now. Reads only; the decisions are in decide.ts.
 */
import type { Answered, Seal } from '../../core/submission/seal';
import { isHandedIn, movesFrom } from '../../core/submission/submission';
import { dueDay, dueFor } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { coverMust } from '../collect/cover-news';
import type { Unit } from '../../core/catalogue/unit';
import { FLAG_LABELS, STATE_LABELS, TIMELINESS_LABELS } from '../../text/books/master-book';
import { standingWords } from '../../text/books/standing';
import { printDate, printMoment } from '../../text/print';
import { documentLine, evidenceLines } from '../../text/windows/receive';
import { fileLink } from '../../tables/master-book/results/result-tab';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { daysOffTo, judgedDue } from '../work/due';
import { BROKEN_LABEL } from '../../text/books/ledger-book';
import { readable } from '../work/issued';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';
import { dueText, lineFor } from './status';
import { undoable } from './undo';
import { countByLevel, type Level, LEVEL_ORDER, LEVELS } from '../../core/finding-level';

export type Decision = 'accept' | 'return' | 'withdraw' | 'close' | 'extend' | 'decideTime' | 'undo';

export interface ReceiveLine {
  readonly unit: string;
  readonly name: string;
  readonly state: string;
  readonly label: string;
  readonly handedIn: boolean;
  readonly version: number;
  readonly timeliness: string | null;
  readonly timelinessLabel: string | null;
  /** Labels. */
  readonly flags: readonly string[];
  /**
   * Findings of the last seal; null when nothing is sealed. The unit has explained every LỖI and CẦN GIẢI TRÌNH in a
   * seal.
   */
  readonly findings: Readonly<Record<Level, number>> | null;
  /** The printed time, and the account that sealed it; `by` is null when Google does not report it. */
  readonly sealed: { readonly at: string; readonly by: string | null } | null;
  /** What is known about the time of submission, while the office still has to decide it. */
  readonly evidence: readonly string[];
  /** What the unit's cover shows now: the last decision with its reasons, and every notice. */
  readonly said: string | null;
  /** The reasons of the return before this version, each with the unit's answer. */
  readonly answers: readonly Answered[];
  /** The head's answers to the office's questions, and who checked the report. */
  readonly certified: readonly Answered[];
  readonly link: string | null;
  readonly may: readonly Decision[];
  /**
   * true when the report waits for acceptance, has no findings, was not edited since, has a settled time, and was
   * handed in by an authorised account.
   */
  readonly clean: boolean;
}

export interface ReceiveView {
  readonly period: {
    readonly code: string;
    readonly name: string;
    readonly due: string;
    /** YYYY-MM-DD; an extension must be later. */
    readonly dueDay: string;
    /** Days off, as long as a due day may be extended. */
    readonly daysOff: readonly string[];
  };
  readonly lines: readonly ReceiveLine[];
}

/** Without a period: the one that is open now. */
export const receive = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<ReceiveView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const now = world.clock.now();
  return ok({
    period: {
      code: open.period.code,
      name: open.period.name,
      due: dueText(open, dueFor(open.period, open.catalogue.holidays, null)),
      dueDay: dueDay(open.period, open.catalogue.holidays),
      daysOff: daysOffTo(open),
    },
    lines: open.units.map((unit) => receiveLine(open, unit, now)),
  });
});

function receiveLine(open: PeriodWork, unit: Unit, now: number): ReceiveLine {
  const { version, fileId, flags: known } = lineFor(open, unit, now);
  const submission = submissionOf(open, unit.code);
  const [state, timeliness] = [submission?.state ?? 'unpublished', submission?.timeliness ?? null];
  const record = open.ledger.sealRecord(unit.code, open.period.code, version);
  const [seal] = record ? readable(() => open.ledger.seal(record)) : [];
  const findings = seal ? countByLevel(seal.findings) : null;
  const flags = record && !seal && !known.includes('broken') ? ['broken', ...known] : known;
  const isPlain =
    findings !== null &&
    !LEVEL_ORDER.some((level) => LEVELS[level].holdsBack && findings[level] > 0) &&
    !['editedAfterSeal', 'authorUnknown', 'authorNotAllowed'].some((flag) => flags.includes(flag)) &&
    !flags.includes('oldTemplate');
  return {
    unit: unit.code,
    name: unit.name,
    state,
    label: submission ? standingWords(submission) : STATE_LABELS[state],
    handedIn: isHandedIn(state),
    version,
    timeliness,
    findings,
    timelinessLabel: timeliness === null ? null : TIMELINESS_LABELS[timeliness],
    flags: flags.map((flag) => flagLabel(flag, submission)),
    link: fileId === null ? null : fileLink(fileId),
    sealed: record ? { at: printMoment(record.sealedAt), by: record.sealedBy } : null,
    evidence:
      record && seal && timeliness === 'undecided'
        ? [...documentLines(seal), ...evidenceLines(record.evidence, submission && judgedDue(open, submission).at)]
        : [],
    said: submission ? coverMust(open, unit, { submission, seal: record }).message || null : null,
    answers: record ? (open.ledger.seal(record).answers ?? []) : [],
    certified: record ? (open.ledger.seal(record).certified ?? []) : [],
    may: submission ? mayDo(submission, now) : [],
    clean: state === 'submitted' && isPlain && timeliness !== 'undecided',
  };
}

/** Where the văn bản counts, it is shown before the tick. */
const documentLines = ({ document, timeBy, reusedDocument }: Seal): readonly string[] =>
  timeBy === 'document' ? [documentLine(document ?? null, reusedDocument ?? false)] : [];

export function flagLabel(flag: string, submission: SubmissionRecord | null): string {
  switch (flag) {
    case 'broken':
      return BROKEN_LABEL;
    case 'overdue':
      return FLAG_LABELS.overdue;
    case 'oldTemplate':
      return FLAG_LABELS.oldTemplate;
    case 'editedAfterSeal':
      return FLAG_LABELS.editedAfterSeal;
    case 'authorUnknown':
      return FLAG_LABELS.authorUnknown;
    case 'authorNotAllowed':
      return FLAG_LABELS.authorNotAllowed;
    case 'otherDates':
    case 'sharedOutside':
    case 'tickGone':
    case 'remarks':
    case 'coverDamaged':
    case 'fileGone':
      return FLAG_LABELS[flag];
    case 'extended':
      return FLAG_LABELS.extendedTo(submission?.flags.extendedTo ? printDate(submission.flags.extendedTo) : '…');
    default:
      throw new Error(`a flag without a label: ${flag}`);
  }
}

/** The next step comes first; the window makes it the primary button. */
function mayDo(submission: SubmissionRecord, now: number): readonly Decision[] {
  const { state, timeliness } = submission;
  const office = movesFrom(state, 'office');
  return [
    ...(timeliness === 'undecided' ? ['decideTime' as const] : []),
    ...(['accept', 'close', 'return'] as const).filter((action) => office.includes(action)),
    ...(movesFrom(state, 'unit').includes('withdraw') ? ['withdraw' as const] : []),
    ...(state === 'closed' ? [] : ['extend' as const]),
    ...(undoable(submission, now) ? ['undo' as const] : []),
  ];
}
