/**
 * The window *Tự kiểm chứng* in a real browser: what will happen, a step that failed, the result, and the certificate
 * as the page that a person opens and prints. The run goes on where only its end is left: test/app plays the year.
 */
import type { Page } from 'playwright-core';
import type { Progress } from '../../../src/app/year-proof/progress';
import { Quarter } from '../../app/quarter';
import { openBare, type BarePage } from '../bare-page';
import { focused, seen, unmannerly } from '../manners';

const quarter = new Quarter(63).withBlankBook();
const BLANK = [...quarter.files().values()].flat()[0];
const COMPARED = [0, 1, 2, 3].flatMap((period) =>
  (['figures', 'sums', 'tasks', 'standing'] as const).map((what) => ({ period, what, cells: 72, wrong: 0 })),
);
const DIFFERENCE = 'Quý III, Số liệu, dòng 1.1, cột Toàn tỉnh (ô F12): sổ ghi 1.250, tính độc lập được 1.251';

/** A run whose year is through. */
function ended(of: Quarter, more: Partial<Progress>): void {
  const progress: Progress = {
    ...{ begun: of.desk.clock.now(), seed: 123_456, at: 999, tries: 0, made: {}, letters: 9 },
    ...{ compared: COMPARED, differences: [], wrong: 0, ...more },
  };
  of.desk.properties.set(`user|${of.office}`, { yearProofRun: JSON.stringify(progress) }, false);
}

/** The workbook that is open, which is not a master. */
const inBlankBook = ({ desk, office }: Quarter) => ({ desk, office, master: BLANK });

let bare: BarePage | undefined;
afterEach(() => bare?.close());

/** The certificate that the window gives, as a page of its own. */
async function certificate(page: Page): Promise<Page> {
  const link = page.getByRole('link', { name: 'Tải kết quả về máy' });
  expect(await link.getAttribute('download')).toMatch(/^so-cchc-tu-kiem-chung-\d{4}-\d\d-\d\d\.html$/);
  const [, text = ''] = ((await link.getAttribute('href')) ?? '').split(/,(.*)/s);
  const own = await page.context().newPage();
  await own.setContent(decodeURIComponent(text));
  return own;
}

test('what will happen is stated; a failed step goes on; the result is given on paper', async () => {
  const twin = quarter.twin();
  bare = await openBare('year-proof', inBlankBook(twin), { width: 1366, height: 768 });
  const { page } = bare;
  const go = page.getByRole('button', { name: 'Bắt đầu tự kiểm chứng' });
  await page.getByText(/một Sổ tổng hợp thử, một Sổ gốc thử và 25 tệp biểu/).waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, 'year-proof-plan');
  ended(twin, {});
  twin.plan({ kind: 'killRun', method: 'drive.files.list', nth: 1, when: 'before' });
  await go.click();
  await page.getByRole('heading', { name: 'Chưa làm xong' }).waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, 'year-proof-failed');
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  await page.getByText(/^KHỚP: 1\.152 ô bằng đúng phép tính độc lập/).waitFor();
  expect(await focused(page)).toBe('Tự kiểm chứng');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, 'year-proof-same');
  const paper = await certificate(page);
  expect(await unmannerly(paper.mainFrame())).toEqual([]);
  await paper.emulateMedia({ media: 'print' });
  expect(await paper.getByRole('button').count()).toBe(0);
});

test('a cell that differs is named in the window and on paper', async () => {
  const twin = quarter.twin();
  ended(twin, {
    wrong: 1,
    differences: [DIFFERENCE],
    compared: COMPARED.map((one, n) => ({ ...one, wrong: n === 8 ? 1 : 0 })),
  });
  bare = await openBare('year-proof', inBlankBook(twin), { width: 390, height: 800 });
  const { page } = bare;
  await page.getByText(/^Lần trước dừng ở bước/).waitFor();
  await seen(page, 'year-proof-goes-on');
  await page.getByRole('button', { name: 'Bắt đầu tự kiểm chứng' }).click();
  await page.getByText(/^KHÔNG KHỚP: 1 chỗ khác trong 1\.152 ô/).waitFor();
  await page.getByRole('cell', { name: DIFFERENCE }).waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, 'year-proof-different');
  const paper = await certificate(page);
  await paper.getByText(DIFFERENCE).waitFor();
  expect(await unmannerly(paper.mainFrame())).toEqual([]);
  await seen(paper, 'year-proof-certificate-390');
});
