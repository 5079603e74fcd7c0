/**
 * Rows of the master's tabs under people's hands: what no longer agrees with the last known rows is named, nothing is
 * written meanwhile, *Sửa* puts it back and *Giữ* confirms it.
 */
import { FEW, PERIOD, Quarter } from '../quarter';

const person = (email: string) => ({ email, project: null });
const letter = (at: number): string => String.fromCharCode(65 + at);
const CONTACTS = 'Danh bạ đầu mối';
const UNITS = 'Đơn vị';

function write(quarter: Quarter, range: string, values: readonly (readonly unknown[])[]): void {
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range, valueInputOption: 'RAW' },
      body: { values },
    },
    person(quarter.office),
  );
}

/** Turns one column upside down, below its headings, and nothing else. */
function turned(quarter: Quarter, tab: string, key: string): void {
  const grid = quarter.masterTab(tab);
  const at = grid[0]?.indexOf(key) ?? -1;
  const cells = grid.slice(2).map((row) => row[at] ?? '');
  const filled = cells.filter((one) => one !== '').reverse();
  write(
    quarter,
    `'${tab}'!${letter(at)}3`,
    filled.map((one) => [one]),
  );
}

function type(
  quarter: Quarter,
  tab: string,
  { row, key }: { readonly row: number; readonly key: string },
  value: unknown,
): string {
  const at = `${letter(quarter.masterTab(tab)[0]?.indexOf(key) ?? -1)}${row + 1}`;
  write(quarter, `'${tab}'!${at}`, [[value]]);
  return at;
}

const filesOf = (quarter: Quarter) =>
  [...quarter.desk.shelf.files.values()].map(({ id, version, permissions }) => ({ id, version, permissions }));
const lineOf = (quarter: Quarter, tab: string, word: string): number =>
  quarter.masterTab(tab).findIndex((row) => row.includes(word));

const start = new Quarter().setUp();

test('accounts sorted without their units: every job is refused by row, nothing is written, Sửa puts them back', () => {
  const quarter = start.twin();
  const before = quarter.masterTab(CONTACTS);
  turned(quarter, CONTACTS, 'account');
  const files = filesOf(quarter);
  for (const job of ['issue', 'collect', 'consolidate'] as const)
    expect(quarter.ask('startJob', { job, period: PERIOD })).toMatchObject({
      ok: false,
      code: 'rowsDoubted',
      message: expect.stringContaining(`${CONTACTS}, dòng 3`) as unknown,
    });
  expect(quarter.ask('status', {})).toMatchObject({ ok: false, code: 'rowsDoubted' });
  expect(filesOf(quarter)).toEqual(files);
  const { tabs } = quarter.value('doubtedRows', {});
  expect(tabs.map(({ title, rows }) => [title, rows.length])).toEqual([[CONTACTS, 60]]);
  expect(quarter.value('mendRows', { tab: 'contacts' })).toEqual({ count: 60 });
  expect(quarter.masterTab(CONTACTS)).toEqual(before);
  expect(quarter.value('doubtedRows', {}).tabs).toEqual([]);
  expect(quarter.ask('status', {})).toMatchObject({ ok: true });
  expect(quarter.ledgerTab('Nhật ký').some((row) => row.includes('mendRows'))).toBe(true);
});

test('names sorted without their codes are named; one row is mended, the others are kept, and then work goes on', () => {
  const quarter = start.twin();
  turned(quarter, UNITS, 'name');
  const [tab] = quarter.value('doubtedRows', {}).tabs;
  const [first, ...others] = tab?.rows ?? [];
  expect(first?.cells.map(({ column }) => column)).toEqual(['Tên']);
  expect(quarter.value('mendRows', { tab: 'units', rows: [first?.id ?? ''] })).toEqual({ count: 1 });
  expect(quarter.ask('mendRows', { tab: 'units', rows: [first?.id ?? ''] })).toMatchObject({ code: 'noSuchDoubt' });
  expect(quarter.value('doubtedRows', {}).tabs[0]?.rows).toHaveLength(others.length);
  expect(quarter.value('keepRows', { tab: 'units' })).toEqual({ count: others.length });
  // Words that name a unit which is gone are named by their cells; the rows are no longer asked about.
  expect(quarter.value('status', {}).unread).toMatch(/Danh mục nhiệm vụ, dòng \d+: .*\(ô H\d+\)/);
});

test('a renamed unit waits for Giữ, a deleted row for Sửa or Giữ; a new account needs neither', () => {
  const quarter = start.twin();
  const [unit] = FEW;
  const row = lineOf(quarter, UNITS, unit);
  type(quarter, UNITS, { row, key: 'name' }, 'Sở Nội vụ tỉnh Khánh Hòa');
  type(quarter, CONTACTS, { row: 3, key: 'account' }, 'nguoi.moi@khanhhoa.gov.vn');
  expect(quarter.value('doubtedRows', {}).tabs.map((one) => one.rows.map(({ row: at }) => at))).toEqual([[row + 1]]);
  quarter.value('keepRows', { tab: 'units' });
  const outcome = quarter.job({ job: 'issue', period: PERIOD, units: [unit] });
  expect(outcome.lines[0]?.name).toBe('Sở Nội vụ tỉnh Khánh Hòa');

  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.clear',
      params: { spreadsheetId: quarter.master ?? '', range: "'Danh mục nhiệm vụ'!A3:Z200" },
    },
    person(quarter.office),
  );
  const tasks = quarter.masterTab('Danh mục nhiệm vụ');
  expect(quarter.ask('startJob', { job: 'consolidate', period: PERIOD })).toMatchObject({
    code: 'rowsDoubted',
    message: expect.stringContaining('Danh mục nhiệm vụ: mọi dòng đã bị xóa') as unknown,
  });
  quarter.value('mendRows', { tab: 'taskList' });
  expect(quarter.masterTab('Danh mục nhiệm vụ').length).toBeGreaterThan(tasks.length + 30);
  expect(quarter.ask('startJob', { job: 'consolidate', period: PERIOD })).toMatchObject({ ok: true });
});

test('a catalogue emptied on purpose stays a refusal or an answer, never a fault of the program', () => {
  const quarter = start.twin();
  for (const title of ['Danh mục nhiệm vụ', 'Ma trận biểu', 'Mục tiêu dự báo'])
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.clear',
        params: { spreadsheetId: quarter.master ?? '', range: `'${title}'!A3:Z400` },
      },
      person(quarter.office),
    );
  for (const tab of ['taskList', 'matrix', 'targets']) quarter.value('keepRows', { tab });
  for (const job of ['issue', 'consolidate', 'leaders'] as const) {
    const answer = quarter.ask('startJob', { job, period: PERIOD });
    expect(answer && (answer.ok || answer.code)).not.toBe('unknownFault');
    expect(answer && !answer.ok ? answer.message : '').not.toContain('Phần mềm gặp lỗi');
  }
  expect(quarter.ask('status', { period: PERIOD })).not.toBeNull();
});

test('a half-typed row is left out and named on the first screen; collecting goes on and Tạo biểu waits', () => {
  const [unit] = FEW;
  const quarter = new Quarter().generated([unit]).submitted([unit]);
  const last = quarter.masterTab(UNITS).length;
  const code = type(quarter, UNITS, { row: last, key: 'code' }, 'CQ-MOI');
  const order = type(quarter, UNITS, { row: lineOf(quarter, UNITS, unit), key: 'order' }, 'hai');
  const status = quarter.value('status', { period: PERIOD });
  expect(status.unread).toContain(`${UNITS}, dòng ${code.slice(1)}: thiếu Tên`);
  expect(status.unread).toContain(`${UNITS}, dòng ${order.slice(1)}: Thứ tự (ô ${order})`);
  expect(quarter.job({ job: 'collect', period: PERIOD })).toMatchObject({ counts: { sealed: 1 } });
  expect(quarter.ask('startJob', { job: 'issue', period: PERIOD })).toMatchObject({ code: 'masterTrouble' });
  // The unreadable cell did not become what is known.
  type(quarter, UNITS, { row: lineOf(quarter, UNITS, unit), key: 'order' }, 1);
  expect(quarter.value('doubtedRows', {}).tabs).toEqual([]);
});

test.each([
  ['reminder.daysBefore', 'bảy'],
  ['leaders.accounts', 'Chủ tịch <ct@khanhhoa.gov.vn>'],
])(
  'a setting that cannot be read (%s) counts as last known: the hourly run goes on, Tạo biểu waits',
  (setting, typed) => {
    const [unit] = FEW;
    const quarter = new Quarter().generated([unit]).submitted([unit]);
    const cell = type(quarter, 'Cài đặt', { row: lineOf(quarter, 'Cài đặt', setting), key: 'value' }, typed);
    quarter.desk.advance(2 * 3600);
    expect(quarter.cover(unit)['receipt']?.shown).toContain('Đã nhận bản nộp lần 1');
    expect(quarter.value('status', { period: PERIOD }).unread).toContain(`(ô ${cell}) đang ghi “${typed}”`);
    expect(quarter.ask('startJob', { job: 'issue', period: PERIOD })).toMatchObject({ code: 'masterTrouble' });
  },
);

test('the row of a period whose forms are out cannot be given up, only put back', () => {
  const quarter = new Quarter().generated();
  const row = lineOf(quarter, 'Kỳ báo cáo', PERIOD);
  type(quarter, 'Kỳ báo cáo', { row, key: 'code' }, '2019-Q01');
  type(quarter, 'Kỳ báo cáo', { row, key: 'key' }, '2019-Q01');
  expect(quarter.ask('keepRows', { tab: 'periods' })).toMatchObject({ ok: false, code: 'periodInUse' });
  quarter.value('mendRows', { tab: 'periods' });
  expect(quarter.ask('status', { period: PERIOD })).toMatchObject({ ok: true });
});

test('a master set to another country: nothing is read, and the mend sets it back with the day that was misread', () => {
  const quarter = start.twin();
  const before = quarter.masterTab('Kỳ báo cáo');
  const setTo = (locale: string): void => {
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.batchUpdate',
        params: { spreadsheetId: quarter.master ?? '' },
        body: { requests: [{ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } }] },
      },
      person(quarter.office),
    );
  };
  setTo('en_US');
  const cell = type(quarter, 'Kỳ báo cáo', { row: 3, key: 'dueDate' }, 43_622);
  for (const job of ['issue', 'collect'] as const)
    expect(quarter.ask('startJob', { job, period: PERIOD })).toMatchObject({ ok: false, code: 'masterLocale' });
  expect(quarter.value('mendLocale', {}).text).toContain(`Kỳ báo cáo!${cell}`);
  expect(quarter.masterTab('Kỳ báo cáo')).toEqual(before);
  expect(quarter.ask('status', {})).toMatchObject({ ok: true });
});
