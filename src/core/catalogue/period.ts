/**
 * A reporting period. Its range, cut-off, due moment and lock date are four different things, set by province and year.
 * Dates are 'YYYY-MM-DD'; moments are milliseconds since 1970; local time is that of Việt Nam (UTC+7, no summer time).
 */
import { addDays, isDay, localDate, minutesOf, moment, nextWorkingDay, type Holiday } from '../calendar';
import { refusal, type Refusal } from '../refusal';
import type { Sourced } from '../result';
import { isRehearsal } from './rehearsal';
import type { OwnerSelector } from './unit';

export interface Due {
  readonly date: string;
  /** 'HH:mm'. */
  readonly hour: string;
  /** `before` = *trước ngày* (the last good moment is the end of the day before); `on` = *ngày*. */
  readonly mode: 'before' | 'on';
  readonly nextWorkingDay: boolean;
}

export interface Period extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly cycle: 'ministry' | 'plan' | 'month' | 'scoring';
  /**
   * A round of a yearly đợt chấm điểm instead of a report: the scheme, and whether units score themselves or explain
   * after the first appraisal.
   */
  readonly scoring?: { readonly scheme: string; readonly round: 'self' | 'explain' };
  /** Only these units report, in the office's words and as understood; absent = everyone to whom a row applies. */
  readonly askedOf?: { readonly words: string; readonly owner: OwnerSelector };
  readonly from: string;
  readonly to: string;
  readonly cutOff: string;
  readonly due: Due;
  readonly lock: string;
  /** Figures are cumulative from the first day of the reporting year. */
  readonly cumulative: boolean;
  /** *Số ước*: the due date may be before the cut-off. */
  readonly estimated: boolean;
  readonly legalBasis: string;
  readonly validFrom: string;
  /** By this day late units explain themselves on their file, 'YYYY-MM-DD'; absent = none is asked to. */
  readonly explainBy?: string;
  /** The letter that asked the units. `number` with its mark; `date` 'YYYY-MM-DD'; '' = not typed yet. */
  readonly letter?: { readonly number: string; readonly date: string };
  /** *Nội dung xin ý kiến chỉ đạo* for the leaders' page, as the office typed it; one paragraph per line. */
  readonly direction?: string;
}

/**
 * What is wrong with the period. Returns null when it is correct. A due date before the cut-off is refused unless the
 * figures are marked as estimates, and so is a lock date before the working day on which reports are due.
 */
export function checkPeriod(period: Period, holidays: readonly Holiday[] = []): Refusal | null {
  for (const [field, date] of [
    ['from', period.from],
    ['to', period.to],
    ['cutOff', period.cutOff],
    ['due', period.due.date],
    ['lock', period.lock],
  ] as const) {
    if (!isDay(date)) return refusal('notADay', { period: period.code, field, found: date });
  }
  if (minutesOf(period.due.hour) === null)
    return refusal('notAnHour', { period: period.code, found: period.due.hour, expected: 'HH:mm' });
  if (period.from > period.to) return refusal('fromAfterTo', { period: period.code, from: period.from, to: period.to });
  if (period.cutOff < period.from)
    return refusal('cutOffBeforeFrom', { period: period.code, from: period.from, cutOff: period.cutOff });
  const lastGood = lastGoodDay(period);
  if (lastGood < period.cutOff && !period.estimated)
    return refusal('cutOffAfterDue', { period: period.code, cutOff: period.cutOff, due: lastGood });
  const due = dueDay(period, holidays);
  return period.lock < due ? refusal('lockBeforeDue', { period: period.code, due, lock: period.lock }) : null;
}

/** The day of *ngày*, or the day before it for *trước ngày*; not yet moved to a working day. */
export const lastGoodDay = (period: Period): string =>
  period.due.mode === 'before' ? addDays(period.due.date, -1) : period.due.date;

/** The day on which a return is due, moved to a working day when the setting requires it. */
export function dueDay(period: Period, holidays: readonly Holiday[]): string {
  const day = lastGoodDay(period);
  return period.due.nextWorkingDay ? nextWorkingDay(day, holidays) : day;
}

/**
 * The last good moment, in ms: with `on` that hour of the day, with `before` the last millisecond of the day before.
 */
export function dueMoment(period: Period, holidays: readonly Holiday[]): number {
  const day = dueDay(period, holidays);
  return period.due.mode === 'on' ? moment(day, period.due.hour) : moment(day, '24:00') - 1;
}

/** When a unit's report is due: the last good moment (ms) and its day. */
export interface DueFacts {
  readonly at: number;
  readonly day: string;
}

/**
 * The last good moment (ms) for a unit. `extendedTo` null = not extended. An extension ends at the same hour of its
 * day; with *trước ngày*, where the hour has no meaning, at the end of its day.
 */
export function dueFor(period: Period, holidays: readonly Holiday[], extendedTo: string | null): number {
  const { due: own } = period;
  const due =
    extendedTo === null
      ? own
      : { ...own, date: own.mode === 'before' ? addDays(extendedTo, 1) : extendedTo, nextWorkingDay: false };
  return dueMoment({ ...period, due }, holidays);
}

/** What a unit's submission stores about its due moment; `dueAt` = the latest moment that the
 * unit knows of. */
export interface OwnDue {
  readonly dueAt: number;
  readonly flags: { readonly extendedTo: string | null };
}

/** The due moment of the period as the catalogue has it now, or of the unit's extension when that is later. */
export function currentDue(period: Period, holidays: readonly Holiday[], extendedTo: string | null): DueFacts {
  const own = { at: dueFor(period, holidays, null), day: dueDay(period, holidays) };
  if (extendedTo === null) return own;
  const extended = { at: dueFor(period, holidays, extendedTo), day: extendedTo };
  return extended.at > own.at ? extended : own;
}

/**
 * The due moment by which the unit's report is judged, and its day: the current one, or the one that the unit
 * knows of when that is later.
 */
export function dueOf(period: Period, holidays: readonly Holiday[], { dueAt, flags }: OwnDue): DueFacts {
  const now = currentDue(period, holidays, flags.extendedTo);
  return dueAt > now.at ? { at: dueAt, day: localDate(dueAt) } : now;
}

/** The last millisecond of the lock date. */
export const lockMoment = (period: Period): number => moment(period.lock, '24:00') - 1;

const inCycle = (periods: readonly Period[], cycle: Period['cycle']): readonly Period[] =>
  periods.filter((period) => period.cycle === cycle && !isRehearsal(period));

/** The next due period of the ministry's cycle at this moment. Returns null after the last one. */
export function currentPeriod(
  periods: readonly Period[],
  now: number,
  holidays: readonly Holiday[] = [],
): Period | null {
  return earliest(
    inCycle(periods, 'ministry').filter((period) => dueMoment(period, holidays) >= now),
    holidays,
  );
}

/**
 * The period of the ministry's cycle that is in work: due next, or past due and not locked yet. Returns null after the
 * last lock date.
 */
export function periodAtWork(
  periods: readonly Period[],
  now: number,
  holidays: readonly Holiday[] = [],
): Period | null {
  return earliest(
    inCycle(periods, 'ministry').filter((period) => lockMoment(period) >= now),
    holidays,
  );
}

/** Codes of the periods that today's work is about: the one in work and the one due next. */
export const periodsNow = (
  { periods, holidays }: { readonly periods: readonly Period[]; readonly holidays: readonly Holiday[] },
  now: number,
): readonly string[] => [
  ...new Set(
    [periodAtWork(periods, now, holidays), currentPeriod(periods, now, holidays)].flatMap((one) =>
      one === null ? [] : [one.code],
    ),
  ),
];

const earliest = (periods: readonly Period[], holidays: readonly Holiday[]): Period | null =>
  [...periods].sort(
    (one, other) => dueMoment(one, holidays) - dueMoment(other, holidays) || (one.code < other.code ? -1 : 1),
  )[0] ?? null;
