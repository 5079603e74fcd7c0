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
    // The library recurses without end below zero.
    if (name === 'FACT' && (numbers[0] ?? 0) < 0)
      return cellError('NUM', 'Function FACT parameter 1 value is negative. It should be positive or zero.');
    return result(body(name)(...(numbers as never[])), call.name);
  },
});

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
  COMBIN: ofNumbers('COMBIN', 2),
  EVEN: ofNumbers('EVEN', 1),
  ODD: ofNumbers('ODD', 1),
  ISEVEN: ofNumbers('ISEVEN', 1),
  ISODD: ofNumbers('ISODD', 1),
};
