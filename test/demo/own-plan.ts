/**
 * The verifier's own count of the plan of the province from the tabs *Nhiệm vụ* of the units' workbooks: each task
 * once. It shares the definitions of the catalogue and no code.
 */
import type { Catalogue, Indicator, Task } from '../../src/core/catalogue/catalogue';
import type { OwnerSelector, Unit } from '../../src/core/catalogue/unit';
import type { Keyed } from './books';

export interface OwnPlan {
  readonly catalogue: Catalogue;
  /** *Nhiệm vụ* of the units that handed in, by unit. */
  readonly tabs: ReadonlyMap<string, Keyed>;
  /** Serial day of the cut-off. */
  readonly asOf: number;
}

const isOwner = (owner: OwnerSelector, unit: Unit): boolean => {
  if (owner.kind === 'any') return owner.of.some((one) => isOwner(one, unit));
  return owner.kind === 'unit' ? owner.unit === unit.code : owner.kind === 'group' && owner.group === unit.group;
};

interface Answer {
  readonly state: string;
  readonly due: number | null;
  readonly done: number | null;
}

const numberIn = (held: unknown): number | null => (typeof held === 'number' ? held : null);

/** Null for a unit that has not handed in. */
function answersOf({ catalogue, tabs }: OwnPlan, task: Task): readonly (Answer | null)[] {
  return catalogue.units
    .filter((unit) => isOwner(task.owner, unit))
    .map((unit) => {
      const tab = tabs.get(unit.code);
      if (!tab?.rows.includes(task.id)) return null;
      const at = (field: string): unknown => tab.at(task.id, field);
      return { state: String(at('state')).toLowerCase(), due: numberIn(at('due')), done: numberIn(at('doneDate')) };
    });
}

const OPEN = ['chưa thực hiện', 'đang thực hiện'];

type Which = NonNullable<Indicator['countedFromTasks']>;

function isCounted(plan: OwnPlan, task: Task, which: Which): boolean {
  if (which === 'all') return true;
  const answers = answersOf(plan, task);
  const told = answers.filter((one): one is Answer => one !== null && one.state !== '');
  const isOverdue = told.some(({ state, due }) => OPEN.includes(state) && due !== null && due < plan.asOf);
  if (which === 'overdue') return isOverdue;
  const isDone = answers.length > 0 && answers.every((one) => one?.state === 'đã hoàn thành');
  if (which === 'done') return isDone;
  if (which === 'doneLate') return isDone && told.some(({ due, done }) => due !== null && done !== null && done > due);
  return !isOverdue && told.some(({ state }) => OPEN.includes(state));
}

/** The count of a row that counts tasks; null while no unit has handed in. */
export const planCount = (plan: OwnPlan, which: Which): number | null =>
  plan.tabs.size === 0 ? null : plan.catalogue.tasks.filter((task) => isCounted(plan, task, which)).length;
