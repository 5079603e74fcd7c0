/** The plan that a unit makes for itself, from its table: tasks of that unit, apart from the plan of the province. */
import { PERIOD, Quarter } from '../quarter';

const quarter = new Quarter().setUp();
const TABLE = [
  ['TT', 'Nội dung công việc', 'Phòng chủ trì', 'Thời gian hoàn thành', 'Sản phẩm'],
  ['1', 'Rà soát thủ tục hành chính', 'Văn phòng', 'Trước 01/3/2019', 'Danh mục'],
  ['2', 'Tập huấn một cửa', 'Phòng Hành chính sự nghiệp', 'Quý II', 'Lớp tập huấn'],
  ['3', 'Công khai kết quả', '', 'Thường xuyên', ''],
];
const FACTS = { unit: 'Sở Tài chính', name: 'Kế hoạch CCHC năm 2019 của Sở', symbol: '12/KH-STC', date: '14/02/2019' };
const plan = (facts: Readonly<Record<string, string>> = {}, table: readonly (readonly string[])[] = TABLE) => ({
  kind: 'unitPlan' as const,
  table: table.map((row) => [...row]),
  facts: { ...FACTS, ...facts },
});
const CODES = ['CQ-STC.KH19-01', 'CQ-STC.KH19-02', 'CQ-STC.KH19-03'];
const listed = (): readonly (readonly unknown[])[] =>
  quarter.masterTab('Danh mục nhiệm vụ').filter((row) => String(row[0]).startsWith('CQ-STC.KH19-'));
const head = (key: string): unknown => {
  const [keys = [], ...rows] = quarter.masterTab('Tổng quan');
  return rows.find(([row]) => row === key)?.[keys.indexOf('total')];
};
const line = (unit: string) => quarter.value('track', { period: PERIOD }).lines.find((one) => one.unit === unit);

test('the unit must be one of the office, and the plan must have a name', () => {
  const blocked = (facts: Readonly<Record<string, string>>): string =>
    quarter.value('lookAtTable', plan(facts)).blocked;
  expect(blocked({ unit: '' })).toBe('chưa ghi đơn vị.');
  expect(blocked({ unit: 'Sở Tài chánh tỉnh' })).toContain('không có đơn vị “Sở Tài chánh tỉnh”');
  expect(blocked({ name: '' })).toBe('chưa ghi tên kế hoạch.');
});

test('each row becomes a task of the unit with its room; the settings of the plan of the province stay', () => {
  const settings = quarter.masterTab('Cài đặt');
  const look = quarter.value('lookAtTable', plan());
  expect(look).toMatchObject({ blocked: '', columns: expect.arrayContaining(['Phòng chủ trì']) as unknown });
  expect(look.lines.flatMap(({ doubts }) => doubts)).toEqual([]);
  quarter.value('takeTable', plan());
  const [keys = []] = quarter.masterTab('Danh mục nhiệm vụ');
  const of = (key: string): readonly unknown[] => listed().map((row) => row[keys.indexOf(key)]);
  expect(of('code')).toEqual(CODES);
  expect(of('ownerWords')).toEqual([
    'Văn phòng, Sở Tài chính',
    'Phòng Hành chính sự nghiệp, Sở Tài chính',
    'Sở Tài chính',
  ]);
  expect(of('plan')[0]).toBe('Kế hoạch CCHC năm 2019 của Sở (12/KH-STC ngày 14/02/2019)');
  expect(quarter.masterTab('Cài đặt')).toEqual(settings);
  expect(quarter.value('doubtedRows', {}).tabs).toEqual([]);
  expect(quarter.value('lookAtTable', plan()).blocked).toBe('mọi nhiệm vụ trong bảng đã có ở Danh mục nhiệm vụ.');
});

test('only that unit reports on them; the office sees how many are done and overdue', () => {
  quarter.generated();
  for (const unit of ['CQ-SNV', 'CQ-STC', '568']) quarter.fill(unit, 1);
  const put = (row: string, field: string, value: unknown): void =>
    quarter.type('CQ-STC', quarter.cellOf('CQ-STC', { tab: 'Nhiệm vụ', row, field }).at, value);
  put('CQ-STC.KH19-01', 'state', 'Đang thực hiện');
  put('CQ-STC.KH19-01', 'percent', 50);
  put('CQ-STC.KH19-01', 'difficulty', 'Thiếu người.');
  put('CQ-STC.KH19-02', 'state', 'Đã hoàn thành');
  put('CQ-STC.KH19-02', 'percent', 100);
  put('CQ-STC.KH19-02', 'doneDate', 43525);
  put('CQ-STC.KH19-02', 'product', 'Lớp ngày 01/3/2019');
  put('S19-01', 'state', 'Đã hoàn thành');
  put('S19-01', 'percent', 100);
  put('S19-01', 'doneDate', 43510);
  put('S19-01', 'product', 'Kế hoạch số 12/KH-STC ngày 14/02/2019');
  put('S19-01', 'link', 'https://stc.khanhhoa.gov.vn/ke-hoach-12');
  for (const unit of ['CQ-SNV', 'CQ-STC', '568']) quarter.tick(unit);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(line('CQ-STC')).toMatchObject({ handedIn: true });
  expect(line('CQ-STC')?.beside.join()).toContain('3 nhiệm vụ tự giao, đã xong 1, quá hạn 1');
  expect(line('CQ-SNV')?.beside.join()).not.toContain('tự giao');
  // Row 0: no row has this key.
  expect(quarter.cellOf('568', { tab: 'Nhiệm vụ', row: 'CQ-STC.KH19-01', field: 'state' }).at).toMatch(/[A-Z]0$/);
});

test('they are rows of Nhiệm vụ, and no count of the province or of assignments has them', () => {
  quarter.job({ job: 'consolidate', period: PERIOD });
  const [, ...rows] = quarter.masterTab('Nhiệm vụ');
  expect(rows.map(([key]) => key).filter((key) => String(key).startsWith('CQ-STC.KH19-'))).toEqual(CODES);
  const tasks = quarter.masterTab('Danh mục nhiệm vụ').filter((row) => /^[ST]19-/.test(String(row[0])));
  expect(head('plan.all')).toBe(tasks.length);
  const shown = Object.fromEntries(
    ['all', 'done', 'overdue'].map((key) => [
      key,
      quarter.value('explain', { row: `tasks.${key}`, column: 'total', tab: 'overview', period: PERIOD }),
    ]),
  );
  for (const one of Object.values(shown)) expect(JSON.stringify(one)).not.toContain('KH19-');
});

test('a later table of the unit replaces its own tasks only, and can be taken back', () => {
  const others = quarter.masterTab('Danh mục nhiệm vụ').length - 3;
  const next = plan({ replaced: 'all', name: '', symbol: '', date: '' }, TABLE.slice(0, 2));
  // Name and file are those that the unit registered.
  expect(quarter.value('lookAtTable', next).facts).toEqual({ name: 'Kế hoạch số 12/KH-STC ngày 14/02/2019' });
  quarter.value('takeTable', next);
  expect(quarter.masterTab('Danh mục nhiệm vụ')).toHaveLength(others + 1);
  expect(listed()[0]).toEqual(
    expect.arrayContaining([
      'Kế hoạch số 12/KH-STC ngày 14/02/2019',
      expect.stringContaining('tệp kế hoạch: https://stc.khanhhoa.gov.vn/ke-hoach-12'),
    ]),
  );
  quarter.value('giveBackTable', { kind: 'unitPlan' });
  expect(listed().map(([code]) => code)).toEqual(CODES);
});
