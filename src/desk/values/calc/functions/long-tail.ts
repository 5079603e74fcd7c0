/** Functions that use @formulajs/formulajs, checked against Google's documented examples. */
import * as formulajs from '@formulajs/formulajs';
import type { Scalar } from '../../../contract';
import { cellError, errorOfCode } from '../../errors';
import type { Call, FunctionRule, FunctionTable } from '../call';

type Body = (...values: never[]) => unknown;

/** The library returns errors as Error objects whose message is the code. */
function result(value: unknown, name: string): Scalar {
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : cellError('NUM', `Function ${name} result is not a number.`);
  if (value instanceof Error) return errorOfCode(value.message) ?? cellError('VALUE', `Function ${name} failed.`);
  return typeof value === 'string' || typeof value === 'boolean'
    ? value
    : cellError('VALUE', `Function ${name} failed.`);
}

/** A function of the library by its name; `STDEV.S` is a member of `STDEV`. */
function body(name: string): Body {
  const found = name
    .split('.')
    .reduce<unknown>((from, part) => (from as Readonly<Record<string, unknown>> | undefined)?.[part], formulajs);
  if (typeof found !== 'function') throw new TypeError(`@formulajs/formulajs has no ${name}`);
  return found as Body;
}

/** All arguments as one list of numbers. */
const overNumbers = (name: string, least: number): FunctionRule => ({
  min: 1,
  max: Infinity,
  run: (call: Call) => {
    const numbers = call.numbers();
    if (numbers.length < least)
      return cellError('DIVIDE_BY_ZERO', `Evaluation of function ${call.name} caused a divide by zero error.`);
    return result(body(name)(...(numbers as never[])), call.name);
  },
});

/** A list of numbers and one number. */
const listAndNumber = (name: string): FunctionRule => ({
  min: 2,
  max: 2,
  run: (call: Call) => {
    const numbers = call.list(0).filter((each) => typeof each === 'number');
    if (numbers.length === 0) return cellError('NUM', `${call.name} has no valid input data.`);
    return result(body(name)(numbers as never, call.number(1) as never), call.name);
  },
});

const ofNumbers = (name: string, count: number): FunctionRule => ({
  min: count,
  max: count,
  each: true,
  run: (call: Call) => {
    const numbers = Array.from({ length: count }, (_, at) => call.number(at));
    // The library recurses without end below zero, and once for each number above.
    if (name === 'FACT' && (numbers[0] ?? 0) < 0)
      return cellError('NUM', 'Function FACT parameter 1 value is negative. It should be positive or zero.');
    if (name === 'FACT' && (numbers[0] ?? 0) > LARGEST_FACTORIAL)
      return cellError('NUM', 'Numeric value is too large.');
    return result(body(name)(...(numbers as never[])), call.name);
  },
});

/** 171! is past the largest number. */
const LARGEST_FACTORIAL = 170;

/**
 * n over k step by step. It ends as soon as the result exceeds the largest number; the library computes two complete
 * factorials.
 */
function combinations(call: Call): Scalar {
  const [all, chosen] = [Math.trunc(call.number(0)), Math.trunc(call.number(1))];
  if (all < 0 || chosen < 0 || chosen > all)
    return cellError('NUM', 'Function COMBIN parameter 2 value is out of range.');
  let count = 1;
  for (let step = 1; step <= Math.min(chosen, all - chosen); step += 1) {
    count = (count * (all - step + 1)) / step;
    if (!Number.isFinite(count)) return cellError('NUM', 'Function COMBIN result is not a number.');
  }
  return Math.round(count) === count || count > Number.MAX_SAFE_INTEGER ? count : Math.round(count);
}

export const LONG_TAIL: FunctionTable = {
  STDEV: overNumbers('STDEV.S', 2),
  STDEVP: overNumbers('STDEV.P', 1),
  VAR: overNumbers('VAR.S', 2),
  VARP: overNumbers('VAR.P', 1),
  GEOMEAN: overNumbers('GEOMEAN', 1),
  GCD: overNumbers('GCD', 1),
  LCM: overNumbers('LCM', 1),
  LARGE: listAndNumber('LARGE'),
  SMALL: listAndNumber('SMALL'),
  PERCENTILE: listAndNumber('PERCENTILE.INC'),
  QUARTILE: listAndNumber('QUARTILE.INC'),
  FACT: ofNumbers('FACT', 1),
  COMBIN: { min: 2, max: 2, each: true, run: combinations },
  EVEN: ofNumbers('EVEN', 1),
  ODD: ofNumbers('ODD', 1),
  ISEVEN: ofNumbers('ISEVEN', 1),
  ISODD: ofNumbers('ISODD', 1),
};
