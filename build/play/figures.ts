/**
 * Plausible figures of one unit for one period, by a seed. They obey the relations of the catalogue (sums, limits,
 * equalities), so that every finding of the add-in later comes from mistakes.ts on purpose. Written as a Vietnamese
 * official types them.
 */
import type { Indicator } from '../../src/core/catalogue/catalogue';

export interface Dice {
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

/** Mulberry32: small, seeded, the same everywhere. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    chance: (share) => next() < share,
  };
}

/** The usual size of a leaf figure of this measure in one quarter of a district or a sở. */
const usual: Readonly<Record<string, number>> = {
  'hồ sơ': 6000,
  'thủ tục': 180,
  'văn bản': 900,
  'triệu đồng': 90000,
  người: 160,
  phiếu: 400,
};

export interface Scene {
  readonly luck: Dice;
  /** Figures that are already fixed; all others are made to agree with them. */
  readonly fixed: ReadonlyMap<string, number>;
}

/**
 * Numbers by indicator code; decimals in hundredths are kept as `hundredths`. Rows that the unit does not type are left
 * out.
 */
export function figuresFor(
  indicators: readonly Indicator[],
  present: ReadonlySet<string>,
  around: Dice | Scene,
): ReadonlyMap<string, number> {
  const { luck, fixed } = 'luck' in around ? around : { luck: around, fixed: new Map<string, number>() };
  const byCode = new Map(indicators.map((one) => [one.code, one]));
  const known = new Map(fixed);
  const open = new Set<string>();
  const leaf = (one: Indicator): number => {
    const top = usual[one.measure] ?? 25;
    if (one.kind?.type === 'decimal') return (1 + luck.below(top * 100)) / 100 + 0.01;
    if (one.kind?.type === 'percent') return luck.below(1200) / 100 + 2;
    return 1 + luck.below(top);
  };
  const sumOver = (codes: readonly string[]): number => codes.reduce((sum, code) => sum + figure(code), 0);
  const partsOf = (one: Indicator): readonly string[] => one.sumOf.filter((part) => present.has(part));
  const under = (one: Indicator, limit: number): number =>
    Math.floor((limit * (60 + luck.below(41))) / (one.kind?.type === 'decimal' ? 1 : 100)) /
    (one.kind?.type === 'decimal' ? 100 : 1);
  /** A total with an outside bound is distributed to its parts, and to their parts; the last part gets the rest. */
  const dealOut = (total: number, parts: readonly string[]): void => {
    let left = total;
    parts.forEach((part, index) => {
      const share = index === parts.length - 1 ? left : luck.below(Math.floor(left) + 1);
      known.set(part, share);
      const inner = byCode.get(part);
      if (inner !== undefined) dealOut(share, partsOf(inner));
      left -= share;
    });
  };
  /** The outside bound in the catalogue. A total with a second sum is the same total counted another way. */
  const boundOf = (one: Indicator): number | null => {
    if (one.equals !== null) return figure(one.equals);
    if (one.alsoSumOf.length > 0) return sumOver(one.alsoSumOf);
    // A limit that is still being computed already bounds this figure.
    const limits = one.notAbove.filter((code) => !open.has(code));
    if (limits.length === 0) return null;
    return under(one, sumOver(limits));
  };
  const valueOf = (one: Indicator): number => {
    const parts = partsOf(one);
    const bound = boundOf(one);
    if (bound !== null) dealOut(bound, parts);
    return bound ?? (parts.length > 0 ? sumOver(parts) : leaf(one));
  };
  const figure = (code: string): number => {
    const had = known.get(code);
    if (had !== undefined) return had;
    const one = byCode.get(code);
    if (one === undefined || open.has(code)) return 0;
    open.add(code);
    const value = valueOf(one);
    open.delete(code);
    known.set(code, value);
    return value;
  };
  const boundTotals = [...present].filter((code) => {
    const one = byCode.get(code);
    return one !== undefined && one.sumOf.length > 0 && (one.equals !== null || one.notAbove.length > 0);
  });
  // Totals that are counted twice come first: they bound their second parts, which would otherwise ask for them while
  // they are still open.
  const countedTwice = [...present].filter((code) => (byCode.get(code)?.alsoSumOf.length ?? 0) > 0);
  for (const code of [...countedTwice, ...boundTotals, ...present]) figure(code);
  return known;
}

/** As a person types it in a vi_VN sheet: 1245 or 1.245; decimals with a comma. */
export function typedNumber(value: number, luck: Dice): string {
  const [whole, fraction] = (Math.round(value * 100) / 100).toString().split('.') as [string, string?];
  const grouped = luck.chance(0.5) ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.') : whole;
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
