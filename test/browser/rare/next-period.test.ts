/** The window *Mở kỳ mới* in a real browser: what is carried, one unit's form, the making, and its undo. */
import { PERIOD, Quarter } from '../../app/quarter';
import { openBare, type BarePage } from '../bare-page';
import { focused, seen, unmannerly } from '../manners';

const UNITS = ['568', 'CQ-STC'] as const;
const quarter = new Quarter().generated(UNITS).submitted(UNITS);
quarter.job({ job: 'collect', period: PERIOD });
quarter.job({ job: 'issue', period: '2019-6T', units: ['568'], publish: false });

let bare: BarePage | undefined;
afterEach(() => bare?.close());

test('the next period is looked at, its form is previewed, and the opening is taken back after a question', async () => {
  bare = await openBare('next-period', quarter, { width: 560, height: 700, period: PERIOD });
  const { page } = bare;
  await page.getByRole('heading', { name: /^Mở .* sau Quý I năm 2019$/ }).waitFor();
  await page.getByLabel('Đơn vị').first().selectOption('568');
  await page.getByRole('button', { name: 'Xem biểu', exact: true }).click();
  await page
    .getByRole('cell', { name: /Số liệu:/ })
    .first()
    .waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, 'next-period');
  await page.getByRole('button', { name: 'Hoàn tác mở kỳ' }).click();
  await page.getByText('1 tệp biểu của').waitFor();
  await seen(page, 'next-period-undo');
  expect(await focused(page)).toBe('Bỏ 1 tệp biểu');
  await page.keyboard.press('Escape');
  expect(await page.getByText('1 tệp biểu của').count()).toBe(0);
  expect(await focused(page)).toBe('Hoàn tác mở kỳ');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bỏ 1 tệp biểu' }).click();
  await page.getByText(/Đã hoàn tác mở .*: 1 tệp biểu vào Thùng rác/).waitFor();
  expect(await page.getByRole('button', { name: 'Hoàn tác mở kỳ' }).count()).toBe(0);
});
