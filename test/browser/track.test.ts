/** The office follows who has handed in: *Theo dõi nộp* at 300 px, in a real browser. */
import type { Frame } from 'playwright-core';
import type { TrackView } from '../../src/app/receive/track';
import { Office } from '../../build/play/office';
import { Person } from '../../build/play/person';
import { focused, seen, unmannerly } from './manners';
import { actAs, fromMenu, openFile, openScene, PERIOD, type Scene } from './scene';

let scene: Scene;
let list: Frame;
beforeAll(async () => {
  scene = await openScene({ state: 'published', units: 4, size: { width: 1280, height: 846 } });
  await actAs(scene.page, scene.office);
  await openFile(scene.page, 'Sổ tổng hợp');
  list = await fromMenu(scene.page, 'Theo dõi nộp');
  await list.getByLabel('Hiện').waitFor();
});
afterAll(async () => {
  await scene.close();
});

function lines(): TrackView['lines'] {
  const office = new Office(scene.desk, scene.office);
  office.open =
    new Person(scene.desk, scene.office).books().find((book) => book.name.startsWith('Sổ tổng hợp'))?.id ?? '';
  return office.ask('track', { period: PERIOD }).lines;
}

const said = (text: string): Promise<void> => list.locator('main > .done:focus', { hasText: text }).waitFor();

test('each list shows its number of units, and a name is found without its diacritics', async () => {
  expect(await list.getByLabel('Hiện').locator('option').allTextContents()).toEqual([
    'Tất cả (30)',
    'Chưa nộp (30)',
    'Sắp hết hạn hoặc quá hạn (0)',
    'Có nguy cơ chậm (0)',
    'Chờ tiếp nhận (0)',
    'Đã nhận (0)',
    'Được gia hạn (0)',
    'Mẫu cũ (0)',
    'Sửa sau nộp (0)',
    'Chưa có kế hoạch (30)',
    'Còn tồn tại sau kiểm tra (0)',
  ]);
  await list.getByText('Đã nộp 0/30 đơn vị.').waitFor();
  // The buttons above the list are about four of the thirty: the list states which the others are.
  await list.getByText('30 đơn vị. Trong đó 26 đơn vị chưa được phát hành biểu').waitFor();
  await list.getByLabel('Tìm theo tên đơn vị').fill('tu phap');
  expect(await list.locator('.unit .head').allTextContents()).toEqual([
    expect.stringMatching(/^Sở Tư pháp.*Còn \d+ ngày\.$/),
  ]);
  await list.getByLabel('Tìm theo tên đơn vị').fill('');
  await list.getByLabel('Hiện').selectOption('waiting');
  await list.getByText('Không có đơn vị nào trong danh sách này.').waitFor();
  await list.getByLabel('Hiện').selectOption('notYet');
  await seen(scene.page, 'track');
  expect(await unmannerly(list)).toEqual([]);
});

test('one unit is extended by keyboard only, once a day and a reason are entered', async () => {
  const { page } = scene;
  await list.locator('.unit .head', { hasText: 'Sở Tư pháp' }).focus();
  await page.keyboard.press('Enter');
  await list.getByText('Mở sổ của đơn vị').waitFor();
  // A telephone number can be called from the window.
  expect(await list.locator('.unit a[href^="tel:"]').count()).toBe(
    lines()
      .find((line) => line.name === 'Sở Tư pháp')
      ?.contacts.filter((one) => one.phone !== '').length,
  );
  for (let n = 0; n < 6 && (await focused(list)) !== 'Gia hạn…'; n += 1) await page.keyboard.press('Tab');
  expect(await focused(list)).toBe('Gia hạn…');
  await page.keyboard.press('Enter');
  const until = list.getByLabel('Hạn nộp mới (bắt buộc)');
  await list.locator('input[name="to"]:focus').waitFor();
  expect(await list.getByRole('button', { name: 'Gia hạn', exact: true }).isDisabled()).toBe(true);
  // A Saturday is asked about, and the button that confirms names it; a working day is not.
  await until.fill('2019-03-23');
  await list.getByText('23/03/2019 là ngày nghỉ; ngày làm việc kế tiếp là 25/03/2019.').waitFor();
  expect(await list.getByRole('button', { name: 'Vẫn gia hạn đến ngày nghỉ' }).isVisible()).toBe(true);
  await until.fill('2019-03-28');
  expect(await list.getByText('là ngày nghỉ').count()).toBe(0);
  await list.getByLabel('Lý do (bắt buộc)').focus();
  await page.keyboard.type('Mất điện.');
  await seen(page, 'track-extend');
  expect(await unmannerly(list)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said('Sở Tư pháp: đã gia hạn.');
  expect(
    lines()
      .filter((line) => line.extended)
      .map((line) => [line.name, line.due]),
  ).toEqual([['Sở Tư pháp', expect.stringContaining('ngày 28/3/2019')]]);
});

test('the message for all missing units names them, with the due date of the extended one, and is copied', async () => {
  await list.getByRole('button', { name: 'Lời nhắn Zalo cho 4 đơn vị…' }).click();
  const text = await list.getByLabel('Lời nhắn, sửa được trước khi chép').inputValue();
  expect(text).toMatch(/Sở Tư pháp \(được gia hạn: .*ngày 28\/3\/2019\)/);
  expect(text).not.toContain('Khánh Vĩnh');
  await list.getByRole('button', { name: 'Chép lời nhắn' }).click();
  await list.getByText(/^(?:Đã chép\.|Trình duyệt không cho chép)/).waitFor();
  await seen(scene.page, 'track-zalo');
  expect(await unmannerly(list)).toEqual([]);
  await scene.page.keyboard.press('Escape');
});

test('letters go to the units of the shown list after their recipients and the text were shown, once a day', async () => {
  const { page, desk } = scene;
  const before = desk.outbox.all().length;
  await list.getByLabel('Tìm theo tên đơn vị').fill('so t');
  await list.getByRole('button', { name: 'Thư đôn đốc 2 đơn vị…' }).click();
  await list.getByText(/^2 đơn vị, \d+ địa chỉ nhận thư; hôm nay còn gửi được tới \d+ địa chỉ\.$/).waitFor();
  await list.locator('summary', { hasText: 'Xem thư gửi Sở' }).click();
  await list
    .getByText(/đánh dấu/)
    .last()
    .waitFor();
  await seen(page, 'track-mail');
  expect(await unmannerly(list)).toEqual([]);
  expect(desk.outbox.all()).toHaveLength(before);
  await list.getByRole('button', { name: 'Gửi thư đôn đốc 2 đơn vị' }).click();
  await list.getByRole('heading', { name: 'Hoàn thành' }).waitFor();
  await seen(page, 'track-mail-done');
  expect(await unmannerly(list)).toEqual([]);
  const sent = desk.outbox.all().slice(before);
  expect(sent.map((letter) => letter.subject)).toEqual([
    expect.stringContaining('Quý I'),
    expect.stringContaining('Quý I'),
  ]);
  await list.locator('.decision').getByRole('button', { name: 'Đóng' }).click();
  await list.getByRole('button', { name: 'Thư đôn đốc 2 đơn vị…' }).click();
  await list.getByText('Không có đơn vị nào nhận thư lúc này.').waitFor();
  await list.locator('summary', { hasText: 'Không gửi cho 2 đơn vị' }).click();
  await list
    .getByText(/Hôm nay đã gửi thư đôn đốc/)
    .first()
    .waitFor();
  await list.getByRole('button', { name: 'Hủy' }).click();
  await list.getByLabel('Tìm theo tên đơn vị').fill('');
});

test('all units of the shown list, and only those, are extended together after they are listed', async () => {
  const { page } = scene;
  await list.getByLabel('Tìm theo tên đơn vị').fill('so t');
  await list.getByRole('button', { name: 'Gia hạn 2 đơn vị…' }).click();
  await list.getByText('Đổi hạn nộp của 2 đơn vị chưa nộp trong danh sách đang hiện: Sở').waitFor();
  await list.getByLabel('Hạn nộp mới (bắt buộc)').fill('2019-03-29');
  await list.getByLabel('Lý do (bắt buộc)').fill('Bão.');
  await seen(page, 'track-extend-all');
  expect(await unmannerly(list)).toEqual([]);
  await list.getByRole('button', { name: 'Gia hạn 2 đơn vị', exact: true }).click();
  await said('Đã gia hạn 2 đơn vị.');
  expect(
    lines()
      .filter((line) => line.due?.includes('ngày 29/3/2019'))
      .map((line) => line.name.startsWith('Sở ')),
  ).toEqual([true, true]);
});

test('another period can be viewed, a unit without a file is marked, and a refusal stays in the window', async () => {
  await list.getByLabel('Kỳ báo cáo').selectOption({ index: 1 });
  await list.getByText('Đã nộp 0/30 đơn vị.').waitFor();
  await list.locator('.unit .head').first().click();
  await list.getByText('Chưa tạo biểu cho đơn vị này.').waitFor();
  expect(await unmannerly(list)).toEqual([]);
  expect(scene.complaints).toEqual([]);
});
