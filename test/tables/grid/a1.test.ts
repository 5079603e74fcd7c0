/** Names of cells, and few rectangles for many entry cells. */
import fc from 'fast-check';
import { boxName, cellName, columnName, fixedName, mergeBoxes, onTab } from '../../../src/tables/grid/a1';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is called %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

test('the name of a commune with an apostrophe is quoted', () => {
  expect(onTab("Xã Ea H'Leo", 'A1')).toBe("'Xã Ea H''Leo'!A1");
  expect(cellName(6, 3)).toBe('D7');
  expect(fixedName(6, 3)).toBe('$D$7');
  expect(boxName({ top: 0, left: 0, bottom: 2, right: 3 })).toBe('A1:C2');
});

test('two entry columns with a heading between them make two rectangles', () => {
  const cells = [6, 7, 9, 10].flatMap((row) => [3, 4].map((column) => ({ row, column })));
  expect(mergeBoxes(cells)).toEqual([
    { top: 6, left: 3, bottom: 8, right: 5 },
    { top: 9, left: 3, bottom: 11, right: 5 },
  ]);
});

test('the rectangles cover exactly the cells, each once', () => {
  const spot = fc.record({ row: fc.nat(8), column: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(spot), (cells) => {
      const covered = mergeBoxes(cells).flatMap((box) => {
        const names: string[] = [];
        for (let row = box.top; row < box.bottom; row++)
          for (let column = box.left; column < box.right; column++) names.push(cellName(row, column));
        return names;
      });
      expect(covered.sort()).toEqual([...new Set(cells.map((cell) => cellName(cell.row, cell.column)))].sort());
    }),
    { seed: 101 },
  );
});
