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

/** Figures of one unit as they become known: each is asked for once, and asks for those that bound it. */
class Drawing {
  private readonly byCode: ReadonlyMap<string, Indicator>;
  /** Being computed now: a limit among them already bounds the figure that asks. */
  private readonly open = new Set<string>();
  readonly known: Map<string, number>;

  constructor(
    indicators: readonly Indicator[],
    private readonly present: ReadonlySet<string>,
    private readonly luck: Dice,
    fixed: ReadonlyMap<string, number>,
  ) {
    this.byCode = new Map(indicators.map((one) => [one.code, one]));
    this.known = new Map(fixed);
  }

  all(): void {
    const ofCode = (code: string): Indicator | undefined => this.byCode.get(code);
    // Totals that are counted twice come first: they bound their second parts, which would otherwise ask for them while
    // they are still open.
    const countedTwice = [...this.present].filter((code) => (ofCode(code)?.alsoSumOf.length ?? 0) > 0);
    const boundTotals = [...this.present].filter((code) => {
      const one = ofCode(code);
      return one !== undefined && one.sumOf.length > 0 && (one.equals !== null || one.notAbove.length > 0);
    });
    for (const code of [...countedTwice, ...boundTotals, ...this.present]) this.figure(code);
  }

  private figure(code: string): number {
    const had = this.known.get(code);
    if (had !== undefined) return had;
    const one = this.byCode.get(code);
    if (one === undefined || this.open.has(code)) return 0;
    this.open.add(code);
    const value = this.valueOf(one);
    this.open.delete(code);
    this.known.set(code, value);
    return value;
  }

  private valueOf(one: Indicator): number {
    const parts = this.partsOf(one);
    const bound = this.boundOf(one);
    if (bound !== null) this.dealOut(bound, parts);
    return bound ?? (parts.length > 0 ? this.sumOver(parts) : this.leaf(one));
  }

  /** The outside bound in the catalogue. A total with a second sum is the same total counted another way. */
  private boundOf(one: Indicator): number | null {
    if (one.equals !== null) return this.figure(one.equals);
    if (one.alsoSumOf.length > 0) return this.sumOver(one.alsoSumOf);
    const limits = one.notAbove.filter((code) => !this.open.has(code));
    if (limits.length === 0) return null;
    return this.under(one, this.sumOver(limits));
  }

  /** A total with an outside bound is distributed to its parts, and to their parts; the last part gets the rest. */
  private dealOut(total: number, parts: readonly string[]): void {
    let left = total;
    parts.forEach((part, index) => {
      const share = index === parts.length - 1 ? left : this.luck.below(Math.floor(left) + 1);
      this.known.set(part, share);
      const inner = this.byCode.get(part);
      if (inner !== undefined) this.dealOut(share, this.partsOf(inner));
      left -= share;
    });
  }

  private leaf(one: Indicator): number {
    const top = usual[one.measure] ?? 25;
    if (one.kind?.type === 'decimal') return (1 + this.luck.below(top * 100)) / 100 + 0.01;
    if (one.kind?.type === 'percent') return this.luck.below(1200) / 100 + 2;
    return 1 + this.luck.below(top);
  }

  private under(one: Indicator, limit: number): number {
    const decimal = one.kind?.type === 'decimal';
    return Math.floor((limit * (60 + this.luck.below(41))) / (decimal ? 1 : 100)) / (decimal ? 100 : 1);
  }

  private sumOver(codes: readonly string[]): number {
    return codes.reduce((sum, code) => sum + this.figure(code), 0);
  }

  private partsOf(one: Indicator): readonly string[] {
    return one.sumOf.filter((part) => this.present.has(part));
  }
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
  const drawing = new Drawing(indicators, present, luck, fixed);
  drawing.all();
  return drawing.known;
}

/** As a person types it in a vi_VN sheet: 1245 or 1.245; decimals with a comma. */
export function typedNumber(value: number, luck: Dice): string {
  const [whole, fraction] = (Math.round(value * 100) / 100).toString().split('.') as [string, string?];
  const grouped = luck.chance(0.5) ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.') : whole;
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
