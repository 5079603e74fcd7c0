/**
 * From seals to the master: which figures each unit returned, what they add up to, and how complete and fresh each total is.
 * Sums are of scaled integers; ratios come from summed numerators and denominators, never from averaged percentages.
 * Blank is not zero; a unit that is missing is counted as missing.
 */
import type { EntryValue } from './entry';
import type { CellSpec, FormCode } from './form';
import type { Finding } from './finding';
import type { State, Flags } from './submission';
import type { Timeliness } from './seal';

/** KHỚP · CHƯA CẬP NHẬT · ĐỔI MẪU · THIẾU · KHÔNG CÓ SỐ LIỆU · ĐÃ CHỐT. */
export type Freshness = 'fresh' | 'stale' | 'otherTemplate' | 'missing' | 'nothing' | 'closed';

/** One row of *Dữ liệu*: a value with all that makes it traceable. */
export interface TracedValue {
  readonly unit: string;
  readonly period: string;
  readonly form: FormCode;
  readonly row: string;
  readonly field: string;
  readonly value: EntryValue;
  readonly version: number;
  readonly sealedAt: number;
  readonly sealedBy: string | null;
  readonly fileId: string;
  readonly sheetId: number;
  readonly a1: string;
  readonly tab: string;
  readonly state: State;
}

export interface Coverage { readonly have: number; readonly expected: number; readonly missing: readonly string[] }

/** indicator × unit for one field (`value` or `cumulative`). */
export interface IndicatorLine {
  readonly row: string;
  readonly field: string;
  readonly number: string;
  readonly label: string;
  readonly measure: string;
  readonly depth: number;
  readonly heading: boolean;
  readonly kind: 'count' | 'decimal' | 'percent' | 'choice' | 'tick' | 'heading';
  readonly byUnit: Readonly<Record<string, EntryValue>>;
  /** null = nothing to add, or not addable (choice, tick, percent typed by hand). */
  readonly total: { readonly scaled: number; readonly decimals: number } | null;
  readonly coverage: Coverage;
  readonly freshness: Freshness;
  readonly standing: 'sourced' | 'memory';
  /** How the row comes from others, when it is not typed. */
  readonly derived?: NonNullable<CellSpec['formula']>;
}

export type TaskState = 'notStarted' | 'doing' | 'done' | 'stopped';

export interface TaskCell {
  readonly state: TaskState | null;
  readonly percent: EntryValue;
  readonly doneDate: string | null;
  readonly product: string;
  readonly overdue: boolean;
}

export interface TaskLine {
  readonly row: string;
  readonly label: string;
  readonly owner: string;
  readonly deadline: string;
  readonly dueDate: string | null;
  readonly continuous: boolean;
  readonly byUnit: Readonly<Record<string, TaskCell>>;
  readonly done: number;
  readonly overdue: number;
  readonly coverage: Coverage;
  readonly standing: 'sourced' | 'memory';
}

export interface ProgressLine {
  readonly unit: string;
  readonly unitName: string;
  readonly state: State;
  readonly flags: Flags;
  readonly timeliness: Timeliness | null;
  readonly version: number;
  readonly sealedAt: number | null;
  readonly sealedBy: string | null;
  readonly errors: number;
  readonly toExplain: number;
  readonly notes: number;
  readonly fileId: string | null;
  readonly freshness: Freshness;
}

export interface Overview {
  readonly period: string;
  readonly cutOff: string;
  readonly madeAt: number;
  readonly submitted: Coverage;
  readonly onTime: number;
  readonly late: number;
  readonly undecided: number;
  /** Assignments (task × unit), each counted once: overdue before doing and notStarted; unreported = the unit has not sealed. They add up to all. */
  readonly tasks: { readonly all: number; readonly done: number; readonly doing: number; readonly overdue: number; readonly notStarted: number; readonly stopped: number; readonly unreported: number };
  readonly findings: Readonly<Record<'error' | 'explain' | 'note', number>>;
  /** One-stop figures with their coverage, for the head lines and charts: row key → total. */
  readonly headline: readonly { readonly row: string; readonly field: string; readonly total: { readonly scaled: number; readonly decimals: number } | null; readonly coverage: Coverage }[];
}

export interface Consolidated {
  readonly overview: Overview;
  readonly progress: readonly ProgressLine[];
  readonly indicators: readonly IndicatorLine[];
  readonly tasks: readonly TaskLine[];
  readonly findings: readonly Finding[];
  readonly values: readonly TracedValue[];
}
