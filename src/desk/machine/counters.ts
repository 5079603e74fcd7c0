/** How often each method was called, by scripts and in total. */
export class Counters {
  #all = new Map<string, number>();
  #byScripts = new Map<string, number>();

  count(method: string, byScript: boolean): void {
    this.#all.set(method, (this.#all.get(method) ?? 0) + 1);
    if (byScript) this.#byScripts.set(method, (this.#byScripts.get(method) ?? 0) + 1);
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#all);
  }

  byScripts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#byScripts);
  }
}
