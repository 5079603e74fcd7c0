/** Rows whose figure is that of the whole province: one agency gives it, or the province adds it up itself. */
import type { Catalogue, MatrixLine } from '../../../src/core/catalogue/catalogue';
import { applies, ownerOf } from '../../../src/core/catalogue/matrix';
import { withAdjustments, type AdjustmentLine } from '../../../src/core/consolidate/adjusted-totals';
import { consolidate, type Consolidated } from '../../../src/core/consolidate/consolidate';
import { explainIndicator } from '../../../src/core/consolidate/explain';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';
import { sealedFormsOf } from '../../../src/core/submission/seal';
import { province, QUARTER, report, seal, UNITS } from '../scene';

const ownedBy = (row: string, unit: string): MatrixLine => ({
  form: 'indicator',
  row,
  owner: { kind: 'unit', unit },
});
const catalogue: Catalogue = {
  ...province,
  matrix: [
    ...province.matrix,
    ownedBy('2.1.1', 'CQ-STP'),
    ownedBy('4.8', 'CQ-SNV'),
    { form: 'indicator', row: '2.1', owner: { kind: 'province' } },
  ],
};
const templates = UNITS.map((unit) => indicatorTemplate({ unit, period: QUARTER, catalogue, prior: null }));
const templateOf = (unit: string) => templates.find((one) => one.unit === unit) ?? fail(unit);
const fail = (what: string): never => {
  throw new Error(what);
};
const made = (answers: Readonly<Record<string, Readonly<Record<string, number>>>>, apart?: readonly string[]) =>
  consolidate({
    catalogue,
    period: QUARTER,
    templates,
    seals: Object.entries(answers).map(([unit, typed]) =>
      seal(unit, {}, { forms: sealedFormsOf([report(templateOf(unit), typed)]) }),
    ),
    submissions: UNITS.map((unit) => ({
      unit,
      state: 'accepted',
      flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
      fileId: null,
    })),
    ...(apart ? { apart: new Set(apart) } : {}),
    now: 5,
  });
const line = (of: Consolidated, row: string, field = 'value') =>
  of.indicators.find((one) => one.row === row && one.field === field);

const three = made({
  'CQ-SNV': { '1.2': 1, '4.8': 12.5 },
  'CQ-STP': { '1.2': 2, '2.1.1': 31 },
  '568': { '1.2': 4, '2.1.2': 5, '2.1.3': 6 },
});

test('the row is asked of its owner alone, whichever groups it is ticked for', () => {
  const asked = (row: string) =>
    templates.filter((one) => one.rows.some(({ key }) => key === row)).map(({ unit }) => unit);
  expect([asked('2.1.1'), asked('2.1'), asked('4.8'), asked('1.2')]).toEqual([['CQ-STP'], [], ['CQ-SNV'], [...UNITS]]);
  expect(ownerOf(catalogue.matrix, 'narrative', '2.1.1')).toBeNull();
  const [unit] = catalogue.units.filter(({ code }) => code === '568');
  expect(unit && applies(catalogue.matrix, 'indicator', '2.1.1', unit)).toBe(false);
});

test('its total is the figure of the owner, 1/1, also of a percentage', () => {
  const one = { have: 1, expected: 1, missing: [] };
  expect(line(three, '2.1.1')).toMatchObject({ total: { scaled: 31, decimals: 0 }, coverage: one, owner: 'CQ-STP' });
  expect(line(three, '4.8')).toMatchObject({ total: { scaled: 1250, decimals: 2 }, coverage: one, owner: 'CQ-SNV' });
  expect(line(three, '1.2')?.owner).toBeUndefined();
});

test('the province adds up its own row from the totals, in its place in the annex', () => {
  expect(line(three, '2.1')).toMatchObject({
    total: { scaled: 42, decimals: 0 },
    byUnit: {},
    coverage: { have: 2, expected: 2, missing: [] },
    sumOfRows: ['2.1.1', '2.1.2', '2.1.3'],
    freshness: 'fresh',
  });
  expect(line(three, '2.1', 'cumulative')?.total).toEqual({ scaled: 42, decimals: 0 });
  const rows = three.indicators.map(({ row }) => row);
  expect(rows.indexOf('2.1')).toBe(rows.indexOf('2.1.1') - 2);
});

test('a missing part is missing from the row of the province', () => {
  const two = made({ '568': { '2.1.2': 5, '2.1.3': 6 } });
  expect(line(two, '2.1')).toMatchObject({
    total: { scaled: 11, decimals: 0 },
    coverage: { have: 1, expected: 2, missing: ['CQ-STP'] },
    freshness: 'missing',
  });
});

test('the explanation names the owner, or the rows, and proves the figure', () => {
  expect(explainIndicator(three, '2.1.1', 'value', null)).toMatchObject({
    how: 'owner',
    owner: 'CQ-STP',
    proves: true,
  });
  const of = explainIndicator(three, '2.1', 'value', null);
  expect(of).toMatchObject({ how: 'rows', rows: ['2.1.1', '2.1.2', '2.1.3'], proves: true });
  expect(of?.parts.map((part) => [part.unit, part.row])).toEqual([
    ['CQ-STP', '2.1.1'],
    ['568', '2.1.2'],
    ['568', '2.1.3'],
  ]);
});

test('an adjustment of a part is in the row of the province', () => {
  const adjustment = { unit: '568', row: '2.1.2', field: 'value', amount: { scaled: 10, decimals: 0 }, counted: true };
  const { consolidated, inTotals } = withAdjustments(three, [adjustment as AdjustmentLine]);
  expect(line(consolidated, '2.1')?.total).toEqual({ scaled: 52, decimals: 0 });
  expect(line(consolidated, '2.1', 'cumulative')?.total).toEqual({ scaled: 52, decimals: 0 });
  expect(inTotals.get('2.1\u0000value')).toHaveLength(1);
});

test('figures that were asked with two meanings are never added', () => {
  const of = made({ 'CQ-STP': { '2.1.1': 31 }, '568': { '2.1.2': 5, '2.1.3': 6 } }, ['2.1.1']);
  for (const row of ['2.1.1', '2.1'])
    expect(line(of, row)).toMatchObject({ total: null, apart: true, freshness: 'otherTemplate' });
  expect(line(of, '2.1.2')).toMatchObject({ total: { scaled: 5, decimals: 0 } });
  expect(explainIndicator(of, '2.1.1', 'value', null)).toMatchObject({ how: 'apart', figure: null });
});
