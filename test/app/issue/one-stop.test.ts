/**
 * The office pastes the one-stop figures, the units confirm or dispute them, and the master shows who gave each figure.
 */
import { PERIOD, Quarter } from '../quarter';

const TAB = 'Số liệu một cửa';
const UNITS = ['CQ-STC', '568'] as const;
const [ROW, OTHER] = ['3.5.1.1', '3.5.1.3'] as const;

const quarter = new Quarter().setUp();
const office = { email: quarter.office, project: null };

/** Line `row` (0-based) of the tab, as an official pastes it. */
function paste(row: number, line: Readonly<Record<string, unknown>>): void {
  const [keys = []] = quarter.masterTab(TAB);
  const cells = Object.entries(line).map(([key, value]) => ({
    range: `'${TAB}'!R${row + 1}C${keys.indexOf(key) + 1}`,
    values: [[value]],
  }));
  const a1 = (range: string): string =>
    range.replace(/R(\d+)C(\d+)$/, (_all, r: string, c: string) => `${String.fromCharCode(64 + Number(c))}${r}`);
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.batchUpdate',
      params: { spreadsheetId: quarter.master ?? '' },
      body: { valueInputOption: 'USER_ENTERED', data: cells.map((one) => ({ ...one, range: a1(one.range) })) },
    },
    office,
  );
}

const cellOf = (unit: string, row: string, field: string) => quarter.cellOf(unit, { row, field });
const answer = (unit: string, words: string): void => {
  quarter.type(unit, cellOf(unit, ROW, 'confirm').at, words);
  quarter.tick(unit);
};
const collected = () =>
  Object.fromEntries(quarter.job({ job: 'collect', period: PERIOD }).lines.map((line) => [line.unit, line.result]));
const explained = (unit: string): string =>
  quarter.value('explain', { tab: 'figures', row: ROW, column: unit, period: PERIOD }).sentence;

test('a figure that cannot be read stops the making of files, its cell is named, and nothing else stops', () => {
  paste(2, { period: PERIOD, unit: 'CQ-STC', unitName: 'Sở Tài chính', [ROW]: '12 hồ sơ' });
  const refused = quarter.ask('startJob', { job: 'issue', period: PERIOD, units: [...UNITS] });
  expect(refused).toMatchObject({
    ok: false,
    code: 'masterTrouble',
    message: expect.stringMatching(`${TAB}, dòng 3: .*\\(ô D3\\)`),
  });
  expect(quarter.ask('status', { period: PERIOD })).toMatchObject({ ok: true });
});

test('files are made with the figures in them, and the plan reports the number of units', () => {
  paste(2, { [ROW]: 2, [OTHER]: 2 });
  paste(3, { period: PERIOD, unit: '568', unitName: 'tên gõ sai', [ROW]: 3, [OTHER]: 5 });
  const { plan } = quarter.value('startJob', { job: 'issue', period: PERIOD, units: [...UNITS] });
  expect(plan.lines.join(' ')).toContain('2 đơn vị có số một cửa được điền sẵn');
  quarter.job({ job: 'issue', period: PERIOD, units: [...UNITS] });
  expect([
    cellOf('568', ROW, 'given').shown,
    cellOf('568', ROW, 'value').shown,
    cellOf('568', OTHER, 'value').shown,
  ]).toEqual(['3', '3', '5']);
  expect(quarter.masterTab(TAB)[0]).toContain(ROW);
});

test('a unit that fills in only the rest is not collected before it answers', () => {
  quarter.fill('CQ-STC', 2).tick('CQ-STC');
  expect(collected()).toEqual({ 'CQ-STC': 'refused' });
  expect(quarter.cover('CQ-STC')['message']?.shown).toContain('Chưa nhập "Xác nhận số một cửa');
  answer('CQ-STC', 'Xác nhận đúng');
  expect(collected()).toEqual({ 'CQ-STC': 'sealed' });
});

test('a unit with different figures cannot confirm the given ones; it disputes them with reasons, and is collected', () => {
  quarter.fill('568', 5);
  answer('568', 'Xác nhận đúng');
  expect(collected()).toEqual({ '568': 'refused' });
  answer('568', 'Không thống nhất');
  expect(collected()).toEqual({ '568': 'sealed' });
});

test('figures pasted late change no file: the plan names the unit, and the file and its check do not change', () => {
  paste(2, { [ROW]: 9 });
  const { plan } = quarter.value('startJob', { job: 'issue', period: PERIOD, units: [...UNITS] });
  expect(plan.lines.join(' ')).toMatch(/nay khác số đã phát hành cho Sở Tài chính\. /);
  quarter.job({ job: 'issue', period: PERIOD, units: [...UNITS] });
  expect([cellOf('CQ-STC', ROW, 'given').shown, cellOf('CQ-STC', ROW, 'value').shown]).toEqual(['2', '2']);
  expect(quarter.job({ job: 'check', period: PERIOD, units: ['CQ-STC'] }).lines.map((one) => one.result)).toEqual([
    'clean',
  ]);
});

test('the master adds up what the units sealed, the recount agrees, and each figure shows who gave it', () => {
  expect(quarter.job({ job: 'consolidate', period: PERIOD })).toMatchObject({
    result: 'doneMissing',
    counts: { submitted: 2 },
  });
  const [keys = [], ...rows] = quarter.masterTab('Số liệu');
  expect(rows.find((one) => one[0] === ROW)?.[keys.indexOf('total')]).toBe(2 + 5);
  expect(explained('CQ-STC')).toContain('số này do Sở Nội vụ cung cấp từ hệ thống một cửa, đơn vị đã xác nhận');
  expect(explained('568')).toContain('đơn vị tự ghi và giải trình; số Sở Nội vụ cung cấp từ hệ thống một cửa là 3');
  const findings = quarter
    .masterTab('Sai sót')
    .map((row) => row.join(' '))
    .filter((row) => row.includes('khác số Sở Nội vụ cung cấp'));
  expect(findings.length).toBe(1);
  expect(findings[0]).toContain('568');
});
