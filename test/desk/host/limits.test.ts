/** Time and limits: the cost of calls and of parallel calls, and when Google refuses more. */
import { ApiError } from '../../../src/desk/contract';
import type { Desk } from '../../../src/desk/desk';
import { parallelSeconds } from '../../../src/desk/machine/latency';
import {
  OFFICE,
  SECOND_OFFICE,
  bundleWith,
  deskWith,
  newSpreadsheet,
  person,
  script,
  smallDesk,
  value,
} from './support/small-desk';
import { tinySheets } from './support/tiny-sheets';

const read = (desk: Desk, id: string, as = OFFICE) =>
  desk.call({ method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: id, range: 'A1' } }, script(desk, as));
const write = (desk: Desk, id: string, as = OFFICE) =>
  desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: id, range: 'A1', valueInputOption: 'RAW' },
      body: { values: [[1]] },
    },
    script(desk, as),
  );

function refused(action: () => unknown): ApiError | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

test('the 61st read in a minute is refused, writes are counted separately, and a minute later reads work again', () => {
  const desk = smallDesk();
  const id = newSpreadsheet(desk, script(desk, OFFICE));
  for (let i = 0; i < 60; i += 1) read(desk, id);
  const error = refused(() => read(desk, id));
  expect([error?.code, error?.status]).toEqual([429, 'RESOURCE_EXHAUSTED']);
  expect(error?.message).toContain("limit 'Read requests per minute per user' of service 'sheets.googleapis.com'");
  for (let i = 0; i < 60; i += 1) write(desk, id);
  expect(refused(() => write(desk, id))?.code).toBe(429);
  desk.advance(60);
  expect(refused(() => read(desk, id))).toBeUndefined();
});

test('five accounts use up the quota of the project: the 301st read of a minute is refused', () => {
  const desk = smallDesk();
  const accounts = Array.from({ length: 6 }, (_, i) => `a${i}@khanhhoa.gov.vn`);
  const files = accounts.map((email) => newSpreadsheet(desk, script(desk, email)));
  for (let i = 0; i < 300; i += 1) read(desk, files[i % 6] ?? '', accounts[i % 6]);
  expect(refused(() => read(desk, files[0] ?? '', accounts[0]))?.message).toContain(
    "limit 'Read requests per minute' of",
  );
});

test('the quota of the add-in does not limit people unless peopleQuota is set', () => {
  const count = (desk: Desk): number => {
    const id = newSpreadsheet(desk, person(OFFICE));
    const call = { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: id, range: 'A1' } };
    let answered = 0;
    while (answered < 100 && refused(() => desk.call(call, person(OFFICE))) === undefined) answered += 1;
    return answered;
  };
  expect([count(smallDesk()), count(smallDesk({ peopleQuota: true }))]).toEqual([100, 60]);
});

test('only calls of scripts move the clock', () => {
  const desk = deskWith(
    `function f(id) { var t = Date.now(); Sheets.Spreadsheets.Values.get(id, 'A1'); var cold = Date.now() - t; t = Date.now(); Sheets.Spreadsheets.Values.get(id, 'A1'); return [cold, Date.now() - t]; }`,
    { sheets: tinySheets },
  );
  const id = newSpreadsheet(desk, script(desk, OFFICE));
  read(desk, id);
  expect(desk.clock.seconds()).toBe(0);
  const [cold, warm] = value(desk, 'f', [id]) as [number, number];
  // Round trip 0.2 s; a cold file 1.35 s more (latency.json, typical).
  expect(cold).toBeGreaterThanOrEqual(1550);
  expect(cold).toBeLessThan(1560);
  expect(warm).toBeGreaterThanOrEqual(200);
  expect(warm).toBeLessThan(210);
});

test.each([
  [[1, 1, 1, 1], 2, 2],
  [[3, 1, 1, 1], 2, 3],
  [[1, 1, 1], 10, 1],
  [[], 10, 0],
])('costs %j on %i lanes take %i', (costs, lanes, seconds) => {
  expect(parallelSeconds(costs, lanes)).toBe(seconds);
});

const FETCH = `function fetchFiles(ids, mute) {
  var token = ScriptApp.getOAuthToken();
  var started = Date.now();
  var answers = UrlFetchApp.fetchAll(ids.map(function (id) {
    return { url: 'https://sheets.googleapis.com/v4/spreadsheets/' + id + '/values/A1', headers: { Authorization: 'Bearer ' + token }, muteHttpExceptions: mute };
  }));
  return { codes: answers.map(function (a) { return a.getResponseCode(); }), ms: Date.now() - started };
}`;

test('twenty reads in one fetchAll cost two waves of ten, not twenty calls', () => {
  const desk = deskWith(FETCH);
  const ids = Array.from({ length: 20 }, (_, i) => newSpreadsheet(desk, script(desk, OFFICE), `Đơn vị ${i}`));
  const { codes, ms } = value(desk, 'fetchFiles', [ids, true]) as { codes: number[]; ms: number };
  expect(codes).toEqual(Array(20).fill(200));
  expect(Math.round(ms / 100)).toBe(31);
});

test('one 429 without muteHttpExceptions fails the whole fetchAll', () => {
  const desk = deskWith(FETCH);
  const id = newSpreadsheet(desk, script(desk, OFFICE));
  const ids = Array(61).fill(id) as string[];
  expect(() => value(desk, 'fetchFiles', [ids, false])).toThrow(
    'Request failed for https://sheets.googleapis.com returned code 429. Truncated server response:',
  );
  desk.advance(60);
  const { codes } = value(desk, 'fetchFiles', [ids, true]) as { codes: number[] };
  expect([codes.filter((code) => code === 200).length, codes.at(-1)]).toEqual([60, 429]);
});

test('UrlFetchApp reaches only Google addresses that the manifest lists', () => {
  const code = `function get(url) { return UrlFetchApp.fetch(url, { muteHttpExceptions: true }).getResponseCode(); }`;
  const manifest = { timeZone: 'Asia/Ho_Chi_Minh', urlFetchWhitelist: ['https://sheets.googleapis.com/'] };
  const listed = smallDesk({ bundleDir: bundleWith(code, manifest) });
  expect(value(listed, 'get', ['https://sheets.googleapis.com/v4/spreadsheets/x'])).toBe(401);
  expect(() => value(listed, 'get', ['https://www.googleapis.com/drive/v3/files'])).toThrow('urlFetchWhitelist');
  expect(() => value(deskWith(code), 'get', ['https://example.com/'])).toThrow(
    'chưa mô phỏng: UrlFetchApp.fetch https://example.com/',
  );
  expect(() => value(deskWith(code), 'get', [`https://sheets.googleapis.com/${'x'.repeat(2100)}`])).toThrow(
    'URL Length',
  );
});

test('mails stop at the daily number of recipients and work again after a day', () => {
  const desk = deskWith(
    `function mail(n) { for (var i = 0; i < n; i++) MailApp.sendEmail({ to: 'a@khanhhoa.gov.vn', cc: 'b@khanhhoa.gov.vn', subject: 's', body: 'b' }); return MailApp.getRemainingDailyQuota(); }`,
    { accountKind: 'consumer' },
  );
  expect(value(desk, 'mail', [50])).toBe(0);
  expect(() => value(desk, 'mail', [1])).toThrow('Service invoked too many times for one day: email.');
  expect(desk.outbox.all()).toHaveLength(50);
  desk.advance(86400);
  expect(value(desk, 'mail', [1])).toBe(98);
});

test.each([
  ['no address', "MailApp.sendEmail('nobody', 's', 'b')", 'Invalid email: nobody'],
  [
    'too many recipients',
    "MailApp.sendEmail(Array(52).join('a@b.vn,'), 's', 'b')",
    'Limit Exceeded: Email Recipients Per Message.',
  ],
  [
    'a long property',
    "PropertiesService.getScriptProperties().setProperty('k', Array(9218).join('x'))",
    'Argument too large: value',
  ],
  [
    'a full store',
    "var p = PropertiesService.getUserProperties(); for (var i = 0; i < 60; i++) p.setProperty('k' + i, Array(9000).join('x'))",
    'exceeded the property storage quota',
  ],
  [
    'a long cache value',
    "CacheService.getScriptCache().put('k', Array(102402).join('x'))",
    'Argument too large: value',
  ],
  ['a long sleep', 'Utilities.sleep(300001)', 'Invalid argument: 300001'],
])('the limit %s is enforced', (_name, code, text) => {
  expect(() => value(deskWith(`function f() { ${code}; }`), 'f')).toThrow(text);
});

test('spreadsheets made by scripts stop at the daily number', () => {
  const desk = smallDesk({ accountKind: 'consumer' });
  for (let i = 0; i < 250; i += 1) newSpreadsheet(desk, script(desk, OFFICE));
  expect(refused(() => newSpreadsheet(desk, script(desk, OFFICE)))?.message).toContain('too many times for one day');
  expect(refused(() => newSpreadsheet(desk, script(desk, SECOND_OFFICE)))).toBeUndefined();
});

test('a cached value expires', () => {
  const desk = deskWith(
    `function put() { CacheService.getUserCache().put('k', 'v', 30); } function get() { return CacheService.getUserCache().get('k'); }`,
  );
  value(desk, 'put');
  expect([value(desk, 'get'), value(desk, 'get', [], { as: SECOND_OFFICE })]).toEqual(['v', null]);
  desk.advance(31);
  expect(value(desk, 'get')).toBeNull();
});

test('the pessimistic setting is slower than the optimistic one for the same work', () => {
  const seconds = (['optimistic', 'typical', 'pessimistic'] as const).map((latency) => {
    const desk = deskWith(
      `function f() { var id = Sheets.Spreadsheets.create({}).spreadsheetId; Drive.Files.copy({}, id); Drive.Files.list(); }`,
      { latency },
    );
    return desk.run({ fn: 'f', as: OFFICE }).seconds;
  });
  expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
  expect(new Set(seconds).size).toBe(3);
});
