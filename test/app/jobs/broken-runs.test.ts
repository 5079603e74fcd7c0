/**
 * Runs that Google kills, and answers that get lost: whichever call fails, the next click finishes and nothing is lost
 * or duplicated.
 */
import { HOURLY } from '../../../src/app/jobs/names';
import { PERIOD, Quarter } from '../quarter';
import { broken, stateOf } from './kills';

const UNIT = '576';

/** What must be true after one submitted unit is collected, whatever happened on the way. */
function expectOneSeal(quarter: Quarter, place: string): void {
  const seals = quarter.ledgerTab('Bản nộp được lưu');
  const receipt = quarter.cover(UNIT)['receipt']?.shown ?? '';
  const letters = quarter.desk.outbox.all().filter((mail) => mail.subject.includes('Biên nhận'));
  expect({ place, seals: seals.map((row) => [row[0], Number(row[2])]) }).toEqual({ place, seals: [[UNIT, 1]] });
  expect({ place, receipt }).toEqual({
    place,
    receipt: expect.stringContaining(String(seals[0]?.[9]).slice(0, 12)) as string,
  });
  expect({ place, letters: letters.length <= 1 }).toEqual({ place, letters: true });
}

test('a collection that is killed at any call leaves one seal, its own receipt, and at most one letter after the next click', () => {
  const start = stateOf((quarter) => quarter.generated([UNIT]).submitted([UNIT]));
  const run = (quarter: Quarter): void => {
    quarter.job({ job: 'collect', period: PERIOD });
  };
  expect(broken(start, { run, check: expectOneSeal })).toBeGreaterThanOrEqual(10);
});

test('a consolidation that is killed at any call ends in the same master after the next click', () => {
  const start = stateOf((quarter) => {
    quarter.generated([UNIT]).submitted([UNIT]).job({ job: 'collect', period: PERIOD });
  });
  const clean = start.fresh();
  clean.job({ job: 'consolidate', period: PERIOD });
  const wanted = clean.masterTab('Số liệu');
  expect(wanted.length).toBeGreaterThan(50);
  broken(start, {
    run: (quarter) => {
      quarter.job({ job: 'consolidate', period: PERIOD });
    },
    check: (quarter, place) => {
      expect({ place, same: JSON.stringify(quarter.masterTab('Số liệu')) === JSON.stringify(wanted) }).toEqual({
        place,
        same: true,
      });
    },
  });
});

test('the making of a workbook that is killed at any call makes one file and one letter, never two', () => {
  const start = stateOf((quarter) => quarter.setUp());
  broken(start, {
    run: (quarter) => {
      quarter.job({ job: 'issue', period: PERIOD, units: [UNIT] });
    },
    check: (quarter, place) => {
      const books = [...quarter.files()].filter(([name]) => name.includes('Trường Sa'));
      expect({ place, files: books.map(([, ids]) => ids.length) }).toEqual({ place, files: [1] });
      expect({ place, letters: quarter.desk.outbox.all().length <= 1 }).toEqual({ place, letters: true });
    },
  });
});

test('a set-up that is killed before or after any write makes one folder, one ledger, one master and one trigger', () => {
  const start = stateOf(() => undefined);
  const writes = broken(start, {
    run: (quarter) => {
      quarter.setUp();
    },
    only: /create|batchUpdate/,
    check: (quarter, place) => {
      expect({
        place,
        files: [...quarter.files().values()].map((ids) => ids.length),
        triggers: quarter.desk.triggers.of(quarter.office).length,
      }).toEqual({ place, files: [1, 1, 1], triggers: 1 });
      expect({ place, units: quarter.masterTab('Đơn vị').length > 30, log: quarter.ledgerTab('Nhật ký') }).toEqual({
        place,
        units: true,
        log: [],
      });
    },
  });
  expect(writes).toBe(5);
});

test.each(['429', '500', '503', 'timeoutAfter', 'timeoutBefore', 'emptyAnswer', 'cutJson'] as const)(
  'a collection continues by itself when every fourth call meets %s',
  (kind) => {
    const start = stateOf((quarter) => quarter.generated([UNIT]).submitted([UNIT]));
    const quarter = start.fresh();
    for (let nth = 4; nth <= 24; nth += 4) quarter.plan({ kind, method: 'sheets.*', nth });
    quarter.job({ job: 'collect', period: PERIOD });
    // What is planned for more calls than the job makes must not meet the test's own.
    quarter.desk.nemesis.clear();
    expectOneSeal(quarter, kind);
  },
);

test.each(['timeoutAfter', 'dailyQuota'] as const)(
  'a letter that meets %s does not end the run: the report is sealed, and a letter that certainly was not sent is sent the next day',
  (kind) => {
    const quarter = stateOf((one) => one.setUp()).fresh();
    quarter.plan({ kind, method: 'mail.send' });
    const generate = () => quarter.job({ job: 'issue', period: PERIOD, units: [UNIT] });
    expect(generate().lines).toMatchObject([{ unit: UNIT, result: 'published' }]);
    const letters = quarter.desk.outbox.all().length;
    quarter.desk.advance(24 * 3600);
    generate();
    expect([letters, quarter.desk.outbox.all().length]).toEqual(kind === 'dailyQuota' ? [0, 1] : [1, 1]);
  },
);

describe('two officials', () => {
  const start = stateOf((quarter) => {
    quarter.generated([UNIT]).submitted([UNIT]);
    const second = quarter.desk.province.office[1]?.email ?? '';
    for (const [name, ids] of quarter.files()) {
      if (!name.startsWith('Sổ')) continue;
      for (const id of ids) {
        quarter.desk.call(
          {
            method: 'drive.permissions.create',
            params: { fileId: id, sendNotificationEmail: false },
            body: { type: 'user', role: 'writer', emailAddress: second },
          },
          { email: quarter.office, project: null },
        );
        quarter.desk.pick(id, second);
      }
    }
    const row = quarter.masterTab('Cài đặt').findIndex((line) => line.includes('officeAccounts'));
    const at = quarter.masterTab('Cài đặt')[0]?.indexOf('value') ?? -1;
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: {
          spreadsheetId: quarter.master ?? '',
          range: `'Cài đặt'!${String.fromCharCode(65 + at)}${row + 1}`,
          valueInputOption: 'RAW',
        },
        body: { values: [[`${quarter.office}, ${second}`]] },
      },
      { email: quarter.office, project: null },
    );
    // The owner's first screen lets the new account write wherever the office writes.
    quarter.value('status', { period: PERIOD });
  });

  test("the second official sees who runs the job while the first one's run is active, and may run it afterwards", () => {
    const quarter = start.fresh();
    const second = quarter.desk.province.office[1]?.email ?? '';
    const { jobId } = quarter.value('startJob', { job: 'collect', period: PERIOD });
    expect(quarter.value('stepJob', { jobId })).toMatchObject({ done: false });
    // The hourly run of the same account does not push the job aside either.
    const hourly = quarter.desk.run({ fn: HOURLY, args: [], as: quarter.office });
    expect(JSON.parse(String(hourly.result))).toEqual({
      ok: true,
      value: expect.stringMatching(/^jobRunning\b/) as string,
    });
    expect(quarter.ask('stepJob', { jobId }, second)).toMatchObject({
      ok: false,
      code: 'jobRunning',
      message: expect.stringContaining(quarter.office) as string,
    });
    quarter.job({ job: 'collect', period: PERIOD });
    expect(quarter.ask('stepJob', { jobId }, second)).toMatchObject({ ok: true });
    expect(quarter.ledgerTab('Bản nộp được lưu')).toHaveLength(1);
  });

  test('a file that is not shared with the second official is not gone; a file in the bin is, and the unit gets one letter', () => {
    const quarter = start.fresh();
    const second = quarter.desk.province.office[1]?.email ?? '';
    const letters = () => quarter.desk.outbox.all().filter((mail) => mail.subject.includes('Không thấy tệp')).length;
    // The owner's hourly run lets the second account write to the ledger.
    quarter.desk.advance(2 * 3600);
    const { jobId } = quarter.value('startJob', { job: 'collect', period: PERIOD }, second);
    const before = quarter.ledgerTab('Báo cáo nộp');
    expect(quarter.value('stepJob', { jobId }, second)).toMatchObject({
      done: true,
      outcome: { lines: [{ unit: UNIT, result: 'unreadable' }] },
    });
    expect([letters(), quarter.ledgerTab('Báo cáo nộp')]).toEqual([0, before]);
    quarter.desk.call(
      { method: 'drive.files.update', params: { fileId: quarter.fileOf(UNIT) }, body: { trashed: true } },
      { email: quarter.office, project: null },
    );
    for (const _ of [1, 2]) quarter.job({ job: 'collect', period: PERIOD });
    expect(letters()).toBe(1);
  });

  test('an account that the office has not named is refused, whatever it requests', () => {
    const quarter = new Quarter();
    quarter.setUp();
    const second = quarter.desk.province.office[1]?.email ?? '';
    quarter.desk.call(
      {
        method: 'drive.permissions.create',
        params: { fileId: quarter.master ?? '', sendNotificationEmail: false },
        body: { type: 'user', role: 'writer', emailAddress: second },
      },
      { email: quarter.office, project: null },
    );
    quarter.desk.pick(quarter.master ?? '', second);
    for (const [name, request] of [
      ['startJob', { job: 'issue', period: PERIOD }],
      ['status', {}],
      ['accept', { unit: UNIT, period: PERIOD }],
      ['close', { period: PERIOD }],
    ] as const) {
      expect(quarter.ask(name, request, second)).toMatchObject({ ok: false, code: 'notOffice' });
    }
  });
});

test('the hourly run collects submitted reports without a person at the screen', () => {
  const quarter = stateOf((one) => one.generated([UNIT]).submitted([UNIT])).fresh();
  const [run] = quarter.desk.advance(2 * 3600);
  expect(JSON.parse(String(run?.result))).toEqual({ ok: true, value: 'done' });
  expectOneSeal(quarter, 'hourly');
});
