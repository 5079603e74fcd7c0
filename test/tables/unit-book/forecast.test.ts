/**
 * The *Dự báo* tab of a lead agency: what it shows, what it asks, what it reports while the agency types, and how it
 * prints.
 */
import ExcelJS from 'exceljs';
import { forecastTemplate } from '../../../src/core/forms/template-forecast';
import { exportXlsx } from '../../../src/desk/xlsx/export-xlsx';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { catalogue as asMade, period, unitBook } from './support';

/** The office has typed the points of the first area. */
const catalogue = {
  ...asMade,
  targets: asMade.targets.map((one) =>
    one.code === 'LV-1' ? { ...one, maximum: { scaled: 1000, decimals: 2 } } : one,
  ),
};
const template = forecastTemplate({ unit: 'CQ-SNV', period, catalogue });
const layout = layoutOf(template);
const WHOLE =
  'sheets(properties,merges,data(rowData(values(userEnteredValue,userEnteredFormat,effectiveValue,effectiveFormat,formattedValue,dataValidation,note)),rowMetadata,columnMetadata)),properties';

const open = () => {
  const book = unitBook([template]);
  const grid = () =>
    book.get(WHOLE).sheets?.find((sheet) => sheet.properties?.sheetId === layout.sheetId)?.data?.[0]?.rowData ?? [];
  const cell = (row: string, field: string) => grid()[layout.lineOf(row)]?.values?.[layout.columnOf(field)];
  const type = (row: string, field: string, value: string | number): void =>
    book.put(layout.sheetId, layout.lineOf(row), layout.columnOf(field), {
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    });
  return { book, cell, type, says: (row: string): string => cell(row, 'check')?.formattedValue ?? '' };
};

test('each row shows its goal, locked, and marks goals that were not compared with the regulation itself', () => {
  const { cell } = open();
  expect(cell('CT-1', 'goal')?.formattedValue).toBe('Trên 80 % vào năm 2020 (Nghị quyết 30c/NQ-CP)');
  expect(cell('LV-1', 'goal')?.formattedValue).toBe(
    'Chưa có điểm tối đa theo QĐ 2635/QĐ-BNV; năm 2017 là 10 theo QĐ 2948/QĐ-BNV',
  );
  expect([
    cell('CT-1', 'label')?.formattedValue?.endsWith('(*)'),
    cell('LV-1', 'label')?.formattedValue?.endsWith('(*)'),
  ]).toEqual([false, true]);
});

test('the check column follows the typing of the agency, from missing entries to no finding', () => {
  const { type, says } = open();
  const spoken = [says('CT-1')];
  const then = (field: string, value: string | number): void => {
    type('CT-1', field, value);
    spoken.push(says('CT-1'));
  };
  then('state', 'Đạt');
  then('result', 75);
  then('result', 85);
  then('state', 'Không đạt');
  then('cause', 'Số phiếu khảo sát thu về ít');
  then('action', 'Khảo sát bổ sung trong quý IV');
  then('explanation', 'Số khảo sát sơ bộ, còn thay đổi');
  expect(spoken).toEqual([
    'CHƯA NHẬP: Khả năng đạt',
    'CẦN GIẢI TRÌNH: chưa nhập Kết quả đến nay',
    'CẦN GIẢI TRÌNH: Kết quả đến nay chưa đạt mục tiêu (trên 80) mà chọn "Đạt"',
    '',
    'CẦN GIẢI TRÌNH: chưa nhập Dự kiến cả năm',
    'CẦN GIẢI TRÌNH: chưa nhập Dự kiến cả năm',
    'CẦN GIẢI TRÌNH: chưa nhập Dự kiến cả năm',
    'Đã giải trình',
  ]);
  type('LV-1', 'state', 'Có khả năng đạt');
  type('LV-1', 'expected', 10.5);
  expect(says('LV-1')).toBe('LỖI: Dự kiến cả năm ngoài khoảng từ 0 đến 10');
});

test('the note of a cell explains what its column asks before how it is typed', () => {
  const { cell } = open();
  expect(cell('CT-1', 'expected')?.dataValidation?.inputMessage).toMatch(
    /^Mức dự kiến đến hết năm\. Số phần trăm, ví dụ 98,8 /,
  );
  expect(cell('LV-1', 'result')?.dataValidation?.inputMessage).toMatch(
    /^Kết quả đã có đến ngày tính số liệu ghi ở đầu biểu\. Số, từ 0 trở lên/,
  );
  expect(cell('CT-1', 'state')?.dataValidation?.condition?.values?.map((one) => one.userEnteredValue)).toEqual([
    'Đạt',
    'Có khả năng đạt',
    'Khó đạt',
    'Không đạt',
  ]);
});

test('the tab prints on A4 landscape, one page wide', async () => {
  const { book } = open();
  const xlsx = new ExcelJS.Workbook();
  await xlsx.xlsx.load(
    (await exportXlsx(book.get(WHOLE) as Parameters<typeof exportXlsx>[0])) as unknown as ArrayBuffer,
  );
  // A tab too wide to be read on one page is printed over several pages, and is not scaled.
  expect(xlsx.getWorksheet('Dự báo')?.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
  });
});
