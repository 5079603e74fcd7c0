/**
 * What one province works with: units, periods, indicators, tasks, and which rows apply to which group. Set-up fills it
 * from src/catalog/. After that the office keeps and edits it in the master's tabs: the sheet is the truth then, not
 * the code.
 */
import type { Conclusion } from './conclusion';
import type { CellKind } from '../entry';
import type { Scaled } from '../exact';
import type { FormCode } from '../form-code';
import type { GoalDirection } from '../goal';
import type { Guidance } from '../duties/guidance';
import type { Inspection } from '../duties/inspection';
import type { Conduct } from '../duties/conduct';
import type { WeakCriterion } from '../duties/weak-criterion';
import type { Period } from './period';
import type { Holiday } from '../calendar';
import type { Sourced } from '../result';
import type { Contact, OwnerSelector, Unit, UnitGroup } from './unit';
import type { UnitChange } from './unit-change';

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
  /** Number printed before the label, for example `3.5.2`. */
  readonly number: string;
  readonly label: string;
  readonly measure: string;
  readonly area: string;
  readonly heading: boolean;
  readonly kind: CellKind | null;
  /** `flow` adds up over the year; `stock` is a figure at the cut-off. */
  readonly nature: 'flow' | 'stock';
  readonly required: boolean;
  /** This row is the sum of these rows, where the regulation defines it so. */
  readonly sumOf: readonly string[];
  /** A second way to count the same total, for example by origin of the files and by what became of them. */
  readonly alsoSumOf: readonly string[];
  /** The figure is not above the sum of these rows. */
  readonly notAbove: readonly string[];
  /** The figure is equal to this row. */
  readonly equals: string | null;
  /** Σover ÷ Σunder × 100. The add-in computes it; the unit never types it. */
  readonly ratio: { readonly over: readonly string[]; readonly under: readonly string[] } | null;
  /** The add-in counts it from the *Nhiệm vụ* tab of the same unit; the unit never types it. */
  readonly countedFromTasks: 'all' | 'done' | 'doneLate' | 'overdue' | 'doing' | null;
}

export type DeadlineRule =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  /** The end of the named month of `year` (quý I → month 3). */
  | { readonly kind: 'endOfMonth'; readonly year: number; readonly month: number }
  | { readonly kind: 'recurring'; readonly every: 'month' | 'quarter' }
  /** *Thường xuyên*, *cả năm*: the task is never overdue. */
  | { readonly kind: 'continuous' }
  | { readonly kind: 'onEvent' }
  | { readonly kind: 'relative'; readonly days: number; readonly after: string }
  /** The words were not understood. They are listed, and publishing is blocked until the office chooses. */
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
  /** Number printed before the label, for example `II.3`. */
  readonly number: string;
  readonly label: string;
  /** The unit writes a text here. false = the row is only a heading above others. */
  readonly asked: boolean;
  readonly required: boolean;
  /** Maximum length of the unit's text, in characters. */
  readonly longest: number;
  /** What to write there, shown in the note of the cell; '' = nothing. */
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
  /** The goal as a figure, used to check the result and the state. null = the goal is only in words. */
  readonly goal: Scaled | null;
  readonly goalWords: string;
  readonly direction: GoalDirection | null;
  /** Highest points of an area, in the scheme that the row names. null = unknown, or the row is not an area. */
  readonly maximum: Scaled | null;
  readonly ownerWords: string;
  readonly owner: OwnerSelector;
  /**
   * Rows of *Số liệu* that measure it for the whole province. Absent = the forecast cannot be compared with any figure.
   */
  readonly measuredBy?: Measure;
}

/** Σover ÷ Σunder × 100 of the province's totals. Without `under`, it is Σover itself. */
export interface Measure {
  readonly over: readonly string[];
  readonly under: readonly string[];
}

/** One line of a scoring scheme. Scores are scaled integers with two decimals. */
export interface Criterion extends Sourced {
  readonly code: string;
  readonly parent: string | null;
  readonly number: string;
  readonly label: string;
  readonly heading: boolean;
  readonly part: 'base' | 'bonus' | 'penalty';
  /**
   * Highest points (base, bonus) or the largest deduction, as a positive number (penalty). null where the rule names
   * none. On a heading it is the printed sum: it is never counted, only compared with its rows.
   */
  readonly maximum: Scaled | null;
  /** How points are given, in the scheme's words. */
  readonly rule: string;
  /**
   * What the unit may answer instead of a score. A criterion that did not arise or does not apply lowers the maximum or
   * keeps full points.
   */
  readonly notArisen: 'lowers' | 'full' | 'no';
  readonly evidence: string;
  /** false = the unit does not score it (survey, points given by leaders, figures taken from the system). */
  readonly selfScored: boolean;
  /** Its points come from a survey: they are imported, and shown apart from the appraised points. */
  readonly survey?: true;
  /**
   * A penalty by the day of a late self-score: `points` for the first `days` late days, `each` for every further day.
   */
  readonly late?: { readonly days: number; readonly points: Scaled; readonly each: Scaled };
}

/** A scoring scheme under its own true name. The office may edit it. */
/** Bounds of the points of a scheme; null = unbounded. */
export interface ScoreCaps {
  readonly base: Scaled | null;
  readonly bonus: Scaled | null;
  /** The total is never below `least` and never above `most`. */
  readonly least: Scaled | null;
  readonly most: Scaled | null;
}

export interface ScoringScheme extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly basis: string;
  /** *Mẫu thử*: every screen shows it as a trial; it never gives a result of record. */
  readonly trial: boolean;
  /** Units are ranked within each of these groups only. */
  readonly groups: readonly UnitGroup[];
  readonly criteria: readonly Criterion[];
  readonly caps: ScoreCaps;
  /**
   * Highest class first. `from` is in points or percent, as `classBy` defines; null = everything below the other
   * classes.
   */
  readonly classes: readonly { readonly label: string; readonly from: Scaled | null }[];
  readonly classBy: 'points' | 'ratio';
  readonly rankBy: 'points' | 'ratio';
}

/** A one-stop figure that the office holds by unit code. The unit sees it and only confirms it. */
export interface OneStopFigure {
  readonly period: string;
  readonly unit: string;
  readonly row: string;
  readonly value: Scaled;
}

/** One line of the matrix that the office confirms before Phát hành: who is asked for a row of a form. */
export type MatrixLine = GroupLine | OwnerLine;

/** Which rows of a form a group of units fills; `row` '*' = every row of the form. */
export interface GroupLine {
  readonly form: FormCode;
  readonly row: string;
  readonly group: UnitGroup;
  readonly applies: boolean;
}

/** The row has one owner, whichever groups it is ticked for. */
export interface OwnerLine {
  readonly form: FormCode;
  readonly row: string;
  readonly owner: RowOwner;
}

/**
 * Who gives the figure of the whole province: one agency, which alone is asked, or the province itself: no unit is
 * asked, and the row is the sum of the rows that the annex names.
 */
export type RowOwner = { readonly kind: 'unit'; readonly unit: string } | { readonly kind: 'province' };

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
  /** Orders of the committee's meetings, as the office keeps them. */
  readonly conclusions: readonly Conclusion[];
  readonly matrix: readonly MatrixLine[];
  readonly inspections: readonly Inspection[];
  readonly guidance: readonly Guidance[];
  readonly weakCriteria: readonly WeakCriterion[];
  readonly conduct: readonly Conduct[];
  /** What decisions made of units, as the office keeps it. */
  readonly unitChanges: readonly UnitChange[];
  readonly settings: readonly Setting[];
}
