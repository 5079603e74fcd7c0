/** Evaluates the tree of a formula. */
import { NotDoubled, type Scalar } from '../../contract';
import { cellError, isError } from '../errors';
import type { Node } from '../formula/tree';
import { Call, single, type FunctionRule } from './call';
import { dated } from './dated';
import { FUNCTIONS } from './functions/index';
import { GOOGLE_NAMES } from './google-names';
import type { Machine } from './machine';
import { binary, unary } from './operators';
import { areaOfName, areaOfReference } from './references';
import { isArea, isMatrix, isScalar, sizeOf, Stop, type Area, type Scope, type Value } from './value';

/** The value of a node. Errors of sub-expressions come back as values or as Stop. */
export function evaluate(node: Node, scope: Scope, machine: Machine): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'missing':
      return null;
    case 'reference':
      return areaOfReference(node.reference, scope, machine.book);
    case 'name':
      return areaOfName(node.name, machine.book);
    case 'unary':
      return mapped([settled(node.of, scope, machine)], scope, machine, ([of = null]) =>
        unary(node.operator, of, machine.place),
      );
    case 'binary':
      return binaryValue(node, scope, machine);
    case 'span':
      return span(node, scope, machine);
    case 'call':
      return called(node, scope, machine);
    case 'array':
      return arrayValue(node.rows, scope, machine);
  }
}

/** A value with a Stop converted into its error, so that an array keeps its other elements. */
function settled(node: Node, scope: Scope, machine: Machine): Value {
  try {
    return machine.evaluate(node, scope);
  } catch (stop) {
    if (stop instanceof Stop) return stop.error;
    throw stop;
  }
}

function binaryValue(node: Extract<Node, { kind: 'binary' }>, scope: Scope, machine: Machine): Value {
  const values = [settled(node.left, scope, machine), settled(node.right, scope, machine)] as const;
  if (node.operator !== '&') {
    if (!scope.array) {
      const pair = [single(values[0], scope, machine), single(values[1], scope, machine)] as const;
      return binary(node.operator, pair, machine.place);
    }
    return mapped(values, scope, machine, ([left = null, right = null]) =>
      binary(node.operator, [left, right], machine.place),
    );
  }
  const formats = [machine.formatOf(node.left, scope), machine.formatOf(node.right, scope)];
  return mapped(values, scope, machine, (pair) => {
    const [left = null, right = null] = pair.map((each, side) => dated(each, formats[side], machine.place.locale));
    return binary('&', [left, right], machine.place);
  });
}

/** Applies a function of scalars: once, or element by element in an array scope. */
function mapped(
  values: readonly Value[],
  scope: Scope,
  machine: Machine,
  compute: (scalars: Scalar[]) => Scalar,
): Value {
  if (!scope.array || !values.some(isLong)) return compute(values.map((value) => single(value, scope, machine)));
  const grids = values.map((value) => gridOf(value, machine));
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const matrix: Scalar[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column += 1) {
      const scalars: Scalar[] = [];
      for (const grid of grids) scalars.push(at(grid, row, column));
      line.push(compute(scalars));
    }
    matrix.push(line);
  }
  return { kind: 'matrix', rows: matrix };
}

type Grid = readonly (readonly Scalar[])[];

function gridOf(value: Value, machine: Machine): Grid {
  if (isMatrix(value)) return value.rows;
  if (!isArea(value)) return [[value]];
  const { rows, columns } = sizeOf(value);
  const cells = machine.cells(value);
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

/** A single row or column is repeated over the other array. Beyond a shorter array Sheets gives `#N/A`. */
function at(grid: Grid, row: number, column: number): Scalar {
  const line = grid[grid.length === 1 ? 0 : row];
  const value = line?.[line.length === 1 ? 0 : column];
  return value === undefined ? cellError('N_A', 'Array arguments are of different size.') : value;
}

const isLong = (value: Value): boolean => isMatrix(value) || (isArea(value) && !isOne(value));

const isOne = (area: Area): boolean => area.bottom - area.top === 1 && area.right - area.left === 1;

function span(node: Extract<Node, { kind: 'span' }>, scope: Scope, machine: Machine): Value {
  const [a, b] = [machine.evaluate(node.from, scope), machine.evaluate(node.to, scope)];
  for (const side of [a, b]) if (isError(side)) return side;
  if (!isArea(a) || !isArea(b) || a.sheetId !== b.sheetId) return cellError('REF', 'Reference does not exist.');
  return {
    kind: 'area',
    sheetId: a.sheetId,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function arrayValue(rows: readonly (readonly Node[])[], scope: Scope, machine: Machine): Value {
  const grids = rows.map((row) => row.map((node) => gridOf(settled(node, scope, machine), machine)));
  const joined = grids.flatMap((row) => {
    const height = Math.max(...row.map((grid) => grid.length));
    if (row.some((grid) => grid.length !== height))
      throw new Stop(cellError('REF', 'Function ARRAY_ROW parameter 2 has mismatched row size.'));
    return Array.from({ length: height }, (_, line) => row.flatMap((grid) => [...(grid[line] ?? [])]));
  });
  if (joined.some((row) => row.length !== joined[0]?.length))
    throw new Stop(cellError('VALUE', 'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.'));
  return { kind: 'matrix', rows: joined };
}

function called(node: Extract<Node, { kind: 'call' }>, scope: Scope, machine: Machine): Value {
  const rule = FUNCTIONS.get(node.name);
  if (!rule) {
    if (GOOGLE_NAMES.has(node.name)) throw new NotDoubled(`công thức ${node.name}`);
    return cellError('NAME', `Unknown function: '${node.written}'.`);
  }
  if (node.parts.length < rule.min || node.parts.length > rule.max)
    return cellError('N_A', wrongCount(node.name, rule, node.parts.length));
  const inner = rule.arrays ? { ...scope, array: true } : scope;
  return rule.each && scope.array
    ? elementwise(node, rule, inner, machine)
    : rule.run(new Call(node.name, node.parts, inner, machine));
}

function wrongCount(name: string, { min, max }: FunctionRule, got: number): string {
  const expected = max === Infinity ? `at least ${min}` : min === max ? String(min) : `between ${min} and ${max}`;
  return `Wrong number of arguments to ${name}. Expected ${expected} arguments, but got ${got} arguments.`;
}

function elementwise(node: Extract<Node, { kind: 'call' }>, rule: FunctionRule, scope: Scope, machine: Machine): Value {
  const values = node.parts.map((part) => settled(part, scope, machine));
  if (values.every((value) => isScalar(value) || (isArea(value) && isOne(value)))) {
    return rule.run(new Call(node.name, node.parts, scope, machine));
  }
  const one = { ...scope, array: false };
  return mapped(values, scope, machine, (scalars) => {
    const parts = scalars.map((value, at): Node =>
      node.parts[at]?.kind === 'missing' ? { kind: 'missing' } : { kind: 'value', value },
    );
    try {
      return single(rule.run(new Call(node.name, parts, one, machine)), one, machine);
    } catch (stop) {
      if (stop instanceof Stop) return stop.error;
      throw stop;
    }
  });
}
