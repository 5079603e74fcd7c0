/**
 * The *Nhiệm vụ* form of one unit for one period, as data: one row per task that the plan gives the unit. Finished
 * tasks and their evidence are copied from the last sealed period.
 */
import type { Catalogue, Task } from '../catalogue/catalogue';
import type { EntryValue } from '../entry';
import type { CellSpec, Template, TemplateRow } from './form';
import { tasksOf, unitOf } from '../catalogue/matrix';
import type { Period } from '../catalogue/period';
import { taskRules } from './task-rules';
import { dueOf } from '../catalogue/own-plan';
import { isContinuous } from '../catalogue/task';
import { LONGEST_EXPLANATION } from './template-indicator';
import { templateVersion } from './template-version';
import { FORM } from '../form-code';
import type { ColumnOf } from './field';

export interface TaskAsk {
  readonly unit: string;
  readonly period: Period;
  readonly catalogue: Catalogue;
  /** Task id → entry field → value in the last seal; null = no history. */
  readonly carried: Readonly<Record<string, Readonly<Record<string, EntryValue>>>> | null;
}

export const TASK_COLUMNS: readonly ColumnOf<'task'>[] = [
  { field: 'number', part: 'label' },
  { field: 'label', part: 'label' },
  { field: 'state', part: 'entry' },
  { field: 'percent', part: 'entry' },
  { field: 'doneDate', part: 'entry' },
  { field: 'check', part: 'check' },
  { field: 'due', part: 'given' },
  { field: 'measure', part: 'label' },
  { field: 'deadline', part: 'given' },
  { field: 'product', part: 'entry' },
  { field: 'link', part: 'entry' },
  { field: 'difficulty', part: 'entry' },
  { field: 'forecast', part: 'entry' },
  { field: 'explanation', part: 'entry' },
];

export const TASK_STATES = ['notStarted', 'doing', 'done', 'stopped'] as const;
export const FORECASTS = ['achieved', 'likely', 'hard', 'unlikely'] as const;

const text = (longest: number): CellSpec => ({ kind: { type: 'text', longest }, part: 'entry', required: false });

const ENTRIES: Readonly<Record<string, CellSpec>> = {
  state: { kind: { type: 'choice', choices: TASK_STATES }, part: 'entry', required: true },
  percent: { kind: { type: 'percent', decimals: 0 }, part: 'entry', required: false },
  doneDate: { kind: { type: 'date' }, part: 'entry', required: false },
  product: text(1000),
  link: { kind: { type: 'link' }, part: 'entry', required: false },
  difficulty: text(2000),
  forecast: { kind: { type: 'choice', choices: FORECASTS }, part: 'entry', required: false },
  explanation: text(LONGEST_EXPLANATION),
};

/** Throws when the unit is not in the catalogue. A unit without any task in the plan has a template without rows. */
export function taskTemplate(ask: TaskAsk): Template {
  const unit = unitOf(ask.catalogue, ask.unit);
  const rows = tasksOf(ask.catalogue, unit, ask.period).map((task, place) => rowOf(task, place, ask));
  return {
    form: FORM.task,
    unit: ask.unit,
    period: ask.period.code,
    version: templateVersion(FORM.task, TASK_COLUMNS, rows),
    columns: TASK_COLUMNS,
    rows,
    rules: taskRules({ rows, period: ask.period, periods: ask.catalogue.periods, lead: unit.lead }),
  };
}

function rowOf(task: Task, place: number, ask: TaskAsk): TemplateRow {
  const due = dueOf(ask.catalogue, task, ask.period);
  const given: Readonly<Record<string, CellSpec>> = {
    deadline: {
      kind: { type: 'text', longest: 500 },
      part: 'given',
      required: false,
      value: { kind: 'text', text: task.deadlineWords },
    },
    due: {
      kind: { type: 'date' },
      part: 'given',
      required: false,
      value: due === null ? { kind: 'blank' } : { kind: 'date', date: due },
    },
  };
  return {
    key: task.id,
    number: String(place + 1),
    label: task.label,
    depth: 0,
    heading: false,
    measure: task.product,
    cells: { ...given, ...carriedEntries(isOneOff(task) ? ask.carried?.[task.id] : undefined) },
    standing: task.standing,
  };
}

/** A recurring or continuous task starts again in each period; only a task that is finished once stays finished. */
const isOneOff = (task: Task): boolean => task.deadline.kind !== 'recurring' && !isContinuous(task);

function carriedEntries(carried: Readonly<Record<string, EntryValue>> | undefined): Readonly<Record<string, CellSpec>> {
  if (carried?.['state']?.kind !== 'choice' || carried['state'].code !== 'done') return ENTRIES;
  const cells: Record<string, CellSpec> = {};
  for (const [field, spec] of Object.entries(ENTRIES)) {
    const value = carried[field];
    cells[field] = value && value.kind !== 'blank' ? { ...spec, value } : spec;
  }
  return cells;
}
