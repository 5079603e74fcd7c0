/**
 * Rounding and arithmetic functions of one or two numbers.
 */
import type { Scalar } from '../../../contract';
import { cellError, DIVIDED_BY_ZERO } from '../../errors';
import type { Call, FunctionTable } from '../call';
import { power } from '../operators';

/** Moves the decimal point in the printed number, so that 1.005 rounds as it reads. */
function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function rounded(call: Call, way: (value: number) => number): number {
  const value = call.number(0);
  const places = Math.trunc(call.number(1, 0));
  const result = Math.sign(value) * shifted(way(shifted(Math.abs(value), places)), -places);
  return result === 0 ? 0 : result;
}

function mod(call: Call): Scalar {
  const [dividend, divisor] = [call.number(0), call.number(1)];
  if (divisor === 0) return { ...DIVIDED_BY_ZERO, message: 'Function MOD parameter 2 cannot be zero.' };
  const result = dividend - divisor * Math.floor(dividend / divisor);
  return result === 0 ? 0 : result;
}

function root(call: Call): Scalar {
  const value = call.number(0);
  return value < 0
    ? cellError('NUM', 'Function SQRT parameter 1 value is negative. It should be positive or zero.')
    : Math.sqrt(value);
}

function logarithm(call: Call, base: number): Scalar {
  const value = call.number(0);
  if (value <= 0 || base <= 0)
    return cellError('NUM', `Function ${call.name} parameter 1 value is ${value}. It should be greater than 0.`);
  if (base === 1) return { ...DIVIDED_BY_ZERO, message: 'Function LOG parameter 2 cannot be 1.' };
  if (base === 10) return Math.log10(value);
  return base === Math.E ? Math.log(value) : Math.log(value) / Math.log(base);
}

function divided(call: Call): Scalar {
  const [a, b] = [call.number(0), call.number(1)];
  return b === 0
    ? { ...DIVIDED_BY_ZERO, message: `Function ${call.name} parameter 2 cannot be zero.` }
    : call.name === 'QUOTIENT'
      ? Math.trunc(a / b)
      : a / b;
}

export const NUMBERS: FunctionTable = {
  ROUND: { min: 1, max: 2, each: true, run: (call) => rounded(call, Math.round) },
  ROUNDUP: { min: 1, max: 2, each: true, run: (call) => rounded(call, Math.ceil) },
  ROUNDDOWN: { min: 1, max: 2, each: true, run: (call) => rounded(call, Math.floor) },
  TRUNC: { min: 1, max: 2, each: true, run: (call) => rounded(call, Math.floor) },
  INT: { min: 1, max: 1, each: true, run: (call) => Math.floor(call.number(0)) },
  ABS: { min: 1, max: 1, each: true, run: (call) => Math.abs(call.number(0)) },
  SIGN: { min: 1, max: 1, each: true, run: (call) => Math.sign(call.number(0)) },
  MOD: { min: 2, max: 2, each: true, run: mod },
  SQRT: { min: 1, max: 1, each: true, run: root },
  POWER: { min: 2, max: 2, each: true, run: (call) => power(call.number(0), call.number(1)) },
  POW: { min: 2, max: 2, each: true, run: (call) => power(call.number(0), call.number(1)) },
  EXP: { min: 1, max: 1, each: true, run: (call) => Math.exp(call.number(0)) },
  LN: { min: 1, max: 1, each: true, run: (call) => logarithm(call, Math.E) },
  LOG10: { min: 1, max: 1, each: true, run: (call) => logarithm(call, 10) },
  LOG: { min: 1, max: 2, each: true, run: (call) => logarithm(call, call.number(1, 10)) },
  PI: { min: 0, max: 0, run: () => Math.PI },
  ADD: { min: 2, max: 2, each: true, run: (call) => call.number(0) + call.number(1) },
  MINUS: { min: 2, max: 2, each: true, run: (call) => call.number(0) - call.number(1) },
  MULTIPLY: { min: 2, max: 2, each: true, run: (call) => call.number(0) * call.number(1) },
  DIVIDE: { min: 2, max: 2, each: true, run: divided },
  QUOTIENT: { min: 2, max: 2, each: true, run: divided },
};
