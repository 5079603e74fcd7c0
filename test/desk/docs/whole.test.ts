/**
 * Documents on the whole desk: made by scripts and by Drive, read by Google's client, copied, deleted, stored,
 * exported.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docs as docsClient } from '@googleapis/docs';
import { drive as driveClient } from '@googleapis/drive';
import { Desk } from '../../../src/desk/desk';
import type { Served } from '../../../src/desk/http/served';
import { createApp, listen, type Listening } from '../../../src/desk/http/server';
import { OFFICE, UNIT, bundleWith } from '../host/support/small-desk';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOCUMENT = 'application/vnd.google-apps.document';
const CODE = `function make() {
  var id = Docs.Documents.create({ title: 'Báo cáo quý I' }).documentId;
  Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: 'Kết quả ở xã' } }] }, id);
  return id;
}
function save(id) {
  var url = 'https://www.googleapis.com/drive/v3/files/' + id + '/export?mimeType=' + encodeURIComponent(MimeType.MICROSOFT_WORD);
  var blob = UrlFetchApp.fetch(url, { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getBlob().setName('Báo cáo.docx');
  return Drive.Files.create({ name: 'Báo cáo.docx' }, blob, { fields: 'id' }).id;
}`;

let served: Served;
let at: Listening;
const options = (email = OFFICE) => ({
  rootUrl: `${at.url}/`,
  headers: { authorization: `Bearer ${email}` },
  retryConfig: { retry: 0 },
  fetchImplementation: fetch,
});
const docs = (email?: string) => docsClient({ version: 'v1', ...options(email) });
const drive = (email?: string) => driveClient({ version: 'v3', ...options(email) });
const textOf = async (documentId: string): Promise<string> => {
  const { data: document } = await docs().documents.get({ documentId });
  return (document.body?.content ?? [])
    .flatMap((one) => one.paragraph?.elements ?? [])
    .map((one) => one.textRun?.content)
    .join('');
};

beforeAll(async () => {
  const bundleDir = bundleWith(CODE);
  const fresh: Served['fresh'] = () => new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace', bundleDir });
  served = { desk: fresh({}), fresh };
  at = await listen(createApp(served), 0);
});
afterAll(() => at.close());

function made(): string {
  const outcome = served.desk.run({ fn: 'make', as: OFFICE });
  if (outcome.error) throw new Error(outcome.error.message);
  return String(outcome.result);
}

test('a person reads through the client what the script wrote, and a write updates the time of the file', async () => {
  const documentId = made();
  expect(await textOf(documentId)).toBe('Kết quả ở xã\n');
  served.desk.advance(60);
  const before = (await drive().files.get({ fileId: documentId, fields: 'modifiedTime,name,mimeType,webViewLink' }))
    .data;
  expect([before.name, before.mimeType, before.webViewLink]).toEqual([
    'Báo cáo quý I',
    DOCUMENT,
    `https://docs.google.com/document/d/${documentId}/edit`,
  ]);
  await docs().documents.batchUpdate({
    documentId,
    requestBody: { requests: [{ insertText: { endOfSegmentLocation: {}, text: '!' } }] },
  });
  const after = (await drive().files.get({ fileId: documentId, fields: 'modifiedTime' })).data;
  expect(Date.parse(after.modifiedTime ?? '')).toBeGreaterThan(Date.parse(before.modifiedTime ?? ''));
});

test('a document is refused to accounts without access; a reader reads but does not write, and gets no revision', async () => {
  const documentId = made();
  await expect(docs(UNIT).documents.get({ documentId })).rejects.toMatchObject({ code: 403 });
  await drive().permissions.create({
    fileId: documentId,
    requestBody: { type: 'user', role: 'reader', emailAddress: UNIT },
  });
  const read = (await docs(UNIT).documents.get({ documentId })).data;
  expect([read.revisionId, read.suggestionsViewMode]).toEqual([undefined, 'PREVIEW_WITHOUT_SUGGESTIONS']);
  await expect(
    docs(UNIT).documents.batchUpdate({
      documentId,
      requestBody: { requests: [{ insertText: { endOfSegmentLocation: {}, text: '!' } }] },
    }),
  ).rejects.toMatchObject({ code: 403 });
});

test('Drive makes, copies and deletes documents; a copy is independent of its source', async () => {
  const source = made();
  const copy = String((await drive().files.copy({ fileId: source, requestBody: { name: 'Bản sao' } })).data.id);
  await docs().documents.batchUpdate({
    documentId: source,
    requestBody: { requests: [{ deleteContentRange: { range: { startIndex: 1, endIndex: 9 } } }] },
  });
  expect([await textOf(source), await textOf(copy)]).toEqual(['ở xã\n', 'Kết quả ở xã\n']);
  expect((await docs().documents.get({ documentId: copy })).data.title).toBe('Bản sao');
  const empty = String((await drive().files.create({ requestBody: { name: 'Trống', mimeType: DOCUMENT } })).data.id);
  expect(await textOf(empty)).toBe('\n');
  await drive().files.delete({ fileId: copy });
  await expect(docs().documents.get({ documentId: copy })).rejects.toMatchObject({ code: 404 });
});

test.each(['export', 'desk path', 'script'])('the document is exported as docx by %s', async (door) => {
  const fileId = made();
  const asked = { headers: { authorization: `Bearer ${OFFICE}` } };
  const url =
    {
      export: `/drive/v3/files/${fileId}/export?mimeType=${encodeURIComponent(DOCX)}`,
      'desk path': `/desk/files/${fileId}.docx`,
      script: `/drive/v3/files/${door === 'script' ? String(served.desk.run({ fn: 'save', args: [fileId], as: OFFICE }).result) : ''}?alt=media`,
    }[door] ?? '';
  const response = await fetch(`${at.url}${url}`, asked);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, DOCX]);
  // A zip whose first entry names the parts of a Word file.
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes('word/document.xml')).toBe(true);
});

test('a document is not exported as a workbook', async () => {
  const xlsx = encodeURIComponent('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const response = await fetch(`${at.url}/drive/v3/files/${made()}/export?mimeType=${xlsx}`, {
    headers: { authorization: `Bearer ${OFFICE}` },
  });
  expect(response.status).toBe(400);
  expect((await fetch(`${at.url}/desk/files/khong-co.docx`)).status).toBe(404);
});

test('documents outlive the process', async () => {
  const documentId = made();
  const requests = [
    { insertTable: { rows: 1, columns: 2, location: { index: 1 } } },
    { createHeader: { type: 'DEFAULT' } },
    { createParagraphBullets: { range: { startIndex: 9, endIndex: 10 }, bulletPreset: 'BULLET_CHECKBOX' } },
    { updateTextStyle: { range: { startIndex: 9, endIndex: 12 }, textStyle: { bold: true }, fields: 'bold' } },
    { createNamedRange: { name: 'kỳ', range: { startIndex: 9, endIndex: 12 } } },
  ];
  await docs().documents.batchUpdate({ documentId, requestBody: { requests } });
  const person = { email: OFFICE, project: null };
  const before = served.desk.call({ method: 'docs.documents.get', params: { documentId } }, person);
  const folder = mkdtempSync(join(tmpdir(), 'desk-docs-'));
  served.desk.save(folder);
  const other = served.fresh({});
  other.load(folder);
  expect(other.call({ method: 'docs.documents.get', params: { documentId } }, person)).toEqual(before);
});
