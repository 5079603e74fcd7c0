/** The office drafts what the period owes: *Báo cáo* in a real browser. */
import type { Frame } from 'playwright-core';
import { seen, unmannerly } from './manners';
import { actAs, fromMenu, openFile, openScene, type Scene } from './scene';

let scene: Scene;
let list: Frame;
beforeAll(async () => {
  scene = await openScene({ state: 'published', units: 4, size: { width: 1366, height: 768 } });
  await actAs(scene.page, scene.office);
  await openFile(scene.page, 'Sổ tổng hợp');
  list = await fromMenu(scene.page, 'Báo cáo…');
  await list.getByText('Cần lập trong kỳ này').waitFor();
});
afterAll(async () => {
  await scene.close();
});

test('what is owed comes first, with one main button; what another time asks is folded away', async () => {
  expect(await list.locator('button.main').getAttribute('aria-label')).toBe('Soạn: Công văn nhắc nộp báo cáo');
  await list.getByRole('button', { name: 'Soạn: Báo cáo của UBND tỉnh gửi Bộ Nội vụ', exact: true }).waitFor();
  expect(await list.getByText('Quyết định công bố Chỉ số').isVisible()).toBe(false);
  await seen(scene.page, 'documents');
  expect(await unmannerly(list)).toEqual([]);
});

test('one click drafts, and then the draft can be opened and downloaded', async () => {
  const name = 'Công văn nhắc nộp báo cáo';
  await list.getByRole('button', { name: `Soạn: ${name}`, exact: true }).click();
  await list.locator('main > .done:focus', { hasText: `Đã soạn: ${name}.` }).waitFor();
  const open = list.getByRole('link', { name: `Mở: ${name}`, exact: true });
  const address = (await open.getAttribute('href')) ?? '';
  expect(address).toMatch(/^https:\/\/docs\.google\.com\/document\/d\/[\w-]+\/edit$/);
  const download = list.getByRole('link', { name: `Tải .docx: ${name}`, exact: true });
  expect(await download.getAttribute('href')).toBe(address.replace('/edit', '/export?format=docx'));
  const print = list.getByRole('link', { name: `In (PDF): ${name}`, exact: true });
  expect(await print.getAttribute('href')).toBe(address.replace('/edit', '/export?format=pdf'));
  await list.getByRole('button', { name: `Soạn lại: ${name}`, exact: true }).waitFor();
  await seen(scene.page, 'documents-made');
  expect(await unmannerly(list)).toEqual([]);
});

test('the window fits a phone', async () => {
  await scene.page.setViewportSize({ width: 390, height: 800 });
  await seen(scene.page, 'documents-narrow');
  expect(await unmannerly(list)).toEqual([]);
});
