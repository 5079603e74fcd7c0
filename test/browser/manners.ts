/**
 * Requirements for every window of the add-in: nothing is cut off sideways or off the screen, axe finds nothing, and at
 * most one button is primary.
 */
import { mkdirSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { violations } from '../support/chromium';

/** The desktop of an office, and a phone held upright. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 800 },
];

/** Returns the faults at both sizes, so that a test can state in one line that there are none. */
export async function unmannerly(frame: Frame): Promise<string[]> {
  const page = frame.page();
  const before = page.viewportSize();
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    found.push(...(await unmannerlyHere(frame)).map((fault) => `${size.width}: ${fault}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}

async function unmannerlyHere(frame: Frame): Promise<string[]> {
  const fits = await frame.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
  const isInSight = frame.parentFrame() === null || (await isOnScreen(frame));
  const blue = await frame.locator('button.main').count();
  return [
    ...(fits ? [] : ['scrolls sideways']),
    ...(isInSight ? [] : ['partly off the screen']),
    ...(blue <= 1 ? [] : [`${blue} blue buttons`]),
    ...(await violations(frame)),
  ];
}

/** Whether the window as a whole is between the left and the right edge of the page that shows it. */
async function isOnScreen(frame: Frame): Promise<boolean> {
  const [box, size] = [await (await frame.frameElement()).boundingBox(), frame.page().viewportSize()];
  return box !== null && size !== null && box.x >= 0 && box.x + box.width <= size.width;
}

/** The focused element, as a screen reader names it. */
export const focused = async (where: Page | Frame): Promise<string> =>
  String(
    await where.evaluate(
      "(document.activeElement && (document.activeElement.labels && document.activeElement.labels[0] || document.activeElement).textContent) || ''",
    ),
  ).trim();

/** A picture for the developer of the window; only when a folder is named. */
export async function seen(page: Page, name: string): Promise<void> {
  const folder = process.env['WINDOW_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${folder}/${name}.png` });
}
