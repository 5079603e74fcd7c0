/** Google's own Node client against the whole desk over HTTP, as a caller of the real API would use it. */
import { sheets as sheetsClient } from '@googleapis/sheets';
import { drive as driveClient } from '@googleapis/drive';
import { Desk } from '../../../src/desk/desk';
import { createApp, listen, type Listening } from '../../../src/desk/http/server';
import { bundleWith } from '../host/support/small-desk';

const OFFICE = 'cchc.snv@khanhhoa.gov.vn';
const UNIT = 'nhap.568@khanhhoa.gov.vn';
let at: Listening;

beforeAll(async () => {
  const bundleDir = bundleWith('');
  const fresh = () => new Desk({ seed: 1, latency: 'optimistic', accountKind: 'workspace', bundleDir });
  at = await listen(createApp({ desk: fresh(), fresh }), 0);
});
afterAll(() => at.close());

const as = (email: string) => ({
  rootUrl: `${at.url}/`,
  headers: { authorization: `Bearer ${email}` },
  retryConfig: { retry: 0 },
  fetchImplementation: fetch,
});
const api = (email = OFFICE) => sheetsClient({ version: 'v4', ...as(email) }).spreadsheets;
const create = async () =>
  String(
    (
      await api().create({
        requestBody: { properties: { title: 'Sổ tổng hợp', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } },
      })
    ).data.spreadsheetId,
  );

test('a tab with a Vietnamese name is added, written as if typed, and read back in each rendering', async () => {
  const spreadsheetId = await create();
  const added = await api().batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        { addSheet: { properties: { title: 'Biểu 01/Quý I', gridProperties: { rowCount: 20, columnCount: 5 } } } },
      ],
    },
  });
  expect(added.data.replies?.[0]?.addSheet?.properties).toMatchObject({ title: 'Biểu 01/Quý I', index: 1 });
  const range = "'Biểu 01/Quý I'!A1:C2";
  const updated = await api().values.update({
    spreadsheetId,
    range,
    valueInputOption: 'USER_ENTERED',
    includeValuesInResponse: true,
    requestBody: {
      values: [
        ['Số', '1.234,5', '31/12/2025'],
        ['', '=B1*2', '=C1+1'],
      ],
    },
  });
  expect(updated.data).toMatchObject({
    updatedRange: range,
    updatedCells: 6,
    updatedData: {
      values: [
        ['Số', '1.234,50', '31/12/2025'],
        ['', '2469', expect.anything()],
      ],
    },
  });
  const read = async (valueRenderOption: string) =>
    (await api().values.batchGet({ spreadsheetId, ranges: [range, 'Sheet1!A1'], valueRenderOption })).data
      .valueRanges?.[0]?.values;
  expect(await read('UNFORMATTED_VALUE')).toEqual([
    ['Số', 1234.5, 46022],
    ['', 2469, 46023],
  ]);
  expect(await read('FORMULA')).toEqual([
    ['Số', 1234.5, 46022],
    ['', '=B1*2', '=C1+1'],
  ]);
});

test('grid data with a field mask, by metadata, in the answer of a batch', async () => {
  const spreadsheetId = await create();
  const answer = await api().batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        {
          updateCells: {
            start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
            rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+1' }, note: 'ghi chú' }] }],
            fields: 'userEnteredValue,note',
          },
        },
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: 'cchc',
              metadataValue: '{}',
              visibility: 'DOCUMENT',
              location: { sheetId: 0 },
            },
          },
        },
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['A1'],
    },
  });
  expect(answer.data.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]).toMatchObject({
    note: 'ghi chú',
    formattedValue: '2',
    effectiveValue: { numberValue: 2 },
  });
  const byMetadata = await api().getByDataFilter({
    spreadsheetId,
    fields: 'sheets.data.rowData.values.note',
    requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'cchc' } }] },
  });
  expect(byMetadata.data).toEqual({ sheets: [{ data: [{ rowData: [{ values: [{ note: 'ghi chú' }] }] }] }] });
  const found = await api().developerMetadata.search({
    spreadsheetId,
    requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'cchc' } }] },
  });
  expect(found.data.matchedDeveloperMetadata?.[0]?.developerMetadata).toMatchObject({
    metadataKey: 'cchc',
    location: { locationType: 'SHEET', sheetId: 0 },
  });
});

test("protection binds the account over HTTP, and errors come in Google's form", async () => {
  const spreadsheetId = await create();
  await driveClient({ version: 'v3', ...as(OFFICE) }).permissions.create({
    fileId: spreadsheetId,
    sendNotificationEmail: false,
    requestBody: { type: 'user', role: 'writer', emailAddress: UNIT },
  });
  await api().batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        {
          addProtectedRange: {
            protectedRange: {
              range: { sheetId: 0 },
              unprotectedRanges: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 1 }],
              editors: { users: [OFFICE] },
            },
          },
        },
      ],
    },
  });
  const write = (range: string) =>
    api(UNIT).values.update({ spreadsheetId, range, valueInputOption: 'RAW', requestBody: { values: [['x']] } });
  await write('A1');
  await expect(write('A2')).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('protected cell or object'),
  });
  await expect(api().values.get({ spreadsheetId, range: 'Không có!A1' })).rejects.toMatchObject({
    status: 400,
    message: 'Unable to parse range: Không có!A1',
  });
  await expect(api().values.get({ spreadsheetId: 'khong-co', range: 'A1' })).rejects.toMatchObject({
    status: 404,
    message: 'Requested entity was not found.',
  });
});

test('append and clear over HTTP; INSERT_ROWS makes the sheet longer', async () => {
  const spreadsheetId = await create();
  for (const row of [
    ['xã 1', 5],
    ['xã 2', 7],
  ])
    await api().values.append({
      spreadsheetId,
      range: 'Sheet1!A:B',
      valueInputOption: 'RAW',
      insertDataOption: 'INSERT_ROWS',
      requestBody: { values: [row] },
    });
  expect(
    (
      await api().values.get({
        spreadsheetId,
        range: 'Sheet1',
        majorDimension: 'COLUMNS',
        valueRenderOption: 'UNFORMATTED_VALUE',
      })
    ).data,
  ).toEqual({
    range: 'Sheet1!A1:Z1001',
    majorDimension: 'COLUMNS',
    values: [
      ['xã 1', 'xã 2'],
      [5, 7],
    ],
  });
  expect((await api().values.clear({ spreadsheetId, range: 'B:B' })).data).toEqual({
    spreadsheetId,
    clearedRange: 'Sheet1!B1:B1001',
  });
});
