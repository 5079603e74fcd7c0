/** A plan of the province from its table: looked at, written into the catalogue, taken back. */
import { Quarter } from '../quarter';

const quarter = new Quarter().setUp();
const HEAD = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm'];
const FORTY = [
  HEAD,
  ['I', 'CẢI CÁCH THỂ CHẾ', '', '', ''],
  ...Array.from({ length: 40 }, (_, n) => [
    `${n + 1}`,
    `Nhiệm vụ số ${n + 1}`,
    'Sở Tư pháp',
    'Quý II',
    `Báo cáo ${n + 1}`,
  ]),
];
const FACTS = { name: 'Kế hoạch CCHC năm 2019', symbol: 'Quyết định 3982/QĐ-UBND', date: '28/12/2018' };
const plan = (table: readonly (readonly string[])[], facts: Readonly<Record<string, string>> = {}) => ({
  kind: 'plan' as const,
  table: table.map((row) => [...row]),
  facts: { ...FACTS, ...facts },
});
const columnOf = (title: string, key: string): readonly unknown[] => {
  const [keys = [], , ...rows] = quarter.masterTab(title);
  return rows.map((row) => row[keys.indexOf(key)]).filter((one) => one !== undefined && one !== '');
};
const settingOf = (key: string): unknown => quarter.masterTab('Cài đặt').find((row) => row[1] === key)?.[2];
const codes = (): readonly unknown[] => columnOf('Danh mục nhiệm vụ', 'code');
const before = codes();

test('a look writes nothing and says what will be written', () => {
  const look = quarter.value('lookAtTable', plan(FORTY));
  expect(look).toMatchObject({
    blocked: '',
    plan: expect.arrayContaining(['Ghi 40 nhiệm vụ vào trang tính Danh mục nhiệm vụ.']) as unknown,
  });
  expect(look.lines).toHaveLength(40);
  expect(look.lines[39]).toEqual({
    row: 42,
    cells: ['Nhiệm vụ số 40', 'Sở Tư pháp', 'Quý II', 'Báo cáo 40', 'Cải cách thể chế'],
    doubts: [],
    taken: true,
  });
  expect(codes()).toEqual(before);
});

test('nothing is written without the name of the plan, with a day that is none, or from a table of something else', () => {
  const refused = (asked: ReturnType<typeof plan>) => quarter.ask('takeTable', asked);
  expect(refused(plan(FORTY, { name: ' ' }))).toMatchObject({
    code: 'tableBlocked',
    message: 'Chưa ghi gì: chưa ghi tên kế hoạch.',
  });
  expect(refused(plan(FORTY, { date: '31/02/2019' }))).toMatchObject({ code: 'tableBlocked' });
  expect(refused(plan([['Họ tên'], ['A']]))).toMatchObject({
    code: 'tableBlocked',
    message: expect.stringContaining('hàng tiêu đề') as unknown,
  });
  expect(codes()).toEqual(before);
});

test('forty tasks become rows that the add-in reads, in the plan that the settings name; samples may give way', () => {
  const asked = plan(FORTY, { replaced: 'samples' });
  expect(quarter.value('lookAtTable', asked).plan.join(' ')).toContain('Nhiệm vụ S19-01 là nơi đơn vị đăng ký');
  quarter.value('takeTable', asked);
  const added = Array.from({ length: 40 }, (_, n) => `KH19-${String(n + 1).padStart(2, '0')}`);
  const memory = columnOf('Danh mục nhiệm vụ', 'standing').filter((one) => one !== 'Có nguồn');
  expect(codes().slice(-40)).toEqual(added);
  expect(memory).toEqual([]);
  expect([settingOf('plan.name'), settingOf('plan.symbol'), settingOf('plan.date')]).toEqual([
    FACTS.name,
    FACTS.symbol,
    FACTS.date,
  ]);
  // The task that asked for the units' own plans was a sample: the setting that names it is blank.
  expect(settingOf('plan.ownTask')).toBe('');
  // The whole catalogue is read again, and no row of it is doubted.
  expect(quarter.value('doubtedRows', {}).tabs).toEqual([]);
  expect(quarter.value('status', {}).unread).toBe('');
  const again = quarter.value('lookAtTable', plan(FORTY));
  expect(again.blocked).toBe('mọi nhiệm vụ trong bảng đã có ở Danh mục nhiệm vụ.');
  expect(again.lines[0]?.doubts).toEqual(['đã có ở Danh mục nhiệm vụ (mã KH19-01), bỏ qua dòng này']);
});

test('a row that is not understood is written with its words, and holds the issue back', () => {
  quarter.value('takeTable', plan([HEAD, ['1', 'Việc lạ', 'Tổ công tác', 'khi nào xong', '']]));
  const [row] = quarter.masterTab('Danh mục nhiệm vụ').filter((one) => one.includes('Việc lạ'));
  expect(row).toEqual(expect.arrayContaining(['KH19-41', 'Tổ công tác', 'khi nào xong']));
  expect(quarter.ask('startJob', { job: 'issue', period: '2019-Q1', units: ['568'] })).toMatchObject({ ok: false });
  quarter.value('giveBackTable', { kind: 'plan' });
  expect(codes()).not.toContain('KH19-41');
});

test('a table is taken back once: its rows go, the rows that gave way and the settings stand again', () => {
  expect(quarter.ask('giveBackTable', { kind: 'plan' })).toMatchObject({ ok: false, code: 'noTableTaken' });
  const twin = new Quarter().setUp();
  const tab = (title: string): readonly unknown[] =>
    twin
      .masterTab(title)
      .map((row) => JSON.stringify(row))
      .sort();
  const stood = [tab('Danh mục nhiệm vụ'), tab('Cài đặt')];
  twin.value('takeTable', plan(FORTY, { replaced: 'all' }));
  expect([tab('Danh mục nhiệm vụ'), tab('Cài đặt')]).not.toEqual(stood);
  twin.value('giveBackTable', { kind: 'plan' });
  expect([tab('Danh mục nhiệm vụ'), tab('Cài đặt')]).toEqual(stood);
  expect(twin.value('doubtedRows', {}).tabs).toEqual([]);
});

test('a table whose rows were changed since is not taken back', () => {
  const twin = new Quarter().setUp();
  twin.value('takeTable', plan(FORTY));
  const at = twin.masterTab('Danh mục nhiệm vụ').findIndex((row) => row[1] === 'KH19-40');
  twin.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: {
        spreadsheetId: twin.master ?? '',
        range: `'Danh mục nhiệm vụ'!A${at + 1}`,
        valueInputOption: 'RAW',
      },
      body: { values: [['KH-X', 'KH-X']] },
    },
    { email: twin.office, project: null },
  );
  twin.value('keepRows', { tab: 'taskList' });
  expect(twin.ask('giveBackTable', { kind: 'plan' })).toMatchObject({ ok: false, code: 'tableChanged' });
});
