/** The window *Đính chính số liệu* in a real browser: a cell, its papers, the effect, the ledger, the undo. */
import type { Page } from 'playwright-core';
import { PERIOD, Quarter } from '../../app/quarter';
import { howOften } from '../../support/how-often';
import { openBare, type BarePage } from '../bare-page';
import { seen, unmannerly } from '../manners';

const UNITS = ['CQ-SNV', '568'] as const;
const closed = new Quarter().generated(UNITS).submitted(UNITS);
closed.job({ job: 'collect', period: PERIOD });
for (const unit of UNITS) closed.value('accept', { unit, period: PERIOD });
closed.value('close', { period: PERIOD });
closed.job({ job: 'consolidate', period: PERIOD });
closed.job({ job: 'document', period: PERIOD, draft: 'report' });

let bare: BarePage | undefined;
afterEach(() => bare?.close());

const SIZES = [
  { width: 390, height: 800 },
  { width: 560, height: 700 },
] as const;

test.each(SIZES.slice(0, howOften(1, 2)))(
  'a closed figure is corrected, seen in the ledger, and taken back ($width px)',
  async (viewport) => {
    const quarter = closed.twin();
    bare = await openBare('corrections', quarter, { ...viewport, period: PERIOD });
    const { page } = bare;
    await page.getByText('Chưa có đính chính.').waitFor();
    await page.getByLabel('Đơn vị có báo cáo đã chốt').selectOption('568');
    await page.getByLabel('Dòng').selectOption('indicator|1.2');
    await page.getByText('Số đang có hiệu lực: 2').waitFor();
    await page.getByLabel('Số đúng').fill('7');
    await page.getByRole('button', { name: 'Thêm ô này' }).click();
    await aText(page, viewport.width);
    await page.getByLabel('Số, ký hiệu văn bản').fill('25/BC-UBND');
    await page.getByLabel('Ngày văn bản').fill('2019-03-01');
    await page.getByLabel('Lý do').fill('Tính trùng một văn bản');
    await seen(page, `corrections-form-${viewport.width}`);
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await page.getByRole('button', { name: 'Xem ảnh hưởng' }).click();
    await page
      .getByText(/Tổng toàn tỉnh thay đổi/)
      .first()
      .waitFor();
    await page.getByText(/Báo cáo của UBND tỉnh gửi Bộ Nội vụ, soạn .*, mã tổng hợp/).waitFor();
    await seen(page, `corrections-effect-${viewport.width}`);
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await page.getByRole('button', { name: 'Ghi đính chính' }).click();
    await page.getByText(/Đã ghi đính chính 2 ô/).waitFor();
    await page.getByText('Sổ đính chính của kỳ (1)').waitFor();
    await seen(page, `corrections-ledger-${viewport.width}`);
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await page.getByRole('button', { name: /^Hoàn tác đính chính của/ }).click();
    await page.getByRole('button', { name: 'Hoàn tác đính chính', exact: true }).click();
    await page.getByText(/Đã hoàn tác đính chính của .*Tổng hợp/).waitFor();
    expect(quarter.value('status', { period: PERIOD }).lines.find(({ unit }) => unit === '568')?.version).toBe(1);
    await page.close();
  },
);

/** A text is mended in its own words; as long as it is what counts already, there is nothing to add. */
async function aText(page: Page, width: number): Promise<void> {
  await page.getByLabel('Dòng').selectOption({ label: ((await narrativeRows(page))[0] ?? '').trim() });
  const box = page.getByLabel('Nội dung đúng');
  const add = page.getByRole('button', { name: 'Thêm ô này' });
  const was = await box.inputValue();
  expect(was.length).toBeGreaterThan(10);
  await page.getByText('Nội dung đang có hiệu lực:').waitFor();
  expect(await add.isDisabled()).toBe(true);
  await box.fill(`${was}\nKhông phát sinh vướng mắc.`);
  await seen(page, `corrections-text-${width}`);
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await add.click();
  await page.getByRole('cell', { name: /Không phát sinh vướng mắc\.$/ }).waitFor();
}

const narrativeRows = (page: Page): Promise<string[]> =>
  page.locator('option', { hasText: 'Nội dung báo cáo' }).allInnerTexts();
