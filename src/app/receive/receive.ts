/**
 * *Tiếp nhận báo cáo*: every unit of the period as the office decides about it: state, time of submission with its evidence, what the
 * check found in the seal, and what may be done now. Reads, writes nothing; the decisions are in decide.ts.
 */
import { isHandedIn, movesFrom } from '../../core/submission/submission';
import { dueDay, dueFor } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import type { Unit } from '../../core/catalogue/unit';
import { FLAG_LABELS, STATE_LABELS, TIMELINESS_LABELS } from '../../text/books/master-book';
import { printDate, printMoment } from '../../text/print';
import { documentLine, evidenceLines } from '../../text/windows/receive';
import { fileLink } from '../../tables/master-book/results/result-tab';
import type { SealRecord, SubmissionRecord } from '../../tables/ledger-book';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';
import { dueText, lineFor } from './status';
import { countByLevel, type Level, LEVEL_ORDER, LEVELS } from '../../core/finding-level';

export type Decision = 'accept' | 'return' | 'withdraw' | 'close' | 'extend' | 'decideTime';

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
  /** Of the last seal; null = nothing is sealed. Every LỖI and CẦN GIẢI TRÌNH of a seal was explained by the unit. */
  readonly findings: Readonly<Record<Level, number>> | null;
  /** Printed; who sealed it as Google says, null = Google does not say. */
  readonly sealed: { readonly at: string; readonly by: string | null } | null;
  /** What is known about the time of submission, while the office has to decide it. */
  readonly evidence: readonly string[];
  /** Words last written to the unit (a return's reasons). */
  readonly said: string | null;
  readonly link: string | null;
  readonly may: readonly Decision[];
  /** Waits to be accepted, nothing found in it, not edited since, its time is settled, handed in by an account that may. */
  readonly clean: boolean;
}

export interface ReceiveView {
  readonly period: {
    readonly code: string;
    readonly name: string;
    readonly due: string;
    /** YYYY-MM-DD: an extension is after it. */ readonly dueDay: string;
  };
  readonly lines: readonly ReceiveLine[];
}

/** Without a period: the one that is open by the clock. */
export const receive = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<ReceiveView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const round = opening.value;
  const now = world.clock.now();
  return ok({
    period: {
      code: round.period.code,
      name: round.period.name,
      due: dueText(round, dueFor(round.period, round.catalogue.holidays, null)),
      dueDay: dueDay(round.period, round.catalogue.holidays),
    },
    lines: round.units.map((unit) => receiveLine(round, unit, now)),
  });
});

function receiveLine(round: PeriodWork, unit: Unit, now: number): ReceiveLine {
  const { version, flags, fileId } = lineFor(round, unit, now);
  const submission = submissionOf(round, unit.code);
  const [state, timeliness] = [submission?.state ?? 'unpublished', submission?.timeliness ?? null];
  const record = round.ledger.sealRecord(unit.code, round.period.code, version);
  const findings = record ? countsOf(round, record) : null;
  const isPlain =
    findings !== null &&
    !LEVEL_ORDER.some((level) => LEVELS[level].holdsBack && findings[level] > 0) &&
    !['editedAfterSeal', 'authorUnknown', 'authorNotAllowed'].some((flag) => flags.includes(flag)) &&
    !flags.includes('oldTemplate');
  return {
    unit: unit.code,
    name: unit.name,
    state,
    label: STATE_LABELS[state],
    handedIn: isHandedIn(state),
    version,
    timeliness,
    findings,
    timelinessLabel: timeliness === null ? null : TIMELINESS_LABELS[timeliness],
    flags: flags.map((flag) => flagLabel(flag, submission)),
    link: fileId === null ? null : fileLink(fileId),
    sealed: record ? { at: printMoment(record.sealedAt), by: record.sealedBy } : null,
    evidence:
      record && timeliness === 'undecided'
        ? [...documentLines(round, record), ...evidenceLines(record.evidence, submission?.dueAt ?? null)]
        : [],
    said: state === 'returned' ? (submission?.reason ?? null) : null,
    may: submission ? mayDo(submission) : [],
    clean: state === 'submitted' && isPlain && timeliness !== 'undecided',
  };
}

/** Where the văn bản counts, it is told before the tick. */
const documentLines = (round: PeriodWork, record: SealRecord): readonly string[] => {
  const { document, timeBy, reusedDocument } = round.ledger.seal(record);
  return timeBy === 'document' ? [documentLine(document ?? null, reusedDocument ?? false)] : [];
};

const countsOf = (round: PeriodWork, record: SealRecord): NonNullable<ReceiveLine['findings']> =>
  countByLevel(round.ledger.seal(record).findings);

export function flagLabel(flag: string, submission: SubmissionRecord | null): string {
  switch (flag) {
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
    case 'extended':
      return FLAG_LABELS.extendedTo(submission?.flags.extendedTo ? printDate(submission.flags.extendedTo) : '…');
    default:
      throw new Error(`a flag without a label: ${flag}`);
  }
}

/** The next step first: the window makes it the blue button. */
function mayDo({ state, timeliness }: Pick<SubmissionRecord, 'state' | 'timeliness'>): readonly Decision[] {
  const office = movesFrom(state, 'office');
  return [
    ...(timeliness === 'undecided' ? ['decideTime' as const] : []),
    ...(['accept', 'close', 'return'] as const).filter((action) => office.includes(action)),
    ...(movesFrom(state, 'unit').includes('withdraw') ? ['withdraw' as const] : []),
    ...(state === 'closed' ? [] : ['extend' as const]),
  ];
}
