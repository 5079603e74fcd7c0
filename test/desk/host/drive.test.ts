/** Drive as accounts use it: seeing, finding, sharing, moving, deleting, following changes. */
import { ApiError, type ApiCall } from '../../../src/desk/contract';
import type { Desk } from '../../../src/desk/desk';
import { OFFICE, SECOND_OFFICE, UNIT, newSpreadsheet, person, script, smallDesk } from './support/small-desk';

type File = Record<string, unknown> & { id: string };

function call(
  desk: Desk,
  method: string,
  params: ApiCall['params'],
  more: { body?: unknown; as?: string; project?: boolean } = {},
): unknown {
  const actor = more.project === true ? script(desk, more.as ?? OFFICE) : person(more.as ?? OFFICE);
  return desk.call(
    { method: `drive.${method}`, params, ...(more.body === undefined ? {} : { body: more.body }) },
    actor,
  );
}

function folder(desk: Desk, name: string, more: { as?: string; parents?: string[] } = {}): string {
  const body = {
    name,
    mimeType: 'application/vnd.google-apps.folder',
    ...(more.parents === undefined ? {} : { parents: more.parents }),
  };
  return (call(desk, 'files.create', {}, { body, ...(more.as === undefined ? {} : { as: more.as }) }) as File).id;
}

function found(desk: Desk, q: string, more: { as?: string; project?: boolean } = {}): string[] {
  const list = call(desk, 'files.list', { q, fields: 'files(name)', orderBy: 'name' }, more) as {
    files: { name: string }[];
  };
  return list.files.map((file) => file.name);
}

function refusal(action: () => unknown): [number, string] {
  try {
    action();
  } catch (error) {
    if (error instanceof ApiError) return [error.code, error.message];
    throw error;
  }
  throw new Error('nothing was refused');
}

function share(desk: Desk, fileId: string, email: string, role = 'reader'): string {
  const body = { type: 'user', role, emailAddress: email };
  return (call(desk, 'permissions.create', { fileId, sendNotificationEmail: false }, { body }) as { id: string }).id;
}

test('without fields Drive answers only four fields', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE), 'Sổ');
  expect(call(desk, 'files.get', { fileId: id })).toEqual({
    kind: 'drive#file',
    id,
    name: 'Sổ',
    mimeType: 'application/vnd.google-apps.spreadsheet',
  });
  expect(refusal(() => call(desk, 'files.get', { fileId: id, fields: 'id,colour' }))).toEqual([
    400,
    'Invalid field selection colour',
  ]);
});

describe('the search language', () => {
  const desk = smallDesk();
  const archive = folder(desk, 'Lưu trữ');
  const make = (name: string, more: object = {}): File =>
    call(desk, 'files.create', {}, { body: { name, mimeType: 'text/plain', ...more } }) as File;
  make('Báo cáo quý I', { parents: [archive], properties: { unit: '568' } });
  make("Đơn vị 'A'");
  const old = make('Báo cáo quý IV');
  desk.advance(3600);
  make('Tổng hợp báo cáo');
  call(desk, 'files.update', { fileId: old.id }, { body: { trashed: true } });

  test.each([
    ["name = 'Báo cáo quý I'", ['Báo cáo quý I']],
    ["name contains 'báo'", ['Báo cáo quý I', 'Báo cáo quý IV', 'Tổng hợp báo cáo']],
    ["name contains 'áo'", []],
    ["name contains 'IV báo'", ['Báo cáo quý IV']],
    ["name = 'Đơn vị \\'A\\''", ["Đơn vị 'A'"]],
    ['trashed = true', ['Báo cáo quý IV']],
    ["name contains 'Báo' and not trashed = true", ['Báo cáo quý I', 'Tổng hợp báo cáo']],
    [`'${archive}' in parents`, ['Báo cáo quý I']],
    [
      `'root' in parents and mimeType != 'application/vnd.google-apps.folder' and trashed=false`,
      ["Đơn vị 'A'", 'Tổng hợp báo cáo'],
    ],
    ["properties has { key='unit' and value='568' }", ['Báo cáo quý I']],
    ["properties has { key='unit' and value='569' }", []],
    ["mimeType = 'application/vnd.google-apps.folder'", ['Lưu trữ']],
    ["modifiedTime > '2019-03-04T01:30:00'", ['Tổng hợp báo cáo']],
    ["modifiedTime <= '2019-03-04T08:30:00+07:00' and trashed = false", ['Báo cáo quý I', "Đơn vị 'A'", 'Lưu trữ']],
    ["(name = 'Lưu trữ' or trashed = true) and 'me' in owners", ['Báo cáo quý IV', 'Lưu trữ']],
    [`'${UNIT}' in writers`, []],
  ])('%s', (q, names) => {
    expect(found(desk, q).sort()).toEqual([...names].sort());
  });

  test.each([
    "name ~ 'x'",
    'name = ',
    "nom = 'x'",
    "name = 'x' and",
    "(name = 'x'",
    'trashed = maybe',
    "modifiedTime > 'soon'",
  ])('%s is not a query', (q) => {
    expect(refusal(() => found(desk, q))[0]).toBe(400);
  });

  test('and next to or without parentheses is refused', () => {
    expect(refusal(() => found(desk, "trashed = true or name = 'x' and name = 'y'"))[1]).toContain('chưa mô phỏng');
  });

  test('full text search is not doubled and throws with its name', () => {
    expect(refusal(() => found(desk, "fullText contains 'x'"))).toEqual([501, 'chưa mô phỏng: files.list q: fullText']);
  });
});

test('a listing in pages leaves nothing out', () => {
  const desk = smallDesk();
  for (let i = 1; i <= 7; i += 1) newSpreadsheet(desk, person(OFFICE), `Đơn vị ${i}`);
  const names: string[] = [];
  let pageToken: string | undefined;
  do {
    const page = call(desk, 'files.list', {
      pageSize: 3,
      orderBy: 'name',
      ...(pageToken === undefined ? {} : { pageToken }),
    }) as { files: File[]; nextPageToken?: string };
    names.push(...page.files.map((file) => String(file.name)));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  expect(names).toEqual([1, 2, 3, 4, 5, 6, 7].map((i) => `Đơn vị ${i}`));
});

test('a file shared through a folder is listed, one shared only by link is not', () => {
  const desk = smallDesk();
  const shared = folder(desk, 'Chung');
  call(desk, 'files.create', {}, { body: { name: 'Trong thư mục', mimeType: 'text/plain', parents: [shared] } });
  share(desk, shared, UNIT);
  const linked = newSpreadsheet(desk, person(OFFICE), 'Có đường dẫn');
  call(desk, 'permissions.create', { fileId: linked }, { body: { type: 'anyone', role: 'reader' } });
  expect(found(desk, 'trashed = false', { as: UNIT })).toEqual(['Chung', 'Trong thư mục']);
  expect((call(desk, 'files.get', { fileId: linked }, { as: UNIT }) as File).name).toBe('Có đường dẫn');
});

test('a reader may not rename, a writer may not delete', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  share(desk, id, UNIT, 'reader');
  share(desk, id, SECOND_OFFICE, 'writer');
  expect(refusal(() => call(desk, 'files.update', { fileId: id }, { body: { name: 'X' }, as: UNIT }))[0]).toBe(403);
  call(desk, 'files.update', { fileId: id }, { body: { name: 'Tên mới' }, as: SECOND_OFFICE });
  expect(refusal(() => call(desk, 'files.delete', { fileId: id }, { as: SECOND_OFFICE }))[0]).toBe(403);
  expect(call(desk, 'files.get', { fileId: id, fields: 'name,lastModifyingUser(emailAddress)' })).toEqual({
    name: 'Tên mới',
    lastModifyingUser: { emailAddress: SECOND_OFFICE },
  });
});

test('own writes update modifiedTime and lastModifyingUser; moving does not', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  share(desk, id, UNIT, 'writer');
  desk.advance(120);
  const update = { spreadsheetId: id, range: 'A1', valueInputOption: 'RAW' };
  desk.call({ method: 'sheets.spreadsheets.values.update', params: update, body: { values: [[1]] } }, person(UNIT));
  const seen = () => call(desk, 'files.get', { fileId: id, fields: 'modifiedTime,lastModifyingUser(emailAddress)' });
  expect(seen()).toEqual({ modifiedTime: '2019-03-04T01:02:00.000Z', lastModifyingUser: { emailAddress: UNIT } });
  desk.advance(120);
  const other = folder(desk, 'Khác');
  call(desk, 'files.update', { fileId: id, addParents: other, removeParents: 'root' }, { body: {} });
  expect(seen()).toEqual({ modifiedTime: '2019-03-04T01:02:00.000Z', lastModifyingUser: { emailAddress: UNIT } });
  expect(call(desk, 'files.get', { fileId: id, fields: 'parents' })).toEqual({ parents: [other] });
});

test('a file has one folder: adding a second is refused', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  expect(
    refusal(() => call(desk, 'files.update', { fileId: id, addParents: folder(desk, 'Hai') }, { body: {} }))[0],
  ).toBe(403);
  expect(refusal(() => call(desk, 'files.update', { fileId: id }, { body: { parents: ['root'] } }))[1]).toContain(
    'addParents',
  );
});

test('deleting a folder deletes its content; emptying the bin deletes the binned files', () => {
  const desk = smallDesk();
  const outer = folder(desk, 'Ngoài');
  const inner = (
    call(
      desk,
      'files.create',
      {},
      { body: { name: 'Trong', mimeType: 'application/vnd.google-apps.spreadsheet', parents: [outer] } },
    ) as File
  ).id;
  call(desk, 'files.update', { fileId: outer }, { body: { trashed: true } });
  expect(call(desk, 'files.get', { fileId: inner, fields: 'trashed,explicitlyTrashed' })).toEqual({
    trashed: true,
    explicitlyTrashed: false,
  });
  call(desk, 'files.emptyTrash', {});
  expect(refusal(() => call(desk, 'files.get', { fileId: inner }))).toEqual([404, `File not found: ${inner}.`]);
});

test('sharing sends a mail unless it is switched off', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE), 'Sổ');
  share(desk, id, SECOND_OFFICE);
  expect(desk.outbox.all()).toHaveLength(0);
  call(
    desk,
    'permissions.create',
    { fileId: id, emailMessage: 'Mời nhập' },
    { body: { type: 'user', role: 'writer', emailAddress: UNIT } },
  );
  expect(desk.outbox.all()[0]).toMatchObject({ to: [UNIT], body: 'Mời nhập', origin: 'drive' });
});

test('access is changed and removed by its id, and ownership is transferred only when asked for', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  const permissionId = share(desk, id, UNIT);
  call(desk, 'permissions.update', { fileId: id, permissionId }, { body: { role: 'writer' } });
  expect(desk.files.role(id, person(UNIT))).toBe('writer');
  expect(
    refusal(() => call(desk, 'permissions.update', { fileId: id, permissionId }, { body: { role: 'owner' } }))[1],
  ).toContain('transferOwnership');
  call(desk, 'permissions.delete', { fileId: id, permissionId });
  expect(desk.files.role(id, person(UNIT))).toBe('none');
  const heir = share(desk, id, SECOND_OFFICE, 'writer');
  call(
    desk,
    'permissions.update',
    { fileId: id, permissionId: heir, transferOwnership: true },
    { body: { role: 'owner' } },
  );
  expect([desk.files.owner(id), desk.files.role(id, person(OFFICE))]).toEqual([SECOND_OFFICE, 'writer']);
});

test('changes since a token list each changed file once, and a deleted one as removed', () => {
  const desk = smallDesk();
  const kept = newSpreadsheet(desk, person(OFFICE), 'Giữ');
  const gone = newSpreadsheet(desk, person(OFFICE), 'Bỏ');
  const { startPageToken } = call(desk, 'changes.getStartPageToken', {}) as { startPageToken: string };
  for (const name of ['Giữ 1', 'Giữ 2']) call(desk, 'files.update', { fileId: kept }, { body: { name } });
  call(desk, 'files.delete', { fileId: gone });
  const list = call(desk, 'changes.list', { pageToken: startPageToken }) as {
    changes: { fileId: string; removed: boolean; file?: File }[];
    newStartPageToken: string;
  };
  expect(list.changes.map((change) => [change.fileId, change.removed, change.file?.name])).toEqual([
    [kept, false, 'Giữ 2'],
    [gone, true, undefined],
  ]);
  expect(call(desk, 'changes.list', { pageToken: list.newStartPageToken })).toMatchObject({ changes: [] });
});

test('drive.file: changes, listings and folders of other projects are invisible', () => {
  const desk = smallDesk();
  const own = newSpreadsheet(desk, script(desk, OFFICE), 'Của ứng dụng');
  newSpreadsheet(desk, person(OFFICE), 'Của người');
  expect(found(desk, 'trashed = false', { project: true })).toEqual(['Của ứng dụng']);
  const list = call(desk, 'changes.list', { pageToken: '1' }, { project: true }) as { changes: { fileId: string }[] };
  expect(list.changes.map((change) => change.fileId)).toEqual([own]);
  const foreign = folder(desk, 'Thư mục riêng');
  const body = { name: 'X', mimeType: 'text/plain', parents: [foreign] };
  expect(refusal(() => call(desk, 'files.create', {}, { body, project: true }))).toEqual([
    404,
    `File not found: ${foreign}.`,
  ]);
});

test('writes of one person merge into one revision, another person begins a new one', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  share(desk, id, UNIT, 'writer');
  for (const email of [OFFICE, OFFICE, UNIT]) {
    desk.advance(60);
    desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: id, range: 'A1', valueInputOption: 'RAW' },
        body: { values: [[1]] },
      },
      person(email),
    );
  }
  const list = call(desk, 'revisions.list', {
    fileId: id,
    fields: 'revisions(modifiedTime,lastModifyingUser(emailAddress))',
  });
  expect(list).toEqual({
    revisions: [
      { modifiedTime: '2019-03-04T01:02:00.000Z', lastModifyingUser: { emailAddress: OFFICE } },
      { modifiedTime: '2019-03-04T01:03:00.000Z', lastModifyingUser: { emailAddress: UNIT } },
    ],
  });
});

test('properties are merged, and a null removes one', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, script(desk, OFFICE));
  const update = (body: unknown) =>
    call(desk, 'files.update', { fileId: id, fields: 'properties,appProperties' }, { body, project: true });
  update({ properties: { unit: '568', period: '2019-Q1' }, appProperties: { secret: 'x' } });
  expect(update({ properties: { period: null } })).toEqual({
    properties: { unit: '568' },
    appProperties: { secret: 'x' },
  });
  expect(call(desk, 'files.get', { fileId: id, fields: 'appProperties' })).toEqual({});
});

// "A collection of arbitrary key-value pairs which are private to the requesting app": a person's own client counts as
// an app.
test("a person's client reads and finds its own appProperties, and the add-on does not see them", () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, script(desk, OFFICE), 'Sổ');
  const answer = call(
    desk,
    'files.update',
    { fileId: id, fields: 'appProperties' },
    { body: { appProperties: { stage: 'a' } } },
  );
  expect(answer).toEqual({ appProperties: { stage: 'a' } });
  const q = "appProperties has { key='stage' and value='a' }";
  expect([found(desk, q), found(desk, q, { project: true })]).toEqual([['Sổ'], []]);
});

test('new content sets its own type, and a known extension is shown', () => {
  const desk = smallDesk();
  const { id } = call(desk, 'files.create', {}, { body: { name: 'ghi chú.txt', mimeType: 'text/plain' } }) as File;
  const params = { fileId: id, fields: 'mimeType,fileExtension,size,quotaBytesUsed' };
  const answer = desk.call(
    {
      method: 'drive.files.update',
      params,
      body: {},
      media: { mimeType: 'application/pdf', bytes: Buffer.from('%PDF') },
    },
    person(OFFICE),
  );
  expect(answer).toEqual({ mimeType: 'application/pdf', fileExtension: 'txt', size: '4', quotaBytesUsed: '4' });
  expect(call(desk, 'about.get', { fields: 'storageQuota(usage,usageInDriveTrash)' })).toEqual({
    storageQuota: { usage: '4', usageInDriveTrash: '0' },
  });
});

test('a shortcut gives its target and is found by it', () => {
  const desk = smallDesk();
  const targetId = newSpreadsheet(desk, person(OFFICE), 'Sổ');
  const body = { name: 'Lối tắt', mimeType: 'application/vnd.google-apps.shortcut', shortcutDetails: { targetId } };
  expect(call(desk, 'files.create', { fields: 'shortcutDetails' }, { body })).toEqual({
    shortcutDetails: { targetId, targetMimeType: 'application/vnd.google-apps.spreadsheet' },
  });
  expect(found(desk, `shortcutDetails.targetId = '${targetId}'`)).toEqual(['Lối tắt']);
  expect(
    refusal(() => call(desk, 'files.create', {}, { body: { ...body, shortcutDetails: { targetId: 'nope' } } })),
  ).toEqual([404, 'File not found: nope.']);
});

// Examples in Google's guide: `sharedWithMe and name contains 'hello'`, `visibility = 'limited'`.
test('boolean terms may appear alone, and files are found by their widest permission', () => {
  const desk = smallDesk();
  const [open, closed] = [newSpreadsheet(desk, person(OFFICE), 'Mở'), newSpreadsheet(desk, person(OFFICE), 'Kín')];
  call(
    desk,
    'permissions.create',
    { fileId: open, sendNotificationEmail: false },
    { body: { type: 'anyone', role: 'reader' } },
  );
  share(desk, closed, UNIT);
  expect([
    found(desk, 'not trashed'),
    found(desk, 'starred'),
    found(desk, "sharedWithMe and name contains 'kín'", { as: UNIT }),
  ]).toEqual([['Kín', 'Mở'], [], ['Kín']]);
  expect([found(desk, "visibility = 'anyoneWithLink'"), found(desk, "visibility = 'limited'")]).toEqual([
    ['Mở'],
    ['Kín'],
  ]);
  expect(refusal(() => found(desk, "visibility = 'secret'"))).toEqual([400, 'Invalid Value']);
});

test('a sort key that Drive lacks, a change of the type of a permission and an impossible conversion are refused in Google’s words', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  const permissionId = share(desk, id, UNIT);
  expect(refusal(() => call(desk, 'files.list', { orderBy: 'colour' }))).toEqual([400, 'Invalid Value']);
  expect(
    refusal(() => call(desk, 'permissions.update', { fileId: id, permissionId }, { body: { type: 'anyone' } }))[0],
  ).toBe(403);
  expect(refusal(() => call(desk, 'files.export', { fileId: id, mimeType: 'image/png' }))).toEqual([
    400,
    'The requested conversion is not supported.',
  ]);
  expect(call(desk, 'drives.list', {})).toEqual({ kind: 'drive#driveList', drives: [] });
});

test('what Drive has and the desk does not throws with its name', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, person(OFFICE));
  expect(refusal(() => call(desk, 'comments.list', { fileId: id, fields: '*' }))[1]).toBe(
    'chưa mô phỏng: drive.comments.list',
  );
  expect(refusal(() => call(desk, 'files.export', { fileId: id, mimeType: 'application/zip' }))[1]).toContain(
    'chưa mô phỏng',
  );
  expect(refusal(() => call(desk, 'files.export', { fileId: id, mimeType: 'text/csv' }))[1]).toContain('chưa mô phỏng');
});
