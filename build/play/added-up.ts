/** Which figures of a quarter grow over the year. */
import type { Indicator } from '../../src/core/catalogue/catalogue';

/** Rows that add up over the year, and the parts of their totals, which must keep the total. */
export const addedUp = (indicators: readonly Indicator[]): ReadonlySet<string> =>
  new Set(
    indicators
      .filter(({ nature }) => nature === 'flow')
      .flatMap(({ code, sumOf, alsoSumOf }) => [code, ...sumOf, ...alsoSumOf]),
  );
