/**
 * Who may write, who handed in, who gets letters: accounts and addresses are compared with the records of the office
 * (docs/security.md).
 */
import { FEW, PERIOD, Quarter } from '../quarter';

const person = (email: string) => ({ email, project: null });
const STRANGER = 'ke.la@example.com';

const column = (at: number): string => String.fromCharCode(65 + at);

/** Writes into the master as the office types it. */
function typeInMaster(quarter: Quarter, tab: string, at: { row: number; key: string }, value: string): string {
  const place = quarter.masterTab(tab)[0]?.indexOf(at.key) ?? -1;
  const a1 = `${column(place)}${at.row + 1}`;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: `'${tab}'!${a1}`, valueInputOption: 'RAW' },
      body: { values: [[value]] },
    },
    person(quarter.office),
  );
  return a1;
}

const rowOf = (quarter: Quarter, tab: string, ...words: readonly string[]): number =>
  quarter.masterTab(tab).findIndex((line) => words.every((one) => line.includes(one)));

function share(quarter: Quarter, fileId: string, to: string): void {
  quarter.desk.call(
    {
      method: 'drive.permissions.create',
      params: { fileId, sendNotificationEmail: false },
      body: { type: 'user', role: 'writer', emailAddress: to },
    },
    person(quarter.office),
  );
  quarter.desk.pick(fileId, to);
}

describe('rights', () => {
  const contacts = 'Danh bạ đầu mối';
  const tick = (quarter: Quarter, unit: string, key: string, on: boolean): void => {
    const row = rowOf(quarter, contacts, unit, quarter.account(unit));
    const place = quarter.masterTab(contacts)[0]?.indexOf(key) ?? -1;
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: {
          spreadsheetId: quarter.master ?? '',
          range: `'${contacts}'!${column(place)}${row + 1}`,
          valueInputOption: 'RAW',
        },
        body: { values: [[on]] },
      },
      person(quarter.office),
    );
  };
  const seenOf = (quarter: Quarter, unit: string) =>
    quarter.value('receive', { period: PERIOD }).lines.find((one) => one.unit === unit);

  test('who had *Được nộp* at the seal had it: both sides say nothing when that contact leaves', () => {
    const [unit] = FEW;
    const quarter = new Quarter().generated().submitted();
    quarter.job({ job: 'collect', period: PERIOD });
    tick(quarter, unit, 'maySubmit', false);
    quarter.job({ job: 'collect', period: PERIOD });
    expect(seenOf(quarter, unit)).toMatchObject({ state: 'submitted', flags: [] });
    expect(quarter.cover(unit)['message']?.shown).not.toContain('Được nộp');
    // What the same account hands in from now on waits.
    quarter.tick(unit, false);
    quarter.job({ job: 'collect', period: PERIOD });
    quarter.tick(unit);
    quarter.job({ job: 'collect', period: PERIOD });
    expect(seenOf(quarter, unit)?.flags).toEqual(['Người nộp không có quyền Được nộp']);
    expect(quarter.cover(unit)['message']?.shown).toContain('không có quyền Được nộp');
  });

  test('an account without any right opens no file, and its row is named', () => {
    const [unit] = FEW;
    const quarter = new Quarter().generated();
    const account = quarter.account(unit);
    tick(quarter, unit, 'mayEnter', false);
    tick(quarter, unit, 'maySubmit', false);
    quarter.job({ job: 'collect', period: PERIOD });
    const { permissions = [] } = quarter.desk.shelf.files.get(quarter.fileOf(unit)) ?? {};
    expect(permissions.map((one) => one.emailAddress)).not.toContain(account);
    expect(quarter.value('status', { period: PERIOD }).unread).toMatch(
      /Danh bạ đầu mối, dòng \d+: Được nhập \(ô C\d+\) đang ghi “không đánh dấu”/,
    );
  });
});

describe('addresses', () => {
  test('a header behind a line break, a name and an incomplete address are named by their cells; the other addresses are used', () => {
    const quarter = new Quarter().setUp();
    const [first, second, third] = FEW;
    const contacts = 'Danh bạ đầu mối';
    const cellOf = (unit: string): { row: number; key: string } => ({
      row: rowOf(quarter, contacts, unit, quarter.account(unit)),
      key: 'account',
    });
    const cells = [
      typeInMaster(quarter, contacts, cellOf(first), `${quarter.account(first)}\nBcc: ${STRANGER}`),
      typeInMaster(quarter, contacts, cellOf(second), 'Tên <a@b.vn>; a@b'),
    ];
    const outcome = quarter.job({ job: 'issue', period: PERIOD, units: FEW });
    for (const cell of cells)
      expect(outcome.message).toMatch(new RegExp(`${contacts}, dòng ${cell.slice(1)}: .*\\(ô ${cell}\\)`));
    expect(outcome).toMatchObject({ result: 'doneMissing', counts: { published: 3 } });
    const to = quarter.desk.outbox.all().flatMap((letter) => [...letter.to, ...letter.cc, ...letter.bcc]);
    expect(to).toContain(quarter.account(first));
    expect(to).toContain(quarter.account(third));
    expect(to.filter((one) => one.includes('ke.la') || /[\s<>]/.test(one) || one.endsWith('a@b'))).toEqual([]);
    for (const file of quarter.desk.shelf.files.values())
      expect(file.permissions.map((one) => one.emailAddress)).not.toContain(STRANGER);
  });

  test("a name among the office's accounts is named by its cell, and the owner is not locked out", () => {
    const quarter = new Quarter().setUp();
    const row = rowOf(quarter, 'Cài đặt', 'officeAccounts');
    const cell = typeInMaster(quarter, 'Cài đặt', { row, key: 'value' }, 'Phòng Cải cách hành chính');
    expect(quarter.ask('status', {})).toMatchObject({
      ok: false,
      code: 'masterTrouble',
      message: expect.stringContaining(`Cài đặt, dòng ${cell.slice(1)}: Giá trị (ô ${cell})`) as string,
    });
    typeInMaster(quarter, 'Cài đặt', { row, key: 'value' }, quarter.desk.province.office[1]?.email ?? '');
    expect(quarter.ask('status', {})).toMatchObject({ ok: true });
  });
});

test('a report of an account that may only enter, or of an outsider, waits for the office with the account named', () => {
  const quarter = new Quarter().generated().submitted();
  const [enters, outsider, allowed] = FEW;
  const tickAs = (unit: string, email: string): void => {
    const at = quarter.cover(unit)['submit']?.at ?? '';
    for (const value of [false, true])
      quarter.desk.call(
        {
          method: 'sheets.spreadsheets.values.update',
          params: { spreadsheetId: quarter.fileOf(unit), range: at, valueInputOption: 'RAW' },
          body: { values: [[value]] },
        },
        person(email),
      );
  };
  const seat = quarter.desk.province.units.find((one) => one.unit === enters);
  tickAs(enters, seat?.accounts[0]?.email ?? '');
  share(quarter, quarter.fileOf(outsider), STRANGER);
  tickAs(outsider, STRANGER);
  const { lines } = quarter.job({ job: 'collect', period: PERIOD });
  const said = Object.fromEntries(lines.map((line) => [line.unit, line.message]));
  expect(said[enters]).toContain('không có quyền Được nộp');
  expect(said[outsider]).toContain('không có quyền Được nộp');
  expect(said[allowed]).not.toContain('Được nộp');
  const listed = quarter.value('receive', { period: PERIOD }).lines;
  const line = (unit: string) => listed.find((one) => one.unit === unit);
  expect(line(enters)).toMatchObject({ clean: false, flags: ['Người nộp không có quyền Được nộp'] });
  expect(line(outsider)).toMatchObject({
    clean: false,
    flags: ['Người nộp không có quyền Được nộp', 'Tệp mở cho người ngoài danh bạ'],
  });
  expect(line(allowed)).toMatchObject({ flags: [] });
});

test('a second account of the office writes to ledger, result tabs and covers, in turn with the first', () => {
  const [unit] = FEW;
  const quarter = new Quarter().generated([unit]);
  const second = quarter.desk.province.office[1]?.email ?? '';
  for (const file of [...quarter.desk.shelf.files.values()])
    if (file.owner === quarter.office && file.mimeType.endsWith('spreadsheet')) share(quarter, file.id, second);
  const row = rowOf(quarter, 'Cài đặt', 'officeAccounts');
  typeInMaster(quarter, 'Cài đặt', { row, key: 'value' }, `${quarter.office}; ${second}`);
  // The owner's next hourly run updates every lock to the list.
  quarter.desk.advance(3600);
  quarter.submitted([unit]);
  const jobAs = (job: 'collect' | 'consolidate'): unknown => {
    const { jobId } = quarter.value('startJob', { job, period: PERIOD }, second);
    for (let step = 0; step < 20; step += 1) {
      const { done, outcome } = quarter.value('stepJob', { jobId }, second);
      if (done) return outcome;
    }
    return null;
  };
  expect(jobAs('collect')).toMatchObject({ result: 'done', counts: { sealed: 1 } });
  expect(quarter.cover(unit)['receipt']?.shown).not.toBe('');
  // Twenty-nine units have not handed in.
  expect(jobAs('consolidate')).toMatchObject({ result: 'doneMissing', counts: { submitted: 1 } });
  quarter.fill(unit, 9);
  expect(quarter.job({ job: 'collect', period: PERIOD })).toMatchObject({ result: 'done', counts: { edited: 1 } });
  expect(quarter.calls(() => quarter.value('status', { period: PERIOD })).all).toBe(2);
});

test.each([
  ['the master', (quarter: Quarter) => quarter.master ?? ''],
  [
    'the ledger',
    (quarter: Quarter) =>
      [...quarter.desk.shelf.files.values()].find((file) => file.name.startsWith('Sổ gốc'))?.id ?? '',
  ],
])('an account of a unit that may write to %s is named, and nothing is collected meanwhile', (_, idOf) => {
  const [unit] = FEW;
  const quarter = new Quarter().generated([unit]).submitted([unit]);
  share(quarter, idOf(quarter), quarter.account(unit));
  const { jobId } = quarter.value('startJob', { job: 'collect', period: PERIOD });
  expect(quarter.ask('stepJob', { jobId })).toMatchObject({
    ok: false,
    code: 'unitMayWrite',
    message: expect.stringContaining(quarter.account(unit)) as string,
  });
  expect(quarter.ledgerTab('Bản nộp được lưu')).toHaveLength(0);
});
