/** The window *Mở kỳ mới* in a real browser: what is carried, one unit's form, the making, and its undo. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PERIOD, Quarter } from '../../app/quarter';
import { built } from '../../gas/built';
import { findChromium } from '../../support/office';
import { SCRIPT_RUN } from '../../support/script-run';
import { seen, unmannerly } from '../manners';

const UNITS = ['568', 'CQ-STC'] as const;
const quarter = new Quarter().generated(UNITS).submitted(UNITS);
quarter.job({ job: 'collect', period: PERIOD });
quarter.job({ job: 'issue', period: '2019-6T', units: ['568'], publish: false });

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--headless', '--no-sandbox'] });
}, 120_000);
afterAll(() => browser.close());

test('the next period is looked at, its form is previewed, and the opening is taken back after a question', async () => {
  const page = await browser.newPage({ viewport: { width: 560, height: 700 } });
  page.setDefaultTimeout(60_000);
  await page.exposeFunction(
    'askDesk',
    (fn: string, args: readonly string[]) =>
      quarter.desk.run({ fn, args: [...args], as: quarter.office, activeSpreadsheetId: quarter.master ?? '' }).result,
  );
  await page.setContent(
    readFileSync(join(built(), 'next-period.html'), 'utf8')
      .replace('<head>', `<head><script>${SCRIPT_RUN}</script>`)
      .replace('<body ', `<body data-period="${PERIOD}" `),
  );
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
  await page.getByRole('button', { name: 'Bỏ 1 tệp biểu' }).click();
  await page.getByText(/Đã hoàn tác mở .*: 1 tệp biểu vào Thùng rác/).waitFor();
  expect(await page.getByRole('button', { name: 'Hoàn tác mở kỳ' }).count()).toBe(0);
});
