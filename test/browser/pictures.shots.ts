/**
 * Takes every picture of the documentation: `npm run pictures`. This is not a test, so it is not among the tests. A
 * whole quarter of all units is played first.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { leadersCopy } from '../../build/play/leaders-copies';
import { Office } from '../../build/play/office';
import { Person } from '../../build/play/person';
import { ScoringPlay } from '../../build/play/scoring-play';
import { typeForLeaders } from '../../build/play/leaders';
import { catalogOf } from '../../src/catalog';
import { columnName } from '../../src/tables/grid/a1';
import {
  actAs,
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

const OUT = 'docs/screenshots';
/** Milliseconds, enough for a busy machine; each test plays a quarter first. */
const CEILING = 1_800_000;

async function shot(page: Page, name: string): Promise<void> {
  // The grid draws on a canvas: nothing in the document shows when it has finished.
  await page.waitForTimeout(900);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
}

test(
  'the office at work, a unit with its figures, its receipt, the master',
  async () => {
    mkdirSync(OUT, { recursive: true });
    const scene = await openScene({ state: 'consolidated', units: null, size: { width: 1360, height: 800 } });
    const { page, close } = scene;
    try {
      await openFile(page, 'Sổ tổng hợp');
      await page.getByRole('img', { name: 'Nộp báo cáo theo nhóm đơn vị' }).waitFor();
      await shot(page, 'master-overview');
      await page.setViewportSize({ width: 1200, height: 720 });
      const dialog = await fromMenu(page, 'Kiểm tra…');
      await dialog.locator('button.main').click();
      await dialog.getByRole('heading', { name: /^(?:Hoàn thành|Không ghi gì)/ }).waitFor({ timeout: 60_000 });
      await shot(page, 'office-job');
      await page.setViewportSize({ width: 1360, height: 800 });
      await dialog.getByRole('button', { name: 'Đóng' }).click();
      await page.locator('iframe').waitFor({ state: 'detached' });
      await actAs(page, 'nhap.syt@khanhhoa.gov.vn');
      await openFile(page, 'Sở Y tế');
      await shot(page, 'unit-cover');
      await page.getByRole('button', { name: 'Danh sách tệp' }).click();
      await toTab(page, 'Số liệu');
      const slip = keyedAddress(scene, 'nhap.syt@khanhhoa.gov.vn', ['indicator', '1.2', 'value']);
      await toCell(page, slip);
      await typeHere(page, '12 người');
      await toCell(page, slip);
      await shot(page, 'unit-check');
    } finally {
      await close();
    }
  },
  CEILING,
);

const PROVINCE = 'khanh-hoa-2019';

const masterOf = ({ desk, office }: Scene): string =>
  new Person(desk, office).books().find((book) => book.name.startsWith('Sổ tổng hợp'))?.id ?? '';

/** The cell where a row and a unit's column of *Số liệu* cross. */
function figureOf(scene: Scene, row: string, unit: string): string {
  const values = new Person(scene.desk, scene.office).held(masterOf(scene), 'Số liệu');
  return `${columnName((values[0] ?? []).indexOf(unit))}${values.findIndex((line) => line[0] === row) + 1}`;
}

/** A sidebar beside the master, with the cursor outside the picture. */
async function sidebar(page: Page, entry: string, name: string, ready: string): Promise<void> {
  const frame = await fromMenu(page, entry);
  await frame.getByText(ready).first().waitFor();
  await shot(page, name);
  await page.getByRole('button', { name: 'Đóng' }).first().click();
}

test(
  'the office decides: first screen, submission progress, a report row by row; texts of all units; the signing sheet',
  async () => {
    const scene = await openScene({ state: 'consolidated', units: 8, size: { width: 1280, height: 800 } });
    const { page } = scene;
    try {
      await actAs(page, scene.office);
      await openFile(page, 'Sổ tổng hợp');
      await page.getByRole('button', { name: 'Danh sách tệp' }).click();
      await sidebar(page, 'Kỳ báo cáo', 'first-screen', 'Quý I năm 2019');
      await sidebar(page, 'Theo dõi nộp', 'track', 'Sở Nội vụ');
      const receive = await fromMenu(page, 'Tiếp nhận…');
      await receive.locator('.unit .head').first().click();
      await receive.locator('summary').first().click();
      await receive.getByRole('combobox').last().waitFor();
      await shot(page, 'receive');
      await page.getByRole('button', { name: 'Đóng' }).first().click();
      await toTab(page, 'Số liệu');
      await toCell(page, figureOf(scene, '1.2', 'CQ-VPUBND'));
      const adjust = await fromMenu(page, 'Điều chỉnh số liệu…');
      await adjust.locator('main[aria-busy="false"]').waitFor();
      await shot(page, 'adjust');
      await page.getByRole('button', { name: 'Đóng' }).first().click();
      await toTab(page, 'Nội dung');
      await shot(page, 'master-texts');
      await page.getByRole('button', { name: 'Danh sách tệp' }).click();
      await openFile(page, 'Sở Du lịch, Quý I');
      await page.getByRole('button', { name: 'Danh sách tệp' }).click();
      await toTab(page, 'Bản trình ký');
      await shot(page, 'signing-sheet');
    } finally {
      await scene.close();
    }
  },
  CEILING,
);

test(
  "the leaders' page and the council's book",
  async () => {
    const scene = await openScene({ state: 'consolidated', units: null, size: { width: 1280, height: 800 } });
    const { page, desk } = scene;
    const catalogue = catalogOf(PROVINCE);
    if (catalogue === undefined) throw new Error('no catalogue');
    try {
      const office = new Office(desk, scene.office);
      office.open = masterOf(scene);
      const leaders = desk.province.leaders.map((one) => one.email);
      typeForLeaders(desk, { office: scene.office, masterId: office.open, period: PERIOD, leaders });
      office.job({ job: 'leaders', period: PERIOD }, () => undefined);
      const html = Buffer.from(leadersCopy(desk, 'html', { as: leaders[0] ?? '', period: PERIOD }) ?? []).toString(
        'utf8',
      );
      const units = catalogue.units.map((unit) => unit.code);
      new ScoringPlay(
        desk,
        { office: scene.office, masterId: office.open, catalogue, units, seed: 7 },
        () => undefined,
      ).whole();
      await page.reload();
      await page.locator('.files .new').waitFor();
      await actAs(page, scene.office);
      await openFile(page, 'Sổ chấm điểm');
      await page.getByRole('button', { name: 'Danh sách tệp' }).click();
      await toTab(page, 'Kết quả');
      await shot(page, 'score-book');
      await page.getByRole('button', { name: 'Danh sách tệp' }).click();
      await actAs(page, leaders[0] ?? '');
      await openFile(page, 'Trang lãnh đạo');
      await page.getByRole('button', { name: 'Danh sách tệp' }).click();
      await shot(page, 'leaders-page');
      await page.setViewportSize({ width: 820, height: 1180 });
      await page.setContent(html);
      await shot(page, 'leaders-html');
    } finally {
      await scene.close();
    }
  },
  CEILING,
);
