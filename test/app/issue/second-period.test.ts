/**
 * The second period: a unit is not asked again for what it already reported, and a unit created in between is compared
 * with nothing.
 */
import { dateToSerial } from '../../../src/tables/grid/serial';
import { PERIOD, Quarter } from '../quarter';

const [OLD, NEW] = ['568', 'CQ-STC'] as const;
const UNITS = [OLD, NEW];
const HALF = '2019-6T';
const TASK = 'S19-01';

const quarter = new Quarter().generated(UNITS);
const task = (unit: string, field: string) => quarter.cellOf(unit, { tab: 'Nhiệm vụ', row: TASK, field });
const figure = (unit: string, row: string, field: string): string => quarter.cellOf(unit, { row, field }).shown;

function finish(unit: string): void {
  for (const [field, value] of Object.entries({
    state: 'Đã hoàn thành',
    percent: 100,
    doneDate: dateToSerial('2019-01-20'),
    product: 'Kế hoạch số 12/KH-UBND ngày 20/01/2019',
    difficulty: '',
  }))
    quarter.type(unit, task(unit, field).at, value);
}

/** The office writes the day of creation into *Đơn vị*. */
function born(unit: string, day: string): void {
  const [keys = [], ...rows] = quarter.masterTab('Đơn vị');
  const row = rows.findIndex((one) => one[keys.indexOf('code')] === unit) + 2;
  const range = `'Đơn vị'!${String.fromCharCode(65 + keys.indexOf('bornOn'))}${row}`;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range, valueInputOption: 'RAW' },
      body: { values: [[dateToSerial(day)]] },
    },
    { email: quarter.office, project: null },
  );
}

const progress = (unit: string): string =>
  String(quarter.masterTab('Tiến độ nộp').find((row) => row[0] === unit)?.[3] ?? '');
const fallen = (unit: string): number =>
  quarter
    .masterTab('Sai sót')
    .map((row) => row.join(' '))
    .filter((row) => row.includes(unit) && row.includes('thấp hơn số lũy kế kỳ trước')).length;

test('Quý I: finished tasks of a unit are counted from its tasks, and the count is not typed', () => {
  for (const unit of UNITS) quarter.fill(unit, 7);
  finish(OLD);
  expect([figure(OLD, '1.1.2', 'value'), figure(NEW, '1.1.2', 'value')]).toEqual(['1', '0']);
  for (const unit of UNITS) quarter.tick(unit);
  expect(quarter.job({ job: 'collect', period: PERIOD }).lines.map((line) => line.result)).toEqual([
    'sealed',
    'sealed',
  ]);
});

test('a one-stop figure far from the sealed ones is named in the plan of Tạo biểu, before any file has it', () => {
  const tab = 'Số liệu một cửa';
  const [keys = []] = quarter.masterTab(tab);
  const write = (line: Readonly<Record<string, unknown>>): void => {
    for (const [key, value] of Object.entries(line))
      quarter.desk.call(
        {
          method: 'sheets.spreadsheets.values.update',
          params: {
            spreadsheetId: quarter.master ?? '',
            range: `'${tab}'!${String.fromCharCode(65 + keys.indexOf(key))}3`,
            valueInputOption: 'USER_ENTERED',
          },
          body: { values: [[value]] },
        },
        { email: quarter.office, project: null },
      );
  };
  const planned = (): string =>
    quarter.value('startJob', { job: 'issue', period: HALF, units: UNITS }).plan.lines.join('\n');
  write({ period: HALF, unit: OLD, unitName: 'UBND thành phố Nha Trang', '3.5.1.1': '7,000' });
  expect(planned()).not.toContain('khác xa mức thường gặp');
  write({ '3.5.1.1': '7.000' });
  expect(planned()).toMatch(
    /Số một cửa khác xa mức thường gặp, xem có gõ nhầm dấu phẩy không .*: .*, mục 3\.5\.1\.1: 7\.000 \(mức thường gặp 7\)\./,
  );
  write({ period: '', unit: '', unitName: '', '3.5.1.1': '' });
  expect(planned()).not.toContain('Số một cửa');
});

/** Of *Tổng quan*: the period in its head, and who handed in. */
const shown = (): readonly unknown[] => {
  const lines = quarter.masterTab('Tổng quan');
  return ['period', 'submitted'].map((key) => lines.find((line) => line[0] === key)?.[key === 'period' ? 2 : 3]);
};

test('the forms of the next period go out: the result tabs leave the period before, as the plan says, and its figures come back', () => {
  quarter.job({ job: 'consolidate', period: PERIOD });
  expect(shown()).toEqual(['Quý I năm 2019', '2/30']);
  const next = quarter.twin();
  next.period = HALF;
  const { plan } = next.value('startJob', { job: 'issue', period: HALF, units: UNITS });
  expect(plan.lines.join('\n')).toContain('đang ở Quý I năm 2019 sẽ chuyển sang kỳ này');
  next.job({ job: 'issue', period: HALF, units: UNITS });
  const lines = next.masterTab('Tổng quan');
  expect(lines.find((line) => line[0] === 'period')?.[2]).toContain('6 tháng');
  expect(lines.find((line) => line[0] === 'submitted')?.[3]).toBe('0/30');
  expect(next.masterTab('Tiến độ nộp').flat().join(' ')).toContain('6 tháng');
  // Publishing again leaves the tabs alone; an earlier period comes back when it is asked for, and stays.
  next.job({ job: 'consolidate', period: PERIOD });
  expect(next.masterTab('Tổng quan').find((line) => line[0] === 'submitted')?.[3]).toBe('2/30');
});

test('6 tháng: sealed figures appear as earlier figures and finished tasks come with their evidence; a new unit has neither, and its cover explains this', () => {
  born(NEW, '2019-04-01');
  quarter.period = HALF;
  quarter.job({ job: 'issue', period: HALF, units: UNITS });
  expect([figure(OLD, '1.2', 'prior'), figure(NEW, '1.2', 'prior')]).toEqual(['7', 'Đơn vị mới']);
  expect([task(OLD, 'state').shown, task(OLD, 'product').shown]).toEqual([
    'Đã hoàn thành',
    'Kế hoạch số 12/KH-UBND ngày 20/01/2019',
  ]);
  expect(quarter.cover(NEW)['newUnit']?.shown).toBe(
    'Đơn vị mới, thành lập từ ngày 01/04/2019: không có số kỳ trước của chính đơn vị để so sánh.',
  );
  expect(quarter.cover(OLD)['newUnit']).toBeUndefined();
});

test('a figure below the sealed one is questioned only for the old unit; the master marks the other one as new', () => {
  for (const unit of UNITS) quarter.fill(unit, 3);
  finish(OLD);
  for (const unit of UNITS) quarter.tick(unit);
  expect(quarter.job({ job: 'collect', period: HALF }).lines.map((line) => line.result)).toEqual(['sealed', 'sealed']);
  expect(quarter.job({ job: 'consolidate', period: HALF })).toMatchObject({
    result: 'doneMissing',
    counts: { submitted: 2 },
  });
  expect([fallen(OLD) > 0, fallen(NEW)]).toEqual([true, 0]);
  expect([progress(OLD), progress(NEW)]).toEqual(['', 'Đơn vị mới']);
});
