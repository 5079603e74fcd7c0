/**
 * The result of an expression: one scalar, the referenced cells, or an array; and how an error stops an evaluation.
 *
 * Ends of an area are exclusive and 0-based.
 */
import type { CellError, Scalar } from '../../contract';

export interface Area {
  readonly kind: 'area';
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: readonly (readonly Scalar[])[];
}

export type Value = Scalar | Area | Matrix;

/** The formula's own cell, and whether arrays are computed element by element there (ARRAYFORMULA, SUMPRODUCT …). */
export interface Scope {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly array: boolean;
}

/**
 * Carries a cell error up to the function that handles it (IFERROR) or to the cell. It has no stack trace, because
 * error cells are many.
 */
export class Stop {
  constructor(readonly error: CellError) {}
}

/** A cell must be computed first, because the chain of references is too deep for one recursion. It takes no stack. */
export class Deeper {
  constructor(
    readonly sheetId: number,
    readonly row: number,
    readonly column: number,
  ) {}
}

export function isArea(value: Value): value is Area {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'area';
}

export function isMatrix(value: Value): value is Matrix {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'matrix';
}

export function isScalar(value: Value): value is Scalar {
  return !isArea(value) && !isMatrix(value);
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export function sizeOf(value: Value): Size {
  if (isArea(value)) return { rows: value.bottom - value.top, columns: value.right - value.left };
  if (isMatrix(value)) return { rows: value.rows.length, columns: value.rows[0]?.length ?? 0 };
  return { rows: 1, columns: 1 };
}
