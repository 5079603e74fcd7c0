/** The unit's own plan as it registered it: the row of its latest report that counts, and the tasks that it derives. */
import type { Catalogue, Task } from '../../core/catalogue/catalogue';
import { dueOf, ownPlanDue, ownPlanTask } from '../../core/catalogue/own-plan';
import { unitOfOwnTask } from '../../core/catalogue/own-task';
import { isTaskOfYear, reportingYear } from '../../core/catalogue/reporting-year';
import { isOverdue } from '../../core/catalogue/task';
import { localDate } from '../../core/calendar';
import { applies } from '../../core/catalogue/matrix';
import { ownersOf, type Unit } from '../../core/catalogue/unit';
import type { EntryValue } from '../../core/entry';
import { FORM } from '../../core/form-code';
import type { Seal } from '../../core/submission/seal';
import { isHandedIn } from '../../core/submission/submission';
import { ownPlanWords } from '../../text/windows/track';
import { readable } from '../work/issued';
import type { Ledger } from '../work/ledger';
import type { PeriodWork } from '../work/period-work';

export interface OwnPlanSeen {
  readonly text: string;
  /** The unit has registered none. */
  readonly missing: boolean;
}

/** Null when the unit is not asked for a plan of its own. */
export function ownPlanOf(open: PeriodWork, unit: Unit, now: number): OwnPlanSeen | null {
  const { catalogue, period } = open;
  const task = ownPlanTask(catalogue);
  if (!task || ownersOf(task.owner, [unit]).length === 0 || !applies(catalogue.matrix, FORM.task, task.id, unit))
    return null;
  const due = ownPlanDue(catalogue, task, period);
  const answers = latestAnswers(open, unit.code, task);
  const tasks = ownTaskWords(open, unit, answers);
  const row = answers?.get(task.id);
  if (row?.['state'] !== 'done')
    return { missing: true, text: ownPlanWords.missing(due, due !== null && due < localDate(now)) + tasks };
  const isLate = due !== null && (row['doneDate'] ?? '') > due;
  return { missing: false, text: ownPlanWords.made(row['product'] ?? '', isLate) + tasks };
}

/** The tasks that the plan derives, by the unit's latest report; '' = none is listed. */
function ownTaskWords({ catalogue, period }: PeriodWork, unit: Unit, answers: Answers | null): string {
  const own = catalogue.tasks.filter(({ id }) => unitOfOwnTask(id) === unit.code);
  if (own.length === 0) return '';
  const stateOf = (task: Task): string => answers?.get(task.id)?.['state'] ?? '';
  const overdue = own.filter((task) =>
    isOverdue({ state: stateOf(task), due: dueOf(catalogue, task, period), asOf: period.cutOff }),
  );
  return ownPlanWords.tasks(own.length, own.filter((task) => stateOf(task) === 'done').length, overdue.length);
}

/** What the unit registered about its plan: document and file. Null when it registered none. */
export function registeredPlan(
  catalogue: Catalogue,
  ledger: Ledger,
  unit: string,
): { readonly product: string; readonly link: string } | null {
  const task = ownPlanTask(catalogue);
  const row = task && latestAnswers({ catalogue, ledger }, unit, task)?.get(task.id);
  return row?.['state'] === 'done' ? { product: row['product'] ?? '', link: row['link'] ?? '' } : null;
}

type Held = Pick<PeriodWork, 'catalogue' | 'ledger'>;

/** Cells of *Nhiệm vụ* as texts, by task and field. */
type Answers = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The periods with files that ask for a task of this year's plan. */
const periodsOf = ({ catalogue: { periods }, ledger }: Held, task: Task): readonly string[] =>
  periods
    .filter((one) => ledger.hasFiles(one.code) && isTaskOfYear(task, reportingYear(one, periods)))
    .map(({ code }) => code);

/**
 * Those of the latest report that counts and answers the task; null when there is none. One service call when periods
 * of the task's year are not in memory yet.
 */
function latestAnswers(held: Held, unit: string, task: Task): Answers | null {
  const { ledger } = held;
  const periods = periodsOf(held, task);
  ledger.takeOf(periods, ['submissions', 'seals']);
  const own = periods.flatMap((period) => ledger.sealRecords(period)).filter((one) => one.unit === unit);
  const records = own.sort((one, other) => other.sealedAt - one.sealedAt);
  for (const record of records) {
    const submission = ledger.submission(unit, record.period);
    if (!submission || submission.version !== record.version || !isHandedIn(submission.state)) continue;
    const [answers] = readable(() => answersIn(ledger.seal(record)));
    if (answers?.has(task.id)) return answers;
  }
  return null;
}

function answersIn(seal: Seal): Answers {
  const rows = new Map<string, Record<string, string>>();
  for (const { row, field, value } of seal.forms.find(({ form }) => form === FORM.task)?.cells ?? [])
    rows.set(row, { ...rows.get(row), [field]: textOf(value) });
  return rows;
}

function textOf(value: EntryValue): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'choice') return value.code;
  return value.kind === 'date' ? value.date : '';
}
