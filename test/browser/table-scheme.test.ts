/**
 * *Nhập từ bảng* with a scoring scheme and with survey points, in a real browser on a wide screen and on a phone: what
 * the table states fills the fields, what is wrong is named, and points go into *Sổ chấm điểm*.
 */
import type { Page } from 'playwright-core';
import { ScoringRound } from '../app/scoring/round-2026';
import { openBare, pasteTable, type BarePage } from './bare-page';
import { seen, unmannerly } from './manners';

const SELF = '2026-CCHC-XA-TU';
const SCHEME = [
  ['Tên bộ tiêu chí', 'Chỉ số CCHC cấp xã năm 2026'],
  ['Căn cứ', 'Quyết định 1/QĐ-UBND của UBND tỉnh'],
  ['Nhóm đơn vị', 'UBND cấp xã'],
  ['STT', 'Lĩnh vực, tiêu chí', 'Điểm tối đa', 'Hình thức đánh giá'],
  ['1', 'Chỉ đạo, điều hành', '10', ''],
  ['1.1', 'Kế hoạch cải cách hành chính', '10', 'Tự chấm'],
  ['2', 'Tác động', '10', ''],
  ['2.1', 'Hài lòng của người dân', '10', 'Điều tra xã hội học'],
  ['', 'Tổng cộng', '20', ''],
];
const WIDE = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 800 };

const round = new ScoringRound();
let bare: BarePage;
let page: Page;
beforeAll(async () => {
  round.setUp(2).alone();
  bare = await openBare('table', round, WIDE);
  page = bare.page;
});
afterAll(async () => {
  await bare?.close();
});

async function atBothSizes(name: string): Promise<void> {
  for (const [size, suffix] of [
    [WIDE, 'wide'],
    [PHONE, 'phone'],
  ] as const) {
    await page.setViewportSize(size);
    await seen(page, `table-${name}-${suffix}`);
    expect(await unmannerly(page.mainFrame())).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect([name, suffix, overflow]).toEqual([name, suffix, 0]);
  }
}
const look = () => page.getByRole('button', { name: 'Xem trước' }).click();
const write = () => page.getByRole('button', { name: 'Ghi vào Sổ' }).click();

test('a scheme whose points do not add up is named by its row and is not written', async () => {
  await page.getByLabel('Nhập gì').selectOption({ label: 'Bộ tiêu chí chấm điểm' });
  await atBothSizes('scheme');
  await pasteTable(
    page,
    SCHEME.map((row) => (row[0] === '2.1' ? ['2.1', 'Hài lòng của người dân', '9', 'Điều tra xã hội học'] : row)),
  );
  await look();
  await page.getByText('ghi 10 điểm, cộng các dòng con được 9').waitFor();
  await atBothSizes('scheme-wrong');
  expect(await page.getByRole('button', { name: 'Ghi vào Sổ' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Quay lại' }).click();
});

test('what the table states is in the fields, the person types the rest, and the scheme is written', async () => {
  expect(await page.getByLabel('Tên bộ tiêu chí').inputValue()).toBe('Chỉ số CCHC cấp xã năm 2026');
  expect(await page.getByLabel('Căn cứ').inputValue()).toBe('Quyết định 1/QĐ-UBND của UBND tỉnh');
  await pasteTable(page, SCHEME);
  await page.locator('input[name="code"]').fill('CCHC-XA');
  await page.locator('input[name="selfDue"]').fill('05/12/2026');
  await page.locator('input[name="lock"]').fill('07/12/2026');
  await look();
  await page.getByText('Điểm tối đa 20; trong đó điều tra xã hội học 10.').waitFor();
  await atBothSizes('scheme-look');
  await write();
  await page.locator('.done:focus').waitFor();
  await atBothSizes('scheme-done');
  expect(round.value('issuing', { period: SELF }).period.code).toBe(SELF);
});

test('survey points go to the units that the table names; another name is shown and not written', async () => {
  round.made(SELF);
  round.job({ job: 'scoreBook', period: SELF });
  round.job({ job: 'scoreBook', period: SELF });
  const [a = '', b = ''] = round.units;
  const names = [a, b].map((unit) =>
    String(
      round
        .tabs(round.master ?? '', round.office)
        .find((tab) => tab.title === 'Đơn vị')
        ?.value(unit, 'name'),
    ),
  );
  await page.getByRole('button', { name: 'Nhập bảng khác' }).click();
  await page.getByLabel('Nhập gì').selectOption({ label: 'Điểm điều tra xã hội học' });
  await atBothSizes('survey');
  await pasteTable(page, [
    ['Đơn vị', '2.1'],
    [names[0] ?? '', '8,25'],
    [names[1] ?? '', '7'],
    ['Xã Không Có', '1'],
  ]);
  await look();
  await page.getByText('không có đơn vị “Xã Không Có”').waitFor();
  await atBothSizes('survey-look');
  await write();
  await page.locator('.done:focus').waitFor();
  expect([a, b].map((unit) => round.book('Thẩm định').value(`${unit}|2.1`, 'appraisal1'))).toEqual([8.25, 7]);
});
