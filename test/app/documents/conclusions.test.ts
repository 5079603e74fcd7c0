/** Conclusions of a meeting: pasted from its notice, listed with their state at the next one, drafted as a notice. */
import { PERIOD, Quarter } from '../quarter';
import { DocumentFile } from './document-file';
import { readDocx } from './read-docx';

const quarter = new Quarter();
quarter.generated().submitted(['CQ-SNV', 'CQ-STC']);
quarter.job({ job: 'collect', period: PERIOD });
quarter.job({ job: 'consolidate', period: PERIOD });

const TABLE = [
  ['STT', 'Nội dung', 'Cơ quan thực hiện', 'Thời hạn'],
  ['1', 'Rà soát thủ tục hành chính lĩnh vực tài chính', 'Sở Tài chính', 'Trước ngày 03/3/2019'],
  ['2', 'Niêm yết thủ tục hành chính', 'Sở Nội vụ; UBND thành phố Nha Trang', '31/12/2019'],
  ['3', 'Bố trí kinh phí', 'Ban Kinh tế X', 'khi có điều kiện'],
];
const asked = (facts: Readonly<Record<string, string>> = { meeting: '01/03/2019', notice: '45/TB-UBND' }) => ({
  kind: 'conclusions' as const,
  table: TABLE.map((row) => [...row]),
  facts,
});
const rows = (): readonly (readonly unknown[])[] => quarter.masterTab('Kết luận phiên họp').slice(2);
const draft = (kind: string): DocumentFile =>
  new DocumentFile(quarter, quarter.job({ job: 'document', period: PERIOD, draft: kind }).documentId ?? '');
const lineOf = (kind: string) =>
  quarter.value('documents', { period: PERIOD }).lines.find((line) => line.kind === kind)!;

test('without a day of the meeting nothing is written, and what is doubtful is named by its row', () => {
  expect(quarter.ask('takeTable', asked({}))).toMatchObject({ ok: false, code: 'tableBlocked' });
  const look = quarter.value('lookAtTable', asked());
  expect(look.lines.map(({ row, doubts }) => [row, doubts])).toEqual([
    [2, []],
    [3, []],
    [3, []],
    [
      4,
      [
        '“Ban Kinh tế X” không có trong trang tính Đơn vị; có phải Ban Quản lý Khu kinh tế?',
        'không rõ thời hạn “khi có điều kiện”, để trống',
      ],
    ],
  ]);
  expect(rows().filter((row) => row[1])).toEqual([]);
});

test('pasted, each agency has its own row with a code', () => {
  quarter.value('takeTable', asked());
  const held = rows().filter((row) => row[1]);
  expect(held.map((row) => [row[1], row[3], row[5]])).toEqual([
    ['KL-01', '45/TB-UBND', 'Sở Tài chính'],
    ['KL-02', '45/TB-UBND', 'Sở Nội vụ'],
    ['KL-03', '45/TB-UBND', 'UBND thành phố Nha Trang'],
    ['KL-04', '45/TB-UBND', 'Ban Kinh tế X'],
  ]);
});

test('an agency that is no unit is named on the first screen and stops nothing', () => {
  expect(quarter.value('status', { period: PERIOD }).unread).toContain('Kết luận phiên họp, dòng 6');
  expect(quarter.job({ job: 'consolidate', period: PERIOD }).result).not.toBe('nothingWritten');
});

test('the agency reads its order on its cover, answers there, and the answer stands in the papers', async () => {
  quarter.job({ job: 'collect', period: PERIOD });
  const cover = quarter.cover('CQ-STC');
  expect(cover['fault1']?.shown).toBe(
    'KL-01: Rà soát thủ tục hành chính lĩnh vực tài chính (thông báo kết luận số 45/TB-UBND; hạn 03/03/2019)',
  );
  expect(cover['fault2']?.shown).toBe('');
  expect(cover['message']?.shown).toContain('ĐÃ QUÁ HẠN kết luận phiên họp: KL-01');
  quarter.type('CQ-STC', cover['mended1']?.at ?? '', 'Đã hoàn thành: Quyết định 12/QĐ-STC, https://stc.gov.vn/12');
  quarter.job({ job: 'collect', period: PERIOD });
  expect(quarter.cover('CQ-STC')['fault1']?.shown).toBe('');
  const { lines } = quarter.value('track', { period: PERIOD });
  expect(lines.find(({ unit }) => unit === 'CQ-STC')?.asked).toEqual([
    'KL-01: Rà soát thủ tục hành chính lĩnh vực tài chính (thông báo kết luận số 45/TB-UBND; hạn 03/03/2019). Đã hoàn thành: Quyết định 12/QĐ-STC, https://stc.gov.vn/12',
  ]);
  expect(lines.find(({ unit }) => unit === 'CQ-SNV')?.asked).toEqual([
    'KL-02: Niêm yết thủ tục hành chính (thông báo kết luận số 45/TB-UBND; hạn 31/12/2019). Chưa thực hiện.',
  ]);
  const file = draft('monthly');
  expect(file.texts()).toContain('Theo dõi 4 kết luận: 1 đã hoàn thành, 3 chưa hoàn thành.');
  const { tables } = readDocx(await quarter.desk.exportDocx(file.id));
  const orders = tables.find(([heading]) => heading?.includes('Nội dung kết luận')) ?? [];
  expect(orders[1]?.[4]).toBe(
    'Đã hoàn thành; theo cơ quan báo; Đã hoàn thành: Quyết định 12/QĐ-STC, https://stc.gov.vn/12',
  );
  expect(orders.slice(2)).toEqual([
    ['2', TABLE[2]?.[1], 'Sở Nội vụ', '31/12/2019', 'Chưa thực hiện'],
    ['3', TABLE[2]?.[1], 'UBND thành phố Nha Trang', '31/12/2019', 'Chưa thực hiện'],
    ['4', TABLE[3]?.[1], 'Ban Kinh tế X', '', 'Chưa thực hiện'],
  ]);
});

test('the notice gives one order for each row and leaves number, chair and evaluation blank', async () => {
  const file = draft('notice');
  const texts = file.texts();
  expect(readDocx(await quarter.desk.exportDocx(file.id)).paragraphs).toContain('1. Đánh giá chung');
  expect(texts).toContain('THÔNG BÁO');
  expect(texts).toContain('Số:          /TB-UBND');
  expect(texts).toContain(
    '- Giao Sở Tài chính: Rà soát thủ tục hành chính lĩnh vực tài chính; hoàn thành trước hết ngày 03/3/2019.',
  );
  expect(texts).toContain('- Giao Ban Kinh tế X: Bố trí kinh phí.');
  expect(texts.slice(texts.indexOf('TL. CHỦ TỊCH'))[1]).toBe('CHÁNH VĂN PHÒNG');
  expect(texts).toContain('- UBND thành phố Nha Trang;');
  // It has an order of its own, and follows all of them.
  expect(texts.filter((text) => text === '- Sở Nội vụ;')).toHaveLength(1);
  expect(lineOf('notice').owed).toBe(false);
});

test('a row of another kind is named, and the papers of the meeting wait for it', () => {
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: "'Kết luận phiên họp'!C3", valueInputOption: 'RAW' },
      body: { values: [['hôm qua']] },
    },
    { email: quarter.office, project: null },
  );
  const answer = quarter.ask('startJob', { job: 'document', period: PERIOD, draft: 'notice' });
  expect(answer).toMatchObject({ ok: false });
  expect(JSON.stringify(answer)).toContain('Kết luận phiên họp, dòng 3');
  expect(quarter.job({ job: 'consolidate', period: PERIOD }).result).not.toBe('nothingWritten');
});
