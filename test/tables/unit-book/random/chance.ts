/** Choices from a seed: the same seed makes the same workbook. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  one<T>(of: readonly T[]): T;
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    once: (times) => whole(1, times) === 1,
    one: (of) => {
      if (of.length === 0) throw new RangeError('nothing to choose from');
      return of[whole(0, of.length - 1)] as (typeof of)[number];
    },
  };
}
