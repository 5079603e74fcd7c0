/** The median of similar units: exact, and absent when too few units have a figure. */
import fc from 'fast-check';
import { print } from '../../../src/core/exact';
import { LEAST_LIKE, likeMedian } from '../../../src/core/consolidate/like-median';

const of = (...all: readonly (readonly [number, number])[]) => {
  const found = likeMedian(all.map(([scaled, decimals]) => ({ scaled, decimals })));
  return found && print(found);
};

test('the median is the middle figure of an odd number, and half the sum of the two middle ones of an even number', () => {
  expect(of([9, 0], [1, 0], [4, 0])).toBe('4');
  expect(of([9, 0], [1, 0], [4, 0], [6, 0])).toBe('5');
  expect(of([9, 0], [1, 0], [4, 0], [5, 0])).toBe('4.5');
  expect(of([125, 1], [1, 0], [9, 0])).toBe('9');
  expect(of([125, 1], [1, 0], [12, 0], [30, 0])).toBe('12.25');
});

test('fewer than three figures have no median', () => {
  expect(of()).toBeNull();
  expect(of([1, 0], [2, 0])).toBeNull();
});

test('as many figures are at or below the median as at or above it, whatever their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: LEAST_LIKE, maxLength: 30 }),
      (figures) => {
        const median = Number(of(...figures.map((one) => [one, 0] as const)));
        const [below, above] = [
          figures.filter((one) => one <= median).length,
          figures.filter((one) => one >= median).length,
        ];
        expect(Math.min(below, above) * 2).toBeGreaterThanOrEqual(figures.length);
      },
    ),
    { seed: 20261123, numRuns: 200 },
  );
});
