/**
 * What a unit does to its file, or somebody to one row of the ledger, is the trouble of that unit alone. It is named
 * and the others go on.
 */
import { LEDGER_SHEETS } from '../../../src/tables/ledger-book';
import { SEAL_COLUMNS, SUBMISSION_COLUMNS } from '../../../src/tables/ledger-book/columns';
import { PERIOD, Quarter } from '../quarter';

const COLLECT = { job: 'collect', period: PERIOD } as const;
const collected = (() => {
  const quarter = new Quarter().generated().submitted();
  quarter.job(COLLECT);
  return quarter;
})();

const ledgerId = (quarter: Quarter): string =>
  [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';

function change(quarter: Quarter, requests: readonly unknown[]): void {
  quarter.desk.call(
    { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId: ledgerId(quarter) }, body: { requests } },
    { email: quarter.office, project: null },
  );
}

const deleteRow = (table: keyof typeof LEDGER_SHEETS, rowIndex: number) => ({
  deleteDimension: {
    range: { sheetId: LEDGER_SHEETS[table], dimension: 'ROWS', startIndex: rowIndex, endIndex: rowIndex + 1 },
  },
});
const write = (
  table: keyof typeof LEDGER_SHEETS,
  at: { readonly row: number; readonly column: number },
  text: string,
) => ({
  updateCells: {
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
    start: { sheetId: LEDGER_SHEETS[table], rowIndex: at.row, columnIndex: at.column },
  },
});
const EXPLAINED = /^Số \d+ theo hệ thống nguồn$/;
const rowIn = (quarter: Quarter, title: string, unit: string): number =>
  quarter.ledgerTab(title).findIndex((row) => row[0] === unit) + 2;

test('a unit that rewrites its answer with 49 980 letters in one cell after its seal is named, and the others are taken up', () => {
  const quarter = collected.twin();
  const figures = quarter
    .book(quarter.fileOf('568'), quarter.account('568'))
    .sheets.find((one) => one.properties.title === 'Số liệu')?.data?.[0]?.rowData;
  const explained = (figures ?? []).findIndex((row) =>
    (row.values ?? []).some((cell) => EXPLAINED.test(cell.formattedValue ?? '')),
  );
  const at = `'Số liệu'!${String.fromCharCode(
    65 + (figures?.[explained]?.values ?? []).findIndex((cell) => EXPLAINED.test(cell.formattedValue ?? '')),
  )}${explained + 1}`;
  quarter.type('568', at, 'x'.repeat(49_980));
  quarter.type('CQ-SNV', quarter.cover('CQ-SNV')['submit']?.at ?? '', false);
  expect(quarter.job(COLLECT).lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ unit: '568', result: 'edited' }),
      expect.objectContaining({ unit: 'CQ-SNV', result: 'withdrawn' }),
    ]),
  );
});

test.each(['a letter changed', 'cut', 'words'] as const)(
  'a payload with %s is named by unit, and the other units are taken up',
  (how) => {
    const quarter = collected.twin();
    const column = SEAL_COLUMNS.findIndex((one) => one.key === 'payload1');
    const payload = String(quarter.ledgerTab('Bản nộp được lưu').find((row) => row[0] === '568')?.[column]);
    const damaged = {
      'a letter changed': `${payload.slice(0, 99)}A${payload.slice(100)}`,
      cut: payload.slice(0, 400),
      words: 'mất',
    };
    const turned = payload[99] === 'A' ? `${payload.slice(0, 99)}B${payload.slice(100)}` : damaged[how];
    change(quarter, [
      write(
        'seals',
        { row: rowIn(quarter, 'Bản nộp được lưu', '568'), column },
        how === 'a letter changed' ? turned : damaged[how],
      ),
    ]);
    quarter.type('568', quarter.cover('568')['docNumber']?.at ?? '', '12');
    quarter.type('CQ-SNV', quarter.cover('CQ-SNV')['submit']?.at ?? '', false);
    expect(quarter.job(COLLECT).lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          unit: '568',
          result: 'unreadable',
          message: expect.stringContaining('sổ gốc') as string,
        }),
        expect.objectContaining({ unit: 'CQ-SNV', result: 'withdrawn' }),
      ]),
    );
    expect(quarter.job({ job: 'consolidate', period: PERIOD }).lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          unit: '568',
          result: 'missing',
          message: expect.stringContaining('sổ gốc') as string,
        }),
        expect.objectContaining({ unit: 'CQ-STC', result: 'used' }),
      ]),
    );
  },
);

test('nonsense where a run noted its lines stops nobody; a day of extension that is none is named by its row', () => {
  const quarter = collected.twin();
  change(quarter, [write('jobs', { row: 2, column: 8 }, 'khong phai'), write('jobs', { row: 2, column: 2 }, 'x')]);
  expect(quarter.job(COLLECT).result).toBe('done');
  const column = SUBMISSION_COLUMNS.findIndex((one) => one.key === 'extendedTo');
  change(quarter, [write('submissions', { row: rowIn(quarter, 'Báo cáo nộp', '568'), column }, 'tuần sau')]);
  quarter.type('CQ-SNV', quarter.cover('CQ-SNV')['submit']?.at ?? '', false);
  expect(quarter.job(COLLECT).lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ unit: '568', result: 'unreadable' }),
      expect.objectContaining({ unit: 'CQ-SNV', result: 'withdrawn' }),
    ]),
  );
  const row = quarter.ledgerTab('Báo cáo nộp').find((one) => one[0] === '568');
  expect(row?.[column]).toBe('tuần sau');
  expect(quarter.ask('accept', { unit: '568', period: PERIOD })).toMatchObject({
    ok: false,
    code: 'ledgerRowBroken',
    message: expect.stringContaining('Báo cáo nộp') as string,
  });
});

test.each([
  ['files', 'Tệp'],
  ['submissions', 'Báo cáo nộp'],
  ['seals', 'Bản nộp được lưu'],
] as const)('the first and the last row of %s deleted: named by unit, nothing is made or published', (table, title) => {
  for (const last of [false, true]) {
    const quarter = collected.twin();
    const rows = quarter.ledgerTab(title);
    const at = last ? rows.length - 1 : 0;
    const unit = String(rows[at]?.[0]);
    change(quarter, [deleteRow(table, at + 2)]);
    const name = quarter
      .masterTab('Đơn vị')
      .find((row) => row.includes(unit))
      ?.find((cell) => cell !== unit);
    expect(typeof name).toBe('string');
    for (const job of ['consolidate', 'issue'] as const)
      expect(quarter.ask('startJob', { job, period: PERIOD })).toMatchObject({
        ok: false,
        code: 'ledgerRowsLost',
        message: expect.stringContaining(title) as string,
      });
  }
});

test('a unit whose row of Báo cáo nộp and seal are known to the log alone is never sealed under a version that was given before', () => {
  const quarter = collected.twin();
  quarter.tick('568', false).job(COLLECT);
  change(quarter, [deleteRow('seals', rowIn(quarter, 'Bản nộp được lưu', '568'))]);
  quarter.tick('568').job(COLLECT);
  expect(
    quarter
      .ledgerTab('Bản nộp được lưu')
      .filter((row) => row[0] === '568')
      .map((row) => Number(row[2])),
  ).toEqual([2]);
});
