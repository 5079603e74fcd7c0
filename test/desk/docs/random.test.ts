/**
 * Any run of requests leaves a valid document: each is refused without a trace, or applied with consecutive indices.
 */
import fc from 'fast-check';
import { ApiError } from '../../../src/desk/contract';
import { aDesk, insert } from './a-desk';

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read Google's answers freely

const index = fc.integer({ min: 0, max: 40 });
const small = fc.integer({ min: 0, max: 3 });
const spot = fc.record({
  tableStartLocation: fc.record({ index: fc.constantFrom(2, 2, 2, 3, 9) }),
  rowIndex: small,
  columnIndex: small,
});
const text = fc.constantFrom('xã', 'phường\n', '\n', '😀', '\tmục', 'Đất đai; hộ tịch', 'a\u0303');
const stretch = fc
  .tuple(index, fc.integer({ min: 1, max: 20 }))
  .map(([startIndex, length]) => ({ startIndex, endIndex: startIndex + length }));
const request: fc.Arbitrary<object> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(index, text).map(([at, words]) => insert(at, words)) },
  {
    weight: 2,
    arbitrary: fc.record({ insertTable: fc.record({ rows: small, columns: small, location: fc.record({ index }) }) }),
  },
  { weight: 2, arbitrary: stretch.map((range) => ({ deleteContentRange: { range } })) },
  fc.record({ insertTableRow: fc.record({ tableCellLocation: spot, insertBelow: fc.boolean() }) }),
  fc.record({ insertTableColumn: fc.record({ tableCellLocation: spot, insertRight: fc.boolean() }) }),
  fc.record({ deleteTableRow: fc.record({ tableCellLocation: spot }) }),
  fc.record({ deleteTableColumn: fc.record({ tableCellLocation: spot }) }),
  fc.record({
    mergeTableCells: fc.record({
      tableRange: fc.record({ tableCellLocation: spot, rowSpan: small, columnSpan: small }),
    }),
  }),
  fc.record({ insertPageBreak: fc.record({ location: fc.record({ index }) }) }),
  fc.record({
    insertSectionBreak: fc.record({
      location: fc.record({ index }),
      sectionType: fc.constantFrom('CONTINUOUS', 'NEXT_PAGE'),
    }),
  }),
  stretch.map((range) => ({ createParagraphBullets: { range, bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' } })),
  stretch.map((range) => ({ deleteParagraphBullets: { range } })),
  stretch.map((range) => ({ updateTextStyle: { range, textStyle: { bold: true }, fields: 'bold' } })),
  stretch.map((range) => ({
    updateParagraphStyle: { range, paragraphStyle: { namedStyleType: 'HEADING_1' }, fields: 'namedStyleType' },
  })),
  stretch.map((range) => ({ createNamedRange: { name: 'kỳ', range } })),
  fc.record({ replaceNamedRangeContent: fc.record({ namedRangeName: fc.constant('kỳ'), text }) }),
  fc.record({
    replaceAllText: fc.record({ containsText: fc.record({ text: fc.constantFrom('xã', 'Đ') }), replaceText: text }),
  }),
);

/** Checks that every element begins where the previous one ends. Returns the last end. */
function walk(content: Any[], from: number): number {
  let at = from;
  for (const one of content) {
    expect(one.startIndex ?? 0).toBe(at);
    if (one.table) {
      let inside = at + 1;
      for (const row of one.table.tableRows) {
        expect(row.tableCells).toHaveLength(one.table.columns);
        expect(row.startIndex).toBe(inside);
        inside += 1;
        for (const cell of row.tableCells) {
          expect(cell.startIndex).toBe(inside);
          inside = walk(cell.content, inside + 1);
          expect(cell.endIndex).toBe(inside);
        }
        expect(row.endIndex).toBe(inside);
      }
      expect(one.endIndex).toBe(inside + 1);
    }
    let letters = at;
    for (const part of one.paragraph?.elements ?? []) {
      expect(part.startIndex ?? 0).toBe(letters);
      letters = part.endIndex;
      if (part.textRun) expect(part.textRun.content).toHaveLength(part.endIndex - (part.startIndex ?? 0));
    }
    if (one.paragraph) expect(letters).toBe(one.endIndex);
    at = one.endIndex;
  }
  return at;
}

test('any run of requests leaves a valid document', () => {
  let applied = 0;
  fc.assert(
    fc.property(fc.array(request, { minLength: 5, maxLength: 25, size: 'max' }), (requests) => {
      const desk = aDesk();
      const id = desk.create();
      desk.batch(id, [
        insert(1, 'Đất đai ở xã 😀\nhộ tịch của phường'),
        { insertTable: { rows: 2, columns: 2, location: { index: 1 } } },
      ]);
      for (const one of requests) {
        const before = desk.get(id);
        try {
          desk.batch(id, [one]);
          applied += 1;
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          expect(desk.get(id)).toEqual(before);
        }
        const after = desk.get(id);
        const end = walk(after.body.content, 0);
        for (const named of after.namedRanges?.['kỳ']?.namedRanges ?? []) {
          for (const range of named.ranges)
            expect((range.startIndex ?? 0) < range.endIndex && range.endIndex <= end).toBe(true);
        }
      }
    }),
    { seed: 20260331, numRuns: 150 },
  );
  // A run in which every request is refused would prove nothing.
  expect(applied).toBeGreaterThan(500);
});
