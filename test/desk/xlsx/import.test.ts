import type { sheets_v4 } from '@googleapis/sheets';
import { exportXlsx, type Loss } from '../../../src/desk/xlsx/export-xlsx';
import { googleFormula, importXlsx } from '../../../src/desk/xlsx/import-xlsx';
import { reportFile } from './report';

type Values = (sheets_v4.Schema$ExtendedValue | null)[];
const effective = (sheet: sheets_v4.Schema$Sheet | undefined): Values =>
  (sheet?.data?.[0]?.rowData ?? [])
    .flatMap((row) => (row.values ?? []).map((cell) => cell.effectiveValue ?? null))
    .filter((value) => value !== null);

describe('a report that comes back from Excel', () => {
  const lossy: Loss[] = [];
  let back: sheets_v4.Schema$Spreadsheet;
  let report: sheets_v4.Schema$Sheet | undefined;
  const cell = (row: number, column: number) => report?.data?.[0]?.rowData?.[row]?.values?.[column];
  beforeAll(async () => {
    back = await importXlsx(await exportXlsx(reportFile()), { locale: 'vi_VN', lossy });
    report = back.sheets?.find((sheet) => sheet.properties?.title === 'Biểu 06a');
  });

  test('has the same values in every cell, dates as serial numbers, also a computed 0', () => {
    const sent = reportFile().sheets?.find((sheet) => sheet.properties?.title === 'Biểu 06a');
    expect(effective(report)).toEqual(effective(sent));
  });

  test('has formulas with the file’s own separators', () => {
    expect(cell(6, 3)?.userEnteredValue).toEqual({ formulaValue: '=SUMIFS(D4:D6;C4:C6;">0")*1,5' });
    expect(cell(6, 4)?.userEnteredValue).toEqual({
      formulaValue: '=TEXTJOIN("; ";TRUE;B4:B5;IFS(C4>0;"có";TRUE;"không"))',
    });
    expect(googleFormula('MAX({1,2.5;3,4})', true)).toBe('=MAX({1\\2,5;3\\4})');
    expect(googleFormula('_xlfn.IFS(A1>1.5,1)', false)).toBe('=IFS(A1>1.5,1)');
  });

  test('has styles, sizes, hidden and frozen parts, merges, entries, names', () => {
    expect(cell(2, 1)?.userEnteredFormat).toMatchObject({
      textFormat: { fontFamily: 'Times New Roman', fontSize: 12, bold: true },
      horizontalAlignment: 'CENTER',
      wrapStrategy: 'WRAP',
      borders: { left: { style: 'SOLID' } },
    });
    expect(cell(3, 5)?.userEnteredFormat?.numberFormat).toEqual({ type: 'DATE', pattern: 'dd/mm/yyyy' });
    expect(cell(4, 1)?.note).toBe('Gồm cả khai sinh, khai tử.');
    const [data] = report?.data ?? [];
    expect(data?.columnMetadata?.map((column) => [column.pixelSize, column.hiddenByUser ?? false])).toEqual(
      [60, 180, 90, 90, 110, 90, 130, 60].map((pixels, at) => [pixels, at === 0]),
    );
    expect(
      data?.rowMetadata?.map((row) => row.hiddenByUser ?? false).flatMap((hidden, at) => (hidden ? [at] : [])),
    ).toEqual([0, 5]);
    expect(report?.properties).toMatchObject({ index: 1, gridProperties: { frozenRowCount: 3, frozenColumnCount: 2 } });
    const sheetId = report?.properties?.sheetId;
    expect(report?.merges?.map((merge) => [merge.startRowIndex, merge.endColumnIndex])).toEqual([
      [1, 8],
      [7, 8],
    ]);
    expect(report?.protectedRanges?.[0]?.unprotectedRanges).toEqual([
      { sheetId, startRowIndex: 3, endRowIndex: 6, startColumnIndex: 2, endColumnIndex: 4 },
    ]);
    expect(back.namedRanges).toEqual([
      expect.objectContaining({
        name: 'TONG_TIEP_NHAN',
        range: { sheetId, startRowIndex: 3, endRowIndex: 30, startColumnIndex: 2, endColumnIndex: 3 },
      }),
    ]);
    expect(back.sheets?.map((sheet) => sheet.properties?.hidden ?? false)).toEqual([false, false, true, true]);
  });

  test('lists what it does not read', () => {
    expect(lossy.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ['validation', 'Biểu 06a'],
      ['conditionalFormat', 'Biểu 06a'],
    ]);
  });
});
