/**
 * LockService: one holder at a time per script, account or document. A lock ends with its execution
 * (docs/sources/platform.md, Locks and state).
 */
export class Locks {
  /** Lock key → execution id. */
  readonly #held = new Map<string, string>();

  /** Takes `key` for `executionId`. Returns whether it holds the key now. */
  take(key: string, executionId: string): boolean {
    if (!this.isFree(key, executionId)) return false;
    this.#held.set(key, executionId);
    return true;
  }

  /** Whether `executionId` could take `key` now. */
  isFree(key: string, executionId: string): boolean {
    return (this.#held.get(key) ?? executionId) === executionId;
  }

  holds(key: string, executionId: string): boolean {
    return this.#held.get(key) === executionId;
  }

  release(key: string, executionId: string): void {
    if (this.holds(key, executionId)) this.#held.delete(key);
  }

  releaseAll(executionId: string): void {
    for (const [key, holder] of this.#held) if (holder === executionId) this.#held.delete(key);
  }
}
