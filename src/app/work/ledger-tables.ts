/** The tables of a ledger as they were read; refused when a tab has lost a column. */
import { ok } from '../../core/result';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { ledgerCell } from '../../text/books/ledger-book';
import { plainGrid } from '../../tables/grid/plain-grid';
import {
  ADJUSTMENTS,
  FILES,
  FIRST_ROWS,
  ISSUED,
  JOBS,
  KNOWN,
  LEDGER_SHEETS,
  LETTERS,
  LOG,
  readAdjustments,
  readFiles,
  readIssued,
  readJobs,
  readKnown,
  readLetters,
  readLog,
  readSeals,
  readSubmissions,
  SEALS,
  SUBMISSIONS,
  tableTab,
  type AdjustmentRecord,
  type FileRecord,
  type IssuedRecord,
  type JobRecord,
  type KnownRecord,
  type LedgerGrid,
  type LetterRecord,
  type LogRecord,
  type SealRecord,
  type SubmissionRecord,
} from '../../tables/ledger-book';
import { refuse, type Asked } from '../refusal';
import { LedgerSheet } from './ledger-sheet';

export interface LedgerTables {
  readonly files: LedgerSheet<FileRecord>;
  readonly submissions: LedgerSheet<SubmissionRecord>;
  readonly seals: LedgerSheet<SealRecord>;
  readonly log: LedgerSheet<LogRecord>;
  readonly jobs: LedgerSheet<JobRecord>;
  readonly letters: LedgerSheet<LetterRecord>;
  readonly issued: LedgerSheet<IssuedRecord>;
  readonly adjustments: LedgerSheet<AdjustmentRecord>;
  readonly known: LedgerSheet<KnownRecord>;
}

/** No service call. */
export function ledgerTables(book: SpreadsheetShape): Asked<LedgerTables> {
  const sheet = (name: keyof typeof LEDGER_SHEETS) =>
    (book.sheets ?? []).find((one) => one.properties?.sheetId === LEDGER_SHEETS[name]);
  const grid = (name: keyof typeof LEDGER_SHEETS): LedgerGrid => plainGrid(sheet(name));
  const rows = (name: keyof typeof LEDGER_SHEETS): number => sheet(name)?.properties?.gridProperties?.rowCount ?? 0;
  const hasKnown = sheet('known') !== undefined;
  const reads = {
    files: readFiles(grid('files')),
    submissions: readSubmissions(grid('submissions')),
    seals: readSeals(grid('seals')),
    log: readLog(grid('log')),
    jobs: readJobs(grid('jobs')),
    letters: readLetters(grid('letters')),
    issued: readIssued(grid('issued')),
    adjustments: readAdjustments(grid('adjustments')),
    known: readKnown(grid('known'), hasKnown),
  };
  const troubles = Object.values(reads).flatMap((read) => read.troubles.filter(({ owner }) => owner === null));
  if (troubles.length > 0)
    return refuse('ledgerTrouble', {
      list: troubles
        .slice(0, 5)
        .map((one) => ledgerCell(one.table, one.a1))
        .join('; '),
    });
  return ok({
    files: new LedgerSheet(FILES, reads.files, rows('files')),
    submissions: new LedgerSheet(SUBMISSIONS, reads.submissions, rows('submissions')),
    seals: new LedgerSheet(SEALS, reads.seals, rows('seals')),
    log: new LedgerSheet(LOG, reads.log, rows('log')),
    jobs: new LedgerSheet(JOBS, reads.jobs, rows('jobs')),
    letters: new LedgerSheet(LETTERS, reads.letters, rows('letters')),
    issued: new LedgerSheet(ISSUED, reads.issued, rows('issued')),
    adjustments: new LedgerSheet(ADJUSTMENTS, reads.adjustments, rows('adjustments')),
    // A ledger made before this table existed gets it with the first rows to remember.
    known: hasKnown
      ? new LedgerSheet(KNOWN, reads.known, rows('known'))
      : new LedgerSheet(KNOWN, reads.known, FIRST_ROWS, tableTab(KNOWN, (book.sheets ?? []).length, [])),
  });
}
