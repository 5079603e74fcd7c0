/**
 * Computed figures: ratios, copies and task counts of one unit, computed from the entries of its seal (or report).
 * Blank stays blank: a ratio with a missing part has no value, and a ratio whose base is zero does not apply.
 */
import type { EntryValue } from '../entry';
import { ratioPercent, sum, type Scaled } from '../exact';
import type { CellSpec, TaskCount, Template } from './form';
import type { CellAt } from '../form-code';
import { isDoneLate, isOverdue } from '../catalogue/task';
import { STATE } from './field';

export const RATIO_DECIMALS = 2;

const BLANK: EntryValue = { kind: 'blank' };
const count = (scaled: number): EntryValue => ({ kind: 'number', scaled, decimals: 0 });

/** Finds the value of an entry of one unit and form; null = the seal does not have this cell. */
export type Finder = (at: CellAt) => EntryValue | null;

/** A figure for arithmetic: *không phát sinh* and *không áp dụng* add nothing; blank and words are null. */
export function amountOf(value: EntryValue | null): Scaled | null {
  if (value?.kind === 'number') return { scaled: value.scaled, decimals: value.decimals };
  return value?.kind === 'notArisen' || value?.kind === 'notApplicable' ? { scaled: 0, decimals: 0 } : null;
}

/** All the amounts, or null when one is missing. */
export function allAmounts(cells: readonly CellAt[], find: Finder): readonly Scaled[] | null {
  const found = cells.map((at) => amountOf(find(at)));
  return found.every((one): one is Scaled => one !== null) ? found : null;
}

/** A unit's own task form and its entries, for the counts. */
export interface TasksHeld {
  readonly template: Template;
  readonly find: Finder;
}

/** The content of every cell of the unit's form, with the computed cells. */
export function derivedFinder(template: Template, entries: Finder, tasks: TasksHeld | null): Finder {
  const rows = new Map(template.rows.map((row) => [row.key, row]));
  const find: Finder = (at) => {
    const spec = rows.get(at.row)?.cells[at.field];
    if (!spec) return null;
    if (spec.part === 'entry') return entries(at);
    return spec.formula ? derivedValue(spec.formula, find, tasks) : (spec.value ?? BLANK);
  };
  return find;
}

export function derivedValue(
  formula: NonNullable<CellSpec['formula']>,
  find: Finder,
  tasks: TasksHeld | null,
): EntryValue {
  if (formula.kind === 'same') return find(formula.as) ?? BLANK;
  if (formula.kind === 'countTasks') return tasks ? countTasks(tasks.template, tasks.find, formula) : BLANK;
  const over = allAmounts(formula.over, find);
  const under = allAmounts(formula.under, find);
  return over && under ? ratioOf(over, under) : BLANK;
}

/** Σover ÷ Σunder × 100; a base of zero = not applicable. */
export function ratioOf(over: readonly Scaled[], under: readonly Scaled[]): EntryValue {
  const top = sum(over);
  const base = sum(under);
  const ratio = top && base ? ratioPercent(top, base, RATIO_DECIMALS) : null;
  return ratio ? { kind: 'number', ...ratio } : { kind: 'notApplicable' };
}

/** Blank when any task has no state: a count over part of the plan would look like a count over all of it. */
export function countTasks(
  template: Template,
  find: Finder,
  ask: { readonly which: TaskCount; readonly asOf: string },
): EntryValue {
  const rows = template.rows.filter((row) => !row.heading);
  if (ask.which === 'all') return count(rows.length);
  let counted = 0;
  for (const row of rows) {
    const state = find({ row: row.key, field: STATE });
    if (state?.kind !== 'choice') return BLANK;
    const done = find({ row: row.key, field: 'doneDate' });
    const given = row.cells['due']?.value;
    const due = given?.kind === 'date' ? given.date : null;
    if (
      isCounted(ask.which, {
        state: state.code,
        doneDate: done?.kind === 'date' ? done.date : null,
        due,
        asOf: ask.asOf,
      })
    )
      counted += 1;
  }
  return count(counted);
}

function isCounted(
  which: TaskCount,
  one: { readonly state: string; readonly doneDate: string | null; readonly due: string | null; readonly asOf: string },
): boolean {
  if (which === 'done') return one.state === 'done';
  if (which === 'doneLate') return isDoneLate(one);
  if (which === 'overdue') return isOverdue(one);
  return (one.state === 'notStarted' || one.state === 'doing') && !isOverdue(one);
}
