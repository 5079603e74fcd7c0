/** Functions that take and return arrays. Their results are used inside other functions; spilling is not doubled. */
import { NotDoubled, type Scalar } from '../../../contract';
import { cellError, isError } from '../../errors';
import type { Call, FunctionTable } from '../call';
import { compare, toBoolean } from '../coerce';
import { Stop, type Value } from '../value';

type Row = readonly Scalar[];

const keyOf = (row: Row): string => JSON.stringify(row);

function unique(call: Call): Value {
  if (call.count > 1) throw new NotDoubled('công thức UNIQUE với tham số thứ hai trở đi');
  const seen = new Set<string>();
  return { kind: 'matrix', rows: call.rows(0).filter((row) => !seen.has(keyOf(row)) && seen.add(keyOf(row))) };
}

function filter(call: Call): Value {
  const rows = call.rows(0);
  const conditions = call.parts.slice(1).map((_, at) => call.list(at + 1));
  if (conditions.some((list) => list.length !== rows.length)) {
    if (rows.length === 1) throw new NotDoubled('công thức FILTER theo cột');
    return cellError('N_A', 'FILTER has mismatched range sizes.');
  }
  const keep = rows.filter((_, at) =>
    conditions.every((list, which) => {
      const value = list[at] ?? null;
      return typeof value === 'string' || isError(value)
        ? false
        : toBoolean(value, { name: 'FILTER', position: which + 2 });
    }),
  );
  return keep.length === 0
    ? cellError('N_A', 'No matches are found in FILTER evaluation.')
    : { kind: 'matrix', rows: keep };
}

function sort(call: Call): Value {
  const { facts } = call.machine.place;
  const keys: { column: number; ascending: boolean }[] = [];
  for (let at = 1; at < Math.max(call.count, 2); at += 2)
    keys.push({ column: Math.trunc(call.number(at, 1)) - 1, ascending: call.boolean(at + 1, true) });
  const order = (a: Row, b: Row): number => {
    for (const { column, ascending } of keys) {
      const [one, other] = [a[column] ?? null, b[column] ?? null];
      // Blanks come last in either sort direction.
      if (one === null || other === null) {
        if (one !== other) return one === null ? 1 : -1;
        continue;
      }
      const by = compare(one, other, facts);
      if (by !== 0) return ascending ? by : -by;
    }
    return 0;
  };
  return { kind: 'matrix', rows: [...call.rows(0)].sort(order) };
}

function transpose(call: Call): Value {
  const rows = call.rows(0);
  return { kind: 'matrix', rows: (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)) };
}

function countUnique(call: Call): number {
  const seen = new Set<string>();
  call.parts.forEach((_, at) => {
    for (const value of call.list(at)) {
      if (isError(value)) throw new Stop(value);
      if (value !== null) seen.add(keyOf([value]));
    }
  });
  return seen.size;
}

export const ARRAYS: FunctionTable = {
  ARRAYFORMULA: { min: 1, max: 1, arrays: true, run: (call) => call.value(0) },
  UNIQUE: { min: 1, max: 3, arrays: true, run: unique },
  FILTER: { min: 2, max: Infinity, arrays: true, run: filter },
  SORT: { min: 1, max: Infinity, arrays: true, run: sort },
  TRANSPOSE: { min: 1, max: 1, arrays: true, run: transpose },
  COUNTUNIQUE: { min: 1, max: Infinity, run: countUnique },
};
