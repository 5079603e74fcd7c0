/**
 * Does one rule hold for the cells that it names? null = it holds, or it cannot be judged (a blank or unreadable cell
 * is another finding). Otherwise the result is the facts that break it, as plain numbers and days.
 */
import { dayOfSerial, serialOfDay } from '../calendar';
import { amountOf, allAmounts, type Finder } from '../forms/derive';
import type { EntryValue } from '../entry';
import { compare, fromNumber, subtract, sum, toNumber, type Scaled } from '../exact';
import type { CellAt } from '../form-code';
import { meetsGoal } from '../goal';
import type { Rule } from '../forms/rule';

export type Facts = Readonly<Record<string, string | number>>;

type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
type Judge<K extends Rule['kind']> = (rule: Of<K>, find: Finder) => Facts | null;

const rowsOf = (cells: readonly CellAt[]): string => cells.map((at) => at.row).join(' ');
const isFilled = (value: EntryValue | null): boolean =>
  value !== null && value.kind !== 'blank' && !(value.kind === 'text' && value.text === '');
/** A bound of a rule. A bound that is not a number is a bug of this program, so it throws and never counts as zero. */
function number(value: number): Scaled {
  const amount = fromNumber(value);
  if (!amount) throw new RangeError(`not a bound: ${value}`);
  return amount;
}

const stateIs = (rule: { readonly when: CellAt; readonly codes: readonly string[] }, find: Finder): string | null => {
  const state = find(rule.when);
  return state?.kind === 'choice' && rule.codes.includes(state.code) ? state.code : null;
};

/** The amount at the rule's own cell and the sum of the others. null when one of them is missing. */
function pair(
  at: CellAt,
  others: readonly CellAt[],
  find: Finder,
): { readonly value: Scaled; readonly total: Scaled } | null {
  const value = amountOf(find(at));
  const amounts = allAmounts(others, find);
  const total = amounts ? sum(amounts) : null;
  return value && total ? { value, total } : null;
}

const size = (one: Scaled): Scaled => ({ scaled: Math.abs(one.scaled), decimals: one.decimals });

function judgeSum(rule: Of<'sum'>, find: Finder): Facts | null {
  const found = pair(rule.at, rule.parts, find);
  if (!found) return null;
  const gap = subtract(found.value, found.total);
  if (compare(size(gap), number(rule.tolerance)) <= 0) return null;
  return {
    value: toNumber(found.value),
    sum: toNumber(found.total),
    difference: toNumber(gap),
    parts: rowsOf(rule.parts),
  };
}

function judgeRange(value: Scaled, min: number | null, max: number | null): Facts | null {
  const low = min !== null && compare(value, number(min)) < 0;
  const high = max !== null && compare(value, number(max)) > 0;
  if (!low && !high) return null;
  return { value: toNumber(value), ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

function judgeOutlier(rule: Of<'outlier'>, find: Finder): Facts | null {
  const found = amountOf(find(rule.at));
  if (!found || rule.median <= 0 || find(rule.at)?.kind !== 'number') return null;
  const value = toNumber(found);
  const far = value > rule.median * rule.times || value * rule.times < rule.median;
  return far ? { value, median: rule.median, times: rule.times, ...(rule.of ? { of: rule.of } : {}) } : null;
}

/** Judged only when every figure is present: a missing figure is another finding. */
function judgeConfirms(rule: Of<'confirms'>, find: Finder): Facts | null {
  const answer = find(rule.at);
  const amounts = rule.figures.map(({ at }) => amountOf(find(at)));
  if (answer?.kind !== 'choice' || amounts.includes(null)) return null;
  const others = rule.figures
    .filter(({ given }, index) => compare(amounts[index] as Scaled, number(given)) !== 0)
    .map(({ at }) => at);
  const isTrue = answer.code === 'agreed' ? others.length === 0 : others.length > 0;
  return isTrue ? null : { answer: answer.code, ...(others.length === 0 ? {} : { rows: rowsOf(others) }) };
}

function judgeWindow(rule: Of<'dateWindow'>, find: Finder): Facts | null {
  const value = find(rule.at);
  if (value?.kind !== 'date') return null;
  const inside = (rule.from === null || value.date >= rule.from) && (rule.to === null || value.date <= rule.to);
  return inside
    ? null
    : {
        value: value.date,
        ...(rule.from === null ? {} : { from: rule.from }),
        ...(rule.to === null ? {} : { to: rule.to }),
      };
}

const JUDGES: { readonly [K in Rule['kind']]: Judge<K> } = {
  required: (rule, find) => (isFilled(find(rule.at)) ? null : {}),
  sum: judgeSum,
  notAbove: (rule, find) => {
    const found = pair(rule.at, rule.limit, find);
    return found && compare(found.value, found.total) > 0
      ? { value: toNumber(found.value), limit: toNumber(found.total), rows: rowsOf(rule.limit) }
      : null;
  },
  notBelow: (rule, find) => {
    const found = pair(rule.at, rule.floor, find);
    return found && compare(found.value, found.total) < 0
      ? { value: toNumber(found.value), floor: toNumber(found.total), rows: rowsOf(rule.floor) }
      : null;
  },
  equal: (rule, find) => {
    const found = pair(rule.at, [rule.as], find);
    return found && compare(found.value, found.total) !== 0
      ? { value: toNumber(found.value), other: toNumber(found.total), rows: rule.as.row }
      : null;
  },
  between: (rule, find) => {
    const found = amountOf(find(rule.at));
    return found && find(rule.at)?.kind === 'number' ? judgeRange(found, rule.min, rule.max) : null;
  },
  dateWindow: judgeWindow,
  notFalling: (rule, find) => {
    const found = amountOf(find(rule.at));
    return found && compare(found, number(rule.prior)) < 0 ? { value: toNumber(found), prior: rule.prior } : null;
  },
  outlier: judgeOutlier,
  notLikeDay: (rule, find) => {
    const found = find(rule.at)?.kind === 'number' ? amountOf(find(rule.at)) : null;
    const value = found ? toNumber(found) : null;
    if (value === null || !Number.isInteger(value) || value < serialOfDay(rule.first) || value > serialOfDay(rule.last))
      return null;
    return { value, day: dayOfSerial(value) };
  },
  filledWhen: (rule, find) => {
    const state = stateIs(rule, find);
    return state !== null && !isFilled(find(rule.at)) ? { when: state } : null;
  },
  emptyWhen: (rule, find) => {
    const state = stateIs(rule, find);
    return state !== null && isFilled(find(rule.at)) ? { when: state } : null;
  },
  betweenWhen: (rule, find) => {
    const state = stateIs(rule, find);
    const found = find(rule.at)?.kind === 'number' ? amountOf(find(rule.at)) : null;
    const facts = state !== null && found ? judgeRange(found, rule.min, rule.max) : null;
    return facts && state !== null ? { ...facts, when: state } : null;
  },
  goalWhen: (rule, find) => {
    const state = stateIs(rule, find);
    const found = find(rule.at)?.kind === 'number' ? amountOf(find(rule.at)) : null;
    if (state === null || !found || meetsGoal(found, number(rule.goal), rule.direction) === (rule.wanted === 'met'))
      return null;
    return { value: toNumber(found), goal: rule.goal, direction: rule.direction, wanted: rule.wanted, when: state };
  },
  asGiven: (rule, find) => {
    const found = amountOf(find(rule.at));
    return found && compare(found, number(rule.given)) !== 0 ? { value: toNumber(found), given: rule.given } : null;
  },
  confirms: judgeConfirms,
  figureOnly: (rule, find) => {
    const found = find(rule.at)?.kind;
    return found === 'notArisen' || found === 'notApplicable' ? {} : null;
  },
  filledWhenAbove: (rule, find) => {
    const found = find(rule.when)?.kind === 'number' ? amountOf(find(rule.when)) : null;
    return found && compare(found, number(rule.above)) > 0 && !isFilled(find(rule.at))
      ? { when: toNumber(found) }
      : null;
  },
};

/** The facts of the breach, or null. Never throws on the content of a cell. */
export const verdict = (rule: Rule, find: Finder): Facts | null =>
  (JUDGES[rule.kind] as Judge<Rule['kind']>)(rule as never, find);

/**
 * Kinds that report something missing. Among the errors that no explanation lifts, only these stop a submission for
 * good.
 */
export const isAboutMissing = (kind: Rule['kind']): boolean =>
  kind === 'required' || kind === 'filledWhen' || kind === 'filledWhenAbove';
