/**
 * Sheets behaviour that no document fixes, in both variants: rows S07, S09, S18, S38 and the blank row at the end of an
 * answer (docs/google.md).
 */
import type { Any } from '../small-desk';
import { Desk } from '../../../src/desk/desk';
import { OFFICE, UNIT, bundleWith, person } from './support/small-desk';

function book() {
  const desk = new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace', bundleDir: bundleWith('') });
  const call = (method: string, params: Record<string, unknown>, body?: unknown): Any =>
    desk.call(
      { method: `sheets.spreadsheets.${method}`, params, ...(body === undefined ? {} : { body }) },
      person(OFFICE),
    );
  const id = call('create', {}, { properties: { locale: 'vi_VN' } }).spreadsheetId as string;
  call('values.update', { spreadsheetId: id, range: 'A1', valueInputOption: 'RAW' }, { values: [['a']] });
  return { desk, call, id };
}

test('S38: the locale is answered whole, or as the language alone', () => {
  const { desk, call, id } = book();
  const locale = () => call('get', { spreadsheetId: id, fields: 'properties.locale' }).properties.locale;
  expect(locale()).toBe('vi_VN');
  desk.sheetsSetting.shortLocale = true;
  expect(locale()).toBe('vi');
});

test('an answer may end with a blank row', () => {
  const { desk, call, id } = book();
  const rows = () => ({
    grid: call('get', { spreadsheetId: id, fields: 'sheets.data.rowData.values.formattedValue' }).sheets[0].data[0]
      .rowData,
    values: call('values.get', { spreadsheetId: id, range: 'A1:B9' }).values,
  });
  expect(rows()).toEqual({ grid: [{ values: [{ formattedValue: 'a' }] }], values: [['a']] });
  desk.sheetsSetting.trailingBlankRow = true;
  expect(rows()).toEqual({ grid: [{ values: [{ formattedValue: 'a' }] }, {}], values: [['a'], []] });
});

test('S07: an unknown address among the editors refuses the whole batch, by the setting', () => {
  const { desk, call, id } = book();
  const requests = [
    { addSheet: { properties: { title: 'Mới' } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [UNIT] } } } },
  ];
  desk.sheetsSetting.unknownEditors.add(UNIT);
  expect(() => call('batchUpdate', { spreadsheetId: id }, { requests })).toThrow(`Invalid email address: ${UNIT}`);
  expect(call('get', { spreadsheetId: id }).sheets).toHaveLength(1);
  desk.sheetsSetting.unknownEditors.clear();
  expect(call('batchUpdate', { spreadsheetId: id }, { requests }).replies).toHaveLength(2);
});

test('S09: a strict list or tick box takes other values from the API, or by the setting refuses them', () => {
  const { desk, call, id } = book();
  const range = (column: number) => ({
    startRowIndex: 1,
    endRowIndex: 2,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  const rule = (column: number, condition: object) => ({
    setDataValidation: { range: range(column), rule: { condition, strict: true } },
  });
  const list = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'đạt' }] };
  call('batchUpdate', { spreadsheetId: id }, { requests: [rule(0, list), rule(1, { type: 'BOOLEAN' })] });
  const write = (values: readonly unknown[]) => () =>
    call('values.update', { spreadsheetId: id, range: 'A2', valueInputOption: 'RAW' }, { values: [values] });
  expect(write(['khác', 'x'])).not.toThrow();
  desk.sheetsSetting.strictForApi = true;
  expect(write(['đạt', false])).not.toThrow();
  expect(write(['', ''])).not.toThrow();
  expect(write(['khác'])).toThrow('The data you entered in cell A2 violates the data validation rules');
  expect(write(['đạt', 'x'])).toThrow('cell B2');
  const cells = (value: object) => () =>
    call(
      'batchUpdate',
      { spreadsheetId: id },
      {
        requests: [
          {
            updateCells: {
              range: range(0),
              rows: [{ values: [{ userEnteredValue: value }] }],
              fields: 'userEnteredValue',
            },
          },
        ],
      },
    );
  expect(cells({ stringValue: 'khác' })).toThrow('violates');
  expect(cells({ stringValue: 'đạt' })).not.toThrow();
});

test('S18: one request adds any number of rows, or by the setting no more than so many', () => {
  const { desk, call, id } = book();
  const append = (length: number) => () =>
    call(
      'batchUpdate',
      { spreadsheetId: id },
      { requests: [{ appendDimension: { sheetId: 0, dimension: 'ROWS', length } }] },
    );
  const resize = (rowCount: number) => () =>
    call(
      'batchUpdate',
      { spreadsheetId: id },
      {
        requests: [
          {
            updateSheetProperties: {
              properties: { sheetId: 0, gridProperties: { rowCount } },
              fields: 'gridProperties.rowCount',
            },
          },
        ],
      },
    );
  expect(append(50_000)).not.toThrow();
  desk.sheetsSetting.mostNewRows = 40_000;
  expect(append(40_001)).toThrow('at most 40000 rows');
  expect(append(30_000)).not.toThrow();
  expect(resize(150_000)).toThrow('at most 40000 rows');
  expect(resize(100)).not.toThrow();
});
