/**
 * A ledger of an earlier release lacks a column that was added later: it can still be read, and the first write adds
 * the column.
 */
import {
  FILES,
  laterColumnRequests,
  ledgerBookRequests,
  LEDGER_SHEETS,
  readFiles,
  readSubmissions,
  SUBMISSIONS,
  writeRow,
  type FileRecord,
  type LedgerGrid,
  type SubmissionRecord,
} from '../../../src/tables/ledger-book';
import { NOTHING_TOLD } from '../../../src/core/submission/told';
import { LedgerSheet } from '../../../src/app/work/ledger-sheet';
import { PlainBook } from '../master-book/plain-book';

const file: FileRecord = {
  unit: '568',
  period: '2019-Q1',
  fileId: 'F568',
  createdAt: Date.UTC(2019, 2, 15),
  publishedAt: null,
  sharedWith: [],
  mailedAt: null,
  templateVersions: {},
  sheetIds: {},
  lastPollAt: null,
  lastSeenModifiedAt: Date.UTC(2019, 2, 16),
  lastSeenVersion: 7,
  ownWriteAt: null,
  unseenTickAt: null,
  issued: {},
};

function emptyBook(): PlainBook {
  const book = new PlainBook();
  book.change(
    ledgerBookRequests({ province: 'p', ledgerId: 'L', masterId: 'M', officeAccounts: [], defaultSheetId: 0 }).filter(
      (request) => !('deleteSheet' in request),
    ),
  );
  return book;
}

/** The tab *Tệp* with one file, in its present form. */
function filesTab(): LedgerGrid {
  const book = emptyBook();
  book.change(writeRow(FILES, { rowIndex: 2, rowCount: 300 }, file));
  return book.grid(LEDGER_SHEETS.files) as LedgerGrid;
}

const handedIn = (unit: string, reason: string | null = null): SubmissionRecord => ({
  unit,
  period: '2019-Q1',
  state: 'submitted',
  version: 1,
  flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
  timeliness: 'onTime',
  dueAt: Date.UTC(2019, 2, 20),
  decision: null,
  reason,
  decidedBy: null,
  decidedAt: null,
  changedAt: Date.UTC(2019, 2, 18, 3, 4, 5, 678),
  told: NOTHING_TOLD,
});

/** The tab *Báo cáo nộp* with two rows, in its present form. */
function submissionsTab(book = emptyBook(), reason: string | null = null): LedgerGrid {
  book.change(writeRow(SUBMISSIONS, { rowIndex: 2, rowCount: 300 }, handedIn('568', reason)));
  book.change(writeRow(SUBMISSIONS, { rowIndex: 3, rowCount: 300 }, handedIn('569')));
  return book.grid(LEDGER_SHEETS.submissions) as LedgerGrid;
}
const AT_COPY = SUBMISSIONS.columns.findIndex(({ key }) => key === 'copy');
const withoutCopies = (grid: LedgerGrid): LedgerGrid => grid.map((line) => line.slice(0, AT_COPY));

const LAST = FILES.columns.findIndex(({ key }) => key === 'lastSeenVersion');

test('a new ledger has the column, and nothing is added to it', () => {
  const read = readFiles(filesTab());
  expect(read).toMatchObject({ troubles: [], without: [] });
  expect(read.rows[0]?.record).toEqual(file);
  expect(laterColumnRequests(FILES, read.without)).toEqual([]);
});

test('rows of a ledger without the column are read, each due for one read of its file', () => {
  const old = filesTab().map((line) => line.slice(0, LAST));
  const read = readFiles(old);
  expect(read).toMatchObject({ troubles: [], without: ['lastSeenVersion', 'mark', 'ownWriteAt'] });
  expect(read.rows[0]?.record).toEqual({ ...file, lastSeenVersion: null });
  expect(laterColumnRequests(FILES, read.without)).toMatchObject([
    { appendDimension: { sheetId: LEDGER_SHEETS.files, dimension: 'COLUMNS', length: 1 } },
    { updateCells: { start: { rowIndex: 0, columnIndex: LAST } } },
    { appendDimension: { sheetId: LEDGER_SHEETS.files, dimension: 'COLUMNS', length: 1 } },
    { updateCells: { start: { rowIndex: 0, columnIndex: LAST + 1 } } },
    { appendDimension: { sheetId: LEDGER_SHEETS.files, dimension: 'COLUMNS', length: 1 } },
    { updateCells: { start: { rowIndex: 0, columnIndex: LAST + 2 } } },
  ]);
});

test('a column that existed from the start is reported when it is missing', () => {
  const at = FILES.columns.findIndex((column) => column.key === 'fileId');
  const { troubles } = readFiles(
    filesTab().map((line, row) => (row === 0 ? line.map((cell, n) => (n === at ? '' : cell)) : line)),
  );
  expect(troubles).toMatchObject([{ column: 'fileId', found: 'columnMissing' }]);
  expect(SUBMISSIONS.columns.filter((column) => 'later' in column).map((column) => column.key)).toEqual([
    'told',
    'copy',
  ]);
});

test('a row whose copy is cleared is damaged, for its other cells are proved by nothing', () => {
  const cleared = submissionsTab().map((line, row) => line.map((cell, n) => (row === 2 && n === AT_COPY ? '' : cell)));
  const { rows, troubles } = readSubmissions(cleared);
  expect(troubles).toMatchObject([{ row: 3, column: 'copy', owner: { unit: '568', copy: null } }]);
  expect(rows.map(({ record }) => record.unit)).toEqual(['569']);
});

test('a row too long for a copy is proved by a mark of it', () => {
  const long = submissionsTab(emptyBook(), 'a'.repeat(46_000));
  expect(readSubmissions(long)).toMatchObject({ troubles: [], rows: [{}, {}] });
  const typed = long.map((line, row) => line.map((cell) => (row === 2 && cell === 'submitted' ? 'accepted' : cell)));
  expect(readSubmissions(typed).troubles).toMatchObject([{ row: 3, column: 'copy' }]);
});

test('every row of a ledger without copies gets one with the column, when any row is written', () => {
  const book = emptyBook();
  const old = withoutCopies(submissionsTab(book));
  const read = readSubmissions(old);
  expect(read).toMatchObject({ troubles: [], without: ['copy'] });
  const sheet = new LedgerSheet(SUBMISSIONS, read, 300);
  sheet.put(handedIn('570'));
  const written = sheet.pending().flatMap((one) => ('updateCells' in one ? [one.updateCells.start?.rowIndex] : []));
  expect(written).toEqual([0, 2, 3, 4]);
});
