/**
 * A row of the ledger that somebody changed together with its own copy or mark, and a ledger taken back to an earlier
 * state: each is named, nothing of it is counted, and *Sửa* puts back what is proved.
 */
import {
  ANCHOR_KEY,
  FILES,
  LEDGER_SHEETS,
  readFiles,
  readSubmissions,
  SUBMISSIONS,
  writeRow,
  type FileRecord,
  type SubmissionRecord,
} from '../../../src/tables/ledger-book';
import { PERIOD, Quarter } from '../quarter';

const CONSOLIDATE = { job: 'consolidate', period: PERIOD } as const;
const start = (() => {
  const quarter = new Quarter().generated().submitted();
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job(CONSOLIDATE);
  return quarter;
})();

const ledgerOf = (quarter: Quarter): string =>
  [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';
type Line = readonly unknown[];

/** The tab with its row of keys and headings. */
function wholeTab(quarter: Quarter, title: string): Line[] {
  const { values } = quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.get',
      params: {
        spreadsheetId: ledgerOf(quarter),
        range: `'${title}'`,
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      },
    },
    { email: quarter.office, project: null },
  ) as { values: Line[] };
  return values;
}

function change(quarter: Quarter, requests: readonly unknown[]): void {
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: ledgerOf(quarter) },
      body: { requests },
    },
    { email: quarter.office, project: null },
  );
}

/** The whole row with its copy, exactly as the add-in would write another record. */
function forgeSubmission(quarter: Quarter, unit: string, other: Partial<SubmissionRecord>): void {
  const stored = readSubmissions(wholeTab(quarter, 'Báo cáo nộp') as never).rows.find(
    ({ record }) => record.unit === unit,
  );
  if (!stored) throw new Error(`no row of ${unit}`);
  const place = { rowIndex: stored.rowIndex, rowCount: 1000 };
  change(quarter, writeRow(SUBMISSIONS, place, { ...stored.record, ...other }));
}
/** The row of one unit's file names the file of another, with a mark that fits. */
function forgeFile(quarter: Quarter, unit: string, other: string): void {
  const { rows } = readFiles(wholeTab(quarter, 'Tệp') as never);
  const [own, its] = [unit, other].map((code) => rows.find(({ record }) => record.unit === code));
  if (!own || !its) throw new Error(`no row of ${unit} or ${other}`);
  const record: FileRecord = { ...own.record, fileId: its.record.fileId };
  change(quarter, writeRow(FILES, { rowIndex: own.rowIndex, rowCount: 1000 }, record));
}

const ledgerLine = (quarter: Quarter) =>
  quarter.job({ job: 'healthCheck', period: PERIOD }).lines.find((line) => line.unit === 'ledger');
const putBack = (quarter: Quarter) => quarter.job({ job: 'repair', period: PERIOD, fix: 'putBack' });
const total = (quarter: Quarter): unknown => quarter.masterTab('Số liệu').find((one) => one[0] === '1.2')?.[4];
const stateOf = (quarter: Quarter, unit: string): Line => {
  const [keys = []] = wholeTab(quarter, 'Báo cáo nộp');
  const row = wholeTab(quarter, 'Báo cáo nộp').find((one) => one[0] === unit) ?? [];
  return ['state', 'version', 'timeliness', 'extendedTo'].map((key) => row[keys.indexOf(key)] ?? '');
};

test.each<[string, Partial<SubmissionRecord>]>([
  ['accepted', { state: 'accepted' }],
  ['late', { timeliness: 'late' }],
  ['extended', { flags: { overdue: false, extendedTo: '2019-12-31', oldTemplate: false, editedAfterSeal: false } }],
  ['returned', { state: 'returned', reason: 'Sai số' }],
])('a report that is %s by hand, its copy changed alike: named, left out, put back by the log', (_, other) => {
  const quarter = start.twin();
  const before = stateOf(quarter, '568');
  forgeSubmission(quarter, '568', other);
  expect(stateOf(quarter, '568')).not.toEqual(before);
  expect(quarter.job(CONSOLIDATE)).toMatchObject({ result: 'doneMissing', counts: { submitted: 2 } });
  expect(total(quarter)).toBe(3);
  const out = quarter.masterTab('Tổng quan').filter((row) => String(row[0]).startsWith('leftOut.568'));
  expect(String(out[0]?.[0])).toContain('brokenRow');
  expect(ledgerLine(quarter)).toMatchObject({
    result: 'troubled',
    message: expect.stringContaining('Nha Trang') as string,
    fixes: expect.arrayContaining(['putBack']) as unknown,
  });
  expect(putBack(quarter)).toMatchObject({ result: 'done', counts: { mended: 1 } });
  expect(stateOf(quarter, '568')).toEqual(before);
  expect(ledgerLine(quarter)).toMatchObject({ result: 'healthy' });
  expect(quarter.job(CONSOLIDATE)).toMatchObject({ counts: { submitted: 3 } });
  expect(total(quarter)).toBe(6);
});

test('a file of another unit in the row of a unit, its mark changed alike: named by unit, and only that unit is left out', () => {
  const quarter = start.twin();
  forgeFile(quarter, '568', 'CQ-STC');
  expect(quarter.job(CONSOLIDATE)).toMatchObject({ result: 'doneMissing', counts: { submitted: 2 } });
  expect(total(quarter)).toBe(3);
  expect(ledgerLine(quarter)).toMatchObject({
    result: 'troubled',
    message: expect.stringContaining('Nha Trang') as string,
  });
});

test('the work of the office itself changes the marks with the rows: a report is accepted and returned, and all is whole', () => {
  const quarter = start.twin();
  quarter.value('accept', { unit: '568', period: PERIOD });
  expect(ledgerLine(quarter)).toMatchObject({ result: 'healthy' });
  expect(quarter.job(CONSOLIDATE)).toMatchObject({ counts: { submitted: 3 } });
});

test('the ledger is taken back to an earlier state, its own counts with it: the master knows a longer log', () => {
  const quarter = start.twin();
  const log = wholeTab(quarter, 'Nhật ký');
  const keys = log[0] ?? [];
  const { sheets: _, ...book } = quarter.book(ledgerOf(quarter), quarter.office) as unknown as {
    readonly sheets: unknown;
    readonly developerMetadata: readonly { readonly metadataKey: string; readonly metadataValue: string }[];
  };
  const anchor = JSON.parse(
    book.developerMetadata.find(({ metadataKey }) => metadataKey === ANCHOR_KEY)?.metadataValue ?? '',
  ) as { counts: Record<string, number> };
  const gone = 3;
  const last = log[log.length - 1 - gone]?.[keys.indexOf('hash')];
  change(quarter, [
    {
      deleteDimension: {
        range: {
          sheetId: LEDGER_SHEETS.log,
          dimension: 'ROWS',
          startIndex: log.length - gone,
          endIndex: log.length,
        },
      },
    },
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataKey: ANCHOR_KEY } }],
        developerMetadata: {
          metadataValue: JSON.stringify({
            counts: { ...anchor.counts, log: (anchor.counts['log'] ?? 0) - gone },
            lastLog: last,
          }),
        },
        fields: 'metadataValue',
      },
    },
  ]);
  expect(quarter.ask('startJob', CONSOLIDATE)).toMatchObject({
    code: 'ledgerRowsLost',
    message: expect.stringMatching(/Nhật ký.* [12] dòng/) as string,
  });
  expect(
    quarter.job({ job: 'repair', period: PERIOD, fix: 'writeOff', reason: 'Khôi phục bản cũ do xóa nhầm' }),
  ).toMatchObject({ result: 'done' });
  expect(quarter.job(CONSOLIDATE).result).not.toBe('nothingWritten');
});
