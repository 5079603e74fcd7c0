/**
 * Drive behaviour that an organisation sets or that no document fixes: rows D01–D19 of docs/google.md. Words and
 * reasons: Drive guide "Resolve errors" and public logs (kopia/kopia issue 90, PipedreamHQ/pipedream issue 21024).
 */
import { ApiError, type ApiCall } from '../../../src/desk/contract';
import type { Desk } from '../../../src/desk/desk';
import { answerRest } from '../../../src/desk/rest/rest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  OFFICE,
  SECOND_OFFICE,
  UNIT,
  bundleWith,
  deskWith,
  newSpreadsheet,
  person,
  script,
  smallDesk,
  value,
} from './support/small-desk';

const FOLDER = 'application/vnd.google-apps.folder';

interface More {
  readonly body?: unknown;
  readonly as?: string;
  readonly media?: ApiCall['media'];
}

function call(desk: Desk, method: string, params: ApiCall['params'], { body, as = OFFICE, media }: More = {}): unknown {
  return desk.call(
    {
      method: `drive.${method}`,
      params,
      ...(body === undefined ? {} : { body }),
      ...(media === undefined ? {} : { media }),
    },
    person(as),
  );
}

const names = (desk: Desk, params: ApiCall['params'] = {}, as = OFFICE): string[] =>
  (call(desk, 'files.list', { fields: 'files(name)', ...params }, { as }) as { files: { name: string }[] }).files.map(
    (file) => file.name,
  );

function refusal(action: () => unknown): unknown[] {
  try {
    action();
  } catch (error) {
    if (error instanceof ApiError)
      return [error.code, (error.details?.[0] as { reason?: string } | undefined)?.reason, error.message];
    throw error;
  }
  return [];
}

const share = (desk: Desk, fileId: string, emailAddress: string, params: ApiCall['params'] = {}): unknown =>
  call(
    desk,
    'permissions.create',
    { fileId, sendNotificationEmail: false, fields: '*', ...params },
    { body: { type: 'user', role: 'writer', emailAddress } },
  );

describe('D01, D02: a search lags after a creation, files.get does not', () => {
  test('by the setting, for so many seconds', () => {
    const desk = smallDesk();
    desk.drive.setting.listLagSeconds = 30;
    const id = newSpreadsheet(desk, person(OFFICE), 'mới');
    expect(names(desk)).toEqual([]);
    expect(call(desk, 'files.get', { fileId: id, fields: 'name' })).toEqual({ name: 'mới' });
    desk.clock.advance(31);
    expect(names(desk)).toEqual(['mới']);
  });

  test('by a fault, for one listing; what is old stays listed as it is now', () => {
    const desk = smallDesk();
    const old = newSpreadsheet(desk, person(OFFICE), 'cũ');
    desk.clock.advance(100);
    newSpreadsheet(desk, person(OFFICE), 'mới');
    call(desk, 'files.update', { fileId: old }, { body: { name: 'cũ, đổi tên' } });
    desk.nemesis.plan({ kind: 'searchLag' });
    expect(names(desk)).toEqual(['cũ, đổi tên']);
    expect(names(desk).sort()).toEqual(['cũ, đổi tên', 'mới']);
  });
});

test('D03: another OAuth client reads none of the appProperties, finds nothing by them and meets no file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-'));
  const desk = smallDesk();
  const body = { name: 'sổ', mimeType: 'application/vnd.google-apps.spreadsheet', appProperties: { cchc: 'master' } };
  const { id } = desk.call({ method: 'drive.files.create', params: {}, body }, script(desk, OFFICE)) as { id: string };
  desk.save(dir);
  const other = smallDesk({ project: 'du-an-khac' });
  other.load(dir);
  const q = "appProperties has { key='cchc' and value='master' }";
  const found = (on: Desk): unknown =>
    on.call({ method: 'drive.files.list', params: { q, fields: 'files(id)' } }, script(on, OFFICE));
  expect(found(desk)).toEqual({ files: [{ id }] });
  expect(found(other)).toEqual({ files: [] });
  other.pick(id, OFFICE);
  expect(found(other)).toEqual({ files: [] });
  const seen = { method: 'drive.files.get', params: { fileId: id, fields: 'name,appProperties' } };
  expect(other.call(seen, script(other, OFFICE))).toEqual({ name: 'sổ' });
});

test('D04: undefined in the place of the upload is refused, null is taken', () => {
  const code = (media: string) =>
    `function f() { return Drive.Files.create({ name: 'a', mimeType: '${FOLDER}' }, ${media}, { fields: 'name' }); }`;
  expect(value(deskWith(code('null')), 'f')).toEqual({ name: 'a' });
  expect(() => value(deskWith(code('undefined')), 'f')).toThrow('mediaData');
});

test('D06: an empty listing has `files`, or by the setting has not', () => {
  const desk = smallDesk();
  expect(call(desk, 'files.list', { fields: 'kind,files(id)' })).toEqual({ kind: 'drive#fileList', files: [] });
  desk.drive.setting.emptyListWithoutFiles = true;
  expect(call(desk, 'files.list', { fields: 'kind,files(id)' })).toEqual({ kind: 'drive#fileList' });
});

describe('D07: an upload past 5 MB', () => {
  const large = Buffer.alloc(5 * 2 ** 20 + 1);

  test('is refused in one piece and taken when resumable', () => {
    const desk = smallDesk();
    const url = 'https://www.googleapis.com/upload/drive/v3/files';
    const headers = { authorization: `Bearer ${OFFICE}`, 'content-type': 'application/pdf' };
    const simple = answerRest(desk, { httpMethod: 'POST', url: `${url}?uploadType=media`, headers, body: large });
    expect(simple.code).toBe(413);
    const json = Buffer.from(JSON.stringify({ name: 'a.pdf' }));
    const begun = answerRest(desk, { httpMethod: 'POST', url: `${url}?uploadType=resumable`, headers, body: json });
    const done = answerRest(desk, { httpMethod: 'PUT', url: begun.headers.location ?? '', headers: {}, body: large });
    expect(done.code).toBe(200);
    expect(names(desk)).toEqual(['a.pdf']);
  });

  test('is refused to the advanced service, which sends it in one piece', () => {
    const desk = smallDesk();
    const media = { mimeType: 'application/pdf', bytes: large };
    expect(refusal(() => call(desk, 'files.create', {}, { body: {}, media }))).toEqual([
      413,
      'uploadTooLarge',
      'Request Too Large',
    ]);
  });
});

test('D10: an address comes back as the account’s own', () => {
  const desk = smallDesk();
  desk.drive.setting.aliases.set('cu@sonoivu.vn', 'moi@khanhhoa.gov.vn');
  const id = newSpreadsheet(desk, person(OFFICE));
  expect(share(desk, id, 'Nguyen.Van.A@gmail.com')).toMatchObject({ emailAddress: 'nguyenvana@gmail.com' });
  expect(share(desk, id, 'CU@sonoivu.vn')).toMatchObject({ emailAddress: 'moi@khanhhoa.gov.vn' });
});

test('D11: the address of a group is a permission of its own type', () => {
  const desk = smallDesk();
  desk.drive.setting.groups.add('to-cchc@khanhhoa.gov.vn');
  const id = newSpreadsheet(desk, person(OFFICE));
  expect(share(desk, id, 'to-cchc@khanhhoa.gov.vn')).toMatchObject({ type: 'group' });
});

test('D12: sharing a file with its owner changes nothing', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  expect(share(desk, id, OFFICE)).toMatchObject({ role: 'owner', emailAddress: OFFICE });
});

test('D14: a property and its value have 124 bytes together', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  const set = (text: string) => () =>
    call(desk, 'files.update', { fileId: id }, { body: { appProperties: { k: text } } });
  set('x'.repeat(123))();
  expect(refusal(set('x'.repeat(124)))[0]).toBe(400);
  expect(refusal(set('ế'.repeat(42)))[0]).toBe(400);
});

describe('sharing is refused', () => {
  test('to an address without a Google account, unless it is invited by a notice', () => {
    const desk = smallDesk();
    desk.drive.setting.withoutAccount.add('hopthu.vn');
    const id = newSpreadsheet(desk, person(OFFICE));
    expect(refusal(() => share(desk, id, 'a@hopthu.vn'))).toEqual([
      400,
      'invalidSharingRequest',
      expect.stringContaining('no Google account associated with this email address'),
    ]);
    share(desk, id, 'a@hopthu.vn', { sendNotificationEmail: true });
    expect(desk.outbox.all().map((mail) => mail.to)).toEqual([['a@hopthu.vn']]);
    share(desk, id, UNIT);
  });

  test('outside the domains that the organisation allows', () => {
    const desk = smallDesk();
    desk.drive.setting.sharingDomains = ['khanhhoa.gov.vn'];
    const id = newSpreadsheet(desk, person(OFFICE));
    share(desk, id, UNIT);
    expect(refusal(() => share(desk, id, 'a@gmail.com')).slice(0, 2)).toEqual([400, 'invalidSharingRequest']);
  });

  test('past the day’s quota, for that account, until a day has gone', () => {
    const desk = smallDesk();
    desk.drive.setting.sharesPerDay = 1;
    const id = newSpreadsheet(desk, person(OFFICE));
    share(desk, id, UNIT);
    expect(refusal(() => share(desk, id, SECOND_OFFICE)).slice(0, 2)).toEqual([403, 'sharingRateLimitExceeded']);
    desk.clock.advance(86_400);
    share(desk, id, SECOND_OFFICE);
  });

  test.each([
    ['sharingQuota', 403, 'sharingRateLimitExceeded'],
    ['noGoogleAccount', 400, 'invalidSharingRequest'],
    ['domainPolicy', 403, 'domainPolicy'],
  ] as const)('by the fault %s', (kind, code, reason) => {
    const desk = smallDesk();
    const id = newSpreadsheet(desk, person(OFFICE));
    desk.nemesis.plan({ kind });
    expect(refusal(() => share(desk, id, UNIT)).slice(0, 2)).toEqual([code, reason]);
    share(desk, id, UNIT);
  });
});

test('a full storage takes no new file, by the setting and by the fault', () => {
  const desk = smallDesk();
  desk.nemesis.plan({ kind: 'storageFull' });
  const make = () => newSpreadsheet(desk, person(OFFICE));
  expect(refusal(make)).toEqual([403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded."]);
  const id = make();
  desk.drive.setting.fullAccounts.add(OFFICE);
  expect(refusal(make)[1]).toBe('storageQuotaExceeded');
  expect(refusal(() => call(desk, 'files.copy', { fileId: id }, { body: {} }))[1]).toBe('storageQuotaExceeded');
  newSpreadsheet(desk, person(SECOND_OFFICE));
});

test('an export too large is 403 exportSizeLimitExceeded', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  desk.nemesis.plan({ kind: 'exportTooLarge' });
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = `https://www.googleapis.com/drive/v3/files/${id}/export?mimeType=${xlsx}`;
  const answer = answerRest(desk, { httpMethod: 'GET', url, headers: { authorization: `Bearer ${OFFICE}` } });
  expect(answer.code).toBe(403);
  expect(JSON.parse(String(answer.body)).error.errors[0]).toMatchObject({ reason: 'exportSizeLimitExceeded' });
});

describe('D19: what lies in a shared drive', () => {
  const both = { supportsAllDrives: true, includeItemsFromAllDrives: true };

  function moved() {
    const desk = smallDesk();
    const driveId = desk.shelf.addDrive('Bộ nhớ dùng chung', { [OFFICE]: 'owner', [UNIT]: 'reader' });
    const made = call(desk, 'files.create', {}, { body: { name: 'thư mục', mimeType: FOLDER } }) as { id: string };
    const body = { name: 'sổ', mimeType: 'application/vnd.google-apps.spreadsheet', parents: [made.id] };
    const { id } = call(desk, 'files.create', {}, { body }) as { id: string };
    call(
      desk,
      'files.update',
      { fileId: made.id, addParents: driveId, removeParents: 'root', supportsAllDrives: true },
      { body: {} },
    );
    return { desk, driveId, folder: made.id, id };
  }

  test('is not there for a caller that does not ask for it', () => {
    const { desk, folder, id, driveId } = moved();
    expect(names(desk)).toEqual([]);
    expect(names(desk, { supportsAllDrives: true })).toEqual([]);
    expect(names(desk, both).sort()).toEqual(['sổ', 'thư mục']);
    expect(refusal(() => call(desk, 'files.get', { fileId: id }))[0]).toBe(404);
    expect(refusal(() => call(desk, 'files.update', { fileId: id }, { body: { name: 'x' } }))[0]).toBe(404);
    expect(refusal(() => share(desk, id, SECOND_OFFICE))[0]).toBe(404);
    const body = { name: 'con', mimeType: FOLDER, parents: [folder] };
    expect(refusal(() => call(desk, 'files.create', {}, { body }))[0]).toBe(404);
    expect(
      call(desk, 'files.get', { fileId: id, supportsAllDrives: true, fields: 'name,driveId,owners,permissions' }),
    ).toEqual({ name: 'sổ', driveId });
  });

  test('is open to the drive’s members by their roles, and has no owner', () => {
    const { desk, id } = moved();
    const rename = (as: string) => () =>
      call(desk, 'files.update', { fileId: id, supportsAllDrives: true }, { body: { name: 'tên mới' }, as });
    expect(refusal(rename(UNIT))[0]).toBe(403);
    rename(OFFICE)();
    expect(names(desk, both, UNIT).sort()).toEqual(['thư mục', 'tên mới']);
    expect(names(desk, both, SECOND_OFFICE)).toEqual([]);
  });

  test('the drive itself is listed for its members', () => {
    const { desk, driveId } = moved();
    const listed = (as: string): unknown => call(desk, 'drives.list', { fields: 'drives(id,name)' }, { as });
    expect(listed(UNIT)).toEqual({ drives: [{ id: driveId, name: 'Bộ nhớ dùng chung' }] });
    expect(listed(SECOND_OFFICE)).toEqual({ drives: [] });
  });
});

test('Drive passes over a parameter of another method and over spaces in fields; Sheets refuses an unknown one', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE), 'sổ');
  const params = { fileId: id, includeItemsFromAllDrives: 'True', fields: 'name, mimeType' };
  expect(call(desk, 'files.get', params)).toMatchObject({ name: 'sổ' });
  const sheets = { method: 'sheets.spreadsheets.get', params: { spreadsheetId: id, lạ: 1 } };
  expect(() => desk.call(sheets, person(OFFICE))).toThrow('Unknown name "lạ"');
});

test('an add-on trigger belongs to the open file: one of a type for an account and a file, and it dies with the file (T01, T03)', () => {
  const desk = smallDesk({
    bundleDir: bundleWith(
      `function on() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
       function often() { ScriptApp.newTrigger('hourly').timeBased().everyMinutes(10).create(); }
       function hourly() {}`,
    ),
  });
  const [first, second] = [newSpreadsheet(desk, person(OFFICE)), newSpreadsheet(desk, person(OFFICE))];
  const run = (fn: string, activeSpreadsheetId: string) => value(desk, fn, [], { activeSpreadsheetId });
  run('on', first);
  expect(() => run('on', first)).toThrow('too many time-based triggers in this document');
  run('on', second);
  expect(() => run('often', second)).toThrow(/once an hour|too many/);
  expect(desk.advance(7200)).toHaveLength(4);
  call(desk, 'files.delete', { fileId: first });
  expect(desk.advance(7200)).toHaveLength(2);
  expect(desk.triggers.all().map((trigger) => trigger.documentId)).toEqual([second]);
});
