/**
 * Each kind of batchUpdate: replies, masks, refusals (discovery document sheets v4; live answers recorded by public
 * projects where named).
 */
import { aDesk, UNIT } from './a-desk';

const box = (top: number, bottom: number, left: number, right: number) => ({
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const cellsOf = (desk: ReturnType<typeof aDesk>, id: string, range: string) =>
  desk.call('get', { spreadsheetId: id, ranges: [range], includeGridData: true }).sheets[0].data[0].rowData ?? [];
const cellAt = (desk: ReturnType<typeof aDesk>, id: string, range: string) =>
  cellsOf(desk, id, range)[0]?.values?.[0] ?? {};

function start() {
  const desk = aDesk();
  return { desk, id: desk.create() };
}

describe('a batch', () => {
  test('answers each request in its place; when one fails, applies nothing and names it', () => {
    const { desk, id } = start();
    const add = (title: string) => ({ addSheet: { properties: { title } } });
    const answer = desk.batch(id, [
      add('Một'),
      { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
    ]);
    expect(answer.replies).toEqual([
      { addSheet: { properties: expect.objectContaining({ title: 'Một', index: 1 }) } },
      {},
    ]);
    expect(() => desk.batch(id, [add('Hai'), add('Ba'), add('một')])).toThrow(
      'Invalid requests[2].addSheet: A sheet with the name "một" already exists. Please enter another name.',
    );
    expect(desk.call('get', { spreadsheetId: id }).sheets).toHaveLength(2);
    expect(() => desk.batch(id, [])).toThrow('Must specify at least one request.');
  });

  test('a kind that is not doubled throws with its name', () => {
    const { desk, id } = start();
    expect(() => desk.batch(id, [{ refreshDataSource: { isAll: true } }])).toThrow(
      expect.objectContaining({ code: 501, message: 'chưa mô phỏng: batchUpdate.refreshDataSource' }),
    );
  });

  test('returns the spreadsheet when asked, limited to ranges, with or without cells', () => {
    const { desk, id } = start();
    const put = {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { numberValue: 7 } }] }],
        fields: 'userEnteredValue',
      },
    };
    const answer = desk.batch(id, [put], undefined, {
      includeSpreadsheetInResponse: true,
      responseRanges: ['A1:B1'],
      responseIncludeGridData: true,
    });
    expect(answer.updatedSpreadsheet.sheets[0].data[0].rowData[0].values[0]).toMatchObject({
      userEnteredValue: { numberValue: 7 },
      effectiveValue: { numberValue: 7 },
      formattedValue: '7',
    });
    expect(
      desk.batch(id, [put], undefined, { includeSpreadsheetInResponse: true }).updatedSpreadsheet.sheets[0],
    ).not.toHaveProperty('data');
  });
});

describe('sheets', () => {
  test('a sheet is duplicated with cells and rules, under a new id, without protections', () => {
    const { desk, id } = start();
    desk.put(id, 'A1', [['x']]);
    desk.batch(id, [
      { mergeCells: { range: box(1, 2, 0, 2) } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
    ]);
    const { duplicateSheet } = desk.batch(id, [{ duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1 } }])
      .replies[0];
    expect(duplicateSheet.properties).toMatchObject({ title: 'Copy of Sheet1', index: 1 });
    const copy = desk.sheet(id, 'Copy of Sheet1');
    expect(copy.merges).toEqual([{ sheetId: duplicateSheet.properties.sheetId, ...box(1, 2, 0, 2) }]);
    expect(copy).not.toHaveProperty('protectedRanges');
    expect(desk.get(id, "'Copy of Sheet1'!A1").values).toEqual([['x']]);
  });

  test('formulas follow a renamed sheet; a deleted one leaves #REF!', () => {
    const { desk, id } = start();
    desk.batch(id, [{ addSheet: { properties: { sheetId: 5, title: 'Số liệu' } } }]);
    desk.put(id, "'Số liệu'!A1", [[3]]);
    desk.put(id, 'Sheet1!A1', [["='Số liệu'!A1*2"]], 'USER_ENTERED');
    desk.batch(id, [{ updateSheetProperties: { properties: { sheetId: 5, title: 'Quý I' }, fields: 'title' } }]);
    expect(desk.get(id, 'Sheet1!A1', { valueRenderOption: 'FORMULA' }).values).toEqual([["='Quý I'!A1*2"]]);
    expect(desk.get(id, 'Sheet1!A1').values).toEqual([['6']]);
    desk.batch(id, [{ deleteSheet: { sheetId: 5 } }]);
    expect(desk.get(id, 'Sheet1!A1').values).toEqual([['#REF!']]);
    expect(() => desk.batch(id, [{ deleteSheet: { sheetId: 0 } }])).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => desk.batch(id, [{ deleteSheet: { sheetId: 9 } }])).toThrow('No sheet with id: 9');
  });

  test('the index counts before the move; the mask decides what changes; both colours are answered', () => {
    const { desk, id } = start();
    desk.batch(id, [
      { addSheet: { properties: { sheetId: 2, title: 'B' } } },
      { addSheet: { properties: { sheetId: 3, title: 'C' } } },
    ]);
    desk.batch(id, [
      { updateSheetProperties: { properties: { sheetId: 0, index: 2, title: 'không' }, fields: 'index' } },
    ]);
    expect(
      desk
        .call('get', { spreadsheetId: id })
        .sheets.map((one: { properties: { title: string } }) => one.properties.title),
    ).toEqual(['B', 'Sheet1', 'C']);
    desk.batch(id, [
      {
        updateSheetProperties: {
          properties: { sheetId: 2, tabColor: { red: 1, green: 0 }, gridProperties: { frozenRowCount: 2 } },
          fields: 'tabColor,gridProperties.frozenRowCount',
        },
      },
    ]);
    expect(desk.sheet(id, 'B').properties).toMatchObject({
      tabColor: { red: 1 },
      tabColorStyle: { rgbColor: { red: 1 } },
      gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 2 },
    });
    expect(() => desk.batch(id, [{ updateSheetProperties: { properties: { sheetId: 2 } } }])).toThrow(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  });

  test('the title of the spreadsheet is the name of its file', () => {
    const { desk, id } = start();
    desk.batch(id, [
      {
        updateSpreadsheetProperties: {
          properties: { title: 'Sổ mới', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
          fields: 'title,locale,timeZone',
        },
      },
    ]);
    expect(desk.names.get(id)).toBe('Sổ mới');
    desk.names.set(id, 'Đổi tên trên Drive');
    expect(desk.call('get', { spreadsheetId: id }).properties).toMatchObject({
      title: 'Đổi tên trên Drive',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  });
});

describe('cells under a field mask', () => {
  test('only masked fields change, a masked field left out is cleared, border NONE clears a border', () => {
    const { desk, id } = start();
    const repeat = (cell: object, fields: string) =>
      desk.batch(id, [{ repeatCell: { range: box(0, 1, 0, 1), cell, fields } }]);
    repeat(
      {
        userEnteredValue: { numberValue: 1 },
        note: 'ghi chú',
        userEnteredFormat: { textFormat: { bold: true, italic: true }, horizontalAlignment: 'CENTER' },
      },
      '*',
    );
    repeat({ userEnteredFormat: { textFormat: { bold: false } } }, 'userEnteredFormat.textFormat.bold');
    expect(cellAt(desk, id, 'A1')).toMatchObject({
      note: 'ghi chú',
      userEnteredValue: { numberValue: 1 },
      userEnteredFormat: { textFormat: { bold: false, italic: true }, horizontalAlignment: 'CENTER' },
    });
    repeat({}, 'note,userEnteredFormat(textFormat,horizontalAlignment)');
    expect(cellAt(desk, id, 'A1')).not.toHaveProperty('note');
    expect(cellAt(desk, id, 'A1')).not.toHaveProperty('userEnteredFormat');
    desk.batch(id, [
      {
        updateBorders: {
          range: box(0, 1, 0, 1),
          top: { style: 'SOLID' },
          left: { style: 'DOUBLE', color: { red: 1 } },
        },
      },
    ]);
    desk.batch(id, [{ updateBorders: { range: box(0, 1, 0, 1), left: { style: 'NONE' } } }]);
    expect(cellAt(desk, id, 'A1').userEnteredFormat.borders).toEqual({
      top: { style: 'SOLID', width: 1, color: {}, colorStyle: { rgbColor: {} } },
    });
    expect(() => repeat({}, 'khongCo')).toThrow('Invalid requests[0].repeatCell');
  });

  test('a repeated formula shifts from cell to cell (the example of RepeatCellRequest)', () => {
    const { desk, id } = start();
    desk.batch(id, [
      {
        repeatCell: {
          range: box(1, 4, 1, 3),
          cell: { userEnteredValue: { formulaValue: '=A1' } },
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(desk.get(id, 'B2:C4', { valueRenderOption: 'FORMULA' }).values).toEqual([
      ['=A1', '=B1'],
      ['=A2', '=B2'],
      ['=A3', '=B3'],
    ]);
  });

  test('updateCells with a range clears the cells that its rows do not cover', () => {
    const { desk, id } = start();
    desk.put(id, 'A1', [
      [1, 2],
      [3, 4],
    ]);
    desk.batch(id, [
      {
        updateCells: {
          range: box(0, 2, 0, 2),
          rows: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(desk.get(id, 'A1:B2').values).toEqual([['a']]);
    const wide = { range: box(0, 1, 0, 1), rows: [{ values: [{}, {}] }], fields: 'userEnteredValue' };
    expect(() => desk.batch(id, [{ updateCells: wide }])).toThrow(
      'Attempting to write column: 1, beyond the last requested column of: 0',
    );
    expect(() => desk.batch(id, [{ updateCells: { start: { rowIndex: 1000 }, rows: [{}], fields: 'note' } }])).toThrow(
      'GridCoordinate.rowIndex[1000] is after last row in grid[1000]',
    );
  });

  test('a range that starts past the grid is refused, one that ends past it is cut (live answers of 2026-09-29)', () => {
    const { desk, id } = start();
    const repeat = (range: object) => desk.batch(id, [{ repeatCell: { range, cell: {}, fields: 'note' } }]);
    expect(() => repeat({ startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 })).toThrow(
      'Invalid requests[0].repeatCell: Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(() => repeat({ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 26 })).toThrow(
      'Range (Sheet1!AA1:2) exceeds',
    );
    repeat(box(999, 1003, 0, 1));
    repeat(box(3, 3, 0, 1));
  });

  test('appended cells follow the last row with data and enlarge the sheet', () => {
    const desk = aDesk();
    const id = desk.create({
      properties: { title: 'x' },
      sheets: [{ properties: { sheetId: 4, title: 'A', gridProperties: { rowCount: 2, columnCount: 2 } } }],
    });
    desk.put(id, 'A2', [['cuối']]);
    desk.batch(id, [
      { appendCells: { sheetId: 4, rows: [{ values: [{ userEnteredValue: { boolValue: true } }] }], fields: '*' } },
    ]);
    expect(desk.get(id, 'A').values).toEqual([[], ['cuối'], ['TRUE']]);
    expect(desk.sheet(id, 'A').properties.gridProperties.rowCount).toBe(3);
  });

  test('formulas are stored as Google stores them', () => {
    const { desk, id } = start();
    desk.batch(id, [{ addSheet: { properties: { title: 'Sales' } } }, { addSheet: { properties: { title: "It's" } } }]);
    const entered = [
      '=sum( sales!a3:a3 )',
      "='Sales'!B3:a2",
      '=sales!$d$3 + 1',
      "=SUM(  A1 ,  'It''s'!a1:a1  )",
      "=if(true,\"a3:a3\",'It''s'!A1)",
      '=Sales!3:3',
      '=SUM($A3:$A3)',
    ];
    const rows = entered.map((formulaValue) => ({ values: [{ userEnteredValue: { formulaValue } }] }));
    desk.batch(id, [{ updateCells: { start: { rowIndex: 9, columnIndex: 9 }, rows, fields: 'userEnteredValue' } }]);
    expect(
      desk.get(id, 'Sheet1!J10:J16', { valueRenderOption: 'FORMULA', majorDimension: 'COLUMNS' }).values[0],
    ).toEqual([
      '=sum( Sales!A3 )',
      '=Sales!A2:B3',
      '=Sales!$D$3 + 1',
      "=SUM(  A1 ,  'It''s'!A1  )",
      "=if(true,\"a3:a3\",'It''s'!A1)",
      '=Sales!3:3',
      '=SUM($A3)',
    ]);
  });

  test('a cell answers its effective format, hyperlink and error', () => {
    const { desk, id } = start();
    desk.put(id, 'A1', [[5, '=HYPERLINK("https://google.com";"Google")', '=1/0']], 'USER_ENTERED');
    const [number, link, error] = cellsOf(desk, id, 'A1:C1')[0].values;
    expect(number.effectiveFormat).toMatchObject({
      horizontalAlignment: 'RIGHT',
      wrapStrategy: 'OVERFLOW_CELL',
      hyperlinkDisplayType: 'PLAIN_TEXT',
      textFormat: { bold: false, fontSize: 10 },
    });
    expect(link).toMatchObject({ hyperlink: 'https://google.com', formattedValue: 'Google' });
    expect(error).toMatchObject({
      effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } },
      formattedValue: '#DIV/0!',
    });
  });

  test('conditional formats appear in the effective format', () => {
    const { desk, id } = start();
    desk.put(id, 'A1', [[5], [20], ['']]);
    const rule = (type: string, value: string) => ({
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [box(0, 3, 0, 1)],
          booleanRule: {
            condition: { type, values: [{ userEnteredValue: value }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    });
    const bolds = () =>
      cellsOf(desk, id, 'A1:A2').map(
        (row: { values: { effectiveFormat: { textFormat: { bold: boolean } } }[] }) =>
          row.values[0]?.effectiveFormat.textFormat.bold,
      );
    desk.batch(id, [rule('NUMBER_GREATER', '10')]);
    expect(bolds()).toEqual([false, true]);
    desk.batch(id, [{ deleteConditionalFormatRule: { index: 0, sheetId: 0 } }, rule('CUSTOM_FORMULA', '=$A1<10')]);
    expect(bolds()).toEqual([true, false]);
  });
});

test('a colour scale colours numbers between its points', () => {
  const { desk, id } = start();
  desk.put(id, 'A1', [[0], [5], [10], ['chữ']]);
  const gradientRule = { minpoint: { type: 'MIN', color: { red: 1 } }, maxpoint: { type: 'MAX', color: { green: 1 } } };
  desk.batch(id, [{ addConditionalFormatRule: { rule: { ranges: [box(0, 4, 0, 1)], gradientRule } } }]);
  const colors = cellsOf(desk, id, 'A1:A4').map(
    (row: { values: { effectiveFormat: { backgroundColor: object } }[] }) =>
      row.values[0]?.effectiveFormat.backgroundColor,
  );
  expect(colors).toEqual([{ red: 1 }, { red: 0.5, green: 0.5 }, { green: 1 }, { red: 1, green: 1, blue: 1 }]);
  expect(() =>
    desk.batch(id, [
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [box(0, 4, 0, 1)],
            gradientRule: { minpoint: { type: 'NUMBER' }, maxpoint: { type: 'MAX' } },
          },
        },
      },
    ]),
  ).toThrow('InterpolationPoint.value is required.');
});

describe('merges', () => {
  test('merge by rows, then as one; all values except the first are lost; a part of a merge cannot be unmerged', () => {
    const { desk, id } = start();
    desk.put(id, 'A1:B2', [
      [42, 43],
      [43, 44],
    ]);
    const merges = () => desk.sheet(id).merges;
    desk.batch(id, [{ mergeCells: { range: box(0, 2, 0, 2), mergeType: 'MERGE_ROWS' } }]);
    expect(merges()).toEqual([box(0, 1, 0, 2), box(1, 2, 0, 2)]);
    desk.batch(id, [{ mergeCells: { range: box(0, 2, 0, 2), mergeType: 'MERGE_ALL' } }]);
    expect(merges()).toEqual([box(0, 2, 0, 2)]);
    expect(desk.get(id, 'A1:B2').values).toEqual([['42']]);
    expect(() => desk.batch(id, [{ unmergeCells: { range: box(0, 1, 0, 2) } }])).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
    desk.batch(id, [{ unmergeCells: { range: box(0, 5, 0, 5) } }]);
    expect(merges()).toBeUndefined();
  });
});

describe('groups: the examples of AddDimensionGroupRequest and DeleteDimensionGroupRequest', () => {
  const columns = (startIndex: number, endIndex: number) => ({
    range: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex },
  });
  const B = 1,
    C = 2,
    D = 3,
    E = 4;
  const shape = (groups: { range: { startIndex: number; endIndex: number }; depth: number }[]) =>
    groups.map((group) => [group.range.startIndex, group.range.endIndex - 1, group.depth]);
  test.each([
    [
      'superset',
      [
        [C, D],
        [B, E],
      ],
      [
        [B, E, 1],
        [C, D, 2],
      ],
    ],
    [
      'subset',
      [
        [B, E],
        [C, D],
      ],
      [
        [B, E, 1],
        [C, D, 2],
      ],
    ],
    [
      'overlap',
      [
        [B, D],
        [C, E],
      ],
      [
        [B, E, 1],
        [C, D, 2],
      ],
    ],
  ])('%s', (_, added, expected) => {
    const { desk, id } = start();
    const answer = desk.batch(
      id,
      added.map(([from = 0, to = 0]) => ({ addDimensionGroup: columns(from, to + 1) })),
    );
    expect(shape(answer.replies[1].addDimensionGroup.dimensionGroups)).toEqual(expected);
  });
  test('delete', () => {
    const { desk, id } = start();
    const answer = desk.batch(id, [
      { addDimensionGroup: columns(B, E + 1) },
      { addDimensionGroup: columns(C, D + 1) },
      { deleteDimensionGroup: columns(D, E + 1) },
    ]);
    expect(shape(answer.replies[2].deleteDimensionGroup.dimensionGroups)).toEqual([
      [B, D, 1],
      [C, C, 2],
    ]);
    desk.batch(id, [
      {
        updateDimensionGroup: { dimensionGroup: { ...columns(C, D), depth: 2, collapsed: true }, fields: 'collapsed' },
      },
    ]);
    expect(desk.sheet(id).columnGroups[1]).toMatchObject({ depth: 2, collapsed: true });
  });
});

describe('pasting, sorting, finding', () => {
  test('copies repeat over a multiple of the source, shift formulas, and take what the paste type names', () => {
    const { desk, id } = start();
    desk.put(id, 'A1', [[1, '=A1*10']], 'USER_ENTERED');
    desk.batch(id, [
      {
        repeatCell: {
          range: box(0, 1, 0, 2),
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat',
        },
      },
    ]);
    desk.batch(id, [
      { copyPaste: { source: box(0, 1, 0, 2), destination: box(1, 3, 0, 2), pasteType: 'PASTE_NORMAL' } },
    ]);
    expect(desk.get(id, 'A1:B3', { valueRenderOption: 'FORMULA' }).values).toEqual([
      [1, '=A1*10'],
      [1, '=A2*10'],
      [1, '=A3*10'],
    ]);
    desk.batch(id, [
      { copyPaste: { source: box(0, 1, 0, 2), destination: box(4, 5, 0, 1), pasteType: 'PASTE_VALUES' } },
      { copyPaste: { source: box(0, 1, 0, 2), destination: box(6, 7, 0, 1), pasteType: 'PASTE_FORMAT' } },
      {
        copyPaste: {
          source: box(0, 1, 0, 2),
          destination: box(8, 9, 0, 1),
          pasteType: 'PASTE_VALUES',
          pasteOrientation: 'TRANSPOSE',
        },
      },
    ]);
    expect(desk.get(id, 'A5:B10', { valueRenderOption: 'FORMULA' }).values).toEqual([[1, 10], [], [], [], [1], [10]]);
    expect(cellAt(desk, id, 'A5')).not.toHaveProperty('userEnteredFormat');
    expect(cellAt(desk, id, 'A7')).toMatchObject({ userEnteredFormat: { textFormat: { bold: true } } });
  });

  test('references follow cut cells', () => {
    const { desk, id } = start();
    desk.put(
      id,
      'A1',
      [
        [1, 2],
        ['=A1+B1', '=SUM(A1:B1)'],
      ],
      'USER_ENTERED',
    );
    desk.batch(id, [
      {
        cutPaste: {
          source: box(0, 1, 0, 2),
          destination: { sheetId: 0, rowIndex: 9, columnIndex: 3 },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
    expect(desk.get(id, 'A1:B2', { valueRenderOption: 'FORMULA' }).values).toEqual([[], ['=D10+E10', '=SUM(D10:E10)']]);
    expect(desk.get(id, 'A2:B2').values).toEqual([['3', '3']]);
  });

  test('cells cut to another sheet keep their references', () => {
    const { desk, id } = start();
    desk.batch(id, [{ addSheet: { properties: { sheetId: 8, title: 'Quý I' } } }]);
    desk.put(id, 'Sheet1!A1', [[1, '=A1+C1', 5]], 'USER_ENTERED');
    desk.batch(id, [
      {
        cutPaste: {
          source: box(0, 1, 0, 2),
          destination: { sheetId: 8, rowIndex: 2, columnIndex: 0 },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
    expect(desk.get(id, "'Quý I'!B3", { valueRenderOption: 'FORMULA' }).values).toEqual([["='Quý I'!A3+Sheet1!C1"]]);
    expect(desk.get(id, "'Quý I'!A3:B3").values).toEqual([['1', '6']]);
  });

  test('pasted text is read as if typed', () => {
    const { desk, id } = start();
    desk.batch(id, [
      {
        pasteData: {
          coordinate: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
          data: 'a,"b,c"\n1,=B2&"!"',
          delimiter: ',',
          type: 'PASTE_NORMAL',
        },
      },
    ]);
    expect(desk.get(id, 'B2:C3').values).toEqual([
      ['a', 'b,c'],
      ['1', 'a!'],
    ]);
  });

  test('sorts numbers before texts and blanks last, later columns break ties, formulas move with their row', () => {
    const { desk, id } = start();
    desk.put(
      id,
      'A1',
      [
        ['b', 1, '=B1'],
        ['', 9, '=B2'],
        [2, 1, '=B3'],
        ['a', 2, '=B4'],
        ['b', 0, '=B5'],
      ],
      'USER_ENTERED',
    );
    const sort = (...specs: object[]) => desk.batch(id, [{ sortRange: { range: box(0, 5, 0, 3), sortSpecs: specs } }]);
    sort({ dimensionIndex: 0, sortOrder: 'ASCENDING' }, { dimensionIndex: 1, sortOrder: 'ASCENDING' });
    expect(desk.get(id, 'A1:C5').values).toEqual([
      ['2', '1', '1'],
      ['a', '2', '2'],
      ['b', '0', '0'],
      ['b', '1', '1'],
      ['', '9', '9'],
    ]);
    sort({ dimensionIndex: 0, sortOrder: 'DESCENDING' });
    expect(desk.get(id, 'A1:A5', { majorDimension: 'COLUMNS' }).values).toEqual([['b', 'b', 'a', '2']]);
  });

  test('find and replace counts as FindReplaceResponse describes', () => {
    const { desk, id } = start();
    desk.put(
      id,
      'A1',
      [
        ['Google Sheets', 'Google Docs'],
        ['nothing', '="Google"'],
      ],
      'USER_ENTERED',
    );
    const replace = (body: object) => desk.batch(id, [{ findReplace: { sheetId: 0, ...body } }]).replies[0].findReplace;
    expect(replace({ find: 'o.* (.*)', replacement: '$1 Rocks', searchByRegex: true, matchCase: true })).toEqual({
      valuesChanged: 2,
      rowsChanged: 1,
      sheetsChanged: 1,
      occurrencesChanged: 2,
    });
    expect(desk.get(id, 'A1:B1').values).toEqual([['GSheets Rocks', 'GDocs Rocks']]);
    expect(replace({ find: 'google', replacement: 'Bing', includeFormulas: true })).toEqual({
      formulasChanged: 1,
      rowsChanged: 1,
      sheetsChanged: 1,
      occurrencesChanged: 1,
    });
    expect(desk.get(id, 'B2').values).toEqual([['Bing']]);
  });

  test('trims, splits and removes duplicates', () => {
    const { desk, id } = start();
    desk.put(id, 'A1', [['  một   hai '], ['MỘT HAI'], ['ba;4'], ['một hai']]);
    expect(
      desk.batch(id, [{ trimWhitespace: { range: box(0, 4, 0, 1) } }]).replies[0].trimWhitespace.cellsChangedCount,
    ).toBe(1);
    expect(
      desk.batch(id, [{ deleteDuplicates: { range: box(0, 4, 0, 1) } }]).replies[0].deleteDuplicates
        .duplicatesRemovedCount,
    ).toBe(2);
    desk.batch(id, [{ textToColumns: { source: box(0, 4, 0, 1), delimiterType: 'AUTODETECT' } }]);
    expect(desk.get(id, 'A1:B4', { valueRenderOption: 'UNFORMATTED_VALUE' }).values).toEqual([['một hai'], ['ba', 4]]);
  });

  test('fills series of numbers, copies formulas', () => {
    const { desk, id } = start();
    desk.put(
      id,
      'A1',
      [
        [1, '=A1*2', 'Quý 1'],
        [3, '=A2*2', 'Quý 2'],
      ],
      'USER_ENTERED',
    );
    desk.batch(id, [
      { autoFill: { sourceAndDestination: { source: box(0, 2, 0, 3), dimension: 'ROWS', fillLength: 2 } } },
    ]);
    expect(desk.get(id, 'A3:C4', { valueRenderOption: 'FORMULA' }).values).toEqual([
      [5, '=A3*2', 'Quý 3'],
      [7, '=A4*2', 'Quý 4'],
    ]);
  });
});

describe('filters, charts, names', () => {
  test('a filter answers both forms of its criteria; views are added, changed, copied, deleted', () => {
    const { desk, id } = start();
    desk.batch(id, [
      {
        setBasicFilter: {
          filter: {
            range: box(0, 5, 0, 2),
            filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['x'] } }],
          },
        },
      },
    ]);
    expect(desk.sheet(id).basicFilter).toEqual({
      range: box(0, 5, 0, 2),
      criteria: { 1: { hiddenValues: ['x'] } },
      filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['x'] } }],
    });
    const filterId = desk.batch(id, [{ addFilterView: { filter: { title: 'Lọc', range: box(0, 5, 0, 2) } } }])
      .replies[0].addFilterView.filter.filterViewId;
    const answer = desk.batch(id, [
      { updateFilterView: { filter: { filterViewId: filterId, title: 'Mới' }, fields: 'title' } },
      { duplicateFilterView: { filterId } },
      { deleteFilterView: { filterId } },
      { clearBasicFilter: { sheetId: 0 } },
    ]);
    expect(answer.replies[1].duplicateFilterView.filter.title).toBe('Copy of Mới');
    expect(desk.sheet(id).filterViews).toHaveLength(1);
    expect(desk.sheet(id)).not.toHaveProperty('basicFilter');
  });

  test('a filter hides the rows that its criteria exclude, and sorts when asked', () => {
    const { desk, id } = start();
    desk.put(id, 'A1', [
      ['đơn vị', 'điểm'],
      ['b', 5],
      ['a', 8],
      ['c', 1],
    ]);
    const criteria = { 1: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '4' }] } } };
    desk.batch(id, [
      {
        setBasicFilter: {
          filter: { range: box(0, 4, 0, 2), criteria, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
        },
      },
    ]);
    expect(desk.get(id, 'A1:A4', { majorDimension: 'COLUMNS' }).values).toEqual([['đơn vị', 'a', 'b', 'c']]);
    const lines = desk.call('get', {
      spreadsheetId: id,
      ranges: ['A1:A4'],
      fields: 'sheets.data.rowMetadata.hiddenByFilter',
    }).sheets[0].data[0].rowMetadata;
    expect(lines).toEqual([{}, {}, {}, { hiddenByFilter: true }]);
  });

  // google-spreadsheet has addSlicer and updateSlicerSpec; deleteEmbeddedObject and updateEmbeddedObjectPosition take
  // charts and slicers alike (schema texts).
  test('a slicer is placed, changed by its mask, follows its rows, moves and is deleted', () => {
    const { desk, id } = start();
    const spec = {
      title: 'Lọc',
      dataRange: { sheetId: 0, startRowIndex: 4, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 3 },
      columnIndex: 1,
    };
    const { slicer } = desk.batch(id, [
      { addSlicer: { slicer: { spec, position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 4 } } } } } },
    ]).replies[0].addSlicer;
    desk.batch(id, [
      { updateSlicerSpec: { slicerId: slicer.slicerId, spec: { title: 'Khác', columnIndex: 0 }, fields: 'title' } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
    ]);
    expect(desk.sheet(id).slicers).toEqual([
      {
        slicerId: slicer.slicerId,
        spec: {
          title: 'Khác',
          columnIndex: 1,
          dataRange: { startRowIndex: 6, endRowIndex: 11, startColumnIndex: 0, endColumnIndex: 3 },
        },
        position: { overlayPosition: { anchorCell: { rowIndex: 6 } } },
      },
    ]);
    desk.batch(id, [
      {
        updateEmbeddedObjectPosition: {
          objectId: slicer.slicerId,
          newPosition: { overlayPosition: { offsetXPixels: 5 } },
          fields: 'offsetXPixels',
        },
      },
    ]);
    expect(desk.sheet(id).slicers[0].position.overlayPosition.offsetXPixels).toBe(5);
    expect(() => desk.batch(id, [{ updateChartSpec: { chartId: slicer.slicerId, spec: { title: 'x' } } }])).toThrow(
      `No embedded object with id: ${slicer.slicerId}`,
    );
    desk.batch(id, [{ deleteEmbeddedObject: { objectId: slicer.slicerId } }]);
    expect(desk.sheet(id)).not.toHaveProperty('slicers');
  });

  test('a chart accepts a border', () => {
    const { desk, id } = start();
    const { chartId } = desk.batch(id, [
      {
        addChart: {
          chart: { spec: { title: 'Biểu đồ' }, position: { overlayPosition: { anchorCell: { sheetId: 0 } } } },
        },
      },
    ]).replies[0].addChart.chart;
    desk.batch(id, [
      {
        updateEmbeddedObjectBorder: {
          objectId: chartId,
          border: { colorStyle: { rgbColor: { red: 1 } } },
          fields: 'colorStyle',
        },
      },
    ]);
    expect(desk.sheet(id).charts[0].border.colorStyle).toEqual({ rgbColor: { red: 1 } });
  });

  test('a chart is placed, moved and deleted', () => {
    const { desk, id } = start();
    const chartId = desk.batch(id, [
      {
        addChart: {
          chart: {
            spec: { title: 'Biểu đồ' },
            position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 3, columnIndex: 0 } } },
          },
        },
      },
    ]).replies[0].addChart.chart.chartId;
    expect(desk.sheet(id).charts[0].position).toEqual({
      overlayPosition: { anchorCell: { rowIndex: 3 }, widthPixels: 600, heightPixels: 371 },
    });
    const reply = desk.batch(id, [
      {
        updateEmbeddedObjectPosition: {
          objectId: chartId,
          newPosition: { overlayPosition: { widthPixels: 300 } },
          fields: 'widthPixels',
        },
      },
      { updateChartSpec: { chartId, spec: { title: 'Khác' } } },
    ]).replies[0];
    expect(reply.updateEmbeddedObjectPosition.position.overlayPosition).toMatchObject({
      widthPixels: 300,
      heightPixels: 371,
    });
    expect(desk.sheet(id).charts[0].spec.title).toBe('Khác');
    desk.batch(id, [{ deleteEmbeddedObject: { objectId: chartId } }]);
    expect(desk.sheet(id)).not.toHaveProperty('charts');
  });

  test('a name is used only once', () => {
    const { desk, id } = start();
    const add = { addNamedRange: { namedRange: { name: 'TongSo', range: box(0, 1, 0, 1) } } };
    const named = desk.batch(id, [add]).replies[0].addNamedRange.namedRange;
    expect(() => desk.batch(id, [add])).toThrow(
      'Cannot add named range with name TongSo, a named range with that name already exists.',
    );
    desk.batch(id, [
      { updateNamedRange: { namedRange: { namedRangeId: named.namedRangeId, name: 'Moi' }, fields: 'name' } },
    ]);
    expect(desk.call('get', { spreadsheetId: id }).namedRanges).toEqual([{ ...named, name: 'Moi' }]);
    desk.batch(id, [{ deleteNamedRange: { namedRangeId: named.namedRangeId } }], UNIT);
    expect(desk.call('get', { spreadsheetId: id })).not.toHaveProperty('namedRanges');
  });
});
