/**
 * One execution of the script: who runs it, on which open file, in which auth mode, and what it said and showed.
 * Its clock is the desk's; calls inside one fetchAll are collected and charged as parallel.
 */
import type { Clock } from '../machine/clock';
import { RunKilled } from '../machine/nemesis';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface ActiveCell {
  readonly sheetId: number;
  /** A1 text without the tab, e.g. `B7`. */
  readonly a1: string;
}

/** What a run showed: menus, sidebars, dialogs, alerts, toasts; in order. */
export interface Shown {
  readonly kind: 'menu' | 'sidebar' | 'dialog' | 'alert' | 'prompt' | 'toast';
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
  /** On the clock's stopwatch. */
  readonly startedAt: number;
  /** Why the run was killed; nothing it asks for after that happens. */
  killedBy: string | null = null;
  /** A bug of the desk met on the way; the host throws it, whatever the script made of it. */
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

  /** The costs charged while `calls` ran, instead of charging them one after another. */
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

  /** Throws when the run is over its time or was killed. */
  mustLive(): void {
    if (this.killedBy === null && this.seconds() > this.facts.limitSeconds)
      this.killedBy = 'Exceeded maximum execution time';
    if (this.killedBy !== null) throw new RunKilled(this.killedBy);
  }
}
