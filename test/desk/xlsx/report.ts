/**
 * A unit's quarterly report as the Sheets API answers it, written by hand for the export tests. Formulas are in the
 * Vietnamese locale (`;` and the decimal comma), their values computed by hand.
 */
import type { sheets_v4 } from '@googleapis/sheets';

type Cell = sheets_v4.Schema$CellData;
type Format = sheets_v4.Schema$CellFormat;

export const LONG_TEXT =
  'Việc thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính được duy trì ổn định; ' +
  'tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt mức cao, còn một số hồ sơ đất đai quá hạn do chờ phối hợp. Hết đoạn.';

const SERIF: Format = { textFormat: { fontFamily: 'Times New Roman', fontSize: 12 }, verticalAlignment: 'MIDDLE' };
const line = { style: 'SOLID', color: {} };
const LINES: Format = { borders: { top: line, bottom: line, left: line, right: line } };
const HEAD: Format = {
  ...SERIF,
  ...LINES,
  textFormat: { ...SERIF.textFormat, bold: true },
  horizontalAlignment: 'CENTER',
  wrapStrategy: 'WRAP',
  backgroundColor: { red: 0.85, green: 0.9, blue: 0.98 },
};
const BODY: Format = { ...SERIF, ...LINES };

const text = (value: string, format: Format = BODY): Cell => ({
  userEnteredValue: { stringValue: value },
  effectiveValue: { stringValue: value },
  formattedValue: value,
  userEnteredFormat: format,
});
const number = (value: number, format: Format = BODY): Cell => ({
  userEnteredValue: { numberValue: value },
  effectiveValue: { numberValue: value },
  userEnteredFormat: format,
});
const formula = (typed: string, effectiveValue: sheets_v4.Schema$ExtendedValue, format: Format = BODY): Cell => ({
  userEnteredValue: { formulaValue: typed },
  effectiveValue,
  userEnteredFormat: format,
});

const COUNT: Format = { ...BODY, numberFormat: { type: 'NUMBER', pattern: '#,##0' } };
const PERCENT: Format = { ...BODY, numberFormat: { type: 'PERCENT', pattern: '0.0%' } };
const DAY: Format = { ...BODY, numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };

const notNegative: sheets_v4.Schema$DataValidationRule = {
  condition: { type: 'NUMBER_GREATER_THAN_EQ', values: [{ userEnteredValue: '0,5' }] },
  strict: true,
  inputMessage: 'Nhập số không âm',
};
export const REASONS = ['Chờ phối hợp, xác minh', 'Hồ sơ phức tạp', 'Nguyên nhân khác'];

const field = (name: string, extra: Cell = {}): Cell => ({ ...text(name, {}), ...extra });
const entry = (value: number): Cell => ({ ...number(value, COUNT), dataValidation: notNegative });

/** Rows of the report tab: row 1 and column A are the hidden keys; rows 2–3 title and heading. */
const rows: Cell[][] = [
  [
    text('key', {}),
    field('name'),
    field('received'),
    field('onTime'),
    field('rate'),
    field('date'),
    field('reason'),
    field('done'),
  ],
  [
    text('title', {}),
    text(
      'BÁO CÁO KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH QUÝ III NĂM 2024 CỦA ỦY BAN NHÂN DÂN XÃ YÊN THƯỢNG VÀ CÁC ĐƠN VỊ TRỰC THUỘC, THEO BIỂU MẪU ÁP DỤNG CHUNG TRÊN ĐỊA BÀN TỈNH (Ký hiệu biểu: 06a)',
      {
        ...SERIF,
        textFormat: { ...SERIF.textFormat, bold: true, fontSize: 14 },
        horizontalAlignment: 'CENTER',
        wrapStrategy: 'WRAP',
      },
    ),
  ],
  [
    text('head', {}),
    text('Lĩnh vực', HEAD),
    text('Số hồ sơ tiếp nhận', HEAD),
    text('Giải quyết đúng hạn', HEAD),
    text('Tỷ lệ', HEAD),
    text('Ngày cập nhật', HEAD),
    text('Nguyên nhân', HEAD),
    text('Xong', HEAD),
  ],
  [
    text('land', {}),
    text('Đất đai', BODY),
    entry(1250),
    entry(1000),
    formula('=IFERROR(ROUND(D4/C4;3))', { numberValue: 0.8 }, PERCENT),
    number(45565, DAY),
    {
      ...text(REASONS[0] ?? '', { ...BODY, wrapStrategy: 'WRAP' }),
      dataValidation: {
        condition: { type: 'ONE_OF_LIST', values: REASONS.map((userEnteredValue) => ({ userEnteredValue })) },
        strict: false,
      },
    },
    {
      userEnteredValue: { boolValue: true },
      effectiveValue: { boolValue: true },
      userEnteredFormat: BODY,
      dataValidation: { condition: { type: 'BOOLEAN' }, strict: true },
    },
  ],
  [
    text('civil', {}),
    { ...text('Hộ tịch'), note: 'Gồm cả khai sinh, khai tử.' },
    entry(0),
    entry(0),
    formula('=IFERROR(D5/C5;"không phát sinh")', { stringValue: 'không phát sinh' }, PERCENT),
    {
      userEnteredFormat: DAY,
      dataValidation: {
        condition: {
          type: 'DATE_BETWEEN',
          values: [{ userEnteredValue: '01/07/2024' }, { userEnteredValue: '30/09/2024' }],
        },
        strict: true,
      },
    },
    {
      userEnteredFormat: BODY,
      dataValidation: {
        condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Danh mục''A'!A1:A3" }] },
        strict: true,
      },
    },
    {
      userEnteredFormat: BODY,
      dataValidation: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=AND(ISNUMBER(H5);H5<=C5*1,5)' }] },
        strict: true,
      },
    },
  ],
  [text('hiddenRow', {}), text('Hàng ẩn', BODY), number(99, COUNT), number(99, COUNT)],
  [
    text('total', {}),
    text('Tổng cộng', BODY),
    formula("=SUM(C4:C6)+COUNTA('Danh mục''A'!A1:A)", { numberValue: 1352 }, COUNT),
    formula('=SUMIFS(D4:D6;C4:C6;">0")*1,5', { numberValue: 1648.5 }, COUNT),
    formula(
      '=TEXTJOIN("; ";TRUE;B4:B5;IFS(C4>0;"có";TRUE;"không"))',
      { stringValue: 'Đất đai; Hộ tịch; có' },
      { ...BODY, wrapStrategy: 'WRAP' },
    ),
    formula('=DATE(2024;9;30)', { numberValue: 45565 }, DAY),
    formula('=REGEXMATCH(B4;"^Đất")', { boolValue: true }),
    formula("=HYPERLINK(\"#gid=22\";'Danh mục''A'!A2)", { stringValue: 'B' }),
  ],
  [text('text', {}), text(LONG_TEXT, { ...SERIF, wrapStrategy: 'WRAP' })],
  [
    text('note', {}),
    text('Ghi chú', BODY),
    text(LONG_TEXT, { ...BODY, wrapStrategy: 'WRAP' }),
    formula('=C4/C5', { errorValue: { type: 'DIVIDE_BY_ZERO' } }),
    formula('=INDEX(TONG_TIEP_NHAN;1;1)+MAX({1\\2,5;3\\4})', { numberValue: 1254 }),
    formula('=D5', { numberValue: 0 }),
  ],
];

const pixels = [60, 180, 90, 90, 110, 90, 130, 60];

const REPORT: sheets_v4.Schema$Sheet = {
  properties: {
    sheetId: 11,
    index: 1,
    title: 'Biểu 06a',
    tabColorStyle: { rgbColor: { red: 1 } },
    gridProperties: { rowCount: 30, columnCount: 8, frozenRowCount: 3, frozenColumnCount: 2 },
  },
  data: [
    {
      rowData: rows.map((values) => ({ values })),
      rowMetadata: rows.map((_, row) => ({
        pixelSize: row === 3 ? 40 : 21,
        ...(row === 0 || row === 5 ? { hiddenByUser: true } : {}),
      })),
      columnMetadata: pixels.map((pixelSize, column) => ({
        pixelSize,
        ...(column === 0 ? { hiddenByUser: true } : {}),
      })),
    },
  ],
  merges: [
    { sheetId: 11, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 8 },
    { sheetId: 11, startRowIndex: 7, endRowIndex: 8, startColumnIndex: 1, endColumnIndex: 8 },
  ],
  protectedRanges: [
    {
      protectedRangeId: 1,
      range: { sheetId: 11 },
      unprotectedRanges: [{ sheetId: 11, startRowIndex: 3, endRowIndex: 6, startColumnIndex: 2, endColumnIndex: 4 }],
    },
  ],
  conditionalFormats: [
    {
      ranges: [3, 6].map((row) => ({
        sheetId: 11,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: 2,
        endColumnIndex: 4,
      })),
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=C4>1,5*$C$4' }] },
        format: { backgroundColor: { red: 1, green: 0.8, blue: 0.8 }, textFormat: { bold: true } },
      },
    },
    {
      ranges: [{ sheetId: 11, startRowIndex: 3, endRowIndex: 5, startColumnIndex: 4, endColumnIndex: 5 }],
      gradientRule: {
        minpoint: { type: 'MIN', color: { red: 1 } },
        maxpoint: { type: 'NUMBER', value: '0,9', color: { green: 1 } },
      },
    },
    {
      ranges: [{ sheetId: 11, startRowIndex: 3, endRowIndex: 5, startColumnIndex: 1, endColumnIndex: 2 }],
      booleanRule: {
        condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: 'Đất' }] },
        format: { textFormat: { italic: true } },
      },
    },
  ],
  basicFilter: { range: { sheetId: 11, startRowIndex: 2, endRowIndex: 6, startColumnIndex: 1, endColumnIndex: 8 } },
  charts: [{ chartId: 5, spec: { title: 'Tỷ lệ đúng hạn' } }],
};

const CATALOGUE: sheets_v4.Schema$Sheet = {
  properties: { sheetId: 22, index: 0, title: "Danh mục'A", gridProperties: { rowCount: 3, columnCount: 2 } },
  data: [{ rowData: ['A', 'B', 'C'].map((value) => ({ values: [text(value, {}), { userEnteredFormat: {} }] })) }],
  bandedRanges: [
    {
      range: { sheetId: 22, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 },
      rowProperties: {
        headerColor: { red: 0.2, green: 0.4, blue: 0.6 },
        firstBandColor: { red: 1, green: 1, blue: 1 },
        secondBandColor: { red: 0.8, green: 0.8, blue: 0.8 },
      },
    },
  ],
  protectedRanges: [
    { range: { sheetId: 22, startRowIndex: 0, endRowIndex: 1 } },
    { range: { sheetId: 22, startRowIndex: 1, endRowIndex: 2 }, warningOnly: true, description: 'Chỉ nhắc' },
  ],
};

const HIDDEN: sheets_v4.Schema$Sheet = {
  properties: {
    sheetId: 33,
    index: 2,
    title: 'Kỹ thuật',
    hidden: true,
    gridProperties: { rowCount: 2, columnCount: 2 },
  },
  data: [{ rowData: [{ values: [text('ẩn', {}), formula('=IF(TRUE;1,5;2)', { numberValue: 1.5 }, {})] }] }],
};

/** Tabs in another order than they are listed, one of them hidden. */
export function reportFile(): sheets_v4.Schema$Spreadsheet {
  return structuredClone({
    properties: {
      title: 'Báo cáo CCHC xã Yên Thượng',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
      defaultFormat: {
        textFormat: { fontFamily: 'Arial', fontSize: 10 },
        verticalAlignment: 'BOTTOM',
        wrapStrategy: 'OVERFLOW_CELL',
      },
    },
    sheets: [REPORT, CATALOGUE, HIDDEN],
    namedRanges: [
      {
        namedRangeId: 'n1',
        name: 'TONG_TIEP_NHAN',
        range: { sheetId: 11, startRowIndex: 3, startColumnIndex: 2, endColumnIndex: 3 },
      },
    ],
    developerMetadata: [{ metadataKey: 'cchc', metadataValue: '{}' }],
  });
}
