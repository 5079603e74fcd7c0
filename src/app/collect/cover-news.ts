/**
 * What a unit's cover must show, computed from the ledger alone: the sheet shows the state but does not hold it. A
 * cover that shows something else (an interrupted run, a person typing over it) is written again.
 */
import { isHandedIn } from '../../core/submission/submission';
import { cutTo } from '../../core/text-fold';
import type { SealRecord, SubmissionRecord } from '../../tables/ledger-book';
import type { CoverFault, CoverNews, CoverPoint } from '../../tables/unit-book/cover-writes';
import { POINT_NUMBERS } from '../../tables/unit-book/cover-keys';
import type { CoverSeen } from '../../tables/unit-book/reading/read';
import { askedStill, receiptWords } from '../../text/books/cover';
import { isRefused, standingWords } from '../../text/books/standing';
import { noticeSentence } from '../../text/books/unit-news';
import { schemeOf } from '../../core/forms/template-score';
import type { Unit } from '../../core/catalogue/unit';
import { isLetterDue } from '../letters/unit-letters';
import { dueWordsOf } from '../work/due';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { coverFaults } from '../duties/told-duties';
import { noticesOf } from './notices';
import { sentenceOf } from '../../tables/unit-book/making';

/** Decisions whose text the cover shows; the tick is removed after them, so that a new tick is noticed. */
const TOLD = ['refused', 'returned', 'withdrawn'];

/** A cell of Google holds 50 000 letters. */
const LONGEST_MESSAGE = 45_000;
/** A text inside a formula may have 255 letters in Excel; the message holds the whole reason. */
const LONGEST_POINT = 200;

export interface CoverMust {
  readonly stateCode: SubmissionRecord['state'];
  readonly receipt: string;
  readonly message: string;
  /** The text of the decision inside the message; '' when it contains no decision. */
  readonly decision: string;
  /** Short code of the seal in force; '' when there is none. */
  readonly sealedCode: string;
  readonly sentence: string;
  readonly standing: string;
  readonly asked: readonly CoverPoint[];
  readonly open: readonly CoverPoint[];
  readonly faults: readonly CoverFault[];
  readonly untick: boolean;
  /** The add-in owes the cover its tick. */
  readonly tickOwed: boolean;
}

export function coverMust(
  open: PeriodWork,
  unit: Unit,
  { submission, seal }: { readonly submission: SubmissionRecord; readonly seal: SealRecord | null },
): CoverMust {
  const { state, told, flags } = submission;
  const isIn = isHandedIn(state);
  const isTold = !isIn && TOLD.includes(submission.decision ?? '');
  const decision = isTold ? (submission.reason ?? '') : '';
  return {
    stateCode: state,
    receipt: isIn && seal ? receiptWords({ ...seal, timeliness: submission.timeliness ?? seal.timeliness }) : '',
    sealedCode: isIn ? (seal?.printCode ?? '') : '',
    decision,
    message: messageOf(open, unit, { submission, decision }),
    sentence: sentenceOf({
      unit,
      period: open.period,
      dueText: dueWordsOf(open, flags.extendedTo),
      ...(open.period.scoring ? { scheme: schemeOf(open.catalogue, open.period) } : {}),
    }),
    standing: standingWords(submission),
    asked: isIn ? [] : pointsOf(told.asked?.points ?? []),
    open: isRefused(submission) ? pointsOf(told.open?.points ?? []) : [],
    faults: coverFaults(open, unit, submission),
    untick: isTold,
    tickOwed: isIn && told.tickOwed,
  };
}

const pointsOf = (points: readonly CoverPoint[]): readonly CoverPoint[] =>
  points.slice(0, POINT_NUMBERS.length).map((one) => ({ ...one, text: cutTo(one.text, LONGEST_POINT) }));

/** First the decision, then the reasons of a return that are still to be answered, then the notices. */
function messageOf(
  open: PeriodWork,
  unit: Unit,
  { submission, decision }: { readonly submission: SubmissionRecord; readonly decision: string },
): string {
  const { asked } = submission.told;
  const isStillAsked = asked !== null && submission.decision !== 'returned' && !isHandedIn(submission.state);
  const parts = [
    decision,
    isStillAsked
      ? askedStill(
          asked.at,
          asked.points.map((one) => one.text),
        )
      : '',
    ...noticesOf(open, unit, submission).map(noticeSentence),
  ];
  return cutTo(parts.filter((part) => part !== '').join('\n'), LONGEST_MESSAGE);
}

const plain = (text: string): string => text.normalize('NFC').trim();
const isSame = (shown: readonly string[], must: readonly { readonly text: string }[]): boolean =>
  shown.every((text, at) => plain(text) === plain(must[at]?.text ?? ''));

/** Returns true when the cover shows the required text. Rows that an older cover lacks are not required. */
export const isShown = (cover: CoverSeen, must: CoverMust): boolean =>
  !cover.boxGone &&
  cover.stateCode === must.stateCode &&
  plain(cover.receipt) === plain(must.receipt) &&
  plain(cover.message) === plain(must.message) &&
  cover.sealedCode === must.sealedCode &&
  (!cover.cells.sentence || plain(cover.sentence) === plain(must.sentence)) &&
  (cover.standing === null || plain(cover.standing) === plain(must.standing)) &&
  (cover.points === null || (isSame(cover.points.asked, must.asked) && isSame(cover.points.open, must.open))) &&
  (cover.faults === null || isSame(cover.faults.faults, must.faults)) &&
  !(must.tickOwed && !cover.ticked);

/**
 * True when the cover shows all that it can show, the receipt's time is kept and the letter is noted. A cover without
 * the cells for it can show nothing before the unit changes its file, so it waits for nothing.
 */
export function isTold(open: PeriodWork, unit: Unit, cover: CoverSeen): boolean {
  const submission = submissionOf(open, unit.code);
  if (!submission) return true;
  const seal = open.ledger.sealRecord(unit.code, open.period.code, submission.version);
  const must = coverMust(open, unit, { submission, seal });
  if (newsFor(cover, must) === null) return true;
  return isShown(cover, must) && !isReceiptDue(must, seal) && !isLetterDue(open, unit, submission);
}

/** A receipt whose time is not kept yet. */
export const isReceiptDue = (must: CoverMust, seal: SealRecord | null): seal is SealRecord =>
  seal !== null && must.receipt !== '' && seal.receiptAt === null;

/** The unit can read the last decision about its report. */
const isDecisionShown = (cover: CoverSeen, must: CoverMust): boolean =>
  cover.stateCode === must.stateCode && plain(cover.message).includes(plain(must.decision));

/** A tick made before our answer was shown is not a response to that answer. */
export const tickIsNews = (cover: CoverSeen, must: CoverMust): boolean =>
  cover.ticked && (!must.untick || isDecisionShown(cover, must));

/** Returns null when a cell of the cover is missing and nothing can be shown. */
export function newsFor(cover: CoverSeen, must: CoverMust): CoverNews | null {
  const { stateCode, receipt, message, sealedCode } = cover.cells;
  if (!stateCode || !receipt || !message || !sealedCode || (must.untick && !cover.tick)) return null;
  const isUnticked = must.untick && cover.ticked && !isDecisionShown(cover, must);
  return {
    stateCode: must.stateCode,
    receipt: must.receipt,
    message: must.message,
    sealedCode: must.sealedCode,
    ...(cover.cells.sentence ? { sentence: must.sentence } : {}),
    ...(cover.standing === null ? {} : { standing: must.standing }),
    ...(cover.points === null || isSame(cover.points.asked, must.asked) ? {} : { asked: must.asked }),
    ...(cover.points === null || isSame(cover.points.open, must.open) ? {} : { open: must.open }),
    ...(cover.faults === null || isSame(cover.faults.faults, must.faults) ? {} : { faults: must.faults }),
    ...(isUnticked ? { tick: false } : {}),
    ...(must.tickOwed && !cover.ticked ? { tick: true } : {}),
    // A deleted box is given back as it was: ticked where a report is in.
    ...(cover.boxGone ? { tick: isHandedIn(must.stateCode) } : {}),
  };
}
