import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  brokenAt,
  FILES,
  FIRST_ROWS,
  JOBS,
  ledgerBookRequests,
  LEDGER_SHEETS,
  LETTERS,
  linkLog,
  LOG,
  readFiles,
  readJobs,
  readLedger,
  readLetters,
  readLog,
  readSeals,
  readSubmissions,
  SEALS,
  SUBMISSIONS,
  writeRow,
  writeRows,
  type FileRecord,
  type LedgerGrid,
  type LedgerTable,
  type LedgerTableName,
  type LogRecord,
  type SealRecord,
  type SubmissionRecord,
} from '../../../src/tables/ledger-book';
import type { TableColumn } from '../../../src/tables/grid/table';
import { PlainBook } from '../master-book/plain-book';

const AT = Date.UTC(2019, 2, 15, 9, 55, 12, 345);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const file: FileRecord = {
  unit: '568',
  period: '2019-Q1',
  fileId: 'F568',
  createdAt: AT,
  publishedAt: AT + 1,
  sharedWith: ['a@gmail.com', 'b@gmail.com'],
  mailedAt: null,
  templateVersions: { indicator: 'ab12', task: 'cd34' },
  sheetIds: { cover: 1, indicator: 2, task: 3 },
  lastPollAt: null,
  lastSeenModifiedAt: null,
  lastSeenVersion: null,
  ownWriteAt: null,
  unseenTickAt: null,
  issued: { templates: 'ff00' },
};
const submission: SubmissionRecord = {
  unit: '568',
  period: '2019-Q1',
  state: 'returned',
  version: 2,
  flags: { overdue: true, extendedTo: '2019-03-18', oldTemplate: false, editedAfterSeal: true },
  timeliness: 'undecided',
  dueAt: AT,
  decision: 'return',
  reason: 'Dòng 1.1 không bằng tổng',
  decidedBy: 'so@gmail.com',
  decidedAt: AT,
  changedAt: AT,
  told: {
    asked: { at: AT, points: [{ text: 'Dòng 1.1 không bằng tổng', sheetId: 11, a1: 'F9' }] },
    open: { at: AT, count: 1, points: [] },
    notices: [{ code: 'extended', at: AT, facts: { due: AT, reason: 'Mưa lũ', document: '' } }],
    before: {
      action: 'return',
      at: AT,
      state: 'submitted',
      editedAfterSeal: false,
      decision: null,
      reason: null,
      decidedBy: null,
      decidedAt: null,
      notices: [],
    },
    tickOwed: true,
  },
};
const seal: SealRecord = {
  unit: '568',
  period: '2019-Q1',
  version: 1,
  sealedAt: AT,
  sealedBy: null,
  evidence: { unseenAt: AT - 1000, seenAt: AT, modifiedAt: null, modifiedBy: null },
  timeliness: 'onTime',
  document: { number: '12', symbol: 'BC-SNV', signedOn: '2019-03-15', signedBy: 'Nguyễn Văn An' },
  printCode: '7K2M-9QPD',
  fingerprint: 'f'.repeat(64),
  previousFingerprint: null,
  receiptAt: null,
  payload: 'H4sI',
};

function ledger(): PlainBook {
  const book = new PlainBook();
  book.change(
    ledgerBookRequests({
      province: 'khanh-hoa-2019',
      ledgerId: 'L',
      masterId: 'M',
      officeAccounts: ['so@gmail.com'],
      defaultSheetId: 0,
    }),
  );
  return book;
}
const grid = (book: PlainBook, name: LedgerTableName): LedgerGrid => book.grid(LEDGER_SHEETS[name]) as LedgerGrid;

function put<R, C extends readonly TableColumn[]>(
  book: PlainBook,
  table: LedgerTable<R, C>,
  records: readonly R[],
): void {
  const read = readLedger(table, grid(book, table.name));
  book.change(writeRows(table, { read, rowCount: book.tab(LEDGER_SHEETS[table.name]).rows }, records).requests);
}

describe('the ledger', () => {
  it('returns every kind of record as it was written', () => {
    const book = ledger();
    const job = {
      jobId: 'J1',
      request: '{"job":"collect"}',
      cursor: '2',
      state: 'running' as const,
      startedAt: AT,
      by: 'so@gmail.com',
      leaseUntil: AT + 60000,
      fence: 3,
      lines: '[]',
    };
    const letter = {
      key: 'due|568|2019-Q1|1',
      unit: '568',
      period: '2019-Q1',
      kind: 'due',
      to: ['a@gmail.com'],
      subject: 'Đôn đốc báo cáo',
      state: 'PENDING' as const,
      pendingAt: AT,
      sentAt: null,
    };
    const row = linkLog(
      null,
      { at: AT, account: 'so@gmail.com', action: 'publish', unit: null, period: '2019-Q1', text: '=HYPERLINK("x")' },
      sha256,
    );
    put(book, FILES, [file]);
    put(book, SUBMISSIONS, [submission]);
    put(book, SEALS, [seal]);
    put(book, JOBS, [job]);
    put(book, LETTERS, [letter]);
    put(book, LOG, [row]);
    expect(readFiles(grid(book, 'files')).rows.map((one) => one.record)).toEqual([file]);
    expect(readSubmissions(grid(book, 'submissions')).rows.map((one) => one.record)).toEqual([submission]);
    expect(readSeals(grid(book, 'seals')).rows.map((one) => one.record)).toEqual([seal]);
    expect(readJobs(grid(book, 'jobs')).rows.map((one) => one.record)).toEqual([job]);
    expect(readLetters(grid(book, 'letters')).rows.map((one) => one.record)).toEqual([letter]);
    expect(readLog(grid(book, 'log')).rows.map((one) => one.record)).toEqual([row]);
  });

  it('keeps moments to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2040, 0, 1) }), (ms) => {
        const book = ledger();
        put(book, FILES, [{ ...file, createdAt: ms }]);
        expect(readFiles(grid(book, 'files')).rows[0]?.record.createdAt).toBe(ms);
      }),
      { seed: 2019, numRuns: 40 },
    );
  });

  it('has one row when the same record is written twice, and changes only its own row', () => {
    const book = ledger();
    put(book, SUBMISSIONS, [submission, { ...submission, unit: '569' }]);
    put(book, SUBMISSIONS, [{ ...submission, state: 'submitted', reason: null }]);
    put(book, SUBMISSIONS, [{ ...submission, state: 'submitted', reason: null }]);
    const { rows } = readSubmissions(grid(book, 'submissions'));
    expect(rows.map((one) => [one.record.unit, one.record.state, one.record.reason])).toEqual([
      ['568', 'submitted', null],
      ['569', 'returned', submission.reason],
    ]);
  });

  it('adds a record once although it occurs twice in one batch', () => {
    const book = ledger();
    put(book, FILES, [file, { ...file, mailedAt: AT }]);
    expect(readFiles(grid(book, 'files')).rows.map((one) => one.record.mailedAt)).toEqual([AT]);
  });

  it('adds rows to a full tab', () => {
    const book = ledger();
    put(
      book,
      FILES,
      Array.from({ length: FIRST_ROWS + 250 }, (_, at) => ({ ...file, unit: String(at) })),
    );
    expect(readFiles(grid(book, 'files')).rows).toHaveLength(FIRST_ROWS + 250);
  });

  it('splits a long seal into cells that Google accepts, and joins it again', () => {
    const book = ledger();
    const payload = 'A'.repeat(44_999) + 'Bz9+/='.repeat(20_000);
    put(book, SEALS, [{ ...seal, payload }]);
    expect(
      Math.max(
        ...grid(book, 'seals')
          .flat()
          .map((cell) => String(cell).length),
      ),
    ).toBeLessThanOrEqual(45_000);
    expect(readSeals(grid(book, 'seals')).rows[0]?.record.payload).toBe(payload);
    expect(() => put(book, SEALS, [{ ...seal, version: 2, payload: 'A'.repeat(360_001) }])).toThrow('does not fit');
  });

  it('reads columns that the office moved, and writes to none of them', () => {
    const book = ledger();
    put(book, SUBMISSIONS, [submission]);
    const square = grid(book, 'submissions').map((row) =>
      Array.from({ length: SUBMISSIONS.columns.length }, (_, at) => row[at] ?? ''),
    );
    const read = readSubmissions(square.map((row) => [...row.slice(3), ...row.slice(0, 3)]));
    expect(read.rows[0]?.record).toEqual(submission);
    expect(() => writeRows(SUBMISSIONS, { read, rowCount: 300 }, [submission])).toThrow('moved');
  });
});

describe('a damaged ledger', () => {
  const damaged = (change: (rows: (string | number | boolean | null)[][]) => void): LedgerGrid => {
    const book = ledger();
    put(book, SUBMISSIONS, [submission, { ...submission, unit: '569' }]);
    const rows = grid(book, 'submissions').map((row) => [...row]);
    change(rows);
    return rows;
  };

  test.each([
    [
      'an unknown state',
      (rows: (string | number | boolean | null)[][]) => {
        (rows[2] ?? [])[2] = 'Đã nộp';
      },
      'C3',
    ],
    [
      'a version that is text',
      (rows: (string | number | boolean | null)[][]) => {
        (rows[3] ?? [])[3] = 'hai';
      },
      'D4',
    ],
    [
      'a duplicated row',
      (rows: (string | number | boolean | null)[][]) => {
        rows.push([...(rows[2] ?? [])]);
      },
      'A5',
    ],
    [
      'a column without its key',
      (rows: (string | number | boolean | null)[][]) => {
        (rows[0] ?? [])[4] = '';
      },
      'A1',
    ],
    [
      'an error in a cell',
      (rows: (string | number | boolean | null)[][]) => {
        (rows[2] ?? [])[9] = '#REF!';
      },
      'J3',
    ],
  ])('is reported, its record cannot be written, and a damaged row keeps no other from it: %s', (_, change, a1) => {
    const read = readSubmissions(damaged(change));
    expect(read.troubles.map((one) => one.a1)).toContain(a1);
    const write = (unit: string) => () => writeRows(SUBMISSIONS, { read, rowCount: 300 }, [{ ...submission, unit }]);
    const units = ['568', '569', '570'];
    const refused = units.filter((unit) => {
      try {
        write(unit)();
        return false;
      } catch (thrown) {
        return String(thrown).includes('damaged');
      }
    });
    expect(refused).toEqual(a1 === 'A1' ? units : [a1 === 'D4' ? '569' : '568']);
    expect(read.rows.map(({ record }) => record.unit)).toEqual(
      a1 === 'A1' ? [] : ['568', '569'].filter((unit) => !refused.includes(unit)),
    );
  });

  it('never treats a heading row as the row of a record', () => {
    expect(() => writeRow(FILES, { rowIndex: 1, rowCount: 300 }, file)).toThrow('heading');
  });
});

describe('the audit log', () => {
  const rows = (): LogRecord[] =>
    ['publish', 'seal', 'return'].reduce<LogRecord[]>(
      (all, action, at) => [
        ...all,
        linkLog(
          all[all.length - 1] ?? null,
          { at: AT + at, account: 'so@gmail.com', action, unit: '568', period: '2019-Q1', text: `Việc ${action}` },
          sha256,
        ),
      ],
      [],
    );

  it('is unbroken as written, and after a round trip through the sheet', () => {
    const book = ledger();
    put(book, LOG, rows());
    expect(
      brokenAt(
        readLog(grid(book, 'log')).rows.map((one) => one.record),
        sha256,
      ),
    ).toBeNull();
  });

  test.each(['at', 'account', 'action', 'unit', 'period', 'text', 'previousHash', 'hash'] as const)(
    'is broken where another %s was typed',
    (field) => {
      const other = field === 'at' ? AT + 9 : 'khác';
      const changed = rows().map((one, at) => (at === 1 ? { ...one, [field]: other } : one));
      expect(brokenAt(changed, sha256)).toBe(1);
    },
  );

  test.each([
    ['edited', (all: LogRecord[]) => all.map((one, at) => (at === 1 ? { ...one, text: 'khác' } : one)), 1],
    ['dropped', (all: LogRecord[]) => all.filter((_, at) => at !== 1), 1],
    ['moved', (all: LogRecord[]) => [...all].reverse(), 0],
    ['dropped at the head', (all: LogRecord[]) => all.slice(1), 0],
  ] as const)('is broken where a row was %s', (_, change, at) => {
    expect(brokenAt(change(rows()), sha256)).toBe(at);
  });
});
