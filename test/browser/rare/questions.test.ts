/** The window *Hỏi đáp* in a real browser: two questions wait, one button is the main one, and one answer is given. */
import { PERIOD, Quarter } from '../../app/quarter';
import { openBare, type BarePage } from '../bare-page';
import { seen, unmannerly } from '../manners';

const UNIT = '568';
const quarter = new Quarter().generated([UNIT]);
for (const row of ['1.2', '3.5.1.1'])
  quarter.type(UNIT, quarter.cellOf(UNIT, { row, field: 'explanation' }).at, `Hỏi: dòng ${row} có tính cấp xã không?`);
quarter.job({ job: 'collect', period: PERIOD });

let bare: BarePage | undefined;
afterEach(() => bare?.close());

test('of two questions one has the main button; the office answers in its own name', async () => {
  bare = await openBare('questions', quarter, { width: 300, height: 768, period: PERIOD });
  const { page } = bare;
  await page.getByRole('heading', { name: 'Chờ trả lời (2)' }).waitFor();
  await seen(page, 'questions');
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  const first = page.getByRole('form').first();
  expect(await first.getByLabel('Cơ quan trả lời').inputValue()).toBe('Sở Nội vụ');
  const go = first.getByRole('button', { name: 'Trả lời cho mọi đơn vị' });
  expect(await go.isDisabled()).toBe(true);
  await first.getByLabel('Trả lời', { exact: true }).fill('Tính cả cấp xã.');
  await go.click();
  await page.getByRole('heading', { name: 'Chờ trả lời (1)' }).waitFor();
  await page.getByText('Tính cả cấp xã. (Sở Nội vụ)').waitFor();
  expect(await unmannerly(page.mainFrame())).toEqual([]);
});
