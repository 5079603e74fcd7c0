/** The window *Chỉ số dự kiến* in a real browser: an area on which two agencies differ is settled, and taken back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PERIOD, Quarter } from '../../app/quarter';
import { built } from '../../gas/built';
import { findChromium } from '../../support/office';
import { SCRIPT_RUN } from '../../support/script-run';
import { seen, unmannerly } from '../manners';

const [ONE, OTHER] = ['CQ-SNV', 'CQ-STC'] as const;
const quarter = new Quarter().generated([ONE, OTHER]).fill(ONE, 1).fill(OTHER, 2);
for (const [unit, points] of [
  [ONE, 12],
  [OTHER, 14],
] as const)
  quarter.type(unit, quarter.cellOf(unit, { tab: 'Dự báo', row: 'LV-8', field: 'expected' }).at, points);
quarter.tick(ONE).tick(OTHER).job({ job: 'collect', period: PERIOD });

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--headless', '--no-sandbox'] });
}, 120_000);
afterAll(() => browser.close());

test('the office settles an area with a value of its own and a reason, and takes it back', async () => {
  const page = await browser.newPage({ viewport: { width: 300, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.exposeFunction(
    'askDesk',
    (fn: string, args: readonly string[]) =>
      quarter.desk.run({ fn, args: [...args], as: quarter.office, activeSpreadsheetId: quarter.master ?? '' }).result,
  );
  await page.setContent(
    readFileSync(join(built(), 'index-forecast.html'), 'utf8')
      .replace('<head>', `<head><script>${SCRIPT_RUN}</script>`)
      .replace('<body ', `<body data-period="${PERIOD}" `),
  );
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
