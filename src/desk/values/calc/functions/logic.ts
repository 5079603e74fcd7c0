/** Logical functions; only the chosen branch is evaluated. */
import type { Scalar } from '../../../contract';
import { cellError, isError } from '../../errors';
import { single, type Call, type FunctionTable } from '../call';
import { compare, toBoolean } from '../coerce';
import { isScalar, Stop, type Value } from '../value';

const NO_MATCH = cellError('N_A', 'No match.');

/** The truth values of all arguments; texts and blanks inside ranges are skipped. */
function truths(call: Call): boolean[] {
  const found: boolean[] = [];
  for (let at = 0; at < call.count; at += 1) {
    const value = call.value(at);
    if (isScalar(value)) {
      found.push(toBoolean(value, { name: call.name, position: at + 1 }));
      continue;
    }
    for (const each of call.list(at)) {
      if (isError(each)) throw new Stop(each);
      if (typeof each === 'boolean' || typeof each === 'number') found.push(Boolean(each));
    }
  }
  return found;
}

function isCaught(value: Value, call: Call, caught: (error: Scalar) => boolean): boolean {
  return isScalar(value)
    ? caught(value)
    : caught(single(value, { ...call.scope }, call.machine)) && call.list(0).length === 1;
}

/** The first argument, or the second when the first is an error that `caught` accepts. */
function rescue(call: Call, caught: (value: Scalar) => boolean): Value {
  let value: Value;
  try {
    value = call.value(0);
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    value = stop.error;
  }
  return isCaught(value, call, caught) ? call.value(1) : value;
}

function firstTrue(call: Call): Value {
  for (let at = 0; at < call.count; at += 2) if (call.boolean(at)) return call.value(at + 1);
  return NO_MATCH;
}

function switched(call: Call): Value {
  const wanted = call.scalar(0);
  const { facts } = call.machine.place;
  for (let at = 1; at + 1 < call.count; at += 2)
    if (compare(wanted, call.scalar(at), facts) === 0) return call.value(at + 1);
  return call.count % 2 === 0 ? call.value(call.count - 1) : NO_MATCH;
}

export const LOGIC: FunctionTable = {
  IF: {
    min: 2,
    max: 3,
    each: true,
    run: (call) => (call.boolean(0) ? call.value(1) : call.count > 2 ? call.value(2) : false),
  },
  IFS: { min: 2, max: Infinity, each: true, run: firstTrue },
  SWITCH: { min: 3, max: Infinity, each: true, run: switched },
  IFERROR: { min: 1, max: 2, each: true, run: (call) => rescue(call, isError) },
  IFNA: {
    min: 1,
    max: 2,
    each: true,
    run: (call) => rescue(call, (value) => isError(value) && value.errorType === 'N_A'),
  },
  AND: { min: 1, max: Infinity, run: (call) => truths(call).every(Boolean) },
  OR: { min: 1, max: Infinity, run: (call) => truths(call).some(Boolean) },
  XOR: { min: 1, max: Infinity, run: (call) => truths(call).filter(Boolean).length % 2 === 1 },
  NOT: { min: 1, max: 1, each: true, run: (call) => !call.boolean(0) },
  TRUE: { min: 0, max: 0, run: () => true },
  FALSE: { min: 0, max: 0, run: () => false },
};
