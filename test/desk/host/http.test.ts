/** Google's own Node clients, and plain HTTP, against the desk on a socket. */
import { drive as driveClient } from '@googleapis/drive';
import { script as scriptClient } from '@googleapis/script';
import { sheets as sheetsClient } from '@googleapis/sheets';
import type { Served } from '../../../src/desk/http/served';
import { createApp, listen, type Listening } from '../../../src/desk/http/server';
import { OFFICE, UNIT, bundleWith, smallDesk } from './support/small-desk';

const CODE = `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Tổng hợp', 'echo').addToUi(); }
function echo(x) { return { got: x, file: SpreadsheetApp.getActiveSpreadsheet() && SpreadsheetApp.getActiveSpreadsheet().getId() }; }
function fail() { throw new TypeError('sai kiểu'); }
function hourly() { MailApp.sendEmail('a@khanhhoa.gov.vn', 'Nhắc', 'Đến hạn'); }
function plant() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); SpreadsheetApp.getActive().toast('xong'); }`;

let served: Served;
let at: Listening;

beforeAll(async () => {
  const bundleDir = bundleWith(CODE);
  const fresh: Served['fresh'] = ({ seed = 1, province = 'khanh-hoa-2019' }) =>
    smallDesk({ bundleDir, seed, province });
  served = { desk: fresh({}), fresh };
  at = await listen(createApp(served), 0);
});
afterAll(() => at.close());
beforeEach(() => {
  served.desk = served.fresh({});
});

const as = (email: string) => ({
  rootUrl: `${at.url}/`,
  headers: { authorization: `Bearer ${email}` },
  retryConfig: { retry: 0 },
  fetchImplementation: fetch,
});
const sheets = (email = OFFICE) => sheetsClient({ version: 'v4', ...as(email) });
const drive = (email = OFFICE) => driveClient({ version: 'v3', ...as(email) });
const scripts = (email = OFFICE) => scriptClient({ version: 'v1', ...as(email) });

async function desk(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${at.url}/desk/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, unknown>;
}

async function spreadsheet(email = OFFICE): Promise<string> {
  const made = await sheets(email).spreadsheets.create({ requestBody: { properties: { title: 'Báo cáo quý I' } } });
  return String(made.data.spreadsheetId);
}

test('the Google Sheets client makes a spreadsheet, writes it and reads it back', async () => {
  const spreadsheetId = await spreadsheet();
  await sheets().spreadsheets.values.update({
    spreadsheetId,
    range: "'Bìa'!A1:B2",
    valueInputOption: 'RAW',
    requestBody: { values: [['một', 2]] },
  });
  const read = await sheets().spreadsheets.values.get({ spreadsheetId, range: "'Bìa'!A1:B2" });
  expect(read.data.values).toEqual([['một', 2]]);
});

test('the Google Drive client lists, renames, uploads, downloads and deletes', async () => {
  const id = await spreadsheet();
  await drive().files.update({ fileId: id, requestBody: { name: 'Sổ gốc' } });
  const listed = await drive().files.list({
    q: "name = 'Sổ gốc'",
    fields: 'files(id,modifiedTime,lastModifyingUser(emailAddress))',
  });
  expect(listed.data.files).toEqual([
    { id, modifiedTime: '2019-03-04T01:00:00.000Z', lastModifyingUser: { emailAddress: OFFICE } },
  ]);
  const uploaded = await drive().files.create(
    {
      requestBody: { name: 'thư.txt' },
      media: { mimeType: 'text/plain', body: 'Kính gửi' },
      fields: 'id,size,mimeType',
    },
    { rootUrl: `${at.url}/` },
  );
  expect(uploaded.data).toEqual({ id: uploaded.data.id, size: '11', mimeType: 'text/plain' });
  const content = await drive().files.get({ fileId: String(uploaded.data.id), alt: 'media' }, { responseType: 'text' });
  expect(content.data).toBe('Kính gửi');
  await drive().files.delete({ fileId: id });
  await expect(drive().files.get({ fileId: id })).rejects.toThrow(`File not found: ${id}.`);
});

// google-api-ruby-client issue 461: "The caller does not have permission" until the sheet is shared. 404 is for ids
// without a file.
test('an account without access to a file gets 403, and a reader may not write', async () => {
  const spreadsheetId = await spreadsheet();
  await expect(sheets(UNIT).spreadsheets.get({ spreadsheetId })).rejects.toMatchObject({ status: 403 });
  await drive().permissions.create({
    fileId: spreadsheetId,
    requestBody: { type: 'user', role: 'reader', emailAddress: UNIT },
    sendNotificationEmail: false,
  });
  expect((await sheets(UNIT).spreadsheets.get({ spreadsheetId })).data.properties?.title).toBe('Báo cáo quý I');
  const write = sheets(UNIT).spreadsheets.values.update({
    spreadsheetId,
    range: 'A1',
    valueInputOption: 'RAW',
    requestBody: { values: [[1]] },
  });
  await expect(write).rejects.toMatchObject({ status: 403 });
});

test('a request without a token is refused', async () => {
  const response = await fetch(`${at.url}/drive/v3/files`);
  expect(response.status).toBe(401);
  expect(((await response.json()) as { error: { status: string } }).error.status).toBe('UNAUTHENTICATED');
});

test('Drive errors carry a reason, Sheets errors a status', async () => {
  const bearer = { headers: { authorization: `Bearer ${OFFICE}` } };
  const missing = (await (await fetch(`${at.url}/drive/v3/files/none`, bearer)).json()) as {
    error: { errors: { reason: string }[] };
  };
  expect(missing.error.errors[0]?.reason).toBe('notFound');
  const wrong = (await (await fetch(`${at.url}/v4/spreadsheets/none?fieldz=a`, bearer)).json()) as {
    error: { code: number; status: string; message: string };
  };
  expect([wrong.error.code, wrong.error.status]).toEqual([400, 'INVALID_ARGUMENT']);
  expect(wrong.error.message).toContain('Unknown name "fieldz"');
});

test('scripts.run answers with the value; a header names the open file', async () => {
  const id = await spreadsheet();
  const ran = await scripts().scripts.run(
    { scriptId: 'any', requestBody: { function: 'echo', parameters: ['ô'] } },
    { headers: { 'x-desk-active-spreadsheet': id, authorization: `Bearer ${OFFICE}` } },
  );
  expect(ran.data.done).toBe(true);
  expect(ran.data.response?.result).toEqual({ got: 'ô', file: id });
});

test('scripts.run answers what the script threw, and refuses a unit', async () => {
  const ran = await scripts().scripts.run({ scriptId: 'any', requestBody: { function: 'fail' } });
  const detail = ran.data.error?.details?.[0] as {
    errorMessage: string;
    errorType: string;
    scriptStackTraceElements: { function: string; lineNumber: number }[];
  };
  expect([detail.errorMessage, detail.errorType]).toEqual(['TypeError: sai kiểu', 'TypeError']);
  expect(detail.scriptStackTraceElements[0]).toEqual({ function: 'fail', lineNumber: 3 });
  await expect(scripts(UNIT).scripts.run({ scriptId: 'any', requestBody: { function: 'fail' } })).rejects.toMatchObject(
    { status: 403 },
  );
});

test('reset gives the people of a province and forgets every file', async () => {
  await spreadsheet();
  const people = await desk('POST', 'reset', { province: 'khanh-hoa-2019', seed: 5 });
  expect(people.office).toBe(OFFICE);
  expect((people.units as { unit: string; accounts: string[] }[])[21]).toMatchObject({
    unit: '568',
    accounts: ['nhap.568@khanhhoa.gov.vn', 'nop.568@khanhhoa.gov.vn'],
  });
  expect((people.leaders as string[]).length).toBe(2);
  expect(await desk('GET', 'files')).toEqual([]);
});

test('an unknown province is refused, and the desk stays as it was', async () => {
  await spreadsheet();
  expect(JSON.stringify((await desk('POST', 'reset', { province: 'atlantis' })).error)).toContain('knows no province');
  expect(((await desk('GET', 'files')) as unknown as unknown[]).length).toBe(1);
});

test('another web page in the browser cannot reach the desk', async () => {
  const foreign = await fetch(`${at.url}/desk/reset`, {
    method: 'POST',
    headers: { origin: 'https://example.com' },
    body: '{}',
  });
  const own = await fetch(`${at.url}/desk/files`, { headers: { origin: at.url } });
  expect([foreign.status, own.status]).toEqual([403, 200]);
});

test('opening a file runs onOpen', async () => {
  const id = await spreadsheet();
  const opened = await desk('POST', 'open', { fileId: id, as: OFFICE });
  expect(opened.ui).toEqual([
    { kind: 'menu', text: null, addOn: true, items: [{ text: 'Tổng hợp', functionName: 'echo' }] },
  ]);
});

test('triggers fire when the clock advances, and mails arrive in the outbox', async () => {
  const id = await spreadsheet();
  await scripts().scripts.run(
    { scriptId: 'any', requestBody: { function: 'plant' } },
    { headers: { 'x-desk-active-spreadsheet': id, authorization: `Bearer ${OFFICE}` } },
  );
  expect(await desk('GET', 'ui')).toEqual([{ kind: 'toast', text: 'xong', title: null, seconds: null }]);
  const ahead = await desk('POST', 'clock', { advanceSeconds: 3 * 3600 });
  expect((ahead.fired as unknown[]).length).toBe(3);
  const mails = (await desk('GET', 'outbox')) as unknown as { to: string[]; subject: string }[];
  expect(mails.map((mail) => mail.subject)).toEqual(['Nhắc', 'Nhắc', 'Nhắc']);
  expect((await desk('POST', 'trigger', { handler: 'hourly' })).fired).toBe(true);
});

test('stats count calls by method, and a planned fault strikes', async () => {
  const spreadsheetId = await spreadsheet();
  await desk('POST', 'fault', { kind: '503', method: 'sheets.spreadsheets.values.get', nth: 2 });
  const read = () => sheets().spreadsheets.values.get({ spreadsheetId, range: 'A1' });
  await read();
  await expect(read()).rejects.toMatchObject({ status: 503 });
  await read();
  const stats = (await desk('GET', 'stats')) as { calls: Record<string, number>; virtualSeconds: number };
  expect(stats.calls['sheets.spreadsheets.values.get']).toBe(3);
  expect(stats.virtualSeconds).toBe(0);
  expect(JSON.stringify((await desk('POST', 'fault', { kind: 'gremlin' })).error)).toContain('no such fault');
});

test('an empty answer and half an answer reach the client unchanged', async () => {
  const bearer = { headers: { authorization: `Bearer ${OFFICE}` } };
  await desk('POST', 'fault', [
    { kind: 'emptyAnswer', method: 'drive.about.get' },
    { kind: 'cutJson', method: 'drive.about.get', nth: 2 },
  ]);
  const url = `${at.url}/drive/v3/about?fields=user`;
  expect(await (await fetch(url, bearer)).text()).toBe('');
  expect(() => JSON.parse('')).toThrow();
  const cut = await (await fetch(url, bearer)).text();
  expect(cut.length).toBeGreaterThan(10);
  expect(() => JSON.parse(cut) as unknown).toThrow();
});
