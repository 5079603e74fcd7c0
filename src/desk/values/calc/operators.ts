/** The operators of formulas, on scalars and, in an array scope, element by element. */
import type { Scalar } from '../../contract';
import { cellError, DIVIDED_BY_ZERO, isError } from '../errors';
import type { BinaryOperator } from '../formula/tree';
import { compare, toNumber, toText, type Place } from './coerce';
import { Stop } from './value';

const NAMES: Readonly<Record<string, string>> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '^': 'POW',
};

/** `left operator right`. An error is returned as a value. */
export function binary(operator: BinaryOperator, pair: readonly [Scalar, Scalar], place: Place): Scalar {
  try {
    return compute(operator, pair, place);
  } catch (stop) {
    if (stop instanceof Stop) return stop.error;
    throw stop;
  }
}

function compute(operator: BinaryOperator, [left, right]: readonly [Scalar, Scalar], place: Place): Scalar {
  switch (operator) {
    case '&':
      return toText(left, place.facts) + toText(right, place.facts);
    case '=':
      return compare(left, right, place.facts) === 0;
    case '<>':
      return compare(left, right, place.facts) !== 0;
    case '<':
      return compare(left, right, place.facts) < 0;
    case '>':
      return compare(left, right, place.facts) > 0;
    case '<=':
      return compare(left, right, place.facts) <= 0;
    case '>=':
      return compare(left, right, place.facts) >= 0;
    default:
      return arithmetic(operator, [left, right], place);
  }
}

function arithmetic(
  operator: '+' | '-' | '*' | '/' | '^',
  [left, right]: readonly [Scalar, Scalar],
  place: Place,
): Scalar {
  const name = NAMES[operator] ?? operator;
  const a = toNumber(left, place, { name, position: 1 });
  const b = toNumber(right, place, { name, position: 2 });
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? DIVIDED_BY_ZERO : a / b;
    case '^':
      return power(a, b);
  }
}

/** a^b with Google's errors. */
export function power(a: number, b: number): Scalar {
  if (a === 0 && b < 0)
    return cellError('DIVIDE_BY_ZERO', 'Function POWER parameter 2 cannot be negative when parameter 1 is zero.');
  const result = a ** b;
  return Number.isFinite(result) ? result : cellError('NUM', `Function POWER evaluates to an imaginary number.`);
}

export function unary(operator: '+' | '-' | '%', value: Scalar, place: Place): Scalar {
  if (operator === '+' || isError(value)) return value;
  try {
    const number = toNumber(value, place, { name: operator === '-' ? 'UMINUS' : 'UNARY_PERCENT', position: 1 });
    if (operator === '%') return number / 100;
    return number === 0 ? 0 : -number;
  } catch (stop) {
    if (stop instanceof Stop) return stop.error;
    throw stop;
  }
}
