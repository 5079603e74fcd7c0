/** A plan of the province from its table: tasks for *Danh mục nhiệm vụ*, and the plan's own document for *Cài đặt*. */
import type { Task } from '../../core/catalogue/catalogue';
import { OWN_TASK } from '../../core/catalogue/own-plan';
import { settingOf } from '../../core/catalogue/settings';
import { dayTyped, PLAN_SETTINGS } from '../../core/catalogue/plan';
import { planLines, type PlanDoubt, type PlanLine } from '../../core/catalogue/table/plan-table';
import { ok } from '../../core/result';
import { rowsOf, type TabChange } from '../../tables/master-book/tab-change';
import { SETTINGS_TAB } from '../../tables/master-book/tabs/tab-settings';
import { TASKS_TAB } from '../../tables/master-book/tabs/tab-tasks';
import { areaCode, areaWords } from '../../text/books/master-book';
import { planName, planTableWords as words, tableWords } from '../../text/windows/table';
import type { Asked } from '../refusal';
import type { Looked, TableAsk, TableFacts, TableLine, TableLook, TableReader } from './table-kind';

type Replaced = 'none' | 'samples' | 'all';
const isReplaced = (text: string | undefined): text is Replaced => text === 'samples' || text === 'all';

export interface PlanFacts {
  readonly name: string;
  readonly symbol: string;
  /** 'YYYY-MM-DD', or '' when it is blank or wrong. */
  readonly date: string;
  readonly dateTyped: string;
  readonly replaced: Replaced;
}

export function planFacts(facts: TableFacts): PlanFacts {
  const dateTyped = facts['date'] ?? '';
  return {
    name: facts['name'] ?? '',
    symbol: facts['symbol'] ?? '',
    date: dayTyped(dateTyped) ?? '',
    dateTyped,
    replaced: isReplaced(facts['replaced']) ? facts['replaced'] : 'none',
  };
}

export const planTable: TableReader = (ask) => {
  const { catalogue } = ask.office;
  const facts = planFacts(ask.facts);
  const removed = catalogue.tasks.filter(
    (task) => facts.replaced === 'all' || (facts.replaced === 'samples' && task.standing === 'memory'),
  );
  const kept = catalogue.tasks.filter((task) => !removed.includes(task));
  const lines = planLines(ask.table, {
    units: catalogue.units,
    year: catalogue.province.year,
    known: kept,
    areaCode,
  });
  if (lines === null) return noPlan(words.noHeadings);
  const lead = `KH${String(catalogue.province.year).slice(-2)}-`;
  const tasks = numbered(lines, facts, codesAfter(lead, catalogue.tasks));
  const gone = removed.find((task) => task.id === ownTask(ask));
  const look: TableLook = {
    columns: words.columns,
    lines: lines.map(lineShown),
    facts: {},
    blocked: blockedBy(facts, { lines, tasks }),
    plan: [
      words.names(facts.name, facts.symbol, facts.date),
      words.adds(tasks.length),
      ...linesLeft(lines, removed),
      ...(gone ? [words.ownTaskGone(gone.id)] : []),
    ],
  };
  const taskChange: TabChange = {
    tab: 'taskList',
    add: rowsOf(TASKS_TAB, { ...catalogue, tasks }),
    remove: removed.map((task) => task.id),
    set: [],
  };
  return ok({
    look,
    changes: [taskChange, settingsChange(ask, facts, gone)],
    log: words.log(planName(facts.name, facts.symbol, facts.date), tasks.length, removed.length),
    done: words.done(tasks.length, doubtedIn(lines)),
  });
};

/** Nothing can be read: why. */
export const noPlan = (blocked: string): Asked<Looked> =>
  ok({ look: { columns: [], lines: [], plan: [], facts: {}, blocked }, changes: [], log: '', done: '' });

/** Rows that are written although a cell is not understood. */
export const doubtedIn = (lines: readonly PlanLine[]): number =>
  lines.filter((line) => line.task && line.doubts.length > 0).length;

/** What becomes of doubted, skipped and removed rows, as sentences. */
export function linesLeft(lines: readonly PlanLine[], removed: readonly Task[]): readonly string[] {
  const [doubted, skipped] = [doubtedIn(lines), lines.filter((line) => !line.task).length];
  return [
    ...(doubted > 0 ? [words.doubted(doubted)] : []),
    ...(skipped > 0 ? [words.skipped(skipped)] : []),
    ...(removed.length > 0 ? [words.replaces(removed.length)] : []),
  ];
}

export function blockedBy(
  { name, date, dateTyped }: PlanFacts,
  { lines, tasks }: { readonly lines: readonly PlanLine[]; readonly tasks: readonly Task[] },
): string {
  if (name === '') return words.nameMissing;
  if (date === '' && dateTyped !== '') return words.dateWrong(dateTyped);
  if (tasks.length > 0) return '';
  return lines.length > 0 && lines.every((line) => line.doubts.some((one) => one.code === 'twice'))
    ? words.allKnown
    : `${tableWords.nothing}.`;
}

/** Codes go on after the highest one with this lead: `KH26-01`. */
export function codesAfter(lead: string, tasks: readonly Task[]): (place: number) => string {
  const used = tasks.map(({ id }) => (id.startsWith(lead) ? Number(id.slice(lead.length)) : 0)).filter(Number.isFinite);
  const last = Math.max(0, ...used);
  return (place) => `${lead}${String(last + place).padStart(2, '0')}`;
}

/** @param code of the task that is the n-th one written, from 1 */
export function numbered(
  lines: readonly PlanLine[],
  { name, symbol, date }: Pick<PlanFacts, 'name' | 'symbol' | 'date'>,
  code: (place: number) => string,
): readonly Task[] {
  const plan = planName(name, symbol, date);
  let place = 0;
  return lines.flatMap(({ row, task }): readonly Task[] => {
    if (!task) return [];
    place += 1;
    return [{ ...task, id: code(place), plan, standing: 'sourced', source: words.source(plan, row) }];
  });
}

const NO_TASK: readonly string[] = words.columns.map(() => '');

export const lineShown = ({ row, task, doubts }: PlanLine): TableLine => ({
  row,
  cells: task ? [task.label, task.ownerWords, task.deadlineWords, task.product, areaWords(task.area)] : NO_TASK,
  doubts: doubts.map(doubtWords),
  taken: task !== undefined,
});

function doubtWords(doubt: PlanDoubt): string {
  if (doubt.code === 'owner') return words.doubts.owner(doubt.found, doubt.near);
  if (doubt.code === 'deadline') return words.doubts.deadline(doubt.found);
  return doubt.code === 'twice' ? words.doubts.twice(doubt.of) : words.doubts[doubt.code];
}

/** The code that the office names as the task of the units' own plans; '' when it names none. */
const ownTask = ({ office }: TableAsk): string => (settingOf(office.catalogue, OWN_TASK) ?? '').trim();

/**
 * A setting that is there gets the value; one that is not there yet becomes a row. The setting of the units' own plans
 * is blank when its task leaves the list.
 */
function settingsChange({ office: { catalogue } }: TableAsk, facts: PlanFacts, gone: Task | undefined): TabChange {
  const settings = (Object.keys(PLAN_SETTINGS) as (keyof typeof PLAN_SETTINGS)[]).map((field) => ({
    key: PLAN_SETTINGS[field],
    value: field === 'date' ? dateWords(facts.date) : facts[field],
    note: words.settings[field],
  }));
  const isThere = (key: string): boolean => catalogue.settings.some((one) => one.key === key);
  return {
    tab: 'settings',
    // The province itself is above the settings in the tab: only the rows of the settings are taken.
    add: rowsOf(SETTINGS_TAB, { ...catalogue, settings: settings.filter((one) => !isThere(one.key)) }).filter(
      (row) => !String(row['code']).startsWith('province.'),
    ),
    remove: [],
    set: [...settings.filter((one) => isThere(one.key)), ...(gone ? [{ key: OWN_TASK, value: '' }] : [])].map(
      ({ key, value }) => ({ row: key, column: 'value', value: value === '' ? null : value }),
    ),
  };
}

const dateWords = (date: string): string => date.split('-').reverse().join('/');
