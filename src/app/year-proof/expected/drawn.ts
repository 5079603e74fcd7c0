/**
 * The figures of the synthetic province, drawn from a seed: what each unit counts in each quarter. Nothing here or
 * beside it is shared with the product that is checked.
 */

/** Codes of the synthetic units, in protocol order. */
export const UNITS = ['SO-1', 'SO-2', 'XA-1', 'XA-2', 'XA-3'] as const;
export type UnitCode = (typeof UNITS)[number];

/** Quarters of the reporting year, 0-based; the product asks for them in the four periods of the same number. */
export const QUARTERS = [0, 1, 2, 3] as const;

/**
 * What a unit counts in one quarter. `money` is in hundredths of a million đồng; `staff` is a figure at the cut-off.
 */
export interface Counted {
  readonly online: number;
  readonly paper: number;
  readonly money: number;
  readonly staff: number;
  /** The row that this agency alone is asked. */
  readonly own: number;
}

/** By unit, one entry per quarter. */
export type Drawn = Readonly<Record<UnitCode, readonly Counted[]>>;

/** Whole numbers from `least` to `most`, the same ones for the same seed (a linear congruence of 2^31). */
function numbers(seed: number): (least: number, most: number) => number {
  let at = (seed % 2147483646) + 1;
  return (least, most) => {
    at = Number((BigInt(at) * 48271n) % 2147483647n);
    return least + (at % (most - least + 1));
  };
}

export function drawn(seed: number): Drawn {
  const next = numbers(seed);
  const quarter = (): Counted => ({
    online: next(20, 400),
    paper: next(1, 300),
    money: next(10_000, 900_000),
    staff: next(10, 90),
    own: next(1, 60),
  });
  return Object.fromEntries(UNITS.map((unit) => [unit, QUARTERS.map(quarter)])) as unknown as Drawn;
}
