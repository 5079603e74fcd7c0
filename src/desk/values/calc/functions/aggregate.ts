/**
 * Sums, counts, means and ranks over ranges.
 */
import { cellError, isError } from '../../errors';
import { NotDoubled, type Scalar } from '../../../contract';
import type { Call, FunctionTable } from '../call';
import { readNumber } from '../../typed/understand';
import { isScalar, sizeOf, Stop, type Value } from '../value';

const noMean = (name: string) =>
  cellError('DIVIDE_BY_ZERO', `Evaluation of function ${name} caused a divide by zero error.`);

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function counted(call: Call, counts: (value: Scalar, direct: boolean) => boolean): number {
  let count = 0;
  for (let at = 0; at < call.count; at += 1) {
    let value: Value;
    try {
      value = call.value(at);
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      value = stop.error;
    }
    const direct = isScalar(value);
    for (const each of direct ? [value as Scalar] : call.list(at)) if (counts(each, direct)) count += 1;
  }
  return count;
}

function median(call: Call): Scalar {
  const numbers = call.numbers().sort((a, b) => a - b);
  const middle = Math.floor(numbers.length / 2);
  const [low, high] = [numbers[middle - 1], numbers[middle]];
  if (high === undefined) return cellError('NUM', 'MEDIAN has no valid input data.');
  return numbers.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

function rank(call: Call): Scalar {
  const value = call.number(0);
  const numbers = call.list(1).filter((each): each is number => typeof each === 'number');
  const ascending = call.boolean(2, false);
  if (!numbers.includes(value))
    return cellError('N_A', `Function RANK parameter 1 value is ${value}. It was not found in parameter 2.`);
  return 1 + numbers.filter((each) => (ascending ? each < value : each > value)).length;
}

function sumProduct(call: Call): Scalar {
  const arrays = call.parts.map((_, at) => call.rows(at));
  const { rows, columns } = sizeOf({ kind: 'matrix', rows: arrays[0] ?? [] });
  let sum = 0;
  for (const array of arrays) {
    if (array.length !== rows || array[0]?.length !== columns)
      return cellError('VALUE', 'Array arguments to SUMPRODUCT are of different size.');
  }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let product = 1;
      for (const array of arrays) product = times(product, array[row]?.[column] ?? null);
      sum += product;
    }
  }
  return sum;
}

/** A text or a blank counts as 0. */
function times(product: number, each: Scalar): number {
  if (isError(each)) throw new Stop(each);
  // Whether Sheets counts a bare TRUE as 1 here is not published.
  if (typeof each === 'boolean') throw new NotDoubled('công thức SUMPRODUCT trên giá trị đúng/sai (nhân với 1 trước)');
  return typeof each === 'number' ? product * each : 0;
}

export const AGGREGATES: FunctionTable = {
  SUM: { min: 1, max: Infinity, run: (call) => total(call.numbers()) },
  PRODUCT: { min: 1, max: Infinity, run: (call) => multiplied(call.numbers()) },
  SUMSQ: { min: 1, max: Infinity, run: (call) => total(call.numbers().map((each) => each * each)) },
  AVERAGE: { min: 1, max: Infinity, run: (call) => mean(call.numbers(), call.name) },
  MEDIAN: { min: 1, max: Infinity, run: median },
  MAX: { min: 1, max: Infinity, run: (call) => extreme(call.numbers(), Math.max) },
  MIN: { min: 1, max: Infinity, run: (call) => extreme(call.numbers(), Math.min) },
  COUNT: {
    min: 1,
    max: Infinity,
    run: (call) =>
      counted(
        call,
        (value, direct) =>
          typeof value === 'number' || (direct && (typeof value === 'boolean' || isNumberText(value, call))),
      ),
  },
  COUNTA: { min: 1, max: Infinity, run: (call) => counted(call, (value) => value !== null) },
  COUNTBLANK: { min: 1, max: Infinity, run: (call) => counted(call, (value) => value === null || value === '') },
  RANK: { min: 2, max: 3, run: rank },
  SUMPRODUCT: { min: 1, max: Infinity, arrays: true, run: sumProduct },
};

function isNumberText(value: Scalar, call: Call): boolean {
  return typeof value === 'string' && readNumber(value, call.machine.place) !== undefined;
}

/** Sheets gives 0 for an empty list of numbers. */
function extreme(numbers: readonly number[], pick: (a: number, b: number) => number): number {
  const [first = 0, ...rest] = numbers;
  return rest.reduce((a, b) => pick(a, b), first);
}

function multiplied(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((all, each) => all * each, 1);
}

/** The mean, or the error of an empty list. */
export function mean(numbers: readonly number[], name: string): Scalar {
  return numbers.length === 0 ? noMean(name) : total(numbers) / numbers.length;
}
