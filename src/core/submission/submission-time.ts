/**
 * Whether a report came on time, by the time that counts: the tick with its evidence, or the signing day of the văn
 * bản. A doubtful report is never late by default: the office decides.
 */
import type { DueFacts } from '../catalogue/period';
import { DOCUMENT_FIELDS, type SignedDocument, type TimeBy } from './document';

/**
 * What Google reported about the tick before the add-in wrote anything. Moments in ms; null = Google does not report
 * it.
 */
export interface Evidence {
  /** The last look at which the tick was missing (null = the first look). */
  readonly unseenAt: number | null;
  readonly seenAt: number;
  readonly modifiedAt: number | null;
  /** null = *không xác định*; it is never guessed. */
  readonly modifiedBy: string | null;
}

/** Never *trễ* by default: `undecided` waits for the office, with a reason. */
export type Timeliness = 'onTime' | 'late' | 'undecided';

interface Sent {
  readonly document: SignedDocument | null;
  readonly printCode: string | null;
}

/**
 * The same văn bản as that of an earlier seal, although the figures changed or may have changed: it was not signed over
 * these figures.
 */
export const isReused = (now: Sent, earlier: readonly Sent[]): boolean =>
  earlier.some(
    (before) =>
      (now.printCode === null || before.printCode !== now.printCode) &&
      DOCUMENT_FIELDS.every((field) => before.document?.[field] === now.document?.[field]),
  );

/** The part of a seal that decides whether it came on time. */
export interface TimedSeal {
  readonly evidence: Evidence;
  /** The văn bản that the unit named; absent when the unit did not name one. */
  readonly document?: SignedDocument;
  /** The signing day counts instead of the tick; absent = the tick counts. */
  readonly timeBy?: 'document';
  /** The same văn bản was already named for other figures. */
  readonly reusedDocument?: true;
}

export const timeFactsOf = (seal: TimedSeal): TimeFacts => ({
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

/** By the evidence of the tick, or by the signing day against the due day, which is included. */
export function timelinessBy({ evidence, by, signedOn, reused }: TimeFacts, due: DueFacts): Timeliness {
  if (by === 'tick') return timeliness(evidence, due.at);
  if (signedOn === null) return 'undecided';
  if (signedOn > due.day) return 'late';
  return reused ? 'undecided' : 'onTime';
}

/**
 * On time when the tick was seen by the due moment, or when the file was not changed since then. Late only when a look
 * at or after the due moment did not find a tick yet. Anything else, and evidence that contradicts itself, waits for
 * the office.
 */
export function timeliness(evidence: Evidence, due: number): Timeliness {
  const { unseenAt, seenAt, modifiedAt } = evidence;
  if (seenAt <= due) return 'onTime';
  const touchedBy = modifiedAt !== null && modifiedAt <= due;
  if (unseenAt !== null && unseenAt >= due) return touchedBy ? 'undecided' : 'late';
  if (!touchedBy) return 'undecided';
  return unseenAt !== null && modifiedAt !== null && modifiedAt < unseenAt ? 'undecided' : 'onTime';
}
