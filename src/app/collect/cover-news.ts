/**
 * What a unit's cover must show, computed from the ledger alone: the sheet shows the state but does not hold it. A
 * cover that shows something else (an interrupted run, a person typing over it) is written again.
 */
import { isHandedIn } from '../../core/submission/submission';
import type { SealRecord, SubmissionRecord } from '../../tables/ledger-book';
import type { CoverNews } from '../../tables/unit-book/cover-writes';
import type { CoverSeen } from '../../tables/unit-book/reading/read';
import { receiptWords } from '../../text/books/cover';

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

/** A tick that stood before our answer was shown is no answer to it. */
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
