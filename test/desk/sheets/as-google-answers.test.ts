/**
 * Answers observed from the live API where the discovery document leaves them open. Sources: the recordings in
 * github.com/burnash/gspread tests/cassettes (named per test), the live dump github.com/timmit147/Sheets js/json.js,
 * and the rows of docs/google.md.
 */
import { aDesk, deskWithBook, OWNER, UNIT } from './a-desk';
import type { Any } from '../small-desk';

const box = (top: number, bottom: number, left: number, right: number) => ({
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

const cellsOf = (desk: ReturnType<typeof aDesk>, id: string, range: string, fields?: string): Any[] =>
  desk
    .call('get', {
      spreadsheetId: id,
      ranges: [range],
      ...(fields === undefined ? { includeGridData: true } : { fields }),
    })
    .sheets[0].data[0].rowData.flatMap((row: Any) => row.values ?? []);

function sheetWith(values: unknown[][], option = 'USER_ENTERED') {
  const desk = aDesk();
  const id = desk.create();
  desk.put(id, 'A1', values, option);
  return { desk, id, cells: (range: string, fields?: string) => cellsOf(desk, id, range, fields) };
}

test('a formula that comes to an empty text has no effectiveValue and is no blank cell of values.get', () => {
  const { desk, id, cells } = sheetWith([['=""', '=IF(1=2;"x";"")', '=C9', 'chữ']]);
  const [empty, branch, nothing, text] = cells('A1:D1');
  for (const cell of [empty, branch, nothing]) {
    expect(cell).not.toHaveProperty('effectiveValue');
    expect(cell).not.toHaveProperty('formattedValue');
    expect(cell.userEnteredValue.formulaValue).toMatch(/^=/);
  }
  expect(text.effectiveValue).toEqual({ stringValue: 'chữ' });
  expect(desk.get(id, 'A1:B1').values).toEqual([['', '']]);
});

test('colours are 32-bit floats in as few digits as tell them apart: 0.2 comes back 0.2, 66/255 as 0.25882354', () => {
  const { desk, id, cells } = sheetWith([['a']]);
  const color = { red: 0.2, green: 66 / 255, blue: 0.123456789012 };
  desk.batch(id, [
    {
      repeatCell: {
        range: box(0, 1, 0, 1),
        cell: { userEnteredFormat: { backgroundColor: color } },
        fields: 'userEnteredFormat.backgroundColor',
      },
    },
  ]);
  const held = { red: 0.2, green: 0.25882354, blue: 0.12345679 };
  expect(cells('A1')[0].userEnteredFormat).toEqual({ backgroundColor: held, backgroundColorStyle: { rgbColor: held } });
});

test('a cleared tab colour is absent in both spellings (test_clear_tab_color)', () => {
  const desk = aDesk();
  const id = desk.create();
  const set = (properties: object, fields: string) =>
    desk.batch(id, [{ updateSheetProperties: { properties: { sheetId: 0, ...properties }, fields } }]);
  set({ tabColorStyle: { rgbColor: { red: 1 } } }, 'tabColorStyle');
  expect(desk.sheet(id).properties.tabColor).toEqual({ red: 1 });
  set({ tabColorStyle: { rgbColor: null } }, 'tabColorStyle');
  expect(desk.sheet(id).properties).not.toHaveProperty('tabColor');
  expect(desk.sheet(id).properties).not.toHaveProperty('tabColorStyle');
});

test('the reply to empty lists of editors has none; a read lists the owner and no groups (test_delete_protected_range)', () => {
  const desk = aDesk();
  const id = desk.create();
  const protect = (editors: object) =>
    desk.batch(id, [{ addProtectedRange: { protectedRange: { range: box(0, 2, 0, 2), editors } } }]).replies[0]
      .addProtectedRange.protectedRange;
  expect(protect({ users: [], groups: [] }).editors).toEqual({});
  expect(protect({ users: [UNIT.email], groups: [] }).editors).toEqual({ users: [UNIT.email, OWNER.email] });
  const read = desk.sheet(id).protectedRanges.map((one: Any) => one.editors);
  expect(read).toEqual([{ users: [OWNER.email] }, { users: [UNIT.email, OWNER.email] }]);
});

test('a filter over the whole sheet has four ends (test_basic_filters)', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [{ setBasicFilter: { filter: { range: { sheetId: 0 } } } }]);
  expect(desk.sheet(id).basicFilter.range).toEqual(box(0, 1000, 0, 26));
  const reply = desk.batch(id, [
    { addFilterView: { filter: { title: 'x', range: { sheetId: 0, startRowIndex: 2 } } } },
  ]);
  expect(reply.replies[0].addFilterView.filter.range).toEqual(box(2, 1000, 0, 26));
});

test('the effective font is the theme’s own; a link looks linked, a blank cell says nothing of links', () => {
  const { desk, id, cells } = sheetWith([['a', '=HYPERLINK("https://x.vn";"x")']]);
  desk.batch(id, [
    {
      repeatCell: {
        range: box(0, 1, 2, 3),
        cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } },
        fields: 'userEnteredFormat.wrapStrategy',
      },
    },
  ]);
  const [plain, link, blank] = cells('A1:C1').map((cell) => cell.effectiveFormat);
  expect(plain.textFormat.fontFamily).toBe('Arial');
  expect(plain.hyperlinkDisplayType).toBe('PLAIN_TEXT');
  expect(link.hyperlinkDisplayType).toBe('LINKED');
  expect(link.textFormat).toMatchObject({ underline: true, foregroundColorStyle: { themeColor: 'LINK' } });
  expect(blank).not.toHaveProperty('hyperlinkDisplayType');
});

test('an angle of text goes in and never comes back (gas-fakes issue 58)', () => {
  const { desk, id, cells } = sheetWith([['a']]);
  desk.batch(id, [
    {
      repeatCell: {
        range: box(0, 1, 0, 1),
        cell: { userEnteredFormat: { textRotation: { angle: 45 } } },
        fields: 'userEnteredFormat.textRotation',
      },
    },
  ]);
  expect(cells('A1')[0].userEnteredFormat.textRotation).toEqual({});
  expect(cells('A1')[0].effectiveFormat.textRotation).toEqual({});
  const kept = (desk.sheets.snapshot(id) as Any).sheets[0].data[0].rowData[0].values[0];
  expect(kept.userEnteredFormat.textRotation).toEqual({ angle: 45 });
});

test.each([
  [['January'], ['February', 'March', 'April']],
  [['Nov'], ['Dec', 'Jan', 'Feb']],
  [['monday'], ['tuesday', 'wednesday', 'thursday']],
  [
    ['Jan', 'Mar'],
    ['May', 'Jul', 'Sep'],
  ],
  [
    ['Jan', 'Feb', 'May'],
    ['Jan', 'Feb', 'May'],
  ],
])('autoFill goes on with names of months and days: %j', (source, wanted) => {
  const { desk, id } = sheetWith(source.map((one) => [one]));
  desk.batch(id, [
    {
      autoFill: {
        sourceAndDestination: { source: box(0, source.length, 0, 1), dimension: 'ROWS', fillLength: 3 },
      },
    },
  ]);
  expect(desk.get(id, `A${source.length + 1}:A${source.length + 3}`).values.flat()).toEqual(wanted);
});

test('copyPaste fills a destination that is not a multiple, the last time as far as it goes', () => {
  const { desk, id } = sheetWith([['1'], ['2']]);
  desk.batch(id, [{ copyPaste: { source: box(0, 2, 0, 1), destination: box(0, 5, 1, 2) } }]);
  expect(desk.get(id, 'B1:B6').values.flat()).toEqual(['1', '2', '1', '2', '1']);
  desk.batch(id, [{ copyPaste: { source: box(0, 2, 0, 1), destination: box(0, 1, 3, 4) } }]);
  expect(desk.get(id, 'D1:D3').values.flat()).toEqual(['1', '2']);
});

test('a named range may stand after the title of its own tab, and after no other', () => {
  const { desk, id } = sheetWith([['a', 'b']]);
  desk.batch(id, [
    { addSheet: { properties: { title: 'Khác' } } },
    { addNamedRange: { namedRange: { name: 'SoLieu', range: box(0, 1, 0, 2) } } },
  ]);
  expect(desk.get(id, "'Sheet1'!SoLieu")).toMatchObject({ range: 'Sheet1!A1:B1', values: [['a', 'b']] });
  expect(() => desk.get(id, "'Khác'!SoLieu")).toThrow("Unable to parse range: 'Khác'!SoLieu");
});

test('a null among the requests is an empty request', () => {
  const desk = aDesk();
  const id = desk.create();
  expect(() => desk.batch(id, [null])).toThrow('Invalid requests[0]: No request set.');
});

test('an unknown function in Vietnamese letters is #NAME? for its own cell', () => {
  const { desk, id } = sheetWith([['=TỔNG(A2:A3)', '=ĐẾM_Ô(1)+1', '5']]);
  expect(desk.get(id, 'A1:C1').values).toEqual([['#NAME?', '#NAME?', '5']]);
});

describe('people chips (developers.google.com/workspace/sheets/api/guides/chips)', () => {
  const written = (text: string, runs: unknown[]) => {
    const desk = aDesk();
    const id = desk.create();
    const values = [{ userEnteredValue: { stringValue: text }, chipRuns: runs }];
    desk.batch(id, [{ updateCells: { start: {}, rows: [{ values }], fields: 'userEnteredValue,chipRuns' } }]);
    return {
      desk,
      id,
      cell: () =>
        cellsOf(
          desk,
          id,
          'A1',
          'sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue,chipRuns)',
        )[0],
    };
  };
  const person = (email: string, more: object = {}) => ({ chip: { personProperties: { email, ...more } } });

  test('the cell shows the name, the address stands in chipRuns alone', () => {
    const { desk, id, cell } = written('@', [person('an@x.vn')]);
    expect(cell()).toEqual({
      userEnteredValue: { stringValue: '@' },
      effectiveValue: { stringValue: 'Ông an' },
      formattedValue: 'Ông an',
      chipRuns: [person('an@x.vn')],
    });
    expect(desk.get(id, 'A1').values).toEqual([['Ông an']]);
  });

  test('runs without a chip are read too, with an empty one; EMAIL shows the address', () => {
    const chip = person('an@x.vn', { displayFormat: 'EMAIL' });
    expect(written('Gửi @ nhé', [{ startIndex: 4, ...chip }]).cell()).toMatchObject({
      formattedValue: 'Gửi an@x.vn nhé',
      chipRuns: [{ chip: {} }, { startIndex: 4, ...chip }, { startIndex: 5, chip: {} }],
    });
  });

  test('a chip without its @ is refused; a new value erases the chips', () => {
    expect(() => written('an', [person('an@x.vn')])).toThrow('placeholder');
    const { desk, id, cell } = written('@', [person('an@x.vn')]);
    desk.put(id, 'A1', [['binh@x.vn']]);
    expect(cell()).not.toHaveProperty('chipRuns');
  });
});

test('S23: no frozen line goes through a merge, whichever comes first', () => {
  const { desk, id } = deskWithBook();
  const freeze = (frozenRowCount: number) => () =>
    desk.batch(id, [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ]);
  desk.batch(id, [{ mergeCells: { range: box(2, 5, 0, 2), mergeType: 'MERGE_ALL' } }]);
  expect(freeze(3)).toThrow("You can't freeze rows which contain only part of a merged cell.");
  expect(freeze(5)).not.toThrow();
  expect(() => desk.batch(id, [{ mergeCells: { range: box(4, 7, 4, 6), mergeType: 'MERGE_ALL' } }])).toThrow(
    "You can't merge frozen and non-frozen rows.",
  );
});

test('S24: a conditional format looks at its own tab alone; a text that holds a name of a tab is no look', () => {
  const { desk, id } = deskWithBook();
  desk.batch(id, [{ addSheet: { properties: { title: 'Số liệu' } } }]);
  const rule = (formula: string) => () =>
    desk.batch(id, [
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ sheetId: 0, ...box(0, 5, 0, 1) }],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
              format: { textFormat: { bold: true } },
            },
          },
          index: 0,
        },
      },
    ]);
  for (const other of ["='Số liệu'!$A1=1", "=SUM('Số liệu'!A1:A9)>2"])
    expect(rule(other)).toThrow('Conditional format rule cannot reference a different sheet.');
  for (const own of ['=$A1=1', '=Sheet1!$A1=1', "='Sheet1'!A1>2", `=INDIRECT("'Số liệu'!A1")=1`, '=$A1="a!b"'])
    expect(rule(own)).not.toThrow();
});

test('S41: a table over a range keeps its values; it moves with its rows, overlaps no other and can be deleted', () => {
  const { desk, id } = deskWithBook();
  desk.put(id, 'A1', [
    ['Mã', 'Tên'],
    ['568', 'Sở Y tế'],
  ]);
  const before = desk.get(id, 'A1:B5').values;
  const range = { sheetId: 0, ...box(0, 3, 0, 2) };
  const [reply] = desk.batch(id, [{ addTable: { table: { name: 'Bảng1', range } } }]).replies;
  const { tableId, columnProperties } = reply.addTable.table;
  expect(columnProperties.map((one: Any) => one.columnName)).toEqual(['Mã', 'Tên']);
  expect(desk.get(id, 'A1:B5').values).toEqual(before);
  expect(() => desk.batch(id, [{ addTable: { table: { range: { sheetId: 0, ...box(2, 4, 0, 1) } } } }])).toThrow(
    'overlap',
  );
  desk.batch(id, [{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } }]);
  expect(desk.sheet(id).tables).toMatchObject([{ tableId, range: { startRowIndex: 2, endRowIndex: 5 } }]);
  desk.batch(id, [{ deleteTable: { tableId } }]);
  expect(desk.sheet(id).tables).toBeUndefined();
});
