/** The median of what like units returned: what one figure is held against before the office takes it in. */
import { add, compare, type Scaled } from '../exact';

/** Fewer figures than this say nothing about what is usual. */
export const LEAST_LIKE = 3;

/** Exact: of an even number the half of the two middle ones, with one more decimal where it needs one. null = fewer than LEAST_LIKE. */
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
