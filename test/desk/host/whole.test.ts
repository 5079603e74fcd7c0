/**
 * The whole desk with its real Sheets double: a bundle makes a workbook, Google's client reads it, and it is exported
 * as xlsx.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drive as driveClient } from '@googleapis/drive';
import { sheets as sheetsClient } from '@googleapis/sheets';
import ExcelJS from 'exceljs';
import { Desk } from '../../../src/desk/desk';
import type { Served } from '../../../src/desk/http/served';
import { createApp, listen, type Listening } from '../../../src/desk/http/server';
import { OFFICE, SECOND_OFFICE, bundleWith } from './support/small-desk';

const CODE = `function make() {
  var made = Sheets.Spreadsheets.create({ properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' }, sheets: [{ properties: { sheetId: 5, title: 'Bìa' } }] });
  Sheets.Spreadsheets.Values.batchUpdate({ valueInputOption: 'USER_ENTERED', data: [{ range: 'Bìa!A1:C1', values: [['1.234,5', 2, '=A1*B1']] }] }, made.spreadsheetId);
  return made.spreadsheetId;
}
function save(id) {
  var type = MimeType.MICROSOFT_EXCEL;
  var url = 'https://www.googleapis.com/drive/v3/files/' + id + '/export?mimeType=' + encodeURIComponent(type);
  var blob = UrlFetchApp.fetch(url, { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getBlob().setName('Sổ.xlsx');
  return Drive.Files.create({ name: 'Sổ.xlsx' }, blob, { fields: 'id' }).id;
}
function where() { var s = SpreadsheetApp.getActive(); return [s.getName(), s.getActiveSheet().getName(), s.getSpreadsheetLocale(), s.getCurrentCell().getA1Notation()]; }`;

let served: Served;
let at: Listening;
const options = () => ({
  rootUrl: `${at.url}/`,
  headers: { authorization: `Bearer ${OFFICE}` },
  retryConfig: { retry: 0 },
  fetchImplementation: fetch,
});

beforeAll(async () => {
  const bundleDir = bundleWith(CODE);
  const fresh: Served['fresh'] = () => new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace', bundleDir });
  served = { desk: fresh({}), fresh };
  at = await listen(createApp(served), 0);
});
afterAll(() => at.close());

function made(): string {
  return String(served.desk.run({ fn: 'make', as: OFFICE }).result);
}

test('a person reads through the client what the script wrote', async () => {
  const spreadsheetId = made();
  const read = await sheetsClient({ version: 'v4', ...options() }).spreadsheets.values.get({
    spreadsheetId,
    range: 'Bìa!A1:C1',
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  expect(read.data.values).toEqual([[1234.5, 2, 2469]]);
});

test('the script sees the open file with its tab and locale', () => {
  const outcome = served.desk.run({
    fn: 'where',
    as: OFFICE,
    activeSpreadsheetId: made(),
    activeCell: { sheetId: 5, a1: 'C1' },
  });
  expect(outcome.result).toEqual(['Sổ', 'Bìa', 'vi_VN', 'C1']);
});

test('renaming the file renames the workbook, and the reverse', async () => {
  const spreadsheetId = made();
  const sheets = sheetsClient({ version: 'v4', ...options() });
  const drive = driveClient({ version: 'v3', ...options() });
  await drive.files.update({ fileId: spreadsheetId, requestBody: { name: 'Sổ 2019' } });
  expect((await sheets.spreadsheets.get({ spreadsheetId })).data.properties?.title).toBe('Sổ 2019');
  await sheets.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [{ updateSpreadsheetProperties: { properties: { title: 'Sổ gốc' }, fields: 'title' } }] },
  });
  expect((await drive.files.get({ fileId: spreadsheetId })).data.name).toBe('Sổ gốc');
});

test.each(['export', 'desk path'])('the workbook is exported as xlsx by %s', async (door) => {
  const fileId = made();
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url =
    door === 'export'
      ? `${at.url}/drive/v3/files/${fileId}/export?mimeType=${encodeURIComponent(xlsx)}`
      : `${at.url}/desk/files/${fileId}.xlsx`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${OFFICE}` } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, xlsx]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  expect(workbook.getWorksheet('Bìa')?.getCell('A1').value).toBe(1234.5);
});

test('a script exports its workbook and keeps the xlsx in Drive', async () => {
  const outcome = served.desk.run({ fn: 'save', args: [made()], as: OFFICE });
  expect(outcome.error).toBeUndefined();
  const response = await fetch(`${at.url}/drive/v3/files/${String(outcome.result)}?alt=media`, {
    headers: { authorization: `Bearer ${OFFICE}` },
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  expect(workbook.getWorksheet('Bìa')?.getCell('C1').value).toMatchObject({ formula: 'A1*B1', result: 2469 });
});

test('an account without access gets no export', async () => {
  const xlsx = encodeURIComponent('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const response = await fetch(`${at.url}/drive/v3/files/${made()}/export?mimeType=${xlsx}`, {
    headers: { authorization: `Bearer ${SECOND_OFFICE}` },
  });
  expect(response.status).toBe(404);
});

test('a copy keeps the cells, belongs to the copier and has no other editor', () => {
  const id = made();
  const copied = served.desk.call(
    { method: 'drive.files.copy', params: { fileId: id }, body: { name: 'Bản sao' } },
    { email: OFFICE, project: null },
  ) as { id: string };
  const read = served.desk.call(
    { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: copied.id, range: 'Bìa!C1' } },
    { email: OFFICE, project: null },
  );
  expect((read as { values: string[][] }).values).toEqual([['2469']]);
});

test('a saved desk gives the same workbook again', () => {
  const id = made();
  const folder = mkdtempSync(join(tmpdir(), 'desk-saved-'));
  try {
    served.desk.save(folder);
    const again = served.fresh({});
    again.load(folder);
    expect(again.sheets.snapshot(id)).toEqual(served.desk.sheets.snapshot(id));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
