/**
 * The sidebar *Điều chỉnh số liệu* at 300 px in a real browser, with the actual bundle on the desk as its server:
 * opened on the explained figure, filled in and withdrawn by keyboard only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AdjustmentsView } from '../../src/app/adjust/adjustments';
import { columnName } from '../../src/tables/grid/a1';
import { RESULT_SHEETS } from '../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from '../app/quarter';
import { built } from '../gas/built';
import { visitChromium, type Visit } from '../support/chromium';
import { SCRIPT_RUN } from '../support/script-run';
import { seen, unmannerly } from './manners';

const UNITS = ['CQ-SNV', '568'] as const;
const quarter = new Quarter();
const opened: string[][] = [];
let browser: Visit;
let page: Page;

/**
 * google.script.run as Google gives it to a page: `call` reaches the bundle; any other handler is recorded as a window
 * to open.
 */
const standing = (): AdjustmentsView['standing'] => quarter.value('adjustments', { period: PERIOD }).standing;

/** The cell of *Số liệu* where the office's cursor is. */
function cursor(): { readonly sheetId: number; readonly a1: string } {
  const tab = quarter.masterTab('Số liệu');
  return {
    sheetId: RESULT_SHEETS.figures,
    a1: `${columnName((tab[0] ?? []).indexOf('568'))}${tab.findIndex((line) => line[0] === '1.2') + 1}`,
  };
}

async function show(name: string, period?: string): Promise<void> {
  const html = readFileSync(join(built(), `${name}.html`), 'utf8').replace(
    '<head>',
    `<head><script>${SCRIPT_RUN}</script>`,
  );
  await page.setContent(period === undefined ? html : html.replace('<body ', `<body data-period="${period}" `));
  await page.locator('main[aria-busy="false"]').waitFor();
}

beforeAll(async () => {
  quarter.generated(UNITS).submitted(UNITS);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  browser = await visitChromium();
  page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  page.setDefaultTimeout(30_000);
  await page.exposeFunction('askDesk', (name: string, args: readonly string[]) => {
    if (name !== 'call') {
      opened.push([name, ...args]);
      return '';
    }
    return quarter.desk.run({
      fn: 'call',
      args: [...args],
      as: quarter.office,
      activeSpreadsheetId: quarter.master ?? '',
      activeCell: cursor(),
    }).result;
  });
});
afterAll(async () => {
  await browser?.close();
});

test('from the explained figure of a unit the window opens in the period that the tab shows', async () => {
  await show('explain');
  await page.getByRole('button', { name: 'Điều chỉnh số này…' }).click();
  await page.waitForTimeout(200);
  expect(opened).toEqual([['openAdjust', PERIOD]]);
  expect(await unmannerly(page.mainFrame())).toEqual([]);
});

test('the window starts with that figure', async () => {
  await show('adjust', PERIOD);
  await page.getByText('Số đơn vị đã nộp: 2.').waitFor();
  expect([await page.locator('select').nth(0).inputValue(), await page.locator('select').nth(1).inputValue()]).toEqual([
    '568',
    '1.2',
  ]);
  await seen(page, 'adjust');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
});

test('a line is written by keyboard only: its effect is shown first, and the result has the focus', async () => {
  await page.getByLabel('Điều chỉnh (+ hoặc −)').focus();
  await page.keyboard.type('-1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tính trùng một văn bản');
  await page.getByText('sẽ thay đổi -1 từ lần Tổng hợp tới').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.done:focus', { hasText: 'Đã ghi điều chỉnh.' }).waitFor();
  expect(standing()).toMatchObject([{ amount: '−1', reason: 'Tính trùng một văn bản' }]);
  expect(await unmannerly(page.mainFrame())).toEqual([]);
});

test('a mistake is explained in words and has the focus, and nothing is written', async () => {
  await page.getByLabel('Điều chỉnh (+ hoặc −)').fill('nhiều');
  await page.getByLabel('Lý do, căn cứ').fill('Thử');
  await page.getByRole('button', { name: 'Ghi điều chỉnh' }).click();
  await page.locator('.failed:focus', { hasText: '“nhiều” không phải là số điều chỉnh' }).waitFor();
  expect(standing()).toHaveLength(1);
});

test('a line is withdrawn by keyboard with a reason; Escape cancels', async () => {
  const withdraw = page.getByRole('button', { name: /^Rút điều chỉnh: / });
  await withdraw.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await withdraw.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đơn vị đã giải trình');
  await seen(page, 'adjust-withdraw');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.done:focus', { hasText: 'Đã rút điều chỉnh.' }).waitFor();
  expect(standing()).toEqual([]);
  await page.getByText('1 điều chỉnh đã rút').waitFor();
});
