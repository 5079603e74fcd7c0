/**
 * The rules of the statistics annex for one unit's template: the relations of its rows in the catalogue, for each typed
 * field.
 */
import type { Indicator } from '../catalogue/catalogue';
import type { TemplateRow } from './form';
import type { CellAt } from '../form-code';
import { addDays } from '../calendar';
import { toNumber } from '../exact';
import type { Period } from '../catalogue/period';
import { isSameYear, startsYear } from '../catalogue/reporting-year';
import { type Rule, ASKED, MEND_OR_EXPLAIN, MUST_MEND } from './rule';
import type { Prior } from './prior';
import { CUMULATIVE, FIGURE_FIELDS, IN_PERIOD } from './field';

export interface RuleAsk {
  readonly rows: readonly TemplateRow[];
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  readonly prior: Prior | null;
  readonly periods: readonly Period[];
  readonly outlierTimes: number | null;
  /** Row code → median of the units of the same group in the period before: for rows without a history of their own. */
  readonly like: Readonly<Record<string, number>>;
}

export function indicatorRules(ask: RuleAsk): readonly Rule[] {
  const byKey = new Map(ask.rows.map((row) => [row.key, row]));
  const typed = (at: CellAt): boolean => byKey.get(at.row)?.cells[at.field]?.part === 'entry';
  const there =
    (field: string) =>
    (code: string): boolean =>
      byKey.get(code)?.cells[field] !== undefined;
  return ask.indicators
    .filter((one) => !one.heading && byKey.has(one.code))
    .flatMap((one) => [
      ...FIGURE_FIELDS.filter((field) => typed({ row: one.code, field })).flatMap((field) => [
        ...required(one, field),
        ...arithmetic(one, field, there(field)),
        ...percentRange(one, field),
        ...notLikeDay({ row: one.code, field }, one, ask),
      ]),
      ...againstEarlier(one, typed({ row: one.code, field: CUMULATIVE }), ask),
    ]);
}

const id = (kind: Rule['kind'], at: CellAt): string => `${kind}:${at.row}.${at.field}`;

function required(one: Indicator, field: string): readonly Rule[] {
  const at = { row: one.code, field };
  return one.required ? [{ id: id('required', at), kind: 'required', ...MUST_MEND, at }] : [];
}

/** A wrong sum may pass as *Số theo hệ thống nguồn* once it is explained, so the rule is overridable. */
function arithmetic(one: Indicator, field: string, there: (code: string) => boolean): readonly Rule[] {
  const at = { row: one.code, field };
  const cells = (codes: readonly string[]): readonly CellAt[] => codes.filter(there).map((row) => ({ row, field }));
  const base = { ...MEND_OR_EXPLAIN, at } as const;
  const rules: Rule[] = [];
  const parts = cells(one.sumOf);
  if (parts.length > 0) rules.push({ ...base, id: id('sum', at), kind: 'sum', parts, tolerance: 0 });
  const others = cells(one.alsoSumOf);
  if (others.length > 0 && others.length === one.alsoSumOf.length)
    rules.push({ ...base, id: `${id('sum', at)}:also`, kind: 'sum', parts: others, tolerance: 0 });
  const limit = cells(one.notAbove);
  // A limit that lost one of its rows would be too low, so it makes no rule.
  if (limit.length > 0 && limit.length === one.notAbove.length)
    rules.push({ ...base, id: id('notAbove', at), kind: 'notAbove', limit });
  if (one.equals !== null && there(one.equals))
    rules.push({ ...base, id: id('equal', at), kind: 'equal', as: { row: one.equals, field } });
  return rules;
}

function percentRange(one: Indicator, field: string): readonly Rule[] {
  const at = { row: one.code, field };
  if (one.kind?.type !== 'percent') return [];
  return [{ id: id('between', at), kind: 'between', ...ASKED, at, min: 0, max: 100 }];
}

/** What is usual in this row: the unit's own median, otherwise that of its group. */
function usual(one: Indicator, ask: RuleAsk): { readonly median: number; readonly of?: 'like' } | null {
  const own = ask.prior?.medians[one.code];
  if (own !== undefined && own > 0) return { median: own };
  const like = ask.like[one.code];
  return like !== undefined && like > 0 ? { median: like, of: 'like' } : null;
}

/** A văn bản that somebody types beside a figure is seldom older. */
const YEARS_OF_DAYS = 10;
/** Days of the last ten years are numbers above 39,000. A row that holds such figures is not asked about them. */
const LARGE = 10_000;

/**
 * A day typed without a year gets the year in which it is typed: that of the cut-off, or January of the next. A day
 * with its year is one of the last ten years. Real figures lie among these, so a row with large figures is not asked
 * about them, and neither is a row of a sum: there a day does not add up. A day of any year is refused where its cell
 * shows it (core/reading); this rule is for a cell to which somebody gave a number format.
 */
function notLikeDay(at: CellAt, one: Indicator, ask: RuleAsk): readonly Rule[] {
  if (one.kind?.type !== 'count' && one.kind?.type !== 'decimal') return [];
  const year = Number(ask.period.cutOff.slice(0, 4));
  const from = isOftenLarge(one, ask) || isOfSum(one, ask) ? year : year - YEARS_OF_DAYS;
  return [
    {
      id: id('notLikeDay', at),
      kind: 'notLikeDay',
      ...ASKED,
      at,
      first: `${from}-01-01`,
      last: `${year + 1}-01-31`,
    },
  ];
}

const isOfSum = ({ code, sumOf }: Indicator, { indicators }: RuleAsk): boolean =>
  sumOf.length > 0 || indicators.some((other) => other.sumOf.includes(code) || other.alsoSumOf.includes(code));

/** The figure that the office gave, the figure so far, or what is usual is large. */
function isOftenLarge(one: Indicator, ask: RuleAsk): boolean {
  const given = ask.rows.find((row) => row.key === one.code)?.cells[IN_PERIOD]?.value;
  const known = [given, ask.prior?.cumulative[one.code]].map((value) =>
    value?.kind === 'number' ? toNumber(value) : 0,
  );
  return Math.max(...known, usual(one, ask)?.median ?? 0) >= LARGE;
}

/**
 * Compares the cumulative figure with this period and with the sealed cumulative figure before it, and this period's
 * figure with its median.
 */
function againstEarlier(one: Indicator, typedCumulative: boolean, ask: RuleAsk): readonly Rule[] {
  const rules: Rule[] = [];
  const cumulative = { row: one.code, field: CUMULATIVE };
  const value = { row: one.code, field: IN_PERIOD };
  if (one.kind === null || one.ratio || one.countedFromTasks) return rules;
  if (typedCumulative)
    rules.push({
      id: id('notBelow', cumulative),
      kind: 'notBelow',
      ...MEND_OR_EXPLAIN,
      at: cumulative,
      floor: [value],
    });
  const before = ask.prior?.cumulative[one.code];
  const shown = typedCumulative ? cumulative : value;
  if (one.nature === 'flow' && before?.kind === 'number' && continuesYear(ask)) {
    rules.push({
      id: id('notFalling', shown),
      kind: 'notFalling',
      ...ASKED,
      at: shown,
      prior: toNumber(before),
    });
  }
  if (typedCumulative && one.nature === 'flow' && before?.kind === 'number' && followsPrior(ask))
    rules.push(...notBeyond(one.code, ask.rows));
  const known = usual(one, ask);
  if (known && ask.outlierTimes !== null)
    rules.push({ id: id('outlier', value), kind: 'outlier', ...ASKED, at: value, ...known, times: ask.outlierTimes });
  return rules;
}

/**
 * The year so far is not above what it was and this period together: 0.5 typed for 0,5 is stored as 5, and a zero too
 * many is seen nowhere else. It may be below, where what waited at the end of the period before is counted again.
 */
function notBeyond(row: string, rows: readonly TemplateRow[]): readonly Rule[] {
  const at = { row, field: CUMULATIVE };
  const limit = (['prior', IN_PERIOD] as const).map((field) => ({ row, field }));
  const isShown = rows.some(({ key, cells }) => key === row && cells['prior']?.value?.kind === 'number');
  return isShown ? [{ id: `${id('notAbove', at)}:year`, kind: 'notAbove', ...ASKED, at, limit }] : [];
}

/** Nothing lies between both periods: a unit that skipped a report has figures that neither of them holds. */
function followsPrior(ask: RuleAsk): boolean {
  const before = ask.periods.find((period) => period.code === ask.prior?.period);
  return before !== undefined && continuesYear(ask) && ask.period.from <= addDays(before.to, 1);
}

/** The period before belongs to this reporting year and cycle, and this period does not begin a new year. */
function continuesYear(ask: RuleAsk): boolean {
  const before = ask.periods.find((period) => period.code === ask.prior?.period);
  if (!before || !isSameYear(before, ask.period, ask.periods) || before.cutOff >= ask.period.cutOff) return false;
  return ask.period.cumulative || !startsYear(ask.period, ask.periods);
}
