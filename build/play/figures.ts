/**
 * Plausible figures of one unit for one period, by a seed. They obey the relations of the catalogue (sums, limits,
 * equalities), so that every finding of the add-in later comes from mistakes.ts on purpose. Written as a Vietnamese
 * official types them.
 */
import type { Catalogue, Indicator } from '../../src/core/catalogue/catalogue';
import { ownerOf, unitOf } from '../../src/core/catalogue/matrix';
import type { Unit } from '../../src/core/catalogue/unit';
import { scalesOf, SIZE_OF_GROUP, type Scales } from './scales';

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

export interface Scene {
  readonly luck: Dice;
  /** How many times the usual figure the unit counts; 1 = a figure of the whole province. */
  readonly size: number;
  /** Figures that are already fixed; all others are made to agree with them. */
  readonly fixed: ReadonlyMap<string, number>;
}

const PROVINCE_SEED = 3982;
/** A row for which the tables have no size. */
const ELSE = { least: 1, most: 25 };

/** Figures of one unit as they become known: each is asked for once, and asks for those that bound it. */
class Drawing {
  private readonly byCode: ReadonlyMap<string, Indicator>;
  /** Being computed now: a limit among them already bounds the figure that asks. */
  private readonly open = new Set<string>();
  readonly known: Map<string, number>;
  private readonly scales: Scales;
  private readonly size: number;

  constructor(
    indicators: readonly Indicator[],
    private readonly present: ReadonlySet<string>,
    private readonly luck: Dice,
    { size, fixed }: Pick<Scene, 'size' | 'fixed'>,
  ) {
    this.byCode = new Map(indicators.map((one) => [one.code, one]));
    this.known = new Map(fixed);
    this.scales = scalesOf(indicators);
    this.size = size;
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
    const same = one.equals ?? this.scales.same[one.code];
    if (same !== undefined && (this.present.has(same) || this.known.has(same))) return this.figure(same);
    if (one.alsoSumOf.length > 0) return this.sumOver(one.alsoSumOf);
    const limits = one.notAbove.filter((code) => !this.open.has(code));
    if (limits.length === 0) return null;
    return this.under(one, this.sumOver(limits));
  }

  /** A total with an outside bound is distributed to its parts, and to their parts; the last part gets the rest. */
  private dealOut(total: number, parts: readonly string[]): void {
    let left = total;
    parts.forEach((part, index) => {
      const share =
        index === parts.length - 1
          ? left
          : (this.shareOf(part, Math.floor(left)) ?? this.luck.below(Math.floor(left) + 1));
      this.known.set(part, share);
      const inner = this.byCode.get(part);
      if (inner !== undefined) this.dealOut(share, this.partsOf(inner));
      left -= share;
    });
  }

  private leaf(one: Indicator): number {
    const { province, unit } = this.scales;
    const whole = province[one.code];
    const { least, most } = whole ?? unit[one.code] ?? ELSE;
    const drawn = least + this.luck.below(most - least + 1);
    if (one.kind?.type === 'decimal' || one.kind?.type === 'percent') return drawn + this.luck.below(100) / 100;
    return whole ? drawn : Math.max(1, Math.round(drawn * this.size));
  }

  private under(one: Indicator, limit: number): number {
    const share = this.shareOf(one.code, limit) ?? Math.floor((limit * (60 + this.luck.below(41))) / 100);
    return one.kind?.type === 'decimal' ? share + this.luck.below(100) / 100 : share;
  }

  /** The usual part of a whole, never more than it; null = the row has no usual part. */
  private shareOf(row: string, whole: number): number | null {
    const share = this.scales.share[row];
    if (share === undefined) return null;
    const percent = share.least + this.luck.below(share.most - share.least + 1);
    return Math.floor((whole * percent) / 100);
  }

  private sumOver(codes: readonly string[]): number {
    return codes.reduce((sum, code) => sum + this.figure(code), 0);
  }

  private partsOf(one: Indicator): readonly string[] {
    return one.sumOf.filter((part) => this.present.has(part));
  }
}

/** Numbers by indicator code; decimals have two places. Rows that the unit does not type are left out. */
export function figuresFor(
  indicators: readonly Indicator[],
  present: ReadonlySet<string>,
  around: Dice | Scene,
): ReadonlyMap<string, number> {
  const { luck, ...rest } = 'luck' in around ? around : { luck: around, size: 1, fixed: new Map<string, number>() };
  const drawing = new Drawing(indicators, present, luck, rest);
  drawing.all();
  return drawing.known;
}

/** The figures of the whole province: the same in every workbook of the play. */
function figuresOfProvince({ indicators, matrix }: Pick<Catalogue, 'indicators' | 'matrix'>): Scene['fixed'] {
  const owned = indicators.filter((one) => ownerOf(matrix, 'indicator', one.code)?.kind === 'unit');
  const typed = owned.filter((one) => one.kind !== null && one.ratio === null).map((one) => one.code);
  return figuresFor(indicators, new Set(typed), dice(PROVINCE_SEED));
}

/** The same unit has the same size in every period of the play. */
const sizeOf = ({ code, group }: Unit): number =>
  (SIZE_OF_GROUP[group] * (60 + dice([...code].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7)).below(81))) /
  100;

export interface OfUnit {
  readonly catalogue: Catalogue;
  readonly unit: string;
  /** The rows that the unit types. */
  readonly present: ReadonlySet<string>;
}

/** What one unit types: its own figures, by its size, and those of the province that it alone gives. */
export function figuresOfUnit(
  { catalogue, unit, present }: OfUnit,
  { luck, fixed = new Map() }: { readonly luck: Dice; readonly fixed?: Scene['fixed'] },
): ReadonlyMap<string, number> {
  const ofProvince = [...figuresOfProvince(catalogue)].filter(([row]) => present.has(row));
  return figuresFor(catalogue.indicators, present, {
    luck,
    size: sizeOf(unitOf(catalogue, unit)),
    fixed: new Map([...ofProvince, ...fixed]),
  });
}

/** As a person types it in a vi_VN sheet: 1245 or 1.245; decimals with a comma. */
export function typedNumber(value: number, luck: Dice): string {
  const [whole, fraction] = (Math.round(value * 100) / 100).toString().split('.') as [string, string?];
  const grouped = luck.chance(0.5) ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.') : whole;
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
