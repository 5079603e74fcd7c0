/**
 * The window *Nhập từ bảng* in a real browser, with the actual bundle on the desk as its server: a plan of forty tasks
 * from a .docx, from an .xlsx and pasted; looked at, written and taken back.
 */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { Quarter } from '../app/quarter';
import { openBare, pasteTable, type BarePage } from './bare-page';
import { seen, unmannerly } from './manners';

const TASKS = 40;
/** As a provincial plan prints it: a Roman heading for each area, the owner merged over its tasks. */
const ROWS: readonly (readonly string[])[] = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời hạn'],
  ['I', 'CẢI CÁCH THỂ CHẾ', '', '', '', ''],
  ...Array.from({ length: TASKS / 2 }, (_, n) => [
    `${n + 1}`,
    `Rà soát văn bản nhóm ${n + 1}`,
    'Sở Tư pháp',
    'Các sở, ban, ngành',
    'Báo cáo',
    'Quý II',
  ]),
  ['II', 'CẢI CÁCH TÀI CHÍNH CÔNG', '', '', '', ''],
  ...Array.from({ length: TASKS / 2 }, (_, n) => [
    `${TASKS / 2 + n + 1}`,
    `Thực hiện tự chủ nhóm ${n + 1}`,
    n === 3 ? 'Tổ công tác liên ngành' : 'Sở Tài chính',
    '',
    'Quyết định',
    n % 2 === 0 ? 'Trước ngày 30/6/2019' : 'Thường xuyên',
  ]),
];

async function docx(): Promise<Buffer> {
  const paragraphs = (text: string): Paragraph[] => text.split('\n').map((line) => new Paragraph(line));
  const row = (cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: paragraphs(cell) })) });
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Table({ rows: [row(['UBND TỈNH KHÁNH HÒA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])] }),
            new Paragraph('KẾ HOẠCH'),
            new Table({ rows: ROWS.map(row) }),
          ],
        },
      ],
    }),
  );
}

async function xlsx(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Nhiệm vụ');
  sheet.addRow(['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH']);
  for (const row of ROWS) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const quarter = new Quarter().setUp();
let bare: BarePage;
let page: Page;

const codes = (): readonly unknown[] =>
  quarter
    .masterTab('Danh mục nhiệm vụ')
    .map((row) => row[1])
    .filter((code) => String(code).startsWith('KH19-'));

beforeAll(async () => {
  // The window asks the desk of this quarter, in which the tests read.
  bare = await openBare(
    'table',
    { desk: quarter.desk, office: quarter.office, master: quarter.master },
    { width: 560, height: 700 },
  );
  page = bare.page;
});
afterAll(async () => {
  await bare?.close();
});

const given = async (name: string, buffer: Buffer): Promise<void> =>
  page.getByLabel('Tệp có bảng').setInputFiles({ name, mimeType: '', buffer });

async function looked(): Promise<void> {
  await page.getByLabel('Tên kế hoạch').fill('Kế hoạch CCHC năm 2019');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('Ghi 40 nhiệm vụ vào trang tính Danh mục nhiệm vụ.').waitFor();
}

test('nothing can be looked at without a table, and a file of another kind is refused by name', async () => {
  await seen(page, 'table');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  expect(await page.getByRole('button', { name: 'Xem trước' }).isDisabled()).toBe(true);
  await given('plan.pdf', Buffer.from('%PDF'));
  await page.locator('.failed:focus', { hasText: 'Không đọc được tệp “plan.pdf”' }).waitFor();
});

test('a plan of forty tasks in a .docx is looked at: the row that is not understood comes first, nothing is written', async () => {
  await given('ke-hoach.docx', await docx());
  await page.getByText('Đã đọc 43 dòng của bảng.').waitFor();
  await looked();
  await page.getByText('không rõ cơ quan chủ trì “Tổ công tác liên ngành”').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(1);
  await seen(page, 'table-look');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  expect(codes()).toEqual([]);
});

test('it is written after the look, and taken back', async () => {
  await page.getByRole('button', { name: 'Ghi vào Sổ' }).click();
  await page.locator('.done:focus', { hasText: 'Đã ghi 40 nhiệm vụ. Còn 1 dòng' }).waitFor();
  await seen(page, 'table-done');
  expect(codes()).toHaveLength(TASKS);
  await page.getByRole('button', { name: 'Rút lại bảng vừa nhập' }).click();
  await page.locator('.done:focus', { hasText: 'Đã rút lại bảng vừa nhập' }).waitFor();
  expect(codes()).toEqual([]);
});

test('the same plan in an .xlsx, and pasted from a document, gives the same forty tasks', async () => {
  await given('ke-hoach.xlsx', await xlsx());
  await looked();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await pasteTable(page, ROWS);
  await looked();
  await page.getByRole('button', { name: 'Ghi vào Sổ' }).click();
  await page.locator('.done:focus').waitFor();
  expect(codes()).toHaveLength(TASKS);
  const [row] = quarter.masterTab('Danh mục nhiệm vụ').filter((one) => one[1] === 'KH19-21');
  expect(row?.slice(2, 10)).toEqual([
    'Cải cách tài chính công',
    'Thực hiện tự chủ nhóm 1',
    'Sở Tài chính',
    // The mark shows that the hidden meaning is ours.
    expect.stringMatching(/^\{"kind":"unit","unit":"CQ-STC"\} [0-9a-f]{8}$/),
    'Sở Tài chính',
    '',
    'Quyết định',
    'Trước ngày 30/6/2019',
  ]);
});
