/** The independent count of the synthetic year, by hand, and a comparison that finds one planted cell. */
import { compareMaster } from '../../../src/app/year-proof/compare';
import { drawn, UNITS } from '../../../src/app/year-proof/expected/drawn';
import { expectedBefore, expectedFigures, expectedStanding, typedIn } from '../../../src/app/year-proof/expected/year';
import type { World } from '../../../src/app/ports';

const SEED = 7;
const asked = { seed: SEED, corrected: false };
const counted = drawn(SEED);
const row = (code: string, quarter: number, field: 'value' | 'cumulative', of = asked) =>
  expectedFigures(of, quarter, field).find((line) => line.row === code);
const sum = (of: (unit: (typeof UNITS)[number]) => number): number => UNITS.reduce((all, unit) => all + of(unit), 0);
const quarters = (unit: (typeof UNITS)[number], count: number, of: 'online' | 'paper' | 'money'): number =>
  counted[unit].slice(0, count).reduce((all, one) => all + one[of], 0);

test('the same seed draws the same province, another one another', () => {
  expect(drawn(SEED)).toEqual(counted);
  expect(drawn(SEED + 1)).not.toEqual(counted);
});

test('the year is the sum of its quarters; the third quarter is alone; a figure at the cut-off is the last one', () => {
  expect(row('1.1', 3, 'value')?.total).toBe(sum((unit) => quarters(unit, 4, 'online')));
  expect(row('1.1', 2, 'value')?.total).toBe(sum((unit) => counted[unit][2]?.online ?? 0));
  expect(row('1.1', 2, 'cumulative')?.total).toBe(sum((unit) => quarters(unit, 3, 'online')));
  expect(row('2.1', 3, 'value')?.total).toBe(sum((unit) => counted[unit][3]?.staff ?? 0));
  expect(row('2.2', 1, 'value')?.total).toBe(sum((unit) => quarters(unit, 2, 'money')) / 100);
  expect(row('3.1', 0, 'value')?.units).toMatchObject({ 'SO-1': counted['SO-1'][0]?.own, 'SO-2': null, 'XA-1': null });
});

test('a rate is that of the sums, half up; a corrected quarter is in every later sum', () => {
  const [online, paper] = [sum((unit) => quarters(unit, 4, 'online')), sum((unit) => quarters(unit, 4, 'paper'))];
  expect(row('1.4', 3, 'value')?.total).toBeCloseTo((online / (online + paper)) * 100, 1);
  const corrected = { seed: SEED, corrected: true };
  expect(row('1.2', 3, 'value', corrected)?.total).toBe(paper + 7);
  expect(expectedBefore(corrected, 'XA-1', 0)['1.2']).toBe((counted['XA-1'][0]?.paper ?? 0) + 7);
  expect(expectedStanding(corrected, 'XA-1', 0)).toEqual({ version: 2, isLate: false });
  expect(typedIn({ ...asked, wrong: true }, 'XA-2', 0)[1]?.amount).toBe((counted['XA-2'][0]?.paper ?? 0) + 100);
});

test('one cell that differs, and one that is missing, are named by tab, row, column and place', () => {
  const keys = ['key', 'number', 'total', ...UNITS];
  const grid = (field: 'value' | 'cumulative') => [
    keys,
    ...expectedFigures(asked, 0, field).map(({ row: code, total, units }) => [
      code,
      '',
      total,
      ...UNITS.map((unit) => units[unit] ?? ''),
    ]),
  ];
  const figures = grid('value').map((line) =>
    line[0] === '1.2' ? line.map((cell, at) => (at === 4 ? 1 : cell)) : line,
  );
  const cumulative = grid('cumulative').filter(([code]) => code !== '3.3');
  const world = {
    books: { read: () => [figures, cumulative, [], []].map((values) => ({ range: '', values })) },
  } as unknown as World;
  const [first, second] = compareMaster(world, 'M', asked, 0);
  expect(first?.differences).toEqual([
    `Quý I, Số liệu, dòng 1.2, cột SO-2 (ô E3): sổ ghi 1, tính độc lập được ${counted['SO-2'][0]?.paper}`,
  ]);
  expect(second?.one.wrong).toBe(1);
  expect(second?.differences[0]).toMatch(/^Quý I, Lũy kế, dòng 3\.3, cột total .*: sổ ghi không có, tính/);
});
