/** The check of the desk's own answers: at every depth, also in members that are compiled late or checked once. */
import { checkAnswer, checkRequestBody } from '../../../src/desk/schema/schema';

const rows = (cell: object): object => ({ sheets: [{ data: [{ rowData: [{ values: [cell] }] }] }] });

test.each([
  ['a cell', rows({ wrong: 1 })],
  ['a value of a cell', rows({ effectiveValue: { numberValue: 1, stringValue: 'a' } })],
  ['a pivot table', rows({ pivotTable: { wrong: 1 } })],
  ['a format', rows({ userEnteredFormat: { wrong: 1 } })],
  ['a shown format', rows({ effectiveFormat: { textFormat: { bold: 'a' } } })],
  ['a rule', rows({ dataValidation: { wrong: 1 } })],
  ['rows that are no list', { sheets: [{ data: [{ rowData: {} }] }] }],
  ['a chart', { sheets: [{ charts: [{ spec: { pieChart: { wrong: 1 } } }] }] }],
  ['a list of merges', { sheets: [{ merges: [{ startRowIndex: 'a' }] }] }],
  ['the properties of a sheet', { sheets: [{ properties: { wrong: 1 } }] }],
])('a fault in %s is a bug of the desk, also the second time', (_, answer) => {
  for (const _time of [1, 2])
    expect(() => checkAnswer('sheets', 'Spreadsheet', answer)).toThrow(
      'bug of the desk: an answer is not a sheets Spreadsheet',
    );
});

test('rows that pass pass again, and other rows beside them are still checked', () => {
  const rowData = [{ values: [{ effectiveValue: { numberValue: 1 } }] }];
  const answer = (more: readonly object[]): object => ({ sheets: [{ data: [{ rowData }, ...more] }] });
  checkAnswer('sheets', 'Spreadsheet', answer([]));
  checkAnswer('sheets', 'Spreadsheet', answer([]));
  expect(() => checkAnswer('sheets', 'Spreadsheet', answer([{ rowData: [{ wrong: 1 }] }]))).toThrow('bug of the desk');
});

test('an object that passes as the format of many cells does not pass as their rule', () => {
  const format = { numberFormat: { type: 'NUMBER' } };
  for (const _time of [1, 2])
    checkAnswer('sheets', 'Spreadsheet', rows({ userEnteredFormat: format, effectiveFormat: format }));
  expect(() => checkAnswer('sheets', 'Spreadsheet', rows({ dataValidation: format }))).toThrow('bug of the desk');
});

test('a reply of a batch and a request of a batch are checked in their own kind', () => {
  const replies = (reply: object): object => ({ spreadsheetId: 'a', replies: [reply] });
  checkAnswer('sheets', 'BatchUpdateSpreadsheetResponse', replies({ addSheet: { properties: { sheetId: 1 } } }));
  expect(() => checkAnswer('sheets', 'BatchUpdateSpreadsheetResponse', replies({ addSheet: { wrong: 1 } }))).toThrow(
    'bug of the desk',
  );
  expect(() =>
    checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', { requests: [{ addSheet: { wrong: 1 } }] }),
  ).toThrow('Unknown name "wrong" at \'requests[0].add_sheet\'');
});
