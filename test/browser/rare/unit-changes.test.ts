/** The window *Sắp xếp đơn vị* in a real browser: a pasted table, what it changes, its writing and its undo. */
import { BEFORE, DECISION, Province, TABLE, THEN } from '../../app/unit-changes/joined-province';
import { howOften } from '../../support/how-often';
import { openBare, pasteTable, type BarePage } from '../bare-page';
import { seen, unmannerly } from '../manners';

const province = new Province().founded().reported(BEFORE, THEN);

let bare: BarePage | undefined;
afterEach(() => bare?.close());

const SIZES = [
  ['phone', 390, 800],
  ['wide', 1366, 768],
] as const;

test.each(SIZES.slice(0, howOften(1, 2)))(
  'a decision is pasted, looked at, written and taken back (%s)',
  async (size, width, height) => {
    bare = await openBare('unit-changes', province.twin(), { width, height });
    const { page } = bare;
    await page.getByLabel('Số, ký hiệu quyết định').fill(DECISION.number);
    await page.getByLabel('Ngày quyết định').fill(DECISION.date);
    await page.getByLabel('Có hiệu lực từ ngày').fill(DECISION.effectiveOn);
    await seen(page, `unit-changes-${size}`);
    await pasteTable(page, TABLE);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Tính vào báo cáo từ 01/01/2019').waitFor();
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await seen(page, `unit-changes-look-${size}`);
    await page.locator('button.main').click();
    await page.getByText('Đã ghi 5 dòng').waitFor();
    await seen(page, `unit-changes-written-${size}`);
    await page.getByRole('button', { name: 'Hoàn tác quyết định gần nhất' }).click();
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await page.getByText('Đã hoàn tác').waitFor();
    await page.getByLabel('Cách nhập').selectOption('hand');
    await page.getByLabel('Hình thức').selectOption({ label: 'Chia, tách' });
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await seen(page, `unit-changes-hand-${size}`);
  },
);
