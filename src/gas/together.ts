/**
 * Requests that Google does at the same time: only UrlFetchApp.fetchAll asks in parallel. At most 20 at a time, and not
 * faster than the quota allows. Each has its own answer or fault, and each is repeated by itself, under the rule of
 * retry.ts.
 */
import type { OneOf } from '../app/ports';
import { Fault, type FaultCode } from '../core/fault';
import { codeOf, faultOf } from './fault-of';
import type { Pace } from './pace';
import { mayRepeat, PAUSES, sleep, type Manner } from './retry';

/** One REST request. */
export interface Request<T> {
  /** Names the call in a fault. */
  readonly where: string;
  readonly manner: Manner;
  readonly url: string;
  /** Sent as JSON by POST; absent = GET. */
  readonly body?: unknown;
  /** What the caller needs of the JSON in the answer; undefined when the answer is incomplete. */
  readonly read: (answer: object) => T | undefined;
}

const AT_ONCE = 20;
/** When the quota admits fewer at this moment, the call waits. */
const WORTH_A_CALL = 5;
/** No pause helps against these, and every other batch would meet them too. */
const ENDS_RUN: readonly FaultCode[] = ['consentMissing', 'quotaToday'];

interface Refusal {
  readonly error?: { readonly message?: string; readonly errors?: readonly { readonly reason?: string }[] };
}

const sent = ({ url, body }: Request<unknown>, token: string): GoogleAppsScript.URL_Fetch.URLFetchRequest => ({
  url,
  headers: { Authorization: `Bearer ${token}` },
  // Without this, one 429 loses the whole batch.
  muteHttpExceptions: true,
  ...(body === undefined
    ? {}
    : { method: 'post', contentType: 'application/json; charset=UTF-8', payload: JSON.stringify(body) }),
});

/** The JSON object in a text, or null. */
function parsed(text: string): object | null {
  try {
    const json = JSON.parse(text) as unknown;
    return typeof json === 'object' ? json : null;
  } catch {
    return null;
  }
}

function understood<T>(response: GoogleAppsScript.URL_Fetch.HTTPResponse, request: Request<T>): OneOf<T> {
  const { where, manner, read } = request;
  const status = response.getResponseCode();
  const answer = parsed(response.getContentText('UTF-8'));
  if (status === 200) {
    const done = answer === null ? undefined : read(answer);
    return done === undefined ? { fault: new Fault('brokenAnswer', where, 'incomplete answer') } : { done };
  }
  const error = (answer as Refusal | null)?.error;
  const words = error?.message ?? '';
  const code = codeOf({ status, reason: error?.errors?.[0]?.reason ?? '', words }, manner !== 'read');
  return { fault: new Fault(code ?? 'refused', where, `HTTP ${status} ${words}`) };
}

/** The caller has taken the quota. */
function once<T>(requests: readonly Request<T>[]): readonly OneOf<T>[] {
  const token = ScriptApp.getOAuthToken();
  try {
    return UrlFetchApp.fetchAll(requests.map((one) => sent(one, token))).map((response, n) =>
      understood(response, requests[n] as Request<T>),
    );
  } catch (thrown) {
    // fetchAll has thrown for the whole batch (address unreachable, connection cut): any request may have been done.
    const fault = faultOf(thrown, 'fetchAll', true);
    if (!(fault instanceof Fault) || ENDS_RUN.includes(fault.code)) throw fault;
    return requests.map(({ where }) => ({ fault: new Fault('unsure', where, fault.detail) }));
  }
}

function batch<T>(requests: readonly Request<T>[], pace: Pace | null): readonly OneOf<T>[] {
  const answers = [...once(requests)];
  for (const pause of PAUSES) {
    const again = requests.flatMap((request, n) => {
      const one = answers[n];
      return one && 'fault' in one && mayRepeat(one.fault, request.manner) ? [{ request, n }] : [];
    });
    if (again.length === 0) break;
    sleep(pause);
    pace?.take(again.length);
    const repeated = once(again.map(({ request }) => request));
    again.forEach(({ n }, at) => (answers[n] = repeated[at] as OneOf<T>));
  }
  return answers;
}

/**
 * One answer per request, in order. Two requests about the same file must not be in one call.
 * @param pace the quota that each request counts against; null = none
 */
export function together<T>(requests: readonly Request<T>[], pace: Pace | null): readonly OneOf<T>[] {
  const answers: OneOf<T>[] = [];
  while (answers.length < requests.length) {
    const most = Math.min(AT_ONCE, requests.length - answers.length);
    const count = pace?.takeSome(Math.min(WORTH_A_CALL, most), most) ?? most;
    answers.push(...batch(requests.slice(answers.length, answers.length + count), pace));
  }
  return answers;
}
