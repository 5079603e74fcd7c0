/**
 * From seals to the master: which figures each unit returned, what they add up to, and how complete and fresh each total is.
 * Sums are of scaled integers; ratios come from summed numerators and denominators, never from averaged percentages.
 * Blank is not zero; a unit that is missing is counted as missing.
 */
import { indicatorLines } from './consolidate-indicators';
import { formOf, scenesOf } from './consolidate-scene';
import type { ConsolidateAsk, UnitScene } from './consolidate-scene';
import { ofLevel, overviewOf } from './consolidate-overview';
import { forecastLines } from './consolidate-forecast';
import { narrativeLines } from './consolidate-narrative';
import { taskLines } from './consolidate-tasks';
import type { SignedDocument } from './document';
import type { EntryValue } from './entry';
import { isNewUnit } from './new-unit';
import { FORM_ORDER } from './form';
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

/** heading × unit of *Nội dung báo cáo*. */
export interface NarrativeLine {
  readonly row: string;
  readonly number: string;
  readonly label: string;
  readonly depth: number;
  readonly heading: boolean;
  /** Unit → its text; a unit that handed in and left the row blank has ''. */
  readonly byUnit: Readonly<Record<string, string>>;
  readonly coverage: Coverage;
  readonly standing: 'sourced' | 'memory';
}

export type ForecastState = 'achieved' | 'likely' | 'hard' | 'unlikely';

export interface ForecastCell { readonly result: EntryValue; readonly expected: EntryValue; readonly state: ForecastState | null; readonly cause: string; readonly action: string }

/** `goalWords` as the agency's own form shows them. */
export interface ForecastAsked { readonly unit: string; readonly goalWords: string; readonly freshness: Freshness }

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

export interface ProgressLine {
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
  readonly errors: number;
  readonly toExplain: number;
  readonly notes: number;
  readonly fileId: string | null;
  readonly freshness: Freshness;
  /** *Đơn vị mới*: nothing of its own to compare this period with. */
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
  readonly narrative: readonly NarrativeLine[];
  readonly forecast: readonly ForecastLine[];
  readonly findings: readonly Finding[];
  readonly values: readonly TracedValue[];
}

export type { ConsolidateAsk, SubmissionSeen } from './consolidate-scene';

/**
 * One period of a province, consolidated. The order of templates, seals and submissions does not matter; the same inputs give the same
 * result, `madeAt` apart. A unit's figures count while its submission is submitted, accepted or closed; otherwise it is missing.
 * Throws when two templates, seals or submissions contradict each other, and when a sum could not be exact.
 */
export function consolidate(ask: ConsolidateAsk): Consolidated {
  const scenes = scenesOf(ask);
  const indicators = indicatorLines(ask.catalogue, scenes);
  const tasks = taskLines(ask.catalogue, ask.period, scenes);
  const findings = scenes.flatMap(findingsOf);
  return {
    overview: overviewOf(ask, scenes, { indicators, tasks, findings }),
    progress: scenes.map((scene) => progressOf(scene, ask)),
    indicators,
    tasks,
    narrative: narrativeLines(ask.catalogue, scenes),
    forecast: forecastLines(ask.catalogue, scenes),
    findings,
    values: scenes.flatMap((scene) => valuesOf(scene)),
  };
}

/** Those that travel with the speaking seal; without one, those of the last check. */
const findingsOf = (scene: UnitScene): readonly Finding[] => scene.seal?.findings ?? scene.submission.findings ?? [];

/** `errors`, `toExplain`, `notes` count findings by level, explained ones too. Version and time are those of the last seal, speaking or not. */
function progressOf(scene: UnitScene, { period, catalogue }: ConsolidateAsk): ProgressLine {
  const findings = findingsOf(scene);
  const { unit, submission, lastSeal } = scene;
  return {
    unit: unit.code,
    unitName: unit.name,
    state: submission.state,
    flags: submission.flags,
    timeliness: lastSeal?.timeliness ?? null,
    version: lastSeal?.version ?? 0,
    sealedAt: lastSeal?.sealedAt ?? null,
    sealedBy: lastSeal?.sealedBy ?? null,
    document: lastSeal?.document ?? null,
    printCode: lastSeal?.printCode ?? null,
    errors: ofLevel(findings, 'error'),
    toExplain: ofLevel(findings, 'explain'),
    notes: ofLevel(findings, 'note'),
    fileId: submission.fileId ?? lastSeal?.fileId ?? null,
    freshness: scene.freshness,
    isNew: isNewUnit(unit, period, catalogue.periods),
  };
}

/** Every cell of the speaking seal, blank ones too, in the order of the unit's templates. */
function valuesOf(scene: UnitScene): readonly TracedValue[] {
  const { seal } = scene;
  if (seal === null) return [];
  const { unit, period, version, sealedAt, sealedBy, fileId } = seal;
  return FORM_ORDER.flatMap((form) => {
    const sealed = formOf(seal, form);
    if (!sealed) return [];
    const place = new Map((scene.templates[form]?.rows ?? []).map((row, at) => [row.key, at]));
    return [...sealed.cells]
      .sort((one, other) => (place.get(one.row) ?? -1) - (place.get(other.row) ?? -1) || before(one.row, other.row) || before(one.field, other.field))
      .map((cell): TracedValue => ({
        unit, period, form, row: cell.row, field: cell.field, value: cell.value, version, sealedAt, sealedBy, fileId,
        sheetId: sealed.sheetId, a1: cell.a1, tab: sealed.tab, state: scene.submission.state,
      }));
  });
}

const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
