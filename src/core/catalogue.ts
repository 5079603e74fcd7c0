/**
 * What one province works with: units, periods, indicators, tasks, and which rows apply to which group. Filled at set-up from
 * src/catalog/, then kept and edited by the office in the master's tabs: after set-up the sheet is the truth, not the code.
 */
import type { CellKind } from './entry';
import type { FormCode } from './form';
import type { Holiday, Period } from './period';
import type { Sourced } from './result';
import type { Contact, OwnerSelector, Unit, UnitGroup } from './unit';

export interface Province { readonly id: string; readonly code: string; readonly name: string; readonly year: number; readonly officeName: string; readonly committeeName: string; readonly place: string }

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

/** Which rows of a form a group of units fills; `row` '*' = every row of the form. The office confirms it before Phát hành. */
export interface MatrixLine { readonly form: FormCode; readonly row: string; readonly group: UnitGroup; readonly applies: boolean }

export interface Setting { readonly key: string; readonly value: string; readonly note: string }

export interface Catalogue {
  readonly province: Province;
  readonly units: readonly Unit[];
  readonly contacts: readonly Contact[];
  readonly periods: readonly Period[];
  readonly holidays: readonly Holiday[];
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly Task[];
  readonly matrix: readonly MatrixLine[];
  readonly settings: readonly Setting[];
}
