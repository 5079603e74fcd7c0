import fc from 'fast-check';
import { columnLetters, columnNumber, references, rewriteFormula, type FormulaChange } from '../../../src/desk/values';
import { REWRITES } from './rewrite.table';

const SEED = 20261122;
const row = fc.integer({ min: 0, max: 300 });
const column = fc.integer({ min: 0, max: 60 });
const cell = fc
  .tuple(column, row, fc.boolean(), fc.boolean())
  .map(([c, r, fixedColumn, fixedRow]) => `${fixedColumn ? '$' : ''}${columnLetters(c)}${fixedRow ? '$' : ''}${r + 1}`);
const tab = fc.constantFrom('', "'Tên tab'!", 'Biểu!');
const formula = fc
  .array(fc.tuple(tab, cell, cell), { minLength: 1, maxLength: 4 })
  .map((parts) => `=${parts.map(([sheet, a, b]) => `SUM(${sheet}${a}:${b}; ${sheet}${a})`).join(' + 1,5*')}`);

function lines(
  kind: 'insert' | 'delete',
  dimension: 'ROWS' | 'COLUMNS',
  [start, count]: readonly [number, number],
): FormulaChange {
  return { kind, sheetTitle: 'Biểu', onSheet: 'Biểu', dimension, start, end: start + count };
}

describe('rewriting a formula', () => {
  test('the table has at least forty rows and no row twice', () => {
    expect(new Set(REWRITES.map((each) => JSON.stringify(each))).size).toBe(REWRITES.length);
    expect(REWRITES.length).toBeGreaterThanOrEqual(40);
  });

  for (const [before, change, after] of REWRITES) {
    test(`${before} becomes ${after} by ${JSON.stringify(change)}`, () => {
      expect(rewriteFormula(before, change)).toBe(after);
    });
  }

  test.each(['ROWS', 'COLUMNS'] as const)(
    'inserting %s and deleting the same ones restores the formula',
    (dimension) => {
      fc.assert(
        fc.property(formula, fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 20 }), (text, start, count) => {
          const there = rewriteFormula(text, lines('insert', dimension, [start, count]));
          expect(rewriteFormula(there, lines('delete', dimension, [start, count]))).toBe(text);
        }),
        { seed: SEED, numRuns: 500 },
      );
    },
  );

  test('a shift and its reverse restore the formula unless it left the sheet', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }), (text, down, across) => {
        const there = rewriteFormula(text, { kind: 'shift', rows: down, columns: across });
        expect(rewriteFormula(there, { kind: 'shift', rows: -down, columns: -across })).toBe(text);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('column letters and numbers convert both ways up to ZZZ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18277 }), (number) => columnNumber(columnLetters(number)) === number),
      { seed: SEED },
    );
    expect([columnLetters(0), columnLetters(25), columnLetters(26), columnLetters(18277)]).toEqual([
      'A',
      'Z',
      'AA',
      'ZZZ',
    ]);
  });

  test('the references of a formula are listed in order with their tabs', () => {
    expect(references('=SUM(A1;\'Tên tab\'!$B$2:C)+"Z9"+số_liệu').map(({ sheet }) => sheet)).toEqual([null, 'Tên tab']);
  });
});
