/** The window *Đổi mẫu* in a real browser: the difference, the trial, the units one after the other, the undo. */
import { PERIOD, Quarter } from '../../app/quarter';
import { openBare, type BarePage } from '../bare-page';
import { seen, unmannerly } from '../manners';

const UNITS = ['CQ-SNV', 'CQ-STC', '568'] as const;
const started = new Quarter().generated(UNITS);
started.fill('568', 5);
const TAB = 'Chỉ tiêu thống kê';
const grid = started.masterTab(TAB);
const at = (key: string): number => (grid[0] ?? []).indexOf(key);
const row = grid.findIndex((one) => one[at('code')] === '1.2');
started.desk.call(
  {
    method: 'sheets.spreadsheets.values.update',
    params: {
      spreadsheetId: started.master ?? '',
      range: `'${TAB}'!${String.fromCharCode(65 + at('label'))}${row + 1}`,
      valueInputOption: 'RAW',
    },
    body: { values: [['Nhãn do cơ quan sửa']] },
  },
  { email: started.office, project: null },
);

let bare: BarePage | undefined;
afterEach(() => bare?.close());

test.each([
  { width: 560, height: 700 },
  { width: 390, height: 800 },
])('a form is tried, changed in three units, and taken back in one ($width px)', async (viewport) => {
  const quarter = started.twin();
  bare = await openBare('template-change', quarter, { ...viewport, period: PERIOD });
  const { page } = bare;
  await page.getByText(/1\.2 .* → 1\.2 Nhãn do cơ quan sửa/).waitFor();
  expect(await page.getByRole('button', { name: /^Đổi 3 đơn vị/ }).count()).toBe(0);
  await page.getByLabel('Đơn vị để thử trên bản sao').selectOption('568');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, `template-change-${viewport.width}`);
  await page.getByRole('button', { name: 'Thử trên bản sao' }).click();
  await page
    .getByText(/Đã thử trên bản sao tệp của .* trước và sau khớp/)
    .first()
    .waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, `template-change-tried-${viewport.width}`);
  await page.getByRole('button', { name: 'Đổi 3 đơn vị đầu' }).click();
  await page.getByRole('heading', { name: 'Đã đổi mẫu (3)' }).waitFor();
  await page.getByText('Không tệp nào của kỳ này là mẫu cũ.').waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, `template-change-done-${viewport.width}`);
  await page.getByRole('button', { name: /^Hoàn tác đổi mẫu của Nha Trang/ }).click();
  await page.getByText(/đã trở lại mẫu cũ/).waitFor();
  expect(quarter.cellOf('568', { row: '1.2', field: 'value' }).shown).toBe('5');
  await page.close();
});
