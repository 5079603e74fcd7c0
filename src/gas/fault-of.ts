/**
 * What kind of failure Google's error is. Google has no one error type here: the advanced services throw an error whose `details`
 * hold code and reason, other services only a sentence, and UrlFetchApp a plain HTTP answer. Wordings: docs/sources/platform.md, Errors.
 */
import { Fault, type FaultCode } from '../core/fault';

export interface Failure {
  readonly status: number | null;
  readonly reason: string;
  readonly words: string;
}

interface Detailed {
  readonly message?: unknown;
  readonly details?: {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly errors?: readonly { readonly reason?: unknown }[];
  };
}

const OURS = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'];

/** The failure in a thrown error, or null when the throw is a mistake of ours and must stay one. */
export function failureIn(thrown: unknown): Failure | null {
  if (thrown === null || typeof thrown !== 'object') return null;
  const error = thrown as Detailed & { readonly name?: unknown };
  if (typeof error.name === 'string' && OURS.includes(error.name)) return null;
  const words = String(error.message ?? '');
  const code = error.details?.code;
  const reason = error.details?.errors?.[0]?.reason;
  return {
    status: typeof code === 'number' ? code : statusInWords(words),
    reason: typeof reason === 'string' ? reason : '',
    words,
  };
}

function statusInWords(words: string): number | null {
  const found = /\b(?:code|error|HTTP)[ :]+(4\d\d|5\d\d)\b/i.exec(words);
  return found ? Number(found[1]) : null;
}

const TODAY = /too many times for one day|daily limit|dailyLimitExceeded|email quota|limit exceeded: email/i;
const RATE =
  /rateLimitExceeded|userRateLimitExceeded|rate limit|quota exceeded for quota metric|too many times in a short time/i;
const PASSING =
  /timed out|timeout|deadline exceeded|internal error|empty response|server error occurred|is unavailable|unavailable|failed while accessing|unexpected end of json/i;

/**
 * The fault a failure stands for, or null when nothing is known of it (then it is a bug, not the world).
 * @param writes whether the call changes anything: a write that broke off may have landed.
 */
export function codeOf(failure: Failure, writes: boolean): FaultCode | null {
  const text = `${failure.reason} ${failure.words}`;
  if (failure.status === 501) return null;
  if (TODAY.test(text)) return 'quotaToday';
  if (failure.status === 429 || RATE.test(text)) return 'busy';
  if (failure.status === 404) return 'gone';
  if (failure.status === 401 || failure.status === 403) return 'forbidden';
  if (failure.status !== null && failure.status < 500) return 'refused';
  if (failure.status !== null || PASSING.test(text)) return writes ? 'unsure' : 'busy';
  return null;
}

/** The thrown error as a Fault of ours, or the error itself where it is none. */
export function faultOf(thrown: unknown, where: string, writes: boolean): unknown {
  if (thrown instanceof Fault) return thrown;
  const failure = failureIn(thrown);
  const code = failure && codeOf(failure, writes);
  return failure && code ? new Fault(code, where, failure.words) : thrown;
}
