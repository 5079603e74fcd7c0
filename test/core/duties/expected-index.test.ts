/** The expected index: sums of what is known, a range where it is not, and agencies that differ by name. */
import { cheapestPoints } from '../../../src/core/duties/cheapest';
import { expectedIndex, type AreaForecast } from '../../../src/core/duties/expected-index';
import type { WeakCriterion } from '../../../src/core/duties/weak-criterion';
import { print } from '../../../src/core/exact';

const of = (scaled: number) => ({ scaled, decimals: 1 });
const area = (place: number, expected: Readonly<Record<string, number | null>>, more: Partial<AreaForecast> = {}) => ({
  code: `LV-${place}`,
  number: `LV ${place}`,
  label: `Lĩnh vực ${place}`,
  area: `area${place}`,
  maximum: of(100),
  expected: Object.entries(expected).map(([unit, points]) => ({ unit, points: points === null ? null : of(points) })),
  ...more,
});
const weak = (code: string, lost: number | null, more: Partial<WeakCriterion> = {}): WeakCriterion => ({
  code,
  criterion: `Tiêu chí ${code}`,
  maximum: of(10),
  lost: lost === null ? null : of(lost),
  cause: '',
  measure: '',
  agency: '',
  due: null,
  result: '',
  source: '',
  writtenBy: '',
  ...more,
});
const shown = (one: { readonly scaled: number; readonly decimals: number } | null) => one && print(one);

test('forecasts add up, the year before widens the range, the survey is apart', () => {
  const made = expectedIndex(
    [area(1, { A: 80 }), area(2, { A: 90, B: 90 }), area(8, { A: 50 }, { area: 'impact' })],
    [weak('1.1', 15), weak('1.2', 10), weak('2', 5), weak('10.1', 90)],
  );
  expect(shown(made.points)).toBe('17.0');
  expect(shown(made.low)).toBe('16.5');
  expect(shown(made.high)).toBe('17.5');
  expect(made.areas.map(({ lastYear }) => shown(lastYear))).toEqual(['7.5', '9.5']);
  expect(shown(made.survey?.points ?? null)).toBe('5.0');
});

test('agencies that differ are named, the sum is open, and the range holds both', () => {
  const made = expectedIndex([area(1, { A: 80, B: 60 }), area(2, { A: 90 })], []);
  expect(made.areas[0]?.differ).toEqual([
    { unit: 'A', points: of(80) },
    { unit: 'B', points: of(60) },
  ]);
  expect(made.points).toBeNull();
  expect([shown(made.low), shown(made.high)]).toEqual(['15.0', '17.0']);
});

test('what the office settled counts for exactly the forecasts that it was made for', () => {
  const settled = (given: Readonly<Record<string, number>>) => ({
    area: 'LV-1',
    given: Object.entries(given).map(([unit, points]) => ({ unit, points: of(points) })),
    points: of(70),
    unit: null,
    reason: 'họp',
    by: 'a@b',
    at: 1,
  });
  const areas = [area(1, { A: 80, B: 60 }), area(2, { A: 90 })];
  const made = expectedIndex(areas, [weak('1.1', 20)], [settled({ B: 60, A: 80 })]);
  expect(shown(made.points)).toBe('16.0');
  expect([shown(made.low), shown(made.high)]).toEqual(['16.0', '17.0']);
  expect(made.areas[0]?.differ).toHaveLength(2);
  for (const given of [{ A: 80, B: 61 }, { A: 80 }])
    expect(expectedIndex(areas, [], [settled(given)])).toMatchObject({ points: null });
});

test('an area without a figure is never zero: from last year to the maximum, open where the maximum is unknown', () => {
  const none = expectedIndex([area(1, { A: null }), area(2, { A: 90 })], [weak('1.1', 20)]);
  expect(none.points).toBeNull();
  expect([shown(none.low), shown(none.high)]).toEqual(['17.0', '19.0']);
  expect(expectedIndex([area(1, { A: null }, { maximum: null })], []).high).toBeNull();
  expect(expectedIndex([], [])).toMatchObject({ points: null, low: null, high: null });
});

test('open criteria by points per day left; late ones first, those without a term last, finished ones not at all', () => {
  const all = [
    weak('1', 10, { due: '2019-03-10' }),
    weak('2', 10, { due: '2019-03-05' }),
    weak('3', 20, { due: '2019-03-01' }),
    weak('4', 90),
    weak('5', 90, { due: '2019-03-05', result: 'Đã xong' }),
    weak('6', 1, { due: '2019-03-03' }),
  ];
  const found = cheapestPoints(all, '2019-03-04');
  expect(found.map(({ criterion }) => criterion.code)).toEqual(['3', '6', '2', '1', '4']);
  expect(found.map(({ days }) => days)).toEqual([0, 0, 2, 7, null]);
  expect(found[2]?.perDay).toBe(0.5);
});
