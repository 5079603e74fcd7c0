/**
 * The ledger under people's hands: rows deleted or damaged are named, counted, put back from a proved copy, or written
 * off with a reason; nothing is published meanwhile. One prepared start, many damages.
 */
import { LEDGER_SHEETS } from '../../../src/tables/ledger-book';
import { ISSUED_COLUMNS, SEAL_COLUMNS, SUBMISSION_COLUMNS } from '../../../src/tables/ledger-book/columns';
import { stagingId } from '../../../src/tables/master-book/staging/publish';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from '../quarter';

const CONSOLIDATE = { job: 'consolidate', period: PERIOD } as const;
const start = (() => {
  const quarter = new Quarter().generated().submitted();
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job(CONSOLIDATE);
  return quarter;
})();
const TITLES = {
  files: 'Tệp',
  submissions: 'Báo cáo nộp',
  seals: 'Bản nộp được lưu',
  log: 'Nhật ký',
  issued: 'Mẫu đã phát hành',
} as const;
type Table = keyof typeof TITLES;

const ledgerOf = (quarter: Quarter): string =>
  [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';

function change(quarter: Quarter, book: string, requests: readonly unknown[]): void {
  quarter.desk.call(
    { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId: book }, body: { requests } },
    { email: quarter.office, project: null },
  );
}
const rowOf = (quarter: Quarter, table: Table, unit: string): number =>
  quarter.ledgerTab(TITLES[table]).findIndex((row) => row[0] === unit) + 2;
const deleted = (table: Table, row: number) => ({
  deleteDimension: { range: { sheetId: LEDGER_SHEETS[table], dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
});
const typed = (table: Table, row: number, column: number, text: string) => ({
  updateCells: {
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
    start: { sheetId: LEDGER_SHEETS[table], rowIndex: row, columnIndex: column },
  },
});
const total = (quarter: Quarter): unknown => quarter.masterTab('Số liệu').find((one) => one[0] === '1.2')?.[4];
const ledgerLine = (quarter: Quarter) =>
  quarter.job({ job: 'healthCheck', period: PERIOD }).lines.find((line) => line.unit === 'ledger');
const refused = (quarter: Quarter) => quarter.ask('startJob', CONSOLIDATE);
/** The office clicks a minute later, and once more a minute after that: Google counts readings by the minute. */
const putBack = (quarter: Quarter) => {
  quarter.desk.clock.jump(60);
  const outcome = quarter.job({ job: 'repair', period: PERIOD, fix: 'putBack' });
  quarter.desk.clock.jump(60);
  return outcome;
};

const column = (columns: readonly { readonly key: string }[], key: string): number =>
  columns.findIndex((one) => one.key === key);

const DAMAGES: readonly (readonly [string, (quarter: Quarter) => unknown])[] = [
  ['the row of its seal is deleted', (quarter) => deleted('seals', rowOf(quarter, 'seals', '568'))],
  [
    'its payload is cut',
    (quarter) => typed('seals', rowOf(quarter, 'seals', '568'), column(SEAL_COLUMNS, 'payload1'), 'H4sI'),
  ],
  [
    'the time of its seal is a word',
    (quarter) => typed('seals', rowOf(quarter, 'seals', '568'), column(SEAL_COLUMNS, 'sealedAt'), 'sáng'),
  ],
  ['its row of Báo cáo nộp is deleted', (quarter) => deleted('submissions', rowOf(quarter, 'submissions', '568'))],
  [
    'its extension is nonsense',
    (quarter) =>
      typed('submissions', rowOf(quarter, 'submissions', '568'), column(SUBMISSION_COLUMNS, 'extendedTo'), 'mai'),
  ],
  [
    'its state is another state, typed by hand',
    (quarter) =>
      typed('submissions', rowOf(quarter, 'submissions', '568'), column(SUBMISSION_COLUMNS, 'state'), 'published'),
  ],
  [
    'its state is typed over and its copy cleared, by hand',
    (quarter) => [
      typed('submissions', rowOf(quarter, 'submissions', '568'), column(SUBMISSION_COLUMNS, 'state'), 'published'),
      typed('submissions', rowOf(quarter, 'submissions', '568'), column(SUBMISSION_COLUMNS, 'copy'), ''),
    ],
  ],
  [
    'its report is late, by hand',
    (quarter) =>
      typed('submissions', rowOf(quarter, 'submissions', '568'), column(SUBMISSION_COLUMNS, 'timeliness'), 'late'),
  ],
  [
    'somebody else handed in, by hand',
    (quarter) => typed('seals', rowOf(quarter, 'seals', '568'), column(SEAL_COLUMNS, 'sealedBy'), 'la@gmail.com'),
  ],
  [
    'the code of its print is another, by hand',
    (quarter) => typed('seals', rowOf(quarter, 'seals', '568'), column(SEAL_COLUMNS, 'printCode'), 'A1B2C3'),
  ],
  [
    'its state is nonsense',
    (quarter) =>
      typed('submissions', rowOf(quarter, 'submissions', '568'), column(SUBMISSION_COLUMNS, 'state'), 'Xong'),
  ],
];

test('the forms of the units are damaged, and the catalogue still makes the same ones: they are put back', () => {
  const quarter = start.twin();
  const at = quarter.ledgerTab(TITLES.issued).findIndex((row) => row[2] === 'templates') + 2;
  change(quarter, ledgerOf(quarter), [typed('issued', at, column(ISSUED_COLUMNS, 'payload1'), 'H4sI')]);
  expect(ledgerLine(quarter)).toMatchObject({ fixes: expect.arrayContaining(['putBack']) as unknown });
  expect(putBack(quarter)).toMatchObject({ result: 'done' });
  expect(ledgerLine(quarter)).toMatchObject({ result: 'healthy' });
  expect(quarter.job(CONSOLIDATE)).toMatchObject({ counts: { submitted: 3 } });
});

test.each(DAMAGES)('%s: named by unit and row, shown before it is mended, and put back as it was', (what, damage) => {
  const quarter = start.twin();
  const rows = () =>
    ['submissions', 'seals'].map((table) => quarter.ledgerTab(TITLES[table as Table]).map((row) => row.slice(0, 12)));
  const before = rows();
  change(quarter, ledgerOf(quarter), [damage(quarter)].flat());
  expect(ledgerLine(quarter)).toMatchObject({
    result: 'troubled',
    fixes: expect.arrayContaining(['putBack']) as unknown,
  });
  const { lines } = quarter.value('startJob', { job: 'repair', period: PERIOD, fix: 'putBack' }).plan;
  expect(lines[0]).toContain('Nha Trang');
  expect(putBack(quarter)).toMatchObject({ result: 'done', counts: { mended: 1 } });
  expect(quarter.ledgerTab(TITLES.log).map((row) => row[2])).toContain('repair');
  expect(rows().map((table) => table.length)).toEqual(before.map((table) => table.length));
  if (what.endsWith('by hand')) expect(rows()).toEqual(before);
  expect(ledgerLine(quarter)).toMatchObject({ result: 'healthy' });
  expect(quarter.job(CONSOLIDATE)).toMatchObject({ counts: { submitted: 3 } });
  expect(total(quarter)).toBe(6);
});

test.each(['log', 'issued'] as const)(
  'the last row of %s deleted, which nothing else names: counted, and nothing is published until it is written off with a reason',
  (table) => {
    const quarter = start.twin();
    change(quarter, ledgerOf(quarter), [deleted(table, quarter.ledgerTab(TITLES[table]).length + 1)]);
    expect(refused(quarter)).toMatchObject({
      code: 'ledgerRowsLost',
      message: expect.stringContaining(TITLES[table]) as string,
    });
    expect(ledgerLine(quarter)).toMatchObject({ fixes: expect.arrayContaining(['writeOff']) as unknown });
    const give = { job: 'repair', period: PERIOD, fix: 'writeOff' } as const;
    expect(quarter.ask('startJob', give)).toMatchObject({ code: 'reasonNeeded' });
    expect(quarter.job({ ...give, reason: 'Xóa nhầm, không còn bản sao' })).toMatchObject({ result: 'done' });
    expect(quarter.ledgerTab(TITLES.log).flat().join(' ')).toContain('Xóa nhầm, không còn bản sao');
    expect(quarter.job(CONSOLIDATE).result).not.toBe('nothingWritten');
  },
);

test('a request that needs a broken seal names the unit, not its code, and the row', () => {
  const quarter = start.twin();
  const row = rowOf(quarter, 'seals', '568');
  change(quarter, ledgerOf(quarter), [typed('seals', row, column(SEAL_COLUMNS, 'payload1'), 'H4sI')]);
  const { message } = quarter.ask('sealedReport', { unit: '568', period: PERIOD }) as { readonly message: string };
  expect(message).toMatch(new RegExp(`dòng ${row + 1}, đơn vị [^,]*Nha Trang, bản nộp lần 1`));
});

test('a seal that nothing restores is written off: its unit is left out by name, and can hand in again', () => {
  const quarter = start.twin();
  change(quarter, ledgerOf(quarter), [deleted('seals', rowOf(quarter, 'seals', '568'))]);
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: quarter.fileOf('568') },
      body: {
        requests: [
          {
            deleteDeveloperMetadata: {
              dataFilter: { developerMetadataLookup: { metadataKey: 'cchc-seal', locationType: 'SHEET' } },
            },
          },
        ],
      },
    },
    { email: quarter.account('568'), project: null },
  );
  expect(putBack(quarter).result).toBe('nothingWritten');
  expect(refused(quarter)).toMatchObject({ code: 'ledgerRowsLost' });
  quarter.job({ job: 'repair', period: PERIOD, fix: 'writeOff', reason: 'Không khôi phục được' });
  expect(quarter.job(CONSOLIDATE)).toMatchObject({ result: 'doneMissing', counts: { submitted: 2 } });
  const out = quarter.masterTab('Tổng quan').filter((row) => String(row[0]).startsWith('leftOut.568'));
  expect(String(out[0]?.[1])).toContain('đã xác nhận bỏ qua');
});

test('a copy that the unit forged has not the fingerprint of the log and is never put back', () => {
  const quarter = start.twin();
  const payload = String(
    quarter.ledgerTab(TITLES.seals).find((row) => row[0] === 'CQ-STC')?.[column(SEAL_COLUMNS, 'payload1')],
  );
  change(quarter, ledgerOf(quarter), [deleted('seals', rowOf(quarter, 'seals', '568'))]);
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: quarter.fileOf('568') },
      body: {
        requests: [
          {
            updateDeveloperMetadata: {
              dataFilters: [{ developerMetadataLookup: { metadataKey: 'cchc-seal', locationType: 'SHEET' } }],
              developerMetadata: { metadataValue: payload },
              fields: 'metadataValue',
            },
          },
        ],
      },
    },
    { email: quarter.account('568'), project: null },
  );
  expect(putBack(quarter).result).toBe('nothingWritten');
});

test('draft tabs that an interrupted run left are named and removed', () => {
  const quarter = start.twin();
  change(quarter, quarter.master ?? '', [
    { addSheet: { properties: { sheetId: stagingId(RESULT_SHEETS.figures), title: 'nháp Số liệu', hidden: true } } },
  ]);
  const masterLine = () =>
    quarter.job({ job: 'healthCheck', period: PERIOD }).lines.find((line) => line.unit === 'master');
  expect(masterLine()).toMatchObject({ fixes: ['staging'] });
  expect(quarter.value('startJob', { job: 'repair', period: PERIOD, fix: 'staging' }).plan.lines[0]).toContain('nháp');
  expect(quarter.job({ job: 'repair', period: PERIOD, fix: 'staging' }).result).toBe('done');
  expect(masterLine()).toMatchObject({ result: 'healthy', fixes: ['undo'] });
});

describe('the first screen shows what threatens the ledger, before anybody consolidates', () => {
  const unread = (quarter: Quarter): string => quarter.value('status', { period: PERIOD }).unread;

  test('a row that is lost', () => {
    const quarter = start.twin();
    expect(unread(quarter)).toBe('');
    change(quarter, ledgerOf(quarter), [deleted('seals', rowOf(quarter, 'seals', '568'))]);
    expect(unread(quarter)).toMatch(/^Sổ gốc bị mất 1 dòng: .*Nha Trang, bản nộp lần 1\. .*“Kiểm tra tình trạng tệp…”/);
  });

  test('the whole ledger in the bin, until it is out again', () => {
    const quarter = start.twin();
    const ledgerId = ledgerOf(quarter);
    const bin = (trashed: boolean): void => {
      quarter.desk.call(
        { method: 'drive.files.update', params: { fileId: ledgerId }, body: { trashed } },
        { email: quarter.office, project: null },
      );
    };
    quarter.desk.advance(3600);
    expect(unread(quarter)).toBe('');
    bin(true);
    quarter.desk.advance(2 * 3600);
    expect(unread(quarter)).toContain('Sổ gốc đang ở trong Thùng rác; sau 30 ngày Google xóa hẳn');
    bin(false);
    expect(unread(quarter)).toBe('');
  });

  test('a tab that is deleted is named once', () => {
    const quarter = start.twin();
    change(quarter, ledgerOf(quarter), [{ deleteSheet: { sheetId: LEDGER_SHEETS.log } }]);
    const { message = '' } = quarter.ask('status', { period: PERIOD }) as { readonly message?: string };
    expect(message.match(/“Nhật ký”/g)).toHaveLength(1);
  });
});
