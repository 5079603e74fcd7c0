/**
 * Figures for the rows of the statistics annex that agree with one another: parts add up, a figure is not above its
 * limit, two ways to count the same total give the same. From the relations of the catalogue and from none of the rules
 * that the product makes of them.
 */
import type { Indicator } from '../../../../src/core/catalogue/catalogue';
import type { Chance } from './chance';

/** Row code → the amount in its smallest unit: 12,5 of a row with two decimals is 1250. */
export type Amounts = ReadonlyMap<string, number>;

/** The relations of a row among the rows that are there. */
export interface Relations {
  readonly sums: readonly (readonly string[])[];
  readonly limit: readonly string[];
  readonly equals: string | null;
}

export function relationsOf(one: Indicator, isThere: (code: string) => boolean): Relations {
  const whole = (codes: readonly string[]): boolean => codes.length > 0 && codes.every(isThere);
  const parts = one.sumOf.filter(isThere);
  return {
    sums: [...(parts.length > 0 ? [parts] : []), ...(whole(one.alsoSumOf) ? [one.alsoSumOf] : [])],
    limit: whole(one.notAbove) ? one.notAbove : [],
    equals: one.equals !== null && isThere(one.equals) ? one.equals : null,
  };
}

/** Mostly small, sometimes none, rarely a sum of money. */
const drawn = (chance: Chance): number =>
  chance.once(5) ? 0 : chance.whole(1, chance.once(25) ? 90_000_000 : 10 ** chance.whole(1, 4));

/** `rows` = the rows whose figures are typed, counted alike. */
export function figuresThatAgree(rows: readonly Indicator[], chance: Chance): Amounts {
  const byCode = new Map(rows.map((one) => [one.code, one]));
  const relations = new Map(rows.map((one) => [one.code, relationsOf(one, (code) => byCode.has(code))] as const));
  const amounts = new Map<string, number>();
  const begun = new Set<string>();
  const sumOf = (codes: readonly string[]): number => codes.reduce((sum, code) => sum + (amounts.get(code) ?? 0), 0);

  function give(code: string, amount: number): void {
    amounts.set(code, amount);
    for (const parts of relations.get(code)?.sums ?? []) split(amount, parts);
  }
  function split(amount: number, parts: readonly string[]): void {
    const open = parts.filter((part) => !amounts.has(part));
    let left = amount - sumOf(parts);
    open.forEach((part, at) => {
      const share = at === open.length - 1 ? left : chance.whole(0, left);
      left -= share;
      give(part, share);
    });
  }
  function settle(code: string): void {
    if (amounts.has(code) || begun.has(code)) return;
    begun.add(code);
    for (const [whole, { sums }] of relations) if (sums.some((parts) => parts.includes(code))) settle(whole);
    if (amounts.has(code)) return;
    const { limit, equals } = relations.get(code) ?? { limit: [], equals: null };
    [...limit, ...(equals === null ? [] : [equals])].forEach(settle);
    const most = limit.length === 0 ? Infinity : sumOf(limit);
    give(code, equals === null ? Math.min(drawn(chance), most) : (amounts.get(equals) ?? 0));
  }
  rows.forEach(({ code }) => settle(code));
  return amounts;
}

/** Relations hold for sums of figures too. */
export const together = (...all: readonly Amounts[]): Amounts =>
  new Map(
    [...(all[0] ?? new Map<string, number>()).keys()].map((code) => [
      code,
      all.reduce((sum, one) => sum + (one.get(code) ?? 0), 0),
    ]),
  );
