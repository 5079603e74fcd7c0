/**
 * The records of the ledger, in the terms of the rest of the product. Moments are ms since 1970; null = it has not
 * happened, or Google does not report it.
 */
import type { SignedDocument } from '../../core/submission/document';
import type { Timeliness, Evidence } from '../../core/submission/submission-time';
import type { Flags, State } from '../../core/submission/submission';
import type { Told } from '../../core/submission/told';

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
  /** Form code → version of the template in the file. */
  readonly templateVersions: Readonly<Record<string, string>>;
  /** Tab (form code or `cover`) → sheet id in the file. */
  readonly sheetIds: Readonly<Record<string, number>>;
  readonly lastPollAt: number | null;
  /**
   * Drive's modifiedTime at the last time the add-in read the file. It is Drive's claim, shown to people; no decision
   * depends on it.
   */
  readonly lastSeenModifiedAt: number | null;
  /**
   * Drive's version of the file at the last time the add-in read it; null = due for a read. With `ownWriteAt` it is the
   * version before that write.
   */
  readonly lastSeenVersion: number | null;
  /**
   * The state *after our write*: our own write to the file, whose answer gave back what the file holds. Drive's version
   * of the file after it is not proved. null = none since the last reading.
   */
  readonly ownWriteAt: number | null;
  /** The last time the add-in looked and saw no tick. */
  readonly unseenTickAt: number | null;
  /** What the file was made from: keys of IssuedRecords; `{}` = nothing was stored. */
  readonly issued: Issued;
}

/**
 * `period` = name and days of the period that the forms show; `madeFor` = those that they showed first, where they were
 * changed.
 */
export type Issued = {
  readonly templates?: string;
  readonly catalogue?: string;
  readonly period?: string;
  readonly madeFor?: string;
};

/** Kinds of kept texts: codes in published files, which keep their values. */
export const ISSUED_KINDS = [
  'templates',
  'catalogue',
  'period',
  'appraisal',
  'decision',
  'writtenOff',
  'tableTaken',
  'fileTaken',
  'correction',
  'templateChange',
  'templateTrial',
  'repaired',
  'unitChange',
] as const;

/**
 * A copy of what was issued: what units were asked when their files were made (units that were asked the same share a
 * record), the first appraisal as it was sent to units, the ranks as a decision approved them, and what takes back a
 * table that was taken into the catalogue. Key: fingerprint of the text.
 */
export interface IssuedRecord {
  readonly key: string;
  readonly period: string;
  readonly kind: (typeof ISSUED_KINDS)[number];
  readonly at: number;
  /** Packed JSON (ports.Coder.pack), not split into cells. */
  readonly payload: string;
}

/** The rows of one catalogue tab as they were last known. Key: `tab`. */
export interface KnownRecord {
  readonly tab: string;
  readonly at: number;
  readonly by: string;
  /** Packed JSON (ports.Coder.pack), not split into cells. */
  readonly payload: string;
}

/**
 * One signed adjustment of the office to one sealed figure. It is never changed; another line withdraws it. It counts
 * only while that version of the unit's answer counts. Key: `key`.
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
  /** The last moment at which this unit is on time, extension included. */
  readonly dueAt: number;
  /**
   * The office's last decision (such as the reasons of a return, or on time or late), with its reason, account and
   * time.
   */
  readonly decision: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly changedAt: number;
  /** What the unit reads beside the state. */
  readonly told: Told;
}

/**
 * One seal as stored. Key: unit + period + version. `payload` = the packed seal (ports.Coder.pack), not split into
 * cells.
 */
export interface SealRecord {
  readonly unit: string;
  readonly period: string;
  readonly version: number;
  readonly sealedAt: number;
  readonly sealedBy: string | null;
  readonly evidence: Evidence;
  readonly timeliness: Timeliness;
  /** The văn bản that the unit named; null = none. */
  readonly document: SignedDocument | null;
  /** Short code of the printed report; null = it could not be computed. */
  readonly printCode: string | null;
  readonly fingerprint: string;
  readonly previousFingerprint: string | null;
  readonly receiptAt: number | null;
  readonly payload: string;
}

/**
 * One row of the audit log. Rows are linked by hash, so an edited row is detected. It has no key: rows are only added.
 */
export interface LogRecord {
  readonly at: number;
  readonly account: string;
  readonly action: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly text: string;
  /** '' in the first row. */
  readonly previousHash: string;
  readonly hash: string;
}

export type JobState = 'running' | 'waiting' | 'stopped' | 'done' | 'failed';

/** One long job. Key: jobId. Texts are JSON in the job's own format. */
export interface JobRecord {
  readonly jobId: string;
  readonly request: string;
  readonly cursor: string;
  readonly state: JobState;
  readonly startedAt: number;
  readonly by: string;
  readonly leaseUntil: number | null;
  /** Increases with every take-over: an old run with a smaller number must not write. */
  readonly fence: number;
  readonly lines: string;
}

/**
 * One letter. It is written as PENDING before it is sent and as SENT afterwards. A letter that is still PENDING later
 * may have been sent: it is reported as unsure and never sent again. WAITS = the daily limit refused it, so it was not
 * sent. Key: `key`.
 */
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
