/** Values of a tab in which people type: an address that Google turned into a chip is read as the address. */
import { plainGrid } from '../../../src/tables/grid/plain-grid';
import type { CellDataShape } from '../../../src/tables/api-shapes';

const person = (email: string) => ({ chip: { personProperties: { email } } });
const read = (cell: CellDataShape) => plainGrid({ data: [{ rowData: [{ values: [cell] }] }] })[0]?.[0];

test('a chip alone', () => {
  expect(
    read({
      effectiveValue: { stringValue: 'Ông An' },
      userEnteredValue: { stringValue: '@' },
      chipRuns: [person('an@x.vn')],
    }),
  ).toBe('an@x.vn');
});

test('a chip beside a typed address', () => {
  expect(
    read({
      effectiveValue: { stringValue: 'binh@x.vn, Ông An' },
      userEnteredValue: { stringValue: 'binh@x.vn, @' },
      chipRuns: [{ chip: {} }, { startIndex: 11, ...person('an@x.vn') }],
    }),
  ).toBe('binh@x.vn, an@x.vn');
});

test('a cell without a chip keeps its text, a formula its value', () => {
  expect(read({ effectiveValue: { stringValue: 'a@x.vn' }, userEnteredValue: { stringValue: 'a@x.vn' } })).toBe(
    'a@x.vn',
  );
  expect(read({ effectiveValue: { stringValue: 'b' }, userEnteredValue: { formulaValue: '="b"' } })).toBe('b');
});
