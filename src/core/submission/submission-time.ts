/**
 * Whether a report came on time, by the time that counts: the tick with its evidence (seal.ts), or the day on which the văn bản was
 * signed. In doubt nothing is late: the office decides.
 */
import { DOCUMENT_FIELDS, type SignedDocument, type TimeBy } from './document';
import { timeliness, type Evidence, type Seal, type Timeliness } from './seal';

interface Sent {
  readonly document: SignedDocument | null;
  readonly printCode: string | null;
}

/** The same văn bản as that of an earlier seal, though the figures are, or may be, no longer the same: it was not signed over these. */
export const isReused = (now: Sent, earlier: readonly Sent[]): boolean =>
  earlier.some(
    (before) =>
      (now.printCode === null || before.printCode !== now.printCode) &&
      DOCUMENT_FIELDS.every((field) => before.document?.[field] === now.document?.[field]),
  );

/** What of a seal decides whether it came on time. */
export const timeFactsOf = (seal: Pick<Seal, 'evidence' | 'document' | 'timeBy' | 'reusedDocument'>): TimeFacts => ({
  evidence: seal.evidence,
  by: seal.timeBy ?? 'tick',
  signedOn: seal.document?.signedOn ?? null,
  reused: seal.reusedDocument ?? false,
});

export interface TimeFacts {
  readonly evidence: Evidence;
  readonly by: TimeBy;
  readonly signedOn: string | null;
  /** See isReused. */
  readonly reused: boolean;
}

/** When a unit's report is due: the last good moment (ms), and the day it lies on. */
export interface DueFacts {
  readonly at: number;
  readonly day: string;
}

/** By the evidence of the tick, or by the signing day against the due day, that day included. */
export function timelinessBy({ evidence, by, signedOn, reused }: TimeFacts, due: DueFacts): Timeliness {
  if (by === 'tick') return timeliness(evidence, due.at);
  if (signedOn === null) return 'undecided';
  if (signedOn > due.day) return 'late';
  return reused ? 'undecided' : 'onTime';
}
