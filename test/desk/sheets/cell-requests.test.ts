/**
 * Requests that write cells, merges and groups (discovery document sheets v4; live answers recorded by public projects
 * where named).
 */
import { aDesk, box, cellAt, cellsOf, deskWithBook } from './a-desk';

describe('cells under a field mask', () => {
  test('only masked fields change, a masked field left out is cleared, border NONE clears a border', () => {
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
  const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
    const answer = desk.batch(
      id,
      added.map(([from = 0, to = 0]) => ({ addDimensionGroup: columns(from, to + 1) })),
    );
    expect(shape(answer.replies[1].addDimensionGroup.dimensionGroups)).toEqual(expected);
  });
  test('delete', () => {
    const { desk, id } = deskWithBook();
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
