/** The pictures of the README, made anew on request: `npx jest --testMatch '<rootDir>/test/browser/*.shots.ts'`; no test, so not among them. A whole quarter of all units is played first. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { actAs, fromMenu, openFile, openScene, toCell, toTab, typeHere } from './scene';

const OUT = 'docs/screenshots';

async function shot(page: Page, name: string): Promise<void> {
  // The grid draws on a canvas: nothing in the document tells when it has.
  await page.waitForTimeout(900);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
}

test('the office at work, a unit at its figures, its receipt, the master', async () => {
  mkdirSync(OUT, { recursive: true });
  const { page, close } = await openScene({ state: 'consolidated', units: null, size: { width: 1360, height: 800 } });
  try {
    await openFile(page, 'Sổ tổng hợp');
    await page.getByRole('img', { name: 'Nộp báo cáo theo nhóm đơn vị' }).waitFor();
    await shot(page, 'master-overview');
    await page.setViewportSize({ width: 1200, height: 720 });
    const dialog = await fromMenu(page, 'Kiểm tra…');
    await dialog.locator('button.main').click();
    await dialog.getByRole('heading', { name: /^(?:Hoàn thành|Không ghi gì)/ }).waitFor({ timeout: 60_000 });
    await shot(page, 'office-job');
    await page.setViewportSize({ width: 1360, height: 800 });
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
    await actAs(page, 'nhap.syt@khanhhoa.gov.vn');
    await openFile(page, 'Sở Y tế');
    await shot(page, 'unit-cover');
    await page.getByRole('button', { name: 'Danh sách tệp' }).click();
    await toTab(page, 'Số liệu');
    await toCell(page, 'F15');
    await typeHere(page, '12 người');
    await toCell(page, 'F15');
    await shot(page, 'unit-check');
  } finally {
    await close();
  }
}, 400_000);
