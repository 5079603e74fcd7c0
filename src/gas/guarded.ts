/**
 * The only try/catch around the product: every exception becomes an answer that a person can read.
 * A fault of Google has its own sentence. A bug of the product is logged under a number, and the answer names the
 * number.
 */
import type { Answer } from '../app/api';
import { Fault } from '../core/fault';
import { apology, faultSentence } from '../text/faults';

declare const BUILD_ID: string;

function answerFor(thrown: unknown): Answer<never> {
  if (thrown instanceof Fault) {
    console.warn(`${BUILD_ID} ${thrown.code} ${thrown.where}`);
    return { ok: false, code: thrown.code, message: faultSentence(thrown.code, thrown.where) };
  }
  const number = Utilities.getUuid().slice(0, 8);
  const error = thrown instanceof Error ? `${thrown.message}\n${thrown.stack ?? ''}` : String(thrown);
  console.error(`${BUILD_ID} ${number} ${error}`);
  return { ok: false, code: 'bug', message: apology(number) };
}

/** Returns the answer of `section` as JSON text; never throws. */
export function guarded<T>(section: () => Answer<T>): string {
  let answer: Answer<T>;
  try {
    answer = section();
  } catch (thrown) {
    answer = answerFor(thrown);
  }
  return JSON.stringify(answer);
}
