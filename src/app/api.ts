/**
 * What sidebars, dialogs and tests may ask, JSON only, through the one global `call(name, request)`.
 * Long work is a job: startJob gives a plan, stepJob is asked until `done`; each step is short, repeatable and goes on where it stopped.
 */
import type { Handler } from '../text/windows/menu';

export type JobName =
  | 'setUp'
  | 'generate'
  | 'publish'
  | 'collect'
  | 'check'
  | 'consolidate'
  | 'remind'
  | 'healthCheck'
  | 'exportAll'
  | 'leaders'
  | 'appraise';

export interface JobRequest {
  readonly job: JobName;
  /** setUp only: which province's catalogue. */
  readonly province?: string;
  /** Period code; absent = the period that is due next by the clock. */
  readonly period?: string;
  readonly units?: readonly string[];
  /** generate: false = make the files only (*Xem thử*), publish later. Default true. */
  readonly publish?: boolean;
}

export interface JobStarted {
  readonly jobId: string;
  readonly plan: { readonly title: string; readonly of: number; readonly lines: readonly string[] };
}
export interface JobProgress {
  readonly at: number;
  readonly of: number;
  readonly text: string;
}
/** `unit` and `result` are codes, `name` and `message` are read by people. */
export interface JobLine {
  readonly unit: string;
  readonly name: string;
  readonly result: string;
  readonly message: string;
}
export interface JobOutcome {
  readonly result: 'done' | 'doneMissing' | 'nothingWritten';
  readonly message: string;
  readonly lines: readonly JobLine[];
  readonly counts: Readonly<Record<string, number>>;
  readonly masterId?: string;
  /** appraise: the file of *Sổ chấm điểm*. */
  readonly bookId?: string;
  /** Ready to be pasted elsewhere (Zalo). */
  readonly texts?: readonly { readonly title: string; readonly text: string }[];
}
/** `waiting`: Google was busy, nothing is lost, ask again; `progress` then tells only why. */
export interface JobStep {
  readonly done: boolean;
  readonly waiting?: boolean;
  readonly progress: JobProgress;
  readonly outcome?: JobOutcome;
}

/** Every answer of `call`. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Answer of `provinces`: what can be set up, the sample of 2019 first, then the 34 provinces. `name` says the year too; `note` is a sentence for the office. */
export interface ProvinceChoice {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly group: 'sample' | 'province';
  readonly units: { readonly department: number; readonly district: number; readonly commune: number };
  /** Rows from memory, to be confirmed. */
  readonly memoryRows: number;
  readonly note: string;
}

export interface PeriodChoice {
  readonly code: string;
  readonly name: string;
}

/** Answer of `status`: the first screen of the office, ready to be shown. Lists are short names of units. */
export interface StatusView {
  readonly period: {
    readonly code: string;
    readonly name: string;
    /** dd/mm/yyyy */ readonly cutOff: string;
    readonly due: string;
  };
  readonly periods: readonly PeriodChoice[];
  readonly units: number;
  /** Units that have their file, that were published, that stand handed in, that are closed. */
  readonly made: number;
  readonly published: number;
  readonly submitted: number;
  readonly closed: number;
  /** Time left or passed, as words. */
  readonly remaining: string;
  readonly waiting: readonly string[];
  readonly undecided: readonly string[];
  readonly returned: readonly string[];
  readonly notYet: readonly string[];
  /** Not published, because nobody of the unit has an account. */
  readonly noAccount: readonly string[];
  /** What *Chốt kỳ* would close, and what it would leave open. */
  readonly accepted: readonly string[];
  readonly staysOpen: readonly string[];
  /** Unit by unit, codes for programs. */
  readonly lines: readonly {
    readonly unit: string;
    readonly state: string;
    readonly version: number;
    readonly timeliness: string | null;
    readonly flags: readonly string[];
    readonly fileId: string | null;
  }[];
  readonly next: { readonly text: string; readonly handler: Handler | null; readonly button: string };
}
