/**
 * What one province works with: units, periods, indicators, tasks, and which rows apply to which group. Filled at set-up from
 * src/catalog/, then kept and edited by the office in the master's tabs: after set-up the sheet is the truth, not the code.
 */
import type { CellKind } from '../entry';
import type { Scaled } from '../exact';
import type { FormCode } from '../form-code';
import type { GoalDirection } from '../goal';
import type { Period } from './period';
import type { Holiday } from '../calendar';
import type { Sourced } from '../result';
import type { Contact, OwnerSelector, Unit, UnitGroup } from './unit';

export interface Province {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly officeName: string;
  readonly committeeName: string;
  readonly place: string;
}

export interface Indicator extends Sourced {
  readonly code: string;
  readonly parent: string | null;
  /** Number printed before the label, e.g. `3.5.2`. */
  readonly number: string;
  readonly label: string;
  readonly measure: string;
  readonly area: string;
  readonly heading: boolean;
  readonly kind: CellKind | null;
  /** `flow` adds up over the year; `stock` is a figure at the cut-off. */
  readonly nature: 'flow' | 'stock';
  readonly required: boolean;
  /** Sum of these rows, where the regulation says so. */
  readonly sumOf: readonly string[];
  /** A second identity of the same figure: a total is what came in and also what was settled and is open. */
  readonly alsoSumOf: readonly string[];
  /** Not above the sum of these rows. */
  readonly notAbove: readonly string[];
  /** Equal to this row. */
  readonly equals: string | null;
  /** Σover ÷ Σunder × 100, computed, never asked. */
  readonly ratio: { readonly over: readonly string[]; readonly under: readonly string[] } | null;
  /** Counted by us from the *Nhiệm vụ* tab of the same unit, never asked. */
  readonly countedFromTasks: 'all' | 'done' | 'doneLate' | 'overdue' | 'doing' | null;
}

export type DeadlineRule =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  /** End of the named month of `year` (quý I → month 3). */
  | { readonly kind: 'endOfMonth'; readonly year: number; readonly month: number }
  | { readonly kind: 'recurring'; readonly every: 'month' | 'quarter' }
  /** *Thường xuyên*, *cả năm*: never overdue. */
  | { readonly kind: 'continuous' }
  | { readonly kind: 'onEvent' }
  | { readonly kind: 'relative'; readonly days: number; readonly after: string }
  /** The words could not be resolved: listed, and blocks publishing until the office chooses. */
  | { readonly kind: 'unresolved'; readonly words: string };

export interface Task extends Sourced {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  readonly ownerWords: string;
  readonly owner: OwnerSelector;
  readonly cooperating: string;
  readonly product: string;
  readonly deadlineWords: string;
  readonly deadline: DeadlineRule;
  readonly plan: string;
}

/** One heading of the đề cương: a row of *Nội dung báo cáo*. */
export interface Heading extends Sourced {
  readonly code: string;
  readonly parent: string | null;
  /** Number printed before the label, e.g. `II.3`. */
  readonly number: string;
  readonly label: string;
  /** Takes a text of the unit; false = stands above other headings only. */
  readonly asked: boolean;
  readonly required: boolean;
  /** Most characters of the unit's text. */
  readonly longest: number;
  /** What to write there, shown in the cell's note; '' = nothing. */
  readonly hint: string;
}

/** What a lead agency forecasts: a target of the programme or of the plan, or an area of PAR INDEX with its points. */
export interface Target extends Sourced {
  readonly code: string;
  readonly kind: 'target' | 'area';
  readonly area: string;
  readonly number: string;
  readonly label: string;
  readonly measure: string;
  /** The goal as a figure, for the check of result and state; null = only in words. */
  readonly goal: Scaled | null;
  readonly goalWords: string;
  readonly direction: GoalDirection | null;
  /** Highest points of an area, in the scheme the row names; null = unknown, or not an area. */
  readonly maximum: Scaled | null;
  readonly ownerWords: string;
  readonly owner: OwnerSelector;
  /** Rows of *Số liệu* that measure it for the whole province; absent = nothing to hold a forecast against. */
  readonly measuredBy?: Measure;
}

/** Σover ÷ Σunder × 100 of the province's totals; without `under`, Σover as it is. */
export interface Measure {
  readonly over: readonly string[];
  readonly under: readonly string[];
}

/** One line of a scoring scheme. Scores are scaled integers of two decimals. */
export interface Criterion extends Sourced {
  readonly code: string;
  readonly parent: string | null;
  readonly number: string;
  readonly label: string;
  readonly heading: boolean;
  readonly part: 'base' | 'bonus' | 'penalty';
  /** Highest points (base, bonus) or the most that is taken away (penalty, positive); null where the rule names none. Of a heading: its stated sum, never counted, only held against its rows. */
  readonly maximum: Scaled | null;
  /** How points are given, in the scheme's words. */
  readonly rule: string;
  /** What the unit may answer instead of a score: a criterion that did not arise or does not apply lowers the maximum, or keeps full points. */
  readonly notArisen: 'lowers' | 'full' | 'no';
  readonly evidence: string;
  /** false = not self-scored (survey, leaders' points, taken from the system). */
  readonly selfScored: boolean;
  /** A penalty by the day of a late self-score: `points` for the first `days` late, `each` for every further one. */
  readonly late?: { readonly days: number; readonly points: Scaled; readonly each: Scaled };
}

/** A scoring scheme under its own true name, as the office may edit it. */
export interface ScoringScheme extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly basis: string;
  /** *Mẫu thử*: shown on every screen, never a result of record. */
  readonly trial: boolean;
  /** Ranked within each of these groups only. */
  readonly groups: readonly UnitGroup[];
  readonly criteria: readonly Criterion[];
  readonly caps: { readonly base: Scaled | null; readonly bonus: Scaled | null };
  /** Highest first; `from` in points or percent as `classBy` says, null = all that is left below. */
  readonly classes: readonly { readonly label: string; readonly from: Scaled | null }[];
  readonly classBy: 'points' | 'ratio';
  readonly rankBy: 'points' | 'ratio';
}

/** A one-stop figure the office holds by unit code: shown to the unit, which only confirms it. */
export interface OneStopFigure {
  readonly period: string;
  readonly unit: string;
  readonly row: string;
  readonly value: Scaled;
}

/** Which rows of a form a group of units fills; `row` '*' = every row of the form. The office confirms it before Phát hành. */
export interface MatrixLine {
  readonly form: FormCode;
  readonly row: string;
  readonly group: UnitGroup;
  readonly applies: boolean;
}

export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly note: string;
}

export interface Catalogue {
  readonly province: Province;
  readonly units: readonly Unit[];
  readonly contacts: readonly Contact[];
  readonly periods: readonly Period[];
  readonly holidays: readonly Holiday[];
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly Task[];
  readonly headings: readonly Heading[];
  readonly targets: readonly Target[];
  readonly schemes: readonly ScoringScheme[];
  readonly oneStop: readonly OneStopFigure[];
  readonly matrix: readonly MatrixLine[];
  readonly settings: readonly Setting[];
}
