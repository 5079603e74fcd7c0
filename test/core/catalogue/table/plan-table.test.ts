/** Plans as offices draw them up: headings over one or two rows, areas between, merged owners, repeated headings. */
import { khanhHoa2026 } from '../../../../src/catalog/khanh-hoa-2026';
import { planLines, type PlanLine } from '../../../../src/core/catalogue/table/plan-table';
import { areaCode } from '../../../../src/text/books/master-book';

const { units } = khanhHoa2026;
const read = (grid: readonly (readonly string[])[], known: Parameters<typeof planLines>[1]['known'] = []) =>
  planLines(grid, { units, year: 2026, known, areaCode });
const short = (lines: readonly PlanLine[] | null) =>
  (lines ?? []).map(({ row, task, doubts }) => [
    row,
    task?.area,
    task?.label,
    task?.ownerWords,
    task?.deadline.kind,
    ...doubts.map((one) => one.code),
  ]);

const HEAD = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'];

test('areas stand between the tasks, with Roman numbers, in one merged cell, or numbered above their tasks', () => {
  const lines = read([
    ['UBND TỈNH KHÁNH HÒA'],
    HEAD,
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    ['I', 'CÔNG TÁC CHỈ ĐẠO', '', '', '', ''],
    ['1', 'Ban hành kế hoạch', 'Sở Nội vụ', 'Các sở, ban, ngành', 'Kế hoạch', 'Tháng 01/2026'],
    ['II. CẢI CÁCH THỂ CHẾ', '', '', '', '', ''],
    [],
    ['2', 'Rà soát văn bản', 'Sở Tư pháp', '', 'Báo cáo', 'Quý II'],
    HEAD,
    ['3', 'Cải cách tài chính công', '', '', '', ''],
    ['3.1', 'Giải ngân', 'Sở Tài chính', '', '', 'Thường xuyên'],
  ]);
  expect(short(lines)).toEqual([
    [5, 'Công tác chỉ đạo', 'Ban hành kế hoạch', 'Sở Nội vụ', 'endOfMonth'],
    [8, 'institution', 'Rà soát văn bản', 'Sở Tư pháp', 'endOfMonth'],
    [11, 'finance', 'Giải ngân', 'Sở Tài chính', 'continuous'],
  ]);
});

test('headings over two rows; several owners by line, comma or và; words round the deadline', () => {
  const lines = read([
    ['STT', 'Nội dung công việc', 'Trách nhiệm thực hiện', 'Trách nhiệm thực hiện', 'Thời hạn', 'Kết quả'],
    ['STT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Kết quả'],
    ['1', 'Một', 'Sở Nội vụ\nSở Tư pháp', '- Sở Tài chính;\n- Báo, Đài', 'Hoàn thành trong Quý III', 'Báo cáo'],
    ['2', 'Hai', 'Sở Nội vụ, Sở Tư pháp và Văn phòng UBND tỉnh', '', 'trước 30/6', ''],
    ['3', 'Ba', 'Các sở, ban, ngành; UBND các xã, phường, đặc khu', '', '30/06/2026', ''],
  ]);
  expect(short(lines)).toEqual([
    [3, 'steering', 'Một', 'Sở Nội vụ; Sở Tư pháp', 'endOfMonth'],
    [4, 'steering', 'Hai', 'Sở Nội vụ; Sở Tư pháp; Văn phòng UBND tỉnh', 'date'],
    [5, 'steering', 'Ba', 'Các sở, ban, ngành; UBND các xã, phường, đặc khu', 'date'],
  ]);
  expect(lines?.[0]?.task?.cooperating).toBe('Sở Tài chính; Báo, Đài');
  expect(lines?.[0]?.task?.product).toBe('Báo cáo');
});

test('what is not understood is named by its row and keeps its words; a task that stands already is not read twice', () => {
  const lines = read(
    [
      HEAD,
      ['1', 'Một', 'Sở Nội vụ tỉnh Khánh Hòa', '', '', 'khi nào xong'],
      ['2', 'Hai', '', '', '', ''],
      ['3', '', 'Sở Nội vụ', '', '', 'Quý I'],
      ['4', 'Ban hành  kế hoạch', 'Sở Nội vụ', '', '', 'Quý I'],
      ['5', 'Bốn', 'Sở Tư pháp', '', '', 'Quý I'],
      ['6', 'bốn', 'Sở Tư pháp', '', '', 'Quý II'],
    ],
    [{ id: 'KH-1', label: 'Ban hành kế hoạch', ownerWords: 'sở nội vụ' }],
  );
  expect(lines?.map(({ row, doubts }) => [row, doubts])).toEqual([
    [
      2,
      [
        { code: 'owner', found: 'Sở Nội vụ tỉnh Khánh Hòa', near: 'Sở Nội vụ' },
        { code: 'deadline', found: 'khi nào xong' },
      ],
    ],
    [3, [{ code: 'noOwner' }, { code: 'noDeadline' }]],
    [4, [{ code: 'noLabel' }]],
    [5, [{ code: 'twice', of: 'KH-1' }]],
    [6, []],
    [7, [{ code: 'twice', of: '' }]],
  ]);
  expect(lines?.[0]?.task?.owner.kind).toBe('unresolved');
});

test('a table without the headings of a plan is not read', () => {
  expect(
    read([
      ['Họ tên', 'Điện thoại'],
      ['A', '1'],
    ]),
  ).toBeNull();
});
