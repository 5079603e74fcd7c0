/**
 * Requests that paste, sort and find (discovery document sheets v4; live answers recorded by public projects where
 * named).
 */
import { box, cellAt, deskWithBook } from './a-desk';

describe('pasting, sorting, finding', () => {
  test('copies repeat over a multiple of the source, shift formulas, and take what the paste type names', () => {
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
