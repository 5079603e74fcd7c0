/**
 * *Nội dung báo cáo* in a unit's workbook: a wide column with hints, and findings for text that is blank, too long or
 * in an old font.
 */
import { checkReport } from '../../../src/core/check/check';
import { narrativeTemplate } from '../../../src/core/forms/template-narrative';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { readUnitBook } from '../../../src/tables/unit-book/reading/read';
import { sentenceOf } from '../../../src/text/findings/findings';
import { catalogue, FILE, period, unitBook, unitCode } from './support';

const template = narrativeTemplate({ unit: unitCode, period, catalogue });
const layout = layoutOf(template);
const book = unitBook([template]);
const put = (row: string, stringValue: string): void =>
  book.put(layout.sheetId, layout.lineOf(row), layout.columnOf('text'), { userEnteredValue: { stringValue } });
const read = () =>
  readUnitBook(book.get(), { unit: unitCode, period: period.code, fileId: FILE, templates: [template] });
const findings = () => checkReport(template, read().reports[0]!);
const of = (row: string) =>
  findings()
    .filter((one) => one.row === row)
    .map((one) => `${one.level} ${one.code}`);

test('the cover leads to the tab, whose entries are wide, wrapped and have their hint', () => {
  const shown = book.get(
    'sheets(properties(sheetId,title),data(columnMetadata(pixelSize),rowData(values(formattedValue,note,userEnteredFormat,dataValidation))))',
  );
  const [cover, tab] = shown.sheets ?? [];
  expect(JSON.stringify(cover)).toContain('Nội dung báo cáo: còn ');
  const cell = tab?.data?.[0]?.rowData?.[layout.lineOf('II.2')]?.values?.[layout.columnOf('text')];
  expect(cell).toMatchObject({
    note: catalogue.headings.find((one) => one.code === 'II.2')?.hint,
    userEnteredFormat: { wrapStrategy: 'WRAP', numberFormat: { type: 'TEXT' } },
  });
  expect(cell?.dataValidation?.inputMessage).toBe(
    'Ghi ngắn gọn, đủ ý, không quá 2.000 ký tự. Dán nhiều đoạn thì nhấp đúp vào ô trước rồi mới dán.',
  );
  expect(tab?.data?.[0]?.columnMetadata?.[layout.columnOf('text')]?.pixelSize).toBe(440);
});

test('a blank required heading, a text that is too long and an old font stop the report; an optional heading may stay blank', () => {
  put('II.1', 'Đã rà soát 12 văn bản.');
  put('II.2', 'x'.repeat(2001));
  put('II.3', '§¬n vÞ ®· thùc hiÖn c¶i c¸ch hµnh chÝnh');
  expect([of('I.1'), of('II.1'), of('II.2'), of('II.3'), of('V')]).toEqual([
    ['error required'],
    [],
    ['error tooLong'],
    ['error legacyFont'],
    [],
  ]);
  expect(
    findings()
      .filter((one) => ['I.1', 'II.2', 'II.3'].includes(one.row))
      .every((one) => one.stops),
  ).toBe(true);
});

test('the sentence about a blank heading asks for words, not for figures', () => {
  const [blank] = findings().filter((one) => one.row === 'I.1');
  expect(sentenceOf(blank!, { rowNumber: (_, row) => row })).toEqual({
    where: 'ô D8, biểu Nội dung báo cáo, mục I.1 Kế hoạch cải cách hành chính, cột Nội dung báo cáo',
    what: 'Chưa nhập "Nội dung báo cáo".',
    mend: 'Viết nội dung của mục này; không có gì để báo cáo thì ghi "Trong kỳ không phát sinh".',
  });
});

test('a doubt that only an explanation could resolve is a note where an explanation is impossible', () => {
  put('II.4', 'Đã mua bản quyền phần mềm Windows®.');
  expect(of('II.4')).toEqual(['note legacyFont']);
});

test('a long text is quoted by its beginning', () => {
  put('II.5', `§¬n vÞ ®· ${'thùc hiÖn '.repeat(80)}`);
  const [old] = findings().filter((one) => one.row === 'II.5');
  expect(sentenceOf(old!, { rowNumber: (_, row) => row }).what.length).toBeLessThan(250);
});

test('line breaks are kept, and a text that begins like a formula stays text', () => {
  put('II.6', '=A1 là ô đầu\r\n- dòng hai');
  const entry = read().reports[0]?.entries.find((one) => one.row === 'II.6');
  expect(entry?.reading).toEqual({ is: 'value', value: { kind: 'text', text: '=A1 là ô đầu\n- dòng hai' } });
});
