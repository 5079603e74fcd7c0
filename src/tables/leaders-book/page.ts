/** What the leaders' page says, before it is laid out: figures of the master and the office's words, nothing computed any more. */
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
  /** Result, cause and measure, cut to what a line holds. */ readonly why: string;
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
}

export interface LeadersPage {
  readonly provinceName: string;
  readonly periodName: string;
  /** 'YYYY-MM-DD'. */
  readonly cutOff: string;
  /** Moments in ms: of this page, and of the consolidation it shows. */
  readonly madeAt: number;
  readonly consolidatedAt: number;
  /** Missing units by name. */
  readonly submitted: { readonly have: number; readonly expected: number; readonly missing: readonly string[] };
  /** The office's *nội dung xin ý kiến chỉ đạo*, one paragraph each. */
  readonly direction: readonly string[];
  readonly overdue: readonly PageCount[];
  /** null = the period has no form Dự báo. */
  readonly forecast: { readonly have: number; readonly expected: number; readonly missing: readonly string[] } | null;
  readonly risks: readonly PageRisk[];
  /** Risks that found no room on the page; they stand in the explanations. */
  readonly moreRisks: number;
  /** One line per state, then all. */
  readonly tasks: readonly PageCount[];
  readonly headline: readonly PageHeadline[];
  /** null = the first page of the period. */
  readonly changes: { readonly since: number; readonly lines: readonly string[]; readonly more: number } | null;
  /** A head figure is known from memory only. */
  readonly memory: boolean;
}

/** One number explained: what it came from, cell by cell, and who is missing. */
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

/** Tabs whose rows are merged over the visible columns, and all of whose rows have a height of their own. */
export interface Spread {
  readonly rows: readonly number[];
  /** Pixels, one per row. */ readonly heights: readonly number[];
}
