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
  SUBMISSIONS,
  writeRow,
  type FileRecord,
  type LedgerGrid,
} from '../../../src/tables/ledger-book';
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
  unseenTickAt: null,
  issued: {},
};

/** The tab *Tệp* with one file, in its present form. */
function filesTab(): LedgerGrid {
  const book = new PlainBook();
  book.change(
    ledgerBookRequests({ province: 'p', ledgerId: 'L', masterId: 'M', officeAccounts: [], defaultSheetId: 0 }).filter(
      (request) => !('deleteSheet' in request),
    ),
  );
  book.change(writeRow(FILES, { rowIndex: 2, rowCount: 300 }, file));
  return book.grid(LEDGER_SHEETS.files) as LedgerGrid;
}

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
  expect(read).toMatchObject({ troubles: [], without: ['lastSeenVersion', 'mark'] });
  expect(read.rows[0]?.record).toEqual({ ...file, lastSeenVersion: null });
  expect(laterColumnRequests(FILES, read.without)).toMatchObject([
    { appendDimension: { sheetId: LEDGER_SHEETS.files, dimension: 'COLUMNS', length: 1 } },
    { updateCells: { start: { rowIndex: 0, columnIndex: LAST } } },
    { appendDimension: { sheetId: LEDGER_SHEETS.files, dimension: 'COLUMNS', length: 1 } },
    { updateCells: { start: { rowIndex: 0, columnIndex: LAST + 1 } } },
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
