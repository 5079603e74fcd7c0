/**
 * The one place where a call is repeated: 429, 5xx, time-outs and broken answers after 1-2-4-8-16 seconds with jitter;
 * never a refusal, never a limit of the day (docs/sources/platform.md, Errors). A write that may have landed is repeated only where
 * repeating changes nothing.
 */
import { mayPass, Fault } from '../core/fault';
import { faultOf } from './fault-of';

/** read: changes nothing. again: a write that gives the same when done twice. once: may have landed, so the caller reads back first. */
export type Manner = 'read' | 'again' | 'once';

const PAUSES = [1, 2, 4, 8, 16] as const;

/** Calls until an answer comes or the pauses are used up; throws a Fault. */
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

const mayRepeat = (fault: Fault, manner: Manner): boolean =>
  mayPass(fault) && (manner !== 'once' || fault.code === 'busy');

/** Waits `seconds`, shortened by chance to between half and the whole, so that two runs do not knock together again. */
export const sleep = (seconds: number): void => Utilities.sleep(Math.round(seconds * 1000 * (0.5 + Math.random() / 2)));

/** The answer, or a fault when Google gave nothing where something must be. */
export function present<T>(answer: T | null | undefined, where: string): T {
  if (answer === null || answer === undefined || (answer as unknown) === '')
    throw new Fault('brokenAnswer', where, 'empty answer');
  return answer;
}
