/**
 * The plan of the province counted a second time, from the states in *Dữ liệu*: each task once, over the units that are
 * asked for it.
 */
import { percentOf, amountFrom, ZERO, plus, type Amount } from './amount';
import type { RecountInput } from './recount-input';
import { isPast, lateBy, stateOf, type UnitFigures } from './unit-figures';
import type { ValuesRead } from './values-read';

const STANDINGS = ['done', 'doing', 'notStarted', 'stopped', 'overdue', 'unreported'] as const;
type Standing = (typeof STANDINGS)[number];
export type PlanAgain = Readonly<Record<Standing | 'all' | 'doneLate', number>>;

interface Seen {
  readonly standing: Standing;
  readonly late: boolean;
}

/** Null when the input names no plan. */
export function planAgain(input: RecountInput, values: ValuesRead, figures: UnitFigures): PlanAgain | null {
  const tasks = input.meanings?.plan.tasks;
  if (tasks === undefined) return null;
  const forms = input.templates.filter((one) => one.form === 'task');
  const seen = tasks.map((task): Seen => {
    const units = forms
      .filter(({ rows }) => rows.some((row) => row.key === task && !row.heading))
      .map(({ unit }) => unit);
    const states = units.map((unit) => stateOf(values, unit, task));
    const past = units.some((unit, at) => isPast(states[at] ?? null, figures.due(unit, task), input.asOf));
    const late = units.some((unit) => lateBy(values, figures, { unit, task }));
    return { standing: past ? 'overdue' : worst(states), late };
  });
  const count = (is: (one: Seen) => boolean): number => seen.filter(is).length;
  const of = Object.fromEntries(STANDINGS.map((standing) => [standing, count((one) => one.standing === standing)]));
  return {
    ...(of as Record<Standing, number>),
    all: seen.length,
    doneLate: count((one) => one.standing === 'done' && one.late),
  };
}

/** What a task is when its units are in these states; null = no answer. */
function worst(states: readonly (string | null)[]): Standing {
  const has = (state: string | null): boolean => states.includes(state);
  const begun = has('done') || has('doing');
  if (states.every((state) => state === null)) return 'unreported';
  if (has('doing') || (has('notStarted') && begun)) return 'doing';
  if (has('notStarted')) return 'notStarted';
  if (has(null)) return 'unreported';
  return has('stopped') ? 'stopped' : 'done';
}

/** The total that a row of *Số liệu* counts in the plan; undefined = its total is not of the plan. */
export function planTotal(input: RecountInput, row: string, again: PlanAgain | null): Amount | null | undefined {
  const plan = input.meanings?.plan;
  if (!plan || again === null) return undefined;
  const count = (code: string): Amount => {
    const which = plan.counts[code];
    if (which === undefined) return ZERO;
    return amountFrom(which === 'doing' ? again.doing + again.notStarted : again[which]) ?? ZERO;
  };
  const ratio = plan.ratios[row];
  const sum = (rows: readonly string[]): Amount => rows.map(count).reduce(plus, ZERO);
  if (ratio) return percentOf(sum(ratio.over), sum(ratio.under), input.ratioDecimals);
  return plan.counts[row] === undefined ? undefined : count(row);
}
