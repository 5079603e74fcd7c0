/**
 * Sheets behaviour that no document fixes, in both variants: rows S07, S38 and the blank row at the end of an answer
 * (docs/google.md).
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
