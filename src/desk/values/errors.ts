/**
 * Errors of a cell, as Google types and prints them: codes and messages. Independent of the formula that made the
 * error.
 *
 * Codes and messages: a raw probe of Sheets v4 of 23/5/2026 in a public repository (see test/desk/values/NOTES.md).
 */
import type { CellError, ErrorType, Scalar } from '../contract';

const CODES: Readonly<Record<ErrorType, string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

const TYPES = new Map<string, ErrorType>(
  (Object.keys(CODES) as ErrorType[]).filter((type) => type !== 'LOADING').map((type) => [CODES[type], type]),
);

/** A cell error of a type, with Google's message when it is known. */
export function cellError(errorType: ErrorType, message = ''): CellError {
  return { errorType, message };
}

/** Whether a value is a cell error. */
export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'errorType' in value;
}

/** The code shown in the cell, e.g. `#DIV/0!`. */
export function errorCode(error: CellError): string {
  return CODES[error.errorType];
}

/** The error of a literal such as `#N/A`, or undefined. */
export function errorOfCode(code: string): CellError | undefined {
  const errorType = TYPES.get(code.toUpperCase());
  return errorType && cellError(errorType, errorType === 'REF' ? 'Reference does not exist.' : '');
}

export const PARSE_ERROR: CellError = cellError('ERROR', 'Formula parse error.');
export const CIRCULAR: CellError = cellError(
  'REF',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);
export const NO_ARRAY_VALUE: CellError = cellError('VALUE', 'An array value could not be found.');
export const DIVIDED_BY_ZERO: CellError = cellError('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.');

/** The error for a text where a number is needed, in Google's words; `position` counts from 1. */
export function notANumber(functionName: string, position: number, value: Scalar): CellError {
  return cellError(
    'VALUE',
    `Function ${functionName} parameter ${position} expects number values. ` +
      `But '${String(value)}' is a text and cannot be coerced to a number.`,
  );
}
