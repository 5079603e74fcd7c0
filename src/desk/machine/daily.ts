/**
 * Allowances per day: mails, spreadsheets made, URL fetches, seconds of triggers. Google counts 24 hours from the first
 * use, not from midnight (docs/sources/platform.md, Quotas).
 */
const DAY_MS = 86_400_000;

interface Used {
  since: number;
  amount: number;
}

export class DailyAllowance {
  #used = new Map<string, Used>();

  constructor(
    private readonly now: () => number,
    readonly limit: number,
  ) {}

  left(who: string): number {
    return Math.max(0, this.limit - this.#current(who).amount);
  }

  /** Takes `amount`. Returns false and takes nothing when less is left. */
  take(who: string, amount: number): boolean {
    if (amount > this.left(who)) return false;
    this.spend(who, amount);
    return true;
  }

  /** Takes `amount` even past the limit, for amounts known only afterwards. */
  spend(who: string, amount: number): void {
    const used = this.#current(who);
    this.#used.set(who, { since: used.since, amount: used.amount + amount });
  }

  save(): readonly (readonly [string, Used])[] {
    return [...this.#used];
  }

  load(saved: readonly (readonly [string, Used])[]): void {
    this.#used = new Map(saved);
  }

  #current(who: string): Used {
    const used = this.#used.get(who);
    if (used === undefined || this.now() - used.since >= DAY_MS) return { since: this.now(), amount: 0 };
    return used;
  }
}
