/** Keys are found wherever the columns and rows of a tab were moved. */
import type { SheetShape } from '../../../src/tables/api-shapes';
import { findCorner, cellsOf, compareKeys, findKeys } from '../../../src/tables/grid/find-keys';

const sheet = (
  rows: readonly (readonly (string | number | null)[])[],
  start: { startRow?: number; startColumn?: number } = {},
): SheetShape => ({
  data: [
    {
      ...start,
      rowData: rows.map((row) => ({
        values: row.map((content) =>
          content === null
            ? {}
            : { effectiveValue: typeof content === 'number' ? { numberValue: content } : { stringValue: content } },
        ),
      })),
    },
  ],
});

test('an entry is where its row key and its field key cross', () => {
  const keys = findKeys(
    sheet([
      ['stamp', 'label', 'value'],
      ['', 'Heading', ''],
      ['1.1', 'Plans', 0],
    ]),
  );
  expect(keys.find('1.1', 'value')).toMatchObject({
    row: 2,
    column: 2,
    a1: 'C3',
    cell: { effectiveValue: { numberValue: 0 } },
  });
  expect(keys.find('1.2', 'value')).toBeNull();
});

test('a row key that Sheets converted to a number is still a key', () => {
  expect(
    findKeys(
      sheet([
        ['s', 'value'],
        [12, 5],
      ]),
    ).find('12', 'value')?.a1,
  ).toBe('B2');
});

test('a duplicated key is not found and is reported by name', () => {
  const keys = findKeys(
    sheet([
      ['s', 'value', 'note', 'value'],
      ['a', 1, 'x', 2],
      ['a', 3, 'y', 4],
    ]),
  );
  expect(keys.find('a', 'note')).toBeNull();
  expect(keys.twice).toEqual({ rows: ['a'], columns: ['value'] });
  expect(compareKeys({ once: keys.columnOf, twice: keys.twice.columns }, ['value', 'note', 'gone'])).toEqual({
    missing: ['gone'],
    unknown: [],
  });
});

test('a row and a column inserted before the keys move them, and the stamp shows where', () => {
  const moved = sheet([
    [null, null],
    [null, 'STAMP', 'value'],
    [null, 'a', 7],
  ]);
  const corner = findCorner(cellsOf(moved), (text) => text === 'STAMP');
  expect(corner).toEqual({ row: 1, column: 1 });
  expect(findKeys(moved, corner ?? undefined).find('a', 'value')?.a1).toBe('C3');
});

test('a stamp is looked for in twelve columns: what people write to the right of them is not one', () => {
  const at = (column: number) => cellsOf(sheet([[...Array.from({ length: column }, () => null), 'STAMP', 'x']]));
  expect(findCorner(at(11), (text) => text === 'STAMP')).toEqual({ row: 0, column: 11 });
  expect(findCorner(at(12), (text) => text === 'STAMP')).toBeNull();
});

test('a block that does not start at A1 keeps its place', () => {
  const keys = findKeys({
    data: [...(sheet([['s', 'value']]).data ?? []), ...(sheet([['a', 9]], { startRow: 4 }).data ?? [])],
  });
  expect(keys.find('a', 'value')?.a1).toBe('B5');
});
