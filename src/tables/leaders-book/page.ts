/**
 * The content of the leaders' page before layout: figures of the master and the office's words. Nothing is computed
 * from here on.
 */
import type { Scaled } from '../../core/exact';

export interface PageCount {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly of: number | null;
}
export interface PageRisk {
  readonly key: string;
  readonly label: string;
  /** Result, cause and measure, shortened to fit one line. */ readonly why: string;
  readonly state: 'hard' | 'unlikely';
  readonly agency: string;
}
export interface PageHeadline {
  readonly key: string;
  readonly label: string;
  readonly value: Scaled | null;
  /** undefined = the row has no cumulative figure. */ readonly cumulative?: Scaled | null;
  readonly have: number;
  readonly expected: number;
  /** Target, period before and year before, as sentences; '' = none. */
  readonly beside: string;
}
/** The index that the forecasts add up to; `have` of `expected` areas have one. */
export interface PageIndex {
  readonly value: Scaled;
  readonly have: number;
  readonly expected: number;
  readonly range: string;
}

export interface LeadersPage {
  readonly provinceName: string;
  readonly periodName: string;
  /** 'YYYY-MM-DD'. */
  readonly cutOff: string;
  /** Moments in ms: when this page was made, and when the consolidation it shows was made. */
  readonly madeAt: number;
  readonly consolidatedAt: number;
  /** Missing units, by name. */
  readonly submitted: { readonly have: number; readonly expected: number; readonly missing: readonly string[] };
  /** Units whose counted report differs from what they have now, by name. */
  readonly outdated: readonly string[];
  /** The office's *nội dung xin ý kiến chỉ đạo*, one paragraph per item. */
  readonly direction: readonly string[];
  readonly overdue: readonly PageCount[];
  /** Units with overdue tasks, most first, each with its count in words. */
  readonly overdueUnits: readonly string[];
  /** The units with most of them, each with its tasks by name. */
  readonly overdueTasks: readonly string[];
  /** At most five units to call first, each with the reason. */
  readonly calls: readonly string[];
  /** Counts of open conclusions of meetings, and the overdue ones by name; no lines = the office keeps none. */
  readonly conclusions: { readonly lines: readonly PageCount[]; readonly named: readonly string[] };
  /** null = no area of the index has a forecast in points. */
  readonly index: PageIndex | null;
  /** null = the period does not have the form Dự báo. */
  readonly forecast: { readonly have: number; readonly expected: number; readonly missing: readonly string[] } | null;
  readonly risks: readonly PageRisk[];
  /** Risks that do not fit on the page; they are listed in the explanations. */
  readonly moreRisks: number;
  /** Assignments that units call hard to finish this year, or out of reach. */
  readonly tasksAtRisk: PageCount;
  /** One line per state, then a line for all. */
  readonly tasks: readonly PageCount[];
  readonly headline: readonly PageHeadline[];
  /** null = the first page of the period. */
  readonly changes: { readonly since: number; readonly lines: readonly string[]; readonly more: number } | null;
  /** true when a head figure comes from a row that was written from memory. */
  readonly memory: boolean;
}

/** Explanation of one number: the cells it comes from, and the units that are missing. */
export interface ExplainBlock {
  readonly key: string;
  readonly label: string;
  readonly shown: string;
  readonly sentence: string;
  readonly missing: readonly string[];
  readonly parts: readonly ExplainLine[];
}
export interface ExplainLine {
  readonly unit: string;
  readonly what: string;
  readonly figure: string;
  readonly role: string;
  readonly place: string;
  readonly version: number | null;
}

/** Tabs whose rows are merged over the visible columns and have an explicit height each. */
export interface Spread {
  readonly rows: readonly number[];
  /** Pixels, one per row. */ readonly heights: readonly number[];
}
