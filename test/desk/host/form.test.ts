/** The form of calls: routes, parameters and closed bodies, all from Google's discovery documents. */
import { ApiError } from '../../../src/desk/contract';
import { methods } from '../../../src/desk/schema/discovery';
import { checkParams } from '../../../src/desk/schema/params';
import { routeOf } from '../../../src/desk/schema/routes';
import { checkAnswer, checkRequestBody } from '../../../src/desk/schema/schema';

function refusal(action: () => unknown): ApiError {
  try {
    action();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each([
  ['GET', '/v4/spreadsheets/abc', 'sheets.spreadsheets.get', { spreadsheetId: 'abc' }],
  ['POST', '/v4/spreadsheets/abc:batchUpdate', 'sheets.spreadsheets.batchUpdate', { spreadsheetId: 'abc' }],
  [
    'GET',
    '/v4/spreadsheets/abc/values/%27B%C3%ACa%27!A1%3AB2',
    'sheets.spreadsheets.values.get',
    { spreadsheetId: 'abc', range: "'Bìa'!A1:B2" },
  ],
  [
    'POST',
    '/v4/spreadsheets/abc/values/T!A1:B2:append',
    'sheets.spreadsheets.values.append',
    { spreadsheetId: 'abc', range: 'T!A1:B2' },
  ],
  [
    'GET',
    '/v4/spreadsheets/abc/values:batchGet?ranges=A1&ranges=B2',
    'sheets.spreadsheets.values.batchGet',
    { spreadsheetId: 'abc', ranges: ['A1', 'B2'] },
  ],
  ['GET', '/drive/v3/files/generateIds', 'drive.files.generateIds', {}],
  ['DELETE', '/drive/v3/files/trash', 'drive.files.emptyTrash', {}],
  ['GET', '/drive/v3/files/xyz?alt=media', 'drive.files.get', { fileId: 'xyz', alt: 'media' }],
  ['POST', '/upload/drive/v3/files?uploadType=multipart', 'drive.files.create', { uploadType: 'multipart' }],
  ['POST', '/v1/scripts/any:run', 'script.scripts.run', { scriptId: 'any' }],
])('%s %s means %s', (httpMethod, url, id, params) => {
  const matched = routeOf(httpMethod, url);
  expect(matched?.method.id).toBe(id);
  expect(matched?.params).toEqual(params);
});

test('every method of the four APIs is found by its own path', () => {
  for (const method of methods().values()) {
    const url = method.path.replace(/\{\+?([^}]+)\}/g, 'x1');
    expect([method.id, routeOf(method.httpMethod, url)?.method.id]).toEqual([method.id, method.id]);
  }
});

test('a path that Google does not have matches no method', () => {
  expect(routeOf('GET', '/v4/workbooks/abc')).toBeUndefined();
});

test('a misspelt field of a request is refused with its place', () => {
  const error = refusal(() =>
    checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', { requests: [{ addSheet: { propertees: {} } }] }),
  );
  expect([error.code, error.status]).toEqual([400, 'INVALID_ARGUMENT']);
  expect(error.message).toBe(
    `Invalid JSON payload received. Unknown name "propertees" at 'requests[0].add_sheet': Cannot find field.`,
  );
});

test('a request with two kinds is refused, and so is one without a kind', () => {
  const two = { requests: [{ addSheet: {}, deleteSheet: { sheetId: 1 } }] };
  expect(refusal(() => checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', two)).message).toContain(
    "'requests[0]' (oneof)",
  );
  expect(
    refusal(() => checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', { requests: [{}] })).message,
  ).toContain('requests[0]');
});

test('an enum accepts only its own values', () => {
  const body = {
    requests: [{ insertDimension: { range: { sheetId: 0, dimension: 'LINES', startIndex: 0, endIndex: 1 } } }],
  };
  expect(refusal(() => checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', body)).message).toContain('"LINES"');
});

test('a text in place of a number is refused', () => {
  const body = { requests: [{ deleteSheet: { sheetId: 'first' } }] };
  expect(refusal(() => checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', body)).message).toBe(
    `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "first"`,
  );
});

test('null members count as absent, null cells stay', () => {
  const body = checkRequestBody('sheets', 'ValueRange', { range: null, values: [[1, null]] });
  expect(body).toEqual({ values: [[1, null]] });
});

test('parameters from a URL become numbers and booleans, unknown ones are refused', () => {
  const method = methods().get('drive.files.list');
  if (method === undefined) throw new Error('no files.list');
  expect(checkParams(method, { pageSize: '10', supportsAllDrives: 'true' })).toEqual({
    pageSize: 10,
    supportsAllDrives: true,
  });
  expect(refusal(() => checkParams(method, { sortBy: 'name' })).message).toContain('Unknown name "sortBy"');
  expect(refusal(() => checkParams(method, { pageSize: 'ten' })).code).toBe(400);
});

test('a missing path parameter is refused', () => {
  const method = methods().get('drive.changes.list');
  if (method === undefined) throw new Error('no changes.list');
  expect(refusal(() => checkParams(method, {})).message).toBe('Required parameter: pageToken');
});

test('an answer with an unknown field is a bug of the desk, not an API error', () => {
  expect(() => checkAnswer('drive', 'File', { id: 'a', color: 'red' })).toThrow(/bug of the desk/);
});

test('every schema of the four APIs compiles', () => {
  expect(() => checkAnswer('sheets', 'Spreadsheet', {})).not.toThrow();
  expect(() => checkAnswer('drive', 'FileList', {})).not.toThrow();
  expect(() => checkAnswer('docs', 'Document', {})).not.toThrow();
  expect(() => checkAnswer('script', 'Operation', {})).not.toThrow();
});
