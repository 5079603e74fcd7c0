/**
 * The median of the figures that similar units returned. The office compares one figure with it before it accepts the
 * figure.
 */
import { add, compare, type Scaled } from '../exact';

/** Fewer figures than this do not show what is usual. */
export const LEAST_LIKE = 3;

/**
 * The exact median. For an even number of figures it is half the sum of the two middle ones, with one more decimal
 * where needed. Returns null for fewer than LEAST_LIKE figures.
 */
export function likeMedian(figures: readonly Scaled[]): Scaled | null {
  if (figures.length < LEAST_LIKE) return null;
  const sorted = [...figures].sort(compare);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (!low || !high || sorted.length % 2 === 1) return high ?? null;
  const both = add(low, high);
  return both.scaled % 2 === 0
    ? { ...both, scaled: both.scaled / 2 }
    : { scaled: both.scaled * 5, decimals: both.decimals + 1 };
}
