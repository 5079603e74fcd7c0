import { cellError, show } from '../../../src/desk/values';
import type { NumberFormat, Scalar } from '../../../src/desk/contract';

const as = (type: string, pattern?: string): NumberFormat => (pattern === undefined ? { type } : { type, pattern });

/**
 * Value, format, shown in vi_VN, shown in en_US. Default patterns of vi_VN and the automatic format: to verify on a
 * real account.
 */
const ROWS: readonly (readonly [Scalar, NumberFormat | undefined, string, string])[] = [
  [null, undefined, '', ''],
  [true, undefined, 'TRUE', 'TRUE'],
  [false, as('NUMBER'), 'FALSE', 'FALSE'],
  ['chữ', as('NUMBER'), 'chữ', 'chữ'],
  ['', undefined, '', ''],
  [0, undefined, '0', '0'],
  [1234.5, undefined, '1234,5', '1234.5'],
  [1 / 3, undefined, '0,3333333333', '0.3333333333'],
  [200 / 3, undefined, '66,66666667', '66.66666667'],
  [-0.1, undefined, '-0,1', '-0.1'],
  [0.1 + 0.2, undefined, '0,3', '0.3'],
  [Math.PI, undefined, '3,141592654', '3.141592654'],
  [1e20, undefined, '1E+20', '1E+20'],
  [1.5e-10, undefined, '1,5E-10', '1.5E-10'],
  [12345678901.5, undefined, '12345678902', '12345678902'],
  [1000.12, as('NUMBER'), '1.000,12', '1,000.12'],
  [0.1012, as('PERCENT'), '10,12%', '10.12%'],
  [1010, as('SCIENTIFIC'), '1,01E+03', '1.01E+03'],
  [1000.12, as('CURRENCY'), '1.000 ₫', '$1,000.12'],
  [39717, as('DATE'), '26/09/2008', '9/26/2008'],
  [2.5, as('DATE_TIME'), '01/01/1900 12:00:00', '1/1/1900 12:00:00'],
  [0.666, as('TIME'), '15:59:02', '3:59:02 PM'],
  [1000.12, as('TEXT'), '1000,12', '1000.12'],
  [1234567.891, as('NUMBER', '#,##0.00'), '1.234.567,89', '1,234,567.89'],
  [0.988, as('PERCENT', '0%'), '99%', '99%'],
  [0.988, as('PERCENT', '0.0%'), '98,8%', '98.8%'],
  [43555, as('DATE', 'dd/mm/yyyy'), '31/03/2019', '31/03/2019'],
  [-1234, as('NUMBER', '#,##0;(#,##0)'), '(1.234)', '(1,234)'],
  [0, as('NUMBER', '#,##0;-#,##0;"không có"'), 'không có', 'không có'],
  [5, as('NUMBER', '00'), '05', '05'],
  [1.5, as('TIME', '[h]:mm'), '36:00', '36:00'],
  ['x', as('TEXT', '@'), 'x', 'x'],
  ['x', as('TEXT', '@" đ"'), 'x đ', 'x đ'],
  [5, as('NUMBER_FORMAT_TYPE_UNSPECIFIED'), '5', '5'],
  [0, as('DATE', 'yyyy-mm-dd'), '1899-12-30', '1899-12-30'],
  [cellError('N_A'), undefined, '#N/A', '#N/A'],
  [cellError('DIVIDE_BY_ZERO'), as('NUMBER'), '#DIV/0!', '#DIV/0!'],
  [cellError('ERROR'), undefined, '#ERROR!', '#ERROR!'],
  [cellError('NAME'), undefined, '#NAME?', '#NAME?'],
  [cellError('REF'), undefined, '#REF!', '#REF!'],
  [cellError('VALUE'), undefined, '#VALUE!', '#VALUE!'],
  [cellError('NUM'), undefined, '#NUM!', '#NUM!'],
  [cellError('NULL_VALUE'), undefined, '#NULL!', '#NULL!'],
  [cellError('LOADING'), undefined, 'Loading...', 'Loading...'],
];

describe('a value as shown', () => {
  for (const [value, format, vietnamese, american] of ROWS) {
    test(`${JSON.stringify(value)} as ${JSON.stringify(format) ?? 'automatic'} is ${vietnamese} in vi_VN and ${american} in en_US`, () => {
      expect(show(value, format, 'vi_VN')).toBe(vietnamese);
      expect(show(value, format, 'en_US')).toBe(american);
    });
  }

  test('a pattern that cannot be read throws with its name', () => {
    expect(() => show(5, as('NUMBER', '0.0.0;;;;;'), 'vi_VN')).toThrow('chưa mô phỏng: numberFormat.pattern');
  });
});
