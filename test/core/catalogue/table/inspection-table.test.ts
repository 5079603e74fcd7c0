/** Inspections and faults from pasted tables: a conclusion's list of faults, a plan, headings that people write. */
import { khanhHoa2019 } from '../../../../src/catalog/khanh-hoa-2019';
import { inspectionLines, nextInspectionCode } from '../../../../src/core/catalogue/table/inspection-table';
import type { Inspection } from '../../../../src/core/duties/inspection';

const { units } = khanhHoa2019;
const read = (grid: readonly (readonly string[])[], known: readonly Inspection[] = []) =>
  inspectionLines(grid, { units, known, year: 2019 });

const FAULTS = [
  ['DANH SÁCH TỒN TẠI SAU KIỂM TRA'],
  [
    'STT',
    'Đơn vị được kiểm tra',
    'Ngày kiểm tra',
    'Kết luận số',
    'Tồn tại, hạn chế',
    'Cơ quan khắc phục',
    'Thời hạn khắc phục',
  ],
  ['1', 'Sở Tài chính', '20/02/2019', '12/KL-SNV', 'Chưa niêm yết thủ tục', '', 'Trước ngày 30/4/2019'],
  ['2', '', '', '', 'Trả kết quả trễ', 'Sở Nội vụ', '30/6'],
  ['3', 'Sở Không Có', '21/02/2019', '', 'Thiếu sổ theo dõi', '', ''],
  ['4', 'Sở Y tế', 'tháng hai', '', 'Chưa có kế hoạch', 'Phòng Một cửa', '31/5/2019'],
  ['', '', '', '', '', '', ''],
];

test('a fault a row; a row without a unit goes on with the inspection above it; what is doubtful is named', () => {
  expect(
    read(FAULTS)?.map(({ row, unit, heldOn, conclusion, fault, owner, due, taken }) => [
      row,
      unit,
      heldOn,
      conclusion,
      fault,
      owner,
      due,
      taken,
    ]),
  ).toEqual([
    [3, 'CQ-STC', '2019-02-20', '12/KL-SNV', 'Chưa niêm yết thủ tục', 'CQ-STC', '2019-04-30', true],
    [4, 'CQ-STC', '2019-02-20', '12/KL-SNV', 'Trả kết quả trễ', 'CQ-SNV', '2019-06-30', true],
    [5, '', '2019-02-21', '', 'Thiếu sổ theo dõi', '', null, false],
    [6, 'CQ-SYT', null, '', 'Chưa có kế hoạch', 'CQ-SYT', '2019-05-31', true],
  ]);
  expect(read(FAULTS)?.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([
    [],
    [],
    ['unit'],
    ['owner', 'day'],
  ]);
});

test('a plan of inspections has no faults; a row without a unit is named there', () => {
  const plan = [
    ['TT', 'Cơ quan, đơn vị', 'Nội dung kiểm tra', 'Thời gian dự kiến'],
    ['1', 'Sở Tài chính', 'Cải cách tài chính công', '15/5/2019'],
    ['2', '', 'Một cửa', '20/5/2019'],
  ];
  expect(
    read(plan)?.map(({ unit, content, planned, heldOn, fault }) => [unit, content, planned, heldOn, fault]),
  ).toEqual([
    ['CQ-STC', 'Cải cách tài chính công', '2019-05-15', null, ''],
    ['', 'Một cửa', '2019-05-20', null, ''],
  ]);
  expect(read(plan)?.[1]).toMatchObject({ doubts: [{ code: 'noUnit' }], taken: false });
});

test('what the register has, or the table has twice, is not added again', () => {
  const [first] = read(FAULTS) ?? [];
  if (!first) throw new Error('no line');
  const { row: _, unitWords: __, doubts: ___, taken: ____, ...rest } = first;
  expect(read(FAULTS, [{ code: 'KT-07', ...rest }])?.[0]).toMatchObject({ doubts: [{ code: 'twice', of: 'KT-07' }] });
  const [title = [], heads = [], one = []] = FAULTS;
  expect(read([title, heads, one, one])?.map(({ taken }) => taken)).toEqual([true, false]);
});

test('codes go on; a table of something else is not of inspections', () => {
  expect(nextInspectionCode([{ code: 'KT-07' }, { code: 'tự ghi' }])).toBe('KT-08');
  expect(nextInspectionCode([])).toBe('KT-01');
  expect(
    read([
      ['STT', 'Đơn vị', 'Điểm'],
      ['1', 'Sở Tài chính', '8'],
    ]),
  ).toBeNull();
  expect(
    read([
      ['Nội dung', 'Ngày kiểm tra'],
      ['a', '1/2/2019'],
    ]),
  ).toBeNull();
});
