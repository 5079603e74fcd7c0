/**
 * Exact decimal arithmetic on scaled integers (amount × 10^decimals). It uses neither fractional doubles nor BigInt.
 * An operation that cannot be exact throws `NotExact`; nothing is rounded silently. Only `ratioPercent` rounds, half
 * up, and its result shows that.
 */
export interface Scaled {
  readonly scaled: number;
  readonly decimals: number;
}

export class NotExact extends Error {
  constructor(what: string) {
    super(`not exact: ${what}`);
    this.name = 'NotExact';
  }
}

/**
 * The largest scaled amount of an entry. With it a sum over 9 000 units stays below 2^53, so totals are always exact.
 */
export const LARGEST_ENTRY = 1_000_000_000_000;

const safe = (value: number, what: string): number => {
  if (!Number.isSafeInteger(value)) throw new NotExact(what);
  return value === 0 ? 0 : value;
};

/** The same amount with more decimals. Fewer decimals are refused unless nothing is lost. */
export function rescale(one: Scaled, decimals: number): Scaled {
  if (decimals >= one.decimals)
    return { scaled: safe(one.scaled * 10 ** (decimals - one.decimals), 'rescale'), decimals };
  return { scaled: safe(one.scaled / 10 ** (one.decimals - decimals), 'rescale loses digits'), decimals };
}

export function add(one: Scaled, other: Scaled): Scaled {
  const decimals = Math.max(one.decimals, other.decimals);
  return { scaled: safe(rescale(one, decimals).scaled + rescale(other, decimals).scaled, 'add'), decimals };
}

export function subtract(one: Scaled, other: Scaled): Scaled {
  return add(one, { scaled: -other.scaled, decimals: other.decimals });
}

/** Returns null when there is nothing to add. Amounts with equal decimals (nearly all) do not create an object each. */
export function sum(all: readonly Scaled[]): Scaled | null {
  const [first] = all;
  if (!first) return null;
  let total: { scaled: number; decimals: number } = { scaled: 0, decimals: first.decimals };
  for (const one of all) {
    if (one.decimals === total.decimals) total.scaled = safe(total.scaled + one.scaled, 'add');
    else total = { ...add(total, one) };
  }
  return total;
}

/** Negative, zero or positive, as for sorting. */
export function compare(one: Scaled, other: Scaled): number {
  const decimals = Math.max(one.decimals, other.decimals);
  return rescale(one, decimals).scaled - rescale(other, decimals).scaled;
}

/**
 * Canonical text: `-12.50` for {-1250, 2}. It has a decimal point, no grouping, and exactly `decimals` digits after the
 * point.
 */
export function print(one: Scaled): string {
  const digits = String(Math.abs(safe(one.scaled, 'print'))).padStart(one.decimals + 1, '0');
  const whole = digits.slice(0, digits.length - one.decimals);
  const sign = one.scaled < 0 ? '-' : '';
  return one.decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-one.decimals)}`;
}

/** The nearest double, for a fact or a chart. It is never used for further sums. */
export const toNumber = (one: Scaled): number => Number(print(one));

/**
 * Canonical text (`12.5`, `-3`; not `.5`) to an amount with as many decimals as written. Returns null when the text is
 * not a plain decimal.
 */
export function fromText(text: string): Scaled | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return null;
  const fraction = parts[3] ?? '';
  const scaled = Number((parts[1] ?? '') + (parts[2] ?? '') + fraction);
  return Number.isSafeInteger(scaled) ? { scaled: scaled === 0 ? 0 : scaled, decimals: fraction.length } : null;
}

/**
 * A double as the decimal that a person would read (15 significant digits, so 0.1 + 0.2 is 0.3). Returns null when it
 * is not finite or too large.
 * `shift` moves the decimal point to the right (2 turns a fraction into percentage points) without arithmetic.
 */
export function fromNumber(value: number, shift = 0): Scaled | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = '', power = '0'] = (Number.isSafeInteger(value) ? String(value) : value.toPrecision(15)).split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const places = fraction.length - Number(power) - shift;
  const digits = (whole + fraction + (places < 0 ? '0'.repeat(Math.min(-places, 400)) : '')).replace(/^0+(?=\d)/, '');
  return trimmed(digits, Math.max(places, 0), negative);
}

function trimmed(digits: string, places: number, negative: boolean): Scaled | null {
  let kept = digits;
  let decimals = places;
  while (decimals > 0 && kept.endsWith('0')) {
    kept = kept.slice(0, -1);
    decimals -= 1;
  }
  const scaled = Number(kept === '' ? '0' : kept);
  if (!Number.isSafeInteger(scaled)) return null;
  return { scaled: negative && scaled !== 0 ? -scaled : scaled, decimals: scaled === 0 ? 0 : decimals };
}

/** The amount cut to `decimals`, halves away from zero, and whether the result is exact. */
export function roundTo(one: Scaled, decimals: number): { readonly value: Scaled; readonly exact: boolean } {
  if (one.decimals <= decimals) return { value: rescale(one, decimals), exact: true };
  const unit = 10 ** (one.decimals - decimals);
  const size = Math.abs(one.scaled);
  const rest = size % unit;
  const whole = (size - rest) / unit + (rest >= unit - rest ? 1 : 0);
  return { value: { scaled: one.scaled < 0 && whole !== 0 ? -whole : whole, decimals }, exact: rest === 0 };
}

/**
 * over ÷ under × 100 with `decimals`, rounded half up, by long division. Both must be ≥ 0. Returns null when under is
 * zero.
 */
export function ratioPercent(over: Scaled, under: Scaled, decimals: number): Scaled | null {
  const finest = Math.max(over.decimals, under.decimals);
  const top = rescale(over, finest).scaled;
  const base = rescale(under, finest).scaled;
  if (top < 0 || base < 0) throw new NotExact('ratio of a negative amount');
  if (base === 0) return null;
  let rest = top % base;
  let scaled = (top - rest) / base;
  for (let place = 0; place < decimals + 2; place += 1) {
    const step = tenfold(rest, base);
    scaled = safe(scaled * 10 + step.digit, 'ratio');
    rest = step.rest;
  }
  return { scaled: safe(scaled + (rest > 0 && rest >= base - rest ? 1 : 0), 'ratio'), decimals };
}

/** Ten times `rest`, divided by `base`, within the safe integers. */
function tenfold(rest: number, base: number): { readonly digit: number; readonly rest: number } {
  let digit = 0;
  let left = 0;
  for (let turn = 0; turn < 10; turn += 1) {
    if (left >= base - rest) {
      left -= base - rest;
      digit += 1;
    } else left += rest;
  }
  return { digit, rest: left };
}
