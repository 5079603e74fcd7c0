/** Work on many things at the same time, of which each may fail by itself. */
import { Fault } from '../core/fault';
import type { OneOf } from './ports';

/** The next step for those that have no fault yet, all in one call; the others keep their fault. */
export function eachDone<T, R>(
  before: readonly OneOf<T>[],
  step: (some: readonly T[]) => readonly OneOf<R>[],
): readonly OneOf<R>[] {
  const done = before.flatMap((one) => ('done' in one ? [one.done] : []));
  const answers = done.length === 0 ? [] : [...step(done)];
  return before.map((one) => ('done' in one ? (answers.shift() as OneOf<R>) : one));
}

/** What it gave. Throws its fault. */
export function done<T>(one: OneOf<T>): T {
  if ('fault' in one) throw one.fault;
  return one.done;
}

/** What `act` gives, or the fault that it throws. A bug stays thrown. */
export function attempt<T>(act: () => T): OneOf<T> {
  try {
    return { done: act() };
  } catch (thrown) {
    if (thrown instanceof Fault) return { fault: thrown };
    throw thrown;
  }
}
