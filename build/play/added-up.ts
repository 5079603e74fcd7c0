/** Which figures of a quarter grow over the year. */
import type { Indicator } from '../../src/core/catalogue/catalogue';

/**
 * How many times the figure of a row is typed: `times` where it adds up over the year, and for the parts of such a
 * total, which must keep the total; else once.
 */
export function growth(indicators: readonly Indicator[], times = 1): (code: string) => number {
  const grown = new Set(
    indicators
      .filter(({ nature }) => nature === 'flow')
      .flatMap(({ code, sumOf, alsoSumOf }) => [code, ...sumOf, ...alsoSumOf]),
  );
  return (code) => (grown.has(code) ? times : 1);
}
