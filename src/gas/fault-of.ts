/**
 * The kind of failure of a Google error. Google has several error types here: the advanced services throw an error
 * whose `details` hold code and reason, other services only a sentence in the account's language, and UrlFetchApp
 * returns a plain HTTP answer.
 * A reason has priority over a code, and a code over a sentence. Sentences: src/text/google-errors.ts.
 */
import { Fault, type FaultCode } from '../core/fault';
import { GOOGLE_WORDINGS, type GoogleWording } from '../text/google-errors';

export interface Failure {
  readonly status: number | null;
  readonly reason: string;
  readonly words: string;
  /** True when a service of Google threw it, so that it cannot be a bug of this program. */
  readonly ofService: boolean;
}

interface Detailed {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly details?: {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly errors?: readonly { readonly reason?: unknown }[];
  };
}

const OURS = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'];
/** Names under which Apps Script throws the errors of its services. */
const OF_SERVICES = ['Exception', 'GoogleJsonResponseException', 'ScriptError'];

/** The failure in a thrown error. Returns null when the throw is a bug of this program and must stay one. */
export function failureIn(thrown: unknown): Failure | null {
  if (thrown === null || typeof thrown !== 'object') return null;
  const error = thrown as Detailed;
  const name = typeof error.name === 'string' ? error.name : '';
  if (OURS.includes(name)) return null;
  const words = String(error.message ?? '');
  const code = error.details?.code;
  const reason = error.details?.errors?.[0]?.reason;
  return {
    status: typeof code === 'number' ? code : statusInWords(words),
    reason: typeof reason === 'string' ? reason : '',
    words,
    ofService: OF_SERVICES.includes(name),
  };
}

function statusInWords(words: string): number | null {
  const found = /\b(?:code|error|HTTP)[ :]+(4\d\d|5\d\d)\b/i.exec(words);
  return found ? Number(found[1]) : null;
}

/**
 * Reasons of the Drive, Sheets and Script APIs, which are the same in every language. Source: Drive API, "Resolve
 * errors".
 */
const BY_REASON: Readonly<Record<string, FaultCode>> = {
  dailyLimitExceeded: 'quotaToday',
  dailyLimitExceededUnreg: 'quotaToday',
  sharingRateLimitExceeded: 'sharingToday',
  rateLimitExceeded: 'busy',
  userRateLimitExceeded: 'busy',
  invalidSharingRequest: 'noGoogleAccount',
  exportSizeLimitExceeded: 'tooLarge',
  storageQuotaExceeded: 'storageFull',
  domainPolicy: 'domainPolicy',
  cannotShareTeamDriveTopFolderWithAnyoneOrDomains: 'domainPolicy',
  accessNotConfigured: 'apiDisabled',
  SERVICE_DISABLED: 'apiDisabled',
  insufficientPermissions: 'consentMissing',
  insufficientScopes: 'consentMissing',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'consentMissing',
};

const BY_WORDING: Readonly<Record<Exclude<GoogleWording, 'passing'>, FaultCode>> = {
  daily: 'quotaToday',
  rate: 'busy',
  notSent: 'notSent',
  gone: 'gone',
  forbidden: 'forbidden',
  consent: 'consentMissing',
  storage: 'storageFull',
  tooLarge: 'tooLarge',
  trigger: 'noTrigger',
  refused: 'refused',
};

const wordingOf = (words: string): GoogleWording | null => {
  const composed = words.normalize('NFC');
  return GOOGLE_WORDINGS.find(([, patterns]) => patterns.some((pattern) => pattern.test(composed)))?.[0] ?? null;
};

const brokenOff = (writes: boolean): FaultCode => (writes ? 'unsure' : 'busy');

/** Statuses of a passing conflict or of a request that came too late: a repeated call may work. */
const CONFLICTS = [408, 409];

function byStatus(status: number, wording: GoogleWording | null, writes: boolean): FaultCode {
  const known = wording === null || wording === 'passing' ? null : BY_WORDING[wording];
  if (status === 429) return known === 'quotaToday' ? known : 'busy';
  if (status === 404) return 'gone';
  if (status === 401) return known === 'consentMissing' ? known : 'forbidden';
  if (status === 403) return known ?? 'forbidden';
  if (CONFLICTS.includes(status)) return brokenOff(writes);
  return status < 500 ? 'refused' : brokenOff(writes);
}

/**
 * The fault for a failure. Returns null when the failure is unknown (then it is a bug, not an outside failure).
 * An unknown error of a service is busy when the call only reads, and unsure when it writes.
 * @param writes whether the call changes anything: an interrupted write may have happened
 */
export function codeOf(failure: Omit<Failure, 'ofService'> & Partial<Failure>, writes: boolean): FaultCode | null {
  if (failure.status === 501) return null;
  const reason = BY_REASON[failure.reason];
  if (reason) return reason;
  const wording = wordingOf(`${failure.reason} ${failure.words}`);
  if (failure.status !== null) return byStatus(failure.status, wording, writes);
  if (wording !== null && wording !== 'passing') return BY_WORDING[wording];
  if (wording === 'passing' || failure.ofService) return brokenOff(writes);
  return null;
}

/** The thrown error as a Fault, or the error itself when it is a bug. */
export function faultOf(thrown: unknown, where: string, writes: boolean): unknown {
  if (thrown instanceof Fault) return thrown;
  const failure = failureIn(thrown);
  const code = failure && codeOf(failure, writes);
  return failure && code ? new Fault(code, where, failure.words) : thrown;
}
