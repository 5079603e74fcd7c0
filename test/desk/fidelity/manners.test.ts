/**
 * Behaviour of the live API that its clients rely on, tested over HTTP with their requests: gspread (its recorded
 * requests: "True", "100", PUT and POST with odd bodies) and Google's own guides to values, rows, rules, names and
 * metadata. Google's words for errors are those recorded in public answers of 2026-09-18 and in protobuf's
 * proto_writer.cc.
 */
import { Desk } from '../../../src/desk/desk';
import { createApp } from '../../../src/desk/http/server';
import { bundleWith, OFFICE, UNIT } from '../host/support/small-desk';

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- Google's answers read freely
const desk = new Desk({ seed: 1, latency: 'optimistic', accountKind: 'workspace', bundleDir: bundleWith('') });
const app = createApp({ desk, fresh: () => desk });

async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: Any }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await app.request(`http://127.0.0.1${path}`, {
    method,
    headers: { authorization: `Bearer ${OFFICE}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: text }),
  });
  return { status: response.status, body: await response.json() };
}
const at = (id: string) => ({
  path: `/v4/spreadsheets/${id}`,
  batch: (...requests: unknown[]) => ask('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests }),
  put: (range: string, body: unknown, query = 'valueInputOption=RAW') =>
    ask('PUT', `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?${query}`, body),
  get: (range: string, query = '') => ask('GET', `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?${query}`),
});
async function book() {
  const made = await ask('POST', '/drive/v3/files?supportsAllDrives=True', {
    name: 'Sổ',
    mimeType: 'application/vnd.google-apps.spreadsheet',
  });
  return { id: String(made.body.id), ...at(String(made.body.id)) };
}
const refusal = (answer: { status: number; body: Any }) => [answer.status, answer.body.error.message];

describe('gspread against the desk', () => {
  test('makes, appends with and without a table, clears: booleans in Python’s spelling, numbers as texts', async () => {
    const { id, path, get, batch } = await book();
    const append = (range: string) =>
      ask(
        'POST',
        `${path}/values/${encodeURIComponent(range)}:append?valueInputOption=RAW&includeValuesInResponse=False`,
        { values: [['một', '', 'ba']] },
      );
    expect((await append("'Sheet1'")).body).toEqual({
      spreadsheetId: id,
      updates: { spreadsheetId: id, updatedRange: 'Sheet1!A1:C1', updatedRows: 1, updatedColumns: 3, updatedCells: 3 },
    });
    expect((await append("'Sheet1'!A1")).body).toMatchObject({
      tableRange: 'Sheet1!A1',
      updates: { updatedRange: 'Sheet1!A2:C2' },
    });
    expect((await get("'Sheet1'!A2:2")).body).toEqual({
      range: 'Sheet1!A2:Z2',
      majorDimension: 'ROWS',
      values: [['một', '', 'ba']],
    });
    expect(
      (await ask('POST', `${path}/values:batchClear`, { ranges: ["'Sheet1'!A1:B1", "'Sheet1'!C2"] })).body
        .clearedRanges,
    ).toEqual(['Sheet1!A1:B1', 'Sheet1!C2']);
    expect((await ask('POST', `${path}/values/Sheet1:clear`, '')).body).toEqual({
      spreadsheetId: id,
      clearedRange: 'Sheet1!A1:Z1000',
    });
    const added = await batch({
      addSheet: {
        properties: { title: 'A1', sheetType: 'GRID', gridProperties: { rowCount: '100', columnCount: '20' } },
      },
    });
    expect(added.body.replies[0].addSheet.properties.gridProperties).toEqual({ rowCount: 100, columnCount: 20 });
    expect((await get("'A1'")).body.range).toBe("'A1'!A1:T100");
    expect(
      (
        await batch({
          updateSheetProperties: {
            properties: { sheetId: 0, gridProperties: { rowCount: 5, columnCount: 4 } },
            fields: 'gridProperties/rowCount,gridProperties/columnCount',
          },
        })
      ).status,
    ).toBe(200);
  });

  test('shares, lists by a query in double quotes, copies', async () => {
    const { id, batch } = await book();
    await batch({ updateSpreadsheetProperties: { properties: { title: 'Sổ của gspread' }, fields: 'title' } });
    const shared = await ask(
      'POST',
      `/drive/v3/files/${id}/permissions?sendNotificationEmail=False&supportsAllDrives=True&transferOwnership=False`,
      { type: 'user', role: 'writer', emailAddress: UNIT },
    );
    expect(shared.body).toMatchObject({ kind: 'drive#permission', type: 'user', role: 'writer' });
    const q = encodeURIComponent('mimeType="application/vnd.google-apps.spreadsheet" and name = "Sổ của gspread"');
    expect(
      (
        await ask(
          'GET',
          `/drive/v3/files?q=${q}&pageSize=1000&supportsAllDrives=True&includeItemsFromAllDrives=True&fields=files(id,name)`,
        )
      ).body,
    ).toEqual({ files: [{ id, name: 'Sổ của gspread' }] });
    expect(
      (
        await ask('POST', `/drive/v3/files/${id}/copy?supportsAllDrives=True`, {
          name: 'Bản sao',
          mimeType: 'application/vnd.google-apps.spreadsheet',
        })
      ).body,
    ).toMatchObject({ name: 'Bản sao' });
  });

  test('one value replaces a list of one, a text replaces a number', async () => {
    const { path, get, put } = await book();
    await put('A1', { values: [['x']] });
    expect((await ask('POST', `${path}/values:batchClear`, { ranges: 'A1' })).body.clearedRanges).toEqual([
      'Sheet1!A1',
    ]);
    expect(
      (await ask('POST', `${path}:batchUpdate`, { requests: { addSheet: { properties: { title: 'một' } } } })).body
        .replies,
    ).toHaveLength(1);
    expect((await get('một')).status).toBe(200);
    await ask('POST', `${path}:batchUpdate`, {
      requests: [
        {
          updateCells: {
            start: { sheetId: 0 },
            rows: { values: { userEnteredValue: { numberValue: '2.5' } } },
            fields: 'userEnteredValue',
          },
        },
      ],
    });
    expect((await get('A1', 'valueRenderOption=UNFORMATTED_VALUE')).body.values).toEqual([[2.5]]);
  });
});

describe('Google’s guides', () => {
  test('the guide to values: a table typed in, read formatted, unformatted, as formulas, and its range for append', async () => {
    const { path, put, get } = await book();
    const values = [
      ['Item', 'Cost', 'Stocked', 'Ship Date'],
      ['Wheel', '$20.50', '4', '3/1/2016'],
      ['Door', '$15', '2', '3/15/2016'],
      ['Engine', '$100', '1', '3/20/2016'],
      ['Totals', '=SUM(B2:B4)', '=SUM(C2:C4)', '=MAX(D2:D4)'],
    ];
    expect(
      (
        await put(
          'Sheet1!A1:D5',
          { range: 'Sheet1!A1:D5', majorDimension: 'ROWS', values },
          'valueInputOption=USER_ENTERED',
        )
      ).body,
    ).toMatchObject({ updatedRows: 5, updatedColumns: 4, updatedCells: 20 });
    expect((await get('Sheet1!A5:D5')).body.values).toEqual([['Totals', '$135.50', '7', '3/20/2016']]);
    expect((await get('Sheet1!A5:D5', 'valueRenderOption=UNFORMATTED_VALUE')).body.values).toEqual([
      ['Totals', 135.5, 7, 42449],
    ]);
    expect((await get('Sheet1!A5:D5', 'valueRenderOption=FORMULA')).body.values).toEqual([values[4]]);
    const more = await ask('POST', `${path}/values/Sheet1!A1:E1:append?valueInputOption=USER_ENTERED`, {
      range: 'Sheet1!A1:E1',
      majorDimension: 'ROWS',
      values: [['Door', '$15', '2', '3/15/2016']],
    });
    expect(more.body).toMatchObject({ tableRange: 'Sheet1!A1:D5', updates: { updatedRange: 'Sheet1!A6:D6' } });
  });

  test('the guides to rows, formats, rules, names, protection and metadata are accepted as printed', async () => {
    const { batch } = await book();
    const answer = await batch(
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 3 } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 160 },
          fields: 'pixelSize',
        },
      },
      { autoResizeDimensions: { dimensions: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 3 } } },
      {
        moveDimension: {
          source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          destinationIndex: 3,
        },
      },
      {
        updateBorders: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 10, startColumnIndex: 0, endColumnIndex: 6 },
          top: { style: 'DASHED', width: 1, color: { blue: 1 } },
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ sheetId: 0, endRowIndex: 5 }],
            booleanRule: {
              condition: { type: 'DATE_BEFORE', values: [{ relativeDate: 'PAST_WEEK' }] },
              format: { textFormat: { bold: true } },
            },
          },
          index: 0,
        },
      },
      {
        setDataValidation: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 4 },
          rule: {
            condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '5' }] },
            inputMessage: 'Value must be > 5',
            strict: true,
          },
        },
      },
      {
        addNamedRange: {
          namedRange: {
            name: 'Counts',
            range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 5 },
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 0, startRowIndex: 4, endRowIndex: 5 },
            description: 'Protecting total row',
            warningOnly: true,
          },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
            visibility: 'DOCUMENT',
            metadataKey: 'Sales',
            metadataValue: '2022',
          },
        },
      },
    );
    expect(answer.status).toBe(200);
    expect(answer.body.replies.map((reply: object) => Object.keys(reply)[0])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'addNamedRange',
      'addProtectedRange',
      'createDeveloperMetadata',
    ]);
  });
});

describe('Google’s words for errors', () => {
  const form = 'type.googleapis.com/google.apps.sheets.v4';
  test.each<[string, unknown[], string]>([
    [
      'an unknown kind',
      [{ frobnicate: {} }],
      'Invalid JSON payload received. Unknown name "frobnicate" at \'requests[0]\': Cannot find field.',
    ],
    [
      'a text for a request',
      ['repeatCell'],
      `Invalid value at 'requests[0]' (${form}.BatchUpdateSpreadsheetRequest.Request), "repeatCell"`,
    ],
    [
      'two kinds in one',
      [{ addSheet: {}, deleteSheet: { sheetId: 1 } }],
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
    ],
    ['none', [{}], 'Invalid requests[0]: No request set.'],
    ['no request', [], 'Must specify at least one request.'],
    [
      'a wrong enum that is shared',
      [{ sortRange: { sortSpecs: [{ sortOrder: 'ASC' }] } }],
      `Invalid value at 'requests[0].sort_range.sort_specs[0].sort_order' (${form}.SortOrder), "ASC"`,
    ],
    [
      'a wrong enum of its message',
      [{ addChart: { chart: { spec: { pieChart: { legendPosition: 'NONE' } } } } }],
      `Invalid value at 'requests[0].add_chart.chart.spec.pie_chart.legend_position' (${form}.PieChartSpec.PieChartLegendPosition), "NONE"`,
    ],
    [
      'a text for a number',
      [{ deleteSheet: { sheetId: 'abc' } }],
      'Invalid value at \'requests[0].delete_sheet.sheet_id\' (TYPE_INT32), "abc"',
    ],
    [
      'several faults at once',
      [{ addSheet: { titel: 1 } }, { nope: {} }],
      'Invalid JSON payload received. Unknown name "titel" at \'requests[0].add_sheet\': Cannot find field.\nInvalid JSON payload received. Unknown name "nope" at \'requests[1]\': Cannot find field.',
    ],
    [
      'a sheet that is not there',
      [{ repeatCell: { range: { sheetId: 5 }, cell: {}, fields: 'note' } }],
      'Invalid requests[0].repeatCell: No grid with id: 5',
    ],
    [
      'no fields',
      [{ repeatCell: { range: { sheetId: 0 }, cell: {} } }],
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      'a title that is taken',
      [{ addSheet: { properties: { title: 'Sheet1' } } }],
      'Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      'too many values for a condition',
      [
        {
          setDataValidation: {
            range: { sheetId: 0 },
            rule: {
              condition: {
                type: 'ONE_OF_RANGE',
                values: ['1', '2', '3', '4', '5'].map((userEnteredValue) => ({ userEnteredValue })),
              },
            },
          },
        },
      ],
      "Invalid requests[0].setDataValidation: ConditionType 'ONE_OF_RANGE' requires exactly one ConditionValue, but 5 values were supplied.",
    ],
    [
      'too few',
      [
        {
          addConditionalFormatRule: {
            rule: { ranges: [{ sheetId: 0 }], booleanRule: { condition: { type: 'NUMBER_GREATER' } } },
          },
        },
      ],
      "Invalid requests[0].addConditionalFormatRule: ConditionType 'NUMBER_GREATER' requires exactly one ConditionValue, but 0 values were supplied.",
    ],
  ])('%s', async (_, requests, message) => {
    const { batch } = await book();
    expect(refusal(await batch(...requests))).toEqual([400, message]);
  });

  test.each<[string, string, unknown, string]>([
    [
      'rows that are no lists',
      'Sheet1!A1',
      { values: ['x'] },
      'Invalid value at \'data.values[0]\' (type.googleapis.com/google.protobuf.ListValue), "x"',
    ],
    [
      'values that are no list',
      'Sheet1!A1',
      { values: 'D2' },
      'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "D2"',
    ],
    [
      'values wider than the range',
      'Sheet1!A1:B1',
      { values: [[1, 2, 3]] },
      'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
    ],
    [
      'values taller than the range',
      'Sheet1!A1:B1',
      { values: [[1], [2]] },
      'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
    ],
    [
      'another range in the body',
      'Sheet1!A9',
      { range: 'Sheet1!A8', values: [[1]] },
      "Request range[Sheet1!A9] does not match value's range[Sheet1!A8]",
    ],
    [
      'beyond the grid',
      'Sheet1!A100000',
      { values: [[1]] },
      'Range (Sheet1!A100000) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
    ['no such tab', "'Data Tab'!A1:C10", { values: [[1]] }, "Unable to parse range: 'Data Tab'!A1:C10"],
    ['no range', 'A1:B2:C3', { values: [[1]] }, 'Unable to parse range: A1:B2:C3'],
    [
      'a list in a cell',
      'A1',
      { values: [[[1]]] },
      'Invalid values[0][0]: list_value {\n  values {\n    number_value: 1\n  }\n}\n',
    ],
  ])('values: %s', async (_, range, body, message) => {
    const { put } = await book();
    expect(refusal(await put(range, body))).toEqual([400, message]);
  });

  test('parameters: a wrong enum, a wrong boolean, an unknown name, with the place in the details', async () => {
    const { path, put } = await book();
    const wrong = await put('A1', { values: [[1]] }, 'valueInputOption=Text');
    expect(refusal(wrong)).toEqual([400, `Invalid value at 'value_input_option' (${form}.ValueInputOption), "Text"`]);
    expect(wrong.body.error.details[0].fieldViolations[0].field).toBe('value_input_option');
    expect(refusal(await ask('GET', `${path}?includeGridData=maybe`))).toEqual([
      400,
      'Invalid value at \'include_grid_data\' (TYPE_BOOL), "maybe"',
    ]);
    expect((await ask('GET', `${path}?foo=1`)).body.error.message).toContain(
      'Unknown name "foo": Cannot bind query parameter.',
    );
    expect(refusal(await ask('GET', '/v4/spreadsheets/test?includeGridData=false'))).toEqual([
      404,
      'Requested entity was not found.',
    ]);
  });
});
