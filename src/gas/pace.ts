/**
 * Keeps this account under Google's 60 reads and 60 writes a minute: at most 55 in any 60 seconds
 * (docs/sources/platform.md, Quotas; docs/sources/performance.md, Targets).
 * The cache keeps the count between runs, because a long job is many runs. If Google drops it, the retry rule still
 * applies.
 */
const WINDOW = 60_000;
const MOST = 55;
/** Small clicks do not pay for storing the count. */
const WORTH_REMEMBERING = 15;

export class Pace {
  private taken: number[] | null = null;

  constructor(private readonly kind: 'read' | 'write') {}

  /** Waits until `count` more calls fit; `count` is at most 55. */
  take(count: number): void {
    this.takeSome(count, count);
  }

  /**
   * Waits until `least` more calls fit, and takes as many as fit then, at most `most`. A group that waits for its last
   * call would leave the others of the minute unused.
   */
  takeSome(least: number, most: number): number {
    const taken = (this.taken ??= this.remembered());
    for (;;) {
      const now = Date.now();
      while (taken[0] !== undefined && taken[0] <= now - WINDOW) taken.shift();
      if (taken.length + least <= MOST) break;
      const frees = taken[taken.length + least - MOST - 1] ?? now;
      Utilities.sleep(Math.max(1, frees + WINDOW - now));
    }
    const now = Date.now();
    const count = Math.min(most, MOST - taken.length);
    for (let n = 0; n < count; n += 1) taken.push(now);
    if (taken.length >= WORTH_REMEMBERING) this.remember(taken);
    return count;
  }

  private key(): string {
    return `pace-${this.kind}`;
  }

  /** A failed cache counts as a miss: the rule that repeats a call after 429 still applies. */
  private remembered(): number[] {
    try {
      const kept: unknown = JSON.parse(CacheService.getUserCache().get(this.key()) ?? '[]');
      return Array.isArray(kept) ? kept.filter((moment): moment is number => typeof moment === 'number') : [];
    } catch {
      return [];
    }
  }

  private remember(taken: readonly number[]): void {
    try {
      CacheService.getUserCache().put(this.key(), JSON.stringify(taken), WINDOW / 1000);
    } catch (thrown) {
      console.warn(`cache.put ${String(thrown)}`);
    }
  }
}
