/** The public face of the ledger: set-up, its tables, and reading and writing by key. */
import type {
  AdjustmentRecord,
  IssuedRecord,
  LogRecord,
  FileRecord,
  JobRecord,
  KnownRecord,
  LetterRecord,
  SealRecord,
  SubmissionRecord,
} from './records';
import { HEAD_ROWS } from '../grid/table';
import { readLedger, type LedgerGrid, type LedgerRead } from './ledger-table';
import { ADJUSTMENTS, FILES, ISSUED, JOBS, KNOWN, LETTERS, LOG, SEALS, SUBMISSIONS } from './tables';

export {
  firstIndex,
  FIRST_ROWS,
  ledgerBookRequests,
  ledgerTabs,
  TABLES,
  tableTab,
  type LedgerSetUp,
} from './ledger-book-requests';
export {
  isInTheWay,
  LEDGER_SHEETS,
  ledgerRange,
  proofOf,
  readLedger,
  writeRow,
  writeRows,
  type LedgerGrid,
  type LedgerRead,
  type LedgerTable,
  type LedgerTableName,
  type LedgerTrouble,
  type Stored,
} from './ledger-table';
export {
  MARKED_TABLES,
  readUnitMarks,
  rowMark,
  UNIT_MARKS_KEY,
  unitMarksRequest,
  type AllMarks,
  type MarkedTable,
  type UnitMarks,
} from './unit-marks';
export { ANCHOR_KEY, anchorRequest, COUNTED_TABLES, readAnchor, type Anchor, type CountedTable } from './anchor';
export { fitsRow } from './columns';
export { laterColumnRequests } from './later-columns';
export { brokenAt, linkLog } from './log-chain';
export {
  hasIndex,
  indexIn,
  indexRequest,
  indexText,
  indexTextOf,
  periodOf,
  periodOfKnown,
  SPANNED_TABLES,
  tableIndexOf,
  withRows,
  type LedgerIndex,
  type SpannedTable,
  type TableIndex,
} from './period-index';
export { isAsIndexed, isWholeBelow, runRanges, tableRanges } from './period-ranges';
export { sealRow, submissionInCopy } from './proved-rows';
export { PROOFS } from './later-columns';
export { readLedgerStamp } from './stamp';
export type {
  AdjustmentRecord,
  FileRecord,
  Issued,
  IssuedRecord,
  JobRecord,
  JobState,
  KnownRecord,
  LetterRecord,
  LogRecord,
  SealRecord,
  SubmissionRecord,
} from './records';
export {
  ADJUSTMENTS,
  FILES,
  ISSUED,
  JOBS,
  KNOWN,
  LETTERS,
  LOG,
  SEALS,
  sealKey,
  SUBMISSIONS,
  unitPeriodKey,
} from './tables';

export const readFiles = (grid: LedgerGrid): LedgerRead<FileRecord> => readLedger(FILES, grid);
export const readSubmissions = (grid: LedgerGrid): LedgerRead<SubmissionRecord> => readLedger(SUBMISSIONS, grid);
export const readSeals = (grid: LedgerGrid): LedgerRead<SealRecord> => readLedger(SEALS, grid);
export const readLog = (grid: LedgerGrid): LedgerRead<LogRecord> => readLedger(LOG, grid);
export const readJobs = (grid: LedgerGrid): LedgerRead<JobRecord> => readLedger(JOBS, grid);
export const readIssued = (grid: LedgerGrid): LedgerRead<IssuedRecord> => readLedger(ISSUED, grid);
export const readAdjustments = (grid: LedgerGrid): LedgerRead<AdjustmentRecord> => readLedger(ADJUSTMENTS, grid);
/** The rows last known; a ledger made before this table existed has none (`isThere` = false). */
export const readKnown = (grid: LedgerGrid, isThere: boolean): LedgerRead<KnownRecord> =>
  isThere
    ? readLedger(KNOWN, grid)
    : { rows: [], byKey: new Map(), nextRow: HEAD_ROWS, troubles: [], without: [], mixed: () => [] };
export const readLetters = (grid: LedgerGrid): LedgerRead<LetterRecord> => readLedger(LETTERS, grid);
