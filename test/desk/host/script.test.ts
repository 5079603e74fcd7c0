/** The bundle runs as in Apps Script: realm, clock, services, refusals. */
import { createHash } from 'node:crypto';
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
import { tinySheets } from './support/tiny-sheets';

test('a function of the bundle returns its value', () => {
  expect(value(deskWith('function add(a, b) { return a + b; }'), 'add', [2, 3])).toBe(5);
});

test('each run has a fresh realm: nothing stays from the previous one', () => {
  const desk = deskWith('var count = 0; function next() { count += 1; return count; }');
  expect([value(desk, 'next'), value(desk, 'next')]).toEqual([1, 1]);
});

test('what a run changes of the globals and of the language itself is gone in the next run', () => {
  const desk = deskWith(`
    var kept = [];
    function spoil() {
      globalThis.left = 1;
      SpreadsheetApp = null;
      spoilt = null;
      kept.push(1);
      Array.prototype.left = 1;
      [].values().__proto__.left = 1;
      Object.getPrototypeOf(Uint8Array).prototype.left = 1;
      Intl.NumberFormat.prototype.left = 1;
      Object.defineProperty(String.prototype, 'trim', { value: () => 'left' });
      Math.max = () => 'left';
      delete Array.prototype.map;
      Object.setPrototypeOf(Map.prototype, { left: 1 });
      Date = null;
    }
    function spoilt() {
      return [
        typeof left, typeof SpreadsheetApp, kept.length, [].left, [].values().left, new Uint8Array(1).left,
        new Intl.NumberFormat().left, ' a '.trim(), Math.max(1, 2), typeof [].map, new Map().left, typeof Date.now(),
      ].join();
    }
  `);
  for (let run = 0; run < 3; run += 1) {
    value(desk, 'spoil');
    expect(value(desk, 'spoilt')).toBe('undefined,object,0,,,,,a,2,function,,number');
  }
});

test('a run that makes the language unchangeable has no successor in its realm', () => {
  const desk = deskWith(`
    function freeze() { Object.defineProperty(Array.prototype, 'left', { value: 1 }); Object.freeze(Math); }
    function frozen() { return [[].left, Object.isFrozen(Math)].join(); }
  `);
  for (let run = 0; run < 3; run += 1) {
    value(desk, 'freeze');
    expect(value(desk, 'frozen')).toBe(',false');
  }
});

test('a run inside a run has globals of its own', () => {
  const desk = deskWith(`
    var count = 0;
    function outer() { count += 1; globalThis.mine = 1; const { id } = Drive.Files.create({ name: 'a' }); return [count, globalThis.mine, typeof id].join(); }
    function inner() { count += 1; return [count, typeof mine].join(); }
  `);
  const inside: unknown[] = [];
  for (let run = 0; run < 3; run += 1) {
    desk.nemesis.meanwhile({ method: 'drive.files.create', action: () => inside.push(value(desk, 'inner')) });
    expect(value(desk, 'outer')).toBe('1,1,string');
  }
  expect(inside).toEqual(['1,undefined', '1,undefined', '1,undefined']);
});

test('the realm has no Node and no browser globals', () => {
  const desk = deskWith(`function absent() {
    return [typeof require, typeof process, typeof fetch, typeof setTimeout, typeof URL, typeof Buffer, typeof TextEncoder].join();
  }`);
  expect(value(desk, 'absent')).toBe(Array(7).fill('undefined').join());
});

test('arguments, lists, dates and errors belong to the realm of the script', () => {
  const desk = deskWith(`function own(list) {
    var caught = null;
    try { Sheets.Spreadsheets.get('none'); } catch (error) { caught = error; }
    return [list instanceof Array, list.length, new Date() instanceof Date, caught instanceof Error, caught.details.code];
  }`);
  expect(value(desk, 'own', [[1, 2]])).toEqual([true, 2, true, true, 404]);
});

test('a service used while the script is loading stops the load with its name', () => {
  const desk = deskWith('var p = PropertiesService.getScriptProperties(); function f() {}');
  expect(() => value(desk, 'f')).toThrow(
    'PropertiesService.getScriptProperties was called while the script was loading',
  );
});

test('what is not doubled throws with its name', () => {
  const desk = deskWith(
    `function a() { return SpreadsheetApp.openById('x'); } function b() { return Utilities.parseCsv('a,b'); } function c() { return Docs.Documents.batchUpdate({ requests: [{ insertPerson: {} }] }, Docs.Documents.create({}).documentId); }`,
  );
  expect(() => value(desk, 'a')).toThrow('chưa mô phỏng: SpreadsheetApp.openById');
  expect(() => value(desk, 'b')).toThrow('chưa mô phỏng: Utilities.parseCsv');
  expect(() => value(desk, 'c')).toThrow('chưa mô phỏng: docs.batchUpdate.insertPerson');
});

test('time in the script is the time of the desk, in the zone of the script', () => {
  const desk = deskWith(
    `function when() {
    var now = new Date();
    return [now.toISOString(), now.getHours(), Date.now() === now.getTime(), new Date(2019, 2, 4, 8).toISOString(), new Date('2019-03-04').toISOString(), new Date('2019-03-04T08:00:00').toISOString()];
  }`,
    { latency: 'optimistic' },
  );
  expect(value(desk, 'when')).toEqual([
    '2019-03-04T01:00:00.800Z',
    8,
    true,
    '2019-03-04T01:00:00.000Z',
    '2019-03-04T00:00:00.000Z',
    '2019-03-04T01:00:00.000Z',
  ]);
});

test('a local date can be changed and keeps the zone', () => {
  const desk = deskWith(
    `function end() { var d = new Date(2019, 2, 31, 23, 30); d.setDate(d.getDate() + 1); return [d.getDate(), d.getMonth(), d.toISOString(), d.getTimezoneOffset()]; }`,
  );
  expect(value(desk, 'end')).toEqual([1, 3, '2019-04-01T16:30:00.000Z', -420]);
});

test('formatDate is right by zone and knows the letters of Java', () => {
  const desk = deskWith(`function f(ms, zone, pattern) { return Utilities.formatDate(new Date(ms), zone, pattern); }`);
  const ms = Date.parse('2019-03-31T18:05:09.007Z');
  const rows: [string, string, string][] = [
    ['Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH:mm:ss', '2019-04-01 01:05:09'],
    ['GMT', "dd/MM/yy 'lúc' H:mm", '31/03/19 lúc 18:05'],
    ['America/New_York', 'EEE, d MMM yyyy hh:mm a Z', 'Sun, 31 Mar 2019 02:05 PM -0400'],
    ['Asia/Ho_Chi_Minh', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2019-04-01T01:05:09.007+07:00'],
    ['GMT+7', 'u EEEE D', '1 Monday 91'],
    ['GMT', 'k K M/y a', '18 6 3/2019 PM'],
    ['GMT+6', 'k:m', '24:5'],
  ];
  for (const [zone, pattern, shown] of rows) expect(value(desk, 'f', [ms, zone, pattern])).toBe(shown);
  expect(() => value(desk, 'f', [ms, 'Asia/Nowhere', 'yyyy'])).toThrow('chưa mô phỏng');
});

test('a digest equals the one that other programs compute', () => {
  const desk =
    deskWith(`function d(text) { return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8); }
    function e(text) { return Utilities.base64Encode(text, Utilities.Charset.UTF_8); }
    function z(text) { return Utilities.ungzip(Utilities.gzip(Utilities.newBlob(text))).getDataAsString(); }`);
  const wanted = [...new Int8Array(createHash('sha256').update('Sổ CCHC', 'utf8').digest())];
  expect(value(desk, 'd', ['Sổ CCHC'])).toEqual(wanted);
  expect(value(desk, 'e', ['Sổ CCHC'])).toBe(Buffer.from('Sổ CCHC').toString('base64'));
  expect(value(desk, 'z', ['Sổ CCHC'])).toBe('Sổ CCHC');
});

test('a digest of a Vietnamese text without a charset is refused', () => {
  const desk = deskWith(
    `function d(text) { return Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text)); }`,
  );
  expect(value(desk, 'd', ['abc'])).toBe(createHash('md5').update('abc').digest('base64'));
  expect(() => value(desk, 'd', ['Sổ'])).toThrow('without a charset');
});

test('a date or a function cannot be returned', () => {
  const desk = deskWith('function date() { return { at: new Date() }; } function fn() { return [function () {}]; }');
  expect(() => value(desk, 'date')).toThrow('not a supported return type');
  expect(() => value(desk, 'fn')).toThrow('not a supported return type');
});

test('a private or missing function is not found', () => {
  const desk = deskWith('function secret_() { return 1; } var arrow = 5;');
  expect(() => value(desk, 'secret_')).toThrow('Script function not found: secret_');
  expect(() => value(desk, 'arrow')).toThrow('Script function not found: arrow');
});

test('units and viewers cannot run the script', () => {
  const desk = deskWith('function f() { return 1; }');
  const id = newSpreadsheet(desk, person(UNIT));
  expect(desk.run({ fn: 'f', as: UNIT }).error?.message).toContain('not installed');
  expect(desk.run({ fn: 'f', as: OFFICE, activeSpreadsheetId: id }).error?.message).toContain('cannot edit');
});

test('a run is killed at 360 s, even when it catches the error', () => {
  const desk = deskWith(`function slow() {
    for (var i = 0; i < 10; i++) { try { Utilities.sleep(100000); PropertiesService.getScriptProperties().setProperty('i', String(i)); } catch (e) {} }
    return 'done';
  }`);
  const outcome = desk.run({ fn: 'slow', as: OFFICE });
  expect(outcome.error?.message).toBe('Exceeded maximum execution time');
  expect(desk.properties.all('script')).toEqual({ i: '2' });
});

test('a file that a script makes is invisible to another account through the same project', () => {
  const desk =
    deskWith(`function make() { return Drive.Files.create({ name: 'Sổ', mimeType: 'application/vnd.google-apps.spreadsheet' }).id; }
    function see(id) { return Sheets.Spreadsheets.get(id).properties.title; }
    function list() { return Drive.Files.list({ fields: 'files(id)' }).files.length; }`);
  const id = String(value(desk, 'make'));
  expect(value(desk, 'see', [id])).toBe('Sổ');
  desk.call(
    {
      method: 'drive.permissions.create',
      params: { fileId: id },
      body: { type: 'user', role: 'writer', emailAddress: SECOND_OFFICE },
    },
    person(OFFICE),
  );
  expect(() => value(desk, 'see', [id], { as: SECOND_OFFICE })).toThrow('Requested entity was not found.');
  expect([value(desk, 'list'), value(desk, 'list', [], { as: SECOND_OFFICE })]).toEqual([1, 0]);
  desk.pick(id, SECOND_OFFICE);
  expect(value(desk, 'see', [id], { as: SECOND_OFFICE })).toBe('Sổ');
});

test('a copy that the user makes by hand is not known to the script', () => {
  const desk = deskWith(
    `function list() { return Drive.Files.list({ q: "trashed = false", fields: 'files(name)' }).files.map(function (f) { return f.name; }); }`,
  );
  const id = newSpreadsheet(desk, script(desk, OFFICE), 'Gốc');
  desk.call({ method: 'drive.files.copy', params: { fileId: id }, body: { name: 'Bản sao' } }, person(OFFICE));
  expect(value(desk, 'list')).toEqual(['Gốc']);
});

test('advanced services take the body first, then the path, then the options', () => {
  const desk = deskWith(`function write(id) {
    Sheets.Spreadsheets.Values.update({ values: [[1, 2]] }, id, 'A1:B1', { valueInputOption: 'RAW' });
    return Sheets.Spreadsheets.Values.get(id, 'A1:B1').values;
  } function few(id) { Sheets.Spreadsheets.Values.update({}, id); }`);
  const id = newSpreadsheet(desk, script(desk, OFFICE));
  expect(value(desk, 'write', [id])).toEqual([[1, 2]]);
  expect(() => value(desk, 'few', [id])).toThrow('Invalid number of arguments provided. Expected 3-4 only');
});

test('a wrong field in an advanced call is refused in the words of Google', () => {
  const desk = deskWith(`function f(id) { Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheets: {} }] }, id); }`);
  expect(() => value(desk, 'f', ['x'])).toThrow(
    `GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate failed with error: Invalid JSON payload received. Unknown name "addSheets" at 'requests[0]': Cannot find field.`,
  );
});

test('an answer that is not in the form of Google is a bug of the desk, not an error of Google', () => {
  const wrong: typeof tinySheets = (env, files) => ({
    ...tinySheets(env, files),
    call: () => ({ spreadsheetId: 'x', colour: 'red' }),
  });
  const desk = deskWith(
    `function f() { try { return Sheets.Spreadsheets.get('x'); } catch (e) { return 'hidden'; } }`,
    { sheets: wrong },
  );
  expect(() => value(desk, 'f')).toThrow('bug of the desk: an answer is not a sheets Spreadsheet');
});

test('a service that the manifest does not name is undefined, and a missing scope is refused', () => {
  const manifest = {
    timeZone: 'Asia/Ho_Chi_Minh',
    oauthScopes: ['https://www.googleapis.com/auth/drive.file'],
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
  };
  const code = `function a() { return typeof Sheets; } function b() { MailApp.sendEmail('a@b.vn', 's', 'b'); } function c() { return Session.getActiveUser().getEmail(); }`;
  const desk = smallDesk({ bundleDir: bundleWith(code, manifest) });
  expect(value(desk, 'a')).toBe('undefined');
  expect(() => value(desk, 'b')).toThrow('Specified permissions are not sufficient to call MailApp.sendEmail');
  expect(value(desk, 'c')).toBe('');
});
