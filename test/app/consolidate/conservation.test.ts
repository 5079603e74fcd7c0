/**
 * Nothing sealed is dropped: whatever the list of units holds today, every sealed report of the period is in the
 * totals or named on *Tổng quan* with its reason. One prepared start, many changes by people.
 */
import type { Grid } from '../../../src/app/recount/keyed-grid';
import { LEDGER_SHEETS } from '../../../src/tables/ledger-book';
import {
  FILE_COLUMNS,
  ISSUED_COLUMNS,
  SEAL_COLUMNS,
  SUBMISSION_COLUMNS,
} from '../../../src/tables/ledger-book/columns';
import { CATALOGUE_SHEETS } from '../../../src/tables/master-book/sheets';
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

function change(quarter: Quarter, book: string, requests: readonly unknown[]): void {
  quarter.desk.call(
    { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId: book }, body: { requests } },
    { email: quarter.office, project: null },
  );
}
const deleted = (sheetId: number, row: number) => ({
  deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
});
const typed = (sheetId: number, { row, column }: { readonly row: number; readonly column: number }, text: string) => ({
  updateCells: {
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
    start: { sheetId, rowIndex: row, columnIndex: column },
  },
});

/** A column of a catalogue tab and the 0-based row of the first line that has `text` in it. */
function at(
  quarter: Quarter,
  tab: string,
  key: string,
  text: string,
): { readonly row: number; readonly column: number } {
  const grid = quarter.masterTab(tab);
  const column = (grid[0] ?? []).indexOf(key);
  return { column, row: grid.findIndex((line, n) => n > 1 && line[column] === text) };
}

/** Where the contacts of 568 name their unit. */
function contactsOf(quarter: Quarter): { readonly row: number; readonly column: number }[] {
  const grid = quarter.masterTab('Danh bạ đầu mối');
  const column = (grid[0] ?? []).indexOf('unit');
  return grid.flatMap((one, row) => (row > 1 && one[column] === '568' ? [{ row, column }] : []));
}

const overview = (quarter: Quarter): Grid => quarter.masterTab('Tổng quan');
const line = (quarter: Quarter, key: string): readonly unknown[] =>
  overview(quarter).find((row) => row[0] === key) ?? [];
const totalOf = (quarter: Quarter, row: string): unknown =>
  quarter.masterTab('Số liệu').find((one) => one[0] === row)?.[4];
const outLines = (quarter: Quarter): readonly string[] =>
  overview(quarter).flatMap((row) => (String(row[0]).startsWith('leftOut.') ? [String(row[1])] : []));
const before = totalOf(start.twin(), '1.2');

test('one line with numbers: three sealed, three used, nothing left out', () => {
  const quarter = start.twin();
  expect(before).toBe(6);
  expect(line(quarter, 'conserved.reports').slice(1, 5)).toEqual([
    'Bản nộp đã lưu: 3 = 3 đưa vào tổng hợp + 0 không đưa vào',
    3,
    '3/3',
    0,
  ]);
});

test.each([
  [
    'the unit is deleted from the list with its contacts',
    (quarter: Quarter) => [
      deleted(CATALOGUE_SHEETS.units, at(quarter, 'Đơn vị', 'code', '568').row),
      ...contactsOf(quarter)
        .reverse()
        .map(({ row }) => deleted(CATALOGUE_SHEETS.contacts, row)),
    ],
  ],
  [
    'the unit gets another code, and its contacts with it',
    (quarter: Quarter) => [
      typed(CATALOGUE_SHEETS.units, at(quarter, 'Đơn vị', 'key', '568'), '56801'),
      typed(CATALOGUE_SHEETS.units, at(quarter, 'Đơn vị', 'code', '568'), '56801'),
      ...contactsOf(quarter).map((place) => typed(CATALOGUE_SHEETS.contacts, place, '56801')),
    ],
  ],
  [
    'the unit changes its group',
    (quarter: Quarter) => {
      const { row } = at(quarter, 'Đơn vị', 'code', '568');
      return [
        typed(CATALOGUE_SHEETS.units, { row, column: at(quarter, 'Đơn vị', 'group', '').column }, 'Sở, ban, ngành'),
      ];
    },
  ],
  [
    'every line of the matrix is deleted',
    (quarter: Quarter) => {
      const rows = quarter.masterTab('Ma trận biểu').length;
      return [
        {
          deleteDimension: {
            range: { sheetId: CATALOGUE_SHEETS.matrix, dimension: 'ROWS', startIndex: 3, endIndex: rows },
          },
        },
      ];
    },
  ],
])('%s: its sealed figures stay in the totals, and the equation holds', (_, changes) => {
  const quarter = start.twin();
  change(quarter, quarter.master ?? '', changes(quarter));
  // The office confirms that it means the change.
  for (const { tab } of quarter.value('doubtedRows', {}).tabs) quarter.value('keepRows', { tab });
  const outcome = quarter.job(CONSOLIDATE);
  expect(outcome).toMatchObject({ counts: expect.objectContaining({ submitted: 3 }) as object });
  expect(totalOf(quarter, '1.2')).toBe(before);
  expect(line(quarter, 'conserved.reports').slice(2, 5)).toEqual([3, '3/3', 0]);
  expect(quarter.value('status', { period: PERIOD }).lines.map((one) => one.unit)).toContain('568');
});

test('a form is no longer asked of a group: who handed it in stays in both numbers of the coverage', () => {
  const quarter = start.twin();
  const { row } = at(quarter, 'Ma trận biểu', 'key', 'indicator|*');
  const { column } = at(quarter, 'Ma trận biểu', 'district', '');
  const units = quarter.masterTab('Đơn vị');
  const group = (units[0] ?? []).indexOf('group');
  const others = units.slice(2).filter((one) => String(one[0]) !== '' && one[group] === 'Sở, ban, ngành').length;
  const untick = {
    updateCells: {
      rows: [{ values: [{ userEnteredValue: { boolValue: false } }] }],
      fields: 'userEnteredValue',
      start: { sheetId: CATALOGUE_SHEETS.matrix, rowIndex: row, columnIndex: column },
    },
  };
  change(quarter, quarter.master ?? '', [untick]);
  for (const { tab } of quarter.value('doubtedRows', {}).tabs) quarter.value('keepRows', { tab });
  quarter.job(CONSOLIDATE);
  // 568 is of that group and was asked when its file was made; the other units of the group are not asked.
  const [, , , , total, coverage] = quarter.masterTab('Số liệu').find((one) => one[0] === '1.2') ?? [];
  expect([total, coverage]).toEqual([before, `3/${others + 1}`]);
  const tab = quarter.masterTab('Số liệu');
  const keys = tab[0] ?? [];
  for (const one of tab.slice(4)) {
    const [have, expected] = String(one[5]).split('/').map(Number);
    const answered = keys.filter((key, n) => n > 6 && key !== '' && one[n] !== '' && one[n] !== undefined).length;
    if (Number.isFinite(have))
      expect([one[0], Number(have) <= Number(expected), answered <= Number(expected)]).toEqual([one[0], true, true]);
  }
});

test.each([
  ['a letter of its payload is changed', 'seals', SEAL_COLUMNS, 'payload1', 'không còn nguyên'],
  ['its fingerprint is replaced', 'seals', SEAL_COLUMNS, 'fingerprint', 'không còn nguyên'],
  ['the time of its seal is rewritten in words', 'seals', SEAL_COLUMNS, 'sealedAt', 'không đọc được'],
  ['its version is a word', 'submissions', SUBMISSION_COLUMNS, 'version', 'không đọc được'],
  ['its state is nonsense', 'submissions', SUBMISSION_COLUMNS, 'state', 'không đọc được'],
  ['its extension is nonsense', 'submissions', SUBMISSION_COLUMNS, 'extendedTo', 'không đọc được'],
  ['the forms of its file are nonsense', 'files', FILE_COLUMNS, 'issued', 'không đọc được'],
  ['its list of accounts is nonsense', 'files', FILE_COLUMNS, 'sharedWith', 'không đọc được'],
] as const)(
  '%s: that unit alone is left out, named with its reason, and the others are added up',
  (_, table, columns, key, why) => {
    const quarter = start.twin();
    const titles = { seals: 'Bản nộp được lưu', submissions: 'Báo cáo nộp', files: 'Tệp' };
    const row = quarter.ledgerTab(titles[table]).findIndex((one) => one[0] === '568') + 2;
    const column = columns.findIndex((one) => one.key === key);
    change(quarter, ledgerOf(quarter), [typed(LEDGER_SHEETS[table], { row, column }, 'hỏng')]);
    expect(quarter.job(CONSOLIDATE)).toMatchObject({ result: 'doneMissing', counts: { submitted: 2 } });
    expect(totalOf(quarter, '1.2')).toBe(3);
    expect(line(quarter, 'conserved.reports').slice(2, 5)).toEqual([3, '2/3', 1]);
    expect(outLines(quarter)).toEqual([expect.stringContaining(why)]);
    expect(line(quarter, 'submitted').slice(2, 4)).toEqual([2, '2/30']);
  },
);

test('the forms that were issued are damaged for all: every report is left out by name, and no job ends in an apology', () => {
  const quarter = start.twin();
  const column = ISSUED_COLUMNS.findIndex((one) => one.key === 'payload1');
  const rows = quarter.ledgerTab('Mẫu đã phát hành').map((__, at) => at + 2);
  change(
    quarter,
    ledgerOf(quarter),
    rows.map((row) => typed(LEDGER_SHEETS.issued, { row, column }, 'H4sI')),
  );
  expect(quarter.job(CONSOLIDATE)).toMatchObject({ result: 'doneMissing', counts: { submitted: 0 } });
  expect(outLines(quarter)).toHaveLength(3);
});

test('a report that was returned is left out with its reason, and comes back with the next one', () => {
  const quarter = start.twin();
  quarter.value('return', { unit: '568', period: PERIOD, reasons: [{ reason: 'Thiếu giải trình' }] });
  quarter.job(CONSOLIDATE);
  expect(outLines(quarter)).toEqual([expect.stringContaining('bị trả lại')]);
  expect(line(quarter, 'conserved.reports').slice(2, 5)).toEqual([3, '2/3', 1]);
});

test('two payloads that are exchanged together with their fingerprints are seen', () => {
  const quarter = start.twin();
  const rows = quarter.ledgerTab('Bản nộp được lưu');
  const columns = ['payload1', 'fingerprint'].map((key) => SEAL_COLUMNS.findIndex((one) => one.key === key));
  const [a, b] = ['568', 'CQ-STC'].map((unit) => rows.findIndex((one) => one[0] === unit));
  change(
    quarter,
    ledgerOf(quarter),
    columns.flatMap((column) => [
      typed(LEDGER_SHEETS.seals, { row: (a ?? 0) + 2, column }, String(rows[b ?? 0]?.[column])),
      typed(LEDGER_SHEETS.seals, { row: (b ?? 0) + 2, column }, String(rows[a ?? 0]?.[column])),
    ]),
  );
  quarter.job(CONSOLIDATE);
  expect(outLines(quarter)).toHaveLength(2);
});
