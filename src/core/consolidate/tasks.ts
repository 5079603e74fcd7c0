/**
 * task × unit: state, percentage, evidence and whether it is overdue at the cut-off; and the count of all assignments.
 */
import type { Task } from '../catalogue/catalogue';
import type { Overview, TaskCell, TaskLine, TaskState } from './consolidated';
import { coverageOf } from './indicators';
import type { Defined, UnitScene } from './scene';
import type { EntryValue } from '../entry';
import type { TemplateRow } from '../forms/form';
import type { Period } from '../catalogue/period';
import { dueOf } from '../catalogue/own-plan';
import { ofProvince } from '../catalogue/own-task';
import { FORECASTS } from '../forms/template-task';
import { isContinuous, isDoneLate, isOverdue } from '../catalogue/task';

const STATES: readonly string[] = ['notStarted', 'doing', 'done', 'stopped'] satisfies readonly TaskState[];

/** Lines in the order of the plan. Tasks that are not asked of any unit are left out. */
export function taskLines(catalogue: Defined, period: Period, all: readonly UnitScene[]): readonly TaskLine[] {
  const scenes = all.filter((scene) => scene.forms.task.isAsked);
  return catalogue.tasks
    .map((task) => lineOf(task, catalogue, { period, scenes }))
    .filter((line): line is TaskLine => line !== null);
}

function lineOf(
  task: Task,
  catalogue: Defined,
  { period, scenes }: { readonly period: Period; readonly scenes: readonly UnitScene[] },
): TaskLine | null {
  const asked = scenes.flatMap((scene) => {
    const row = scene.forms.task.rowOf(task.id);
    return row ? [{ scene, cell: cellOf(row, scene, period) }] : [];
  });
  if (asked.length === 0) return null;
  const byUnit: Record<string, TaskCell> = {};
  for (const { scene, cell } of asked) if (cell !== null) byUnit[scene.unit.code] = cell;
  const answered = asked.filter(({ cell }) => cell !== null && cell.state !== null);
  return {
    row: task.id,
    label: task.label,
    owner: task.ownerWords,
    deadline: task.deadlineWords,
    dueDate: dueOf(catalogue, task, period),
    continuous: isContinuous(task),
    byUnit,
    done: answered.filter(({ cell }) => cell?.state === 'done').length,
    overdue: answered.filter(({ cell }) => cell?.overdue).length,
    atRisk: answered.filter(({ cell }) => cell !== null && isAtRisk(cell)).length,
    coverage: coverageOf(
      asked.map(({ scene }) => scene),
      answered.map(({ scene }) => scene),
    ),
    standing: task.standing,
  };
}

/** The unit itself expects hardly to finish the task this year, or not at all. */
export const isAtRisk = ({ forecast }: Pick<TaskCell, 'forecast'>): boolean =>
  forecast === 'hard' || forecast === 'unlikely';

const dateIn = (value: EntryValue | null | undefined): string | null => (value?.kind === 'date' ? value.date : null);

/** null = the unit has not handed in. The day is the one that the unit's own form showed. */
function cellOf(row: TemplateRow, scene: UnitScene, period: Period): TaskCell | null {
  if (scene.seal === null) return null;
  const held = (field: string): EntryValue | null => scene.forms.task.find({ row: row.key, field });
  const state = held('state');
  const known = state?.kind === 'choice' && STATES.includes(state.code) ? (state.code as TaskState) : null;
  const [product, forecast, difficulty] = [held('product'), held('forecast'), held('difficulty')];
  const isOpen = known === 'notStarted' || known === 'doing';
  const [due, doneDate] = [dateIn(row.cells['due']?.value), dateIn(held('doneDate'))];
  const quality = known === 'done' ? scene.submission.quality?.[row.key] : undefined;
  return {
    state: known,
    percent: held('percent') ?? { kind: 'blank' },
    doneDate,
    product: product?.kind === 'text' ? product.text : '',
    overdue: isOverdue({ state: known, due, asOf: period.cutOff }),
    late: isDoneLate({ state: known, doneDate, due }),
    forecast: isOpen && forecast?.kind === 'choice' ? (FORECASTS.find((one) => one === forecast.code) ?? null) : null,
    difficulty: difficulty?.kind === 'text' ? difficulty.text : '',
    ...(quality ? { quality } : {}),
  };
}

/**
 * Every assignment, counted once: overdue has priority over doing and notStarted. Without a sealed state it is
 * unreported. Tasks of a unit's own plan are not assignments.
 */
export function taskCounts(all: readonly TaskLine[]): Overview['tasks'] {
  const lines = ofProvince(all);
  const cells = lines.flatMap((line) => Object.values(line.byUnit));
  const asked = lines.reduce((total, line) => total + line.coverage.expected, 0);
  const inTime = (state: TaskState): number => cells.filter((cell) => cell.state === state && !cell.overdue).length;
  const counted = {
    done: inTime('done'),
    doing: inTime('doing'),
    notStarted: inTime('notStarted'),
    stopped: inTime('stopped'),
    overdue: cells.filter((cell) => cell.overdue).length,
  };
  const reported = Object.values(counted).reduce((total, number) => total + number, 0);
  return { all: asked, ...counted, unreported: asked - reported };
}
