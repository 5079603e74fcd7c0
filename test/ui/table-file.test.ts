/**
 * Tables of files and of the clipboard, read by a real browser from files that exceljs and docx wrote, and from parts
 * written by hand as Word writes them.
 */
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';
import { build } from 'esbuild';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { tableFileWords } from '../../src/text/windows/table-file';
import { visitChromium, type Visit } from '../support/chromium';

let browser: Visit;
let page: Page;

beforeAll(async () => {
  const made = await build({
    entryPoints: [join(__dirname, '../../src/ui/table-file/read-table.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tables',
  });
  browser = await visitChromium();
  page = await browser.newPage();
  await page.addScriptTag({ content: made.outputFiles[0]?.text ?? '' });
});
afterAll(async () => {
  await browser?.close();
});

/** The grid, or the sentence of the refusal. */
const readIn = (name: string, bytes: Uint8Array): Promise<unknown> =>
  page.evaluate(
    `tables.readTable(new File([Uint8Array.from(${JSON.stringify([...bytes])})], ${JSON.stringify(name)})).catch((error) => error.message)`,
  );
const pasted = (held: Readonly<Record<string, string>>): Promise<unknown> =>
  page.evaluate(`tables.pastedTable({ getData: (kind) => (${JSON.stringify(held)})[kind] ?? '' })`);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('a sheet: words, decimal commas, days, a formula, a merged cell, blank rows keep their place', async () => {
  const bytes = await workbook((book) => {
    book.addWorksheet('Bìa').addRow(['Kế hoạch']);
    const sheet = book.addWorksheet('Nhiệm vụ');
    sheet.addRow(['STT', 'Nhiệm  vụ', 'Thời hạn', 'Điểm']);
    sheet.addRow([]);
    sheet.addRow([1, 'Ban hành kế hoạch\nnăm', new Date(Date.UTC(2019, 2, 31)), 0.1 + 0.2]);
    sheet.addRow(['', 'Kiểm tra', 'Quý II', { formula: 'D3*2', result: 1234.5 }]);
    sheet.getCell('C3').numFmt = '"ngày" dd/mm/yyyy';
    sheet.mergeCells('A3:A4');
    sheet.getCell('B4').value = { richText: [{ text: 'Kiểm ' }, { text: 'tra', font: { bold: true } }] };
    book.addWorksheet('Ẩn', { state: 'hidden' }).addRows(Array.from({ length: 9 }, () => ['không', 'đọc', 'ẩn', 'x']));
  });
  expect(await readIn('Kế hoạch.XLSX', bytes)).toEqual([
    ['STT', 'Nhiệm vụ', 'Thời hạn', 'Điểm'],
    [],
    ['1', 'Ban hành kế hoạch\nnăm', '31/03/2019', '0,3'],
    ['1', 'Kiểm tra', 'Quý II', '1234,5'],
  ]);
});

const cell = (...lines: string[]): TableCell =>
  new TableCell({ children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })) });
const merged = (kind: 'restart' | 'continue', words: string): TableCell =>
  new TableCell({
    verticalMerge: VerticalMergeType[kind === 'restart' ? 'RESTART' : 'CONTINUE'],
    children: [new Paragraph(words)],
  });

test('a document: its largest table and the parts of it that follow; the head and the signer are left out', async () => {
  const row = (...cells: TableCell[]): TableRow => new TableRow({ children: cells });
  const table = (...rows: TableRow[]): Table => new Table({ rows });
  const bytes = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            table(row(cell('UBND TỈNH'), cell('CỘNG HÒA', 'Độc lập'))),
            table(
              row(cell('STT'), cell('Nhiệm vụ'), cell('Cơ quan')),
              row(new TableCell({ columnSpan: 3, children: [new Paragraph('I. THỂ CHẾ')] })),
              row(cell('1'), cell('Rà soát', 'văn bản'), merged('restart', 'Sở Tư pháp')),
              row(cell('2'), cell('Tự kiểm tra'), merged('continue', '')),
            ),
            table(row(cell('3'), cell('Báo cáo'), cell('Sở Nội vụ'))),
            table(row(cell('Nơi nhận'), cell('GIÁM ĐỐC'))),
          ],
        },
      ],
    }),
  );
  expect(await readIn('a.docx', new Uint8Array(bytes))).toEqual([
    ['STT', 'Nhiệm vụ', 'Cơ quan'],
    ['I. THỂ CHẾ', '', ''],
    ['1', 'Rà soát\nvăn bản', 'Sở Tư pháp'],
    ['2', 'Tự kiểm tra', 'Sở Tư pháp'],
    ['3', 'Báo cáo', 'Sở Nội vụ'],
  ]);
});

test('tracked changes: inserted words are read and deleted words are not', async () => {
  const xml =
    '<w:document xmlns:w="urn:w"><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">Sở </w:t></w:r>' +
    '<w:ins><w:r><w:t>Tài chính</w:t></w:r></w:ins><w:del><w:r><w:delText>Tư pháp</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl></w:body></w:document>';
  expect(await readIn('a.docx', zipSync({ 'word/document.xml': strToU8(xml) }))).toEqual([['Sở Tài chính']]);
});

test('text: tabs, or the sign of the first line; quotes hold signs and line breaks', async () => {
  expect(await readIn('a.txt', text('\uFEFFMã\tTên\r\nA\t"hai\ndòng, ""trích"""\r\n'))).toEqual([
    ['Mã', 'Tên'],
    ['A', 'hai\ndòng, "trích"'],
  ]);
  expect(await readIn('a.csv', text('Mã;Điểm\nA;8,5'))).toEqual([
    ['Mã', 'Điểm'],
    ['A', '8,5'],
  ]);
  expect(await readIn('a.tsv', text('"chưa đóng\tB'))).toEqual([['"chưa đóng', 'B']]);
});

test('pasted from a document: the paragraphs of a cell stay together; from a sheet: its text', async () => {
  const html =
    '<table><tr><td rowspan=2><p>Sở\n <b>Nội</b> vụ</p></td><td><p>một</p><p>hai</p></td></tr><tr><td>ba<br>bốn</td></tr></table>';
  expect(await pasted({ 'text/html': html, 'text/plain': 'khác' })).toEqual([
    ['Sở Nội vụ', 'một\nhai'],
    ['Sở Nội vụ', 'ba\nbốn'],
  ]);
  expect(await pasted({ 'text/plain': 'A\tB\n' })).toEqual([['A', 'B']]);
});

test('a file that cannot be read is refused by name with what to do', async () => {
  expect(await readIn('a.pdf', text('%PDF'))).toBe(tableFileWords.otherKind('a.pdf'));
  expect(await readIn('a.xlsx', text('không phải zip'))).toBe(tableFileWords.damaged('a.xlsx'));
  expect(await readIn('a.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }))).toBe(
    tableFileWords.damaged('a.docx'),
  );
  expect(
    await readIn(
      'a.docx',
      new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('x')] }] }))),
    ),
  ).toBe(tableFileWords.noTable('a.docx'));
});
