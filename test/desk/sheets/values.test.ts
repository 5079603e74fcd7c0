/**
 * values.*: how the Sheets API writes and reads cells (discovery texts of ValueRange, UpdateValuesResponse,
 * AppendValuesResponse).
 */
import { aDesk, OWNER, READER, STRANGER, UNIT } from './a-desk';

describe('a new spreadsheet', () => {
  test('has one sheet of 1000 rows and 26 columns, and the properties that Google gives', () => {
    const desk = aDesk();
    const answer = desk.call('create', {}, { properties: { title: 'Sổ tổng hợp' } });
    expect(answer.properties).toMatchObject({
      title: 'Sổ tổng hợp',
      locale: 'en_US',
      autoRecalc: 'ON_CHANGE',
      timeZone: 'Etc/GMT',
    });
    expect(answer.sheets).toEqual([
      {
        properties: {
          sheetId: 0,
          title: 'Sheet1',
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 1000, columnCount: 26 },
        },
      },
    ]);
    expect(answer.spreadsheetUrl).toBe(`https://docs.google.com/spreadsheets/d/${answer.spreadsheetId}/edit`);
    expect(desk.names.get(answer.spreadsheetId)).toBe('Sổ tổng hợp');
  });
});

describe('values.update and values.get', () => {
  test('a block is written and read; the answer counts what was written', () => {
    const desk = aDesk();
    const id = desk.create();
    expect(
      desk.put(id, 'Sheet1!A1:B2', [
        [42, 43],
        [43, 44],
      ]),
    ).toEqual({ spreadsheetId: id, updatedRange: 'Sheet1!A1:B2', updatedRows: 2, updatedColumns: 2, updatedCells: 4 });
    expect(desk.get(id, 'Sheet1!A1:B2')).toEqual({
      range: 'Sheet1!A1:B2',
      majorDimension: 'ROWS',
      values: [
        ['42', '43'],
        ['43', '44'],
      ],
    });
  });

  test('blank cells are absent at the end of a row and of the range, and an empty text in between', () => {
    const desk = aDesk();
    const id = desk.create();
    desk.put(id, 'A1', [['a', '', 'c'], [], ['d']]);
    expect(desk.get(id, 'A1:E9').values).toEqual([['a', '', 'c'], [], ['d']]);
    expect(desk.get(id, 'A1:E9', { majorDimension: 'COLUMNS' }).values).toEqual([['a', '', 'd'], [], ['c']]);
    expect(desk.get(id, 'F1:G2')).toEqual({ range: 'Sheet1!F1:G2', majorDimension: 'ROWS' });
  });

  test('null leaves a cell unchanged, an empty text clears it', () => {
    const desk = aDesk();
    const id = desk.create();
    desk.put(id, 'A1:C1', [['a', 'b', 'c']]);
    expect(desk.put(id, 'A1:C1', [[null, '', 'x']]).updatedCells).toBe(2);
    expect(desk.get(id, 'A1:C1').values).toEqual([['a', '', 'x']]);
  });

  test('RAW keeps every text as text, also one that looks like a formula or a number', () => {
    const desk = aDesk();
    const id = desk.create();
    desk.put(id, 'A1:D1', [['=1+1', '01234', 5, true]]);
    expect(desk.get(id, 'A1:D1', { valueRenderOption: 'UNFORMATTED_VALUE' }).values).toEqual([
      ['=1+1', '01234', 5, true],
    ]);
  });

  test('USER_ENTERED reads numbers, formulas and dates by the locale of the file', () => {
    const desk = aDesk();
    const id = desk.create({ properties: { title: 'x', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } });
    desk.put(id, 'A1:C1', [['1234,5', '31/03/2026', '=A1*2']], 'USER_ENTERED');
    const plain = desk.get(id, 'A1:C1', { valueRenderOption: 'UNFORMATTED_VALUE' }).values;
    expect(plain).toEqual([[1234.5, 46112, 2469]]);
    expect(
      desk.get(id, 'B1', { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' }).values,
    ).toEqual([['31/03/2026']]);
    expect(desk.get(id, 'C1', { valueRenderOption: 'FORMULA' }).values).toEqual([['=A1*2']]);
    const cell = desk.call('get', { spreadsheetId: id, ranges: ['B1'], includeGridData: true }).sheets[0].data[0]
      .rowData[0].values[0];
    expect(cell.userEnteredFormat.numberFormat.type).toBe('DATE');
  });

  test('a title that is not a plain word is quoted in the echo; sheets are found by quoted and bare titles, names and whole sheets', () => {
    const desk = aDesk();
    const id = desk.create({
      properties: { title: 'x' },
      sheets: [
        { properties: { title: 'Tên có' } },
        { properties: { title: 'Số liệu_2' } },
        { properties: { title: 'AB1' } },
      ],
    });
    desk.put(id, "'Tên có'!B2", [['ở đây']]);
    expect(desk.get(id, "'Tên có'!A1:B2").range).toBe("'Tên có'!A1:B2");
    expect(desk.get(id, 'Tên có').values).toEqual([[], ['', 'ở đây']]);
    expect(desk.get(id, "'AB1'!A1:A2").range).toBe("'AB1'!A1:A2");
    desk.batch(id, [
      {
        addNamedRange: {
          namedRange: {
            name: 'vung',
            range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
          },
        },
      },
    ]);
    expect(desk.get(id, 'vung').values).toEqual([['ở đây']]);
  });

  test.each([
    ['A:B', 'Sheet1!A1:B1000'],
    ['1:3', 'Sheet1!A1:Z3'],
    ['A5:A', 'Sheet1!A5:A1000'],
    ['B2:A1', 'Sheet1!A1:B2'],
    ['Sheet1', 'Sheet1!A1:Z1000'],
    ['R1C1:R2C3', 'Sheet1!A1:C2'],
    ['Sheet1!$A$1', 'Sheet1!A1'],
    ['Y999:ZZ3000', 'Sheet1!Y999:Z1000'],
  ])('%s is read as %s', (asked, echoed) => {
    const desk = aDesk();
    expect(desk.get(desk.create(), asked).range).toBe(echoed);
  });

  test.each([['NoSheet!A1'], ['A1:B2:C3'], ['not a range'], ["'Sheet1!A1"]])('%s cannot be parsed', (text) => {
    const desk = aDesk();
    expect(() => desk.get(desk.create(), text)).toThrow(`Unable to parse range: ${text}`);
  });

  test('writing beyond the grid is refused in the words of Google', () => {
    const desk = aDesk();
    const id = desk.create();
    expect(() => desk.put(id, 'Sheet1!A1:Z2000', [['a']])).toThrow(
      'Range (Sheet1!A1:Z2000) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(() => desk.put(id, 'Sheet1!AA1', [['a']])).toThrow(
      'Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(() => desk.put(id, 'Sheet1!A1:B2', [['a'], ['b'], ['c']])).toThrow(
      'Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]',
    );
    expect(() => desk.put(id, 'Sheet1!A1:B2', [['a', 'b', 'c']])).toThrow(
      'Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]',
    );
    expect(() => desk.get(id, 'Sheet1!A1001:B1005')).toThrow('exceeds grid limits');
    expect(() => desk.put(id, 'A1', [['x'.repeat(50_001)]])).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(() => desk.call('values.update', { spreadsheetId: id, range: 'A1' }, { values: [['a']] })).toThrow(
      "'valueInputOption' is required but not specified",
    );
  });

  test('a refused batch of values changes nothing', () => {
    const desk = aDesk();
    const id = desk.create();
    const data = [
      { range: 'A1', values: [['a']] },
      { range: 'Nowhere!A1', values: [['b']] },
    ];
    expect(() => desk.call('values.batchUpdate', { spreadsheetId: id }, { valueInputOption: 'RAW', data })).toThrow(
      'Invalid data[1]: Unable to parse range: Nowhere!A1',
    );
    expect(desk.get(id, 'A1')).not.toHaveProperty('values');
  });

  // A recorded answer of the live API: eight ranges of one cell, A1 to B4, counted as 4 rows, 2 columns, 8 cells, 1
  // sheet (Bayselonarrend/OpenIntegrations, docs of `gsheets`).
  test('rows and columns that several ranges of a batch touch count once', () => {
    const desk = aDesk();
    const id = desk.create();
    const data = ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4'].map((range) => ({ range, values: [['x']] }));
    expect(desk.call('values.batchUpdate', { spreadsheetId: id }, { valueInputOption: 'RAW', data })).toMatchObject({
      totalUpdatedRows: 4,
      totalUpdatedColumns: 2,
      totalUpdatedCells: 8,
      totalUpdatedSheets: 1,
    });
  });

  test('includeValuesInResponse returns the whole requested range', () => {
    const desk = aDesk();
    const id = desk.create();
    desk.put(id, 'B2', [['cũ']]);
    const answer = desk.call(
      'values.update',
      {
        spreadsheetId: id,
        range: 'A1:B2',
        valueInputOption: 'RAW',
        includeValuesInResponse: true,
        responseValueRenderOption: 'UNFORMATTED_VALUE',
      },
      { values: [[1]] },
    );
    expect(answer.updatedRange).toBe('Sheet1!A1');
    expect(answer.updatedData).toEqual({ range: 'Sheet1!A1:B2', majorDimension: 'ROWS', values: [[1], ['', 'cũ']] });
  });
});

describe('values.append', () => {
  // The worked example of developers.google.com/workspace/sheets/api/guides/values, "Append values".
  const twoTables = (): { desk: ReturnType<typeof aDesk>; id: string } => {
    const desk = aDesk();
    const id = desk.create();
    desk.put(id, 'A1:C2', [
      ['x', 'y', 'z'],
      ['x', 'y', 'z'],
    ]);
    desk.put(id, 'B4:D6', [
      ['x', 'y', ''],
      ['', 'y', 'z'],
      ['x', 'y', ''],
    ]);
    return { desk, id };
  };
  test.each([
    ['Sheet1', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['B4', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['C5:D5', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['B2:D4', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['A3:G10', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['A1', 'Sheet1!A1:C2', 'Sheet1!A3'],
    ['E4', undefined, 'Sheet1!E4'],
    ['A4', undefined, 'Sheet1!A4'],
  ])('to %s finds the table %s and writes at %s', (range, table, at) => {
    const { desk, id } = twoTables();
    const answer = desk.call(
      'values.append',
      { spreadsheetId: id, range, valueInputOption: 'RAW' },
      { values: [['mới']] },
    );
    expect(answer.tableRange).toBe(table);
    expect(answer.updates.updatedRange).toBe(at);
  });

  test('enlarges a full sheet, and INSERT_ROWS pushes down what is below the table', () => {
    const desk = aDesk();
    const id = desk.create({
      properties: { title: 'x' },
      sheets: [{ properties: { title: 'Đơn vị', gridProperties: { rowCount: 2, columnCount: 2 } } }],
    });
    const append = (insertDataOption: string, values: unknown[][]) =>
      desk.call(
        'values.append',
        { spreadsheetId: id, range: 'A1', valueInputOption: 'RAW', insertDataOption },
        { values },
      );
    append('OVERWRITE', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    append('OVERWRITE', [['e', 'f', 'g']]);
    expect(desk.sheet(id, 'Đơn vị').properties.gridProperties).toEqual({ rowCount: 3, columnCount: 3 });
    desk.batch(id, [{ appendDimension: { dimension: 'ROWS', length: 3 } }]);
    desk.put(id, 'A5', [['chữ ký']]);
    append('INSERT_ROWS', [['h'], ['i']]);
    expect(desk.get(id, 'A4:A7').values).toEqual([['h'], ['i'], [], ['chữ ký']]);
  });
});

describe('access', () => {
  test('a reader reads and gets 403 on writing, an account without access gets 403 and a project that does not know the file 404, an editor writes and Drive records it', () => {
    const desk = aDesk();
    const id = desk.create();
    const writing = { spreadsheetId: id, range: 'A1', valueInputOption: 'RAW' };
    expect(desk.call('values.get', { spreadsheetId: id, range: 'A1' }, undefined, READER).range).toBe('Sheet1!A1');
    expect(() => desk.call('values.update', writing, { values: [[1]] }, READER)).toThrow(
      expect.objectContaining({
        code: 403,
        status: 'PERMISSION_DENIED',
        message: 'The caller does not have permission',
      }),
    );
    expect(() => desk.call('values.get', { spreadsheetId: id, range: 'A1' }, undefined, STRANGER)).toThrow(
      expect.objectContaining({
        code: 403,
        status: 'PERMISSION_DENIED',
        message: 'The caller does not have permission',
      }),
    );
    expect(() =>
      desk.call('values.get', { spreadsheetId: id, range: 'A1' }, undefined, { ...STRANGER, project: 'p' }),
    ).toThrow(expect.objectContaining({ code: 404, status: 'NOT_FOUND', message: 'Requested entity was not found.' }));
    desk.call('values.update', writing, { values: [[1]] }, UNIT);
    expect(desk.touches).toEqual([`${id} ${UNIT.email}`]);
    expect(OWNER.email).not.toBe(UNIT.email);
  });
});
