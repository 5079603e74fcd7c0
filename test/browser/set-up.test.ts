/**
 * From an empty account to published forms, for a province without any contact in the catalogue: *Thiết lập* by
 * keyboard only, the contacts pasted as a table, then make, look and publish. Every click is counted, and every key
 * that presses a button.
 */
import type { Frame } from 'playwright-core';
import type { IssuingView } from '../../src/app/issue/view';
import { catalogOf } from '../../src/catalog';
import { Office } from '../../build/play/office';
import { Person } from '../../build/play/person';
import { focused, seen, unmannerly } from './manners';
import { actAs, frameOf, fromMenu, openScene, type Scene } from './scene';

/** The province with the fewest units. */
const PROVINCE = 'lai-chau-2026';
const PERIOD = '2026-Q1';
const UNITS = catalogOf(PROVINCE)?.units ?? [];
/** Seconds that a person takes for one click, with reading. */
const PER_CLICK = 10;
/** Clicks of the path: from the account's empty page to the letters, all menus included. */
const MOST_CLICKS = 12;
const MOST_MINUTES = 10;

let scene: Scene;
let dialog: Frame;
let began: number;
let clicks = 0;
beforeAll(async () => {
  scene = await openScene({ state: 'empty', units: 0, province: PROVINCE, size: { width: 1366, height: 768 } });
  const { page } = scene;
  // A change of a radio button by its label, and what Enter does in a form, come as a second event of the same click.
  await page.context().exposeFunction('countClick', () => (clicks += 1));
  await page
    .context()
    .addInitScript(
      "addEventListener('click', (e) => { if (e.isTrusted && !(e.target.matches('input') && e.detail === 0 && !e.target.matches(':focus'))) countClick(); }, true)",
    );
  await page.reload();
  await page.locator('.files .new').waitFor();
  await actAs(page, scene.office);
  began = scene.desk.clock.now();
  clicks = 0;
  await page.getByRole('button', { name: '+ Tạo bảng tính trống' }).click();
  dialog = await fromMenu(page, 'Thiết lập…');
});
afterAll(async () => {
  await scene.close();
});

const books = () => new Person(scene.desk, scene.office).books().map((book) => book.name);
const mails = (): number => scene.desk.outbox.all().length;

/** State of the forms as the desk knows it. */
function issuing(): IssuingView {
  const office = new Office(scene.desk, scene.office);
  office.open =
    new Person(scene.desk, scene.office).books().find((book) => book.name.startsWith('Sổ tổng hợp'))?.id ?? '';
  return office.ask('issuing', { period: PERIOD });
}

/** Presses Tab until the wanted control has the focus; returns what has it after at most ten presses. */
async function tabTo(label: string): Promise<string> {
  for (let step = 0; step < 10 && (await focused(dialog)) !== label; step += 1) await scene.page.keyboard.press('Tab');
  return focused(dialog);
}

test('the province is found without diacritics, chosen and confirmed by keyboard, and nothing is made before the law was read', async () => {
  const { page } = scene;
  await dialog.locator('input[type="search"]:focus').waitFor();
  await page.keyboard.type('khong co');
  await dialog.getByText('Không có tỉnh, thành phố nào tên có “khong co”.').waitFor();
  expect(await dialog.locator('button.main').isDisabled()).toBe(true);
  for (let n = 0; n < 8; n += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('lai chau');
  await dialog.getByText('1 tỉnh, thành phố', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await dialog.getByText(/Chưa có tài khoản đầu mối/).waitFor();
  await seen(page, 'set-up-province');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(await tabTo('Xem nội dung sẽ tạo')).toBe('Xem nội dung sẽ tạo');
  await page.keyboard.press('Enter');
  await dialog.getByText(/trang tính Chỉ tiêu thống kê \d+ dòng/).waitFor();
  await dialog.getByRole('heading', { name: 'Bí mật nhà nước' }).waitFor();
  expect(await dialog.locator('button.main').isDisabled()).toBe(true);
  expect(books()).toEqual(['Bàn điều khiển']);
});

test('after the law was read the books are made, and the window leads to the contacts', async () => {
  const { page } = scene;
  expect(await tabTo('Tôi đã đọc các lưu ý trên')).toBe('Tôi đã đọc các lưu ý trên');
  await page.keyboard.press('Space');
  await seen(page, 'set-up-law');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(await tabTo('Thiết lập')).toBe('Thiết lập');
  await page.keyboard.press('Enter');
  await dialog.getByRole('heading', { name: 'Hoàn thành' }).waitFor();
  await seen(page, 'set-up-done');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(books().filter((name) => /^Sổ (?:tổng hợp|gốc)/.test(name))).toHaveLength(2);
  await dialog.getByRole('button', { name: 'Tạo biểu và phát hành…' }).click();
  await page.locator('.dialog header', { hasText: 'Tạo biểu và phát hành' }).waitFor();
});

test('a pasted table of names and addresses is matched by name; what did not match is listed and chosen', async () => {
  const { page } = scene;
  dialog = await frameOf(page);
  await dialog.getByRole('heading', { name: 'Danh bạ đầu mối: Quý I năm 2026' }).waitFor();
  await dialog.locator('textarea:focus').waitFor();
  expect(await dialog.locator('button.main').isDisabled()).toBe(true);
  const table = UNITS.map((unit, n) => `${n + 1}\t${unit.name}\tNguyễn Văn ${n}\tu${n}@laichau.gov.vn`);
  await page.keyboard.insertText(table.slice(1).join('\n'));
  await dialog.getByText(`Đơn vị chưa có địa chỉ (1)`).waitFor();
  await page.keyboard.insertText(`\nỦy ban ${UNITS[0]?.name ?? ''} mới\tx@laichau.gov.vn`);
  await dialog.getByRole('heading', { name: 'Chưa khớp tên đơn vị (1 dòng)' }).waitFor();
  await seen(page, 'contacts');
  expect(await unmannerly(dialog)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  await seen(page, 'contacts-phone');
  expect(await unmannerly(dialog)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await dialog.getByLabel(/^Dòng \d+: Ủy ban/).selectOption({ label: `Có phải ${UNITS[0]?.name ?? ''}?` });
  await dialog.getByText(`Ghi được ${UNITS.length} địa chỉ cho ${UNITS.length} đơn vị.`).waitFor();
  await dialog.getByRole('button', { name: `Ghi ${UNITS.length} địa chỉ vào Danh bạ đầu mối` }).click();
  await dialog.getByText(`Đã ghi ${UNITS.length} địa chỉ cho ${UNITS.length} đơn vị`).waitFor();
  expect(issuing().units.every((unit) => unit.accounts.length === 1)).toBe(true);
});

test('the making of files shares nothing and sends nothing', async () => {
  const { page } = scene;
  await dialog.getByRole('heading', { name: 'Tạo biểu: Quý I năm 2026' }).waitFor();
  await dialog.getByText('Bước này chỉ tạo tệp, chưa chia sẻ và chưa gửi thư cho ai.').waitFor();
  await seen(page, 'issue-make');
  expect(await unmannerly(dialog)).toEqual([]);
  await dialog.getByRole('button', { name: `Tạo biểu mẫu cho ${UNITS.length} đơn vị (chưa gửi)` }).click();
  await dialog.getByText(`Đã tạo ${UNITS.length}/${UNITS.length} biểu`).waitFor({ timeout: 300_000 });
  expect(mails()).toBe(0);
  expect(issuing().units.map((unit) => [unit.link !== null, unit.published])).toEqual(UNITS.map(() => [true, false]));
});

test("one unit's form is opened through its own link before anything is published", async () => {
  const { page } = scene;
  await dialog.getByLabel('Chọn một đơn vị để xem thử').selectOption({ label: 'Sở Y tế (Chưa phát hành)' });
  const link = issuing().units.find((unit) => unit.name === 'Sở Y tế')?.link;
  expect(await dialog.getByRole('link', { name: 'Xem thử biểu của Sở Y tế' }).getAttribute('href')).toBe(link);
  await seen(page, 'issue-look');
  expect(await unmannerly(dialog)).toEqual([]);
});

test('publishing lists who gets access, offers the công văn, and has its own button', async () => {
  const { page } = scene;
  await dialog.getByRole('button', { name: 'Chuyển sang phát hành' }).click();
  await dialog.getByText(/hôm nay còn gửi được tới \d+ địa chỉ/).waitFor();
  const before = clicks;
  await dialog.getByText(`Ai được mở biểu (${UNITS.length} đơn vị)`).click();
  await dialog.getByText(/Sở Y tế: u\d+@laichau\.gov\.vn/).waitFor();
  await dialog.locator('summary', { hasText: 'Nội dung công văn để chép' }).click();
  const text = await dialog.getByLabel('Nội dung công văn để chép').inputValue();
  expect(text).toMatch(/^ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ NỘI VỤ\nSố: +\/\n/);
  await seen(page, 'issue-publish');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(mails()).toBe(0);
  // What was opened only to look at does not belong to the path.
  clicks = before;
  await dialog.getByRole('button', { name: `Phát hành cho ${UNITS.length} đơn vị` }).click();
  await dialog.getByRole('heading', { name: 'Hoàn thành' }).waitFor({ timeout: 300_000 });
  await seen(page, 'issue-done');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(issuing().units.every((unit) => unit.published)).toBe(true);
  expect(mails()).toBeGreaterThanOrEqual(UNITS.length);
});

test(`an empty account has published forms after at most ${MOST_CLICKS} clicks and ${MOST_MINUTES} minutes, contacts included`, async () => {
  const { page, desk } = scene;
  const minutes = (desk.clock.now() - began) / 60_000 + (clicks * PER_CLICK) / 60;
  console.log(`${clicks} clicks, ${minutes.toFixed(1)} modelled minutes`);
  expect(clicks).toBeGreaterThan(8);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(minutes).toBeLessThanOrEqual(MOST_MINUTES);
  await dialog.getByRole('button', { name: 'Theo dõi nộp' }).click();
  await page.locator('.side header', { hasText: 'Theo dõi nộp' }).waitFor();
  expect(scene.complaints).toEqual([]);
});
