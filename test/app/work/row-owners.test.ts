/** Two definitions of a row: their figures are in no total together, and one is not compared with the other. */
import { comparable, rowsApart } from '../../../src/app/work/held/row-owners';
import type { PeriodWork } from '../../../src/app/work/period-work';
import type { Catalogue, Indicator } from '../../../src/core/catalogue/catalogue';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';
import { sealedFormsOf } from '../../../src/core/submission/seal';
import { indicators, province, QUARTER, report, seal, UNITS } from '../../core/scene';

const changed = (code: string, change: Partial<Indicator>): Catalogue => ({
  ...province,
  indicators: province.indicators.map((one) => (one.code === code ? { ...one, ...change } : one)),
});

/** The files of `olderUnits` were made with `then`, those of the others with `now`, which is today's catalogue. */
function apart(then: Catalogue, now: Catalogue, olderUnits: readonly string[]): readonly string[] {
  const of = (unit: string): Catalogue => (olderUnits.includes(unit) ? then : now);
  const open = {
    period: QUARTER,
    catalogue: now,
    units: province.units,
    ledger: {
      file: (unit: string) => ({ issued: { catalogue: olderUnits.includes(unit) ? 'then' : 'now' } }),
      kept: { read: (key: string) => (key === 'then' ? then : now) },
    },
  } as unknown as PeriodWork;
  return [
    ...rowsApart(
      open,
      UNITS.map((unit) => indicatorTemplate({ unit, period: QUARTER, catalogue: of(unit), prior: null })),
    ),
  ];
}

const RATIO = province.indicators.find((one) => one.code === '1.3.4') ?? province.indicators.find((one) => one.ratio);

test.each<[what: string, row: string, change: Partial<Indicator>]>([
  ['kind', '1.2', { kind: { type: 'decimal', decimals: 2 } }],
  ['unit of measure', '1.2', { measure: 'nghìn văn bản' }],
  ['flow or stock', '1.2', { nature: 'stock' }],
  ['formula', '1.2', { countedFromTasks: 'done' }],
  ['sum', '2.1', { sumOf: ['2.1.2', '2.1.3'] }],
  ['second sum', '2.1', { alsoSumOf: ['2.1.3'] }],
  ['limit', '1.2', { notAbove: ['1.3.2'] }],
  ['equal row', '1.2', { equals: '1.3.2' }],
])('another %s: the row is not added while one file has the other definition', (_, row, change) => {
  expect(apart(province, changed(row, change), ['568'])).toEqual([row]);
});

test('other parts of a ratio, or another definition of a part, keep the ratio apart', () => {
  const { code = '', ratio } = RATIO ?? {};
  const [part = '', base = ''] = [ratio?.over[0], ratio?.under[0]];
  expect(apart(province, changed(code, { ratio: { over: [base], under: [base] } }), ['568'])).toEqual([code]);
  for (const row of [part, base])
    expect(apart(province, changed(row, { measure: 'nghìn' }), ['568'])).toEqual(expect.arrayContaining([code, row]));
});

test('another word of the label, or a definition that no unit of the older form is asked for, keeps nothing apart', () => {
  expect(apart(province, changed('1.2', { label: 'khác' }), ['568'])).toEqual([]);
  // 5.6 is asked of communes alone.
  expect(apart(province, changed('5.6', { measure: 'nghìn người' }), ['CQ-SNV'])).toEqual([]);
  expect(apart(province, changed('5.6', { measure: 'nghìn người' }), UNITS)).toEqual([]);
});

test('an earlier figure is compared only where it is measured alike; another rule makes no other figure', () => {
  const sealed = seal('568', {}, { forms: sealedFormsOf([report(indicators('568'), { '1.2': 4, '1.3.3': 2 })]) });
  const rowsOf = (now: Catalogue): readonly string[] => {
    const ledger = { file: () => ({ issued: { catalogue: 'then' } }), kept: { read: () => province } };
    const known = { ledger, catalogue: now } as unknown as PeriodWork;
    return comparable(known, sealed).forms.flatMap(({ cells }) => cells.map(({ row }) => row));
  };
  const all = rowsOf(province);
  expect(all).toEqual(expect.arrayContaining(['1.2', '1.3.3']));
  expect(rowsOf(changed('1.2', { measure: 'nghìn văn bản' }))).toEqual(all.filter((row) => row !== '1.2'));
  expect(rowsOf(changed('1.3.3', { notAbove: ['1.2'] }))).toEqual(all);
});
