/** Triggers as time passes, and two runs at once. */
import { OFFICE, SECOND_OFFICE, deskWith, newSpreadsheet, person, value } from './support/small-desk';

const CODE = `function plant(fn) { return ScriptApp.newTrigger(fn).timeBased().everyHours(1).create().getUniqueId(); }
function often() { ScriptApp.newTrigger('hourly').timeBased().everyMinutes(30).create(); }
function daily() { ScriptApp.newTrigger('hourly').timeBased().everyDays(1).atHour(7).nearMinute(15).create(); }
function hourly(e) { var p = PropertiesService.getScriptProperties(); var runs = JSON.parse(p.getProperty('runs') || '[]');
  runs.push([new Date().toISOString(), e.hour, e.authMode === ScriptApp.AuthMode.FULL, Session.getActiveUser().getEmail(), SpreadsheetApp.getActive() === null]); p.setProperty('runs', JSON.stringify(runs)); }
function runs() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('runs') || '[]'); }
function slow() { Utilities.sleep(300000); }
function count() { return ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction(); }); }
function clear() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }`;

test('an hourly trigger fires each hour at its own minute, as its owner, without a file', () => {
  const desk = deskWith(CODE);
  value(desk, 'plant', ['hourly']);
  desk.advance(3 * 3600);
  const runs = value(desk, 'runs') as [string, number, boolean, string, boolean][];
  expect(runs).toHaveLength(3);
  const minutes = runs.map(([at]) => at.slice(14, 16));
  expect(new Set(minutes).size).toBe(1);
  expect(runs.map(([, hour]) => hour)).toEqual([runs[0]?.[1], Number(runs[0]?.[1]) + 1, Number(runs[0]?.[1]) + 2]);
  expect(runs[0]?.slice(2)).toEqual([true, OFFICE, true]);
});

test('a daily trigger fires at its hour in the script zone', () => {
  const desk = deskWith(CODE);
  value(desk, 'daily');
  desk.advance(2 * 86400);
  const runs = value(desk, 'runs') as [string][];
  expect(runs.map(([at]) => at.slice(0, 10))).toEqual(['2019-03-05', '2019-03-06']);
  const minutes = runs.map(([at]) => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)));
  // 7:15 in Việt Nam, plus or minus a quarter of an hour, the same each day.
  expect(Math.abs((minutes[0] ?? 0) - 15)).toBeLessThanOrEqual(15);
  expect(minutes[1]).toBe(minutes[0]);
});

test('an add-on has one clock trigger per account and file, and at most one an hour', () => {
  const desk = deskWith(CODE);
  const one = newSpreadsheet(desk, person(OFFICE));
  const two = newSpreadsheet(desk, person(OFFICE));
  value(desk, 'plant', ['hourly'], { activeSpreadsheetId: one });
  value(desk, 'plant', ['hourly'], { activeSpreadsheetId: two });
  expect(() => value(desk, 'plant', ['other'], { activeSpreadsheetId: one })).toThrow(
    'This add-on has created too many time-based triggers in this document for this Google user account.',
  );
  expect(() => value(desk, 'often')).toThrow('at most once an hour');
  expect([value(desk, 'count'), value(desk, 'count', [], { as: SECOND_OFFICE })]).toEqual([['hourly', 'hourly'], []]);
  value(desk, 'clear');
  expect(value(desk, 'count')).toEqual([]);
});

test('triggers stop when the add-on is removed, and a lost one is not repeated', () => {
  const desk = deskWith(CODE);
  value(desk, 'plant', ['hourly']);
  desk.nemesis.plan({ kind: 'lostTrigger', method: 'trigger.fire', nth: 2 });
  expect(desk.advance(3 * 3600)).toHaveLength(2);
  desk.installed.delete(OFFICE);
  expect(desk.advance(3 * 3600)).toHaveLength(0);
});

test('triggers stop when the trigger time of the day is used up', () => {
  const desk = deskWith(CODE, { accountKind: 'consumer' });
  value(desk, 'plant', ['slow']);
  // 90 minutes a day, 301.5 s a run: the 18th run is the last.
  expect(desk.advance(23 * 3600)).toHaveLength(18);
});

test('the same seed gives the same run, another seed a different one', () => {
  const trace = (seed: number): unknown => {
    const desk = deskWith(
      `${CODE} function dice() { return [Math.random(), Utilities.getUuid(), Sheets.Spreadsheets.create({}).spreadsheetId]; }`,
      { seed },
    );
    value(desk, 'plant', ['hourly']);
    desk.advance(7200);
    return [value(desk, 'dice'), value(desk, 'runs')];
  };
  expect(trace(3)).toEqual(trace(3));
  expect(trace(3)).not.toEqual(trace(4));
});

const LOCKED = `function hold(kind) { var lock = LockService['get' + kind + 'Lock'](); if (!lock.tryLock(5000)) return 'busy';
  CacheService.getScriptCache().put('working', '1'); lock.releaseLock(); return 'done'; }
function wait() { LockService.getScriptLock().waitLock(2000); }
function forget() { return LockService.getScriptLock().tryLock(0); }`;

test('two runs at once: the second finds the script lock taken, the user lock free', () => {
  const desk = deskWith(LOCKED);
  const seen: unknown[] = [];
  const meanwhile = (kind: string): void =>
    desk.nemesis.meanwhile({
      method: 'cache.put',
      action: () => seen.push(value(desk, 'hold', [kind], { as: SECOND_OFFICE })),
    });
  meanwhile('Script');
  expect(value(desk, 'hold', ['Script'])).toBe('done');
  meanwhile('User');
  expect(value(desk, 'hold', ['User'])).toBe('done');
  expect(seen).toEqual(['busy', 'done']);
});

test('waiting for a lock takes its time and then fails; a lock ends with its run', () => {
  const desk = deskWith(LOCKED);
  const failed: unknown[] = [];
  desk.nemesis.meanwhile({
    method: 'cache.put',
    action: () => failed.push(desk.run({ fn: 'wait', as: SECOND_OFFICE })),
  });
  value(desk, 'hold', ['Script']);
  expect(failed).toMatchObject([
    { error: { message: 'Lock timeout: another process was holding the lock for too long.' }, seconds: 3.5 },
  ]);
  expect([value(desk, 'forget'), value(desk, 'forget', [], { as: SECOND_OFFICE })]).toEqual([true, true]);
});
