/**
 * The office's adjustments: a signed line with a reason beside the sealed figure. The unit's answer never changes, and
 * the total shows what it includes.
 */
import { PERIOD, Quarter } from '../quarter';

const quarter = new Quarter().generated(['CQ-SNV', '568']);
quarter.submitted(['CQ-SNV', '568']).job({ job: 'collect', period: PERIOD });
const ASK = {
  unit: '568',
  period: PERIOD,
  form: 'indicator',
  row: '1.2',
  field: 'value',
  amount: -1,
  reason: 'Công văn 12/UBND: tính trùng một văn bản',
};
const line = (title: string, row: string): Readonly<Record<string, unknown>> => {
  const [keys = [], ...rows] = quarter.masterTab(title);
  const found = rows.find((one) => one[0] === row) ?? [];
  return Object.fromEntries(keys.map((key, at) => [String(key), found[at]]));
};
const consolidated = () => quarter.job({ job: 'consolidate', period: PERIOD });

test('an adjustment needs a reason, a figure that the unit typed and sealed, and no more decimals than the row', () => {
  expect(quarter.ask('adjust', { ...ASK, reason: ' ' })).toMatchObject({ ok: false, code: 'reasonNeeded' });
  expect(quarter.ask('adjust', { ...ASK, amount: 0 })).toMatchObject({ ok: false, code: 'notAnAmount' });
  expect(quarter.ask('adjust', { ...ASK, amount: 'nhiều' })).toMatchObject({
    ok: false,
    code: 'notAnAmount',
    message: expect.stringContaining('“nhiều” không phải là số điều chỉnh') as unknown,
  });
  expect(quarter.ask('adjust', { ...ASK, amount: '0,5' })).toMatchObject({ ok: false, code: 'notAdjustable' });
  expect(quarter.ask('adjust', { ...ASK, row: '99.9' })).toMatchObject({ ok: false, code: 'unknownRow' });
  expect(quarter.ask('adjust', { ...ASK, form: 'task' })).toMatchObject({ ok: false, code: 'notAdjustable' });
  expect(quarter.ask('adjust', { ...ASK, unit: '576' })).toMatchObject({ ok: false, code: 'noSeal' });
  expect(quarter.ledgerTab('Điều chỉnh')).toEqual([]);
});

test('an adjustment that is requested twice is stored once, with account, moment, reason and a row in the log', () => {
  expect(quarter.value('adjust', ASK)).toMatchObject({ amount: '-1', repeated: false, total: '2' });
  expect(quarter.value('adjust', ASK)).toMatchObject({ repeated: true, total: '2' });
  expect(quarter.ledgerTab('Điều chỉnh').map((row) => [row[1], row[5], row[7], row[9]])).toEqual([
    ['568', '1.2', '-1', quarter.office],
  ]);
  expect(
    quarter
      .ledgerTab('Nhật ký')
      .filter((row) => row[2] === 'adjust')
      .map((row) => row[5]),
  ).toEqual(['Điều chỉnh 1.2 Số trong kỳ: −1. Công văn 12/UBND: tính trùng một văn bản']);
});

test("the master shows sealed figures plus adjustments, recounted, and the unit's own figure as it was handed in", () => {
  expect(consolidated()).toMatchObject({ result: 'doneMissing', counts: { submitted: 2 } });
  const row = line('Số liệu', '1.2');
  expect([row['total'], row['CQ-SNV'], row['568'], row['coverage']]).toEqual([1 + 2 - 1, 1, 2, '2/30']);
  expect(line('Lũy kế', '1.2')['total']).toBe(1 + 2 - 1);
  const [, ...values] = quarter.masterTab('Dữ liệu');
  expect(values.find((one) => one[0] === '568' && one[2] === '1.2' && one[3] === 'value')?.[4]).toBe(2);
  const [keys = [], , , , shown = []] = quarter.masterTab('Điều chỉnh');
  expect(['unit', 'row', 'sealed', 'amount', 'counted'].map((key) => shown[keys.indexOf(key)])).toEqual([
    '568',
    '1.2',
    2,
    -1,
    'yes',
  ]);
  expect(consolidated().message).toMatch(/^Không có thay đổi/);
});

test('the explanation of a total lists the adjustment among its parts, and the parts add up to the total', () => {
  const told = quarter.value('explain', { tab: 'Số liệu', row: '1.2', column: 'total' });
  expect(told.proves).toBe(true);
  expect(told.parts.map((part) => [part.unit, part.role, part.shown])).toEqual([
    ['CQ-SNV', 'part', '1'],
    ['568', 'part', '2'],
    ['568', 'adjustment', '−1'],
  ]);
  expect(told.sentence).toContain('điều chỉnh −1 (1 dòng');
});

test('an adjusted part changes the percentage that is computed from it, and the recount agrees', () => {
  const [keys = [], ...rows] = quarter.masterTab('Số liệu');
  const ratios = rows
    .filter((row) => row[keys.indexOf('measure')] === '%' && typeof row[keys.indexOf('total')] === 'number')
    .map((row) => String(row[0]));
  const told = ratios.flatMap((row) =>
    quarter
      .value('explain', { tab: 'Số liệu', row, column: 'total' })
      .parts.filter((part) => part.role === 'under' && part.unit === '568' && part.a1 !== null)
      .slice(0, 1)
      .map((part) => ({ ratio: row, part })),
  );
  const [one] = told;
  if (!one) throw new Error('no ratio with a typed part');
  const before = Number(line('Số liệu', one.ratio)['total']);
  quarter.value('adjust', { ...ASK, row: one.part.row, amount: 7, reason: 'Bổ sung theo hệ thống một cửa' });
  expect(consolidated().result).toBe('doneMissing');
  expect(Number(line('Số liệu', one.ratio)['total'])).toBeLessThan(before);
});

test('an adjustment stops counting when its version is replaced, and stays readable', () => {
  quarter.value('return', { unit: '568', period: PERIOD, reasons: [{ reason: 'Nộp lại' }] });
  expect(consolidated().result).toBe('doneMissing');
  expect(line('Số liệu', '1.2')['total']).toBe(1);
  const [keys = [], ...rows] = quarter.masterTab('Điều chỉnh');
  expect(rows.filter((row) => row[keys.indexOf('unit')] === '568').map((row) => row[keys.indexOf('counted')])).toEqual([
    'no',
    'no',
  ]);
  expect(quarter.ask('adjust', { ...ASK, reason: 'Khác' })).toMatchObject({ ok: false, code: 'noSeal' });
});
