/**
 * A form (biểu mẫu) and the template that one unit receives for one period: columns, rows, cells and rules, as data.
 * This file does not know the layout on the sheet; tables/ lays out a template and finds its cells again by key.
 */
import type { CellKind, EntryValue } from '../entry';
import type { Rule } from './rule';
import type { InformationClass, CellAt, FormCode } from '../form-code';
import type { Sourced } from '../result';

export type TaskCount = 'all' | 'done' | 'doneLate' | 'overdue' | 'doing';

export interface Column {
  readonly field: string;
  /** `entry` = the unit types; `given` = filled by the add-in and locked; `check` = the live check formula. */
  readonly part: 'label' | 'given' | 'entry' | 'check';
}

export interface CellSpec {
  readonly kind: CellKind;
  /**
   * entry = typed by the unit; given = filled by the add-in and locked; computed = a formula from other cells of the
   * template.
   */
  readonly part: 'entry' | 'given' | 'computed';
  readonly required: boolean;
  readonly value?: EntryValue;
  /** Of an earlier figure: what its closed report held before the correction. */
  readonly corrected?: EntryValue;
  /** For `computed`: numerator sum ÷ denominator sum × 100 (ratio), or a plain copy of another cell. */
  readonly formula?:
    | { readonly kind: 'ratio'; readonly over: readonly CellAt[]; readonly under: readonly CellAt[] }
    | { readonly kind: 'same'; readonly as: CellAt }
    /**
     * Counted from the *Nhiệm vụ* tab of the same unit (`given`): all = task rows; done = state done; doneLate = done
     * with doneDate > due; overdue = state notStarted or doing, with a due date before asOf; doing = state notStarted
     * or doing that is not overdue.
     */
    | { readonly kind: 'countTasks'; readonly which: TaskCount; readonly asOf: string };
}

export interface TemplateRow {
  /** Stable row key (indicator code, task id). Headings have one too and do not hold entries. */
  readonly key: string;
  readonly number: string;
  readonly label: string;
  readonly depth: number;
  readonly heading: boolean;
  /** Unit of measure of an indicator, or the product that a task promises. */
  readonly measure: string;
  /** Further given texts by field (deadline words, due date, prior figure …) are cells with part `given`. */
  readonly cells: Readonly<Record<string, CellSpec>>;
  readonly standing: Sourced['standing'];
  /** The unit alone is asked: the figure is that of the whole province. */
  readonly ofProvince?: true;
  /** What to write in the row's entry cell. It is shown beside the cell and is not part of the version. */
  readonly hint?: string;
}

export interface Template {
  readonly form: FormCode;
  readonly unit: string;
  readonly period: string;
  /** Version of the layout and rows; part of the stamp. */
  readonly version: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TemplateRow[];
  readonly rules: readonly Rule[];
  /** Absent = `internal`. `personal`: personal data is expected here, and the unit is not asked about it. */
  readonly informationClass?: InformationClass;
}

/** One entry as read from a unit's tab. */
export interface Entry extends CellAt {
  readonly a1: string;
  readonly seen: import('../entry').CellSeen;
  readonly reading: import('../entry').Reading;
}

/** A unit's answer on one form: all entry cells, found by key. */
export interface Report {
  readonly form: FormCode;
  readonly unit: string;
  readonly period: string;
  readonly template: string;
  readonly fileId: string;
  readonly sheetId: number;
  readonly tab: string;
  readonly entries: readonly Entry[];
}
