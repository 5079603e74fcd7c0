/**
 * The window *Điều chỉnh số liệu*: what may be adjusted, the figure chosen at the start, lines in force and the
 * withdrawal of a line.
 */
import type { Answer } from '../../../src/app/api';
import type { AdjustmentsView } from '../../../src/app/adjust/adjustments';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { columnName } from '../../../src/tables/grid/a1';
import { PERIOD, Quarter } from '../quarter';

const UNITS = ['CQ-STC', '568'] as const;
const quarter = new Quarter();
beforeAll(() => {
  quarter.generated(UNITS).submitted(UNITS);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
});

const LINE = {
  unit: '568',
  period: PERIOD,
  form: 'indicator',
  row: '1.2',
  field: 'value',
  amount: '−1',
  reason: 'Tính trùng một văn bản',
};
const view = (): AdjustmentsView => quarter.value('adjustments', { period: PERIOD });
const total = (): unknown => {
  quarter.job({ job: 'consolidate', period: PERIOD });
  const [keys = [], ...rows] = quarter.masterTab('Số liệu');
  return rows.find((row) => row[0] === '1.2')?.[keys.indexOf('total')];
};

/** The request of the window when the cursor is on a cell of the master. */
function viewAt(row: string, column: string): AdjustmentsView {
  const tab = quarter.masterTab('Số liệu');
  const a1 = `${columnName((tab[0] ?? []).indexOf(column))}${tab.findIndex((one) => one[0] === row) + 1}`;
  const answer = JSON.parse(
    String(
      quarter.desk.run({
        fn: 'call',
        args: ['adjustments', '{}'],
        as: quarter.office,
        activeSpreadsheetId: quarter.master ?? '',
        activeCell: { sheetId: RESULT_SHEETS.figures, a1 },
      }).result,
    ),
  ) as Answer<AdjustmentsView>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

test('only units that handed in may be adjusted, and only typed figures that are added up', () => {
  expect(view()).toMatchObject({
    units: [{ unit: 'CQ-STC', name: 'Sở Tài chính' }, { unit: '568' }],
    standing: [],
    withdrawn: 0,
  });
  const { rows } = quarter.value('adjustable', { unit: '568', period: PERIOD });
  expect(rows.find((one) => one.row === '1.2')).toMatchObject({
    title: '1.2 Số văn bản chỉ đạo, điều hành về cải cách hành chính đã ban hành',
    fields: [{ field: 'value', heading: 'Số trong kỳ', shown: '2' }],
  });
  // A ratio, a count of tasks, a choice.
  expect(rows.filter((one) => ['5.8', '1.1.2', '1.5.2'].includes(one.row))).toEqual([]);
  expect(quarter.value('adjustable', { unit: '576', period: PERIOD }).rows).toEqual([]);
});

test("the window starts with the figure chosen in the master: a unit's own figure, or a total without a unit; elsewhere it starts empty", () => {
  expect(viewAt('1.2', '568')).toMatchObject({
    here: { unit: '568', row: '1.2', field: 'value' },
    period: { code: PERIOD },
  });
  expect(viewAt('1.2', 'total').here).toEqual({ unit: null, row: '1.2', field: 'value' });
  expect(view().here).toBeNull();
});

test('a line is in force with its reason until it is withdrawn; the withdrawal writes an opposite line and both stay readable', () => {
  quarter.value('adjust', LINE);
  const [line] = view().standing;
  expect(line).toMatchObject({
    amount: '−1',
    reason: LINE.reason,
    by: quarter.office,
    stays: '',
    title: expect.stringContaining('Số trong kỳ') as unknown,
  });
  expect(total()).toBe(2);
  expect(quarter.ask('withdrawAdjustment', { key: line?.key, period: PERIOD, reason: ' ' })).toMatchObject({
    ok: false,
    code: 'reasonNeeded',
  });
  expect(
    quarter.value('withdrawAdjustment', { key: line?.key ?? '', period: PERIOD, reason: 'Đơn vị đã giải trình' }),
  ).toMatchObject({ repeated: false });
  expect(
    quarter.value('withdrawAdjustment', { key: line?.key ?? '', period: PERIOD, reason: 'Đơn vị đã giải trình' }),
  ).toMatchObject({ repeated: true });
  expect(view()).toMatchObject({ standing: [], withdrawn: 1 });
  expect(quarter.ledgerTab('Điều chỉnh').map((row) => [row[7], row[8]])).toEqual(
    [
      ['-1', LINE.reason],
      ['1', 'Rút điều chỉnh ngày 14/03/2019: Đơn vị đã giải trình'],
    ].map(([amount, reason]) => [amount, expect.stringContaining(String(reason).slice(-20)) as unknown]),
  );
  expect(total()).toBe(3);
});

test('the same line may be written again after a withdrawal, and the withdrawal itself cannot be withdrawn', () => {
  expect(quarter.value('adjust', LINE)).toMatchObject({ repeated: false, total: '2' });
  expect(quarter.value('adjust', LINE)).toMatchObject({ repeated: true });
  expect(view()).toMatchObject({ standing: [{ amount: '−1' }], withdrawn: 1 });
  const reversal = String(quarter.ledgerTab('Điều chỉnh')[1]?.[0]);
  expect(quarter.ask('withdrawAdjustment', { key: reversal, period: PERIOD, reason: 'Khác' })).toMatchObject({
    ok: false,
    code: 'noAdjustment',
  });
});

test('an amount is read in the Vietnamese notation', () => {
  expect(quarter.value('adjust', { ...LINE, amount: '1.245', reason: 'Bổ sung' })).toMatchObject({ amount: '1245' });
  expect(
    quarter.value('adjust', { ...LINE, unit: 'CQ-STC', row: '6.1', amount: '+1.000,5', reason: 'Bổ sung' }),
  ).toMatchObject({
    amount: '1000.5',
  });
});

test.each([
  ['12,000', 'có thể hiểu là 12 hoặc 12.000'],
  ['−1,250', 'có thể hiểu là 1,25 hoặc 1.250'],
  ['1,234,567', 'có thể hiểu là 1.234.567'],
])('%s is asked: the mark of thousands or of decimals', (amount, words) => {
  expect(quarter.ask('adjust', { ...LINE, amount, reason: 'Bổ sung' })).toMatchObject({
    ok: false,
    code: 'twoWays',
    message: expect.stringContaining(words) as unknown,
  });
});

test('a figure never falls below zero, neither by a line nor by the withdrawal of a line on which it depends', () => {
  expect(
    quarter.ask('adjust', { ...LINE, unit: 'CQ-STC', row: '6.1', amount: '−1.003', reason: 'Nhầm dấu' }),
  ).toMatchObject({
    ok: false,
    code: 'belowZero',
    message: expect.stringContaining('đã nộp 1') as unknown,
  });
  quarter.value('adjust', { ...LINE, unit: 'CQ-STC', row: '6.1', amount: '−1.001', reason: 'Giảm theo quyết định' });
  const [added] = view().standing.filter((one) => one.amount === '+1.000,5');
  expect(quarter.ask('withdrawAdjustment', { key: added?.key, period: PERIOD, reason: 'Khác' })).toMatchObject({
    ok: false,
    code: 'belowZero',
  });
  expect(total()).toBe(2 + 1245);
});

test('an adjustment of a version that no longer counts stays readable and shows why it does not count', () => {
  quarter.value('return', { unit: '568', period: PERIOD, version: 1, reasons: [{ reason: 'Nộp lại' }] });
  const gone = 'Không: bản nộp lần 1 không còn hiệu lực';
  // Two lines are of Sở Tài chính, whose report still counts.
  expect(view().standing.map((one) => one.stays)).toEqual([gone, gone, '', '']);
  expect(view().units.map((one) => one.unit)).toEqual(['CQ-STC']);
  // The next version counts, and a line of the version before counts no more than while it was returned.
  quarter.tick('568').job({ job: 'collect', period: PERIOD });
  expect(view().units.map((one) => one.unit)).toEqual(['CQ-STC', '568']);
  expect(view().standing.map((one) => one.stays)).toEqual([gone, gone, '', '']);
});
