/** COUNTIF, SUMIFS and similar functions: sums, counts and means of the cells that meet criteria. */
import type { Scalar } from '../../../contract';
import { cellError, isError } from '../../errors';
import type { Call, FunctionTable } from '../call';
import { sizeOf, Stop, type Area } from '../value';
import { mean, total } from './aggregate';

/** The cells that meet all pairs of range and criterion from `first` on. The ranges must have the shape of `like`. */
function met(call: Call, first: number, like?: Area): Uint8Array {
  let all: Uint8Array | undefined;
  let shape = like;
  if ((call.count - first) % 2 !== 0)
    throw new Stop(cellError('N_A', `Function ${call.name} expects ranges and criteria in pairs.`));
  for (let at = first; at < call.count; at += 2) {
    const area = call.area(at);
    shape ??= area;
    const [one, other] = [sizeOf(area), sizeOf(shape)];
    if (one.rows !== other.rows || one.columns !== other.columns) {
      throw new Stop(cellError('VALUE', `Array arguments to ${call.name} are of different size.`));
    }
    const mask = call.machine.mask(area, call.scalar(at + 1));
    all = all === undefined ? mask : Uint8Array.from(all, (value, cell) => value & (mask[cell] ?? 0));
  }
  return all ?? new Uint8Array();
}

function numbersWhere(cells: readonly Scalar[], mask: Uint8Array): number[] {
  const found: number[] = [];
  for (let cell = 0; cell < mask.length; cell += 1) {
    if (mask[cell] !== 1) continue;
    const value = cells[cell];
    if (typeof value === 'number') found.push(value);
    else if (isError(value)) throw new Stop(value);
  }
  return found;
}

function count(mask: Uint8Array): number {
  return mask.reduce((sum, each) => sum + each, 0);
}

/** SUMIF and AVERAGEIF: a third argument only gives the first cell of the range that is summed. */
function oneCriterion(call: Call): number[] {
  const range = call.area(0);
  const mask = call.machine.mask(range, call.scalar(1));
  if (!call.given(2)) return numbersWhere(call.machine.cells(range), mask);
  const { rows, columns } = sizeOf(range);
  const start = call.area(2);
  const summed: Area = { ...start, bottom: start.top + rows, right: start.left + columns };
  return numbersWhere(call.machine.cells(summed), mask);
}

function manyCriteria(call: Call): number[] {
  const summed = call.area(0);
  return numbersWhere(call.machine.cells(summed), met(call, 1, summed));
}

const extreme = (numbers: readonly number[], pick: (...all: number[]) => number): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b));

export const CONDITIONAL: FunctionTable = {
  COUNTIF: { min: 2, max: 2, run: (call) => count(call.machine.mask(call.area(0), call.scalar(1))) },
  COUNTIFS: { min: 2, max: Infinity, run: (call) => count(met(call, 0)) },
  SUMIF: { min: 2, max: 3, run: (call) => total(oneCriterion(call)) },
  SUMIFS: { min: 3, max: Infinity, run: (call) => total(manyCriteria(call)) },
  AVERAGEIF: { min: 2, max: 3, run: (call) => mean(oneCriterion(call), call.name) },
  AVERAGEIFS: { min: 3, max: Infinity, run: (call) => mean(manyCriteria(call), call.name) },
  MAXIFS: { min: 3, max: Infinity, run: (call) => extreme(manyCriteria(call), Math.max) },
  MINIFS: { min: 3, max: Infinity, run: (call) => extreme(manyCriteria(call), Math.min) },
};
