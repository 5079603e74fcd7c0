/** The look of a column changes with the format, the note or the paint of one cell, and with no value. */
import { columnLooks } from '../../../src/tables/master-book/results/column-looks';
import type { ResultTab } from '../../../src/tables/master-book/results/result-tab';
import type { CellDataShape } from '../../../src/tables/api-shapes';

const RED: CellDataShape = { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } } };
const BLUE: CellDataShape = { userEnteredFormat: { backgroundColorStyle: { rgbColor: { blue: 1 } } } };
const ROWS = 6;

/** Two columns of red cells; `at` = other cells of the first one by row. */
function looks(at: Readonly<Record<number, CellDataShape>> = {}, paints: ResultTab['paints'] = []): readonly string[] {
  const rows = Array.from({ length: ROWS }, (_, row) => [at[row] ?? RED, RED]);
  return columnLooks({ sheetId: 1, rows, rowCount: ROWS, columnCount: 2, paints } as unknown as ResultTab);
}

const paint = { top: 1, bottom: 2, left: 0, right: 1, format: BLUE.userEnteredFormat ?? {}, fields: 'x' };

test.each<readonly [string, readonly string[]]>([
  ['one cell has another format', looks({ 2: BLUE })],
  ['one cell has no format', looks({ 2: {} })],
  ['one cell has a note', looks({ 2: { ...RED, note: 'x' } })],
  ['one cell is painted', looks({}, [paint])],
])('a column looks otherwise when %s, and the column beside it as before', (_, seen) => {
  expect([seen[0] === looks()[0], seen[1] === looks()[1]]).toEqual([false, true]);
});

test('the order of looks, and how many cells have each, count; a value does not', () => {
  const all = [{ 0: BLUE }, { 1: BLUE }, { 0: BLUE, 1: BLUE }, { 0: { note: 'x' } }, { 0: { note: 'y' } }].map(
    (at) => looks(at)[0],
  );
  expect(new Set(all).size).toBe(all.length);
  expect(looks({ 3: { ...RED, userEnteredValue: { numberValue: 7 } } })).toEqual(looks());
});
