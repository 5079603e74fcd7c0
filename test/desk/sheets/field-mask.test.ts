/**
 * Field masks (developers.google.com/workspace/sheets/api/guides/field-masks; answers to wrong masks as recorded by
 * googlesheets4).
 */
import { parseMask, pick, writeMasked } from '../../../src/desk/sheets/field-mask';
import type { Any } from '../small-desk';
import { aDesk } from './a-desk';

test.each([
  ['a,b(c,d),e/f', { a: {}, b: { c: {}, d: {} }, e: { f: {} } }],
  [
    'sheets(properties(sheetId,title),data.rowData)',
    { sheets: { properties: { sheetId: {}, title: {} }, data: { rowData: {} } } },
  ],
  ['*', { '*': {} }],
  ['user_entered_format.text_format', { userEnteredFormat: { textFormat: {} } }],
])('%s', (text, tree) => expect(parseMask(text)).toEqual(tree));

test.each([['a,'], ['a(b'], ['a b'], ['(a)'], ['a..b'], [', a']])('%s is not a mask', (text) =>
  expect(parseMask(text)).toBeUndefined(),
);

test('a read mask applies to the items of lists and keeps what it names', () => {
  const value = { id: 1, sheets: [{ a: 1, b: { c: 2, d: 3 } }, { b: { c: 4 } }] };
  expect(pick(value, parseMask('sheets(b/c)'))).toEqual({ sheets: [{ b: { c: 2 } }, { b: { c: 4 } }] });
  expect(pick(value, parseMask('*'))).toEqual(value);
});

test('a write mask sets what is given, clears what is not, and leaves the rest unchanged', () => {
  const target = { keep: 1, clear: 2, deep: { x: 1, y: 2 } };
  expect(writeMasked(target, { deep: { y: 5 }, keep: 9 }, { clear: {}, deep: { x: {}, y: {} } })).toEqual({
    keep: 1,
    deep: { y: 5 },
  });
  expect(target).toEqual({ keep: 1, clear: 2, deep: { x: 1, y: 2 } });
});

test('`fields` narrows every answer; grid data comes when the mask asks for it', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.put(id, 'A1', [['x']]);
  const get = (fields: string, more = {}) => desk.call('get', { spreadsheetId: id, fields, ...more });
  expect(get('sheets.properties.title')).toEqual({ sheets: [{ properties: { title: 'Sheet1' } }] });
  expect(get('sheets(data(rowData(values(formattedValue))))')).toEqual({
    sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: 'x' }] }] }] }],
  });
  expect(get('sheets.properties', { includeGridData: true }).sheets[0]).not.toHaveProperty('data');
  expect(desk.call('values.get', { spreadsheetId: id, range: 'A1', fields: 'values' })).toEqual({ values: [['x']] });
  expect(
    desk.call(
      'batchUpdate',
      { spreadsheetId: id, fields: 'replies.addSheet.properties.title' },
      { requests: [{ addSheet: { properties: { title: 'B' } } }] },
    ),
  ).toEqual({ replies: [{ addSheet: { properties: { title: 'B' } } }] });
});

test.each([
  ['sheets.sheetProperties', 'sheets.sheetProperties'],
  ['properties, sheets', 'properties, sheets'],
  ['sheets(data(rowData(values(effectiveFormat(type)))))', 'sheets.data.rowData.values.effectiveFormat.type'],
])('%s is refused with its name', (fields, path) => {
  const desk = aDesk();
  const id = desk.create();
  expect(() => desk.call('get', { spreadsheetId: id, fields })).toThrow(
    expect.objectContaining({
      code: 400,
      message: 'Request contains an invalid argument.',
      details: [
        expect.objectContaining({
          fieldViolations: [
            {
              field: fields,
              description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
            },
          ],
        }),
      ],
    }),
  );
});

test('a read of number formats alone gives the same as a whole read, and colours of a conditional format come when asked for', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.put(id, 'A1', [[5]]);
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  const condition = { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '1' }] };
  const rule = { ranges: [range], booleanRule: { condition, format: { backgroundColor: { red: 1 } } } };
  desk.batch(id, [
    {
      repeatCell: {
        range,
        cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.0' } } },
        fields: 'userEnteredFormat',
      },
    },
    { addConditionalFormatRule: { rule, index: 0 } },
  ]);
  const format = (fields: string): Any =>
    desk.call('get', { spreadsheetId: id, fields: `sheets.data.rowData.values.${fields}` }).sheets[0].data[0].rowData[0]
      .values[0].effectiveFormat;
  const whole = format('effectiveFormat');
  expect(whole.backgroundColor).toEqual({ red: 1 });
  expect(format('effectiveFormat.numberFormat')).toEqual({ numberFormat: whole.numberFormat });
  expect(format('effectiveFormat(numberFormat,backgroundColor)').backgroundColor).toEqual({ red: 1 });
  expect(format('effectiveFormat.textFormat')).toEqual({ textFormat: whole.textFormat });
});
