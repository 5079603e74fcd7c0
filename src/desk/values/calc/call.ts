/**
 * One call of a function in a formula: its arguments, evaluated only when asked for.
 */
import { NotDoubled, type NumberFormat, type Scalar } from '../../contract';
import { isError, NO_ARRAY_VALUE } from '../errors';
import type { Node } from '../formula/tree';
import { toBoolean, toNumber, toText } from './coerce';
import type { Machine } from './machine';
import { isArea, isMatrix, isScalar, sizeOf, Stop, type Area, type Scope, type Value } from './value';

/** The value of an area or array where one value is needed: the cell in the formula's own row or column. */
export function single(value: Value, scope: Scope, machine: Machine): Scalar {
  if (isScalar(value)) return value;
  const { rows, columns } = sizeOf(value);
  if (isMatrix(value)) return onlyOne(value.rows, rows * columns);
  if (rows === 1 && columns === 1) return machine.cell(value.sheetId, value.top, value.left);
  if (columns === 1 && scope.row >= value.top && scope.row < value.bottom)
    return machine.cell(value.sheetId, scope.row, value.left);
  if (rows === 1 && scope.column >= value.left && scope.column < value.right)
    return machine.cell(value.sheetId, value.top, scope.column);
  return NO_ARRAY_VALUE;
}

/**
 * Google spreads the result of an array literal over the cells next to the formula. The desk does not, and the first
 * element alone is wrong.
 */
function onlyOne(rows: readonly (readonly Scalar[])[], count: number): Scalar {
  if (count > 1) throw new NotDoubled('công thức với mảng ngoài ARRAYFORMULA');
  return rows[0]?.[0] ?? null;
}

export class Call {
  constructor(
    readonly name: string,
    readonly parts: readonly Node[],
    readonly scope: Scope,
    readonly machine: Machine,
  ) {}

  get count(): number {
    return this.parts.length;
  }

  /** Whether argument `at` (from 0) is written, even if blank. */
  given(at: number): boolean {
    const part = this.parts[at];
    return part !== undefined && part.kind !== 'missing';
  }

  part(at: number): Node {
    return this.parts[at] ?? { kind: 'missing' };
  }

  value(at: number): Value {
    return this.machine.evaluate(this.part(at), this.scope);
  }

  /** One value. An error is returned, not thrown. */
  scalar(at: number): Scalar {
    try {
      return single(this.value(at), this.scope, this.machine);
    } catch (stop) {
      if (stop instanceof Stop) return stop.error;
      throw stop;
    }
  }

  number(at: number, otherwise?: number): number {
    if (otherwise !== undefined && !this.given(at)) return otherwise;
    return toNumber(this.scalar(at), this.machine.place, { name: this.name, position: at + 1 });
  }

  text(at: number, otherwise?: string): string {
    if (otherwise !== undefined && !this.given(at)) return otherwise;
    return toText(this.scalar(at), this.machine.place.facts);
  }

  boolean(at: number, otherwise?: boolean): boolean {
    if (otherwise !== undefined && !this.given(at)) return otherwise;
    return toBoolean(this.scalar(at), { name: this.name, position: at + 1 });
  }

  format(at: number): NumberFormat | undefined {
    return this.machine.formatOf(this.part(at), this.scope);
  }

  /** An argument that must refer to cells. */
  area(at: number): Area {
    const value = this.value(at);
    if (isArea(value)) return value;
    if (isError(value)) throw new Stop(value);
    throw new Stop({ errorType: 'N_A', message: 'Argument must be a range.' });
  }

  /** The values of an argument, row by row. */
  list(at: number): readonly Scalar[] {
    const value = this.value(at);
    if (isArea(value)) return this.machine.cells(value);
    return isMatrix(value) ? value.rows.flat() : [value];
  }

  /** An argument as rows of values. */
  rows(at: number): readonly (readonly Scalar[])[] {
    const value = this.value(at);
    if (isMatrix(value)) return value.rows;
    if (!isArea(value)) return [[value]];
    const { rows, columns } = sizeOf(value);
    const cells = this.machine.cells(value);
    return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  }

  /**
   * The numbers of the arguments from `first` on, as sums read them: inside ranges, texts and booleans are skipped;
   * values written directly are converted to numbers; an error stops the formula.
   */
  numbers(first = 0): number[] {
    const found: number[] = [];
    for (let at = first; at < this.count; at += 1) {
      const value = this.value(at);
      if (isScalar(value)) {
        if (this.given(at)) found.push(toNumber(value, this.machine.place, { name: this.name, position: at + 1 }));
        continue;
      }
      for (const each of isArea(value) ? this.machine.cells(value) : value.rows.flat()) {
        if (typeof each === 'number') found.push(each);
        else if (isError(each)) throw new Stop(each);
      }
    }
    return found;
  }
}

export interface FunctionRule {
  readonly min: number;
  readonly max: number;
  /** Computed element by element over arrays in an array scope. */
  readonly each?: true;
  /** The function's arguments are computed as arrays. */
  readonly arrays?: true;
  run(call: Call): Value;
}

export type FunctionTable = Readonly<Record<string, FunctionRule>>;
