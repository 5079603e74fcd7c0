/**
 * The operators as functions: `=GT($D2,MEDIAN($D$2:$D$11))`, as Google's conditional formatting sample writes it
 * (support.google.com/docs/table/25273, type Operator).
 */
import type { BinaryOperator } from '../../formula/tree';
import type { FunctionRule, FunctionTable } from '../call';
import { binary, unary } from '../operators';

const between = (operator: BinaryOperator): FunctionRule => ({
  min: 2,
  max: 2,
  each: true,
  run: (call) => binary(operator, [call.scalar(0), call.scalar(1)], call.machine.place),
});

const before = (operator: '+' | '-' | '%'): FunctionRule => ({
  min: 1,
  max: 1,
  each: true,
  run: (call) => unary(operator, call.scalar(0), call.machine.place),
});

export const OPERATORS: FunctionTable = {
  ADD: between('+'),
  MINUS: between('-'),
  MULTIPLY: between('*'),
  DIVIDE: between('/'),
  POW: between('^'),
  CONCAT: between('&'),
  EQ: between('='),
  NE: between('<>'),
  GT: between('>'),
  GTE: between('>='),
  LT: between('<'),
  LTE: between('<='),
  UPLUS: before('+'),
  UMINUS: before('-'),
  UNARY_PERCENT: before('%'),
};
