/**
 * The desk's only clock. Time is virtual: calls of scripts charge it, `/desk/clock` advances it, nothing else moves it.
 */
export class Clock {
  #ms: number;
  /** Milliseconds by which the nemesis set the clock wrong; durations leave it out. */
  #jumpedMs = 0;
  readonly #startMs: number;

  /** @param startAt ISO time with offset. */
  constructor(startAt: string) {
    const ms = Date.parse(startAt);
    if (Number.isNaN(ms)) throw new Error(`not an ISO time: ${startAt}`);
    this.#ms = ms;
    this.#startMs = ms;
  }

  /** Milliseconds since 1970, a whole number as `Date` expects. */
  now(): number {
    return Math.floor(this.#ms);
  }

  /** Virtual seconds since the desk was made. */
  seconds(): number {
    return (this.#ms - this.#startMs) / 1000;
  }

  /** Milliseconds on a stopwatch that ignores jumps of the clock; for durations. */
  stopwatch(): number {
    return this.#ms - this.#jumpedMs;
  }

  /** Moves the clock forward by `seconds`; never back. */
  advance(seconds: number): void {
    if (!(seconds >= 0)) throw new Error(`a clock cannot advance by ${seconds} s`);
    this.#ms += seconds * 1000;
  }

  /**
   * Goes to a place on the stopwatch, possibly back: executions at the same time have their own places on one time
   * line.
   */
  goTo(stopwatch: number): void {
    this.#ms = stopwatch + this.#jumpedMs;
  }

  /** The clock jump of the nemesis; may go back. */
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

/** The ISO text with milliseconds and Z, as Google's APIs print it. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
