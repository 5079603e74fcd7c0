/** A large workbook in parts: every row once, in order, with its value and without formulas. */
import fc from 'fast-check';
import type { RowDataShape } from '../../src/tables/api-shapes';
import { LARGEST_BATCH, utf8Bytes } from '../../src/tables/master-book/staging/batch-size';
import { partRequests, partsOf, plainRows } from '../../src/tables/part-book';

const textRow = (text: string): RowDataShape => ({ values: [{ userEnteredValue: { stringValue: text } }] });
const words = (rows: readonly RowDataShape[]): readonly string[] =>
  rows.map((row) => row.values?.[0]?.userEnteredValue?.stringValue ?? '');

test('formulas, errors and formats become what a reader sees', () => {
  const percent = { type: 'PERCENT', pattern: '0,0%' } as const;
  expect(
    plainRows([
      {
        values: [
          { effectiveValue: { numberValue: 0.5 }, effectiveFormat: { numberFormat: percent } },
          { effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } } },
          {},
          { effectiveValue: { stringValue: 'a' }, effectiveFormat: { numberFormat: { type: 'TEXT' } } },
        ],
      },
    ]),
  ).toEqual([
    {
      values: [
        { userEnteredValue: { numberValue: 0.5 }, userEnteredFormat: { numberFormat: percent } },
        { userEnteredValue: { stringValue: 'DIVIDE_BY_ZERO' } },
        {},
        { userEnteredValue: { stringValue: 'a' } },
      ],
    },
  ]);
});

test('every row is in one part, in order, and a tab that is too large goes on in the next part', () => {
  const tabs = fc.array(fc.array(fc.string({ maxLength: 30 }), { maxLength: 450 }), { maxLength: 5 });
  fc.assert(
    fc.property(tabs, fc.integer({ min: 500, max: 40_000 }), (texts, most) => {
      const asked = texts.map((rows, at) => ({ title: `Trang ${at}`, rows: rows.map(textRow) }));
      const parts = partsOf(asked, most);
      const together = parts.flat().flatMap(({ title, rows }) => words(rows).map((text) => `${title} ${text}`));
      expect(together).toEqual(texts.flatMap((rows, at) => rows.map((text) => `Trang ${at} ${text}`)));
      for (const part of parts) expect(new Set(part.map(({ title }) => title)).size).toBe(part.length);
    }),
    { numRuns: 30 },
  );
});

test('a part is written in batches below the limit of one request', () => {
  const rows = Array.from({ length: 1_500 }, (_, n) => textRow(`${n} ${'ữ'.repeat(600)}`));
  const batches = partRequests([{ title: 'Dữ liệu', rows }], 0);
  for (const batch of batches) expect(utf8Bytes(JSON.stringify(batch))).toBeLessThan(LARGEST_BATCH + 1_000);
  expect(batches.length).toBeGreaterThan(2);
  const starts = batches
    .flat()
    .flatMap((request) => ('updateCells' in request ? [request.updateCells.start?.rowIndex] : []));
  expect(starts).toEqual(Array.from({ length: 15 }, (_, run) => run * 100));
});
