/** Keys typed the moment a workbook is seen: they wait for the grid's editor, which Univer builds a little later. */
import { entered, openFile, openScene, toCell, typeHere, type Scene } from './scene';

let scene: Scene;
beforeAll(async () => { scene = await openScene({ state: 'published', units: 1 }); }, 120_000);
afterAll(async () => { await scene.close(); });

test('what is typed into the first cell of the first workbook arrives', async () => {
  const { page } = scene;
  await openFile(page, 'Sổ tổng hợp');
  await toCell(page, 'B5');
  await typeHere(page, 'gõ ngay');
  await toCell(page, 'B5');
  expect(await entered(page)).toBe('gõ ngay');
});
