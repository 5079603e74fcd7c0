/**
 * The only try/catch around the product: every exception becomes an answer that a person can read.
 * A fault of Google has its own sentence. A bug of the product is logged under a number, and the answer names the
 * number.
 */
import type { Answer } from '../app/api';
import { Fault } from '../core/fault';
import { consentWords } from '../text/consent';
import { apology } from '../text/apology';
import { faultSentence } from '../text/faults';
import { missingConsent } from './consent';

declare const BUILD_ID: string;

function answerFor(thrown: unknown): Answer<never> {
  if (thrown instanceof Fault) {
    console.warn(`${BUILD_ID} ${thrown.code} ${thrown.where}`);
    return { ok: false, code: thrown.code, message: faultSentence(thrown.code, thrown.where) };
  }
  return bugAnswer(thrown);
}

function bugAnswer(thrown: unknown): Answer<never> {
  const number = Utilities.getUuid().slice(0, 8);
  const error = thrown instanceof Error ? `${thrown.message}\n${thrown.stack ?? ''}` : String(thrown);
  console.error(`${BUILD_ID} ${number} ${error}`);
  return { ok: false, code: 'bug', message: apology(number) };
}

type RefusedAnswer = Extract<Answer<never>, { readonly ok: false }>;

/** Refusals that a missing tick of the consent screen can cause. Without a tick Google names no account. */
const BY_CONSENT = ['consentMissing', 'nobody', 'noTrigger'];

/** The refusal with the names of the missing ticks and the way to grant them, where Google reports them. */
function withTicks(answer: RefusedAnswer): RefusedAnswer {
  if (!BY_CONSENT.includes(answer.code)) return answer;
  const { scopes, url } = missingConsent();
  if (scopes.length === 0) return answer;
  const message = consentWords.refused(scopes);
  return { ok: false, code: 'consentMissing', message, ...(url === null ? {} : { link: url }) };
}

/** The sentence of a fault comes with a part, which may be what cannot be loaded. */
function answered(thrown: unknown): Answer<never> {
  try {
    return answerFor(thrown);
  } catch (unloaded) {
    return bugAnswer(unloaded);
  }
}

/** Returns the answer of `section` as JSON text; never throws. */
export function guarded<T>(section: () => Answer<T>): string {
  let answer: Answer<T>;
  try {
    answer = section();
  } catch (thrown) {
    answer = answered(thrown);
  }
  return JSON.stringify(answer.ok ? answer : withTicks(answer));
}
