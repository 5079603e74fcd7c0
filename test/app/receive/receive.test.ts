/** The list from which the office decides, and decisions about a version that was seen. */
import type { ReceiveLine, ReceiveView } from '../../../src/app/receive/receive';
import { PERIOD, Quarter } from '../quarter';

const UNITS = ['CQ-SNV', 'CQ-STC', '568', '576'];
const quarter = new Quarter();
const list = (): ReceiveView => quarter.value('receive', { period: PERIOD });
const line = (unit: string): ReceiveLine => {
  const found = list().lines.find((one) => one.unit === unit);
  if (!found) throw new Error(unit);
  return found;
};

beforeAll(() => {
  quarter.generated(UNITS);
  quarter.submitted(UNITS.slice(0, 3)).job({ job: 'collect', period: PERIOD });
});

test('every unit of the period is in the list, with the actions that its state allows', () => {
  expect(list().lines).toHaveLength(30);
  expect(line('CQ-SNV')).toMatchObject({
    label: 'Đã nộp, chờ tiếp nhận',
    handedIn: true,
    version: 1,
    timelinessLabel: 'Đúng hạn',
    flags: [],
    may: ['accept', 'return', 'withdraw', 'extend'],
    evidence: [],
  });
  expect(line('576')).toMatchObject({
    label: 'Đã phát hành, chờ đơn vị nhập',
    handedIn: false,
    version: 0,
    findings: null,
    sealed: null,
    may: ['extend'],
    clean: false,
  });
  expect(line('CQ-SYT')).toMatchObject({ label: 'Chưa phát hành', may: [], link: null });
});

test('the first screen counts what is made, published and handed in, and leads the office to what is still missing', () => {
  const view = quarter.value('status', { period: PERIOD });
  expect(view).toMatchObject({
    units: 30,
    made: 4,
    published: 4,
    submitted: 3,
    closed: 0,
    accepted: [],
    next: { text: 'Mới tạo biểu cho 4/30 đơn vị. Hãy tạo nốt.', handler: 'openGenerate' },
  });
  expect(view.waiting).toHaveLength(3);
  expect(view.staysOpen).toHaveLength(30);
  expect(view.periods.map((one) => one.code)).toContain(PERIOD);
});

const listed = (unit: string) => quarter.value('track', { period: PERIOD }).lines.find((one) => one.unit === unit);

test('a person who follows the period sees each unit in its lists, with the time left', () => {
  expect(listed('CQ-SNV')).toMatchObject({
    lists: ['all', 'waiting', 'noPlan'],
    handedIn: true,
    remaining: null,
    published: true,
    mayExtend: true,
  });
  expect(listed('576')).toMatchObject({
    lists: ['all', 'notYet', 'noPlan'],
    handedIn: false,
    remaining: expect.stringMatching(/^Còn \d+ ngày\.$/) as string,
    extended: false,
  });
  expect(listed('CQ-SYT')).toMatchObject({
    lists: ['all', 'notYet', 'noPlan'],
    due: null,
    remaining: null,
    link: null,
    published: false,
    mayExtend: false,
  });
});

test('the findings of a seal are counted by level, and an error or an explanation keeps the report from being accepted unseen', () => {
  const found = line('CQ-SNV').findings;
  const rows = quarter.ledgerTab('Bản nộp được lưu').filter((row) => row[0] === 'CQ-SNV');
  expect(rows).toHaveLength(1);
  expect(found).not.toBeNull();
  expect(line('CQ-SNV').clean).toBe((found?.error ?? 1) + (found?.explain ?? 1) === 0);
});

test('an edit after the seal removes the report from the clean ones and is flagged', () => {
  const before = line('568');
  const [part] = quarter.value('explain', {
    tab: 'Số liệu',
    row: '1.2',
    column: '568',
  }).parts;
  quarter.type('568', `'${part?.tab}'!${part?.a1}`, 999);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(line('568')).toMatchObject({ version: before.version, flags: ['Sửa sau nộp'], clean: false });
});

test('a decision about an older version writes nothing', () => {
  expect(quarter.ask('accept', { unit: 'CQ-STC', period: PERIOD, version: 0 })).toMatchObject({
    ok: false,
    code: 'changedSince',
    message: expect.stringContaining('bản nộp lần 1') as string,
  });
  expect(line('CQ-STC').state).toBe('submitted');
  quarter.value('accept', { unit: 'CQ-STC', period: PERIOD, version: 1 });
  expect(line('CQ-STC')).toMatchObject({
    label: 'Đã tiếp nhận',
    may: ['close', 'return', 'extend', 'undo'],
    clean: false,
  });
});

test('a returned report keeps its seal visible and shows the reasons sent to the unit', () => {
  quarter.value('return', { unit: 'CQ-SNV', period: PERIOD, version: 1, reasons: [{ reason: 'Thiếu số văn bản.' }] });
  expect(line('CQ-SNV')).toMatchObject({
    label: 'Bị trả lại, cần sửa',
    handedIn: false,
    version: 1,
    said: expect.stringContaining('Thiếu số văn bản.') as string,
    may: ['extend', 'undo'],
  });
});

test('a closed report cannot be decided again', () => {
  expect(quarter.ask('close', { unit: 'CQ-STC', period: PERIOD, version: 0 })).toMatchObject({
    ok: false,
    code: 'changedSince',
  });
  expect(line('CQ-STC').may).toContain('close');
  quarter.value('close', { unit: 'CQ-STC', period: PERIOD, version: 1 });
  // It can only be taken back, within the hour.
  expect(line('CQ-STC').may).toEqual(['undo']);
});

test('a unit is to be called less than two days before its own due hour, unless it was extended', () => {
  const { dueDay: due, daysOff } = quarter.value('track', { period: PERIOD }).period;
  // Due on Monday 18/3/2019; a Saturday, a Sunday and a holiday are asked about in both windows, a working day is not.
  expect(['2019-03-23', '2019-03-24', '2019-05-01'].filter((day) => !daysOff.includes(day))).toEqual([]);
  expect(['2019-03-22', '2019-03-25'].filter((day) => daysOff.includes(day))).toEqual([]);
  expect(quarter.value('receive', { period: PERIOD }).period.daysOff).toEqual(daysOff);
  quarter.desk.clock.jump((Date.parse(`${due}T03:00:00Z`) - quarter.desk.clock.now()) / 1000);
  expect(listed('576')).toMatchObject({
    lists: ['all', 'notYet', 'late', 'atRisk', 'noPlan'],
    remaining: expect.stringMatching(/^Còn \d+ giờ\.$/) as string,
  });
  quarter.value('extend', { unit: '576', period: PERIOD, to: '2019-03-28', reason: 'Bão.' });
  expect(listed('576')).toMatchObject({
    lists: ['all', 'notYet', 'extended', 'noPlan'],
    due: expect.stringContaining('ngày 28/3/2019') as string,
    extended: true,
  });
  expect(listed('568')).toMatchObject({ lists: ['all', 'waiting', 'edited', 'noPlan'] });
});

test('the list of forms shows which are made and published, and the công văn leaves its number to the office', () => {
  const { units, dispatch, periods } = quarter.value('issuing', { period: PERIOD });
  expect(units.filter((unit) => unit.link !== null).map((unit) => [unit.unit, unit.published])).toEqual(
    ['CQ-SNV', 'CQ-STC', '568', '576'].map((unit) => [unit, true]),
  );
  expect(units.find((unit) => unit.unit === 'CQ-SYT')?.accounts).toEqual([
    'nhap.syt@khanhhoa.gov.vn',
    'nop.syt@khanhhoa.gov.vn',
  ]);
  expect(periods.length).toBeGreaterThan(4);
  expect(dispatch.split('\n').slice(0, 3)).toEqual(['ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA', 'SỞ NỘI VỤ', 'Số:          /']);
});
