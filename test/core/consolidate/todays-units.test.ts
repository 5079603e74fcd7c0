/** Figures of then under the units of today: sums, ratios of sums, and what has no figure. */
import { totalKey, type AdjustmentLine } from '../../../src/core/consolidate/adjusted-totals';
import type { IndicatorLine } from '../../../src/core/consolidate/consolidated';
import { totalToday, unitThen } from '../../../src/core/consolidate/todays-units';
import type { EntryValue } from '../../../src/core/entry';
import type { Indicator } from '../../../src/core/catalogue/catalogue';
import { joinedSeal } from '../../../src/core/issue/joined-seal';
import type { Seal } from '../../../src/core/submission/seal';

const n = (scaled: number): EntryValue => ({ kind: 'number', scaled, decimals: 0 });
const BLANK: EntryValue = { kind: 'blank' };

const line = (row: string, byUnit: Record<string, EntryValue>, own: Partial<IndicatorLine> = {}): IndicatorLine => ({
  row,
  field: 'value',
  number: row,
  label: row,
  measure: 'hồ sơ',
  depth: 0,
  heading: false,
  kind: 'count',
  byUnit,
  total: { scaled: 0, decimals: 0 },
  coverage: { have: 0, expected: 0, missing: [] },
  freshness: 'fresh',
  standing: 'sourced',
  ...own,
});
const over = line('1', { A: n(30), B: n(5), C: BLANK, H: n(100) }, { total: { scaled: 135, decimals: 0 } });
const under = line('2', { A: n(40), B: n(60), C: n(7), H: n(100) }, { total: { scaled: 207, decimals: 0 } });
const at = (row: string) => ({ row, field: 'value' });
const ratio = line(
  '3',
  { A: n(75), B: n(8), C: BLANK, H: n(100) },
  {
    kind: 'percent',
    derived: { kind: 'ratio', over: [at('1')], under: [at('2')] },
    total: { scaled: 675, decimals: 1 },
  },
);
const typed = line('4', { A: n(10), B: n(20) }, { kind: 'percent', total: null });
const ofProvince = line('5', {}, { sumOfRows: ['1', '2'], total: { scaled: 342, decimals: 0 } });
const lines = [over, under, ratio, typed, ofProvince];
const whole = (...units: string[]) => ({ whole: units, split: [] });

test('counts are added, a ratio comes from its added parts, a typed percentage has no sum', () => {
  expect(unitThen(n(50), whole('A', 'B'), { line: over, lines })).toMatchObject({
    value: n(35),
    difference: { scaled: 15, decimals: 0 },
  });
  // 35 of 100, not the mean of 75 and 8,33.
  expect(unitThen(undefined, whole('A', 'B'), { line: ratio, lines }).value).toEqual({
    kind: 'number',
    scaled: 3500,
    decimals: 2,
  });
  expect(unitThen(n(1), whole('A', 'B'), { line: typed, lines })).toMatchObject({
    value: null,
    without: 'noSum',
    difference: null,
  });
});

test('a blank among them leaves no sum; a divided unit and a formed one have no figure', () => {
  expect(unitThen(n(1), whole('A', 'C'), { line: over, lines })).toMatchObject({ value: null, without: 'noSum' });
  expect(unitThen(n(1), { whole: ['A'], split: ['B'] }, { line: over, lines })).toMatchObject({
    value: null,
    without: 'split',
    reported: [
      { unit: 'A', value: n(30) },
      { unit: 'B', value: n(5) },
    ],
  });
  expect(unitThen(n(1), whole(), { line: over, lines })).toMatchObject({ value: null, without: 'formed' });
  expect(unitThen(n(31), whole('A'), { line: over, lines }).difference).toEqual({ scaled: 1, decimals: 0 });
});

test('the total today is without the units that ended, and ratios are computed again', () => {
  const then = { lines, inTotals: new Map() };
  expect(totalToday(over, then, [])).toEqual({ scaled: 135, decimals: 0 });
  expect(totalToday(over, then, ['H'])).toEqual({ scaled: 35, decimals: 0 });
  expect(totalToday(ratio, then, ['H'])).toEqual({ scaled: 3500, decimals: 2 });
  expect(totalToday(ofProvince, then, ['H'])).toEqual({ scaled: 35 + 107, decimals: 0 });
  expect(totalToday(line('6', { H: n(1) }, { ofPlan: true }), then, ['H'])).toBeNull();
  // A row that no ended unit was asked for is as it was.
  expect(totalToday({ ...over, byUnit: { A: n(1) } }, then, ['H'])).toEqual({ scaled: 135, decimals: 0 });
});

test('what the office added to a unit that goes on is in the total today, and in its ratios', () => {
  const added = (unit: string, amount: number) => ({ unit, amount: { scaled: amount, decimals: 0 } });
  const own = [added('A', 15), added('H', 1000)] as unknown as readonly AdjustmentLine[];
  const then = { lines, inTotals: new Map([[totalKey('1', 'value'), own]]) };
  expect(totalToday(over, then, ['H'])).toEqual({ scaled: 50, decimals: 0 });
  expect(totalToday(ofProvince, then, ['H'])).toEqual({ scaled: 50 + 107, decimals: 0 });
  expect(totalToday(ratio, then, ['H'])).toEqual({ scaled: 5000, decimals: 2 });
});

describe('the joined seal', () => {
  const indicator = (code: string, own: Partial<Indicator>): Indicator =>
    ({ code, heading: false, ratio: null, kind: { type: 'count' }, ...own }) as Indicator;
  const indicators = [
    indicator('1', {}),
    indicator('2', { kind: { type: 'percent', decimals: 2 } }),
    indicator('3', {}),
  ];
  const seal = (unit: string, cells: Record<string, EntryValue>, forms: readonly unknown[] = []): Seal =>
    ({
      unit,
      period: 'P',
      version: 1,
      forms: [
        ...forms,
        {
          form: 'indicator',
          cells: Object.entries(cells).map(([row, value]) => ({ row, field: 'value', value, a1: 'C7', shown: '' })),
        },
      ],
    }) as unknown as Seal;
  const cells = (made: Seal | null) =>
    Object.fromEntries(
      (made?.forms.find(({ form }) => form === 'indicator')?.cells ?? []).map(({ row, value }) => [row, value]),
    );

  test('adds counts only, and only where everybody that was asked gave one', () => {
    const seals = [
      seal('A', { 1: n(2), 2: n(50), 3: n(4) }),
      seal('B', { 1: { kind: 'notArisen' }, 2: n(70), 3: BLANK }),
    ];
    expect(cells(joinedSeal({ unit: 'N', seals, indicators }))).toEqual({ 1: n(2) });
  });
  test('a row that one unit was not asked for is the other one’s', () => {
    expect(
      cells(joinedSeal({ unit: 'N', seals: [seal('A', { 1: n(2) }), seal('B', { 3: n(9) })], indicators })),
    ).toEqual({ 1: n(2), 3: n(9) });
  });
  test('the unit that goes on keeps its own tasks; others have none', () => {
    const tasks = { form: 'task', cells: [] };
    const made = (unit: string) =>
      joinedSeal({ unit, seals: [seal('B', { 1: n(1) }), seal('A', { 1: n(2) }, [tasks])], indicators });
    expect(made('A')?.forms.map(({ form }) => form)).toEqual(['task', 'indicator']);
    expect(made('N')?.forms.map(({ form }) => form)).toEqual(['indicator']);
  });
  test('what was corrected is added as it was, too', () => {
    const corrected = {
      ...seal('A', { 1: n(2) }),
      correction: { cells: [{ form: 'indicator', row: '1', field: 'value', was: n(7) }] },
    } as unknown as Seal;
    const made = joinedSeal({ unit: 'N', seals: [corrected, seal('B', { 1: n(1) })], indicators });
    expect(cells(made)).toEqual({ 1: n(3) });
    expect(made?.correction?.cells).toEqual([{ form: 'indicator', row: '1', field: 'value', was: n(8) }]);
  });
});
