/** The columns of a sealed form hold what its cells hold, each figure with all its digits. */
import type { EntryValue } from '../../../src/core/entry';
import { FORM } from '../../../src/core/form-code';
import type { SealedCell, SealedForm } from '../../../src/core/submission/seal';
import {
  cellsOfColumn,
  columnarForm,
  columnsOf,
  isEmptyColumn,
  packedHeld,
  shapeOf,
  valueIn,
} from '../../../src/core/submission/sealed-columns';
import { amount } from '../scene';

const BLANK: EntryValue = { kind: 'blank' };

const cell = (row: string, field: string, value: EntryValue): SealedCell => ({
  row,
  field,
  value,
  a1: 'A1',
  shown: '',
});
const head = { form: FORM.indicator, tab: 'Số liệu', sheetId: 1, template: 't' };
const formOf = (...cells: readonly SealedCell[]): SealedForm => ({ ...head, cells });
const column = (kinds: string) => ({ kinds, held: [], decimals: '0' });

test.each([[[1, 2 ** 31 - 1, -5]], [[1, 2 ** 31, -5]], [[1, -(2 ** 31) - 1]], [[Number.MAX_SAFE_INTEGER, 1]]])(
  'numbers keep every digit when they are packed: %j',
  (numbers) => {
    expect(Array.from(packedHeld('n', numbers))).toEqual(numbers);
  },
);

test('large amounts of a form of nothing but numbers come back as they were', () => {
  const money = formOf(cell('1', 'value', amount(7)), cell('2', 'value', amount(12_345_678_900)));
  expect(valueIn(columnsOf(money), { row: '2', field: 'value' })).toEqual(amount(12_345_678_900));
  expect(valueIn(columnsOf(money), { row: '1', field: 'value' })).toEqual(amount(7));
});

test('each amount keeps its own decimals, more than nine too, beside cells of other kinds', () => {
  const form = formOf(
    cell('1', 'value', amount(7, 11)),
    cell('2', 'value', BLANK),
    cell('3', 'value', amount(5, 2)),
    cell('4', 'value', { kind: 'tick', on: true }),
    cell('5', 'value', { kind: 'date', date: '2019-03-12' }),
    cell('6', 'value', { kind: 'choice', code: 'online' }),
    cell('7', 'value', { kind: 'text', text: 'chờ' }),
  );
  const columns = columnsOf(form);
  const held = form.cells.map(({ row, field }) => valueIn(columns, { row, field }));
  expect(held).toEqual(form.cells.map(({ value }) => value));
});

test('a cell that the form does not have is none: of another row, another field, or a row that lacks the field', () => {
  const columns = columnsOf(
    formOf(cell('1', 'value', amount(7)), cell('2', 'note', BLANK), cell('3', 'value', amount(8))),
  );
  const at = (row: string, field: string) => valueIn(columns, { row, field });
  expect([at('9', 'value'), at('1', 'other'), at('2', 'value'), at('3', 'note')]).toEqual([null, null, null, null]);
  expect([at('2', 'note'), at('3', 'value')]).toEqual([BLANK, amount(8)]);
});

test('a row that is met again later is one row, and its later cell counts', () => {
  const columns = columnsOf(
    formOf(cell('1', 'value', amount(7)), cell('2', 'value', amount(8)), cell('1', 'value', amount(9))),
  );
  expect(columns.shape.rows).toEqual(['1', '2']);
  expect(columns.count).toBe(3);
  expect(valueIn(columns, { row: '1', field: 'value' })).toEqual(amount(9));
});

test.each([
  ['n', 3],
  ['-', 0],
  ['n-b', 2],
])('a column %s of three rows has %i cells', (kinds, count) => {
  expect(cellsOfColumn(kinds, shapeOf(['1', '2', '3'], ['value']))).toBe(count);
});

test.each([
  ['b', true],
  ['bo-', true],
  ['bbn', false],
  ['x', false],
  ['-a-', false],
  ['p', false],
])('a column %s holds no answer: %s', (kinds, isEmpty) => {
  expect(isEmptyColumn(column(kinds))).toBe(isEmpty);
});

test('forms with the same rows and fields share a shape, others do not, however many there are', () => {
  const first = shapeOf(['a', 'b'], ['c']);
  expect(shapeOf(['a', 'b'], ['c'])).toBe(first);
  expect(shapeOf(['a'], ['b', 'c']).fields).toEqual(['b', 'c']);
  for (let one = 0; one < 1000; one += 1) expect(shapeOf([`${one}`], ['c']).rowAt.get(`${one}`)).toBe(0);
  expect(shapeOf(['a', 'b'], ['c'])).toEqual(first);
});

test('cells are made of columns at the first use, once', () => {
  let made = 0;
  const columns = columnsOf(formOf(cell('1', 'value', amount(7))));
  const form = columnarForm(head, columns, () => {
    made += 1;
    return [cell('1', 'value', amount(7))];
  });
  expect(made).toBe(0);
  const first = form.cells;
  expect(form.cells).toBe(first);
  expect(made).toBe(1);
  expect(columnsOf(form)).toBe(columns);
});
