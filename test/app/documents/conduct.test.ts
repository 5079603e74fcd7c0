/** Rewards and explanations are proposed from what the ledger sealed. */
import { typeCell, typeRows } from '../duties/rows-typed';
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
  expect(rows.get('UBND thành phố Nha Trang')?.[1]).toMatch(/^\d\d giờ \d\d ngày \d\d\/3\/2019$/);
  expect(rows.has('Sở Nội vụ')).toBe(false);
});

test('the table of the year states what was asked, handed in, in time and again, and how long the office took', () => {
  const { columns, lines, office } = quarter.value('rates', { period: PERIOD });
  const of = (name: string): Readonly<Record<string, string>> => {
    const line = lines.find(([first]) => first === name) ?? [];
    return Object.fromEntries(columns.map((column, at) => [column, line[at] ?? '']));
  };
  expect(of('Sở Nội vụ')).toMatchObject({ 'Đã nộp / phải nộp': '1/1 (100 %)', 'Đúng hạn': '1/1 (100 %)' });
  expect(of('Sở Tài chính')).toMatchObject({ 'Đã nộp / phải nộp': '0/1 (0 %)', 'Đúng hạn': '0/1 (0 %)' });
  expect(of('Toàn tỉnh')['Đã nộp / phải nộp']).toBe('2/3 (66,7 %)');
  expect(office.join(' ')).toContain('Còn 2 báo cáo chờ Sở Nội vụ tiếp nhận, lâu nhất đã chờ');
});

test('the letter that asks to explain has the whole year of each unit', async () => {
  const rows = new Map(listed(await drafted('breach')).map((row) => [row[1], row[5]]));
  expect(rows.get('Sở Tài chính')).toBe('Nộp 0/1 kỳ; đúng hạn 0/1');
});

test('asked to explain, a late unit reads it on its cover with the term and answers there; the office reads the answer beside', async () => {
  typeCell(quarter, 'Kỳ báo cáo', { code: PERIOD, column: 'explainBy', value: '10/04/2019' });
  quarter.job({ job: 'collect', period: PERIOD });
  const cover = quarter.cover('568');
  expect(cover['fault1']?.shown).toMatch(
    new RegExp(`^GT-${PERIOD}: giải trình nguyên nhân, trách nhiệm việc nộp trễ hạn .*, trước hết ngày 10/04/2019$`),
  );
  expect(cover['message']?.shown).toContain('trước hết ngày 10/04/2019');
  expect(quarter.cover('CQ-STC')['fault1']?.shown).toContain('việc chưa nộp báo cáo');
  expect(quarter.cover('CQ-SNV')['fault1']?.shown).toBe('');
  const answerOf = async (name: string): Promise<string | undefined> =>
    listed(await drafted('breach')).find((row) => row[1] === name)?.[6];
  expect(await answerOf('UBND thành phố Nha Trang')).toBe('');
  quarter.type('568', cover['mended1']?.at ?? '', 'Mất điện ngày cuối; đã phê bình cán bộ phụ trách');
  quarter.job({ job: 'collect', period: PERIOD });
  expect(await answerOf('UBND thành phố Nha Trang')).toBe('Mất điện ngày cuối; đã phê bình cán bộ phụ trách');
  expect(await answerOf('Sở Tài chính')).toBe('');
  const tracked = (unit: string) => quarter.value('track', { period: PERIOD }).lines.find((one) => one.unit === unit);
  expect(tracked('568')?.asked[0]).toContain('Đơn vị trả lời: Mất điện ngày cuối; đã phê bình cán bộ phụ trách');
  expect(tracked('CQ-STC')?.asked[0]).toContain('Đơn vị chưa trả lời.');
  expect(tracked('CQ-SNV')?.asked).toEqual([]);
  // The row stays on the cover with the answer.
  expect(quarter.cover('568')['mended1']?.shown).toBe('Mất điện ngày cuối; đã phê bình cán bộ phụ trách');
});

test('a breach and a person that the office types: the unit answers the breach, both are printed with their document', async () => {
  typeRows(quarter, 'Khen thưởng, vi phạm', [
    {
      code: 'VP-01',
      conductSort: 'Vi phạm',
      conductUnit: 'CQ-STC',
      deed: 'yêu cầu thêm giấy tờ ngoài quy định',
      proof: 'Kết luận 12/KL-TTr ngày 01/3/2019',
      answerBy: '15/04/2019',
    },
    { code: 'VP-02', conductSort: 'Vi phạm', conductUnit: 'CQ-STC', deed: 'việc cũ', followed: 'Đã phê bình' },
    {
      code: 'KT-01',
      conductSort: 'Khen thưởng cá nhân',
      conductUnit: 'CQ-SNV',
      awarded: 'Trần Văn Mẫu',
      position: 'Chuyên viên',
      deed: 'Sáng kiến một cửa liên thông',
      award: 'Giấy khen của Giám đốc Sở',
      proof: 'QĐ 5/QĐ-SNV ngày 02/01/2019',
    },
    { code: 'KT-02', conductSort: 'Khen thưởng cá nhân', conductUnit: 'CQ-SNV', deed: 'không có tên' },
  ]);
  quarter.job({ job: 'collect', period: PERIOD });
  const cover = quarter.cover('CQ-STC');
  expect(cover['fault2']?.shown).toBe(
    'VP-01: giải trình việc yêu cầu thêm giấy tờ ngoài quy định (theo Kết luận 12/KL-TTr ngày 01/3/2019; trước hết ngày 15/04/2019)',
  );
  expect(cover['fault3']?.shown).toBe('');
  expect(quarter.value('status', { period: PERIOD }).unread).toContain('Khen thưởng, vi phạm');
  quarter.type('CQ-STC', cover['mended2']?.at ?? '', 'Đã bỏ giấy tờ đó');
  quarter.job({ job: 'collect', period: PERIOD });
  const letter = await drafted('breach');
  const breaches = letter.tables.find(([heading]) => heading?.includes('Kết quả xử lý')) ?? [];
  expect(breaches.slice(1).map((row) => row.slice(1))).toEqual([
    [
      'Sở Tài chính',
      'yêu cầu thêm giấy tờ ngoài quy định',
      'Kết luận 12/KL-TTr ngày 01/3/2019',
      '15/4/2019',
      'Đã bỏ giấy tờ đó',
      '',
    ],
    ['Sở Tài chính', 'việc cũ', '', '', '', 'Đã phê bình'],
  ]);
  const reward = await drafted('reward');
  expect(reward.tables.find(([heading]) => heading?.includes('Họ và tên'))?.slice(1)).toEqual([
    [
      '1',
      'Trần Văn Mẫu',
      'Chuyên viên, Sở Nội vụ',
      'Sáng kiến một cửa liên thông (QĐ 5/QĐ-SNV ngày 02/01/2019)',
      'Giấy khen của Giám đốc Sở',
      '',
    ],
  ]);
  expect(reward.paragraphs).toContain('Phụ lục II');
});

test('the office chooses the units: its lines replace the list of all that have no fault, with its own reason first', async () => {
  expect((await drafted('reward')).paragraphs.some((text) => text.includes('“Khen thưởng tập thể”'))).toBe(true);
  typeRows(quarter, 'Khen thưởng, vi phạm', [
    {
      code: 'TT-01',
      conductSort: 'Khen thưởng tập thể',
      conductUnit: 'CQ-STC',
      deed: 'Sáng kiến thanh toán trực tuyến',
      proof: 'QĐ 9/QĐ-UBND ngày 05/01/2019',
    },
  ]);
  const read = await drafted('reward');
  const list = read.tables.find(([heading]) => heading?.includes('Tên tập thể')) ?? [];
  expect(list.slice(1).map((row) => row.slice(1, 4))).toEqual([
    [
      'Sở Tài chính',
      'Sáng kiến thanh toán trực tuyến (QĐ 9/QĐ-UBND ngày 05/01/2019); nộp đúng hạn 0/1 kỳ báo cáo, không có báo cáo bị trả lại',
      'Bằng khen của Chủ tịch UBND tỉnh',
    ],
  ]);
  expect(read.paragraphs.some((text) => text.includes('khen thưởng 1 tập thể'))).toBe(true);
  expect(read.paragraphs.some((text) => text.includes('“Khen thưởng tập thể”'))).toBe(false);
});
