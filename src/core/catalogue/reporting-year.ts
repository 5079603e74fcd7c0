/**
 * The reporting year of a period: what is cumulative, what came before and which plan counts never cross its borders.
 * It runs from 15/12 to 14/12, unless a cumulative period of the cycle begins on another day.
 */
import { addDays, daysBetween } from '../calendar';
import type { Task } from './catalogue';
import type { Sourced } from '../result';
import type { Period } from './period';

/** First and last day, and the number by which people name the year. */
export interface ReportingYear {
  readonly from: string;
  readonly to: string;
  readonly number: number;
}

type Span = Omit<Period, 'name' | 'cutOff' | 'due' | 'lock' | 'estimated' | 'legalBasis' | 'validFrom' | keyof Sourced>;

const FIRST_DAY = '-12-15';

/** The day in the middle of the period: a border that is a day off does not move a period into another year. */
const middleOf = ({ from, to }: Span): string => addDays(from, Math.floor(daysBetween(from, to) / 2));

/** A year later on the same day; 28/2 for 29/2. */
const yearAfter = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;

function beginning(first: string): ReportingYear {
  const to = addDays(yearAfter(first), -1);
  return { from: first, to, number: Number(to.slice(0, 4)) };
}

/** `periods` = all periods of the catalogue. */
export function reportingYear(period: Span, periods: readonly Span[]): ReportingYear {
  const middle = middleOf(period);
  const named = [period, ...periods]
    .filter((one) => one.cycle === period.cycle && one.cumulative)
    .map((one) => one.from)
    .filter((first) => first <= middle && middle < yearAfter(first))
    .sort()[0];
  if (named !== undefined) return beginning(named);
  const border = `${middle.slice(0, 4)}${FIRST_DAY}`;
  return beginning(border <= middle ? border : `${Number(middle.slice(0, 4)) - 1}${FIRST_DAY}`);
}

/** True when both periods belong to one reporting year of one cycle. */
export const isSameYear = (one: Span, other: Span, periods: readonly Span[]): boolean =>
  one.cycle === other.cycle && reportingYear(one, periods).number === reportingYear(other, periods).number;

/** True when the period begins its reporting year, so that the figure of this period is also the cumulative figure. */
export const startsYear = (period: Span, periods: readonly Span[]): boolean =>
  periods.every((other) => !isSameYear(other, period, periods) || other.from >= period.from);

/** The period of the year before that covers the same days: *cùng kỳ năm trước*; null when the catalogue lacks it. */
export function samePeriodLastYear<P extends Span>(period: P, periods: readonly P[]): P | null {
  const year = reportingYear(period, periods).number;
  const near = (day: string, other: string): boolean => Math.abs(daysBetween(yearAfter(other), day)) <= 3;
  return (
    periods.find(
      (one) =>
        one.cycle === period.cycle &&
        near(period.from, one.from) &&
        near(period.to, one.to) &&
        reportingYear(one, periods).number === year - 1,
    ) ?? null
  );
}

/** A year in words, or two of them with a dash; not part of a number (2019/QĐ-UBND) or of a date (31/12/2018). */
const YEARS = /(?<![\d/.-])(20\d\d)(?:\s*[-–]\s*(20\d\d))?(?![\d/-]|\.\d)/g;

/**
 * True when the task is one of the plan of that year. The plan's own name decides; without a year there, the day by
 * which the task is due. A task without either belongs to every year.
 */
export function isTaskOfYear({ plan, deadline }: Pick<Task, 'plan' | 'deadline'>, { number }: ReportingYear): boolean {
  const named = [...plan.matchAll(YEARS)].flatMap(([, first, last]) => [first, last ?? first].map(Number));
  const years = named.length > 0 ? named : yearsOf(deadline);
  return years.length === 0 || (Math.min(...years) <= number && number <= Math.max(...years));
}

function yearsOf(deadline: Task['deadline']): readonly number[] {
  if (deadline.kind === 'endOfMonth') return [deadline.year];
  if (deadline.kind === 'date') return [Number(deadline.date.slice(0, 4))];
  return deadline.kind === 'range' ? [deadline.from, deadline.to].map((day) => Number(day.slice(0, 4))) : [];
}
