/**
 * Whether a cell's value meets a condition of a conditional format (BooleanCondition). Dates are compared by serial
 * number.
 */
import { NotDoubled, type Scalar } from '../../contract';
import { understand } from '../../values';
import type { Book, SheetBody } from '../book/book';
import type { Condition } from '../types';

export interface Asked {
  readonly book: Book;
  readonly sheet: SheetBody;
  readonly value: Scalar;
  readonly shown: string;
  readonly shift: (formula: string) => string;
}
type Test = (asked: Asked, given: Scalar[]) => boolean;

const number =
  (test: (value: number, given: number[]) => boolean): Test =>
  (asked, given) =>
    typeof asked.value === 'number' &&
    given.every((one) => typeof one === 'number') &&
    test(asked.value, given as number[]);
const text =
  (test: (value: string, given: string) => boolean): Test =>
  (asked, given) =>
    test(asked.shown.toLowerCase(), given[0] === null || given[0] === undefined ? '' : String(given[0]).toLowerCase());
const blank = (asked: Asked): boolean => asked.value === null || asked.value === '';

const TESTS: Readonly<Record<string, Test>> = {
  NUMBER_GREATER: number((value, [a = NaN]) => value > a),
  NUMBER_GREATER_THAN_EQ: number((value, [a = NaN]) => value >= a),
  NUMBER_LESS: number((value, [a = NaN]) => value < a),
  NUMBER_LESS_THAN_EQ: number((value, [a = NaN]) => value <= a),
  NUMBER_EQ: number((value, [a = NaN]) => value === a),
  NUMBER_NOT_EQ: number((value, [a = NaN]) => value !== a),
  NUMBER_BETWEEN: number((value, [a = NaN, b = NaN]) => value >= Math.min(a, b) && value <= Math.max(a, b)),
  NUMBER_NOT_BETWEEN: number((value, [a = NaN, b = NaN]) => value < Math.min(a, b) || value > Math.max(a, b)),
  DATE_EQ: number((value, [a = NaN]) => Math.floor(value) === Math.floor(a)),
  DATE_NOT_EQ: number((value, [a = NaN]) => Math.floor(value) !== Math.floor(a)),
  DATE_BEFORE: number((value, [a = NaN]) => value < a),
  DATE_AFTER: number((value, [a = NaN]) => value > a),
  DATE_ON_OR_BEFORE: number((value, [a = NaN]) => value <= a),
  DATE_ON_OR_AFTER: number((value, [a = NaN]) => value >= a),
  TEXT_CONTAINS: text((value, given) => value.includes(given)),
  TEXT_NOT_CONTAINS: text((value, given) => !value.includes(given)),
  TEXT_STARTS_WITH: text((value, given) => value.startsWith(given)),
  TEXT_ENDS_WITH: text((value, given) => value.endsWith(given)),
  TEXT_EQ: text((value, given) => value === given),
  TEXT_NOT_EQ: text((value, given) => value !== given),
  BLANK: blank,
  NOT_BLANK: (asked) => !blank(asked),
  CUSTOM_FORMULA: (_, [result]) => result === true || (typeof result === 'number' && result !== 0),
};

/** @throws NotDoubled for condition types and relative dates that are not computed here. */
export function meets(condition: Condition, asked: Asked): boolean {
  const test = TESTS[condition.type ?? ''];
  if (!test) throw new NotDoubled(`effectiveFormat: conditional format ${condition.type ?? ''}`);
  return test(
    asked,
    (condition.values ?? []).map((value) => given(value, asked)),
  );
}

function given(value: { userEnteredValue?: string; relativeDate?: string }, asked: Asked): Scalar {
  if (value.relativeDate !== undefined) throw new NotDoubled(`effectiveFormat: relative date ${value.relativeDate}`);
  const entered = value.userEnteredValue ?? '';
  if (entered.startsWith('=')) return asked.book.evaluate(asked.sheet, asked.shift(entered));
  const { locale, timeZone } = asked.book;
  return understand(entered, { locale, timeZone, now: 0 }).value ?? null;
}
