/** What proves a row of the ledger besides its own cells. */
import { SUBMISSION_COLUMNS } from './columns';
import { lineInCopy } from './row-copy';
import { SUBMISSIONS } from './tables';
import type { SealRecord, SubmissionRecord } from './records';

/** The record that a row's copy holds; null when the copy is damaged too. */
export function submissionInCopy(copy: string): SubmissionRecord | null {
  const line = lineInCopy(SUBMISSION_COLUMNS, copy);
  return line && SUBMISSIONS.recordOf(line);
}

/** What a row of a seal states beside the packed seal, in one form however it was read. */
export const sealRow = (one: Omit<SealRecord, 'payload' | 'receiptAt' | 'previousFingerprint'>): string => {
  const { seenAt, unseenAt, modifiedAt, modifiedBy } = one.evidence;
  const { number, symbol, signedOn, signedBy } = one.document ?? {};
  return JSON.stringify([
    [
      one.unit,
      one.period,
      one.version,
      one.sealedAt,
      one.sealedBy || null,
      one.timeliness,
      one.printCode,
      one.fingerprint,
    ],
    [seenAt, unseenAt, modifiedAt, modifiedBy],
    [number, symbol, signedOn, signedBy],
  ]).normalize('NFC');
};
