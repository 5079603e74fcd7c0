/** One slash between number and symbol, however they were typed. */
import { numberAndSymbol } from '../../../src/core/submission/document';

test.each([
  ['05', '/BC-UBND', '05', 'BC-UBND'],
  ['05', 'BC-UBND', '05', 'BC-UBND'],
  ['05/', '/BC-UBND', '05', 'BC-UBND'],
  ['05/BC-UBND', '', '05', 'BC-UBND'],
  ['05/BC-UBND', 'BC-UBND', '05', 'BC-UBND'],
  ['05/BC-UBND', '//BC-UBND', '05', 'BC-UBND'],
  ['', '/BC-UBND', '', 'BC-UBND'],
  ['05', '', '05', ''],
  ['', '', '', ''],
])('%j and %j', (number, symbol, expectedNumber, expectedSymbol) => {
  expect(numberAndSymbol(number, symbol)).toEqual({ number: expectedNumber, symbol: expectedSymbol });
});
