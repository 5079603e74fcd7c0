/**
 * The office edits the catalogue after the files are published: units continue with the forms they have, the master
 * shows *mẫu cũ*, and no figure moves.
 */
import { PERIOD, Quarter } from '../quarter';
import { editCatalogue } from './edited-catalogue';

const UNITS = ['CQ-SNV', '568'] as const;
const quarter = new Quarter().generated(UNITS);
const line = (title: string, row: string): Readonly<Record<string, unknown>> => {
  const [keys = [], ...rows] = quarter.masterTab(title);
  const found = rows.find((one) => one[0] === row) ?? [];
  return Object.fromEntries(keys.map((key, at) => [String(key), found[at]]));
};
const flags = () =>
  quarter
    .value('status', { period: PERIOD })
    .lines.filter((one) => (UNITS as readonly string[]).includes(one.unit))
    .map((one) => one.flags);

test('units that were asked the same share one stored copy of their forms', () => {
  const kept = quarter.ledgerTab('Mẫu đã phát hành').map((row) => row[2]);
  expect(kept.filter((kind) => kind === 'catalogue')).toHaveLength(1);
  expect(kept.filter((kind) => kind === 'templates').length).toBeLessThanOrEqual(UNITS.length);
});

test('a unit with the old form can still hand in, without a finding about its form', () => {
  expect(flags()).toEqual([[], []]);
  quarter.submitted(['CQ-SNV']).job({ job: 'collect', period: PERIOD });
  editCatalogue(quarter);
  expect(flags()).toEqual([['oldTemplate'], ['oldTemplate']]);
  quarter.fill('568', 5).tick('568');
  expect(quarter.job({ job: 'collect', period: PERIOD }).lines).toMatchObject([{ unit: '568', result: 'sealed' }]);
  expect(quarter.job({ job: 'check', period: PERIOD, units: [...UNITS] }).lines.map((one) => one.result)).toEqual([
    'clean',
    'clean',
  ]);
});

test('the master adds up what was asked, shows ĐỔI MẪU, and shows the words that the units saw', () => {
  expect(quarter.job({ job: 'consolidate', period: PERIOD })).toMatchObject({
    result: 'doneMissing',
    counts: { submitted: 2 },
  });
  const row = line('Số liệu', '1.2');
  expect([row['total'], row['CQ-SNV'], row['568']]).toEqual([1 + 5, 1, 5]);
  expect(row['label']).not.toContain('Nhãn do cơ quan sửa');
  expect(String(line('Tiến độ nộp', '568')['flags'])).toContain('Mẫu cũ');
  expect(line('Tiến độ nộp', '568')['freshness']).toBe('ĐỔI MẪU');
});

test('a file made after the change gets the new row, and both forms are consolidated together', () => {
  quarter.job({ job: 'issue', period: PERIOD, units: ['CQ-STC'] });
  quarter.submitted(['CQ-STC']).job({ job: 'collect', period: PERIOD });
  expect(quarter.job({ job: 'consolidate', period: PERIOD })).toMatchObject({ counts: { submitted: 3 } });
  expect([line('Số liệu', '1.2')['total'], line('Số liệu', '1.2')['label']]).toEqual([
    1 + 5 + 1,
    expect.stringContaining('Nhãn do cơ quan sửa'),
  ]);
  expect([line('Số liệu', '1.99')['total'], line('Số liệu', '1.99')['CQ-STC']]).toEqual([1, 1]);
});

test('a stored form that was tampered with is not read and stops the work', () => {
  const id = [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';
  const grid = quarter.desk.call(
    { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: id, range: "'Mẫu đã phát hành'" } },
    { email: quarter.office, project: null },
  ) as { values: string[][] };
  const [, , first, second] = grid.values;
  const other = [first, second].find((row) => row?.[2] === 'catalogue') ?? [];
  const own = grid.values.findIndex((row) => row[2] === 'templates');
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: id, range: `'Mẫu đã phát hành'!E${own + 1}`, valueInputOption: 'RAW' },
      body: { values: [[other[4] ?? grid.values[own + 1]?.[4]]] },
    },
    { email: quarter.office, project: null },
  );
  const { lines } = quarter.job({ job: 'consolidate', period: PERIOD });
  expect(lines.filter((one) => one.message.includes('biểu đã phát hành')).length).toBeGreaterThan(0);
  const out = quarter.masterTab('Tổng quan').filter((row) => String(row[0]).startsWith('leftOut.'));
  expect(out.map((row) => String(row[0]))).toContainEqual(expect.stringContaining('brokenIssued'));
});

test('forms that were made and not published say that the catalogue has changed since', () => {
  const made = new Quarter().generated(UNITS);
  const asked = { job: 'publish', period: PERIOD } as const;
  const planned = () => made.value('startJob', asked).plan.lines.join(' ');
  made.job({ job: 'issue', period: PERIOD, units: ['CQ-STC'], publish: false });
  expect(planned()).not.toContain('mẫu cũ');
  editCatalogue(made);
  expect(planned()).toContain('1 tệp chưa phát hành còn là mẫu cũ');
  expect(planned()).toContain('“Đổi mẫu…”');
});
