/** Scoring schemes as offices draw them up. */
import { schemeTable, type SchemeRead } from '../../../../src/core/catalogue/table/scheme-table';

const HEAD = [
  'STT',
  'Lĩnh vực/Tiêu chí',
  'Điểm tối đa',
  'Hình thức đánh giá',
  'Cách tính điểm',
  'Tài liệu kiểm chứng',
  'Không phát sinh',
];
const read = (rows: readonly (readonly string[])[], above: readonly (readonly string[])[] = []): SchemeRead => {
  const found = schemeTable([...above, HEAD, ...rows]);
  if (!found) throw new Error('not read');
  return found;
};
const short = ({ lines }: SchemeRead) =>
  lines.map(({ criterion: one, doubts }) => [
    one.code,
    one.parent,
    one.heading ? 'heading' : one.survey ? 'survey' : one.selfScored ? 'self' : 'office',
    one.part,
    one.maximum && one.maximum.scaled / 100,
    ...doubts.map(({ code }) => code),
  ]);

test('numbers give the tree; survey, office and self are told apart; bonus and deduction come from the heading', () => {
  const found = read([
    ['1', 'Chỉ đạo điều hành', '10,5', '', '', '', ''],
    ['1.1', 'Kế hoạch', '2', '', 'Ban hành đúng hạn: 2', 'Quyết định', ''],
    ['', 'Chậm không quá 15 ngày: 1', '', '', '', '', ''],
    ['1.2', 'Khảo sát sự hài lòng do đơn vị tổ chức', '3', 'Tự chấm', '', '', 'Giảm điểm tối đa'],
    ['1.3.', 'Đánh giá của doanh nghiệp', '5,5', 'Điều tra XHH', '', '', ''],
    ['2', 'Điểm thưởng', '2', '', '', '', ''],
    ['2.1', 'Sáng kiến', '2', 'Hội đồng thẩm định', '', '', ''],
    ['3', 'Điểm trừ', '', '', '', '', ''],
    ['3.1', 'Báo cáo trễ', '-1', '', '', '', ''],
    ['', 'Tổng cộng', '10,5', '', '', '', ''],
  ]);
  expect(short(found)).toEqual([
    ['1', null, 'heading', 'base', 10.5],
    ['1.1', '1', 'self', 'base', 2],
    ['1.2', '1', 'self', 'base', 3],
    ['1.3', '1', 'survey', 'base', 5.5],
    ['2', null, 'heading', 'bonus', 2],
    ['2.1', '2', 'office', 'bonus', 2],
    ['3', null, 'heading', 'penalty', null],
    ['3.1', '3', 'office', 'penalty', 1],
  ]);
  expect(found.lines[1]?.criterion.rule).toBe('Ban hành đúng hạn: 2; Chậm không quá 15 ngày: 1');
  expect(found.lines[2]?.criterion.notArisen).toBe('lowers');
  expect(found.others).toEqual([]);
});

test('numbers that start again below Roman numbers get both', () => {
  const found = read([
    ['I', 'Một', '3', '', '', '', ''],
    ['1', 'a', '1', '', '', '', ''],
    ['2', 'b', '2', '', '', '', ''],
    ['II', 'Hai', '1', '', '', '', ''],
    ['1', 'c', '1', '', '', '', ''],
  ]);
  expect(short(found).map(([code, parent]) => [code, parent])).toEqual([
    ['I', null],
    ['I.1', 'I'],
    ['I.2', 'I'],
    ['II', null],
    ['II.1', 'II'],
  ]);
});

test('what is wrong is named by its row', () => {
  const found = read([
    ['1', 'Một', '4', '', '', '', ''],
    ['1.1', 'a', '1', '', '', '', ''],
    ['1.1', 'b', 'hai', '', '', '', ''],
    ['1.2', '', '', '', '', '', ''],
    ['', 'không số', '1', '', '', '', ''],
    ['2', 'Hai', '2', '', '', '', ''],
    ['2.1', 'c', '1', '', '', '', ''],
    ['', 'Tổng', '100', '', '', '', ''],
  ]);
  expect(found.lines.map(({ row, doubts }) => [row, ...doubts.map(({ code }) => code)])).toEqual([
    [2],
    [3],
    [4, 'twice', 'maximum'],
    [5, 'noLabel', 'noMaximum'],
    [6, 'noCode'],
    [7, 'sum'],
    [8],
  ]);
  expect(found.others).toMatchObject([{ row: 9, doubt: { code: 'sum' } }]);
});

test('facts above the headings are read', () => {
  const found = read(
    [['1', 'a', '1', '', '', '', '']],
    [
      ['BỘ TIÊU CHÍ NĂM 2026'],
      ['Tên bộ tiêu chí', 'Chỉ số CCHC cấp xã'],
      ['Xếp loại: A: 90; B: 75; C'],
      ['Nhóm đơn vị:', 'UBND cấp xã'],
    ],
  );
  expect(found.facts).toEqual({ name: 'Chỉ số CCHC cấp xã', classes: 'A: 90; B: 75; C', groups: 'UBND cấp xã' });
});
