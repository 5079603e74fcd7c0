/**
 * The office edits schemes and criteria in the master: what it typed is read back as a scheme, or reported with its
 * cell.
 */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import { reckon } from '../../../src/core/score/score';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { MASTER_RANGES, readMaster } from '../../../src/tables/master-book/read-master';
import { CATALOGUE_SHEETS, titleOf } from '../../../src/tables/master-book/sheets';
import { PlainBook } from './plain-book';

/** Both schemes in one master, with little of everything else. */
const both: Catalogue = {
  ...khanhHoa2026,
  units: [],
  contacts: [],
  indicators: [],
  tasks: [],
  headings: [],
  targets: [],
  matrix: [],
  settings: [],
  holidays: [],
  periods: [...khanhHoa2026.periods, ...khanhHoa2019.periods].filter((one) => one.scoring),
  schemes: [...khanhHoa2026.schemes, ...khanhHoa2019.schemes],
};
type Tab = 'schemes' | 'criteria' | 'periods';

function bookOf(): PlainBook {
  const book = new PlainBook();
  book.change(
    masterBookRequests({
      catalogue: both,
      masterId: 'M',
      ledgerId: 'L',
      officeAccounts: ['so@gmail.com'],
      defaultSheetId: 0,
    }),
  );
  return book;
}

/** The office types into the line with this hidden key; returns the row number that a person sees. */
function type(
  book: PlainBook,
  tab: Tab,
  key: string,
  cells: Readonly<Record<string, string | number | boolean | null>>,
): number {
  const sheetId = CATALOGUE_SHEETS[tab];
  const grid = book.grid(sheetId);
  const found = grid.findIndex((line) => line[0] === key);
  const rowIndex = found >= 0 ? found : grid.length;
  for (const [column, value] of Object.entries(cells)) {
    const typed =
      value === null
        ? {}
        : {
            userEnteredValue:
              typeof value === 'number'
                ? { numberValue: value }
                : typeof value === 'boolean'
                  ? { boolValue: value }
                  : { stringValue: value },
          };
    book.change([
      {
        updateCells: {
          rows: [{ values: [typed] }],
          fields: 'userEnteredValue',
          start: { sheetId, rowIndex, columnIndex: (grid[0] ?? []).indexOf(column) },
        },
      },
    ]);
  }
  return rowIndex + 1;
}
const readBack = (book: PlainBook) => readMaster(book.read(MASTER_RANGES));
const NQ57 = khanhHoa2026.schemes[0]!;
const TRIAL = khanhHoa2019.schemes[0]!;

test('both published schemes and their rounds are read back as they were', () => {
  const read = readBack(bookOf());
  expect(read.troubles).toEqual([]);
  expect(read.catalogue.schemes).toEqual(both.schemes);
  expect(read.catalogue.periods).toEqual(both.periods);
});

test('a scheme that the office adds only in the sheet is used to compute points', () => {
  const book = bookOf();
  type(book, 'schemes', 'new', {
    code: 'thu-2027',
    name: 'Chấm điểm thử 2027',
    groups: 'UBND cấp xã; sở, ban, ngành',
    capBase: 9.5,
    classes: 'Tốt: 80,5; Khá',
    classBy: 'Tỷ lệ so với điểm tối đa',
    rankBy: 'Điểm',
    standing: 'Có nguồn',
    trial: true,
  });
  for (const [code, maximum] of [
    ['1', 4],
    ['2', 6],
  ] as const) {
    type(book, 'criteria', 'new', {
      scheme: 'thu-2027',
      code,
      number: code,
      label: `Tiêu chí ${code}`,
      part: 'Điểm cơ bản',
      maximum,
      notArisen: 'Giảm điểm tối đa',
      selfScored: true,
      standing: 'Có nguồn',
    });
  }
  const read = readBack(book);
  expect(read.troubles).toEqual([]);
  const scheme = read.catalogue.schemes[2]!;
  expect(scheme).toMatchObject({
    groups: ['department', 'commune'],
    trial: true,
    classes: [
      { label: 'Tốt', from: { scaled: 8050, decimals: 2 } },
      { label: 'Khá', from: null },
    ],
  });
  expect(
    reckon(scheme, { 1: { kind: 'number', scaled: 4, decimals: 0 }, 2: { kind: 'number', scaled: 6, decimals: 0 } }),
  ).toMatchObject({ total: { scaled: 950, decimals: 2 }, classLabel: 'Tốt' });
});

test('a maximum that no longer adds up is reported at the heading that states the sum', () => {
  const book = bookOf();
  type(book, 'criteria', `${NQ57.id} II.6`, { maximum: 9 });
  const [trouble, ...more] = readBack(book).troubles;
  expect(more).toEqual([]);
  expect(trouble).toMatchObject({
    tab: 'Tiêu chí chấm điểm',
    column: 'Điểm tối đa',
    found: '75',
    expected: 'Bằng tổng điểm tối đa các dòng con: 74 (đang ghi 75)',
  });
  expect(book.grid(CATALOGUE_SHEETS.criteria)[(trouble?.row ?? 0) - 1]?.[2]).toBe('II');
});

test('a trial scheme may lack rows but may not state less than they add up to', () => {
  const book = bookOf();
  type(book, 'criteria', `${TRIAL.id} 1.1.4`, { maximum: 1 });
  expect(readBack(book).troubles).toEqual([]);
  type(book, 'criteria', `${TRIAL.id} 1.1.4`, { maximum: 2.5 });
  expect(readBack(book).troubles).toEqual([
    expect.objectContaining({ found: '5', expected: 'Không nhỏ hơn tổng điểm tối đa các dòng con: 5,5 (đang ghi 5)' }),
  ]);
});

test.each([
  [
    'criteria',
    `${NQ57.id} I.1`,
    { maximum: -1 },
    'Điểm tối đa',
    'Số điểm từ 0 đến 10.000, nhiều nhất hai chữ số sau dấu phẩy',
  ],
  [
    'criteria',
    `${NQ57.id} I.1`,
    { maximum: 1.125 },
    'Điểm tối đa',
    'Số điểm từ 0 đến 10.000, nhiều nhất hai chữ số sau dấu phẩy',
  ],
  ['criteria', `${NQ57.id} I.1`, { maximum: null }, 'Điểm tối đa', 'Điểm tối đa của tiêu chí'],
  ['criteria', `${NQ57.id} I.1`, { parent: 'II' }, 'Mã dòng cha', 'Mã của một dòng đứng phía trên'],
  ['criteria', `${NQ57.id} I.3`, { parent: 'I.1' }, 'Mã dòng cha', 'Mã của một dòng tiêu đề'],
  ['criteria', `${NQ57.id} I.3`, { parent: 'Z' }, 'Mã dòng cha', 'Mã có trong danh mục'],
  ['criteria', `${NQ57.id} I.1`, { scheme: 'khac' }, 'Mã bộ tiêu chí', 'Mã có trong trang tính Bộ tiêu chí'],
  [
    'criteria',
    `${NQ57.id} I.1`,
    { late: '2; 1; 1' },
    'Trừ theo ngày nộp trễ',
    'Để trống: chỉ điểm trừ mới trừ theo ngày nộp trễ',
  ],
  [
    'criteria',
    `${NQ57.id} V.1`,
    { late: '2 ngày' },
    'Trừ theo ngày nộp trễ',
    'Ba số cách nhau bằng dấu chấm phẩy: số ngày đầu; điểm trừ của những ngày đầu; điểm trừ mỗi ngày sau đó, ví dụ 2; 1; 1',
  ],
  [
    'criteria',
    `${NQ57.id} I.1`,
    { notArisen: 'tùy' },
    'Không phát sinh, không áp dụng',
    'Một trong: Không được ghi; Giảm điểm tối đa; Được điểm tối đa',
  ],
  [
    'schemes',
    NQ57.id,
    { classes: 'A: 90; B: 95' },
    'Xếp loại',
    'Tên loại và mức từ, từ cao xuống thấp, ví dụ A: 90; B: 75; C: 50; D',
  ],
  [
    'schemes',
    NQ57.id,
    { classes: 'A; B: 95' },
    'Xếp loại',
    'Tên loại và mức từ, từ cao xuống thấp, ví dụ A: 90; B: 75; C: 50; D',
  ],
  [
    'schemes',
    NQ57.id,
    { classes: 'A: chín mươi' },
    'Xếp loại',
    'Tên loại và mức từ, từ cao xuống thấp, ví dụ A: 90; B: 75; C: 50; D',
  ],
  ['schemes', NQ57.id, { groups: 'Các xã' }, 'Nhóm đơn vị', 'Ít nhất một nhóm đơn vị, cách nhau bằng dấu chấm phẩy'],
  [
    'schemes',
    'new',
    { code: 'rong', name: 'Rỗng', groups: 'UBND cấp xã', classBy: 'Điểm', rankBy: 'Điểm', standing: 'Có nguồn' },
    'Mã',
    'Bộ tiêu chí có ít nhất một tiêu chí',
  ],
  [
    'periods',
    '2026-CD-TU',
    { scoringRound: null },
    'Vòng chấm điểm',
    'Bộ tiêu chí và Vòng chấm điểm đi cùng nhau, chỉ ở loại kỳ Đợt chấm điểm',
  ],
  [
    'periods',
    '2026-CD-TU',
    { cycle: 'Tháng' },
    'Loại kỳ',
    'Bộ tiêu chí và Vòng chấm điểm đi cùng nhau, chỉ ở loại kỳ Đợt chấm điểm',
  ],
  [
    'periods',
    '2026-CD-TU',
    { scoringScheme: 'khac' },
    'Mã bộ tiêu chí chấm điểm',
    'Mã có trong trang tính Bộ tiêu chí',
  ],
] as const)('%s %s with %o is reported at its cell', (tab, key, cells, column, expected) => {
  const book = bookOf();
  const row = type(book, tab, key, cells);
  const { troubles } = readBack(book);
  expect(troubles).toContainEqual(expect.objectContaining({ tab: titleOf(tab), row, column, expected }));
});
