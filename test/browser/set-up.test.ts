/**
 * From an empty spreadsheet to published forms: *Thiết lập* by keyboard only, then make, look and publish, each as its
 * own step.
 */
import type { Frame } from 'playwright-core';
import type { IssuingView } from '../../src/app/issue/view';
import { Office } from '../../build/play/office';
import { Person } from '../../build/play/person';
import { focused, seen, unmannerly } from './manners';
import { actAs, frameOf, fromMenu, openScene, PERIOD, type Scene } from './scene';

let scene: Scene;
let dialog: Frame;
beforeAll(async () => {
  scene = await openScene({ state: 'empty', units: 0, size: { width: 1280, height: 800 } });
  scene.desk.advance((Date.parse('2019-03-14T08:00:00+07:00') - scene.desk.clock.now()) / 1000);
  await actAs(scene.page, scene.office);
  await scene.page.getByRole('button', { name: '+ Tạo bảng tính trống' }).click();
  dialog = await fromMenu(scene.page, 'Thiết lập…');
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
  await page.keyboard.type('khanh hoa, 2019');
  await dialog.getByText('1 tỉnh, thành phố', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await dialog.getByText(/dòng chưa đối chiếu văn bản gốc/).waitFor();
  await seen(page, 'set-up-province');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(await tabTo('Xem nội dung sẽ tạo')).toBe('Xem nội dung sẽ tạo');
  await page.keyboard.press('Enter');
  await dialog.getByText(/trang tính Chỉ tiêu thống kê \d+ dòng/).waitFor();
  await seen(page, 'set-up-plan');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(await tabTo('Đọc lưu ý pháp luật')).toBe('Đọc lưu ý pháp luật');
  await page.keyboard.press('Enter');
  await dialog.getByRole('heading', { name: 'Bí mật nhà nước' }).waitFor();
  expect(await dialog.locator('button.main').isDisabled()).toBe(true);
  expect(books()).toEqual(['Bàn điều khiển']);
});

test('after the law was read the books are made, and the window leads to the forms', async () => {
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

test('the making of files shares nothing and sends nothing', async () => {
  const { page } = scene;
  dialog = await frameOf(page);
  await dialog.getByRole('heading', { name: 'Tạo biểu: Quý I năm 2019' }).waitFor();
  await dialog.getByText('Bước này chỉ tạo tệp, chưa chia sẻ và chưa gửi thư cho ai.').waitFor();
  await seen(page, 'issue-make');
  expect(await unmannerly(dialog)).toEqual([]);
  await dialog.getByRole('button', { name: 'Tạo biểu mẫu cho 30 đơn vị (chưa gửi)' }).click();
  await dialog.getByRole('heading', { name: 'Hoàn thành' }).waitFor({ timeout: 300_000 });
  expect(mails()).toBe(0);
  expect(issuing().units.map((unit) => [unit.link !== null, unit.published])).toEqual(
    Array.from({ length: 30 }, () => [true, false]),
  );
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByText('Đã tạo 30/30 biểu').waitFor();
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
  await dialog.getByText('Ai được mở biểu (30 đơn vị)').click();
  await dialog.getByText(/Sở Y tế: nhap\.syt@khanhhoa\.gov\.vn/).waitFor();
  await dialog.locator('summary', { hasText: 'Nội dung công văn để chép' }).click();
  const text = await dialog.getByLabel('Nội dung công văn để chép').inputValue();
  expect(text).toMatch(/^ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA\nSỞ NỘI VỤ\nSố: +\/\n/);
  expect(text).toContain('trước 17 giờ 00 ngày 18/3/2019');
  await seen(page, 'issue-publish');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(mails()).toBe(0);
  await dialog.getByRole('button', { name: 'Phát hành cho 30 đơn vị' }).click();
  await dialog.getByRole('heading', { name: 'Hoàn thành' }).waitFor({ timeout: 300_000 });
  await seen(page, 'issue-done');
  expect(await unmannerly(dialog)).toEqual([]);
  expect(issuing().units.every((unit) => unit.published)).toBe(true);
  expect(mails()).toBeGreaterThanOrEqual(30);
  await dialog.getByRole('button', { name: 'Theo dõi nộp' }).click();
  await page.locator('.side header', { hasText: 'Theo dõi nộp' }).waitFor();
  expect(scene.complaints).toEqual([]);
});
