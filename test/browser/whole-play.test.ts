/**
 * One quarter played on the screen by everybody in it: the office, a unit on a desktop and on a phone, a lead agency
 * and a leader, from a typed figure to its explanation beside the leaders' page.
 */
import type { Page } from 'playwright-core';
import { typeForLeaders } from '../../build/play/leaders';
import { Office } from '../../build/play/office';
import { Person } from '../../build/play/person';
import { UnitPlayer } from '../../build/play/unit-player';
import type { TrackView } from '../../src/app/receive/track';
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

const PHONE = { width: 390, height: 800 };
const NAME = 'Quý I năm 2019';

let scene: Scene;
let phone: Page;
beforeAll(async () => {
  scene = await openScene({ state: 'filled', units: 2, size: { width: 1366, height: 768 } });
  phone = await scene.page.context().browser()!.newPage({ viewport: PHONE, isMobile: true, hasTouch: true });
  phone.on('pageerror', ({ message }) => scene.complaints.push(message));
  await phone.goto(scene.page.url());
  await phone.locator('.files .new').waitFor();
  for (const unit of taking()) fillWithoutSlips(unit);
});
afterAll(async () => {
  await scene.close();
});

const master = (): string =>
  new Person(scene.desk, scene.office).books().find((book) => book.name.startsWith('Sổ tổng hợp'))?.id ?? '';

/** Codes of the units that take part. */
const taking = (): readonly string[] => track().flatMap((line) => (line.published ? [line.unit] : []));

/** The start's people make slips on purpose; here every figure is right before the scene begins. */
function fillWithoutSlips(unit: string): void {
  const accounts = accountsOf(unit);
  const player = new UnitPlayer(
    {
      unit,
      enter: new Person(scene.desk, accounts.enters),
      submit: new Person(scene.desk, accounts.submits),
      seed: 11,
      slips: [],
      hue: false,
    },
    catalogOf('khanh-hoa-2019')!,
    { choice: (_field, code) => choiceLabel(code), sourceSystem: 'Số theo hệ thống nguồn' },
  );
  player.fill(NAME);
  player.mend();
}

function accountsOf(unit: string): { readonly enters: string; readonly submits: string } {
  const accounts = scene.desk.province.units.find((one) => one.unit === unit)?.accounts ?? [];
  return { enters: accounts[0]?.email ?? '', submits: accounts.at(-1)?.email ?? '' };
}

function track(): TrackView['lines'] {
  const office = new Office(scene.desk, scene.office);
  office.open = master();
  return office.ask('track', { period: PERIOD }).lines;
}

/** The units that take part, each with the accounts of those who enter and who submit. */
function units(): readonly { readonly name: string; readonly enters: string; readonly submits: string }[] {
  return track()
    .filter((line) => line.published)
    .map((line) => ({ name: line.name, ...accountsOf(line.unit) }));
}

/** Accounts of the lead agency: its workbook has *Dự báo*. */
function leadAgency(): ReturnType<typeof units>[number] {
  const found = units().find(({ enters }) => {
    const person = new Person(scene.desk, enters);
    return person.tabs(person.books()[0]?.id ?? '').some((tab) => tab.form === 'forecast');
  });
  if (!found) throw new Error('no lead agency takes part');
  return found;
}

const addressOf = (account: string, form: string, row: string, field: string): string =>
  keyedAddress(scene, account, [form, row, field]);

function shownTo(account: string, form: string, row: string, field: string): string {
  const person = new Person(scene.desk, account);
  const book = person.books()[0]?.id ?? '';
  const tab = person.tabs(book).find((one) => one.form === form);
  return String(person.shown(book, tab?.title ?? '')[tab?.rows.get(row) ?? -1]?.[tab?.fields.get(field) ?? -1] ?? '');
}

test('the office sees on *Theo dõi nộp* who has to hand in', async () => {
  const { page, office } = scene;
  await actAs(page, office);
  await openFile(page, 'Sổ tổng hợp');
  const list = await fromMenu(page, 'Theo dõi nộp');
  await list.getByText('30 đơn vị. Trong đó 28 đơn vị chưa được phát hành biểu').waitFor();
});

test('a unit types a figure on a desktop', async () => {
  const { page } = scene;
  const [unit] = units();
  await actAs(page, unit!.enters);
  await openFile(page, NAME);
  await toTab(page, 'Số liệu');
  await toCell(page, addressOf(unit!.enters, 'indicator', '1.2', 'value'));
  await typeHere(page, '12');
  expect(shownTo(unit!.enters, 'indicator', '1.2', 'value')).toBe('12');
});

test('the lead agency changes its forecast', async () => {
  const { page } = scene;
  const agency = leadAgency();
  await actAs(page, agency.enters);
  await openFile(page, NAME);
  await toTab(page, 'Dự báo');
  const person = new Person(scene.desk, agency.enters);
  const tab = person.tabs(person.books()[0]?.id ?? '').find((one) => one.form === 'forecast');
  const [row = ''] = [...(tab?.rows.keys() ?? [])].filter((key) => key !== '' && !key.startsWith('cchc'));
  await toCell(page, addressOf(agency.enters, 'forecast', row, 'explanation'));
  await typeHere(page, 'Theo khảo sát quý I');
  expect(shownTo(agency.enters, 'forecast', row, 'explanation')).toBe('Theo khảo sát quý I');
});

test('the unit takes its tick away and hands in again on a phone', async () => {
  const [unit] = units();
  await actAs(phone, unit!.submits);
  await openFile(phone, NAME);
  for (const state of ['FALSE', 'TRUE']) {
    await toCell(phone, addressOf(unit!.submits, 'cover', 'submit', 'value'));
    const written = phone.waitForResponse((answer) => answer.url().includes('values:batchUpdateByDataFilter'));
    const drawn = phone.waitForResponse((answer) => answer.url().includes('includeGridData'));
    await phone.keyboard.press('Space');
    await written;
    await drawn;
    expect(shownTo(unit!.submits, 'cover', 'submit', 'value')).toBe(state);
  }
});

test('the hourly look takes both reports, and the office consolidates and makes the page', async () => {
  const { page, desk, office } = scene;
  await actAs(page, office);
  await page.getByRole('button', { name: '+1 giờ' }).click();
  await page.getByText('Đã chạy 1 trình kích hoạt.').waitFor();
  for (const unit of units())
    expect(shownTo(unit.submits, 'cover', 'receipt', 'value')).toContain('Đã nhận bản nộp lần 1');
  await openFile(page, 'Sổ tổng hợp');
  const consolidating = await fromMenu(page, 'Tổng hợp…');
  await consolidating.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
  await consolidating.getByRole('heading', { name: /^Hoàn thành/ }).waitFor({ timeout: 300_000 });
  await consolidating.getByRole('button', { name: 'Đóng' }).click();
  typeForLeaders(desk, {
    office,
    masterId: master(),
    period: PERIOD,
    leaders: desk.province.leaders.map((one) => one.email),
  });
  const making = await fromMenu(page, 'Trang lãnh đạo…');
  await making.getByRole('button', { name: 'Lập và chia sẻ' }).click();
  await making.getByRole('heading', { name: /^Hoàn thành/ }).waitFor({ timeout: 300_000 });
  await making.getByRole('button', { name: 'Đóng' }).click();
});

test('the leader reads the page, and its number is explained by the units that handed in', async () => {
  const { page, desk } = scene;
  const leader = desk.province.leaders[0]?.email ?? '';
  await actAs(page, leader);
  await openFile(page, 'Trang lãnh đạo');
  await page.getByText('Chỉ xem', { exact: true }).waitFor();
  const reader = new Person(desk, leader);
  const id = reader.books().find((book) => book.name.startsWith('Trang lãnh đạo'))?.id ?? '';
  const shown = reader.shown(id, 'Trang lãnh đạo');
  const handedIn = shown.find((line) => String(line[0]) === 'submitted') ?? [];
  expect(handedIn.map(String)).toContain('2');
  const book = desk.call(
    { method: 'sheets.spreadsheets.get', params: { spreadsheetId: id, includeGridData: true } },
    { email: leader, project: null },
  ) as { sheets: { data?: { rowData?: { values?: { effectiveValue?: { stringValue?: string } }[] }[] }[] }[] };
  const row = book.sheets
    .flatMap((sheet) => sheet.data?.[0]?.rowData ?? [])
    .find((one) => one.values?.[0]?.effectiveValue?.stringValue === 'submitted');
  const line = Number(/gid=2102&range=B(\d+):/.exec(JSON.stringify(row))?.[1]);
  await toTab(page, 'Giải thích');
  await toCell(page, `B${line}`);
  expect(await entered(page)).toBe('Đơn vị đã nộp');
  const block = reader.shown(id, 'Giải thích').slice(line - 1, line + 6);
  expect(block.flat().map(String).join(' ')).toMatch(/\b2\b.*\b30\b|\b2\/30\b|\b28\b/s);
  expect(scene.complaints).toEqual([]);
});
