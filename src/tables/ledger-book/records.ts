/** What the ledger remembers, as the rest of the product speaks of it. Moments are ms since 1970; null = has not happened, or Google does not say. */
import type { SignedDocument } from '../../core/submission/document';
import type { Timeliness, Evidence } from '../../core/submission/submission-time';
import type { Flags, State } from '../../core/submission/submission';

/** One unit's file for one period. Key: unit + period. */
export interface FileRecord {
  readonly unit: string;
  readonly period: string;
  readonly fileId: string;
  readonly createdAt: number;
  readonly publishedAt: number | null;
  /** Accounts that were given access, as written in *Danh bạ đầu mối*. */
  readonly sharedWith: readonly string[];
  readonly mailedAt: number | null;
  /** Form code → template version laid in the file. */
  readonly templateVersions: Readonly<Record<string, string>>;
  /** Tab (form code or `cover`) → sheet id in the file. */
  readonly sheetIds: Readonly<Record<string, number>>;
  readonly lastPollAt: number | null;
  /** Drive's modifiedTime when we last read the file: what Drive claimed, for people; nothing rests on it. */
  readonly lastSeenModifiedAt: number | null;
  /** Drive's version of the file when we last read it; null = due for a read. */
  readonly lastSeenVersion: number | null;
  /** The last time we looked and saw no tick. */
  readonly unseenTickAt: number | null;
  /** What the file was made from: keys of two IssuedRecords; `{}` = nothing was kept. */
  readonly issued: Issued;
}

export type Issued = { readonly templates?: string; readonly catalogue?: string };

/**
 * What units were asked, as it was when their files were made (units that were asked the same share a record); the first appraisal as it was
 * sent to units; the ranks as a decision approved them. Key: fingerprint of the text.
 */
export interface IssuedRecord {
  readonly key: string;
  readonly period: string;
  readonly kind: 'templates' | 'catalogue' | 'appraisal' | 'decision';
  readonly at: number;
  /** Packed JSON (ports.Coder.pack), whole. */
  readonly payload: string;
}

/**
 * One signed line of the office upon one sealed figure; never changed, another line takes it back. It speaks only while that very version
 * of the unit's answer does. Key: `key`.
 */
export interface AdjustmentRecord {
  readonly key: string;
  readonly unit: string;
  readonly period: string;
  readonly version: number;
  readonly form: string;
  readonly row: string;
  readonly field: string;
  /** Exact decimal: `-12.5`. */
  readonly amount: string;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** The state of one unit's answer for one period. Key: unit + period. */
export interface SubmissionRecord {
  readonly unit: string;
  readonly period: string;
  readonly state: State;
  /** Number of seals so far; 0 = none. */
  readonly version: number;
  readonly flags: Flags;
  readonly timeliness: Timeliness | null;
  /** The last good moment for this unit, extension included. */
  readonly dueAt: number;
  /** What the office decided last (e.g. a return's reasons, on time or late), its reason, by whom and when. */
  readonly decision: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly changedAt: number;
}

/** One seal as stored. Key: unit + period + version. `payload` = the packed seal (ports.Coder.pack), whole. */
export interface SealRecord {
  readonly unit: string;
  readonly period: string;
  readonly version: number;
  readonly sealedAt: number;
  readonly sealedBy: string | null;
  readonly evidence: Evidence;
  readonly timeliness: Timeliness;
  /** The văn bản the unit named; null = none. */
  readonly document: SignedDocument | null;
  /** Short code of the printed report; null = none could be worked out. */
  readonly printCode: string | null;
  readonly fingerprint: string;
  readonly previousFingerprint: string | null;
  readonly receiptAt: number | null;
  readonly payload: string;
}

/** One row of the audit log; rows are linked by hash, so an edited row is seen. No key: rows are only added. */
export interface LogRecord {
  readonly at: number;
  readonly account: string;
  readonly action: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly text: string;
  /** '' for the first row. */
  readonly previousHash: string;
  readonly hash: string;
}

export type JobState = 'running' | 'waiting' | 'stopped' | 'done' | 'failed';

/** One long job. Key: jobId. Texts are JSON of the job's own making. */
export interface JobRecord {
  readonly jobId: string;
  readonly request: string;
  readonly cursor: string;
  readonly state: JobState;
  readonly startedAt: number;
  readonly by: string;
  readonly leaseUntil: number | null;
  /** Grows with every take-over: an old run with a smaller number must not write. */
  readonly fence: number;
  readonly lines: string;
}

/** One letter. Written PENDING before it is sent and SENT after; a PENDING one found later is asked about, never sent again. WAITS = the day's limit refused it, so it has not gone. Key: `key`. */
export interface LetterRecord {
  readonly key: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly kind: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly state: 'PENDING' | 'SENT' | 'WAITS';
  readonly pendingAt: number;
  readonly sentAt: number | null;
}
