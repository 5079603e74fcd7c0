/**
 * The window *Đổi mẫu* in a real browser: the difference, the trial, three units, the others after a question, the undo
 * after another.
 */
import type { Page } from 'playwright-core';
import { PERIOD, Quarter } from '../../app/quarter';
import { howOften } from '../../support/how-often';
import { openBare, type BarePage } from '../bare-page';
import { focused, seen, unmannerly } from '../manners';

const UNITS = ['CQ-SNV', 'CQ-STC', 'CQ-STP', '568'] as const;
const started = new Quarter().generated(UNITS);
started.fill('568', 5);
const TAB = 'Chỉ tiêu thống kê';
const grid = started.masterTab(TAB);
const at = (key: string): number => (grid[0] ?? []).indexOf(key);
const row = grid.findIndex((one) => one[at('code')] === '1.2');
const put = (range: string, value: unknown): unknown =>
  started.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: started.master ?? '', range, valueInputOption: 'RAW' },
      body: { values: [[value]] },
    },
    { email: started.office, project: null },
  );
put(`'${TAB}'!${String.fromCharCode(65 + at('label'))}${row + 1}`, 'Nhãn do cơ quan sửa');
// Districts are not asked for Nhiệm vụ any more.
const matrix = started.masterTab('Ma trận biểu');
const task = matrix.findIndex(([key]) => key === 'task|*');
put(`'Ma trận biểu'!${String.fromCharCode(65 + (matrix[0] ?? []).indexOf('district'))}${task + 1}`, false);

let bare: BarePage | undefined;
afterEach(() => bare?.close());

const SIZES = [
  { width: 390, height: 800 },
  { width: 1366, height: 768 },
] as const;

test.each(SIZES.slice(0, howOften(1, 2)))('a form is tried, changed, and taken back ($width px)', async (viewport) => {
  const quarter = started.twin();
  bare = await openBare('template-change', quarter, { ...viewport, period: PERIOD });
  const { page } = bare;
  await page.getByText(/1\.2 .* → 1\.2 Nhãn do cơ quan sửa/).waitFor();
  await page.getByText(/^Nhiệm vụ \(\d+ dòng\): Nha Trang$/).waitFor();
  await page.getByText('UBND thành phố Nha Trang: bỏ biểu Nhiệm vụ; sửa 1 chỗ').waitFor();
  expect(await page.getByRole('button', { name: /^Đổi \d+ đơn vị/ }).count()).toBe(0);
  await page.getByLabel('Đơn vị để thử trên bản sao').selectOption('568');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, `template-change-${viewport.width}`);
  await page.getByRole('button', { name: 'Thử trên bản sao' }).click();
  await page
    .getByText(/Đã thử trên bản sao tệp của .* trước và sau khớp/)
    .first()
    .waitFor();
  await page.getByText(/^Đổi trước: UBND thành phố Nha Trang; Sở .*; Sở .*Các đơn vị khác giữ mẫu cũ/).waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, `template-change-tried-${viewport.width}`);
  await page.getByRole('button', { name: 'Đổi 3 đơn vị đầu' }).click();
  await page.getByRole('heading', { name: 'Đã đổi mẫu (3)' }).waitFor();
  await theFourth(page, viewport.width);
  await page.getByText('Không tệp nào của kỳ này là mẫu cũ.').waitFor();
  await page.getByText('Vừa đổi mẫu 1 đơn vị.').waitFor();
  await page.getByText('10 ô đã nhập không có chỗ ở mẫu mới, đang lưu').click();
  await page.getByText(/^Nhiệm vụ: 1 .*, % hoàn thành: 0$/).waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, `template-change-done-${viewport.width}`);
  await page.getByRole('button', { name: /^Hoàn tác đổi mẫu của Nha Trang/ }).click();
  await page.getByText(/^Tệp của Nha Trang trở lại mẫu cũ/).waitFor();
  await seen(page, `template-change-undo-${viewport.width}`);
  await page.getByRole('button', { name: 'Hoàn tác đổi mẫu', exact: true }).click();
  await page.getByText(/đã trở lại mẫu cũ/).waitFor();
  expect(quarter.cellOf('568', { row: '1.2', field: 'value' }).shown).toBe('5');
  await page.close();
});

/** The fourth unit is changed after the office confirms that it has looked; Escape leaves it with its old forms. */
async function theFourth(page: Page, width: number): Promise<void> {
  const all = page.getByRole('button', { name: 'Đổi 1 đơn vị còn lại' });
  const go = page.getByRole('button', { name: 'Đã xem, đổi 1 đơn vị' });
  await all.click();
  await page.getByText(/^Đã đổi trước: .*Hãy mở các tệp này xem/).waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, `template-change-fourth-${width}`);
  expect(await focused(page)).toBe('Đã xem, đổi 1 đơn vị');
  await page.keyboard.press('Escape');
  await go.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Đổi 1 đơn vị còn lại');
  await page.keyboard.press('Enter');
  await go.click();
  await page.getByRole('heading', { name: 'Đã đổi mẫu (4)' }).waitFor();
}
