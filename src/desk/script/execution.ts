/**
 * One execution of the script: its account, open file and auth mode, and what it logged and showed. Its clock is the
 * desk's. The costs of calls inside one fetchAll are collected and charged as parallel calls.
 */
import type { Clock } from '../machine/clock';
import { RunKilled } from '../machine/nemesis';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface ActiveCell {
  readonly sheetId: number;
  /** A1 text without the tab, e.g. `B7`. */
  readonly a1: string;
}

/** What a run showed, in order: menus, sidebars, dialogs, alerts, toasts. */
export interface Shown {
  readonly kind: 'menu' | 'sidebar' | 'dialog' | 'alert' | 'prompt' | 'toast' | 'consent';
  readonly [detail: string]: unknown;
}

export interface ExecutionFacts {
  readonly id: string;
  readonly email: string;
  readonly project: string;
  readonly activeSpreadsheetId: string | null;
  readonly activeCell: ActiveCell | null;
  readonly authMode: AuthMode;
  readonly byTrigger: boolean;
  readonly limitSeconds: number;
}

export class Execution {
  readonly logs: string[] = [];
  readonly ui: Shown[] = [];
  /** Milliseconds on the clock's stopwatch. */
  readonly startedAt: number;
  /** Why the run was killed; its later calls do nothing. */
  killedBy: string | null = null;
  /** A bug of the desk met during the run. The host throws it even when the script caught it. */
  bug: unknown = undefined;
  #collected: number[] | null = null;

  constructor(
    readonly facts: ExecutionFacts,
    private readonly clock: Clock,
  ) {
    this.startedAt = clock.stopwatch();
  }

  seconds(): number {
    return (this.clock.stopwatch() - this.startedAt) / 1000;
  }

  log(level: string, text: string): void {
    this.logs.push(level === 'log' || level === 'info' ? text : `${level}: ${text}`);
  }

  charge(seconds: number): void {
    if (this.#collected !== null) this.#collected.push(seconds);
    else this.clock.advance(seconds);
  }

  /** Runs `calls` and returns their costs instead of charging them one after another. */
  collectCosts<T>(calls: () => T): { readonly value: T; readonly costs: readonly number[] } {
    const outer = this.#collected;
    const costs: number[] = [];
    this.#collected = costs;
    try {
      return { value: calls(), costs };
    } finally {
      this.#collected = outer;
    }
  }

  /** Throws when the run used up its time or was killed. */
  mustLive(): void {
    if (this.killedBy === null && this.seconds() > this.facts.limitSeconds)
      this.killedBy = 'Exceeded maximum execution time';
    if (this.killedBy !== null) throw new RunKilled(this.killedBy);
  }
}
