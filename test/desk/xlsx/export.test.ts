import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { exportXlsx, type Loss } from '../../../src/desk/xlsx/export-xlsx';
import { LONG_TEXT, REASONS, reportFile } from './report';

async function readBack(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

function tab(workbook: Workbook, title: string): Worksheet {
  const worksheet = workbook.getWorksheet(title);
  if (!worksheet) throw new Error(`no tab ${title}`);
  return worksheet;
}

describe('a report in Excel', () => {
  const lossy: Loss[] = [];
  let workbook: Workbook;
  let report: Worksheet;
  beforeAll(async () => {
    workbook = await readBack(await exportXlsx(reportFile(), { lossy, at: Date.UTC(2024, 8, 30) }));
    report = tab(workbook, 'Biểu 06a');
  });

  test('keeps the tabs in order, the technical one hidden, the lists out of reach', () => {
    expect(workbook.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ["Danh mục'A", 'visible'],
      ['Biểu 06a', 'visible'],
      ['Kỹ thuật', 'hidden'],
      ['_lists', 'veryHidden'],
    ]);
    expect(report.properties.tabColor).toEqual({ argb: 'FFFF0000' });
    expect([workbook.title, workbook.created]).toEqual(['Báo cáo CCHC xã Yên Thượng', new Date(Date.UTC(2024, 8, 30))]);
  });

  test('hides the key row, the key column and the hidden row, and freezes the heading', () => {
    expect([1, 2, 6].map((row) => report.getRow(row).hidden)).toEqual([true, false, true]);
    expect([1, 2].map((column) => report.getColumn(column).hidden)).toEqual([true, false]);
    expect(report.getColumn(2).width).toBe(25);
    expect(report.getRow(4).height).toBe(30);
    expect(report.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(report.model.merges).toEqual(['B2:H2', 'B8:H8']);
  });

  test('locks every cell except the entries', () => {
    const locked = (address: string) => report.getCell(address).protection?.locked ?? true;
    expect(report).toHaveProperty('sheetProtection.sheet', true);
    expect(report).not.toHaveProperty('sheetProtection.hashValue');
    expect(['B2', 'C3', 'E4', 'C7', 'J40'].map(locked)).toEqual([true, true, true, true, true]);
    expect(['C4', 'D4', 'C6', 'D6'].map(locked)).toEqual([false, false, false, false]);
  });

  test('locks only the named range when the rest of the tab is free', () => {
    const catalogue = tab(workbook, "Danh mục'A");
    expect(catalogue).toHaveProperty('sheetProtection.sheet', true);
    const locked = (address: string) => catalogue.getCell(address).protection?.locked ?? true;
    expect(['A1', 'B1', 'A2', 'B3'].map(locked)).toEqual([true, true, false, false]);
    expect(catalogue.getColumn(2).protection).toMatchObject({ locked: false });
  });

  test('keeps the rules of the entries', () => {
    const rule = (address: string) => report.getCell(address).dataValidation;
    expect(rule('D5')).toMatchObject({
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0.5],
      errorStyle: 'stop',
      prompt: 'Nhập số không âm',
    });
    expect(rule('F5')).toMatchObject({
      type: 'date',
      operator: 'between',
      formulae: [new Date(Date.UTC(2024, 6, 1)), new Date(Date.UTC(2024, 8, 30))],
    });
    expect(rule('G4')).toMatchObject({ type: 'list', formulae: ["'_lists'!$A$1:$A$3"], errorStyle: 'warning' });
    expect(tab(workbook, '_lists').getColumn(1).values.slice(1)).toEqual(REASONS);
    expect(rule('G5')).toMatchObject({ type: 'list', formulae: ["'Danh mục''A'!$A$1:$A$3"], errorStyle: 'stop' });
    expect(rule('H4')).toMatchObject({ type: 'list', formulae: ['"TRUE,FALSE"'] });
    expect(rule('H5')).toMatchObject({ type: 'custom', formulae: ['AND(ISNUMBER(H5),H5<=C5*1.5)'] });
    expect(rule('E4')).toBeUndefined();
  });

  test('keeps the conditional formats, moved to each of their ranges', () => {
    const rules = (
      report as unknown as {
        conditionalFormattings: { ref: string; rules: { type: string; priority: number; formulae?: string[] }[] }[];
      }
    ).conditionalFormattings;
    expect(rules.map(({ ref, rules: [rule] }) => [ref, rule?.type, rule?.priority, rule?.formulae?.[0]])).toEqual([
      ['C4:D4', 'expression', 1, 'C4>1.5*$C$4'],
      ['C7:D7', 'expression', 1, 'C7>1.5*$C$4'],
      ['E4:E5', 'colorScale', 2, undefined],
      ['B4:B5', 'expression', 3, 'LEFT(B4,3)="Đất"'],
    ]);
  });

  test('keeps fonts, borders, fills, bands, notes and formats', () => {
    expect(report.getCell('B3').font).toMatchObject({ name: 'Times New Roman', size: 12, bold: true });
    expect(report.getCell('B3').fill).toMatchObject({ fgColor: { argb: 'FFD9E6FA' } });
    expect(report.getCell('B3').alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
    expect(report.getCell('B4').border.left).toEqual({ style: 'thin', color: { argb: 'FF000000' } });
    expect([report.getCell('C4').numFmt, report.getCell('F4').numFmt]).toEqual(['#,##0', 'dd/mm/yyyy']);
    expect(JSON.stringify(report.getCell('B5').note)).toContain('Gồm cả khai sinh, khai tử.');
    const catalogue = tab(workbook, "Danh mục'A");
    expect(
      ['A1', 'A2', 'B3'].map(
        (address) => (catalogue.getCell(address).fill as { fgColor?: { argb: string } } | undefined)?.fgColor?.argb,
      ),
    ).toEqual(['FF336699', undefined, 'FFCCCCCC']);
  });

  test('keeps what Google computed, and lists what Excel cannot express', () => {
    expect(report.getCell('E4').value).toEqual({ formula: 'IFERROR(ROUND(D4/C4,3),"")', result: 0.8 });
    expect(report.getCell('D9').value).toEqual({ formula: 'C4/C5', result: { error: '#DIV/0!' } });
    expect(report.getCell('F9').model.result).toBe(0);
    expect(report.getCell('G7').value).toBe(true);
    expect(report.getCell('B8').value).toBe(LONG_TEXT);
    expect(lossy).toEqual([
      { kind: 'chart', sheet: 'Biểu 06a', where: 'Tỷ lệ đúng hạn', detail: '5' },
      { kind: 'protection', sheet: "Danh mục'A", where: 'Chỉ nhắc', detail: 'warningOnly' },
      { kind: 'formula', sheet: 'Biểu 06a', where: 'G7', detail: 'REGEXMATCH' },
    ]);
  });

  test('prints one page of A4 wide with the heading repeated', () => {
    expect(report.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printArea: 'B2:H9',
      printTitlesRow: '2:3',
    });
    const { top, bottom, left, right } = report.pageSetup.margins ?? { top: 0, bottom: 0, left: 0, right: 0 };
    expect([top, bottom, left, right].map((inches) => Math.round(inches * 254) / 10)).toEqual([20, 20, 30, 15]);
    expect(tab(workbook, "Danh mục'A").pageSetup).toMatchObject({ orientation: 'portrait', printArea: 'A1:A3' });
    expect(report.headerFooter.oddFooter).toBe('&C&P/&N');
    expect(report.autoFilter).toBe('B3:H6');
    expect(workbook.definedNames.getRanges('TONG_TIEP_NHAN').ranges).toEqual(["'Biểu 06a'!$C$4:$C$30"]);
  });

  test('the caller may ask for another page setup', async () => {
    const page = (title: string) =>
      title === 'Biểu 06a'
        ? { orientation: 'portrait' as const, headingRows: null, area: { top: 1, left: 1, bottom: 4 }, footer: '&R&P' }
        : undefined;
    const other = tab(await readBack(await exportXlsx(reportFile(), { page })), 'Biểu 06a');
    expect(other.pageSetup).toMatchObject({ orientation: 'portrait', printArea: 'B2:H4' });
    expect(other.pageSetup.printTitlesRow).toBeUndefined();
    expect(other.headerFooter.oddFooter).toBe('&R&P');
  });

  test('leaves out what Google computed when another program recalculates', async () => {
    const bare = tab(await readBack(await exportXlsx(reportFile(), { cachedValues: false })), 'Biểu 06a');
    expect(bare.getCell('E4').value).toEqual({ formula: 'IFERROR(ROUND(D4/C4,3),"")' });
    expect(bare.getCell('G7').value).toBe(true);
  });
});
