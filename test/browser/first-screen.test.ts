/** The office's first screen: *Kỳ báo cáo* names one next step and opens its window. */
import type { Frame } from 'playwright-core';
import { focused, seen, unmannerly } from './manners';
import { actAs, frameOf, fromMenu, openFile, openScene, pressAway, type Scene } from './scene';

let scene: Scene;
let screen: Frame;
beforeAll(async () => {
  scene = await openScene({ state: 'published', units: null, size: { width: 1280, height: 846 } });
  await actAs(scene.page, scene.office);
  await openFile(scene.page, 'Sổ tổng hợp');
  screen = await fromMenu(scene.page, 'Kỳ báo cáo');
});
afterAll(async () => {
  await scene.close();
});

test('the screen counts the units that have handed in, shows the time left and leads the office to the missing ones', async () => {
  const { page } = scene;
  await screen.getByRole('progressbar', { name: 'Đã nộp 0/30 đơn vị' }).waitFor();
  await screen.getByText('Còn 4 ngày.').waitFor();
  await screen.getByText('Còn 30 đơn vị chưa nộp. Hãy theo dõi và đôn đốc.').waitFor();
  await seen(page, 'first');
  expect(await unmannerly(screen)).toEqual([]);
  // The button is reached and pressed without a mouse.
  for (let step = 0; step < 6 && (await focused(screen)) !== 'Theo dõi nộp'; step += 1)
    await (step === 0 ? screen.locator('select').focus() : page.keyboard.press('Tab'));
  expect(await focused(screen)).toBe('Theo dõi nộp');
  await pressAway(page, 'Enter', page.locator('.side header', { hasText: 'Kỳ báo cáo' }));
  await page.locator('.side header', { hasText: 'Theo dõi nộp' }).waitFor();
});

test('another period has another next step, and its window opens in that period', async () => {
  screen = await fromMenu(scene.page, 'Kỳ báo cáo');
  await screen.getByLabel('Đổi kỳ').selectOption({ index: 1 });
  await screen.getByText('Chưa tạo biểu cho kỳ này.').waitFor();
  const [, name = ''] = await screen.getByLabel('Đổi kỳ').locator('option').allTextContents();
  await screen.getByRole('button', { name: 'Tạo biểu và phát hành…' }).click();
  await scene.page.locator('.dialog').waitFor();
  const dialog = await frameOf(scene.page);
  await dialog.getByRole('heading', { name }).waitFor();
  await scene.page.locator('.dialog header button').click();
});

test('without a master the screen reports it and leads to Thiết lập', async () => {
  const { page } = scene;
  await page.locator('.side header button').click();
  await actAs(page, scene.desk.province.office[1]?.email ?? 'nhap.syt@khanhhoa.gov.vn');
  await page.getByRole('button', { name: '+ Tạo bảng tính trống' }).click();
  await page.locator('#cell-name').waitFor();
  screen = await fromMenu(page, 'Kỳ báo cáo');
  await screen.getByRole('alert').getByText('Chưa có Sổ tổng hợp').waitFor();
  await seen(page, 'first-none');
  expect(await unmannerly(screen)).toEqual([]);
  await screen.getByRole('button', { name: 'Thiết lập…' }).click();
  await page.locator('.dialog').waitFor();
  expect(scene.complaints).toEqual([]);
});
