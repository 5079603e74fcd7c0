import { methods } from '../../../src/desk/schema/discovery';
import { provinceOf } from '../../../src/desk/provinces';
test('the discovery documents name the methods that the add-in uses', () => {
  expect(methods().get('sheets.spreadsheets.values.batchGetByDataFilter')?.path).toBe(
    '/v4/spreadsheets/{spreadsheetId}/values:batchGetByDataFilter',
  );
  expect(methods().get('drive.files.create')?.uploadPath).toBe('/upload/drive/v3/files');
});
test('Khánh Hòa in 2019 has 21 agencies and 9 districts', () => {
  const units = provinceOf('khanh-hoa-2019').units;
  expect(units.filter((unit) => unit.kind === 'agency')).toHaveLength(21);
  expect(units.filter((unit) => unit.kind === 'district')).toHaveLength(9);
});
