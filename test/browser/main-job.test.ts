/** The main job, done by three people in a real browser, from an empty Drive to the master that a leader reads. */
import { Office } from '../../build/play/office';
import { Person } from '../../build/play/person';
import { UnitPlayer } from '../../build/play/unit-player';
import { catalogOf } from '../../src/catalog';
import { choiceLabel } from '../../src/text/books/unit-book';
import {
  actAs,
  entered,
  fromMenu,
  keyedAddress,
  openFile,
  openScene,
  PERIOD,
  toCell,
  toTab,
  typeHere,
  type Scene,
} from './scene';

const UNIT = 'CQ-SYT';
const NAME = 'Sở Y tế, Quý I năm 2019';
const enters = 'nhap.syt@khanhhoa.gov.vn';
const submits = 'nop.syt@khanhhoa.gov.vn';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ state: 'empty', units: 0 });
  // Before the trigger exists: afterwards each hour of these ten days would start a run.
  scene.desk.advance((Date.parse('2019-03-14T08:00:00+07:00') - scene.desk.clock.now()) / 1000);
});
afterAll(async () => {
  await scene.close();
});

const addressOf = (form: string, row: string, field: string): string => keyedAddress(scene, enters, [form, row, field]);

test('the office sets up from an empty spreadsheet and arrives in the master', async () => {
  const { page } = scene;
  await page.getByRole('button', { name: '+ Tạo bảng tính trống' }).click();
  const dialog = await fromMenu(page, 'Thiết lập…');
  await dialog.getByLabel('Tỉnh Khánh Hòa, 2019').check();
  await dialog.getByRole('button', { name: 'Xem nội dung sẽ tạo' }).click();
  await dialog.getByLabel('Tôi đã đọc các lưu ý trên').check();
  await dialog.getByRole('button', { name: 'Thiết lập', exact: true }).click();
  await dialog.getByText('Mở Sổ tổng hợp').click();
  await page.locator('.menubar h2', { hasText: 'Sổ tổng hợp CCHC Tỉnh Khánh Hòa 2019' }).waitFor();
  await page.getByRole('button', { name: 'Tiện ích mở rộng ▸ CCHC' }).waitFor();
});

test('the office reads the plan of Tạo biểu; two units get their workbooks', async () => {
  const { page, desk, office } = scene;
  const dialog = await fromMenu(page, 'Tạo biểu và phát hành…');
  await dialog.getByRole('button', { name: 'Tạo biểu mẫu cho 30 đơn vị (chưa gửi)' }).waitFor();
  expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(1);
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page.locator('iframe').waitFor({ state: 'detached' });
  // All thirty units take a quarter of a minute of machine time, and the window offers no choice of units.
  const sitting = new Office(desk, office);
  sitting.open = masterId();
  sitting.job({ job: 'issue', period: PERIOD, units: [UNIT, 'CQ-STC'] }, () => undefined);
  await page.getByRole('button', { name: 'Đọc lại' }).click();
});

test('a unit has no menu, sees the check of a mistake immediately, corrects it and ticks Nộp báo cáo', async () => {
  const { page } = scene;
  await actAs(page, enters);
  await openFile(page, NAME);
  expect(await page.getByRole('button', { name: 'Tiện ích mở rộng ▸ CCHC' }).count()).toBe(0);
  fillTheRest();
  await toTab(page, 'Số liệu');
  const value = addressOf('indicator', '1.2', 'value');
  await toCell(page, value);
  await typeHere(page, '12 người');
  await toCell(page, addressOf('indicator', '1.2', 'check'));
  expect(await page.locator('#cell-entry').inputValue()).toMatch(/^=/);
  expect(shownOf('indicator', '1.2', 'check')).toMatch(/^LỖI/);
  await toCell(page, value);
  await typeHere(page, '12');
  await toCell(page, value);
  expect(await entered(page)).toBe('12');
  expect(shownOf('indicator', '1.2', 'check')).not.toMatch(/^LỖI/);
});

test("typing over a computed figure is refused in Google's words and the figure stays", async () => {
  const { page } = scene;
  await toCell(page, addressOf('indicator', '1.1.6', 'value'));
  const before = await entered(page);
  await page.locator('#cell-entry').fill('99');
  await page.locator('#cell-entry').press('Enter');
  await page.getByRole('alertdialog').getByText('You are trying to edit a protected cell').waitFor();
  await page.keyboard.press('Enter');
  await toCell(page, addressOf('indicator', '1.1.6', 'value'));
  expect(await entered(page)).toBe(before);
});

test('the submitter ticks with the space bar, the hourly trigger collects the report, and the cover shows the receipt', async () => {
  const { page } = scene;
  await actAs(page, submits);
  await openFile(page, NAME);
  await toCell(page, addressOf('cover', 'submit', 'value'));
  const written = page.waitForResponse((answer) => answer.url().includes('values:batchUpdateByDataFilter'));
  await page.keyboard.press('Space');
  await written;
  expect(shownOf('cover', 'submit', 'value')).toBe('TRUE');
  await page.getByRole('button', { name: '+1 giờ' }).click();
  await page.getByText('Đã chạy 1 trình kích hoạt.').waitFor();
  expect(shownOf('cover', 'receipt', 'value')).toContain('Đã nhận bản nộp lần 1');
});

test('the office consolidates and shares the master with a leader, and the leader reads it without a menu', async () => {
  const { page, desk, office } = scene;
  await actAs(page, office);
  await openFile(page, 'Sổ tổng hợp');
  const dialog = await fromMenu(page, 'Tổng hợp…');
  await dialog.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
  await dialog.getByRole('heading', { name: /^Hoàn thành/ }).waitFor({ timeout: 300_000 });
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('img', { name: 'Nộp báo cáo theo nhóm đơn vị' }).waitFor();
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  const leader = desk.province.leaders[0]?.email ?? '';
  const panel = page.getByLabel('Chia sẻ', { exact: true }).first();
  await panel.getByLabel('Chia sẻ với').selectOption(leader);
  await panel.getByRole('button', { name: 'Chia sẻ' }).click();
  await page.getByText(`${leader}: Người xem`).waitFor();
  await actAs(page, leader);
  await openFile(page, 'Sổ tổng hợp');
  await page.getByText('Chỉ xem', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Tiện ích mở rộng ▸ CCHC' }).count()).toBe(0);
  await toCell(page, 'B5');
  await page.keyboard.type('7');
  await page.getByText('Bạn chỉ được xem tệp này.').waitFor();
  expect(scene.complaints).toEqual([]);
});

function masterId(): string {
  const found = new Person(scene.desk, scene.office).books().find((book) => book.name.startsWith('Sổ tổng hợp'));
  if (found === undefined) throw new Error('no master');
  return found.id;
}

/** Figures that need not be typed on screen, entered by the same calls that the page makes. */
function fillTheRest(): void {
  const catalogue = catalogOf('khanh-hoa-2019');
  if (catalogue === undefined) throw new Error('no catalogue');
  const part = {
    unit: UNIT,
    enter: new Person(scene.desk, enters),
    submit: new Person(scene.desk, submits),
    seed: 11,
    slips: [],
    hue: false,
  };
  const player = new UnitPlayer(part, catalogue, {
    choice: (_field, code) => choiceLabel(code),
    sourceSystem: 'Số theo hệ thống nguồn',
  });
  player.fill('Quý I năm 2019');
  player.mend();
}

/** What a cell shows to the unit's own account. */
function shownOf(form: string, row: string, field: string): string {
  const person = new Person(scene.desk, submits);
  const book = person.books()[0]?.id ?? '';
  const tab = person.tabs(book).find((one) => one.form === form);
  return String(person.shown(book, tab?.title ?? '')[tab?.rows.get(row) ?? -1]?.[tab?.fields.get(field) ?? -1] ?? '');
}
