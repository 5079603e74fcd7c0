/** The window *Sắp xếp đơn vị* in a real browser: a pasted table, what it changes, its writing and its undo. */
import { BEFORE, DECISION, Province, TABLE, THEN } from '../../app/unit-changes/joined-province';
import { PERIOD } from '../../app/quarter';
import { howOften } from '../../support/how-often';
import { typeRows } from '../../app/duties/rows-typed';
import { openBare, pasteTable, type BarePage } from '../bare-page';
import { focused, seen, unmannerly } from '../manners';

const province = new Province().founded().reported(BEFORE, THEN);

/** Two communes are joined by a decision of its own; the other one has the rest of the table. */
const EARLIER = { ...DECISION, number: '11/NQ-HĐND', table: TABLE.slice(0, 3) };
const LATER = [TABLE[0] ?? [], ...TABLE.slice(3)];

function joined(): Province {
  const twin = province.twin();
  twin.value('changeUnits', { ...EARLIER, key: twin.value('lookAtUnitChange', EARLIER).mark });
  return twin;
}

let bare: BarePage | undefined;
afterEach(() => bare?.close());

const SIZES = [
  ['phone', 390, 800],
  ['wide', 1366, 768],
] as const;

test.each(SIZES.slice(0, howOften(1, 2)))(
  'a decision is pasted, looked at, written and taken back (%s)',
  async (size, width, height) => {
    bare = await openBare('unit-changes', joined(), { width, height });
    const { page } = bare;
    await page.getByLabel('Số, ký hiệu quyết định').fill(DECISION.number);
    await page.getByLabel('Ngày quyết định').fill(DECISION.date);
    await page.getByLabel('Có hiệu lực từ ngày').fill(DECISION.effectiveOn);
    await seen(page, `unit-changes-${size}`);
    await pasteTable(page, LATER);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Tính vào báo cáo từ 01/01/2019').waitFor();
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await seen(page, `unit-changes-look-${size}`);
    await page.locator('button.main').click();
    await page.getByText('Đã ghi 3 dòng').waitFor();
    await seen(page, `unit-changes-written-${size}`);
    await page.getByRole('button', { name: 'Hoàn tác quyết định gần nhất' }).click();
    const go = page.getByRole('button', { name: 'Hoàn tác', exact: true });
    await seen(page, `unit-changes-undo-${size}`);
    await go.click();
    await page.getByText('Đã hoàn tác').waitFor();
    // The decision before may be taken back now: that is a question of its own.
    await page.getByRole('button', { name: 'Hoàn tác quyết định gần nhất' }).waitFor();
    expect(await go.count()).toBe(0);
    await page.getByLabel('Cách nhập').selectOption('hand');
    await page.getByLabel('Hình thức').selectOption({ label: 'Chia, tách' });
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await seen(page, `unit-changes-hand-${size}`);
  },
);

test.each(SIZES.slice(0, howOften(1, 2)))(
  'rows of units that ended are listed, given to who takes them, and taken back (%s)',
  async (size, width, height) => {
    const twin = province.twin();
    const at = { meeting: '01/10/2018', until: '30/06/2019' };
    typeRows(twin, 'Kết luận phiên họp', [
      { ...at, code: 'KL-81', label: 'Rà soát, cắt giảm thủ tục hành chính', agency: 'UBND xã Vĩnh Hòa' },
      { ...at, code: 'KL-82', label: 'Số hóa hồ sơ còn hiệu lực', agency: 'UBND xã Phước Đồng' },
    ]);
    twin.value('changeUnits', { ...DECISION, key: twin.value('lookAtUnitChange', DECISION).mark });
    bare = await openBare('unit-changes', twin, { width, height });
    const { page } = bare;
    await page.getByRole('heading', { name: 'Dòng còn giao đơn vị đã kết thúc (2)' }).waitFor();
    const split = page.getByLabel('Kết luận phiên họp: KL-82 Số hóa hồ sơ còn hiệu lực – UBND xã Phước Đồng');
    expect(await page.getByLabel(/KL-81/).inputValue()).toBe('22366');
    expect(await split.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Chuyển 1 dòng' }).waitFor();
    await split.selectOption({ label: 'UBND phường Nam Hai' });
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await page.getByRole('heading', { name: /^Dòng còn giao/ }).scrollIntoViewIfNeeded();
    await seen(page, `unit-moves-${size}`);
    await page.getByRole('button', { name: 'Chuyển 2 dòng' }).click();
    await page.getByText('2 dòng được giao cho đơn vị đã chọn').waitFor();
    await seen(page, `unit-moves-ask-${size}`);
    await page.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await page.getByText('Đã chuyển 2 dòng sang đơn vị đã chọn.').waitFor();
    await page.getByText('Không còn dòng nào giao đơn vị đã kết thúc.').waitFor();
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    await seen(page, `unit-moves-done-${size}`);
    await page.getByRole('button', { name: 'Hoàn tác chuyển dòng' }).click();
    await page.getByRole('button', { name: 'Hoàn tác chuyển', exact: true }).click();
    await page.getByText('Đã hoàn tác: các dòng trở lại').waitFor();
    await page.getByRole('heading', { name: 'Dòng còn giao đơn vị đã kết thúc (2)' }).waitFor();
  },
);

test('the people of the joined communes are offered for the new one before its forms are made', async () => {
  bare = await openBare('issue', joined(), { width: 390, height: 800, period: PERIOD });
  const { page } = bare;
  const offer = page.getByRole('button', { name: 'Lấy 2 đầu mối của đơn vị cũ' });
  await offer.waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, 'joined-contacts');
  await offer.click();
  await page.getByText(/^Ghi được 2 địa chỉ cho 1 đơn vị/).waitFor();
  expect(await focused(page)).toBe('Bảng tên đơn vị và địa chỉ thư');
  expect(await offer.count()).toBe(0);
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await seen(page, 'joined-contacts-taken');
});
