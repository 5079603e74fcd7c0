/**
 * A slip of the decimal mark: 12,000 is stored as 12 in Vietnam, and 0.5 as 5. The cell shows nothing of it; a figure
 * beside it does.
 */
import { toNumber, type Scaled } from '../exact';

const PLACES = [10, 100, 1000];

/** The same digits with the mark moved by one to three places. Never true of a zero. */
export function isShifted(one: Scaled, other: Scaled): boolean {
  const [a, b] = [toNumber(one), toNumber(other)];
  const isTimes = (large: number, small: number): boolean =>
    PLACES.some((places) => Math.abs(large - small * places) <= large * 1e-9);
  return a > 0 && b > 0 && (isTimes(a, b) || isTimes(b, a));
}
