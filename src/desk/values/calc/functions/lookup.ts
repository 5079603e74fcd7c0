/** Lookup functions: MATCH, INDEX, VLOOKUP, HLOOKUP, XLOOKUP. */
import { NotDoubled, type Scalar } from '../../../contract';
import { cellError, isError } from '../../errors';
import type { Call, FunctionTable } from '../call';
import { compare } from '../coerce';
import { wildcard } from '../criteria';
import { isArea, sizeOf, Stop, type Value } from '../value';

type Mode = 'exact' | 'up' | 'down';

/**
 * The index (from 0) of a key in a list. `up` finds the last value not above it in an ascending list, `down` the last
 * value not below it in a descending list.
 */
function placeOf(key: Scalar, list: readonly Scalar[], mode: Mode, call: Call): number {
  if (isError(key)) throw new Stop(key);
  if (key === null) return -1;
  const { facts } = call.machine.place;
  if (mode === 'exact') {
    const like = typeof key === 'string' ? wildcard(key) : undefined;
    return list.findIndex((each) =>
      like ? typeof each === 'string' && like(each) : typeof each === typeof key && compare(each, key, facts) === 0,
    );
  }
  let best = -1;
  list.forEach((each, at) => {
    if (each === null || isError(each) || typeof each !== typeof key) return;
    const order = compare(each, key, facts);
    if (mode === 'up' ? order <= 0 : order >= 0) best = at;
  });
  return best;
}

const missing = (name: string, key: Scalar): Scalar =>
  cellError('N_A', `Did not find value '${String(key ?? '')}' in ${name} evaluation.`);

/** In a list that should be sorted but is not, Sheets' binary search may end anywhere, so the desk refuses. */
function sortedOnly(list: readonly Scalar[], mode: Mode, call: Call): void {
  if (mode === 'exact') return;
  const { facts } = call.machine.place;
  const solid = list.filter((each) => each !== null && !isError(each));
  const broken = solid.some((each, at) => {
    const next = solid[at + 1];
    return next !== undefined && (mode === 'up' ? compare(each, next, facts) > 0 : compare(each, next, facts) < 0);
  });
  if (broken) throw new NotDoubled(`công thức ${call.name} tìm gần đúng trong dãy chưa sắp xếp`);
}

function match(call: Call): Scalar {
  const key = call.scalar(0);
  const list = call.list(1);
  const type = call.number(2, 1);
  const mode: Mode = type === 0 ? 'exact' : type > 0 ? 'up' : 'down';
  sortedOnly(list, mode, call);
  const at = placeOf(key, list, mode, call);
  return at < 0 ? missing('MATCH', key) : at + 1;
}

function columnLookup(call: Call, turned: boolean): Scalar {
  const key = call.scalar(0);
  const rows = turned ? transposed(call.rows(1)) : call.rows(1);
  const column = Math.trunc(call.number(2));
  const mode: Mode = call.boolean(3, true) ? 'up' : 'exact';
  if (column < 1)
    return cellError(
      'VALUE',
      `Function ${call.name} parameter 3 value is ${column}. It should be greater than or equal to 1.`,
    );
  if (column > (rows[0]?.length ?? 0)) return cellError('REF', `${call.name} evaluates to an out of bounds range.`);
  const keys = rows.map((row) => row[0] ?? null);
  sortedOnly(keys, mode, call);
  const at = placeOf(key, keys, mode, call);
  return at < 0 ? missing(call.name, key) : (rows[at]?.[column - 1] ?? null);
}

function transposed(rows: readonly (readonly Scalar[])[]): Scalar[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

function index(call: Call): Value {
  const source = call.value(0);
  if (isError(source)) return source;
  const size = sizeOf(source);
  let [row, column] = [Math.trunc(call.number(1, 0)), Math.trunc(call.number(2, 0))];
  // A single number counts along a single row.
  if (!call.given(2) && size.rows === 1 && size.columns > 1) [row, column] = [0, row];
  if (row < 0 || column < 0 || row > size.rows || column > size.columns) {
    return cellError(
      'NUM',
      `Function INDEX parameter ${row < 0 || row > size.rows ? 2 : 3} value is ${row < 0 || row > size.rows ? row : column}. It is out of range.`,
    );
  }
  const [top, bottom] = row === 0 ? [0, size.rows] : [row - 1, row];
  const [left, right] = column === 0 ? [0, size.columns] : [column - 1, column];
  if (isArea(source)) {
    return {
      kind: 'area',
      sheetId: source.sheetId,
      top: source.top + top,
      bottom: source.top + bottom,
      left: source.left + left,
      right: source.left + right,
    };
  }
  return {
    kind: 'matrix',
    rows: call
      .rows(0)
      .slice(top, bottom)
      .map((each) => each.slice(left, right)),
  };
}

function xlookup(call: Call): Value {
  const key = call.scalar(0);
  const list = call.list(1);
  const rows = call.rows(2);
  if (call.number(4, 0) !== 0 || call.number(5, 1) !== 1)
    throw new NotDoubled('công thức XLOOKUP kiểu khớp hoặc kiểu tìm khác mặc định');
  const { facts } = call.machine.place;
  if (isError(key)) return key;
  const at = list.findIndex((each) => !isError(each) && compare(each, key, facts) === 0);
  if (at < 0) return call.given(3) ? call.value(3) : missing('XLOOKUP', key);
  const upright = sizeOf(call.value(1)).rows !== 1 || list.length === 1;
  return { kind: 'matrix', rows: upright ? [rows[at] ?? [null]] : rows.map((row) => [row[at] ?? null]) };
}

export const LOOKUPS: FunctionTable = {
  MATCH: { min: 2, max: 3, run: match },
  INDEX: { min: 1, max: 3, arrays: true, run: index },
  VLOOKUP: { min: 3, max: 4, run: (call) => columnLookup(call, false) },
  HLOOKUP: { min: 3, max: 4, run: (call) => columnLookup(call, true) },
  XLOOKUP: { min: 3, max: 6, run: xlookup },
};
