/** The stored text of a seal: what goes in comes out, in both versions, and its fingerprint covers every letter. */
import fc from 'fast-check';
import type { EntryValue } from '../../../src/core/entry';
import { FORM } from '../../../src/core/form-code';
import { canonicalText, type SealedCell, type Unsealed } from '../../../src/core/submission/seal';
import { provedText, sealIn, sealText } from '../../../src/core/submission/seal-text';
import { columnsOf } from '../../../src/core/submission/sealed-columns';
import { seal } from '../scene';

const seed = Date.now();
console.log(`seed ${seed}`);

const unsealed = (change: Partial<Unsealed> = {}): Unsealed => {
  const { fingerprint: _, ...content } = seal('568', { '1.2': 5, '6.1': 12.5, '7.1': null, '7.2': 'không phát sinh' });
  return { ...content, ...change };
};

/** The content without accessors, as a reader of the product sees it. */
const plain = (content: Unsealed | null): unknown => JSON.parse(JSON.stringify(content));

const held: fc.Arbitrary<EntryValue> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), scaled: fc.maxSafeInteger(), decimals: fc.nat({ max: 20 }) }),
  fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'grapheme' }) }),
  fc.record({ kind: fc.constant('choice' as const), code: fc.string() }),
  fc.record({ kind: fc.constant('tick' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('date' as const), date: fc.constant('2019-03-12') }),
  fc.constantFrom<EntryValue>({ kind: 'notArisen' }, { kind: 'notApplicable' }, { kind: 'blank' }),
);
const KEYS = ['1', '1.2', 'a b', 'a|b', '', 'dòng\nhai'];
const cell: fc.Arbitrary<SealedCell> = fc.record({
  row: fc.constantFrom(...KEYS),
  field: fc.constantFrom('value', 'explanation', 'x y'),
  value: held,
  a1: fc.constantFrom('F7', 'F8', 'G7', 'AA12', ''),
  shown: fc.string({ unit: 'grapheme' }),
});
/** Cells that lie in lines and columns, some of them absent. */
const grid: fc.Arbitrary<readonly SealedCell[]> = fc
  .array(fc.array(fc.option(fc.tuple(held, fc.string())), { minLength: 3, maxLength: 3 }), { maxLength: 6 })
  .map((rows) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((one, column) => {
        const place = { row: `${row}.${row}`, field: `f${column}`, a1: `${'DEF'.charAt(column)}${row + 7}` };
        return one === null ? [] : [{ ...place, value: one[0], shown: one[1] }];
      }),
    ),
  );

const withCells = (cells: readonly SealedCell[]): Unsealed =>
  unsealed({ forms: [{ form: FORM.indicator, tab: 'Số liệu', sheetId: 1, template: 't', cells }] });

test.each([
  ['any cells, also of one place, and keys that the columns cannot hold', fc.array(cell, { maxLength: 8 })],
  ['cells in lines and columns', grid],
])('%s come back as they were sealed', (_, of) => {
  fc.assert(
    fc.property(of, (cells) => {
      const content = withCells(cells as readonly SealedCell[]);
      expect(plain(sealIn(sealText(content)))).toEqual(plain(content));
    }),
    { seed, numRuns: 150 },
  );
});

test('a report is stored as columns, in less than half the letters of its cells', () => {
  const content = unsealed();
  expect(sealText(content)).not.toContain('"cells"');
  expect(sealText(content).length * 2).toBeLessThan(JSON.stringify(content).length);
});

test('a form that is read knows how many cells it holds, whatever form was read before it', () => {
  const place = (row: string, line: number, field = 'value'): SealedCell => ({
    ...{ row, field, a1: `F${line}`, shown: '' },
    value: { kind: 'blank' },
  });
  for (const cells of [[place('1', 7)], [place('1', 7, 'note')], [place('1', 7), place('2', 8)], [place('3', 9)]]) {
    expect(sealText(withCells(cells))).not.toContain('"cells"');
    const [form] = sealIn(sealText(withCells(cells)))?.forms ?? [];
    expect(form && columnsOf(form).count).toBe(cells.length);
    expect(form?.cells).toEqual(cells);
  }
});

test('members come back in their order, because records of the ledger are written from them', () => {
  const { forms: _, ...content } = unsealed();
  const { forms: __, ...read } = sealIn(sealText({ ...content, forms: [] })) ?? unsealed();
  expect(JSON.stringify(read)).toBe(JSON.stringify(content));
});

test('the fingerprint is taken of the whole stored text', () => {
  const text = sealText(unsealed());
  expect(provedText(text, unsealed())).toBe(text);
});

test('a seal of an earlier release, an object for each cell, is read and proved as it was sealed', () => {
  const content = unsealed();
  const text = JSON.stringify({ ...content, fingerprint: 'f' });
  const read = sealIn(text);
  expect(plain(read)).toEqual(plain(content));
  expect(read && provedText(text, read)).toBe(canonicalText(content));
});

test.each(['', '{', 'null', '7', 'seal 2\n', 'seal 2\n{}', 'seal 2\nnull\n[]'])('%j is no text of a seal', (text) => {
  expect(sealIn(text)).toBeNull();
});
