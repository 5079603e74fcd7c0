/** The window *Chỉ số dự kiến* in a real browser: an area on which two agencies differ is settled, and taken back. */
import { PERIOD, Quarter } from '../../app/quarter';
import { openBare, type BarePage } from '../bare-page';
import { seen, unmannerly } from '../manners';

const [ONE, OTHER] = ['CQ-SNV', 'CQ-STC'] as const;
const quarter = new Quarter().generated([ONE, OTHER]).fill(ONE, 1).fill(OTHER, 2);
for (const [unit, points] of [
  [ONE, 12],
  [OTHER, 14],
] as const)
  quarter.type(unit, quarter.cellOf(unit, { tab: 'Dự báo', row: 'LV-8', field: 'expected' }).at, points);
quarter.tick(ONE).tick(OTHER).job({ job: 'collect', period: PERIOD });

let bare: BarePage | undefined;
afterEach(() => bare?.close());

test('the office settles an area with a value of its own and a reason, and takes it back', async () => {
  bare = await openBare('index-forecast', quarter, { width: 300, height: 900, period: PERIOD });
  const { page } = bare;
  await page.getByText('Sở Nội vụ 12; Sở Tài chính 14').waitFor();
  const form = page.getByRole('form');
  const go = form.getByRole('button', { name: 'Chốt mức này' });
  expect(await go.isDisabled()).toBe(true);
  await form.getByLabel('Mức được tính').selectOption({ label: 'Mức khác do cơ quan tổng hợp ghi' });
  await form.getByLabel('Lý do').fill('Theo biên bản họp.');
  expect(await go.isDisabled()).toBe(true);
  await form.getByLabel('Số điểm').fill('99x');
  await seen(page, 'index-forecast');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await go.click();
  await page.getByText('“99x” không phải là điểm của lĩnh vực này.').waitFor();
  await form.getByLabel('Số điểm').fill('12,5');
  await go.click();
  await page.getByText('Đã chốt. Các cơ quan đã thấy ở trang bìa.').waitFor();
  await page.getByText('Đã chốt 12,5 điểm (mức của cơ quan tổng hợp). Lý do: Theo biên bản họp.').waitFor();
  await seen(page, 'index-forecast-settled');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await page.getByRole('button', { name: 'Bỏ mức đã chốt' }).click();
  await page.getByText('Đã bỏ mức chốt.').waitFor();
  await form.waitFor();
});
