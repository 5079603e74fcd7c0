import { Calc, errorCode, isError, show } from '../../../src/desk/values';
import type { Scalar } from '../../../src/desk/contract';
import { bookOf } from './book';
import { FORMULAS, type Result } from './formulas.table';

const TABS = {
  Biểu: [
    ['10', '2', 'sở', '=1/0', '=""', "'01"],
    ['20', '4', 'huyện', '', '', "'02"],
    ['30', '1', 'sở'],
    [],
    ['chữ', '3', 'sở'],
  ],
  'Tên tab': [['100'], ['200']],
  'Biểu [1]: a': [['7']],
};
const AT = { row: 30, column: 20 };

function computed(formula: string, locale = 'vi_VN'): Scalar {
  const book = bookOf(TABS, locale);
  book.put(0, AT.row, AT.column, formula);
  return new Calc(book).value(0, AT.row, AT.column);
}

function check(value: Scalar, expected: Result): void {
  if (typeof expected !== 'object' || expected === null) {
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
    return;
  }
  expect(isError(value) && errorCode(value)).toBe(expected.error);
  if (expected.message !== undefined) expect(isError(value) && value.message).toBe(expected.message);
}

describe('a formula', () => {
  test('the table has at least one hundred and twenty rows and no row twice', () => {
    expect(new Set(FORMULAS.map(([formula]) => formula)).size).toBe(FORMULAS.length);
    expect(FORMULAS.length).toBeGreaterThanOrEqual(120);
  });

  for (const [formula, expected] of FORMULAS) {
    test(`${formula} gives ${JSON.stringify(expected)}`, () => check(computed(formula), expected));
  }

  test.each([
    ['=SUM(1,2)', 3],
    ['=SUM(1;2)', 3],
    ['=1.5*2', 3],
    ['=IF(A1>5,"a","b")', 'a'],
    ['=SUM({1,2;3,4})', 10],
    ['=VALUE("1,234.5")', 1234.5],
    ['="x"&1.5', 'x1.5'],
  ])('in en_US %s gives %j', (formula, expected) => check(computed(formula, 'en_US'), expected));

  test.each([
    ['=SPLIT("a b";" ")', 'công thức SPLIT'],
    ['=QUERY(A1:C3;"select A")', 'công thức QUERY'],
    ['=IMPORTRANGE("x";"A1")', 'công thức IMPORTRANGE'],
    ['={1\\2}*2', 'công thức với mảng ngoài ARRAYFORMULA'],
    ['=IF({1\\0};"có";"không")', 'công thức với mảng ngoài ARRAYFORMULA'],
    ['=LEN({"a"\\"bb"})', 'công thức với mảng ngoài ARRAYFORMULA'],
    ['=A1:A3', 'công thức trả về nhiều ô: =A1:A3'],
    ['=UNIQUE(C1:C3)', 'công thức trả về nhiều ô: =UNIQUE(C1:C3)'],
    ['=IFERROR(RAND();0)', 'công thức RAND'],
    ['=LAMBDA(x;x+1)(2)', 'công thức'],
    ['=LET(x;1;x)', 'công thức LET'],
    ['=REGEXMATCH("a";"(?=a)")', 'biểu thức REGEXMATCH'],
    ['=TEXT(1;"0,00")', 'công thức TEXT'],
    ['=MATCH(1;B1:B3)', 'chưa sắp xếp'],
  ])('%s throws with its name and returns no value', (formula, what) => {
    expect(() => computed(formula)).toThrow(
      `chưa mô phỏng: ${what}`.replace('chưa mô phỏng: chưa sắp xếp', 'chưa sắp xếp'),
    );
  });

  test('all cells of a circle are errors, and so are those that read them', () => {
    const book = bookOf({ a: [['=B1+1', '=C1', '=A1', '=A1+1', '=IFERROR(A1;"đã bắt")']] });
    const calc = new Calc(book);
    for (const column of [0, 1, 2, 3]) {
      const value = calc.value(0, 0, column);
      expect(isError(value) && value.message).toContain('Circular dependency detected');
    }
    expect(calc.value(0, 0, 4)).toBe('đã bắt');
  });

  test.each([0, 1])('IFERROR inside a circle does not hide it, whichever cell is read first', (first) => {
    const calc = new Calc(bookOf({ a: [['=IFERROR(B1;0)', '=A1']] }));
    calc.value(0, 0, first);
    expect([0, 1].map((column) => isError(calc.value(0, 0, column)))).toEqual([true, true]);
  });

  test('a cell inside its own sum is a circle', () => {
    const calc = new Calc(bookOf({ a: [['1'], ['2'], ['=SUM(A1:A3)']] }));
    expect(isError(calc.value(0, 2, 0))).toBe(true);
    expect(calc.value(0, 0, 0)).toBe(1);
  });

  test('a chain of nine hundred cells and a circle of nine hundred cells both finish', () => {
    const chain = bookOf({ a: [['1']] });
    for (let row = 1; row < 900; row += 1) chain.put(0, row, 0, `=A${row}+1`);
    expect(new Calc(chain).value(0, 899, 0)).toBe(900);
    chain.put(0, 0, 0, '=A900');
    expect(isError(new Calc(chain).value(0, 899, 0))).toBe(true);
  });

  test('computed values are kept until a change is reported', () => {
    const book = bookOf({ a: [['1', '=A1*2']] });
    const calc = new Calc(book);
    expect(calc.value(0, 0, 1)).toBe(2);
    book.put(0, 0, 0, '5');
    expect(calc.value(0, 0, 1)).toBe(2);
    calc.invalidate();
    expect(calc.value(0, 0, 1)).toBe(10);
  });

  test('a result without a format of its own takes the format of its sources', () => {
    const book = bookOf({
      a: [
        [
          '31/3/2019',
          '=A1',
          '=A1+1',
          '=A1-A1',
          '=DATE(2023;3;19)',
          '=NOW()',
          '=A1&""',
          '=SUM(98%;1)',
          '=H2',
          '=MAX(A1:A1)',
          '=IF(TRUE;A1;1)',
          '=IF(FALSE;A1;1)',
          '=IF(FALSE;"";IF(TRUE;IFERROR(+A1;1);1))',
          '=IF(TRUE;INDEX(A1:A2;1);"")',
        ],
      ],
    });
    const calc = new Calc(book);
    const types = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13].map((column) => calc.format(0, 0, column)?.type);
    const plain = undefined;
    expect(types.slice(0, 6)).toEqual(['DATE', 'DATE', plain, 'DATE', 'DATE_TIME', plain]);
    expect(types.slice(6)).toEqual(['DATE', 'DATE', plain, 'DATE', 'DATE']);
    expect(calc.value(0, 0, 6)).toBe('31/3/2019');
    expect(show(calc.value(0, 0, 4), calc.format(0, 0, 4), 'en_US')).toBe('3/19/2023');
  });

  test('the condition of an IF between texts is not computed again for a format', () => {
    const calc = new Calc(bookOf({ a: [['=IF(SUM(B1:B3)>2;"nhiều";IF(B1=0;"";"ít"))', '1', '=IF(B1=1;B1;"")']] }));
    expect([0, 2].map((column) => calc.value(0, 0, column))).toEqual(['ít', 1]);
    const evaluate = jest.spyOn(calc, 'evaluate');
    expect(calc.format(0, 0, 0)).toBeUndefined();
    expect(evaluate).not.toHaveBeenCalled();
    expect(calc.format(0, 0, 2)).toBeUndefined();
    expect(evaluate).toHaveBeenCalled();
  });

  test('five thousand conditional sums over the same columns give each key its own total', () => {
    const keys = Array.from({ length: 50 }, (_, at) => `đơn vị ${at}`);
    const rows = Array.from({ length: 400 }, (_, row) => [
      String(row),
      keys[row % 50] ?? '',
      row % 2 === 0 ? 'a' : 'b',
    ]);
    const book = bookOf({ 'Dữ liệu': rows, Tổng: [] });
    for (let at = 0; at < 5000; at += 1)
      book.put(
        1,
        at % 900,
        1 + Math.floor(at / 900),
        `=SUMIFS('Dữ liệu'!A:A;'Dữ liệu'!B:B;"${keys[at % 50] ?? ''}";'Dữ liệu'!C:C;"${at % 4 < 2 ? 'a' : 'b'}")+${at}-${at}`,
      );
    const calc = new Calc(book);
    const expected = (at: number): number =>
      rows.reduce(
        (sum, [value, key, kind]) =>
          sum + (key === keys[at % 50] && kind === (at % 4 < 2 ? 'a' : 'b') ? Number(value) : 0),
        0,
      );
    for (let at = 0; at < 5000; at += 1) expect(calc.value(1, at % 900, 1 + Math.floor(at / 900))).toBe(expected(at));
  });
});
