/**
 * Planned faults: the n-th call that matches fails, before or after its effect. API calls match by their discovery id,
 * built-ins by ids such as `lock.tryLock`, `mail.send`, `cache.get`. The same plan gives the same run.
 */
import { ApiError } from '../contract';

const KINDS = [
  '429',
  '500',
  '502',
  '503',
  'timeoutBefore',
  'timeoutAfter',
  'emptyAnswer',
  'cutJson',
  'shortAnswer',
  'otherAnswer',
  'staleList',
  'searchLag',
  'sharingQuota',
  'noGoogleAccount',
  'storageFull',
  'domainPolicy',
  'exportTooLarge',
  'noLastModifyingUser',
  'lostTrigger',
  'evictedCache',
  'refusedLock',
  'dailyQuota',
  'clockJump',
  'killRun',
] as const;

export type FaultKind = (typeof KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** The calls that count: an id, a prefix that ends in `*`, or absent for every call that the fault can strike. */
  readonly method?: string;
  /** The n-th matching call from now on; 1 by default. */
  readonly nth?: number;
  /** The number of matching calls in a row; 1 by default. */
  readonly times?: number;
  /** For error kinds only: before the effect (the default) or after it. */
  readonly when?: 'before' | 'after';
  /**
   * clockJump: how far (may be negative); staleList: how old the listing is; searchLag: how long a new file is missing
   * (60 by default).
   */
  readonly seconds?: number;
}

/** The call succeeded but its answer is broken: the doors show an empty body or half of the JSON text. */
export class BrokenAnswer extends Error {
  constructor(
    readonly how: 'empty' | 'cut',
    readonly answer: unknown,
  ) {
    super(how === 'empty' ? 'Empty response' : 'Unexpected end of JSON input');
    this.name = 'BrokenAnswer';
  }
}

/** The run is killed; the script cannot catch it. */
export class RunKilled extends Error {
  constructor(message = 'Exceeded maximum execution time') {
    super(message);
    this.name = 'RunKilled';
  }
}

/** The faults that strike one call, read only. */
export interface Strike {
  before(): void;
  /** Returns the answer as the caller gets it. */
  after(answer: unknown): unknown;
  readonly faults: readonly Fault[];
}

interface Planned {
  readonly fault: Fault;
  seen: number;
}

/** An action of another person or run just before a call: a second official, an edit by hand. */
export interface Meanwhile {
  readonly method?: string;
  readonly nth?: number;
  readonly action: () => void;
}

export interface Effects {
  jump(seconds: number): void;
  timedOut(): void;
}

export class Nemesis {
  #plan: Planned[] = [];
  #meanwhile: { readonly plan: Meanwhile; seen: number }[] = [];
  #trace: string[] = [];
  #strikes = 0;
  readonly #answers = new Map<string, unknown>();
  #watching: ((id: string) => void) | undefined;

  constructor(private readonly effects: Effects) {}

  /** Plans one fault. Throws on an unknown kind, so that a typing error does not pass unnoticed. */
  plan(fault: Fault): void {
    if (!KINDS.includes(fault.kind))
      throw new Error(`no such fault: ${String(fault.kind)}; there are ${KINDS.join(', ')}`);
    this.#plan.push({ fault, seen: 0 });
  }

  /**
   * `plan.action` happens once, just before the n-th matching call. What it does through the desk really interleaves
   * with the run.
   */
  meanwhile(plan: Meanwhile): void {
    this.#meanwhile.push({ plan, seen: 0 });
  }

  /** Every call so far that a fault could have struck, in order: the points at which a run can be made to fail. */
  trace(): readonly string[] {
    return this.#trace;
  }

  /** The number of faults that have struck so far; a fault that takes nothing from a run counts too. */
  strikes(): number {
    return this.#strikes;
  }

  /** `seen` is called after each such call took effect, until `watch()`: there a run may have been killed. */
  watch(seen?: (id: string) => void): void {
    this.#watching = seen;
  }

  clear(): void {
    this.#plan = [];
    this.#meanwhile = [];
  }

  /** Counts the call `id` against every plan and returns the faults that strike it. */
  strike(id: string): Strike {
    if (this.#trace.length >= TRACE) this.#trace = this.#trace.slice(-TRACE / 2);
    this.#trace.push(id);
    this.#interleave(id);
    const faults: Fault[] = [];
    for (const planned of this.#plan) {
      if (!matches(planned.fault.method ?? USUAL[planned.fault.kind], id)) continue;
      planned.seen += 1;
      const first = planned.fault.nth ?? 1;
      if (planned.seen >= first && planned.seen < first + (planned.fault.times ?? 1)) faults.push(planned.fault);
    }
    this.#strikes += faults.length;
    return {
      faults,
      before: () => faults.forEach((fault) => this.#before(fault)),
      after: (answer) => {
        faults.forEach((fault) => this.#after(fault, answer));
        this.#watching?.(id);
        return this.#given(id, faults, answer);
      },
    };
  }

  #interleave(id: string): void {
    for (const waiting of [...this.#meanwhile]) {
      if (!matches(waiting.plan.method, id)) continue;
      waiting.seen += 1;
      if (waiting.seen !== (waiting.plan.nth ?? 1)) continue;
      // Removed from the plan first, so that the action's own calls do not trigger it again.
      this.#meanwhile = this.#meanwhile.filter((one) => one !== waiting);
      waiting.plan.action();
    }
  }

  #before(fault: Fault): void {
    if (fault.kind === 'clockJump') this.effects.jump(fault.seconds ?? 3600);
    if (fault.when !== 'after') this.#raise(fault);
    if (fault.kind === 'timeoutBefore') this.#timeout();
  }

  #after(fault: Fault, answer: unknown): void {
    if (fault.when === 'after') this.#raise(fault);
    if (fault.kind === 'timeoutAfter') this.#timeout();
    if (fault.kind === 'emptyAnswer') throw new BrokenAnswer('empty', answer);
    if (fault.kind === 'cutJson') throw new BrokenAnswer('cut', answer);
  }

  /** The answer, a shorter one, or the one that the call before got. */
  #given(id: string, faults: readonly Fault[], answer: unknown): unknown {
    const other = this.#answers.get(id);
    if (MIXED_UP.test(id)) this.#answers.set(id, answer);
    if (faults.some(({ kind }) => kind === 'otherAnswer')) return other ?? answer;
    return faults.some(({ kind }) => kind === 'shortAnswer') ? shortened(answer) : answer;
  }

  #timeout(): never {
    this.effects.timedOut();
    throw new ApiError(504, 'DEADLINE_EXCEEDED', 'Deadline exceeded');
  }

  #raise(fault: Fault): void {
    const error = ERRORS[fault.kind];
    if (error !== undefined) {
      const [code, status, message, reason] = error;
      const details = reason === undefined ? undefined : [{ domain: 'global', reason, message }];
      throw new ApiError(code, status, message, details);
    }
    if (fault.kind === 'killRun') throw new RunKilled();
  }
}

/** The number of calls that the trace keeps, since a served desk runs for days. */
const TRACE = 100_000;

/** Reads whose answers can be mixed up: an answer of another file has the same form. */
const MIXED_UP = /^sheets\.spreadsheets\.(?:get|values\.(?:get|batchGet))$/;

/** The answer without the last of its lists' entries, e.g. the last tab or range. */
function shortened(answer: unknown): unknown {
  if (answer === null || typeof answer !== 'object') return answer;
  const cut = Object.entries(answer).map(([key, part]) => [
    key,
    Array.isArray(part) ? part.slice(0, -1) : (part as unknown),
  ]);
  return Object.fromEntries(cut) as unknown;
}

/** Faults that can strike only one kind of call. */
const USUAL: Readonly<Partial<Record<FaultKind, string>>> = {
  shortAnswer: 'sheets.spreadsheets.get',
  otherAnswer: 'sheets.spreadsheets.get',
  staleList: 'drive.files.list',
  searchLag: 'drive.files.list',
  sharingQuota: 'drive.permissions.create',
  noGoogleAccount: 'drive.permissions.create',
  storageFull: 'drive.files.create',
  domainPolicy: 'drive.*',
  exportTooLarge: 'drive.files.export',
  noLastModifyingUser: 'drive.*',
  lostTrigger: 'trigger.fire',
  evictedCache: 'cache.get',
  refusedLock: 'lock.tryLock',
};

/** Drive's refusals carry a reason (Drive guide "Resolve errors"). */
const ERRORS: Readonly<Partial<Record<FaultKind, readonly [number, string, string, string?]>>> = {
  sharingQuota: [
    403,
    'PERMISSION_DENIED',
    'Rate limit exceeded. User message: "Sorry, you have exceeded your sharing quota."',
    'sharingRateLimitExceeded',
  ],
  noGoogleAccount: [
    400,
    'INVALID_ARGUMENT',
    'Bad Request. User message: "You are trying to invite this address. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."',
    'invalidSharingRequest',
  ],
  storageFull: [403, 'PERMISSION_DENIED', "The user's Drive storage quota has been exceeded.", 'storageQuotaExceeded'],
  domainPolicy: [403, 'PERMISSION_DENIED', 'The domain administrators have disabled Drive apps.', 'domainPolicy'],
  exportTooLarge: [403, 'PERMISSION_DENIED', 'This file is too large to be exported.', 'exportSizeLimitExceeded'],
  '429': [
    429,
    'RESOURCE_EXHAUSTED',
    "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'.",
  ],
  '500': [500, 'INTERNAL', 'Internal error encountered.'],
  '502': [502, 'UNAVAILABLE', 'Bad Gateway'],
  '503': [503, 'UNAVAILABLE', 'The service is currently unavailable.'],
  dailyQuota: [429, 'RESOURCE_EXHAUSTED', 'Service invoked too many times for one day.'],
};

function matches(wanted: string | undefined, id: string): boolean {
  if (wanted === undefined || wanted === '*') return true;
  return wanted.endsWith('*') ? id.startsWith(wanted.slice(0, -1)) : id === wanted;
}
