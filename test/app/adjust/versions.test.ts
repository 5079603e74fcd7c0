/** A line of *Điều chỉnh* counts for the version of the report that it was made on, and for no other. */
import { fallsBelowZero, type AdjustableCell } from '../../../src/app/adjust/adjustable';
import { adjusted } from '../../../src/app/consolidate/adjusted';
import type { FigureInputs } from '../../../src/app/consolidate/figure-inputs';
import type { PeriodWork } from '../../../src/app/work/period-work';
import { consolidate } from '../../../src/core/consolidate/consolidate';
import type { AdjustmentRecord } from '../../../src/tables/ledger-book';
import { amount, indicators, province, QUARTER, seal, tasks, UNITS } from '../../core/scene';

const lineOf = (version: number, added = '5'): AdjustmentRecord => ({
  key: `k${version}`,
  unit: '568',
  period: QUARTER.code,
  version,
  form: 'indicator',
  row: '1.2',
  field: 'value',
  amount: added,
  reason: 'Số theo công văn',
  by: 'so@khanhhoa.gov.vn',
  at: 5,
});

const sealed = consolidate({
  catalogue: province,
  period: QUARTER,
  templates: UNITS.flatMap((unit) => [indicators(unit), tasks(unit)]),
  seals: [seal('568', { '1.2': 40 }, { version: 2 })],
  submissions: UNITS.map((unit) => ({
    unit,
    state: unit === '568' ? 'submitted' : 'draft',
    flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
    fileId: null,
  })),
  now: 5,
});

test.each([
  [1, 40, false],
  [2, 45, true],
  [3, 40, false],
] as const)('of a report in version 2, a line made on version %i makes the total %i', (version, total, counted) => {
  const inputs = { adjustments: [lineOf(version)], counted: { '568': 2 }, catalogue: province };
  const { consolidated, lines, inTotals } = adjusted(inputs as unknown as FigureInputs, sealed);
  const found = consolidated.indicators.find((one) => one.row === '1.2' && one.field === 'value');
  expect(found?.total).toEqual({ scaled: total, decimals: 0 });
  expect(lines).toMatchObject([{ counted, sealed: counted ? amount(40) : null }]);
  expect(inTotals.has('1.2\u0000value')).toBe(counted);
});

test('a line of a report that does not count now is in no total', () => {
  const inputs = { adjustments: [lineOf(2)], counted: {}, catalogue: province } as unknown as FigureInputs;
  expect(adjusted(inputs, sealed).lines).toMatchObject([{ counted: false }]);
});

test('only lines of the same version, unit, row and column keep a figure from falling below zero', () => {
  const row = indicators('568').rows.find((one) => one.key === '1.2');
  if (!row) throw new Error('no row 1.2');
  const cell: AdjustableCell = { row, field: 'value', decimals: 0, value: amount(40), shown: '40' };
  const falls = (change: Partial<AdjustmentRecord>, more: number): boolean => {
    const ledger = {
      submission: () => ({ version: 2 }),
      adjustments: () => [{ ...lineOf(2, '-30'), ...change }],
    };
    const open = { period: QUARTER, ledger } as unknown as PeriodWork;
    return fallsBelowZero(open, cell, { unit: '568', more: { scaled: more, decimals: 0 } });
  };
  expect([falls({}, -10), falls({}, -11)]).toEqual([false, true]);
  for (const other of [{ version: 1 }, { version: 3 }, { unit: 'CQ-SNV' }, { row: '1.3.1' }, { field: 'cumulative' }])
    expect([falls(other, -40), falls(other, -41)]).toEqual([false, true]);
});
