/** Keys typed as soon as a workbook appears wait for the grid's editor, which Univer builds a little later. */
import type { Request } from 'playwright-core';
import { Person } from '../../build/play/person';
import { RESULT_SHEETS } from '../../src/tables/master-book/sheets';
import { actAs, entered, openFile, openScene, toCell, typeHere, type Scene } from './scene';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ state: 'published', units: 1 });
});
afterAll(async () => {
  await scene.close();
});

test('text typed into the first cell of the first workbook arrives', async () => {
  const { page } = scene;
  await openFile(page, 'Sổ tổng hợp');
  await toCell(page, 'H45');
  await typeHere(page, 'gõ ngay');
  await toCell(page, 'H45');
  expect(await entered(page)).toBe('gõ ngay');
});

test("an address that is being typed stays when the grid's editor asks for the keyboard by itself", async () => {
  const { page } = scene;
  await page.locator('#cell-name').click();
  await page.keyboard.type('H5');
  await page.evaluate("document.querySelector('.grid [contenteditable=true]').focus()");
  await page.keyboard.type('1');
  expect(await page.locator('#cell-name').inputValue()).toBe('H51');
  await page.keyboard.press('Enter');
  await page.locator('#cell-entry[aria-label="Nội dung ô H51"]').waitFor();
});

test('a click on the grid, and the Tab key, take the keyboard from the name box', async () => {
  const { page } = scene;
  const inGrid = page.locator('.grid :focus');
  await page.locator('#cell-name').click();
  await page.locator('.grid canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 300, y: 200 } });
  await inGrid.waitFor({ state: 'attached' });
  await page.locator('#cell-name').click();
  for (let presses = 0; presses < 20 && (await inGrid.count()) === 0; presses += 1) await page.keyboard.press('Tab');
  expect(await inGrid.count()).toBe(1);
});

test('a person who moves on and starts typing while the file is read again keeps the place and the text', async () => {
  const { page } = scene;
  await toCell(page, 'H45');
  const held: (() => void)[] = [];
  await page.route(/includeGridData/, async (route) => {
    await new Promise<void>((resolve) => {
      held.push(resolve);
    });
    await route.continue();
  });
  const asked = page.waitForRequest(/includeGridData/);
  redressed('Sổ tổng hợp vừa đổi tên');
  await page.getByRole('button', { name: 'Đọc lại' }).click();
  await asked;
  await toCell(page, 'H49');
  await page.locator('#cell-entry').fill('chưa gửi');
  while (held.length === 0) await page.waitForTimeout(20);
  held.shift()?.();
  await page.locator('.menubar h2', { hasText: 'vừa đổi tên' }).waitFor();
  expect(await page.locator('#cell-name').inputValue()).toBe('H49');
  expect(await entered(page)).toBe('chưa gửi');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('letters stay in the cell while the editor receives them', async () => {
  const { page } = scene;
  await toCell(page, 'H47');
  await page.keyboard.type('x');
  expect(await page.locator('#cell-entry:focus').count()).toBe(0);
  await page.keyboard.press('Escape');
});

test("letters that the grid's editor misses continue in the formula bar and reach the desk", async () => {
  const { page } = scene;
  await toCell(page, 'H46');
  // The editor is replaced by one without listeners, as Univer sometimes does itself.
  await page.evaluate(
    "(() => { const deaf = document.querySelector('.grid [contenteditable=true]'); deaf.replaceWith(deaf.cloneNode(true)); })()",
  );
  await toCell(page, 'H46');
  await typeHere(page, 'không mất chữ');
  await toCell(page, 'H46');
  expect(await entered(page)).toBe('không mất chữ');
});

test('letters typed while no element has the keyboard also continue in the formula bar', async () => {
  const { page } = scene;
  await toCell(page, 'H48');
  await page.evaluate("document.querySelector('.grid [contenteditable=true]').remove()");
  await page.keyboard.type('a');
  await page.locator('#cell-entry:focus').waitFor();
  expect(await entered(page)).toBe('a');
  await page.keyboard.press('Escape');
});

test('a cell and a second file that are asked for while the grid still starts are shown when it has started', async () => {
  const { page, complaints } = scene;
  // Univer draws its first workbook 300 ms after it was created; a person's clicks come before that on a slow machine.
  await page.addInitScript(
    '(() => { const plain = setTimeout; window.setTimeout = (act, ms, ...rest) => plain(act, ms === 300 ? 4000 : ms, ...rest); })()',
  );
  await page.reload();
  await page.locator('.files .file', { hasText: 'Sổ gốc' }).click();
  await page.locator('#cell-name').fill('B2');
  await page.locator('#cell-name').press('Enter');
  await page.locator('#cell-entry[aria-label="Nội dung ô B2"]').waitFor();
  await openFile(page, 'Sổ tổng hợp');
  await toCell(page, 'H44');
  await typeHere(page, 'sau khi mở lại');
  await toCell(page, 'H44');
  expect(await entered(page)).toBe('sau khi mở lại');
  expect(complaints).toEqual([]);
});

test('files listed for an account that was left are not shown to the next account', async () => {
  const { page, desk, office } = scene;
  const unit = desk.province.units.find((one) => one.accounts.length > 0)?.accounts[0]?.email ?? '';
  const master = page.locator('.files .file', { hasText: 'Sổ gốc' });
  const listFor = (email: string, request: Request): boolean =>
    new URL(request.url()).pathname === '/drive/v3/files' && request.headers().authorization === `Bearer ${email}`;
  const arrived = (email: string): Promise<unknown> =>
    page
      .waitForResponse((response) => listFor(email, response.request()))
      .then((response) => response.finished())
      .then(() => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'));
  const first = arrived(unit);
  await actAs(page, unit);
  await first;
  const held: (() => void)[] = [];
  await page.route('**/drive/v3/files?**', async (route) => {
    if (listFor(office, route.request())) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await actAs(page, office);
  while (held.length === 0) await page.waitForTimeout(20);
  const second = arrived(unit);
  await actAs(page, unit);
  await second;
  const late = arrived(office);
  held.splice(0).forEach((release) => release());
  await late;
  expect(await master.count()).toBe(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await actAs(page, office);
  await master.waitFor();
});

/** Another account of the office gives the master a taller row and a new name, so that it must be drawn again. */
function redressed(title: string): void {
  const [book] = new Person(scene.desk, scene.office).books().filter((one) => one.name.startsWith('Sổ tổng hợp'));
  const requests = [
    {
      updateDimensionProperties: {
        range: { sheetId: RESULT_SHEETS.overview, dimension: 'ROWS', startIndex: 3, endIndex: 4 },
        properties: { pixelSize: 90 },
        fields: 'pixelSize',
      },
    },
    { updateSpreadsheetProperties: { properties: { title }, fields: 'title' } },
  ];
  scene.desk.call(
    { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId: book?.id }, body: { requests } },
    { email: scene.office, project: null },
  );
}
