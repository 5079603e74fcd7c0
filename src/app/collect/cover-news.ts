/**
 * What a unit's cover must show, computed from the ledger alone: the sheet shows the state but does not hold it. A
 * cover that shows something else (an interrupted run, a person typing over it) is written again.
 */
import { isHandedIn } from '../../core/submission/submission';
import type { SealRecord, SubmissionRecord } from '../../tables/ledger-book';
import type { CoverNews } from '../../tables/unit-book/cover-writes';
import type { CoverSeen } from '../../tables/unit-book/reading/read';
import { receiptWords } from '../../text/books/cover';
import type { Unit } from '../../core/catalogue/unit';
import { isLetterDue } from '../letters/unit-letters';
import { submissionOf, type PeriodWork } from '../work/period-work';

/** Decisions whose text the cover shows; the tick is removed after them, so that a new tick is noticed. */
const TOLD = ['refused', 'returned', 'withdrawn'];

export interface CoverMust {
  readonly stateCode: SubmissionRecord['state'];
  readonly receipt: string;
  readonly message: string;
  /** Short code of the seal in force; '' when there is none. */
  readonly sealedCode: string;
  readonly untick: boolean;
}

export function coverMust(submission: SubmissionRecord, seal: SealRecord | null): CoverMust {
  const isIn = isHandedIn(submission.state);
  const isTold = !isIn && TOLD.includes(submission.decision ?? '');
  return {
    stateCode: submission.state,
    receipt: isIn && seal ? receiptWords({ ...seal, timeliness: submission.timeliness ?? seal.timeliness }) : '',
    sealedCode: isIn ? (seal?.printCode ?? '') : '',
    message: isTold ? (submission.reason ?? '') : '',
    untick: isTold,
  };
}

const plain = (text: string): string => text.normalize('NFC').trim();

/** Returns true when the cover shows the required text. */
export const isShown = (cover: CoverSeen, must: CoverMust): boolean =>
  !cover.boxGone &&
  cover.stateCode === must.stateCode &&
  plain(cover.receipt) === plain(must.receipt) &&
  plain(cover.message) === plain(must.message) &&
  cover.sealedCode === must.sealedCode;

/**
 * True when the cover shows all that it can show, the receipt's time is kept and the letter is noted. A cover without
 * the cells for it can
 * show nothing before the unit changes its file, so it waits for nothing.
 */
export function isTold(round: PeriodWork, unit: Unit, cover: CoverSeen): boolean {
  const submission = submissionOf(round, unit.code);
  if (!submission) return true;
  const seal = round.ledger.sealRecord(unit.code, round.period.code, submission.version);
  const must = coverMust(submission, seal);
  if (newsFor(cover, must) === null) return true;
  return isShown(cover, must) && !isReceiptDue(must, seal) && !isLetterDue(round, unit, submission);
}

/** A receipt whose time is not kept yet. */
export const isReceiptDue = (must: CoverMust, seal: SealRecord | null): seal is SealRecord =>
  seal !== null && must.receipt !== '' && seal.receiptAt === null;

/** A tick made before our answer was shown is not a response to that answer. */
export const tickIsNews = (cover: CoverSeen, must: CoverMust): boolean =>
  cover.ticked && (!must.untick || isShown(cover, must));

/** Returns null when a cell of the cover is missing and nothing can be shown. */
export function newsFor(cover: CoverSeen, must: CoverMust): CoverNews | null {
  const { stateCode, receipt, message, sealedCode } = cover.cells;
  if (!stateCode || !receipt || !message || !sealedCode || (must.untick && !cover.tick)) return null;
  return {
    stateCode: must.stateCode,
    receipt: must.receipt,
    message: must.message,
    sealedCode: must.sealedCode,
    ...(must.untick && cover.ticked ? { tick: false } : {}),
    // A deleted box is given back as it was: ticked where a report is in.
    ...(cover.boxGone ? { tick: isHandedIn(must.stateCode) } : {}),
  };
}
