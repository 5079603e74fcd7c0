/** The leaders' page as cells: a literal page goes in, what a reader sees comes out. */
import type { CellDataShape } from '../../../src/tables/api-shapes';
import { chartChanges, LEADERS_CHARTS } from '../../../src/tables/leaders-book/charts';
import { explainTab, rangeIn } from '../../../src/tables/leaders-book/explain-tab';
import type { ExplainBlock, LeadersPage } from '../../../src/tables/leaders-book/page';
import { pageTab, printedTab } from '../../../src/tables/leaders-book/page-tab';
import { LOOKS } from '../../../src/tables/master-book/looks';
import { shownChanges, shownNumbers, shownTab } from '../../../src/tables/leaders-book/shown-tab';

const PAGE: LeadersPage = {
  provinceName: 'Tỉnh Khánh Hòa',
  periodName: 'Quý I năm 2019',
  cutOff: '2019-03-14',
  madeAt: Date.UTC(2019, 2, 18, 2, 5),
  consolidatedAt: Date.UTC(2019, 2, 18, 2, 0),
  submitted: { have: 28, expected: 30, missing: ['Sở Y tế', 'Trường Sa'] },
  outdated: [],
  direction: ['=SUM(1) là lời của cơ quan'],
  overdue: [{ key: 'overdue.Sở Nội vụ', label: 'Sở Nội vụ', count: 3, of: 31 }],
  overdueUnits: ['Sở Y tế (2)', 'Nha Trang (1)'],
  overdueTasks: ['Sở Y tế: Rà soát thủ tục; Niêm yết.'],
  calls: ['Sở Y tế (0258): quá hạn chưa nộp báo cáo; 2 nhiệm vụ quá hạn.'],
  conclusions: {
    lines: [
      { key: 'meeting.open', label: 'Kết luận chưa hoàn thành', count: 2, of: 4 },
      { key: 'meeting.overdue', label: 'Trong đó quá hạn', count: 1, of: 4 },
    ],
    named: ['Quá hạn từ 03/03/2019: Sở Tài chính, Rà soát.'],
  },
  index: { value: { scaled: 8250, decimals: 2 }, have: 7, expected: 8, range: 'Từ 82,50 đến 92,50 điểm.' },
  forecast: { have: 13, expected: 14, missing: ['Sở KH&CN'] },
  risks: [
    {
      key: 'risk.CT-1.CQ-SNV',
      label: '1 Mức độ hài lòng',
      why: 'Kết quả: 70 %. Nguyên nhân: a. Giải pháp: b.',
      state: 'unlikely',
      agency: 'Sở Nội vụ',
    },
  ],
  moreRisks: 1,
  tasksAtRisk: { key: 'tasksAtRisk', label: 'Lượt nhiệm vụ dự báo khó đạt', count: 4, of: 43 },
  tasks: [
    { key: 'tasks.done', label: 'Hoàn thành', count: 40, of: null },
    { key: 'tasks.overdue', label: 'Quá hạn', count: 3, of: null },
    { key: 'tasks.all', label: 'Nhiệm vụ', count: 43, of: null },
  ],
  headline: [
    {
      key: 'headline.3.5',
      label: 'Hồ sơ (hồ sơ)',
      value: { scaled: 1234567, decimals: 0 },
      cumulative: { scaled: 1234567, decimals: 0 },
      have: 28,
      expected: 30,
      beside: 'Quý I năm 2018: 1.200.000.',
    },
    { key: 'headline.6.3', label: 'Tỷ lệ (%)', value: null, have: 0, expected: 30, beside: '' },
  ],
  changes: { since: Date.UTC(2019, 2, 16, 1, 0), lines: ['Đơn vị đã nộp: 26/30 → 28/30'], more: 2 },
  memory: false,
};

const plain = (cell: CellDataShape | undefined): string | number =>
  cell?.userEnteredValue?.stringValue ?? cell?.userEnteredValue?.numberValue ?? '';
const shown = (rows: readonly (readonly CellDataShape[])[]) =>
  rows
    .slice(1)
    .filter((row) => row.length > 0)
    .map((row) =>
      row
        .map(plain)
        .join(' | ')
        .replace(/( \| )+$/, ''),
    );

const SEEN = [
  ' | CẢI CÁCH HÀNH CHÍNH TỈNH KHÁNH HÒA',
  ' | Quý I năm 2019. Số liệu tính đến ngày 14/03/2019',
  ' | Số liệu tổng hợp lúc 09:00 18/03/2019; trang lập lúc 09:05 18/03/2019',
  ' | ĐƠN VỊ ĐÃ NỘP BÁO CÁO | Số lượng |  | Đã nộp',
  'submitted | Đơn vị đã nộp báo cáo | 28 |  | 28/30',
  'cutOff | Số liệu tính đến ngày | 43538',
  ' | Chưa nộp: Sở Y tế, Trường Sa.',
  ' | NỘI DUNG XIN Ý KIẾN CHỈ ĐẠO',
  ' | =SUM(1) là lời của cơ quan',
  ' | ĐƠN VỊ CẦN GỌI NGAY',
  ' | Sở Y tế (0258): quá hạn chưa nộp báo cáo; 2 nhiệm vụ quá hạn.',
  ' | KẾT LUẬN PHIÊN HỌP CHƯA HOÀN THÀNH | Số lượng | Đã giao',
  'meeting.open | Kết luận chưa hoàn thành | 2 | 4',
  'meeting.overdue | Trong đó quá hạn | 1 | 4',
  ' | Quá hạn từ 03/03/2019: Sở Tài chính, Rà soát.',
  ' | NHIỆM VỤ QUÁ HẠN THEO CƠ QUAN CHỦ TRÌ | Quá hạn | Được giao',
  'overdue.Sở Nội vụ | Sở Nội vụ | 3 | 31',
  ' | Đơn vị có nhiệm vụ quá hạn: Sở Y tế (2); Nha Trang (1).',
  ' | Sở Y tế: Rà soát thủ tục; Niêm yết.',
  ' | CHỈ TIÊU CÓ NGUY CƠ KHÔNG ĐẠT | Dự báo | Cơ quan | Đã có',
  'risk.CT-1.CQ-SNV | 1 Mức độ hài lòng | Không đạt | Sở Nội vụ',
  'why.risk.CT-1.CQ-SNV | Kết quả: 70 %. Nguyên nhân: a. Giải pháp: b.',
  'index | Chỉ số cải cách hành chính dự kiến (điểm) | 82.5 |  | 7/8',
  'why.index | Từ 82,50 đến 92,50 điểm.',
  'risks | Số chỉ tiêu có nguy cơ không đạt | 2',
  'forecast | Chỉ tiêu đã dự báo | 13 |  | 13/14',
  'tasksAtRisk | Lượt nhiệm vụ dự báo khó đạt (trong 43 lượt) | 4',
  ' | Còn 1 chỉ tiêu khác, xem trang tính Giải thích.',
  ' | Chưa dự báo: Sở KH&CN.',
  ' | TIẾN ĐỘ NHIỆM VỤ | Số lượng',
  'tasks.done | Hoàn thành | 40',
  'tasks.overdue | Quá hạn | 3',
  'tasks.all | Nhiệm vụ | 43',
  ' | SỐ LIỆU CHÍNH | Trong kỳ | Lũy kế năm | Đơn vị có số liệu',
  'headline.3.5 | Hồ sơ (hồ sơ) | 1234567 | 1234567 | 28/30',
  'why.headline.3.5 | Quý I năm 2018: 1.200.000.',
  'headline.6.3 | Tỷ lệ (%) |  |  | 0/30',
  ' | THAY ĐỔI SO VỚI TRANG LẬP LÚC 08:00 16/03/2019',
  ' | Đơn vị đã nộp: 26/30 → 28/30',
  ' | Và 2 thay đổi khác.',
];

test('the page contains exactly these words and figures; a blank total stays blank and a text that looks like a formula stays text', () => {
  expect(shown(printedTab(PAGE).tab.rows)).toEqual(SEEN);
  expect(JSON.stringify(printedTab(PAGE).tab.rows)).not.toContain('formulaValue');
});

test('the first page of a period, a period without forecasts and a page without missing units are marked in words', () => {
  const words = shown(
    printedTab({
      ...PAGE,
      changes: null,
      forecast: null,
      risks: [],
      moreRisks: 0,
      submitted: { have: 30, expected: 30, missing: [] },
      overdue: [],
      direction: [],
    }).tab.rows,
  ).join('\n');
  for (const said of [
    'Đây là lần đầu lập trang của kỳ này',
    'Kỳ này không có biểu Dự báo.',
    'Tất cả các đơn vị đã nộp.',
    'Không có nhiệm vụ quá hạn',
    'Không có.',
  ])
    expect(words).toContain(said);
});

test('an overdue conclusion is red, in its count and by name', () => {
  const rows = printedTab(PAGE).tab.rows;
  const red = JSON.stringify(LOOKS.bad.backgroundColorStyle);
  const cellWith = (words: string | number): string =>
    JSON.stringify(rows.flat().find((cell) => plain(cell) === words)?.userEnteredFormat?.backgroundColorStyle);
  expect(cellWith('Quá hạn từ 03/03/2019: Sở Tài chính, Rà soát.')).toBe(red);
  const count = rows.find((row) => plain(row[0]) === 'meeting.overdue')?.[2];
  expect(JSON.stringify(count?.userEnteredFormat?.backgroundColorStyle)).toBe(red);
});

test('a unit that changed its report after handing in is named beside the figures that still count it', () => {
  const words = (outdated: readonly string[]): string => shown(printedTab({ ...PAGE, outdated }).tab.rows).join('\n');
  expect(words([])).not.toContain('sau khi nộp');
  expect(words(['Sở Y tế', 'UBND Cam Lâm'])).toContain(
    'Đã sửa số liệu sau khi nộp hoặc nộp theo mẫu cũ, chưa cập nhật: Sở Y tế, UBND Cam Lâm. Trang này dùng số đã nộp.',
  );
});

test('the print fits one sheet: risks that do not fit are counted, and none is lost', () => {
  const many = Array.from(
    { length: 5 },
    (_, at) =>
      ({
        ...PAGE.risks[0],
        key: `risk.CT-${at}.CQ-SNV`,
        why: 'Nguyên nhân rất dài. '.repeat(20),
      }) as LeadersPage['risks'][number],
  );
  const printed = printedTab({
    ...PAGE,
    risks: many,
    moreRisks: 0,
    direction: Array.from({ length: 12 }, () => 'Một nội dung xin ý kiến'),
  });
  const words = shown(printed.tab.rows);
  const rows = words.filter((line) => line.startsWith('risk.')).length;
  expect(rows).toBeLessThan(5);
  expect(words).toContain(` | Còn ${5 - rows} chỉ tiêu khác, xem trang tính Giải thích.`);
  expect(words).toContain('risks | Số chỉ tiêu có nguy cơ không đạt | 5');
  expect(words).toContain(' | Tên nhiệm vụ quá hạn của 1 đơn vị nữa: xem trang tính Giải thích của Trang lãnh đạo.');
  // A4 within margins of 19 mm, as wide as the sheet.
  const { heights } = printed.spread;
  const tall = heights.slice(1, printed.tab.rows.length).reduce((sum, one) => sum + one, 0);
  const wide = printed.tab.columnWidths.slice(1, printed.right).reduce((sum, one) => sum + one, 0);
  expect(tall / wide).toBeLessThan((297 - 38) / (210 - 38));
});

test('a head line with two figures leads to both of its blocks, any other number to its own', () => {
  const block = (key: string): ExplainBlock => ({
    key,
    label: key,
    shown: '1',
    sentence: 'Câu.',
    missing: [],
    parts: [{ unit: 'Sở Nội vụ', what: 'x', figure: '1', role: '', place: '', version: 1 }],
  });
  const { ranges } = explainTab(
    ['submitted', 'headline.3.5.value', 'headline.3.5.cumulative', 'headline.3.5.1.value'].map(block),
  );
  expect([
    rangeIn(ranges, 'submitted'),
    rangeIn(ranges, 'headline.3.5'),
    rangeIn(ranges, 'headline.3.5.1'),
    rangeIn(ranges, 'cutOff'),
  ]).toEqual(['B4:G7', 'B9:G17', 'B19:G22', undefined]);
  const link = pageTab(PAGE, (key) => rangeIn(ranges, key)).tab.rows.find(
    (row) => plain(row[0]) === 'headline.3.5',
  )?.[5];
  expect(link?.userEnteredFormat?.textFormat?.link?.uri).toBe('#gid=2102&range=B9:G17');
});

test('the units that are late are named below the agencies that lead the tasks', () => {
  const words = pageTab(PAGE, () => undefined).tab.rows.map((row) => plain(row[1]));
  expect(words).toContain('Đơn vị có nhiệm vụ quá hạn: Sở Y tế (2); Nha Trang (1).');
});

test('charts are placed over the exact lines of the page and are removed before they are made again', () => {
  const page = pageTab(PAGE, () => undefined);
  const [drop, ...made] = chartChanges(page, [LEADERS_CHARTS.tasks]);
  expect(drop).toEqual({ deleteEmbeddedObject: { objectId: LEADERS_CHARTS.tasks } });
  const rows = made.map(
    (one) =>
      JSON.parse(
        /"startRowIndex":\d+,"endRowIndex":\d+/.exec(JSON.stringify(one))?.[0].replace(/^/, '{').replace(/$/, '}') ??
          '{}',
      ) as { startRowIndex: number; endRowIndex: number },
  );
  expect(
    rows.map(({ startRowIndex, endRowIndex }) =>
      page.tab.rows.slice(startRowIndex, endRowIndex).map((row) => plain(row[0])),
    ),
  ).toEqual([['tasks.done', 'tasks.overdue'], ['overdue.Sở Nội vụ']]);
});

test('the shown numbers, and the changes that the page lists, are read back as they were stored', () => {
  const numbers = [
    { key: 'submitted', label: 'Đơn vị đã nộp', shown: '28/30' },
    { key: 'tasks.done', label: 'Hoàn thành', shown: '1.234' },
  ];
  const changes = { since: 1_553_000_000_000, lines: ['Đơn vị đã nộp: 2/30 → 28/30'], more: 2 };
  for (const kept of [changes, null]) {
    const values = shownTab(numbers, kept).rows.map((row) => row.map(plain));
    expect(shownNumbers(values)).toEqual(numbers);
    expect(shownChanges(values)).toEqual(kept);
  }
});

test('a heading that is wider than its column is on two lines, in a row high enough for them', () => {
  const { tab, spread } = printedTab(PAGE);
  const at = tab.rows.findIndex((row) => row[1]?.userEnteredValue?.stringValue === 'SỐ LIỆU CHÍNH');
  expect(tab.rows[at]?.[4]?.userEnteredFormat?.wrapStrategy).toBe('WRAP');
  expect(spread.heights[at]).toBeGreaterThan(36);
});
