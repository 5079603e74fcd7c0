/**
 * Dates and rights act: a due date that moves is brought to every unit that knows another one, a unit is judged by
 * the date it knew, a locked period takes no report, contacts are the difference of sharing, reminders follow their
 * schedule.
 */
import { FEW, PERIOD, Quarter } from '../quarter';

const [UNIT, OTHER] = FEW;
const STRANGER = 'ke.la@example.com';
const PERIODS = 'Kỳ báo cáo';
const CONTACTS = 'Danh bạ đầu mối';
const SETTINGS = 'Cài đặt';
const OF_PERIOD = `reminder.daysBefore.${PERIOD}`;
const issued = new Quarter().generated();

const person = (email: string) => ({ email, project: null });
const collect = (quarter: Quarter) => quarter.job({ job: 'collect', period: PERIOD });
const shown = (quarter: Quarter, key: string): string => quarter.cover(UNIT)[key]?.shown ?? '';
const status = (quarter: Quarter) => quarter.value('status', { period: PERIOD });
const standing = (quarter: Quarter) => status(quarter).lines.find((line) => line.unit === UNIT);
const mails = (quarter: Quarter, to: string, words = '') =>
  quarter.desk.outbox.all().filter((mail) => mail.to.includes(to) && mail.subject.includes(words));
const jumpTo = (quarter: Quarter, moment: string): void =>
  quarter.desk.clock.jump((Date.parse(`${moment}+07:00`) - quarter.desk.clock.now()) / 1000);
/** The clock at a moment, with the hourly runs of the last hours before it. */
function liveUntil(quarter: Quarter, moment: string, hours = 2): void {
  jumpTo(quarter, moment);
  quarter.desk.clock.jump(-1);
  quarter.desk.advance(hours * 3600);
}

/** Writes into one cell of a tab of the master, found by a text of its row and the key of its column. */
function typeInMaster(
  quarter: Quarter,
  place: { readonly tab: string; readonly words?: string; readonly row?: number; readonly key: string },
  value: unknown,
): void {
  const rows = quarter.masterTab(place.tab);
  const row = place.row ?? rows.findIndex((line) => line.includes(place.words));
  const column = rows[0]?.indexOf(place.key) ?? -1;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: {
        spreadsheetId: quarter.master ?? '',
        range: `'${place.tab}'!${String.fromCharCode(65 + column)}${row + 1}`,
        valueInputOption: 'RAW',
      },
      body: { values: [[value]] },
    },
    person(quarter.office),
  );
}
/** Days as a sheet stores them. */
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const moveDue = (quarter: Quarter, day: string): void =>
  typeInMaster(quarter, { tab: PERIODS, words: PERIOD, key: 'dueDate' }, serial(day));

describe('a due date that moves after publishing', () => {
  test('a later one: cover, letter, first screen and list agree; a report between both is on time', () => {
    const quarter = issued.twin();
    moveDue(quarter, '2019-03-20');
    collect(quarter);
    expect(shown(quarter, 'sentence')).toContain('trước 17 giờ 00 ngày 20/3/2019');
    expect(shown(quarter, 'message')).toContain('Hạn nộp đổi từ 17:00 18/03/2019 thành 17:00 20/03/2019.');
    expect(mails(quarter, quarter.account(UNIT), 'Đổi hạn nộp')).toHaveLength(1);
    expect(status(quarter).period.due).toBe('trước 17 giờ 00 ngày 20/3/2019');
    const track = quarter.value('track', { period: PERIOD });
    expect(track.lines.filter((line) => line.published).map((line) => line.due)).toEqual(
      FEW.map(() => 'trước 17 giờ 00 ngày 20/3/2019'),
    );
    collect(quarter);
    expect(mails(quarter, quarter.account(UNIT), 'Đổi hạn nộp')).toHaveLength(1);
    jumpTo(quarter, '2019-03-19T09:00');
    quarter.submitted([UNIT]);
    collect(quarter);
    expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
    expect(shown(quarter, 'message')).not.toContain('Hạn nộp đổi');
  });

  test('an earlier one is told, and the unit is judged by what it was told before', () => {
    const quarter = issued.twin();
    moveDue(quarter, '2019-03-15');
    collect(quarter);
    expect(shown(quarter, 'sentence')).toContain('15/3/2019');
    expect(shown(quarter, 'message')).toContain('Nộp đến 17:00 18/03/2019 (hạn đã báo trước) vẫn tính là đúng hạn.');
    jumpTo(quarter, '2019-03-18T09:00');
    quarter.submitted([UNIT]);
    collect(quarter);
    expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime', flags: [] });
  });

  test.each(['2018-03-18', '2020-03-18', '2019-03-12'])('%s cannot be meant: named, told to no unit', (day) => {
    const quarter = issued.twin();
    moveDue(quarter, day);
    collect(quarter);
    expect(shown(quarter, 'sentence')).toContain('trước 17 giờ 00 ngày 18/3/2019');
    expect(shown(quarter, 'message')).toBe('');
    expect(mails(quarter, quarter.account(UNIT), 'Đổi hạn nộp')).toEqual([]);
    expect(status(quarter).unread).toMatch(/Kỳ báo cáo, dòng \d+: Hạn nộp: ngày/);
    expect(status(quarter).period.due).toBe('trước 17 giờ 00 ngày 18/3/2019');
  });

  test('a late report becomes on time when the date moves past it, and its receipt shows it', () => {
    const quarter = issued.twin();
    liveUntil(quarter, '2019-03-18T17:00', 3);
    quarter.submitted([UNIT]);
    collect(quarter);
    expect(standing(quarter)).toMatchObject({ timeliness: 'late' });
    moveDue(quarter, '2019-03-20');
    collect(quarter);
    expect(standing(quarter)).toMatchObject({ timeliness: 'onTime' });
    expect(shown(quarter, 'receipt')).toContain('Nộp đúng hạn.');
  });
});

test('a locked period takes no first tick, keeps a seal whose tick is removed, and still takes what was given back', () => {
  const quarter = issued.twin();
  quarter.submitted([OTHER, FEW[2]]);
  collect(quarter);
  quarter.value('return', { unit: FEW[2], period: PERIOD, reasons: [{ reason: 'Thiếu phụ lục' }] });
  liveUntil(quarter, '2019-03-26T00:00', 2);
  quarter.submitted([UNIT]);
  quarter.tick(OTHER, false).tick(FEW[2]);
  collect(quarter);
  expect(standing(quarter)).toMatchObject({ state: 'draft', version: 0 });
  expect(shown(quarter, 'message')).toContain('Kỳ báo cáo đã khóa từ hết ngày 25/03/2019');
  const lines = status(quarter).lines;
  expect(lines.find((line) => line.unit === OTHER)).toMatchObject({ state: 'submitted', version: 1 });
  expect(quarter.cover(OTHER)['submit']?.shown).toBe('TRUE');
  expect(quarter.cover(OTHER)['message']?.shown).toContain('bản nộp lần 1 vẫn được tính');
  expect(lines.find((line) => line.unit === FEW[2])).toMatchObject({ state: 'submitted', version: 2 });
  // An extension opens the period for this unit.
  quarter.value('extend', { unit: UNIT, period: PERIOD, to: '2019-03-28', reason: 'Bão' });
  quarter.tick(UNIT);
  collect(quarter);
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
});

describe('who may open a file', () => {
  const writers = (quarter: Quarter): readonly string[] =>
    (quarter.desk.shelf.files.get(quarter.fileOf(UNIT))?.permissions ?? [])
      .map((one) => one.emailAddress ?? one.type)
      .filter((who) => who !== quarter.office)
      .sort();
  const share = (quarter: Quarter, body: object): void => {
    quarter.desk.call(
      {
        method: 'drive.permissions.create',
        params: { fileId: quarter.fileOf(UNIT), sendNotificationEmail: false },
        body,
      },
      person(quarter.office),
    );
  };

  test('a contact that is replaced: the old account loses the file, the new one gets it with a letter, both by one look', () => {
    const quarter = issued.twin();
    const old = quarter.account(UNIT);
    const fresh = STRANGER;
    typeInMaster(quarter, { tab: CONTACTS, words: old, key: 'account' }, fresh);
    collect(quarter);
    expect(writers(quarter)).toContain(fresh);
    expect(writers(quarter)).not.toContain(old);
    expect(mails(quarter, fresh, 'Biểu báo cáo')).toHaveLength(1);
    expect(mails(quarter, old, 'Thay đổi đầu mối')).toHaveLength(1);
    const [cover] = quarter.book(quarter.fileOf(UNIT), quarter.office).sheets;
    expect(JSON.stringify(cover)).toContain(`Được sửa tệp này: ${fresh}. Không còn quyền mở tệp này: ${old}.`);
    collect(quarter);
    expect(mails(quarter, fresh, 'Biểu báo cáo')).toHaveLength(1);
  });

  test('a name in the place of an address takes no access away, before and after *Giữ*, until the address is there', () => {
    const quarter = issued.twin();
    const old = quarter.account(UNIT);
    typeInMaster(quarter, { tab: CONTACTS, words: old, key: 'account' }, 'Trần Thị Bình');
    collect(quarter);
    for (const { tab, rows } of quarter.value('doubtedRows', {}).tabs)
      quarter.value('keepRows', { tab, rows: rows.map(({ id }) => id) });
    collect(quarter);
    expect(writers(quarter)).toContain(old);
    expect(mails(quarter, old, 'Thay đổi đầu mối')).toEqual([]);
    expect(status(quarter).unread).toContain('“Trần Thị Bình” (cần: địa chỉ thư đầy đủ');
    // Known again: now the change is one of people.
    typeInMaster(quarter, { tab: CONTACTS, words: 'Trần Thị Bình', key: 'account' }, STRANGER);
    collect(quarter);
    expect(writers(quarter)).toContain(STRANGER);
    expect(writers(quarter)).not.toContain(old);
  });

  test('*Phát hành* after a change of contacts closes the same difference', () => {
    const quarter = issued.twin();
    const old = quarter.account(UNIT);
    const fresh = STRANGER;
    typeInMaster(quarter, { tab: CONTACTS, words: old, key: 'account' }, fresh);
    const { lines } = quarter.job({ job: 'publish', period: PERIOD, units: [UNIT] });
    expect(lines).toMatchObject([{ unit: UNIT, result: 'published' }]);
    expect(writers(quarter)).toContain(fresh);
    expect(writers(quarter)).not.toContain(old);
    expect(mails(quarter, fresh, 'Biểu báo cáo')).toHaveLength(1);
  });

  test.each([
    ['an outsider', { type: 'user', role: 'writer', emailAddress: STRANGER }, STRANGER],
    ['anyone with the link', { type: 'anyone', role: 'reader' }, 'mọi người có đường dẫn'],
  ])('%s is seen by the hourly run, on the first screen and on the cover, and gone when taken back', (_, body, who) => {
    const quarter = issued.twin();
    quarter.desk.advance(3600);
    share(quarter, body);
    quarter.desk.advance(2 * 3600);
    expect(status(quarter).outside).toEqual([expect.stringContaining(who)]);
    expect(standing(quarter)?.flags).toEqual(['sharedOutside']);
    expect(shown(quarter, 'message')).toContain(`ngoài Danh bạ đầu mối: ${who}.`);
    expect(mails(quarter, quarter.account(UNIT), 'chia sẻ ra ngoài')).toHaveLength(1);
    const permission = quarter.desk.shelf.files
      .get(quarter.fileOf(UNIT))
      ?.permissions.find((one) => one.type === 'anyone' || one.emailAddress === STRANGER);
    quarter.desk.call(
      {
        method: 'drive.permissions.delete',
        params: { fileId: quarter.fileOf(UNIT), permissionId: permission?.id ?? '' },
      },
      person(quarter.office),
    );
    collect(quarter);
    expect(status(quarter).outside).toEqual([]);
    expect(shown(quarter, 'message')).toBe('');
  });
});

describe('reminders', () => {
  /** Days on which this account got a reminder. */
  const daysOf = (quarter: Quarter, unit: string): readonly string[] =>
    mails(quarter, quarter.account(unit), 'Đôn đốc').map((mail) =>
      new Date(Date.parse(mail.at) + 7 * 3_600_000).toISOString().slice(0, 10),
    );

  /** The hourly runs of each morning, from before eight o'clock to after nine. */
  const mornings = (quarter: Quarter, from: string, days: number): void => {
    for (let at = 0; at < days; at += 1) {
      jumpTo(quarter, `${new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10)}T07:30`);
      quarter.desk.advance(2 * 3600);
    }
  };

  test('follow the working days of the schedule, once a day, and stop at the tick and at the lock', () => {
    const quarter = issued.twin();
    mornings(quarter, '2019-03-06', 10);
    quarter.submitted([OTHER]);
    mornings(quarter, '2019-03-16', 14);
    // Due on Monday 18/3: 7, 3 and 1 working days before, 1 after, then every second one until the lock of 25/3.
    const before = ['2019-03-07', '2019-03-13', '2019-03-15'];
    expect(daysOf(quarter, UNIT)).toEqual([...before, '2019-03-19', '2019-03-21', '2019-03-25']);
    expect(daysOf(quarter, OTHER)).toEqual(before);
  });

  test('a schedule of one period goes before the general one; blank sends none', () => {
    const quarter = issued.twin();
    typeInMaster(quarter, { tab: SETTINGS, words: 'reminder.daysAfter', key: 'value' }, '');
    typeInMaster(quarter, { tab: SETTINGS, words: 'reminder.daysBefore', key: 'value' }, '');
    jumpTo(quarter, '2019-03-13T07:30');
    quarter.desk.advance(3 * 3600);
    expect(daysOf(quarter, UNIT)).toEqual([]);
    typeInMaster(quarter, { tab: SETTINGS, row: quarter.masterTab(SETTINGS).length, key: 'code' }, OF_PERIOD);
    typeInMaster(quarter, { tab: SETTINGS, words: OF_PERIOD, key: 'value' }, '3');
    quarter.desk.advance(2 * 3600);
    expect(daysOf(quarter, UNIT)).toEqual(['2019-03-13']);
  });
});
