/** Keys typed the moment a workbook is seen: they wait for the grid's editor, which Univer builds a little later. */
import { Person } from '../../build/play/person';
import { RESULT_SHEETS } from '../../src/tables/master-book/sheets';
import { entered, openFile, openScene, toCell, typeHere, type Scene } from './scene';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ state: 'published', units: 1 });
});
afterAll(async () => {
  await scene.close();
});

test('what is typed into the first cell of the first workbook arrives', async () => {
  const { page } = scene;
  await openFile(page, 'Sổ tổng hợp');
  await toCell(page, 'B5');
  await typeHere(page, 'gõ ngay');
  await toCell(page, 'B5');
  expect(await entered(page)).toBe('gõ ngay');
});

test('who walks on and begins to write while the file is read again is neither thrown back nor wiped out', async () => {
  const { page } = scene;
  await toCell(page, 'B5');
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
  await toCell(page, 'B9');
  await page.locator('#cell-entry').fill('chưa gửi');
  while (held.length === 0) await page.waitForTimeout(20);
  held.shift()?.();
  await page.locator('.menubar h2', { hasText: 'vừa đổi tên' }).waitFor();
  expect(await page.locator('#cell-name').inputValue()).toBe('B9');
  expect(await entered(page)).toBe('chưa gửi');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('as long as the editor hears, letters stay in the cell', async () => {
  const { page } = scene;
  await toCell(page, 'B7');
  await page.keyboard.type('x');
  expect(await page.locator('#cell-entry:focus').count()).toBe(0);
  await page.keyboard.press('Escape');
});

test("letters that the grid's editor does not hear go on in the line above it and reach the desk", async () => {
  const { page } = scene;
  await toCell(page, 'B6');
  // The editor is exchanged for one that nobody listens to, as Univer does now and then by itself.
  await page.evaluate(
    "(() => { const deaf = document.querySelector('.grid [contenteditable=true]'); deaf.replaceWith(deaf.cloneNode(true)); })()",
  );
  await toCell(page, 'B6');
  await typeHere(page, 'không mất chữ');
  await toCell(page, 'B6');
  expect(await entered(page)).toBe('không mất chữ');
});

test('letters typed while nobody has the keyboard go on in the line too', async () => {
  const { page } = scene;
  await toCell(page, 'B8');
  await page.evaluate("document.querySelector('.grid [contenteditable=true]').remove()");
  await page.keyboard.type('a');
  await page.locator('#cell-entry:focus').waitFor();
  expect(await entered(page)).toBe('a');
  await page.keyboard.press('Escape');
});

/** Another of the office gives the master a taller row and a new name: it must be drawn anew. */
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
