/**
 * Shapes of the answers that several windows share, as JSON through the one global `call(name, request)`.
 * Long work is a job: startJob returns a plan, then stepJob is called until `done`. Each step is short and repeatable,
 * and continues where the last one stopped.
 */
import type { UnitGroup } from '../core/catalogue/unit';
import type { Handler } from '../text/windows/menu';

import type { FixCode } from './jobs/job-request';

export type { FixCode, JobName, JobRequest } from './jobs/job-request';

export interface JobStarted {
  readonly jobId: string;
  readonly plan: { readonly title: string; readonly of: number; readonly lines: readonly string[] };
}
export interface JobProgress {
  readonly at: number;
  readonly of: number;
  readonly text: string;
}
/** `unit` and `result` are codes; `name` and `message` are texts to show. */
export interface JobLine {
  readonly unit: string;
  readonly name: string;
  readonly result: string;
  readonly message: string;
  /** Repairs that the person may start from the line. */
  readonly fixes?: readonly FixCode[];
  /** The line in columns, under `columns` of the outcome; shown instead of the message. */
  readonly cells?: readonly string[];
}
export interface JobOutcome {
  readonly result: 'done' | 'doneMissing' | 'nothingWritten';
  readonly message: string;
  readonly lines: readonly JobLine[];
  /** Headings of the lines' columns, the name's first. */
  readonly columns?: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly masterId?: string;
  /** scoreBook: the file of *Sổ chấm điểm*. */
  readonly bookId?: string;
  /** unitFiles: the folder of the files. */
  readonly folderId?: string;
  /** document: the file of the draft. */
  readonly documentId?: string;
  /** Texts to paste elsewhere (Zalo). */
  readonly texts?: readonly { readonly title: string; readonly text: string }[];
  /** A text that can be saved as a file; `type` = its media type, absent = JSON. */
  readonly download?: { readonly name: string; readonly text: string; readonly type?: 'text/html' };
}
/** `waiting`: Google was busy and nothing is lost; call again. `progress` then holds only the reason. */
export interface JobStep {
  readonly done: boolean;
  readonly waiting?: boolean;
  readonly progress: JobProgress;
  readonly outcome?: JobOutcome;
}

/** Every answer of `call`, as JSON. `message` is the sentence to show; `link` leads on, e.g. to the master in use. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly link?: string };

/**
 * Answer of `provinces`: the catalogues that can be set up, first the sample of 2019, then the 34 provinces. `name`
 * includes the year; `note` is a sentence for the office.
 */
export interface ProvinceChoice {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly group: 'sample' | 'province';
  readonly units: Readonly<Record<UnitGroup, number>>;
  /** Number of rows written from memory, which the office must confirm. */
  readonly memoryRows: number;
  readonly note: string;
}

export interface PeriodChoice {
  readonly code: string;
  readonly name: string;
}

/** Answer of `status`: the first screen of the office. Lists hold short names of units. */
export interface StatusView {
  readonly period: {
    readonly code: string;
    readonly name: string;
    /** dd/mm/yyyy */
    readonly cutOff: string;
    readonly due: string;
  };
  readonly periods: readonly PeriodChoice[];
  readonly units: number;
  /** Counts of units: with a file, published, submitted, closed. */
  readonly made: number;
  readonly published: number;
  readonly submitted: number;
  readonly closed: number;
  /** Time left or passed, as words. */
  readonly remaining: string;
  readonly waiting: readonly string[];
  readonly undecided: readonly string[];
  readonly returned: readonly string[];
  /** Units whose tick was seen and whose report was not received, each with since when and how many points are open. */
  readonly refused: readonly string[];
  /** Units whose file is open to people outside the contacts, each with those people. */
  readonly outside: readonly string[];
  /** Number of units whose closing may still be taken back. */
  readonly undoClose: number;
  /** The greatest risk of being late first. */
  readonly notYet: readonly string[];
  /** Units that will probably be late, each with its reasons; the greatest risk first. */
  readonly atRisk: readonly string[];
  /** What the forecast of the period before was worth, in words; '' = not known. */
  readonly forecastBefore: string;
  /** Questions of units at a row without an answer yet, each with its row and the units that ask it. */
  readonly questions: readonly string[];
  /** Units that are not published because they have no account. */
  readonly noAccount: readonly string[];
  /** The units that *Chốt kỳ* would close, and those it would leave open. */
  readonly accepted: readonly string[];
  readonly staysOpen: readonly string[];
  /** One line per unit, in codes for programs. */
  readonly lines: readonly {
    readonly unit: string;
    readonly state: string;
    readonly version: number;
    readonly timeliness: string | null;
    readonly flags: readonly string[];
    readonly fileId: string | null;
  }[];
  /** *Sổ chung* of the groups; `waits` and `gone` are sentences, '' = nothing waits. */
  readonly groupBooks: {
    readonly books: readonly { readonly name: string; readonly link: string }[];
    readonly waits: string;
    readonly gone: readonly string[];
  };
  /** Cells of the master that cannot be read, in words; '' when there are none. */
  readonly unread: string;
  /**
   * The last automatic look, in words; `late` is true when there was none for three hours while a period is published.
   */
  readonly automatic: { readonly text: string; readonly late: boolean };
  readonly next: { readonly text: string; readonly handler: Handler | null; readonly button: string };
}
