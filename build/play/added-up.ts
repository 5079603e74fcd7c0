/** Which figures of a quarter grow over the year. */
import type { Indicator } from '../../src/core/catalogue/catalogue';

/**
 * How many times the figure of a row is typed: `times` where it adds up over the year, and for the parts of such a
 * total and their own parts, which must keep the total; else once. What is counted among things that exist (services
 * with files among all services) does not grow beyond them.
 */
export function growth(indicators: readonly Indicator[], times = 1): (code: string) => number {
  const partsOf = new Map(indicators.map(({ code, sumOf, alsoSumOf }) => [code, [...sumOf, ...alsoSumOf]]));
  const flows = indicators.filter(({ nature }) => nature === 'flow');
  const adding = new Set(flows.map(({ code }) => code));
  const isAmongStocks = ({ notAbove }: Indicator): boolean =>
    notAbove.length > 0 && !notAbove.some((one) => adding.has(one));
  const grown = new Set(flows.filter((one) => !isAmongStocks(one)).map(({ code }) => code));
  // A set gives what is added to it while it is walked: parts of parts are reached.
  for (const code of grown) for (const part of partsOf.get(code) ?? []) grown.add(part);
  return (code) => (grown.has(code) ? times : 1);
}
