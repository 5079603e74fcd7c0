/** *Bàn giao* in a real browser: one account gives, another picks the files and takes over, the first stops looking. */
import type { Frame } from 'playwright-core';
import { typePickerKey } from '../../build/play/picker-key';
import { focused, seen, unmannerly } from './manners';
import { actAs, frameOf, fromMenu, openFile, openScene, type Scene } from './scene';

let scene: Scene;
let dialog: Frame;
let second = '';
beforeAll(async () => {
  scene = await openScene({ state: 'filled', units: 2, size: { width: 1280, height: 800 } });
  typePickerKey(scene.desk);
  second = scene.desk.province.office[1]?.email ?? '';
  await actAs(scene.page, scene.office);
  await openFile(scene.page, 'Sổ tổng hợp');
});
afterAll(async () => {
  await scene.close();
});

const shut = async (): Promise<void> => {
  await scene.page.locator('.dialog header button').click();
  await scene.page.locator('.dialog').waitFor({ state: 'detached' });
};
const owners = (): readonly string[] => scene.desk.triggers.all().map((one) => one.owner);

test('the account that holds the files types an address, reads what will change, and gives', async () => {
  const { page } = scene;
  dialog = await fromMenu(page, 'Bàn giao…');
  await dialog.getByLabel('Tài khoản nhận bàn giao').waitFor();
  await seen(page, 'handover-give');
  expect(await unmannerly(dialog)).toEqual([]);
  await dialog.getByLabel('Tài khoản nhận bàn giao').fill(second);
  await page.keyboard.press('Enter');
  await dialog.getByText(/Cho .+ quyền sửa \d+ tệp và thư mục/).waitFor();
  expect(await focused(dialog)).toBe(`Bàn giao cho ${second}`);
  await seen(page, 'handover-plan');
  expect(await unmannerly(dialog)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bàn giao', exact: true }).click();
  await dialog.getByRole('heading', { name: 'Hoàn thành' }).waitFor();
  expect(await dialog.getByLabel('Lời nhắn cho người nhận bàn giao').inputValue()).toContain(
    'Mời anh/chị nhận bàn giao',
  );
  await seen(page, 'handover-given');
  expect(await unmannerly(dialog)).toEqual([]);
  await shut();
});

test('the first screen of the other account explains the open master and leads to the window', async () => {
  const { page } = scene;
  await actAs(page, second);
  await openFile(page, 'Sổ tổng hợp');
  const side = await fromMenu(page, 'Kỳ báo cáo');
  await side.getByText('Sổ tổng hợp đang mở, nhưng Google chưa cho Sổ CCHC đọc tệp này').waitFor();
  await seen(page, 'handover-first-screen');
  expect(await unmannerly(side)).toEqual([]);
  expect(await side.getByText('Chưa có Sổ').count()).toBe(0);
  const before = page.frames();
  await side.getByRole('button', { name: 'Nhận bàn giao…' }).click();
  dialog = await frameOf(page, before);
  await dialog.getByRole('heading', { name: 'Nhận bàn giao' }).waitFor();
  await dialog.getByText('Còn thiếu (3)').waitFor();
  await seen(page, 'handover-take');
  expect(await unmannerly(dialog)).toEqual([]);
});

test('the Picker is left without a choice, then all files are chosen', async () => {
  const { page } = scene;
  await dialog.getByRole('button', { name: 'Chọn tệp trong Google Drive' }).click();
  await dialog.getByRole('dialog', { name: 'Chọn tất cả tệp của Sổ CCHC' }).waitFor();
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  await dialog.getByText('Chưa chọn tệp nào.').waitFor();
  await dialog.getByRole('button', { name: 'Chọn tệp trong Google Drive' }).click();
  await dialog.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await seen(page, 'handover-picker');
  await dialog.getByRole('button', { name: 'Chọn', exact: true }).click();
  await dialog.getByText(/Đã chọn \d+ tệp\./).waitFor();
  await seen(page, 'handover-picked');
  expect(await unmannerly(dialog)).toEqual([]);
});

test('taking over makes the trigger of this account and names whose trigger is to go', async () => {
  const { page } = scene;
  await dialog.getByRole('button', { name: 'Nhận bàn giao', exact: true }).click();
  await dialog.getByRole('heading', { name: 'Hoàn thành' }).waitFor();
  await dialog.getByText(`${second} đã nhận bàn giao`).waitFor();
  await seen(page, 'handover-taken');
  expect(await unmannerly(dialog)).toEqual([]);
  expect([...owners()].sort()).toEqual([scene.office, second].sort());
  await shut();
  const side = await fromMenu(page, 'Kỳ báo cáo');
  await side.getByRole('heading', { name: 'Quý I năm 2019' }).waitFor();
});

test('once the other account has looked, the first one stops its own looks', async () => {
  const { page, desk } = scene;
  const own = desk.triggers.all().find((one) => one.owner === second);
  if (own === undefined) throw new Error('no trigger of the second account');
  desk.fire(own);
  await actAs(page, scene.office);
  await openFile(page, 'Sổ tổng hợp');
  dialog = await fromMenu(page, 'Bàn giao…');
  await dialog.getByText(`${second} đang nhận báo cáo tự động mỗi giờ.`).waitFor();
  await seen(page, 'handover-stop');
  expect(await unmannerly(dialog)).toEqual([]);
  await dialog.getByRole('button', { name: 'Dừng quét tự động của tài khoản này' }).click();
  await dialog.getByText(`Tài khoản này đã dừng quét tự động. ${second} quét thay.`).waitFor();
  expect(owners()).toEqual([second]);
  expect(await unmannerly(dialog)).toEqual([]);
  expect(scene.complaints).toEqual([]);
});
