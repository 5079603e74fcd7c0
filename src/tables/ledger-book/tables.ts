/**
 * The ledger tables: how each record becomes a line and a line becomes a record. A line without a required value does
 * not make a record.
 */
import { isDay } from '../../core/calendar';
import type { Timeliness } from '../../core/submission/submission-time';
import type { State } from '../../core/submission/submission';
import { evidence, jobLines, mapOf, oneOf, signedDocument, texts } from './cell-texts';
import {
  ADJUSTMENT_COLUMNS,
  FILE_COLUMNS,
  fitsRow,
  ISSUED_COLUMNS,
  JOB_COLUMNS,
  KNOWN_COLUMNS,
  LETTER_COLUMNS,
  LOG_COLUMNS,
  PAYLOAD_CHUNK,
  PAYLOAD_KEYS,
  SEAL_COLUMNS,
  SUBMISSION_COLUMNS,
  type PayloadKey,
} from './columns';
import type { LedgerTable } from './ledger-table';
import { changedColumn, copyOf } from './row-copy';
import { toldIn, toldText } from './told-text';
import {
  ISSUED_KINDS,
  type AdjustmentRecord,
  type FileRecord,
  type IssuedRecord,
  type JobRecord,
  type JobState,
  type KnownRecord,
  type LetterRecord,
  type LogRecord,
  type SealRecord,
  type SubmissionRecord,
} from './records';

const STATES: readonly State[] = ['unpublished', 'published', 'draft', 'submitted', 'returned', 'accepted', 'closed'];
const TIMELINESS: readonly Timeliness[] = ['onTime', 'late', 'undecided'];
const JOB_STATES: readonly JobState[] = ['running', 'waiting', 'stopped', 'done', 'failed'];
const LETTER_STATES: readonly LetterRecord['state'][] = ['PENDING', 'SENT', 'WAITS'];

export const unitPeriodKey = (unit: string, period: string): string => `${unit}|${period}`;
export const sealKey = (unit: string, period: string, version: number): string => `${unit}|${period}|${version}`;

export const FILES: LedgerTable<FileRecord, typeof FILE_COLUMNS> = {
  name: 'files',
  columns: FILE_COLUMNS,
  keyOf: (one) => unitPeriodKey(one.unit, one.period),
  lineOf: (one) => ({
    ...one,
    sharedWith: JSON.stringify(one.sharedWith),
    templateVersions: JSON.stringify(one.templateVersions),
    sheetIds: JSON.stringify(one.sheetIds),
    issued: JSON.stringify(one.issued),
  }),
  recordOf: (line) => {
    const { unit, period, fileId, createdAt } = line;
    const sharedWith = texts(line.sharedWith);
    const templateVersions = mapOf(line.templateVersions, 'string');
    const sheetIds = mapOf(line.sheetIds, 'number');
    const issued = mapOf(line.issued ?? '{}', 'string');
    if (
      unit === null ||
      period === null ||
      fileId === null ||
      createdAt === null ||
      !sharedWith ||
      !templateVersions ||
      !sheetIds ||
      !issued
    )
      return null;
    return { ...line, unit, period, fileId, createdAt, sharedWith, templateVersions, sheetIds, issued };
  },
};

export const SUBMISSIONS: LedgerTable<SubmissionRecord, typeof SUBMISSION_COLUMNS> = {
  name: 'submissions',
  columns: SUBMISSION_COLUMNS,
  keyOf: (one) => unitPeriodKey(one.unit, one.period),
  lineOf: ({ flags, told, ...one }) => {
    const line = { ...one, ...flags, told: toldText(told) };
    return { ...line, copy: copyOf(SUBMISSION_COLUMNS, line) };
  },
  changed: (line) => changedColumn(SUBMISSION_COLUMNS, line),
  recordOf: ({ overdue, extendedTo, oldTemplate, editedAfterSeal, copy: _copy, ...line }) => {
    const { unit, period, version, dueAt, changedAt } = line;
    const state = oneOf(STATES, line.state);
    const timeliness = oneOf(TIMELINESS, line.timeliness);
    if (
      unit === null ||
      period === null ||
      state === null ||
      version === null ||
      dueAt === null ||
      changedAt === null ||
      (line.timeliness !== null && timeliness === null)
    )
      return null;
    if (overdue === null || oldTemplate === null || editedAfterSeal === null) return null;
    if (extendedTo !== null && !isDay(extendedTo)) return null;
    return {
      ...line,
      unit,
      period,
      state,
      version,
      dueAt,
      changedAt,
      timeliness,
      told: toldIn(line.told),
      flags: { overdue, extendedTo, oldTemplate, editedAfterSeal },
    };
  },
};

/**
 * Splits a packed text into pieces that fit a cell. A text that fits no row is a programming error and is never
 * truncated.
 */
function inChunks(payload: string): Record<PayloadKey, string | null> {
  if (!fitsRow(payload)) throw new Error(`a payload of ${payload.length} characters does not fit a ledger row`);
  return Object.fromEntries(
    PAYLOAD_KEYS.map((key, at) => [key, payload.slice(at * PAYLOAD_CHUNK, (at + 1) * PAYLOAD_CHUNK) || null]),
  ) as Record<PayloadKey, string | null>;
}

const whole = (line: Readonly<Record<PayloadKey, string | null>>): string =>
  PAYLOAD_KEYS.map((key) => line[key] ?? '').join('');

export const SEALS: LedgerTable<SealRecord, typeof SEAL_COLUMNS> = {
  name: 'seals',
  columns: SEAL_COLUMNS,
  keyOf: (one) => sealKey(one.unit, one.period, one.version),
  lineOf: ({ payload, ...one }) => ({
    ...one,
    evidence: JSON.stringify(one.evidence),
    document: one.document && JSON.stringify(one.document),
    ...inChunks(payload),
  }),
  recordOf: (line) => {
    const { unit, period, version, sealedAt, sealedBy, printCode, fingerprint, previousFingerprint, receiptAt } = line;
    const proof = evidence(line.evidence);
    const timeliness = oneOf(TIMELINESS, line.timeliness);
    const document = line.document === null ? null : signedDocument(line.document);
    const payload = whole(line);
    if (
      document === undefined ||
      unit === null ||
      period === null ||
      version === null ||
      sealedAt === null ||
      fingerprint === null ||
      !proof ||
      !timeliness ||
      payload === ''
    )
      return null;
    return {
      unit,
      period,
      version,
      sealedAt,
      sealedBy,
      evidence: proof,
      timeliness,
      document,
      printCode,
      fingerprint,
      previousFingerprint,
      receiptAt,
      payload,
    };
  },
};

export const ISSUED: LedgerTable<IssuedRecord, typeof ISSUED_COLUMNS> = {
  name: 'issued',
  columns: ISSUED_COLUMNS,
  proved: PAYLOAD_KEYS,
  keyOf: (one) => one.key,
  lineOf: ({ payload, ...one }) => ({ ...one, ...inChunks(payload) }),
  recordOf: (line) => {
    const { key, period, at } = line;
    const kind = oneOf(ISSUED_KINDS, line.kind);
    const payload = whole(line);
    return key === null || period === null || at === null || kind === null || payload === ''
      ? null
      : { key, period, kind, at, payload };
  },
};

export const KNOWN: LedgerTable<KnownRecord, typeof KNOWN_COLUMNS> = {
  name: 'known',
  remains: () => null,
  columns: KNOWN_COLUMNS,
  keyOf: (one) => one.tab,
  lineOf: ({ payload, ...one }) => ({ ...one, ...inChunks(payload) }),
  recordOf: (line) => {
    const { tab, at, by } = line;
    const payload = whole(line);
    return tab === null || at === null || by === null || payload === '' ? null : { tab, at, by, payload };
  },
};

export const ADJUSTMENTS: LedgerTable<AdjustmentRecord, typeof ADJUSTMENT_COLUMNS> = {
  name: 'adjustments',
  columns: ADJUSTMENT_COLUMNS,
  keyOf: (one) => one.key,
  lineOf: (one) => one,
  recordOf: (line) => {
    const { key, unit, period, version, form, row, field, amount, reason, by, at } = line;
    if (
      key === null ||
      unit === null ||
      period === null ||
      version === null ||
      form === null ||
      row === null ||
      field === null ||
      amount === null ||
      by === null ||
      at === null
    )
      return null;
    return /^-?\d+(\.\d+)?$/.test(amount)
      ? { key, unit, period, version, form, row, field, amount, reason: reason ?? '', by, at }
      : null;
  },
};

export const LOG: LedgerTable<LogRecord, typeof LOG_COLUMNS> = {
  name: 'log',
  columns: LOG_COLUMNS,
  keyOf: (one) => one.hash,
  lineOf: (one) => one,
  recordOf: (line) => {
    const { at, account, action, text, hash } = line;
    if (at === null || account === null || action === null || hash === null) return null;
    return { ...line, at, account, action, text: text ?? '', hash, previousHash: line.previousHash ?? '' };
  },
};

export const JOBS: LedgerTable<JobRecord, typeof JOB_COLUMNS> = {
  name: 'jobs',
  columns: JOB_COLUMNS,
  remains: () => null,
  keyOf: (one) => one.jobId,
  lineOf: (one) => one,
  recordOf: (line) => {
    const { jobId, startedAt, by, fence } = line;
    const state = oneOf(JOB_STATES, line.state);
    if (jobId === null || startedAt === null || by === null || fence === null || !state) return null;
    return {
      jobId,
      startedAt,
      by,
      fence,
      state,
      leaseUntil: line.leaseUntil,
      request: line.request ?? '',
      // What a run noted for its own window is rebuilt by the next one; nonsense there does not stop a job.
      cursor: /^\d+$/.test(line.cursor ?? '') ? (line.cursor ?? '') : '0',
      lines: jobLines(line.lines),
    };
  },
};

export const LETTERS: LedgerTable<LetterRecord, typeof LETTER_COLUMNS> = {
  name: 'letters',
  columns: LETTER_COLUMNS,
  // A letter that may have been sent is never sent again.
  remains: ({ key, unit, period, kind }) =>
    key === null
      ? null
      : { key, unit, period, kind: kind ?? '', to: [], subject: '', state: 'PENDING', pendingAt: 0, sentAt: null },
  keyOf: (one) => one.key,
  lineOf: (one) => ({ ...one, to: JSON.stringify(one.to) }),
  recordOf: (line) => {
    const { key, kind, pendingAt } = line;
    const to = texts(line.to);
    const state = oneOf(LETTER_STATES, line.state);
    if (key === null || kind === null || pendingAt === null || !to || !state) return null;
    return { ...line, key, kind, pendingAt, to, state, subject: line.subject ?? '' };
  },
};
