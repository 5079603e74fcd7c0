/** The window *Hỏi đáp* in a real browser: two questions wait, one button is the main one, and one answer is given. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PERIOD, Quarter } from '../../app/quarter';
import { built } from '../../gas/built';
import { findChromium } from '../../support/office';
import { SCRIPT_RUN } from '../../support/script-run';
import { seen, unmannerly } from '../manners';

const UNIT = '568';
const quarter = new Quarter().generated([UNIT]);
for (const row of ['1.2', '3.5.1.1'])
  quarter.type(UNIT, quarter.cellOf(UNIT, { row, field: 'explanation' }).at, `Hỏi: dòng ${row} có tính cấp xã không?`);
quarter.job({ job: 'collect', period: PERIOD });

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--headless', '--no-sandbox'] });
}, 120_000);
afterAll(() => browser.close());

test('of two questions one has the main button; the office answers in its own name', async () => {
  const page = await browser.newPage({ viewport: { width: 300, height: 768 } });
  page.setDefaultTimeout(60_000);
  await page.exposeFunction(
    'askDesk',
    (fn: string, args: readonly string[]) =>
      quarter.desk.run({ fn, args: [...args], as: quarter.office, activeSpreadsheetId: quarter.master ?? '' }).result,
  );
  await page.setContent(
    readFileSync(join(built(), 'questions.html'), 'utf8')
      .replace('<head>', `<head><script>${SCRIPT_RUN}</script>`)
      .replace('<body ', `<body data-period="${PERIOD}" `),
  );
  await page.getByRole('heading', { name: 'Chờ trả lời (2)' }).waitFor();
  await seen(page, 'questions');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  const first = page.getByRole('form').first();
  expect(await first.getByLabel('Cơ quan trả lời').inputValue()).toBe('Sở Nội vụ');
  const go = first.getByRole('button', { name: 'Trả lời cho mọi đơn vị' });
  expect(await go.isDisabled()).toBe(true);
  await first.getByLabel('Trả lời', { exact: true }).fill('Tính cả cấp xã.');
  await go.click();
  await page.getByRole('heading', { name: 'Chờ trả lời (1)' }).waitFor();
  await page.getByText('Tính cả cấp xã. (Sở Nội vụ)').waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
});
