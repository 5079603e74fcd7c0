/**
 * Batches and sheets: replies, masks, refusals (discovery document sheets v4; live answers recorded by public projects
 * where named).
 */
import { box, cellAt, deskWithBook } from './a-desk';

describe('a batch', () => {
  test('answers each request in its place; when one fails, applies nothing and names it', () => {
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
    expect(() => desk.batch(id, [{ refreshDataSource: { isAll: true } }])).toThrow(
      expect.objectContaining({ code: 501, message: 'chưa mô phỏng: batchUpdate.refreshDataSource' }),
    );
  });

  test('returns the spreadsheet when asked, limited to ranges, with or without cells', () => {
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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

  test('formulas and rules that are written between two renamings follow the second too', () => {
    const { desk, id } = deskWithBook();
    const [{ addSheet }] = desk.batch(id, [{ addSheet: { properties: { title: 'Một' } } }]).replies;
    const { sheetId } = addSheet.properties;
    const renaming = (title: string) => ({
      updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
    });
    const renamed = (title: string) => desk.batch(id, [renaming(title)]);
    const formula = (range: string) => cellAt(desk, id, range).userEnteredValue?.formulaValue;
    desk.put(id, 'Sheet1!A1', [['=Một!A1']], 'USER_ENTERED');
    renamed('Hai');
    expect(formula('Sheet1!A1')).toBe("='Hai'!A1");
    desk.put(id, 'Sheet1!B2', [['=Hai!A1']], 'USER_ENTERED');
    const rule = { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Hai!A1:A3' }] }, strict: true };
    desk.batch(id, [{ setDataValidation: { range: box(4, 5, 0, 1), rule } }]);
    desk.batch(id, [{ insertDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }]);
    renamed('Ba');
    renamed('Bốn');
    expect([formula('Sheet1!A2'), formula('Sheet1!B3')]).toEqual(["='Bốn'!A1", "='Bốn'!A1"]);
    expect(cellAt(desk, id, 'Sheet1!A6').dataValidation.condition.values).toEqual([
      { userEnteredValue: "='Bốn'!A1:A3" },
    ]);
    const rows = [{ values: [{ userEnteredValue: { formulaValue: "='Năm'!A1" } }] }];
    const start = { rowIndex: 9, columnIndex: 0 };
    desk.batch(id, [renaming('Năm'), { updateCells: { start, rows, fields: 'userEnteredValue' } }, renaming('Sáu')]);
    expect(formula('Sheet1!A10')).toBe("='Sáu'!A1");
  });

  test('the index counts before the move; the mask decides what changes; both colours are answered', () => {
    const { desk, id } = deskWithBook();
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
    const { desk, id } = deskWithBook();
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
