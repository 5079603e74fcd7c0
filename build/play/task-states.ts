/** What one unit types about its tasks: state, percent, forecast, and the evidence of what is done. */
import { addDays, daysBetween } from '../../src/core/calendar';
import type { Catalogue, Task } from '../../src/core/catalogue/catalogue';
import type { Period } from '../../src/core/catalogue/period';
import { printDate } from '../../src/text/print';
import type { Dice } from './figures';
import { at, type Sheet } from './mistakes';

interface TaskScene {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly sheet: Sheet;
  readonly luck: Dice;
  readonly choice: (field: string, code: string) => string;
}

const DATED = ['endOfMonth', 'date', 'range'];

function percentOf(state: string, luck: Dice): string {
  if (state === 'done') return '100';
  return state === 'doing' ? String(10 + luck.below(80)) : '0';
}

function planTask(task: Task, { period, sheet, luck, choice }: TaskScene): boolean {
  const set = (field: string, text: string): void => {
    sheet.set(at('task', task.id, field), text);
  };
  const dated = DATED.includes(task.deadline.kind);
  const state = dated ? luck.pick(['done', 'doing', 'doing', 'notStarted']) : luck.pick(['doing', 'done', 'doing']);
  const done = state === 'done';
  set('state', choice('state', state));
  set('percent', percentOf(state, luck));
  set('forecast', choice('forecast', done ? 'achieved' : 'likely'));
  if (!done) {
    set('difficulty', 'Đang chờ ý kiến các cơ quan phối hợp');
    return false;
  }
  const day = printDate(addDays(period.from, luck.below(daysBetween(period.from, period.cutOff) + 1)));
  set('doneDate', day);
  set('product', `Số ${10 + luck.below(300)}/QĐ-UBND ngày ${day}, ${task.product.split(';')[0] ?? ''}`);
  return true;
}

/** Plans the tasks that are in the unit's tab. Returns the ids of those that it reports as done. */
export function planTasks(rows: ReadonlyMap<string, number>, scene: TaskScene): string[] {
  const done: string[] = [];
  for (const task of scene.catalogue.tasks) if (rows.has(task.id) && planTask(task, scene)) done.push(task.id);
  return done;
}
