/**
 * Reminders by schedule: on a reminder day, from eight o'clock, each unit that has not handed in gets one letter, the
 * greatest risk of being late first, as far as the day's quota of mail goes. A unit gets at most one reminder a day.
 */
import { localDate, moment } from '../../core/calendar';
import { lockMoment } from '../../core/catalogue/period';
import type { Unit } from '../../core/catalogue/unit';
import { isReminderDay, scheduleOf } from '../../core/submission/reminder';
import { isHandedIn } from '../../core/submission/submission';
import { freeFor } from '../jobs/hold';
import { judgedDue } from '../work/due';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { isPublished } from '../work/unit-files';
import { byRisk } from './foreseen';
import { remindOne } from './remind';

const FROM_HOUR = '08:00';
interface Awaited {
  readonly unit: Unit;
  readonly dueAt: number;
  readonly dueDay: string;
}

/** Published units that have not handed in, those at the greatest risk first. */
const awaited = (open: PeriodWork): readonly Awaited[] =>
  byRisk(open, open.units).flatMap((unit): readonly Awaited[] => {
    const submission = submissionOf(open, unit.code);
    if (!submission || isHandedIn(submission.state) || !isPublished(fileOf(open, unit.code))) return [];
    const { at, day } = judgedDue(open, submission);
    return [{ unit, dueAt: at, dueDay: day }];
  });

/** Units to remind on this day. A locked period takes no report, so no unit is reminded of it. */
function dueOn(open: PeriodWork, day: string): readonly Awaited[] {
  const { catalogue, period } = open;
  const schedule = scheduleOf(catalogue, period.code);
  const isOpen = ({ dueAt }: Awaited): boolean => moment(day, FROM_HOUR) <= Math.max(lockMoment(period), dueAt);
  return schedule.days.length === 0
    ? []
    : awaited(open).filter(
        (one) => isOpen(one) && isReminderDay(day, { dueDay: one.dueDay, schedule, holidays: catalogue.holidays }),
      );
}

/** Sends today's reminders; stops at `until` and when the quota of mail is used up. */
export function remindOnSchedule(open: PeriodWork, until: number): void {
  const { world, ledger, office } = open;
  const now = world.clock.now();
  const today = localDate(now);
  if (now < moment(today, FROM_HOUR)) return;
  const due = dueOn(open, today);
  if (due.length === 0 || !freeFor({ ledger, account: office.account, now, polite: true }).ok) return;
  for (const { unit } of due) if (world.clock.now() > until || remindOne(open, unit) === 'waits') break;
  ledger.flush();
}

/**
 * The next moment at which a reminder may be due; null when none is due on the next day that has eight o'clock ahead.
 */
export function nextReminder(open: PeriodWork): number | null {
  const now = open.world.clock.now();
  const today = localDate(now);
  const at = moment(today, FROM_HOUR) > now ? moment(today, FROM_HOUR) : moment(today, FROM_HOUR) + 86_400_000;
  return dueOn(open, localDate(at)).length > 0 ? at : null;
}
