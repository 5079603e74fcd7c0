/** Rewards and explanations are proposed from what the ledger sealed. */
import { PERIOD, Quarter } from '../quarter';
import { readDocx, type DocxRead } from './read-docx';

const quarter = new Quarter();
quarter.generated().submitted(['CQ-SNV', 'CQ-STC']);
quarter.job({ job: 'collect', period: PERIOD });
quarter.desk.clock.jump(20 * 86_400);
// Without a look after the due time that finds no tick, the time of a later tick is undecided: no unit is accused.
quarter.job({ job: 'collect', period: PERIOD });
quarter.submitted(['568']);
quarter.job({ job: 'collect', period: PERIOD });

const drafted = async (draft: string): Promise<DocxRead> =>
  readDocx(await quarter.desk.exportDocx(quarter.job({ job: 'document', period: PERIOD, draft }).documentId ?? ''));
const listed = ({ tables }: DocxRead): readonly (readonly string[])[] =>
  (tables.find(([heading]) => heading?.includes('STT')) ?? []).slice(1);

test('who filed in time in every period of the year, without a return, is proposed with the reason', async () => {
  const read = await drafted('reward');
  expect(listed(read).map(([, name]) => name)).toEqual(['Sở Nội vụ', 'Sở Tài chính']);
  expect(listed(read)[0]?.[2]).toBe('Nộp đúng hạn 1/1 kỳ báo cáo, không có báo cáo bị trả lại');
  expect(read.paragraphs.some((text) => text.includes('tặng Bằng khen cho 2 tập thể'))).toBe(true);
});

test('a returned report takes the unit off the list', async () => {
  quarter.value('return', { period: PERIOD, unit: 'CQ-STC', reasons: [{ reason: 'Thiếu văn bản.' }] });
  expect(listed(await drafted('reward')).map(([, name]) => name)).toEqual(['Sở Nội vụ']);
});

test('late and missing reports are asked about, each with its due time and the time of the seal', async () => {
  const read = await drafted('breach');
  const rows = new Map(listed(read).map(([, name = '', what = '', , at = '']) => [name, [what, at] as const]));
  expect(rows.get('Sở Tài chính')).toEqual(['Bị trả lại, chưa nộp lại', '']);
  expect(rows.get('UBND thành phố Nha Trang')?.[0]).toBe('Nộp báo cáo trễ hạn');
  expect(rows.get('UBND thành phố Nha Trang')?.[1]).toMatch(/^\d\d:\d\d \d\d\/03\/2019$/);
  expect(rows.has('Sở Nội vụ')).toBe(false);
});
