/**
 * Formulas before and after a change of rows, columns or tabs. Google publishes no such table: the rules are those
 * observed in Sheets and in Excel, all to verify on a real account (test/desk/values/NOTES.md).
 */
import type { FormulaChange } from '../../../src/desk/values';

export type RewriteRow = readonly [string, FormulaChange, string];

const here = { sheetTitle: 'Biểu', onSheet: 'Biểu' } as const;
const elsewhere = { sheetTitle: 'Biểu', onSheet: 'Khác' } as const;
const rows = (
  kind: 'insert' | 'delete',
  start: number,
  end: number,
  where: { sheetTitle: string; onSheet: string } = here,
): FormulaChange => ({ kind, ...where, dimension: 'ROWS', start, end });
const columns = (kind: 'insert' | 'delete', start: number, end: number): FormulaChange => ({
  kind,
  ...here,
  dimension: 'COLUMNS',
  start,
  end,
});
const move = (start: number, end: number, destination: number): FormulaChange => ({
  kind: 'move',
  ...here,
  dimension: 'ROWS',
  start,
  end,
  destination,
});
const shift = (down: number, across: number): FormulaChange => ({ kind: 'shift', rows: down, columns: across });
const rename: FormulaChange = { kind: 'renameSheet', from: 'Biểu', to: "Biểu 'mới'" };
const drop: FormulaChange = { kind: 'deleteSheet', title: 'Biểu' };

export const REWRITES: readonly RewriteRow[] = [
  ['=A1+B2', shift(1, 1), '=B2+C3'],
  ['=$A$1+$A1+A$1', shift(2, 3), '=$A$1+$A3+D$1'],
  ['=A1', shift(-1, 0), '=#REF!'],
  ['=SUM(A1:B2)', shift(0, 26), '=SUM(AA1:AB2)'],
  ["='Tên tab'!A1", shift(1, 0), "='Tên tab'!A2"],
  ['=SUM(A:A;1:1)', shift(1, 1), '=SUM(B:B;2:2)'],
  ['=SUM(A2:A)', shift(1, 1), '=SUM(B3:B)'],
  ['="A1"&A1', shift(1, 0), '="A1"&A2'],
  ['=IF( A1 > 1,5 ; "x" ; LOG10(A1) )', shift(1, 0), '=IF( A2 > 1,5 ; "x" ; LOG10(A2) )'],
  ['=số_liệu+A1', shift(1, 0), '=số_liệu+A2'],
  ['={A1\\B1;A2\\B2}', shift(1, 0), '={A2\\B2;A3\\B3}'],
  ['=a1', shift(1, 0), '=A2'],
  ['=A5', rows('insert', 2, 4), '=A7'],
  ['=A2', rows('insert', 2, 4), '=A2'],
  ['=A3', rows('insert', 2, 3), '=A4'],
  ['=$A$5', rows('insert', 0, 1), '=$A$6'],
  ['=SUM(A1:A10)', rows('insert', 2, 4), '=SUM(A1:A12)'],
  ['=SUM(A1:A10)', rows('insert', 10, 12), '=SUM(A1:A10)'],
  ['=SUM(A1:A10)', rows('insert', 0, 1), '=SUM(A2:A11)'],
  ['=SUM(A:A)', rows('insert', 0, 5), '=SUM(A:A)'],
  ['=SUM(A5:A)', rows('insert', 0, 5), '=SUM(A10:A)'],
  ['=SUM(2:4)', rows('insert', 2, 3), '=SUM(2:5)'],
  ['=A5', rows('insert', 0, 1, elsewhere), '=A5'],
  ['=Biểu!A5', rows('insert', 0, 1, elsewhere), '=Biểu!A6'],
  ["='Biểu'!A5+A5", rows('insert', 0, 1, elsewhere), "='Biểu'!A6+A5"],
  ["='Khác'!A5+A5", rows('insert', 0, 1), "='Khác'!A5+A6"],
  ['=C1', columns('insert', 1, 3), '=E1'],
  ['=SUM(A1:C3)', columns('insert', 1, 2), '=SUM(A1:D3)'],
  ['=SUM(B:C)', columns('insert', 0, 1), '=SUM(C:D)'],
  ['=A5', rows('delete', 4, 5), '=#REF!'],
  ['=A5', rows('delete', 0, 2), '=A3'],
  ['=A5', rows('delete', 5, 6), '=A5'],
  ['=SUM(A1:A10)', rows('delete', 2, 4), '=SUM(A1:A8)'],
  ['=SUM(A3:A5)', rows('delete', 2, 5), '=SUM(#REF!)'],
  ['=SUM(A3:A5)', rows('delete', 0, 3), '=SUM(A1:A2)'],
  ['=SUM(A3:A5)', rows('delete', 4, 9), '=SUM(A3:A4)'],
  ['=SUM(A3:A)', rows('delete', 0, 5), '=SUM(A1:A)'],
  ['=Biểu!A5*2', rows('delete', 4, 5, elsewhere), '=#REF!*2'],
  ['=B1+C1', columns('delete', 1, 2), '=#REF!+B1'],
  ['=SUM(A:C)', columns('delete', 1, 2), '=SUM(A:B)'],
  ['=A2', move(1, 2, 5), '=A5'],
  ['=A4', move(1, 2, 5), '=A3'],
  ['=A6', move(1, 2, 5), '=A6'],
  ['=A5', move(4, 5, 1), '=A2'],
  ['=A2', move(4, 5, 1), '=A3'],
  ['=SUM(A1:A10)', move(9, 10, 2), '=SUM(A1:A10)'],
  ['=SUM(A1:A10)', move(0, 1, 5), '=SUM(A1:A10)'],
  ['=SUM(A1:A10)', move(9, 10, 20), '=SUM(A1:A9)'],
  ['=SUM(A1:A10)', move(14, 15, 5), '=SUM(A1:A11)'],
  ['=SUM(A2:A3)', move(1, 3, 10), '=SUM(A9:A10)'],
  ['=A2', move(1, 3, 2), '=A2'],
  ['=Biểu!A1+A1', rename, "='Biểu ''mới'''!A1+A1"],
  ["='Biểu'!A1:B2", rename, "='Biểu ''mới'''!A1:B2"],
  ['=BIỂU!A1', rename, "='Biểu ''mới'''!A1"],
  ["='Biểu phụ'!A1", rename, "='Biểu phụ'!A1"],
  ['=Biểu!A1', { kind: 'renameSheet', from: 'Biểu', to: 'Data' }, '=Data!A1'],
  ['=Biểu!A1', { kind: 'renameSheet', from: 'Biểu', to: 'A1' }, "='A1'!A1"],
  ["='Biểu [1]: a'!A1", { kind: 'renameSheet', from: 'Biểu [1]: a', to: 'x' }, "='x'!A1"],
  ['=SUM(Biểu!A1:B2)+A1', drop, '=SUM(#REF!)+A1'],
  ["='biểu'!A1", drop, '=#REF!'],
  ['="Biểu!A1"', drop, '="Biểu!A1"'],
  ['không phải công thức A1', shift(1, 0), 'không phải công thức A1'],
];
