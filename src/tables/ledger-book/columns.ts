/**
 * The tables of the ledger as columns: keys in hidden row 1, headings in row 2, then one record per row. Texts are
 * stored RAW. A moment is ms since 1970 in the record and a serial in the cell. Lists and objects are JSON text.
 */
import { LEDGER_HEADINGS } from '../../text/books/ledger-book';
import type { TableKind } from '../grid/table';

type Plain = {
  [K in keyof typeof LEDGER_HEADINGS]: (typeof LEDGER_HEADINGS)[K] extends string ? K : never;
}[keyof typeof LEDGER_HEADINGS];
const column = <K extends Plain, T extends TableKind>(
  key: K,
  kind: T,
  width = 130,
): { readonly key: K; readonly heading: string; readonly kind: T; readonly width: number } => ({
  key,
  kind,
  heading: LEDGER_HEADINGS[key],
  width,
});

/** Longest text in one cell of a payload. Google's limit is 50 000 characters. */
export const PAYLOAD_CHUNK = 45_000;
const PAYLOADS = [
  'payload1',
  'payload2',
  'payload3',
  'payload4',
  'payload5',
  'payload6',
  'payload7',
  'payload8',
] as const;
export type PayloadKey = (typeof PAYLOADS)[number];
export const PAYLOAD_KEYS: readonly PayloadKey[] = PAYLOADS;
/** Letters of the longest packed text that fits a row. */
const LONGEST_PAYLOAD = PAYLOAD_CHUNK * PAYLOADS.length;
/** True when a packed text fits the cells of one row. */
export const fitsRow = (payload: string): boolean => payload.length <= LONGEST_PAYLOAD;
const payload = <K extends PayloadKey>(
  key: K,
  part: number,
): {
  readonly key: K;
  readonly heading: string;
  readonly kind: 'text';
  readonly width: number;
  readonly format: { readonly wrapStrategy: 'CLIP' };
} => ({ key, heading: LEDGER_HEADINGS.payload(part), kind: 'text', width: 90, format: { wrapStrategy: 'CLIP' } });

/** What the other cells of the row are in short; a row whose cells moved or changed by hand no longer has its mark. */
const MARK = { ...column('mark', 'text', 90), later: true } as const;

export const FILE_COLUMNS = [
  column('unit', 'text', 90),
  column('period', 'text', 90),
  column('fileId', 'text', 200),
  column('createdAt', 'moment'),
  column('publishedAt', 'moment'),
  column('sharedWith', 'text', 240),
  column('mailedAt', 'moment'),
  column('templateVersions', 'text', 200),
  column('sheetIds', 'text', 200),
  column('lastPollAt', 'moment'),
  column('lastSeenModifiedAt', 'moment'),
  column('unseenTickAt', 'moment'),
  column('issued', 'text', 200),
  { ...column('lastSeenVersion', 'number', 90), later: true },
  MARK,
  { ...column('ownWriteAt', 'moment'), later: true },
] as const;

export const SUBMISSION_COLUMNS = [
  column('unit', 'text', 90),
  column('period', 'text', 90),
  column('state', 'text', 100),
  column('version', 'number', 70),
  column('overdue', 'tick', 80),
  column('extendedTo', 'text', 110),
  column('oldTemplate', 'tick', 80),
  column('editedAfterSeal', 'tick', 100),
  column('timeliness', 'text', 110),
  column('dueAt', 'moment'),
  column('decision', 'text', 200),
  column('reason', 'text', 280),
  column('decidedBy', 'text', 200),
  column('decidedAt', 'moment'),
  column('changedAt', 'moment'),
  { ...column('told', 'text', 280), later: true, format: { wrapStrategy: 'CLIP' } },
  { ...column('copy', 'text', 120), later: true, format: { wrapStrategy: 'CLIP' } },
] as const;

/** The columns over which one long text is spread. */
const PAYLOAD_COLUMNS = [
  payload('payload1', 1),
  payload('payload2', 2),
  payload('payload3', 3),
  payload('payload4', 4),
  payload('payload5', 5),
  payload('payload6', 6),
  payload('payload7', 7),
  payload('payload8', 8),
] as const;

export const SEAL_COLUMNS = [
  column('unit', 'text', 90),
  column('period', 'text', 90),
  column('version', 'number', 70),
  column('sealedAt', 'moment'),
  column('sealedBy', 'text', 200),
  column('evidence', 'text', 260),
  column('timeliness', 'text', 110),
  column('document', 'text', 200),
  column('printCode', 'text', 110),
  column('fingerprint', 'text', 200),
  column('previousFingerprint', 'text', 200),
  column('receiptAt', 'moment'),
  ...PAYLOAD_COLUMNS,
] as const;

export const ISSUED_COLUMNS = [
  column('key', 'text', 200),
  column('period', 'text', 90),
  column('kind', 'text', 110),
  column('at', 'moment'),
  ...PAYLOAD_COLUMNS,
  MARK,
] as const;

export const KNOWN_COLUMNS = [
  column('tab', 'text', 110),
  column('at', 'moment'),
  column('by', 'text', 200),
  ...PAYLOAD_COLUMNS,
  MARK,
] as const;

export const ADJUSTMENT_COLUMNS = [
  column('key', 'text', 200),
  column('unit', 'text', 90),
  column('period', 'text', 90),
  column('version', 'number', 70),
  column('form', 'text', 90),
  column('row', 'text', 100),
  column('field', 'text', 100),
  column('amount', 'text', 110),
  column('reason', 'text', 320),
  column('by', 'text', 200),
  column('at', 'moment'),
  MARK,
] as const;

export const LOG_COLUMNS = [
  column('at', 'moment'),
  column('account', 'text', 200),
  column('action', 'text', 110),
  column('unit', 'text', 90),
  column('period', 'text', 90),
  column('text', 'text', 420),
  column('previousHash', 'text', 200),
  column('hash', 'text', 200),
] as const;

export const JOB_COLUMNS = [
  column('jobId', 'text', 160),
  column('request', 'text', 280),
  column('cursor', 'text', 280),
  column('state', 'text', 90),
  column('startedAt', 'moment'),
  column('by', 'text', 200),
  column('leaseUntil', 'moment'),
  column('fence', 'number', 70),
  column('lines', 'text', 280),
  MARK,
] as const;

export const LETTER_COLUMNS = [
  column('key', 'text', 200),
  column('unit', 'text', 90),
  column('period', 'text', 90),
  column('kind', 'text', 110),
  column('to', 'text', 260),
  column('subject', 'text', 320),
  column('state', 'text', 90),
  column('pendingAt', 'moment'),
  column('sentAt', 'moment'),
  MARK,
] as const;
