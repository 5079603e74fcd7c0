/**
 * The desk's one clock. Time is virtual: calls made by scripts charge it, `/desk/clock` advances it, nothing else does.
 * Knows nothing of who charges, or why.
 */
export class Clock {
  #ms: number;
  /** By how much the nemesis set the clock wrong; lasting times must not count it. */
  #jumpedMs = 0;
  readonly #startMs: number;

  /** @param startAt ISO time with offset. */
  constructor(startAt: string) {
    const ms = Date.parse(startAt);
    if (Number.isNaN(ms)) throw new Error(`not an ISO time: ${startAt}`);
    this.#ms = ms;
    this.#startMs = ms;
  }

  /** Milliseconds since 1970; whole, as `Date` wants it. */
  now(): number {
    return Math.floor(this.#ms);
  }

  /** Virtual seconds since the desk was set up. */
  seconds(): number {
    return (this.#ms - this.#startMs) / 1000;
  }

  /** Milliseconds on a stopwatch that no jump of the clock disturbs: for how long something takes. */
  stopwatch(): number {
    return this.#ms - this.#jumpedMs;
  }

  /** Moves on by `seconds`; a clock never goes back by being charged. */
  advance(seconds: number): void {
    if (!(seconds >= 0)) throw new Error(`a clock cannot advance by ${seconds} s`);
    this.#ms += seconds * 1000;
  }

  /** Goes to a place on the stopwatch, also back: executions that run at the same time each have their own place on the one line. */
  goTo(stopwatch: number): void {
    this.#ms = stopwatch + this.#jumpedMs;
  }

  /** The nemesis' clock jump: may go back. */
  jump(seconds: number): void {
    this.#ms += seconds * 1000;
    this.#jumpedMs += seconds * 1000;
  }

  save(): { ms: number } {
    return { ms: this.#ms };
  }

  load(state: { ms: number }): void {
    this.#ms = state.ms;
  }
}

/** The ISO text with milliseconds and Z that Google's APIs print. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
