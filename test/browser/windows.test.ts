/**
 * The page and the windows of the add-in for a person without a mouse or without sight: axe, keyboard only, one primary
 * button, busy and stopped.
 */
import type { Frame, Page } from 'playwright-core';
import { MENU } from '../../src/text/windows/menu';
import { violations } from '../support/chromium';
import { unmannerly } from './manners';
import { frameOf, fromMenu, openFile, openScene, pressAway, type Scene } from './scene';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ state: 'filled', units: 2, size: { width: 1024, height: 768 } });
  await openFile(scene.page, 'Sổ tổng hợp');
});
afterAll(async () => {
  await scene.close();
});
// One failed window must not hide the others.
afterEach(async () => {
  for (const open of await scene.page.locator(':is(.dialog, .side) header button').all())
    await open.click({ timeout: 1000 }).catch(() => undefined);
});

/** The findings of axe in the page itself; Univer's own canvas is left out. */
const pageViolations = (): Promise<string[]> => violations(scene.page, "{ exclude: [['.grid'], ['iframe']] }");

const blueButtons = (frame: Frame): Promise<number> => frame.locator('button.main').count();

test('the page itself has no violation, with the grid, with panels open', async () => {
  const { page } = scene;
  expect(await pageViolations()).toEqual([]);
  for (const panel of ['Thư đã gửi', 'Số lượt gọi', 'Lỗi thử', 'Chia sẻ']) {
    await page.getByRole('button', { name: panel, exact: true }).first().click();
    const shown = page.locator('.panel');
    await shown.waitFor();
    expect(await pageViolations()).toEqual([]);
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
  }
});

/** They begin with a button to press. */
const PRESSED: readonly string[] = [
  'Thiết lập…',
  'Tạo biểu và phát hành…',
  'Quét báo cáo đã nộp…',
  'Kiểm tra…',
  'Tổng hợp…',
];

test.each(PRESSED)('the window of %s has no violation, one primary button and no sideways scroll', async (entry) => {
  const { page } = scene;
  const frame = await fromMenu(page, entry);
  await frame.locator('button.main').or(frame.getByRole('alert')).first().waitFor();
  expect(await violations(frame)).toEqual([]);
  expect(await blueButtons(frame)).toBe(1);
  expect(await frame.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
    true,
  );
  await page.locator('.dialog header button').click();
  await page.locator('.dialog').waitFor({ state: 'detached' });
});

test.each(MENU.map(({ label }) => label).filter((label) => !PRESSED.includes(label)))(
  '%s, on a desktop and on a phone, has no violation, at most one primary button and no sideways scroll',
  async (entry) => {
    const frame = await fromMenu(scene.page, entry);
    await frame.locator('h1').first().waitFor();
    await frame.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await unmannerly(frame)).toEqual([]);
  },
);

test('the guide opens for the office, unfolds another role by keyboard, and has no violation and no sideways scroll', async () => {
  const { page } = scene;
  const frame = await fromMenu(page, 'Hướng dẫn');
  await frame.getByRole('heading', { name: 'Màn hình đầu: Kỳ báo cáo' }).waitFor();
  expect(await violations(frame)).toEqual([]);
  await frame.locator('summary', { hasText: /^Đơn vị$/ }).focus();
  await page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: 'Cột Kiểm tra' }).waitFor();
  expect(await violations(frame)).toEqual([]);
  expect(await frame.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
    true,
  );
  await page.locator('.dialog header button').click();
  await page.locator('.dialog').waitFor({ state: 'detached' });
});

test('the sidebar is 300 px wide, has no violation and one primary button that opens the next window', async () => {
  const { page } = scene;
  const frame = await fromMenu(page, 'Kỳ báo cáo');
  await frame.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
  expect((await page.locator('.side').boundingBox())?.width).toBe(300);
  expect(await violations(frame)).toEqual([]);
  expect(await blueButtons(frame)).toBeLessThanOrEqual(1);
  await frame.locator('button.main').click();
  await page.locator('.dialog').waitFor();
  await page.locator('.dialog header button').click();
  await page.locator('.side header button').click();
});

test('a job is planned, started and closed by keyboard only', async () => {
  const { page } = scene;
  await page.getByRole('button', { name: 'Tiện ích mở rộng ▸ CCHC' }).focus();
  await page.keyboard.press('Enter');
  // The page may still be drawing the grid: arrow keys count from the moment when the menu has the focus.
  await page.locator('[role="menuitem"]:focus').waitFor();
  for (let step = 0; step < 12 && (await focused(page)) !== 'Quét báo cáo đã nộp…'; step += 1)
    await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('Quét báo cáo đã nộp…');
  await page.keyboard.press('Enter');
  const frame = await frameOf(page);
  await frame.locator('button.main').waitFor();
  expect(await focused(frame)).toContain('Quét báo cáo đã nộp: ');
  await page.keyboard.press('Tab');
  expect(await focused(frame)).toBe('Quét báo cáo đã nộp');
  await page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: /^Hoàn thành/ }).waitFor();
  await frame.getByRole('table').waitFor();
  expect(await violations(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Đóng' }).focus();
  await pressAway(page, 'Enter', page.locator('.dialog'));
});

/** Steps answered by the test, so that the window can be examined between two of them. */
test('while a job runs the window shows its progress, stops between two steps and continues', async () => {
  const { page } = scene;
  const held: (() => void)[] = [];
  let steps = 0;
  await page.route('**/v1/scripts/*:run', async (route) => {
    const body = JSON.parse(route.request().postData() ?? '{}') as {
      function?: string;
      parameters?: readonly string[];
    };
    if (body.function !== 'call' || body.parameters?.[0] !== 'stepJob') return route.continue();
    steps += 1;
    const progress = { at: steps, of: 9, text: `Bước ${steps}` };
    await new Promise<void>((resolve) => {
      held.push(resolve);
    });
    return route.fulfill({
      json: { done: true, response: { result: JSON.stringify({ ok: true, value: { done: false, progress } }) } },
    });
  });
  const frame = await fromMenu(page, 'Kiểm tra…');
  await frame.locator('button.main').click();
  await frame.getByRole('progressbar').waitFor();
  expect(await violations(frame)).toEqual([]);
  expect(await blueButtons(frame)).toBe(0);
  await release(held);
  await frame.getByText('1/9').waitFor();
  await frame.getByRole('button', { name: 'Dừng' }).click();
  expect(await frame.getByRole('button', { name: 'Dừng' }).isDisabled()).toBe(true);
  await release(held);
  await frame.getByText('Đã dừng.').waitFor();
  expect(steps).toBe(2);
  await frame.getByRole('button', { name: 'Làm tiếp' }).click();
  await release(held);
  await frame.getByText('3/9').waitFor();
  await frame.getByRole('button', { name: 'Dừng' }).click();
  await release(held);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.locator('.dialog header button').click();
  expect(scene.complaints).toEqual([]);
});

/** Answers the awaited step as soon as it was requested. */
async function release(held: (() => void)[]): Promise<void> {
  while (held.length === 0) await scene.page.waitForTimeout(20);
  held.shift()?.();
}

const focused = async (where: Page | Frame): Promise<string> =>
  String(await where.evaluate("document.activeElement ? document.activeElement.textContent : ''")).trim();
