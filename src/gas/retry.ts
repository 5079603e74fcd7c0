/**
 * How a call is repeated: after 429, 5xx, time-outs and broken answers, with pauses of 1-2-4-8-16 seconds
 * and jitter. A refusal or a daily limit is never repeated (docs/sources/platform.md, Errors). A write that may have
 * happened is repeated only where a second write changes nothing.
 */
import { mayPass, Fault } from '../core/fault';
import { faultOf } from './fault-of';

/**
 * read: changes nothing. again: a write with the same result when it is done twice. once: may have happened, so the
 * caller reads back first.
 */
export type Manner = 'read' | 'again' | 'once';

/** Seconds before each repetition. */
export const PAUSES = [1, 2, 4, 8, 16] as const;

/** Calls until an answer comes or the pauses are used up. Throws a Fault. */
export function retried<T>(where: string, manner: Manner, attempt: () => T): T {
  for (let round = 0; ; round += 1) {
    try {
      return attempt();
    } catch (thrown) {
      const fault = faultOf(thrown, where, manner !== 'read');
      const pause = PAUSES[round];
      if (!(fault instanceof Fault) || pause === undefined || !mayRepeat(fault, manner)) throw fault;
      sleep(pause);
    }
  }
}

/** Whether the same call may be made once more after this fault. */
export const mayRepeat = (fault: Fault, manner: Manner): boolean =>
  mayPass(fault) && (manner !== 'once' || fault.code === 'busy');

/** Sleeps between 50 % and 100 % of `seconds` at random, so that two runs do not collide again. */
export const sleep = (seconds: number): void => Utilities.sleep(Math.round(seconds * 1000 * (0.5 + Math.random() / 2)));

/** The answer. Throws a fault when Google returned nothing where a value is required. */
export function present<T>(answer: T | null | undefined, where: string): T {
  if (answer === null || answer === undefined || (answer as unknown) === '')
    throw new Fault('brokenAnswer', where, 'empty answer');
  return answer;
}
