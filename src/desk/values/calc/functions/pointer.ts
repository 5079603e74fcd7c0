/** Functions about the place of cells: ROW, COLUMNS, OFFSET, INDIRECT, CHOOSE. */
import { NotDoubled } from '../../../contract';
import { cellError } from '../../errors';
import type { Call, FunctionTable } from '../call';
import { sizeOf, type Area, type Value } from '../value';

/** ROW and COLUMN: the numbers of the referenced cells; a whole column or row of numbers in an array scope. */
function position(call: Call, upright: boolean): Value {
  const own = upright ? call.scope.row : call.scope.column;
  if (!call.given(0)) return own + 1;
  const area = call.area(0);
  const [from, to] = upright ? [area.top, area.bottom] : [area.left, area.right];
  const numbers = Array.from({ length: to - from }, (_, at) => from + at + 1);
  if (!call.scope.array || numbers.length === 1) return from + 1;
  return { kind: 'matrix', rows: upright ? numbers.map((each) => [each]) : [numbers] };
}

function offset(call: Call): Value {
  const start = call.area(0);
  const size = sizeOf(start);
  const [down, across] = [Math.trunc(call.number(1)), Math.trunc(call.number(2))];
  const [height, width] = [Math.trunc(call.number(3, size.rows)), Math.trunc(call.number(4, size.columns))];
  if (height < 1 || width < 1) throw new NotDoubled('công thức OFFSET với chiều cao hoặc chiều rộng không dương');
  const area: Area = {
    kind: 'area',
    sheetId: start.sheetId,
    top: start.top + down,
    left: start.left + across,
    bottom: start.top + down + height,
    right: start.left + across + width,
  };
  const grid = call.machine.book.size(start.sheetId);
  const outside = area.top < 0 || area.left < 0 || area.bottom > grid.rows || area.right > grid.columns;
  return outside ? cellError('REF', 'Function OFFSET evaluates to an out of bounds range.') : area;
}

function indirect(call: Call): Value {
  if (!call.boolean(1, true)) throw new NotDoubled('công thức INDIRECT kiểu R1C1');
  return call.machine.areaOf(call.text(0), call.scope);
}

function choose(call: Call): Value {
  const which = Math.trunc(call.number(0));
  if (which < 1 || which >= call.count) {
    return cellError(
      'NUM',
      `Function CHOOSE parameter 1 value is ${which}. Valid values are between 1 and ${call.count - 1} inclusive.`,
    );
  }
  return call.value(which);
}

export const POINTERS: FunctionTable = {
  ROW: { min: 0, max: 1, run: (call) => position(call, true) },
  COLUMN: { min: 0, max: 1, run: (call) => position(call, false) },
  ROWS: { min: 1, max: 1, run: (call) => sizeOf(call.value(0)).rows },
  COLUMNS: { min: 1, max: 1, run: (call) => sizeOf(call.value(0)).columns },
  OFFSET: { min: 3, max: 5, run: offset },
  INDIRECT: { min: 1, max: 2, run: indirect },
  CHOOSE: { min: 2, max: Infinity, run: choose },
};
