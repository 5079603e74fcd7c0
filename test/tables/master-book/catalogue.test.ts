import fc from 'fast-check';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import type { SheetRequest } from '../../../src/tables/api-requests';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { MASTER_RANGES, masterRanges, readMaster } from '../../../src/tables/master-book/read-master';
import { CATALOGUE_SHEETS, titleOf } from '../../../src/tables/master-book/sheets';
import { readMasterStamp, readPublication } from '../../../src/tables/master-book/stamp';
import type { WordReaders } from '../../../src/tables/master-book/tabs/understood-words';
import { PlainBook } from './plain-book';
import { SMALL, unit } from './small-province';

const WORDS: WordReaders = {
  owner: (words, units) => {
    const one = units.find((each) => each.name === words);
    return one ? { kind: 'unit', unit: one.code } : { kind: 'unresolved', words };
  },
  deadline: (words, year) =>
    words === 'Quý I' ? { kind: 'endOfMonth', year, month: 3 } : { kind: 'unresolved', words },
};

const requestsFor = (catalogue: Catalogue): SheetRequest[] =>
  masterBookRequests({ catalogue, masterId: 'M', ledgerId: 'L', officeAccounts: ['so@gmail.com'], defaultSheetId: 0 });

function bookOf(catalogue: Catalogue): PlainBook {
  const book = new PlainBook();
  book.change(requestsFor(catalogue));
  return book;
}

/** The office types into a cell found by its key and heading key. */
function type(
  book: PlainBook,
  tab: keyof typeof CATALOGUE_SHEETS,
  at: { line: number; key: string },
  value: string | number | null,
): void {
  const sheetId = CATALOGUE_SHEETS[tab];
  const column = (book.grid(sheetId)[0] ?? []).indexOf(at.key);
  const typed =
    value === null
      ? {}
      : typeof value === 'number'
        ? { userEnteredValue: { numberValue: value } }
        : { userEnteredValue: { stringValue: value } };
  book.change([
    {
      updateCells: {
        rows: [{ values: [typed] }],
        fields: 'userEnteredValue',
        start: { sheetId, rowIndex: at.line + 1, columnIndex: column },
      },
    },
  ]);
}
const readBack = (book: PlainBook) => readMaster(book.read(MASTER_RANGES), WORDS);

describe('the master is set up', () => {
  it('returns the catalogue from which it was made, whatever kinds of rows it has', () => {
    const read = readBack(bookOf(SMALL));
    expect(read.troubles).toEqual([]);
    expect(read.catalogue).toEqual(SMALL);
  });

  it('returns the day on which a unit was created, and nothing where it is unknown', () => {
    const units = [unit('CQ-A', 'Sở A', { order: 1, bornOn: '2025-07-01' }), unit('CQ-B', 'Sở B', { order: 2 })];
    expect(readBack(bookOf({ ...SMALL, units, contacts: [], tasks: [], targets: [] })).catalogue.units).toEqual(units);
  });

  it('returns the title of a head and the committee only where they are not those of the kind of unit', () => {
    const units = [
      unit('CQ-A', 'Sở A', { order: 1, headTitle: 'QUYỀN GIÁM ĐỐC' }),
      unit('CQ-B', 'UBND huyện B', { order: 2 }),
      unit('CQ-C', 'Ban C', { order: 3, committee: true }),
    ];
    expect(readBack(bookOf({ ...SMALL, units, contacts: [], tasks: [], targets: [] })).catalogue.units).toEqual(units);
  });

  it('shows results first and the catalogue after them, and no sheet that Google created', () => {
    expect(bookOf(SMALL).titles()).toEqual([
      'Tổng quan',
      'Tiến độ nộp',
      'Số liệu',
      'Lũy kế',
      'Nhiệm vụ',
      'Nội dung',
      'Dự báo',
      'Sai sót',
      'Điều chỉnh',
      'Dữ liệu',
      'Đơn vị',
      'Danh bạ đầu mối',
      'Kỳ báo cáo',
      'Ma trận biểu',
      'Danh mục nhiệm vụ',
      'Chỉ tiêu thống kê',
      'Đề cương báo cáo',
      'Mục tiêu dự báo',
      'Số liệu một cửa',
      'Kết luận phiên họp',
      'Kiểm tra CCHC',
      'Hỏi đáp',
      'Tiêu chí yếu',
      'Khen thưởng, vi phạm',
      'Sắp xếp đơn vị',
      'Bộ tiêu chí',
      'Tiêu chí chấm điểm',
      'Ngày nghỉ',
      'Cài đặt',
    ]);
  });

  it('has a stamp with its owner and without any publication yet', () => {
    const shape = bookOf(SMALL).shape();
    expect(readMasterStamp(shape)).toEqual({
      kind: 'master',
      province: 'khanh-hoa-2019',
      ledgerId: 'L',
      fileId: 'M',
      version: 1,
    });
    expect(readPublication(shape)).toEqual({ publication: 0, inputHash: '', runId: '', madeAt: 0 });
  });

  it('hides key rows and machine columns, and shows the headings', () => {
    const tab = bookOf(SMALL).tab(CATALOGUE_SHEETS.taskList);
    expect(tab.hiddenAt.has('ROWS0')).toBe(true);
    expect(tab.hiddenAt.has('ROWS1')).toBe(false);
    expect([...tab.hiddenAt].filter((one) => one.startsWith('COLUMNS'))).toHaveLength(5);
  });

  it('keeps text that looks like a formula as text', () => {
    expect(readBack(bookOf(SMALL)).catalogue.settings[1]?.value).toBe('+UBND');
  });

  it('round-trips any names, codes and phone numbers', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .map((text) => text.normalize('NFC'))
      .filter((text) => text.trim() === text && text !== '' && !/^(#|Loading)/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, word), { selector: ([code]) => code, maxLength: 6 }), (pairs) => {
        const units = pairs.map(([code, name], at) => unit(code, name, { order: at }));
        const catalogue = { ...SMALL, units: [...SMALL.units.map((one, at) => ({ ...one, order: 100 + at }))] };
        const all = {
          ...catalogue,
          units: [...units.filter((one) => !catalogue.units.some((own) => own.code === one.code)), ...catalogue.units],
        };
        expect(readBack(bookOf(all)).catalogue).toEqual(all);
      }),
      { seed: 581, numRuns: 25 },
    );
  });
});

describe('the office edits the catalogue', () => {
  it('interprets an owner and a deadline again when their words change, and keeps the interpretation when they do not', () => {
    const book = bookOf(SMALL);
    type(book, 'taskList', { line: 1, key: 'ownerWords' }, 'Sở Nội vụ');
    type(book, 'taskList', { line: 1, key: 'deadlineWords' }, 'Quý I');
    const { tasks } = readBack(book).catalogue;
    expect(tasks[0]).toMatchObject({
      owner: { kind: 'unit', unit: 'CQ-SNV' },
      deadline: { kind: 'endOfMonth', year: 2019, month: 3 },
    });
    expect(tasks[1]?.owner).toEqual(SMALL.tasks[1]?.owner);
  });

  it('interprets the owner of a target again when its words change, and unknown words block publishing later', () => {
    const book = bookOf(SMALL);
    type(book, 'targets', { line: 1, key: 'ownerWords' }, 'Sở Tư pháp');
    type(book, 'targets', { line: 2, key: 'ownerWords' }, 'Ban chỉ đạo');
    const read = readBack(book);
    expect(read.troubles).toEqual([]);
    expect(read.catalogue.targets.map((one) => one.owner)).toEqual([
      { kind: 'unit', unit: 'CQ-STP' },
      { kind: 'unresolved', words: 'Ban chỉ đạo' },
      { kind: 'unresolved', words: 'Đoàn kiểm tra' },
    ]);
  });

  it('adds a unit typed into a free line, without a key', () => {
    const book = bookOf(SMALL);
    const line = SMALL.units.length + 1;
    for (const [key, value] of [
      ['code', 'CQ-SYT'],
      ['name', 'Sở Y tế'],
      ['shortName', 'Sở Y tế'],
      ['group', 'sở, ban, ngành'],
      ['order', 4],
      ['standing', 'Có nguồn'],
    ] as const)
      type(book, 'units', { line, key }, value);
    const read = readBack(book);
    expect(read.troubles).toEqual([]);
    expect(read.catalogue.units[3]).toEqual(unit('CQ-SYT', 'Sở Y tế', { order: 4, source: '' }));
  });

  it('finds renamed tabs, and leaves out the deleted one', () => {
    const book = bookOf(SMALL);
    book.tab(CATALOGUE_SHEETS.units).title = "Đơn vị '19";
    const found = masterRanges(book.shape());
    expect(found).toHaveLength(MASTER_RANGES.length);
    expect(readMaster(book.read(found), WORDS).catalogue).toEqual(SMALL);
    book.change([{ deleteSheet: { sheetId: CATALOGUE_SHEETS.holidays } }]);
    expect(masterRanges(book.shape())).toEqual(found.filter((range) => range !== "'Ngày nghỉ'"));
  });

  it('accepts 17:00 that a cell turned into a time of day', () => {
    const book = bookOf(SMALL);
    type(book, 'periods', { line: 1, key: 'dueHour' }, 17 / 24);
    expect(readBack(book).catalogue.periods[0]?.due.hour).toBe('17:00');
  });

  test.each([
    ['units', { line: 1, key: 'code' }, 'CQ-XXX', 'B3', 'CQ-XXX', 'Mã đã cấp: CQ-SNV'],
    ['units', { line: 3, key: 'code' }, 568, 'B5', '568', 'Mã ở dạng văn bản (số 0 ở đầu không bị mất)'],
    ['units', { line: 2, key: 'code' }, 'CQ-SNV', 'B4', 'CQ-SNV', 'Mỗi mã chỉ có một dòng'],
    [
      'units',
      { line: 1, key: 'group' },
      'Ban',
      'E3',
      'Ban',
      'Một trong: Sở, ban, ngành; UBND cấp huyện; UBND cấp xã; Cơ quan Trung ương trên địa bàn tỉnh; Đơn vị sự nghiệp thuộc UBND tỉnh',
    ],
    ['units', { line: 1, key: 'order' }, 'một', 'F3', 'một', 'Một số'],
    ['contacts', { line: 1, key: 'unit' }, 'CQ-KHAC', 'A3', 'CQ-KHAC', 'Mã có trong trang tính Đơn vị'],
    [
      'contacts',
      { line: 1, key: 'phone' },
      905123456,
      'F3',
      '905123456',
      'Mã ở dạng văn bản (số 0 ở đầu không bị mất)',
    ],
    ['periods', { line: 1, key: 'cutOff' }, 'giữa tháng 3', 'G3', 'giữa tháng 3', 'Ngày dạng ngày/tháng/năm'],
    ['periods', { line: 1, key: 'lock' }, '#REF!', 'L3', '#REF!', 'Một giá trị, không phải ô báo lỗi'],
    ['periods', { line: 1, key: 'dueHour' }, '25:00', 'I3', '25:00', 'Giờ dạng 17:00'],
    ['indicators', { line: 5, key: 'ratioUnder' }, null, 'R7', '', 'Tỷ lệ cần cả tử số và mẫu số'],
    [
      'indicators',
      { line: 6, key: 'kindDetail' },
      'online; có',
      'J8',
      'online; có',
      'Số chữ số thập phân, độ dài tối đa, hoặc danh sách chọn cách nhau bằng dấu chấm phẩy',
    ],
    [
      'indicators',
      { line: 2, key: 'sumOf' },
      '1.1.1; 9.9',
      'M4',
      '1.1.1; 9.9',
      'Mã có trong danh mục; nhiều mã cách nhau bằng dấu chấm phẩy',
    ],
    ['headings', { line: 2, key: 'parent' }, 'V', 'C4', 'V', 'Mã của một dòng đứng phía trên'],
    ['headings', { line: 2, key: 'longest' }, 50_000, 'H4', '50000', 'Số ký tự từ 1 đến 40.000'],
    ['headings', { line: 3, key: 'longest' }, null, 'H5', '', 'Một số nguyên'],
    ['taskList', { line: 1, key: 'owner' }, '{', 'F3', '{', 'Nội dung do Sổ CCHC ghi'],
    ['targets', { line: 1, key: 'goal' }, null, 'J3', '', 'Mục tiêu (số) và Cách so với mục tiêu đi cùng nhau'],
    [
      'targets',
      { line: 1, key: 'goal' },
      0.8,
      'J3',
      '0.8',
      'Số phần trăm, ví dụ 80 (không gõ 0,8 hoặc 80%); trên 100 hoặc không quá 1 thì cột Mục tiêu (bằng chữ) phải ghi đúng số đó',
    ],
    ['targets', { line: 1, key: 'goal' }, 'trên 80', 'J3', 'trên 80', 'Một số'],
    [
      'targets',
      { line: 1, key: 'goal' },
      80.125,
      'J3',
      '80.125',
      'Một số từ 0 trở lên, nhiều nhất hai chữ số sau dấu phẩy',
    ],
    ['targets', { line: 1, key: 'direction' }, null, 'I3', '', 'Mục tiêu (số) và Cách so với mục tiêu đi cùng nhau'],
    ['targets', { line: 2, key: 'direction' }, 'Trên', 'J4', '', 'Mục tiêu (số) và Cách so với mục tiêu đi cùng nhau'],
    ['targets', { line: 2, key: 'maximum' }, -1, 'K4', '-1', 'Một số từ 0 trở lên, nhiều nhất hai chữ số sau dấu phẩy'],
    ['targets', { line: 1, key: 'maximum' }, 10, 'K3', '10', 'Để trống: chỉ lĩnh vực PAR INDEX mới có điểm tối đa'],
    ['targets', { line: 1, key: 'goalWords' }, null, 'H3', '', 'Không được để trống'],
    ['targets', { line: 1, key: 'owner' }, '{', 'M3', '{', 'Nội dung do Sổ CCHC ghi'],
    ['matrix', { line: 3, key: 'row' }, '7.7', 'C5', '7.7', 'Mã có trong danh mục'],
    [
      'matrix',
      { line: 2, key: 'owner' },
      'Sở Xây dựng',
      'E4',
      'Sở Xây dựng',
      'Tên một cơ quan có trong trang tính Đơn vị, hoặc “Sổ CCHC tự tính”; dòng * của cả biểu thì để trống',
    ],
    [
      'matrix',
      { line: 1, key: 'owner' },
      'Sở Nội vụ',
      'E3',
      'Sở Nội vụ',
      'Tên một cơ quan có trong trang tính Đơn vị, hoặc “Sổ CCHC tự tính”; dòng * của cả biểu thì để trống',
    ],
    [
      'matrix',
      { line: 2, key: 'owner' },
      'Sổ CCHC tự tính',
      'E4',
      'Sổ CCHC tự tính',
      'Tên một cơ quan: dòng này không bằng tổng các dòng khác nên không tự tính được',
    ],
  ] as const)('reports the cell that cannot be read: %s %o', (tab, at, value, a1, found, expected) => {
    const book = bookOf(SMALL);
    type(book, tab, at, value);
    const trouble = readBack(book).troubles.find((one) => one.a1 === a1 && one.expected === expected);
    expect(trouble).toMatchObject({ tab: titleOf(tab), row: Number(/\d+/.exec(a1)?.[0]), found });
    expect(trouble?.mend).not.toBe('');
  });

  it('reads the owner of a row in any way in which an office writes it, and keeps the ticks beside it', () => {
    const book = bookOf(SMALL);
    type(book, 'matrix', { line: 2, key: 'owner' }, 'sở nội vụ');
    const read = readBack(book);
    expect(read.troubles).toEqual([]);
    expect(read.catalogue.matrix.filter((line) => line.row === '1.4')).toEqual([
      { form: 'indicator', row: '1.4', owner: { kind: 'unit', unit: 'CQ-SNV' } },
      { form: 'indicator', row: '1.4', group: 'department', applies: false },
    ]);
  });

  it('returns the tree of units, their days, and the units that a period names', () => {
    const [office, justice, town] = SMALL.units;
    const [period] = SMALL.periods;
    if (!office || !justice || !town || !period) throw new Error('small');
    const catalogue: Catalogue = {
      ...SMALL,
      units: [
        office,
        { ...justice, bornOn: '2019-01-01', endedOn: '2019-12-31' },
        { ...town, parent: 'CQ-STP', noReport: true },
      ],
      periods: [{ ...period, askedOf: { words: 'Sở Nội vụ', owner: { kind: 'unit', unit: 'CQ-SNV' } } }],
    };
    const read = readBack(bookOf(catalogue));
    expect(read.troubles).toEqual([]);
    expect([read.catalogue.units, read.catalogue.periods]).toEqual([catalogue.units, catalogue.periods]);
  });

  it.each([
    ['units', { line: 1, key: 'above' }, 'CQ-SNV', 'đơn vị trực thuộc của chính đơn vị này'],
    ['units', { line: 1, key: 'above' }, '568', 'đơn vị trực thuộc của chính đơn vị này'],
    ['units', { line: 2, key: 'above' }, '999', 'Mã có trong trang tính Đơn vị'],
    ['periods', { line: 1, key: 'askedOf' }, 'Sở Xây dựng', 'Tên đơn vị hoặc nhóm đơn vị có trong trang tính Đơn vị'],
  ] as const)('reports a unit above itself and a unit that does not exist: %s %o %s', (tab, at, value, expected) => {
    const [office, justice, town] = SMALL.units;
    if (!office || !justice || !town) throw new Error('small');
    const book = bookOf({ ...SMALL, units: [office, justice, { ...town, parent: 'CQ-SNV' }] });
    type(book, tab, at, value);
    const found = readBack(book).troubles.filter((one) => one.tab === titleOf(tab));
    expect(found.filter((one) => one.expected.includes(expected))).toHaveLength(value === '568' ? 2 : 1);
  });

  it('reads a master that was made before these columns', () => {
    const book = bookOf(SMALL);
    for (const [tab, keys] of [
      ['units', ['endedOn', 'above', 'noReport']],
      ['periods', ['askedOf']],
      ['matrix', ['owner', 'central', 'publicUnit']],
    ] as const) {
      const head = book.grid(CATALOGUE_SHEETS[tab])[0] ?? [];
      for (const key of keys) {
        const start = { sheetId: CATALOGUE_SHEETS[tab], rowIndex: 0, columnIndex: head.indexOf(key) };
        book.change([{ updateCells: { rows: [{ values: [{}] }], fields: 'userEnteredValue', start } }]);
      }
    }
    const read = readBack(book);
    expect(read.troubles).toEqual([]);
    expect(read.catalogue.matrix).toEqual(SMALL.matrix);
  });

  it('returns owners as it wrote them', () => {
    const matrix: Catalogue['matrix'] = [
      ...SMALL.matrix,
      { form: 'indicator', row: '1.1', owner: { kind: 'province' } },
      { form: 'indicator', row: '1.1.1', owner: { kind: 'unit', unit: '568' } },
      { form: 'indicator', row: '1.1.2', group: 'central', applies: true },
    ];
    expect(readBack(bookOf({ ...SMALL, matrix })).catalogue.matrix).toEqual(expect.arrayContaining([...matrix]));
  });

  it('leaves out the record that cannot be read, and no other', () => {
    const book = bookOf(SMALL);
    type(book, 'units', { line: 1, key: 'group' }, 'Ban');
    expect(readBack(book).catalogue.units.map((one) => one.code)).toEqual(['CQ-STP', '568']);
  });

  it('reports an invalid year', () => {
    const book = bookOf(SMALL);
    const line = book.grid(CATALOGUE_SHEETS.settings).findIndex((row) => row[1] === 'province.year') - 1;
    type(book, 'settings', { line, key: 'value' }, 'năm nay');
    expect(readBack(book).troubles).toEqual([expect.objectContaining({ tab: 'Cài đặt', found: 'năm nay' })]);
  });

  const withSettings = (...settings: readonly (readonly [key: string, value: string])[]) =>
    readBack(bookOf({ ...SMALL, settings: settings.map(([key, value]) => ({ key, value, note: '' })) })).troubles.map(
      (one) => `${one.column}: ${one.found}`,
    );

  it.each([
    [[['template.class', 'mật']], ['template.class: mật']],
    [[['template.class', 'Tối mật']], ['template.class: Tối mật']],
    [[['template.class', 'secret']], ['template.class: secret']],
    [[['template.class', 'lưu hành']], ['template.class: lưu hành']],
    [[['template.class', 'Nội bộ']], []],
    [[['template.class', 'cá nhân']], ['template.legalGround: cá nhân']],
    [[['template.class', 'personal']], ['template.legalGround: personal']],
    [
      [
        ['template.class', 'personal'],
        ['template.legalGround', 'Nghị định 356/2025/NĐ-CP'],
      ],
      [],
    ],
    [[['template.class', 'Public']], []],
    [[['template.class', '']], []],
    [[], []],
    [[['outlier.times', '5 lần']], ['outlier.times: 5 lần']],
    [[['outlier.times', '1']], ['outlier.times: 1']],
    [[['outlier.times', '2,5']], []],
    [[['guide.url', 'https://sonoivu.example.gov.vn/huong-dan?a=1']], []],
    [[['guide.url', '']], []],
    [[['guide.url', 'sonoivu.example.gov.vn']], ['guide.url: sonoivu.example.gov.vn']],
    [[['guide.url', 'javascript:alert(1)']], ['guide.url: javascript:alert(1)']],
    [[['guide.url', 'https://a.vn/";A1;"']], ['guide.url: https://a.vn/";A1;"']],
  ] as const)('settings %j: %j is reported, and nothing is made with it', (settings, told) => {
    expect(withSettings(...settings)).toEqual(told);
  });
});
