/** Exact amounts of the proof: whole numbers of any length over a power of ten. */
export interface Amount {
  readonly units: bigint;
  readonly places: number;
}

export const NOTHING: Amount = { units: 0n, places: 0 };

const power = (places: number): bigint => 10n ** BigInt(places);
const finer = (one: Amount, places: number): bigint => one.units * power(places - one.places);

/** A plain decimal: `-12.5`; a number with an exponent is taken apart; null = not a number. */
export function amountOf(text: string): Amount | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text);
  if (!parts) return null;
  const [, sign = '', whole = '', fraction = '', shift = '0'] = parts;
  const places = fraction.length - Number(shift);
  const units = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return places < 0 ? { units: units * power(-places), places: 0 } : { units, places };
}

export function plus(one: Amount, other: Amount): Amount {
  const places = Math.max(one.places, other.places);
  return { units: finer(one, places) + finer(other, places), places };
}

export const total = (amounts: readonly Amount[]): Amount => amounts.reduce(plus, NOTHING);

export function isSame(one: Amount, other: Amount): boolean {
  const places = Math.max(one.places, other.places);
  return finer(one, places) === finer(other, places);
}

/** over ÷ under × 100, halves up; null when there is nothing to divide by. */
export function percent(over: Amount, under: Amount, places: number): Amount | null {
  const finest = Math.max(over.places, under.places);
  const [top, base] = [finer(over, finest) * 100n * power(places), finer(under, finest)];
  return base <= 0n || top < 0n ? null : { units: (2n * top + base) / (2n * base), places };
}

/** As people read it: `1.234,5`. */
export function shown({ units, places }: Amount): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return (units < 0n ? '-' : '') + whole + (fraction === '' ? '' : `,${fraction}`);
}
