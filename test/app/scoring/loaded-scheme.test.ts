/**
 * A scoring scheme that the office loads from a table by itself, scored to the end: units score themselves, the
 * council appraises, survey points are imported, ranks and classes follow the rule of the table, the decision approves
 * them, and the next đợt shows them beside its own.
 */
import { ScoringRound } from './round-2026';

const round = new ScoringRound();
const SELF = '2026-CCHC-XA-TU';
const TABLE = [
  ['BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ'],
  ['Tên bộ tiêu chí', 'Chỉ số CCHC cấp xã năm 2026'],
  ['Căn cứ', 'Quyết định 1/QĐ-UBND của UBND tỉnh'],
  ['Nhóm đơn vị', 'UBND cấp xã'],
  ['Xếp loại', 'Tốt: 90; Khá: 70; Trung bình'],
  ['Xếp loại theo', 'Tỷ lệ so với điểm tối đa'],
  [],
  ['STT', 'Lĩnh vực, tiêu chí', 'Điểm tối đa', 'Hình thức đánh giá', 'Cách tính điểm', 'Không phát sinh'],
  ['1', 'Chỉ đạo, điều hành', '10', '', '', ''],
  ['1.1', 'Kế hoạch cải cách hành chính', '6', 'Tự chấm', 'Đúng hạn: 6; chậm: 3', ''],
  ['1.2', 'Kiểm tra', '4', 'Tự chấm', '', 'Giảm điểm tối đa'],
  ['2', 'Tác động', '10', '', '', ''],
  ['2.1', 'Hài lòng của người dân', '7,5', 'Điều tra xã hội học', '', ''],
  ['2.2', 'Hài lòng của doanh nghiệp', '2,5', 'Điều tra xã hội học', '', ''],
  ['3', 'Điểm trừ', '', '', '', ''],
  ['3.1', 'Báo cáo trễ', '1', 'Thẩm định', '', ''],
  ['', 'Tổng cộng', '20', '', '', ''],
];
const table = (rows: readonly (readonly string[])[]) => rows.map((row) => [...row]);
const scheme = (facts: Readonly<Record<string, string>>, rows = TABLE) => ({
  kind: 'scheme' as const,
  table: table(rows),
  facts,
});
const FACTS = { code: 'CCHC-XA', selfDue: '04/12/2026', lock: '07/12/2026', rankBy: 'points' };
let [a, b, c] = ['', '', ''];
const name = (unit: string): string =>
  String(
    round
      .tabs(round.master ?? '', round.office)
      .find((tab) => tab.title === 'Đơn vị')
      ?.value(unit, 'name'),
  );
const scored = () => round.job({ job: 'scoreBook', period: SELF });
const result = (unit: string, ...columns: string[]): readonly unknown[] =>
  columns.map((column) => round.book('Kết quả').value(unit, column));
const survey = (rows: readonly (readonly string[])[]) => ({
  kind: 'survey' as const,
  table: table(rows),
  facts: { period: SELF },
});

beforeAll(() => {
  round.setUp(3).alone();
  [a, b, c] = round.units as [string, string, string];
});

test('a table that does not add up, names no group of units or has a wrong class is not written, and each row is named', () => {
  const wrong = TABLE.map((row) => (row[0] === '2.2' ? [...row.slice(0, 2), '3', ...row.slice(3)] : row));
  const look = round.value('lookAtTable', scheme(FACTS, wrong));
  expect(look.lines.filter((line) => line.doubts.length > 0).map(({ row, doubts }) => [row, ...doubts])).toEqual([
    [12, 'ghi 10 điểm, cộng các dòng con được 10,5'],
    [17, 'ghi 20 điểm, cộng các dòng con được 20,5'],
  ]);
  expect(look.blocked).toContain('2 dòng chưa đúng');
  const blocked = (facts: Readonly<Record<string, string>>): string =>
    round.value('lookAtTable', scheme({ ...FACTS, ...facts })).blocked;
  expect(blocked({ groups: 'các nơi' })).toContain('nhóm đơn vị “các nơi” không rõ');
  expect(blocked({ classes: 'Tốt: 70; Khá: 90' })).toContain('Xếp loại “Tốt: 70; Khá: 90”');
  expect(blocked({ selfDue: '31/11/2026' })).toContain('không phải là ngày có thật');
  expect(blocked({ lock: '01/12/2026' })).toContain('trước hạn nộp');
  expect(blocked({ explainDue: '07/12/2026' })).toContain('phải sau ngày khóa 07/12/2026 của vòng tự chấm');
  expect(blocked({ code: 'mã số' })).toContain('chữ không dấu');
  expect(blocked({ code: 'nq57-xa-2026' })).toContain('đã có bộ tiêu chí');
});

test('the office loads it alone: what the table states fills the fields, and units are asked by it', () => {
  const look = round.value('lookAtTable', scheme(FACTS));
  expect(look).toMatchObject({ blocked: '', facts: { schemeName: 'Chỉ số CCHC cấp xã năm 2026', classBy: 'ratio' } });
  expect(look.plan).toContain('Điểm tối đa 20; trong đó điều tra xã hội học 10.');
  round.value('takeTable', scheme(FACTS));
  expect(round.value('status', {}).unread).toBe('');
  round.made(SELF);
  expect(
    round
      .unitTab(a, SELF, 'Chấm điểm')
      .keys()
      .filter((key) => /^\d/.test(key)),
  ).toEqual(expect.arrayContaining(['1', '1.1', '1.2', '2.1', '3.1']));
});

test('appraised and survey points make the total apart; an open survey leaves no rank', () => {
  const give = (points: Readonly<Record<string, unknown>>) => (criterion: string, field: string) =>
    field === 'self' ? points[criterion] : field === 'evidence' && criterion in points ? 'Báo cáo số 1' : undefined;
  round.submits(a, SELF, give({ '1.1': 6, '1.2': 4 }));
  round.submits(b, SELF, give({ '1.1': 6, '1.2': 'Không phát sinh' }));
  round.submits(c, SELF, give({ '1.1': 3, '1.2': 4 }));
  round.job({ job: 'collect', period: SELF });
  scored();
  round.marks(
    [a, b, c].flatMap((unit) => [
      [`${unit}|1.1`, 'appraisal1', unit === c ? 3 : 6] as const,
      [`${unit}|1.2`, 'appraisal1', unit === b ? 'Không phát sinh' : 3] as const,
      [`${unit}|3.1`, 'appraisal1', 0] as const,
    ]),
  );
  expect(scored()).toMatchObject({ counts: { ranked: 0, open: 6 } });
  expect(result(a, 'self', 'appraised', 'survey', 'total')).toEqual([10, '', '', '']);
});

test('survey points come from a table by the names of units; what is not known is named and not written', () => {
  const rows = [
    ['STT', 'Đơn vị', '2.1', 'Hài lòng của doanh nghiệp'],
    ['1', name(a), '7,5', '2'],
    ['2', name(b), '7', '2.5'],
    ['3', name(c), '8', '1'],
    ['4', 'Xã Không Có', '1', '1'],
    ['', 'Trung bình', '7', '2'],
  ];
  const look = round.value('lookAtTable', survey(rows));
  expect(look.lines.map(({ row, doubts }) => [row, ...doubts])).toEqual([
    [2],
    [3],
    [4, 'mục 2.1: “8” vượt điểm tối đa'],
    [5, expect.stringContaining('không có đơn vị “Xã Không Có”')],
  ]);
  // A unit whose row is doubted is in the table.
  expect(look.plan.filter((line) => line.startsWith('Chưa có trong bảng'))).toEqual([]);
  round.value('takeTable', survey(rows));
  round.value(
    'takeTable',
    survey([
      ['Mã đơn vị', 'Đơn vị', '2.1', '2.2'],
      [c, '', '5', '1'],
    ]),
  );
  scored();
  expect(round.book('Thẩm định').value(`${a}|2.1`, 'self')).toBe('Điều tra xã hội học');
  expect(result(a, 'self', 'appraised', 'survey', 'total', 'maximum', 'ratio', 'rank', 'class')).toEqual([
    10,
    9,
    9.5,
    18.5,
    20,
    92.5,
    1,
    'Tốt',
  ]);
  expect(result(b, 'appraised', 'survey', 'total', 'maximum', 'ratio', 'rank', 'class')).toEqual([
    6,
    9.5,
    15.5,
    16,
    96.88,
    2,
    'Tốt',
  ]);
  expect(result(c, 'appraised', 'survey', 'total', 'rank', 'class')).toEqual([6, 6, 12, 3, 'Trung bình']);
});

test('points whose line is not in the book are named: they are not those that are there already', () => {
  const rows = survey([
    ['Đơn vị', '2.1', '2.2'],
    [name(a), '7,5', '2'],
    [name(b), '6', '2,5'],
  ]);
  expect(round.value('lookAtTable', rows).blocked).toBe('');
  const line = Number(/\d+$/.exec(round.book('Thẩm định').at(`${b}|2.1`, 'appraisal1'))?.[0]);
  round.appraisalTab((sheetId) => ({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: line - 1, endIndex: line } },
  }));
  round.value('keepRows', { tab: `marks:${SELF}` });
  expect(round.value('lookAtTable', rows).blocked).toContain(`chưa có dòng tiêu chí điều tra của: ${name(b)}.`);
  scored();
  expect(round.value('lookAtTable', rows).blocked).toBe('');
  round.marks([[`${b}|2.1`, 'appraisal1', 7]]);
  scored();
});

test('the last survey table is taken back once, and only while its marks stand', () => {
  round.value('giveBackTable', { kind: 'survey' });
  expect([
    round.book('Thẩm định').value(`${c}|2.1`, 'appraisal1') ?? '',
    round.book('Thẩm định').value(`${a}|2.1`, 'appraisal1'),
  ]).toEqual(['', 7.5]);
  expect(round.ask('giveBackTable', { kind: 'survey' })).toMatchObject({ ok: false, code: 'noTableTaken' });
  round.value(
    'takeTable',
    survey([
      ['Đơn vị', '2.1', '2.2'],
      [name(c), '5', '1'],
    ]),
  );
  round.marks([[`${c}|2.1`, 'appraisal1', 4]]);
  expect(round.ask('giveBackTable', { kind: 'survey' })).toMatchObject({ ok: false, code: 'tableChanged' });
});

test('the decision approves the ranks, and the next đợt shows self-score, appraisal, survey and rank of this one', () => {
  round.decides({ number: '309', symbol: 'QĐ-UBND', date: 46357 });
  expect(scored().message).toContain('Quyết định số 309/QĐ-UBND');
  round.value('takeTable', scheme({ ...FACTS, code: 'CCHC-XA-2', selfDue: '20/12/2026', lock: '22/12/2026' }));
  const next = '2026-CCHC-XA-2-TU';
  round.made(next, [a]);
  round.job({ job: 'scoreBook', period: next });
  const { bookId } = round.job({ job: 'scoreBook', period: next });
  const kept = round.tabs(bookId ?? '', round.office).find((tab) => tab.title === 'Kết quả');
  expect(
    ['total', 'lastSelf', 'lastAppraised', 'lastSurvey', 'lastTotal', 'lastRank'].map((column) =>
      kept?.value(a, column),
    ),
  ).toEqual(['', 10, 9, 9.5, 18.5, 1]);
});
