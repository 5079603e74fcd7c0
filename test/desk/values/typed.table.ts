/**
 * What is typed in a cell, what Sheets stores and what it shows; each row with its source.
 *
 * Sources are explained in test/desk/values/NOTES.md. A row marked `verify` has no published source: it is our reading,
 * to be checked on a real account before it is relied on. The clock is at 22/11/2026 in Vietnam.
 */
import type { NumberFormat } from '../../../src/desk/contract';

export type Stored = number | string | boolean | null | { readonly formula: string } | { readonly error: string };

/** Locale, typed, stored, shown, source, the cell's own format before typing. */
export type TypedRow = readonly [string, string, Stored, string, Source, NumberFormat?];

export const SOURCES = {
  verify: 'to verify on a real account',
  api: 'developers.google.com/sheets/api/reference/rest/v4/ValueInputOption and guides/values: as typed in the UI',
  sheetdb: 'docs.sheetdb.io/value-render-input-option: "Mar 1 2016" is a date, "$100.15" a number with currency',
  locale: 'docs/sources/locale.md: 1.234 in a vi_VN sheet is 1234; decimal comma, group point (CLDR vi)',
  gspread501: 'github.com/burnash/gspread/issues/501: en_US 1234,1234 → 12,341,234; "1 234,1234" stays text',
  pygsheets414: 'github.com/nithinmurali/pygsheets/issues/414: 1.123456789 in a decimal-comma file → 1123456789',
  dataframe29: 'github.com/robin900/gspread-dataframe/issues/29: -0.9622… in a decimal-comma file → -9622…',
  sheetquery20: "github.com/vlucas/sheetquery/issues/20: '01234' → 1234, '22 34' → 2234, 1-2 → a date",
  ngs696: 'github.com/theoephraim/node-google-spreadsheet/issues/696: 0001 → 1, leading apostrophe keeps text',
  ngs252: 'github.com/theoephraim/node-google-spreadsheet/issues/252: 2019-10-26 20:06:46 is read as date and time',
  ha86653:
    'github.com/home-assistant/core/issues/86653: 1/25/2023 19:09:01 is a date in en_US; fractions of a second are text in a decimal-comma file',
  odk463: 'github.com/getodk/getodk/issues/463: "3 5" becomes 3/5 of the year (2011)',
  odk4415: 'github.com/getodk/collect/issues/4415: day and month swap with the locale',
  pygsheets373: 'github.com/nithinmurali/pygsheets/pull/373: texts starting with + are taken as formulas',
  platform:
    "developers.google.com/apps-script/reference/spreadsheet/range#setValue and ValueInputOption: a string starting = becomes a formula; ' keeps text; RAW and @ keep as typed",
  formats: 'developers.google.com/sheets/api/guides/formats: serial numbers from 30/12/1899, types and patterns',
  probe: 'raw probe of Sheets v4, 23/5/2026 (test/desk/values/NOTES.md)',
} as const;
export type Source = keyof typeof SOURCES;

/** Days since 30/12/1899, counted with the calendar alone. */
const on = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
const f = (formula: string): Stored => ({ formula });
const error = (code: string): Stored => ({ error: code });
const TEXT: NumberFormat = { type: 'TEXT', pattern: '@' };
const PERCENT: NumberFormat = { type: 'PERCENT', pattern: '0.0%' };
const NUMBER: NumberFormat = { type: 'NUMBER', pattern: '#,##0.00' };
const DATE: NumberFormat = { type: 'DATE', pattern: 'dd/mm/yyyy' };

const vi = (rows: readonly (readonly [string, Stored, string, Source, NumberFormat?])[]): TypedRow[] =>
  rows.map((row) => ['vi_VN', ...row]);
const us = (rows: readonly (readonly [string, Stored, string, Source, NumberFormat?])[]): TypedRow[] =>
  rows.map((row) => ['en_US', ...row]);
const gb = (rows: readonly (readonly [string, Stored, string, Source, NumberFormat?])[]): TypedRow[] =>
  rows.map((row) => ['en_GB', ...row]);

const NUMBERS_VI = vi([
  ['0', 0, '0', 'api'],
  ['5', 5, '5', 'api'],
  ['-5', -5, '-5', 'api'],
  ['+5', 5, '5', 'verify'],
  ['1245', 1245, '1245', 'api'],
  ['1,5', 1.5, '1,5', 'locale'],
  ['0,5', 0.5, '0,5', 'locale'],
  [',5', 0.5, '0,5', 'verify'],
  ['-0,5', -0.5, '-0,5', 'locale'],
  ['98,8', 98.8, '98,8', 'locale'],
  ['5,', 5, '5', 'verify'],
  ['1,50', 1.5, '1,5', 'verify'],
  ['1234,5', 1234.5, '1234,5', 'locale'],
  ['1.234', 1234, '1.234', 'locale'],
  ['1.245', 1245, '1.245', 'locale'],
  ['-1.234', -1234, '-1.234', 'locale'],
  ['1.234,5', 1234.5, '1.234,50', 'locale'],
  ['1.234.567', 1234567, '1.234.567', 'locale'],
  ['1.234.567,89', 1234567.89, '1.234.567,89', 'locale'],
  ['12.345.678.901', 12345678901, '12.345.678.901', 'locale'],
  ['1,234', 1.234, '1,234', 'locale'],
  ['15,212', 15.212, '15,212', 'locale'],
  ['1,234.5', '1,234.5', '1,234.5', 'locale'],
  ['1,234,567', '1,234,567', '1,234,567', 'locale'],
  ['1.123456789', 1123456789, '1.123.456.789', 'pygsheets414'],
  ['-0.9622382525353560', -9622382525353560, '-9.622.382.525.353.560', 'dataframe29'],
  ['0.5', 5, '5', 'pygsheets414'],
  ['90.68', 9068, '9.068', 'pygsheets414'],
  ['1..5', '1..5', '1..5', 'verify'],
  ['.5', '.5', '.5', 'verify'],
  ['1.', '1.', '1.', 'verify'],
  ['1234,', 1234, '1234', 'verify'],
  ['01234', 1234, '1234', 'sheetquery20'],
  ['00123', 123, '123', 'ngs696'],
  ['01', 1, '1', 'ngs696'],
  ['0912345678', 912345678, '912345678', 'ngs696'],
  ['001099012345', 1099012345, '1099012345', 'ngs696'],
  ['22 34', 2234, '2234', 'sheetquery20'],
  ['0912 345 678', 912345678, '912345678', 'verify'],
  ['1 234,5', '1 234,5', '1 234,5', 'gspread501'],
  ['1e5', 100000, '1,00E+05', 'verify'],
  ['1,5e3', 1500, '1,50E+03', 'verify'],
  ['2E-3', 0.002, '2,00E-03', 'verify'],
  ['(5)', -5, '-5', 'verify'],
  ['(1.234)', -1234, '-1.234', 'verify'],
  ['-(5)', f('=-(5)'), '', 'verify'],
  ['--5', '--5', '--5', 'verify'],
  ['5-', '5-', '5-', 'verify'],
  ['- 5', f('=- 5'), '', 'verify'],
  ['−5', '−5', '−5', 'verify'],
  [' 5 ', 5, '5', 'verify'],
  ['\t7', 7, '7', 'verify'],
  ['\u00a05', '\u00a05', '\u00a05', 'verify'],
  ['5\u00a0', '5\u00a0', '5\u00a0', 'verify'],
  ['５', '５', '５', 'verify'],
  ['123456789012345', 123456789012345, '123456789012345', 'verify'],
  ['Infinity', 'Infinity', 'Infinity', 'verify'],
  ['NaN', 'NaN', 'NaN', 'verify'],
  ['1e999', '1e999', '1e999', 'verify'],
  ['0x10', '0x10', '0x10', 'verify'],
]);

const DOTTED_DATES_VI = vi([
  ['1.5', on(2026, 5, 1), '1.5', 'verify'],
  ['12.5', on(2026, 5, 12), '12.5', 'verify'],
  ['1.12', on(2026, 12, 1), '1.12', 'verify'],
  ['1.25', 125, '125', 'verify'],
  ['98.8', 988, '988', 'verify'],
  ['31.3.2019', on(2019, 3, 31), '31.3.2019', 'verify'],
]);

const PERCENTS = vi([
  ['98,8%', 0.988, '98,80%', 'api'],
  ['98%', 0.98, '98%', 'api'],
  ['100%', 1, '100%', 'api'],
  ['0%', 0, '0%', 'api'],
  ['-5%', -0.05, '-5%', 'verify'],
  ['5 %', 0.05, '5%', 'verify'],
  ['98,21 %', 0.9821, '98,21%', 'verify'],
  ['1.234%', 12.34, '1234%', 'verify'],
  ['7%', 0.07, '7%', 'api'],
  ['56,7%', 0.567, '56,70%', 'api'],
  ['%', '%', '%', 'verify'],
  ['5%%', '5%%', '5%%', 'verify'],
  ['trên 90%', 'trên 90%', 'trên 90%', 'verify'],
  ['%5', '%5', '%5', 'verify'],
  ['98.8%', 9.88, '988%', 'verify'],
  ['5', 0.05, '5,0%', 'verify', PERCENT],
  ['98,8', 0.988, '98,8%', 'verify', PERCENT],
  ['98,8%', 0.988, '98,8%', 'api', PERCENT],
  ['0,988', 0.00988, '1,0%', 'verify', PERCENT],
]).concat(
  us([
    ['98.8%', 0.988, '98.80%', 'api'],
    ['98%', 0.98, '98%', 'api'],
    ['98,8%', 9.88, '988%', 'verify'],
    ['.5%', 0.005, '0.50%', 'verify'],
  ]),
);

const MONEY = vi([
  ['5.000 ₫', 5000, '5.000 ₫', 'verify'],
  ['5.000đ', 5000, '5.000 ₫', 'verify'],
  ['₫5.000', 5000, '5.000 ₫', 'verify'],
  ['-5.000đ', -5000, '-5.000 ₫', 'verify'],
  ['1.234,5 ₫', 1234.5, '1.234,50 ₫', 'verify'],
  ['$5', '$5', '$5', 'verify'],
  ['5 USD', '5 USD', '5 USD', 'verify'],
  ['5.000 đồng', '5.000 đồng', '5.000 đồng', 'verify'],
  ['15,212 triệu đồng', '15,212 triệu đồng', '15,212 triệu đồng', 'verify'],
  ['đ', 'đ', 'đ', 'verify'],
  ['5đ%', '5đ%', '5đ%', 'verify'],
]).concat(
  us([
    ['$100.15', 100.15, '$100.15', 'sheetdb'],
    ['$5', 5, '$5', 'verify'],
    ['-$5', -5, '-$5', 'verify'],
    ['$1,234.50', 1234.5, '$1,234.50', 'sheetdb'],
    ['($5)', -5, '-$5', 'verify'],
    ['5đ', '5đ', '5đ', 'verify'],
    ['£5', '£5', '£5', 'verify'],
  ]),
  gb([
    ['£5', 5, '£5', 'verify'],
    ['£1,234.50', 1234.5, '£1,234.50', 'verify'],
  ]),
);

const DATES_VI = vi([
  ['31/3/2019', on(2019, 3, 31), '31/3/2019', 'api'],
  ['31/03/2019', on(2019, 3, 31), '31/03/2019', 'api'],
  ['01/02/2026', on(2026, 2, 1), '01/02/2026', 'odk4415'],
  ['1/2/2026', on(2026, 2, 1), '1/2/2026', 'odk4415'],
  ['31-3-2019', on(2019, 3, 31), '31-3-2019', 'verify'],
  ['31-03-2019', on(2019, 3, 31), '31-03-2019', 'verify'],
  ['2019-03-31', on(2019, 3, 31), '2019-03-31', 'ngs252'],
  ['2019/3/31', on(2019, 3, 31), '2019/3/31', 'verify'],
  ['31/3', on(2026, 3, 31), '31/3', 'verify'],
  ['8/8', on(2026, 8, 8), '8/8', 'verify'],
  ['1-2', on(2026, 2, 1), '1-2', 'sheetquery20'],
  ['3 5', on(2026, 5, 3), '3 5', 'odk463'],
  ['05/12', on(2026, 12, 5), '05/12', 'verify'],
  ['3/31', '3/31', '3/31', 'verify'],
  ['156/156', '156/156', '156/156', 'verify'],
  ['12/34', '12/34', '12/34', 'verify'],
  ['3/2019', on(2019, 3, 1), '3/2019', 'verify'],
  ['12/2025', on(2025, 12, 1), '12/2025', 'verify'],
  ['03-2019', on(2019, 3, 1), '03-2019', 'verify'],
  ['13/2019', '13/2019', '13/2019', 'verify'],
  ['673/2025', '673/2025', '673/2025', 'verify'],
  ['31/4/2019', '31/4/2019', '31/4/2019', 'verify'],
  ['29/2/2024', on(2024, 2, 29), '29/2/2024', 'formats'],
  ['29/2/2023', '29/2/2023', '29/2/2023', 'verify'],
  ['3/31/2019', '3/31/2019', '3/31/2019', 'odk4415'],
  ['31/3/19', on(2019, 3, 31), '31/3/19', 'verify'],
  ['31/3/95', on(1995, 3, 31), '31/3/95', 'verify'],
  ['1/1/1900', 2, '1/1/1900', 'formats'],
  ['1/3/1900', 61, '1/3/1900', 'formats'],
  ['31/3-2019', '31/3-2019', '31/3-2019', 'verify'],
  ['31 / 3 / 2019', '31 / 3 / 2019', '31 / 3 / 2019', 'verify'],
  ['trước 20/3', 'trước 20/3', 'trước 20/3', 'verify'],
  ['Quý I', 'Quý I', 'Quý I', 'verify'],
  ['Q1/2026', 'Q1/2026', 'Q1/2026', 'verify'],
  ['2026-Q1', '2026-Q1', '2026-Q1', 'verify'],
  ['31 tháng 3 năm 2019', '31 tháng 3 năm 2019', '31 tháng 3 năm 2019', 'verify'],
  ['Mar 1 2016', 'Mar 1 2016', 'Mar 1 2016', 'verify'],
  ['2026', 2026, '2026', 'api'],
  ['2026-01', '2026-01', '2026-01', 'verify'],
  ['1/2/3', '1/2/3', '1/2/3', 'verify'],
  ['31/3/2019', on(2019, 3, 31), '31/03/2019', 'verify', DATE],
  ['5', 5, '04/01/1900', 'formats', DATE],
  ['31/3/2019', on(2019, 3, 31), '43.555,00', 'verify', NUMBER],
]);

const DATES_EN = us([
  ['3/31/2019', on(2019, 3, 31), '3/31/2019', 'ha86653'],
  ['31/3/2019', '31/3/2019', '31/3/2019', 'odk4415'],
  ['3/4/2026', on(2026, 3, 4), '3/4/2026', 'odk4415'],
  ['03/04/2026', on(2026, 3, 4), '03/04/2026', 'odk4415'],
  ['1-2', on(2026, 1, 2), '1-2', 'sheetquery20'],
  ['3 5', on(2026, 3, 5), '3 5', 'odk463'],
  ['3/4', on(2026, 3, 4), '3/4', 'verify'],
  ['2019-03-31', on(2019, 3, 31), '2019-03-31', 'ngs252'],
  ['Mar 1 2016', on(2016, 3, 1), 'Mar 1 2016', 'sheetdb'],
  ['March 1, 2016', on(2016, 3, 1), 'March 1, 2016', 'verify'],
  ['1 March 2016', on(2016, 3, 1), '1 March 2016', 'verify'],
  ['1-Mar-2016', on(2016, 3, 1), '1-Mar-2016', 'verify'],
  ['Foo 1 2016', 'Foo 1 2016', 'Foo 1 2016', 'verify'],
  ['1.5', 1.5, '1.5', 'api'],
  ['3/2019', on(2019, 3, 1), '3/2019', 'verify'],
  ['1/25/2023 19:09:01', on(2023, 1, 25) + 68941 / 86400, '1/25/2023 19:09:01', 'ha86653'],
]).concat(
  gb([
    ['31/03/2019', on(2019, 3, 31), '31/03/2019', 'odk4415'],
    ['25/12/2012', on(2012, 12, 25), '25/12/2012', 'odk4415'],
    ['3/31/2019', '3/31/2019', '3/31/2019', 'odk4415'],
  ]),
);

const TIMES = vi([
  ['10:30', 37800 / 86400, '10:30', 'verify'],
  ['10:30:15', 37815 / 86400, '10:30:15', 'verify'],
  ['08:05', 29100 / 86400, '08:05', 'verify'],
  ['0:00', 0, '0:00', 'verify'],
  ['23:59:59', 86399 / 86400, '23:59:59', 'verify'],
  ['25:30', 91800 / 86400, '25:30:00', 'verify'],
  ['10:60', '10:60', '10:60', 'verify'],
  ['10h30', '10h30', '10h30', 'verify'],
  ['31/3/2019 10:30', on(2019, 3, 31) + 37800 / 86400, '31/3/2019 10:30', 'verify'],
  ['2019-10-26 20:06:46', on(2019, 10, 26) + 72406 / 86400, '2019-10-26 20:06:46', 'ngs252'],
  ['2019-10-26 00:06:46', on(2019, 10, 26) + 406 / 86400, '2019-10-26 0:06:46', 'ngs252'],
  ['2023-01-25 19:08:01.054474', '2023-01-25 19:08:01.054474', '2023-01-25 19:08:01.054474', 'ha86653'],
  ['2019-03-31T10:30:00', '2019-03-31T10:30:00', '2019-03-31T10:30:00', 'verify'],
  ['2019-03-31T10:30:00Z', '2019-03-31T10:30:00Z', '2019-03-31T10:30:00Z', 'verify'],
  ['31/3/2019 25:00', '31/3/2019 25:00', '31/3/2019 25:00', 'verify'],
]).concat(
  us([
    ['3:30 PM', 55800 / 86400, '3:30 PM', 'verify'],
    ['12:00 AM', 0, '12:00 AM', 'verify'],
    ['12:30 pm', 45000 / 86400, '12:30 PM', 'verify'],
    ['13:00 PM', '13:00 PM', '13:00 PM', 'verify'],
  ]),
);

const NUMBERS_EN = us([
  ['1234', 1234, '1234', 'api'],
  ['1,234', 1234, '1,234', 'gspread501'],
  ['1234,1234', 12341234, '12,341,234', 'gspread501'],
  ['1 234,1234', '1 234,1234', '1 234,1234', 'gspread501'],
  ['1,234.5', 1234.5, '1,234.50', 'verify'],
  ['1.234', 1.234, '1.234', 'api'],
  ['1.234,5', '1.234,5', '1.234,5', 'verify'],
  ['.5', 0.5, '0.5', 'verify'],
  ['5.', 5, '5', 'verify'],
  ['1.2.3', '1.2.3', '1.2.3', 'verify'],
  ['1,5', 15, '15', 'gspread501'],
  ['01234', 1234, '1234', 'sheetquery20'],
  ['1e5', 100000, '1.00E+05', 'verify'],
  ['12345678901234567890', 12345678901234567890, '1.23457E+19', 'verify'],
  ['0001', 1, '1', 'ngs696'],
  ["'0001", '0001', '0001', 'ngs696'],
]);

const KINDS = vi([
  ['', null, '', 'platform'],
  ['TRUE', true, 'TRUE', 'api'],
  ['true', true, 'TRUE', 'verify'],
  ['False', false, 'FALSE', 'verify'],
  [' TRUE ', true, 'TRUE', 'verify'],
  ['ĐÚNG', 'ĐÚNG', 'ĐÚNG', 'verify'],
  ['Có', 'Có', 'Có', 'api'],
  ['-', '-', '-', 'verify'],
  ['+', '+', '+', 'verify'],
  ['--', '--', '--', 'verify'],
  ['---', '---', '---', 'verify'],
  ['không phát sinh', 'không phát sinh', 'không phát sinh', 'api'],
  ['01 văn bản', '01 văn bản', '01 văn bản', 'api'],
  [' chữ ', ' chữ ', ' chữ ', 'verify'],
  ['#N/A', error('#N/A'), '#N/A', 'verify'],
  ['#n/a', error('#N/A'), '#N/A', 'verify'],
  ['#REF!', error('#REF!'), '#REF!', 'verify'],
  ['#DIV/0!', error('#DIV/0!'), '#DIV/0!', 'verify'],
  ['#VALUE!', error('#VALUE!'), '#VALUE!', 'verify'],
  ['#NAME?', error('#NAME?'), '#NAME?', 'verify'],
  ['#NUM!', error('#NUM!'), '#NUM!', 'verify'],
  ['#hashtag', '#hashtag', '#hashtag', 'verify'],
  ["'123", '123', '123', 'ngs696'],
  ["'=A1", '=A1', '=A1', 'platform'],
  ["'", '', '', 'verify'],
  ["''x", "'x", "'x", 'verify'],
  ["'31/3/2019", '31/3/2019', '31/3/2019', 'platform'],
  ['=A1', f('=A1'), '', 'platform'],
  ['=SUM(A1:A3;B1)', f('=SUM(A1:A3;B1)'), '', 'platform'],
  ['=1+', f('=1+'), '', 'verify'],
  ['=', f('='), '', 'verify'],
  [' =A1', ' =A1', ' =A1', 'verify'],
  ['+A1', f('=+A1'), '', 'pygsheets373'],
  ['-A1', f('=-A1'), '', 'verify'],
  ['+84912345678', 84912345678, '84912345678', 'verify'],
  ['+abc', f('=+abc'), '', 'pygsheets373'],
  ['- Ban hành kế hoạch', f('=- Ban hành kế hoạch'), '', 'verify'],
  ['@A1', '@A1', '@A1', 'verify'],
  ['A1', 'A1', 'A1', 'api'],
  ['https://example.vn/a', 'https://example.vn/a', 'https://example.vn/a', 'api'],
  ['1\n2', '1\n2', '1\n2', 'verify'],
]);

const PLAIN_TEXT_CELLS = vi([
  ['00123', '00123', '00123', 'platform', TEXT],
  ['5', '5', '5', 'platform', TEXT],
  ['31/3', '31/3', '31/3', 'platform', TEXT],
  ['98,8%', '98,8%', '98,8%', 'platform', TEXT],
  ['TRUE', 'TRUE', 'TRUE', 'platform', TEXT],
  [' 5 ', ' 5 ', ' 5 ', 'platform', TEXT],
  ['2026-Q1', '2026-Q1', '2026-Q1', 'platform', TEXT],
  ['=A1', '=A1', '=A1', 'verify', TEXT],
  ['+A1', '+A1', '+A1', 'verify', TEXT],
  ["'5", '5', '5', 'verify', TEXT],
  ['', null, '', 'platform', TEXT],
  ['#N/A', '#N/A', '#N/A', 'verify', TEXT],
]);

export const TYPED: readonly TypedRow[] = [
  ...NUMBERS_VI,
  ...DOTTED_DATES_VI,
  ...PERCENTS,
  ...MONEY,
  ...DATES_VI,
  ...DATES_EN,
  ...TIMES,
  ...NUMBERS_EN,
  ...KINDS,
  ...PLAIN_TEXT_CELLS,
];
