/**
 * What one unit's cell must hold, from *Dữ liệu* and the unit's own template: a figure as returned, copied, counted
 * from tasks, or a ratio of parts.
 */
import type { CellSpec, Template, TemplateRow } from '../../core/forms/form';
import type { CellAt } from '../../core/form-code';
import type { AdjustmentsRead } from './adjustments-read';
import { amountFrom, percentOf, plus, ZERO, type Amount } from './amount';
import { BLANK, type Figure, type ValuesRead } from './values-read';

export interface Asked {
  readonly unit: string;
  readonly spec: CellSpec;
}
type Formula = NonNullable<CellSpec['formula']>;

export interface UnitFigures {
  /** null when the unit has not handed in or is not asked. */
  figure(unit: string, at: CellAt): Figure | null;
  /** The office's adjustment of the cell that this cell shows (a copied figure refers to its source cell). */
  added(unit: string, at: CellAt): Amount;
  /** Σover and Σunder of one unit's ratio, adjustments included, as they enter a total; null when a part is missing. */
  parts(unit: string, formula: Formula): { readonly over: Amount; readonly under: Amount } | null;
  /** The day by which a task is due in that unit's form; null when it has none. */
  due(unit: string, task: string): string | null;
}

interface Ask {
  readonly templates: readonly Template[];
  readonly values: ValuesRead;
  readonly adjustments: AdjustmentsRead;
  readonly ratioDecimals: number;
}

/** The cell of a unit's form; undefined = it is not asked. */
export type SpecFinder = (unit: string, form: string, at: CellAt) => CellSpec | undefined;

/** Units with the same form share its rows, which are indexed once. */
export function specFinder(templates: readonly Template[]): SpecFinder {
  const indexed = new Map<Template['rows'], ReadonlyMap<string, TemplateRow['cells']>>();
  const units = new Map<string, Map<string, ReadonlyMap<string, TemplateRow['cells']>>>();
  for (const { unit, form, rows } of templates) {
    const cells = indexed.get(rows) ?? new Map(rows.map((row) => [row.key, row.cells]));
    indexed.set(rows, cells);
    const forms = units.get(unit) ?? new Map<string, typeof cells>();
    units.set(unit, forms);
    forms.set(form, cells);
  }
  return (unit, form, at) => units.get(unit)?.get(form)?.get(at.row)?.[at.field];
}

/** Unit → its form of this kind. */
const formsOf = (templates: readonly Template[], form: string): ReadonlyMap<string, Template> =>
  new Map(templates.flatMap((one) => (one.form === form ? [[one.unit, one] as const] : [])).reverse());

export function unitFigures(ask: Ask): UnitFigures {
  const specAt = specFinder(ask.templates);
  const taskForms = formsOf(ask.templates, 'task');
  const due = (unit: string, task: string): string | null => {
    const value = specAt(unit, 'task', { row: task, field: 'due' })?.value;
    return value?.kind === 'date' ? value.date : null;
  };
  const figure = (unit: string, at: CellAt): Figure | null => {
    const spec = specAt(unit, 'indicator', at);
    if (!spec || !ask.values.units.has(unit)) return null;
    if (spec.part === 'entry') return ask.values.find({ unit, form: 'indicator', row: at.row, field: at.field });
    if (spec.formula) return computed(unit, spec.formula);
    return spec.value?.kind === 'number'
      ? { is: 'number', amount: { units: BigInt(spec.value.scaled), places: spec.value.decimals } }
      : BLANK;
  };
  const addedTo = (unit: string, at: CellAt): Amount => {
    const formula = specAt(unit, 'indicator', at)?.formula;
    const own = formula?.kind === 'same' ? formula.as : at;
    return ask.adjustments.of(unit, own.row, own.field);
  };
  const sealedParts = (unit: string, formula: Formula): { over: Amount; under: Amount } | null => {
    if (formula.kind !== 'ratio') return null;
    const over = added(formula.over.map((at) => figure(unit, at)));
    const under = added(formula.under.map((at) => figure(unit, at)));
    return over && under ? { over, under } : null;
  };
  const computed = (unit: string, formula: Formula): Figure => {
    if (formula.kind === 'same') return figure(unit, formula.as) ?? BLANK;
    if (formula.kind === 'countTasks')
      return countedTasks({ unit, formula, template: taskForms.get(unit), values: ask.values, due });
    const sums = sealedParts(unit, formula);
    if (sums === null) return BLANK;
    const percent = percentOf(sums.over, sums.under, ask.ratioDecimals);
    return percent ? { is: 'number', amount: percent } : { is: 'notApplicable' };
  };
  const parts = (unit: string, formula: Formula): { over: Amount; under: Amount } | null => {
    const sealed = sealedParts(unit, formula);
    if (sealed === null || formula.kind !== 'ratio') return null;
    const more = (cells: readonly CellAt[], from: Amount): Amount =>
      cells.reduce((sum, at) => plus(sum, addedTo(unit, at)), from);
    return { over: more(formula.over, sealed.over), under: more(formula.under, sealed.under) };
  };
  return { figure, added: addedTo, parts, due };
}

/** "Not arisen" adds zero; a blank or a text makes the sum unknown. */
function added(figures: readonly (Figure | null)[]): Amount | null {
  let total = ZERO;
  for (const one of figures) {
    if (one?.is === 'notArisen' || one?.is === 'notApplicable') continue;
    if (one?.is !== 'number') return null;
    total = plus(total, one.amount);
  }
  return total;
}

const DAY_ZERO = Date.UTC(1899, 11, 30);
const dayOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - DAY_ZERO) / 86_400_000;

interface TaskCount {
  readonly unit: string;
  readonly formula: Extract<Formula, { kind: 'countTasks' }>;
  readonly template: Template | undefined;
  readonly values: ValuesRead;
  due(unit: string, task: string): string | null;
}

/** Returns a blank when any task has no state. */
function countedTasks(ask: TaskCount): Figure {
  if (!ask.template) return BLANK;
  const tasks = ask.template.rows.filter((row) => !row.heading).map((row) => row.key);
  let count = 0;
  for (const task of tasks) {
    const state = stateOf(ask.values, ask.unit, task);
    if (ask.formula.which !== 'all' && state === null) return BLANK;
    const done = ask.values.find({ unit: ask.unit, form: 'task', row: task, field: 'doneDate' });
    const due = ask.due(ask.unit, task);
    const late = done?.is === 'date' && due !== null && Math.floor(done.serial) > dayOf(due);
    const past = isPast(state, due, ask.formula.asOf);
    const counts = {
      all: true,
      done: state === 'done',
      doneLate: state === 'done' && late,
      overdue: past,
      doing: (state === 'notStarted' || state === 'doing') && !past,
    };
    if (counts[ask.formula.which]) count += 1;
  }
  return { is: 'number', amount: amountFrom(count) ?? ZERO };
}

/** The code of the state that a unit gave a task; null when it gave none. */
export function stateOf(values: ValuesRead, unit: string, task: string): string | null {
  const found = values.find({ unit, form: 'task', row: task, field: 'state' });
  return found?.is === 'text' ? found.text : null;
}

/** The unit has done the task after its day. */
export function lateBy(
  values: ValuesRead,
  figures: Pick<UnitFigures, 'due'>,
  { unit, task }: { readonly unit: string; readonly task: string },
): boolean {
  const done = values.find({ unit, form: 'task', row: task, field: 'doneDate' });
  const due = figures.due(unit, task);
  const isLate = done?.is === 'date' && due !== null && Math.floor(done.serial) > dayOf(due);
  return isLate && stateOf(values, unit, task) === 'done';
}

export const isPast = (state: string | null, due: string | null, asOf: string): boolean =>
  (state === 'notStarted' || state === 'doing') && due !== null && due < asOf;
