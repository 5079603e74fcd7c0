/** Functions about the kind of a value. */
import type { Scalar } from '../../../contract';
import { cellError, isError } from '../../errors';
import type { Call, FunctionRule, FunctionTable } from '../call';

const test = (holds: (value: Scalar) => boolean): FunctionRule => ({
  min: 1,
  max: 1,
  each: true,
  run: (call) => holds(call.scalar(0)),
});

function numeric(call: Call): Scalar {
  const value = call.scalar(0);
  if (isError(value) || typeof value === 'number') return value;
  return value === true ? 1 : 0;
}

function kindNumber(call: Call): number {
  const value = call.scalar(0);
  if (isError(value)) return 16;
  if (typeof value === 'boolean') return 4;
  return typeof value === 'string' ? 2 : 1;
}

function isFormula(call: Call): boolean {
  const { sheetId, top, left } = call.area(0);
  return call.machine.book.stored(sheetId, top, left).formula !== undefined;
}

export const KINDS: FunctionTable = {
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.errorType !== 'N_A'),
  ISNA: test((value) => isError(value) && value.errorType === 'N_A'),
  ISREF: { min: 1, max: 1, run: (call) => ['reference', 'name'].includes(call.part(0).kind) },
  ISFORMULA: { min: 1, max: 1, run: isFormula },
  N: { min: 1, max: 1, each: true, run: numeric },
  TYPE: { min: 1, max: 1, run: kindNumber },
  NA: { min: 0, max: 0, run: () => cellError('N_A') },
};
