/** The nemesis: each kind of fault at the planned call, before or after the effect; and the store on disk. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../../../src/desk/desk';
import type { Fault } from '../../../src/desk/machine/nemesis';
import { OFFICE, deskWith, newSpreadsheet, person, script, smallDesk, value } from './support/small-desk';

const CODE = `function write(id, v) { try { Sheets.Spreadsheets.Values.update({ values: [[v]] }, id, 'A1', { valueInputOption: 'RAW' }); return 'ok'; } catch (e) { return e.message; } }
function read(id) { return Sheets.Spreadsheets.Values.get(id, 'A1').values; }
function names() { return Drive.Files.list({ fields: 'files(name,lastModifyingUser)' }).files; }
function lock() { return LockService.getScriptLock().tryLock(10); }
function cached() { var c = CacheService.getScriptCache(); c.put('k', 'v'); return c.get('k'); }
function mail() { MailApp.sendEmail('a@b.vn', 's', 'b'); }
function now() { return new Date().toISOString(); }`;

const UPDATE = 'sheets.spreadsheets.values.update';

test.each<[Fault, string, unknown]>([
  [{ kind: '503', method: UPDATE }, 'The service is currently unavailable.', undefined],
  [{ kind: '500', method: UPDATE, when: 'after' }, 'Internal error encountered.', [['mới']]],
  [{ kind: '429', method: UPDATE }, 'Quota exceeded', undefined],
  [{ kind: '502', method: UPDATE }, 'Bad Gateway', undefined],
  [{ kind: 'timeoutBefore', method: UPDATE }, 'Deadline exceeded', undefined],
  [{ kind: 'timeoutAfter', method: UPDATE }, 'Deadline exceeded', [['mới']]],
  [{ kind: 'emptyAnswer', method: UPDATE }, 'Empty response', [['mới']]],
  [{ kind: 'cutJson', method: UPDATE }, 'Unexpected end of JSON input', [['mới']]],
  [{ kind: 'dailyQuota', method: UPDATE }, 'too many times for one day', undefined],
])('%j reaches the script in its words and leaves the cell in the right state', (fault, text, after) => {
  const desk = deskWith(CODE);
  const id = newSpreadsheet(desk, script(desk, OFFICE));
  desk.nemesis.plan(fault);
  expect(value(desk, 'write', [id, 'mới'])).toContain(`API call to ${UPDATE} failed with error: `);
  desk.nemesis.clear();
  expect(value(desk, 'read', [id])).toEqual(after);
  desk.nemesis.plan(fault);
  expect(value(desk, 'write', [id, 'mới'])).toContain(text);
});

test('an answer may be the one of another file, or end before its last part', () => {
  const desk = deskWith(CODE);
  const [one, other] = [newSpreadsheet(desk, script(desk, OFFICE)), newSpreadsheet(desk, script(desk, OFFICE))];
  value(desk, 'write', [one, 'của tệp này']);
  expect(value(desk, 'read', [one])).toEqual([['của tệp này']]);
  const method = 'sheets.spreadsheets.values.get';
  desk.nemesis.plan({ kind: 'otherAnswer', method });
  expect(value(desk, 'read', [other])).toEqual([['của tệp này']]);
  desk.nemesis.plan({ kind: 'shortAnswer', method });
  expect(value(desk, 'read', [one])).toEqual([]);
  expect([value(desk, 'read', [one]), desk.nemesis.strikes()]).toEqual([[['của tệp này']], 2]);
});

test('a timeout costs a minute of waiting', () => {
  const desk = deskWith(CODE);
  const id = newSpreadsheet(desk, script(desk, OFFICE));
  desk.nemesis.plan({ kind: 'timeoutAfter', method: UPDATE });
  expect(desk.run({ fn: 'write', args: [id, 1], as: OFFICE }).seconds).toBeGreaterThan(60);
});

test.each([
  ['before', undefined],
  ['after', [['mới']]],
] as const)('a run killed %s a write does nothing more', (when, after) => {
  const desk = deskWith(CODE);
  const id = newSpreadsheet(desk, script(desk, OFFICE));
  desk.nemesis.plan({ kind: 'killRun', method: UPDATE, when });
  expect(desk.run({ fn: 'write', args: [id, 'mới'], as: OFFICE }).error?.message).toBe(
    'Exceeded maximum execution time',
  );
  expect(value(desk, 'read', [id])).toEqual(after);
});

test('a fault can kill the n-th call of any kind', () => {
  const results = [1, 2, 3].map((nth) => {
    const desk = deskWith(CODE);
    desk.nemesis.plan({ kind: 'killRun', nth });
    const survived = desk.run({ fn: 'cached', as: OFFICE }).error === undefined;
    return [survived, desk.nemesis.trace()];
  });
  expect(results).toEqual([
    [false, ['cache.put']],
    [false, ['cache.put', 'cache.get']],
    [true, ['cache.put', 'cache.get']],
  ]);
});

test('a stale listing shows files as they were before their latest change', () => {
  const desk = deskWith(CODE);
  const old = newSpreadsheet(desk, script(desk, OFFICE), 'Cũ');
  desk.advance(300);
  desk.call({ method: 'drive.files.update', params: { fileId: old }, body: { name: 'Mới' } }, person(OFFICE));
  newSpreadsheet(desk, script(desk, OFFICE), 'Vừa tạo');
  desk.nemesis.plan({ kind: 'staleList', method: 'drive.files.list', seconds: 120 });
  const names = (files: unknown) => (files as { name: string }[]).map((file) => file.name).sort();
  expect(names(value(desk, 'names'))).toEqual(['Cũ']);
  expect(names(value(desk, 'names'))).toEqual(['Mới', 'Vừa tạo']);
});

test('Google may leave out the last modifying user of a file', () => {
  const desk = deskWith(CODE);
  newSpreadsheet(desk, script(desk, OFFICE), 'Sổ');
  desk.nemesis.plan({ kind: 'noLastModifyingUser', method: 'drive.files.*', times: 1 });
  expect(value(desk, 'names')).toEqual([{ name: 'Sổ' }]);
  expect(value(desk, 'names')).toMatchObject([{ lastModifyingUser: { emailAddress: OFFICE } }]);
});

test('a refused lock, an evicted cache, a mail over the daily limit, a clock that jumps', () => {
  const desk = deskWith(CODE);
  desk.nemesis.plan({ kind: 'refusedLock', method: 'lock.tryLock' });
  expect([value(desk, 'lock'), value(desk, 'lock')]).toEqual([false, true]);
  desk.nemesis.plan({ kind: 'evictedCache', method: 'cache.get' });
  expect([value(desk, 'cached'), value(desk, 'cached')]).toEqual([null, 'v']);
  desk.nemesis.plan({ kind: 'dailyQuota', method: 'mail.send' });
  expect(() => value(desk, 'mail')).toThrow('too many times for one day');
  expect(desk.outbox.all()).toHaveLength(0);
  desk.nemesis.plan({ kind: 'clockJump', method: 'lock.tryLock', seconds: 86400 });
  value(desk, 'lock');
  expect(String(value(desk, 'now')).slice(0, 10)).toBe('2019-03-05');
  expect(desk.run({ fn: 'lock', as: OFFICE }).error).toBeUndefined();
});

test('an unknown fault is refused when it is planned', () => {
  expect(() => smallDesk().nemesis.plan({ kind: 'slowness' as Fault['kind'] })).toThrow('no such fault');
});

test('a desk that is saved and loaded continues where it was', () => {
  const desk = deskWith(
    `${CODE} function keep() { PropertiesService.getScriptProperties().setProperty('k', 'v'); ScriptApp.newTrigger('mail').timeBased().everyHours(1).create(); }`,
  );
  const id = newSpreadsheet(desk, script(desk, OFFICE), 'Sổ');
  value(desk, 'write', [id, 7]);
  value(desk, 'keep');
  const folder = mkdtempSync(join(tmpdir(), 'desk-store-'));
  desk.save(folder);
  const again = smallDesk({ bundleDir: desk.options.bundleDir, seed: 99 });
  again.load(folder);
  expect(newSpreadsheet(again, person(OFFICE))).toBe(newSpreadsheet(desk, person(OFFICE)));
  expect(value(again, 'read', [id])).toEqual([[7]]);
  expect([again.clock.now() >= desk.clock.now(), again.properties.all('script')]).toEqual([true, { k: 'v' }]);
  again.advance(3600);
  expect(again.outbox.all()).toHaveLength(1);
  expect(() => smallDesk().load(join(folder, 'nowhere'))).toThrow('ENOENT');
});

test('a twin begins where the desk is, and neither sees what the other does from then on', () => {
  const desk = new Desk({ seed: 3, latency: 'typical', accountKind: 'workspace' });
  const office = person(desk.province.office[0]?.email ?? '');
  const id = newSpreadsheet(desk, office, 'Sổ');
  const write = (on: Desk, range: string, text: string): unknown =>
    on.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: id, range, valueInputOption: 'USER_ENTERED' },
        body: { values: [[text]] },
      },
      office,
    );
  const read = (on: Desk): unknown =>
    (
      on.call({ method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: id, range: 'A1:B1' } }, office) as {
        values?: unknown;
      }
    ).values;
  write(desk, 'A1', '7');
  write(desk, 'B1', '=A1*2');
  const twin = desk.twin();
  expect(read(twin)).toEqual([['7', '14']]);
  write(twin, 'A1', '8');
  expect([read(desk), read(twin)]).toEqual([[['7', '14']], [['8', '16']]]);
  write(desk, 'A1', '9');
  desk.advance(3600);
  expect([read(desk), read(twin)]).toEqual([[['9', '18']], [['8', '16']]]);
  expect(desk.clock.now() - twin.clock.now()).toBe(3_600_000);
  const made = [newSpreadsheet(desk, office), newSpreadsheet(twin, office)];
  expect([desk.shelf.files.has(made[1] ?? ''), made[0] === made[1]]).toEqual([true, true]);
  expect([desk.shelf.get(id).version, twin.shelf.get(id).version]).toEqual([4, 4]);
});
