/** The unit's own plan as it registered it: the row of its latest report that counts. */
import { ownPlanDue, ownPlanTask } from '../../core/catalogue/own-plan';
import { localDate } from '../../core/calendar';
import { applies } from '../../core/catalogue/matrix';
import { ownersOf, type Unit } from '../../core/catalogue/unit';
import type { EntryValue } from '../../core/entry';
import { FORM } from '../../core/form-code';
import type { Seal } from '../../core/submission/seal';
import { isHandedIn } from '../../core/submission/submission';
import { ownPlanWords } from '../../text/windows/track';
import { readable } from '../work/issued';
import type { PeriodWork } from '../work/period-work';

export interface OwnPlanSeen {
  readonly text: string;
  /** The unit has registered none. */
  readonly missing: boolean;
}

/** Null when the unit is not asked for a plan of its own. No service call. */
export function ownPlanOf(open: PeriodWork, unit: Unit, now: number): OwnPlanSeen | null {
  const { catalogue, period } = open;
  const task = ownPlanTask(catalogue);
  if (!task || ownersOf(task.owner, [unit]).length === 0 || !applies(catalogue.matrix, FORM.task, task.id, unit))
    return null;
  const due = ownPlanDue(catalogue, task, period);
  const row = registered(open, unit, task.id);
  if (row === null || row['state'] !== 'done')
    return { missing: true, text: ownPlanWords.missing(due, due !== null && due < localDate(now)) };
  const isLate = due !== null && (row['doneDate'] ?? '') > due;
  return { missing: false, text: ownPlanWords.made(row['product'] ?? '', isLate) };
}

/** The cells of the row in the latest report that counts and has it, as texts. */
function registered({ ledger }: PeriodWork, unit: Unit, task: string): Readonly<Record<string, string>> | null {
  const records = [...ledger.sealRecords(unit.code)].sort((one, other) => other.sealedAt - one.sealedAt);
  for (const record of records) {
    const submission = ledger.submission(unit.code, record.period);
    if (!submission || submission.version !== record.version || !isHandedIn(submission.state)) continue;
    const [cells] = readable(() => cellsOf(ledger.seal(record), task));
    if (cells && cells.length > 0) return Object.fromEntries(cells);
  }
  return null;
}

const cellsOf = (seal: Seal, task: string): readonly (readonly [string, string])[] =>
  (seal.forms.find(({ form }) => form === FORM.task)?.cells ?? [])
    .filter(({ row }) => row === task)
    .map(({ field, value }) => [field, textOf(value)] as const);

function textOf(value: EntryValue): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'choice') return value.code;
  return value.kind === 'date' ? value.date : '';
}
