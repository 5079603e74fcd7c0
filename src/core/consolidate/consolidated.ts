/**
 * The result of a consolidation, as types only: every value with its trace, every line with the units counted in it,
 * the missing units and its freshness. consolidate.ts computes them.
 */
import type { QualitySeen } from '../submission/quality';
import type { SignedDocument } from '../submission/document';
import type { EntryValue } from '../entry';
import type { Level, LevelCount } from '../finding-level';
import type { Finding } from '../check/finding';
import type { CellSpec } from '../forms/form';
import type { FormCode } from '../form-code';
import type { Timeliness } from '../submission/submission-time';
import type { Flags, State } from '../submission/submission';

/** KHỚP · CHƯA CẬP NHẬT · ĐỔI MẪU · THIẾU · KHÔNG CÓ SỐ LIỆU · ĐÃ CHỐT. */
export type Freshness = 'fresh' | 'stale' | 'otherTemplate' | 'missing' | 'nothing' | 'closed';

/** One row of *Dữ liệu*: a value with everything that makes it traceable. */
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

export interface Coverage {
  readonly have: number;
  readonly expected: number;
  readonly missing: readonly string[];
}

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
  /** null = nothing to add, or the row cannot be added (choice, tick, percent typed by hand). */
  readonly total: { readonly scaled: number; readonly decimals: number } | null;
  readonly coverage: Coverage;
  readonly freshness: Freshness;
  readonly standing: 'sourced' | 'memory';
  /** The formula of a row that is computed from other rows. */
  readonly derived?: NonNullable<CellSpec['formula']>;
  /** The agency that alone is asked for the row; absent = units of whole groups are. */
  readonly owner?: string;
  /** No unit is asked for the row: its total is the sum of the totals of these rows. */
  readonly sumOfRows?: readonly string[];
  /** Its total counts the tasks of the plan of the province, each once; a unit's figure counts its own assignments. */
  readonly ofPlan?: true;
  /** The units of the period were asked for the row with different meanings, so their figures are not added. */
  readonly apart?: true;
}

export type TaskState = 'notStarted' | 'doing' | 'done' | 'stopped';

export interface TaskCell {
  readonly state: TaskState | null;
  readonly percent: EntryValue;
  readonly doneDate: string | null;
  readonly product: string;
  /** As `late`, by the day that the unit's own form shows. */
  readonly overdue: boolean;
  /** Done after its day. */
  readonly late: boolean;
  /** What the unit expects at the end of the year of a task that it has not finished; null = it expects nothing. */
  readonly forecast: ForecastState | null;
  /** Why the task is difficult, in the unit's words. */
  readonly difficulty: string;
  /** The office's mark; only on a task that the unit reports as done. */
  readonly quality?: QualitySeen;
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
  /** Units that expect to miss it by the end of the year, or hardly to reach it. */
  readonly atRisk: number;
  readonly coverage: Coverage;
  readonly standing: 'sourced' | 'memory';
}

export type PlanStanding = TaskState | 'overdue' | 'unreported';

/** One task of the plan of the province, over all its units. */
export interface PlanLine {
  readonly row: string;
  readonly standing: PlanStanding;
  /** One of its units was late with it. */
  readonly late: boolean;
}

export type PlanCounts = Readonly<Record<PlanStanding | 'all' | 'doneLate', number>>;

/** heading × unit of *Nội dung báo cáo*. */
export interface NarrativeLine {
  readonly row: string;
  readonly number: string;
  readonly label: string;
  readonly depth: number;
  readonly heading: boolean;
  /** Unit → its text. A unit that handed in and left the row blank has ''. */
  readonly byUnit: Readonly<Record<string, string>>;
  readonly coverage: Coverage;
  readonly standing: 'sourced' | 'memory';
}

export type ForecastState = 'achieved' | 'likely' | 'hard' | 'unlikely';

export interface ForecastCell {
  readonly result: EntryValue;
  readonly expected: EntryValue;
  readonly state: ForecastState | null;
  readonly cause: string;
  readonly action: string;
}

/** `goalWords` as the form of the agency shows them. */
export interface ForecastAsked {
  readonly unit: string;
  readonly goalWords: string;
  readonly freshness: Freshness;
}

/** target × lead agency of *Dự báo*. */
export interface ForecastLine {
  readonly row: string;
  readonly kind: 'target' | 'area';
  readonly area: string;
  readonly number: string;
  readonly label: string;
  readonly measure: string;
  readonly goalWords: string;
  /** Every lead agency that is asked, in protocol order, whether it has handed in or not. */
  readonly asked: readonly ForecastAsked[];
  readonly byUnit: Readonly<Record<string, ForecastCell>>;
  readonly coverage: Coverage;
  readonly standing: 'sourced' | 'memory';
}

export interface ProgressLine extends Readonly<Record<LevelCount, number>> {
  readonly unit: string;
  readonly unitName: string;
  readonly state: State;
  readonly flags: Flags;
  readonly timeliness: Timeliness | null;
  readonly version: number;
  readonly sealedAt: number | null;
  readonly sealedBy: string | null;
  readonly document: SignedDocument | null;
  readonly printCode: string | null;
  readonly fileId: string | null;
  readonly freshness: Freshness;
  /** *Đơn vị mới*: the unit has no earlier figures to compare this period with. */
  readonly isNew: boolean;
}

export interface Overview {
  readonly period: string;
  readonly cutOff: string;
  readonly madeAt: number;
  readonly submitted: Coverage;
  readonly onTime: number;
  readonly late: number;
  readonly undecided: number;
  /**
   * Assignments (task × unit), each counted once: overdue has priority over doing and notStarted; unreported = the unit
   * has not sealed. The counts add up to all.
   */
  readonly tasks: {
    readonly all: number;
    readonly done: number;
    readonly doing: number;
    readonly overdue: number;
    readonly notStarted: number;
    readonly stopped: number;
    readonly unreported: number;
  };
  /** The plan of the province, each task once. */
  readonly plan: PlanCounts;
  readonly findings: Readonly<Record<Level, number>>;
  /** One-stop figures with their coverage, for the head lines and charts: row key → total. */
  readonly headline: readonly {
    readonly row: string;
    readonly field: string;
    readonly total: { readonly scaled: number; readonly decimals: number } | null;
    readonly coverage: Coverage;
  }[];
}

/** Why a whole report is left out: its state, or damage of what the ledger keeps. */
export type ReportOut =
  'returned' | 'draft' | 'notHandedIn' | 'brokenSeal' | 'brokenRow' | 'brokenIssued' | 'writtenOff';
/** Why cells of a report that counts are in no total: the unit's file has no such form or row any more. */
export type CellsOut = 'formGone' | 'rowGone';

export interface LeftOut {
  readonly unit: string;
  readonly version: number;
  /** null = the whole report. */
  readonly form: FormCode | null;
  readonly why: ReportOut | CellsOut;
  /** Sealed cells; null when the report cannot be read. */
  readonly cells: number | null;
}

/** A unit that sealed in an earlier period of the reporting year and is not asked in this one. */
export interface EarlierOnly {
  readonly unit: string;
  readonly unitName: string;
  readonly period: string;
  readonly version: number;
  /** Names of units of this period that have its work and count its figures in theirs; [] = no unit counts them. */
  readonly heirs: readonly string[];
}

/** A sealed report that cannot be read; `version` = the one that would count. */
export interface UnreadableReport {
  readonly unit: string;
  readonly version: number;
  readonly why: Extract<ReportOut, 'brokenSeal' | 'brokenRow' | 'brokenIssued' | 'writtenOff'>;
}

export interface Conserved {
  readonly reports: { readonly sealed: number; readonly used: number };
  readonly cells: { readonly sealed: number; readonly used: number };
  readonly leftOut: readonly LeftOut[];
  readonly earlier: readonly EarlierOnly[];
}

export interface Consolidated {
  readonly overview: Overview;
  readonly progress: readonly ProgressLine[];
  readonly indicators: readonly IndicatorLine[];
  readonly tasks: readonly TaskLine[];
  /** In the order of the plan. */
  readonly plan: readonly PlanLine[];
  readonly narrative: readonly NarrativeLine[];
  readonly forecast: readonly ForecastLine[];
  readonly findings: readonly Finding[];
  readonly values: readonly TracedValue[];
  readonly conserved: Conserved;
}
