/**
 * Exact amounts of the recount: integers of any length over a power of ten. This arithmetic is deliberately separate
 * from the one that makes the master: both must reach the same total, otherwise there is a discrepancy.
 */
export interface Amount {
  readonly units: bigint;
  readonly places: number;
}

export const ZERO: Amount = { units: 0n, places: 0 };

const power = (places: number): bigint => 10n ** BigInt(places);

/** The decimal that a number prints as; null when it is not finite. */
export function amountFrom(value: number): Amount | null {
  if (Number.isSafeInteger(value)) return { units: BigInt(value), places: 0 };
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) return null;
  const [, sign = '', whole = '0', fraction = '', shift = '0'] = parts;
  const places = fraction.length - Number(shift);
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return places < 0 ? { units: digits * power(-places), places: 0 } : { units: digits, places };
}

const at = (one: Amount, places: number): bigint =>
  places === one.places ? one.units : one.units * power(places - one.places);

export function plus(one: Amount, other: Amount): Amount {
  const places = Math.max(one.places, other.places);
  return { units: at(one, places) + at(other, places), places };
}

export const same = (one: Amount, other: Amount): boolean =>
  at(one, Math.max(one.places, other.places)) === at(other, Math.max(one.places, other.places));

/**
 * over ÷ under × 100 with `places` decimals, halves rounded up. Returns null when `under` is not positive or `over` is
 * negative.
 */
export function percentOf(over: Amount, under: Amount, places: number): Amount | null {
  const finest = Math.max(over.places, under.places);
  const top = at(over, finest) * 100n * power(places);
  const base = at(under, finest);
  if (base <= 0n || top < 0n) return null;
  return { units: (2n * top + base) / (2n * base), places };
}

/** Plain decimal text without trailing zeros. */
export function printed(one: Amount): string {
  const digits = String(one.units < 0n ? -one.units : one.units).padStart(one.places + 1, '0');
  const fraction = one.places === 0 ? '' : digits.slice(-one.places).replace(/0+$/, '');
  const whole = one.places === 0 ? digits : digits.slice(0, -one.places);
  return `${one.units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
