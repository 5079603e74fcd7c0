/** Bàn giao, played by two accounts and by two OAuth clients: nothing is made twice, and an outsider gets nothing. */
import { typePickerKey } from '../../../build/play/picker-key';
import type { Answer, JobOutcome, JobRequest } from '../../../src/app/api';
import type { AnswerTo, BodyFor, RequestName } from '../../../src/app/call';
import { Desk } from '../../../src/desk/desk';
import { roomOf, takeRoom } from '../../../src/desk/store';
import { FEW, PERIOD, Quarter } from '../quarter';

const NEW = 'tonghop2.snv@khanhhoa.gov.vn';
const OUTSIDER = 'nguoila@khanhhoa.gov.vn';

/** Somebody at a desk with a file open. */
class Seat {
  constructor(
    readonly desk: Desk,
    readonly account: string,
    readonly open: string,
  ) {
    desk.installed.add(account);
  }

  ask<N extends RequestName>(name: N, body: BodyFor<N>): Answer<AnswerTo<N>> {
    const run = this.desk.run({
      fn: 'call',
      args: [name, JSON.stringify(body)],
      as: this.account,
      activeSpreadsheetId: this.open,
    });
    if (run.error) throw new Error(`${name}: ${run.error.message}`);
    return JSON.parse(String(run.result)) as Answer<AnswerTo<N>>;
  }

  value<N extends RequestName>(name: N, body: BodyFor<N>): AnswerTo<N> {
    const answer = this.ask(name, body);
    if (!answer.ok) throw new Error(`${name}: ${answer.code}: ${answer.message}`);
    return answer.value;
  }

  refusal<N extends RequestName>(name: N, body: BodyFor<N>): string {
    const answer = this.ask(name, body);
    return answer.ok ? '' : answer.code;
  }

  job(request: JobRequest): JobOutcome {
    const { jobId } = this.value('startJob', request);
    for (let step = 0; step < 60; step += 1) {
      const { done, outcome } = this.value('stepJob', { jobId });
      if (done && outcome) return outcome;
    }
    throw new Error(`${request.job}: never ends`);
  }

  /** Chooses every file that the account may open, as in the Picker. */
  pickAll(but: readonly string[] = []): void {
    const { files } = this.desk.call(
      { method: 'drive.files.list', params: { q: 'trashed=false', pageSize: 1000, fields: 'files(id)' } },
      { email: this.account, project: null },
    ) as { files: { id: string }[] };
    for (const { id } of files) if (!but.includes(id)) this.desk.pick(id, this.account);
  }
}

const names = (desk: Desk): readonly string[] =>
  [...desk.shelf.files.values()]
    .filter((one) => one.isRoot !== true && !one.trashed)
    .map((one) => one.name)
    .sort();

const cell = (desk: Desk, master: string, as: string): { readonly a1: string; readonly value: string } => {
  const { values } = desk.call(
    { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: master, range: "'Cài đặt'" } },
    { email: as, project: null },
  ) as { values: string[][] };
  const [row, column] = [values.findIndex((one) => one.includes('officeAccounts')), values[0]?.indexOf('value') ?? -1];
  return { a1: `'Cài đặt'!${String.fromCharCode(65 + column)}${row + 1}`, value: values[row]?.[column] ?? '' };
};

describe('one office, two accounts', () => {
  const quarter = new Quarter().generated(FEW).submitted(['CQ-SNV']);
  quarter.job({ job: 'collect', period: PERIOD });
  const { desk } = quarter;
  typePickerKey(desk);
  const master = quarter.master ?? '';
  const [old, fresh] = [new Seat(desk, quarter.office, master), new Seat(desk, NEW, master)];
  const before = names(desk);

  test('an address that is none, the own account and a unit are refused', () => {
    const refused = (account: string) => old.refusal('startJob', { job: 'handOver', account });
    expect(refused('Nguyễn Văn A')).toBe('notAnAddress');
    expect(refused(quarter.office)).toBe('handOverToSelf');
    expect(refused(quarter.account('CQ-STC'))).toBe('handOverToUnit');
  });

  test('the day’s sharing limit stops the job, which goes on the next day', () => {
    quarter.plan({ kind: 'sharingQuota', method: 'drive.permissions.create', nth: 1 });
    const stopped = old.job({ job: 'handOver', account: NEW });
    expect([stopped.result, stopped.message]).toEqual(['doneMissing', expect.stringContaining('sau 24 giờ')]);
    expect(cell(desk, master, quarter.office).value).toBe(quarter.office);
  });

  test('the old account gives: grants, locks, the list of accounts, the log', () => {
    const outcome = old.job({ job: 'handOver', account: NEW });
    expect([outcome.result, outcome.lines]).toEqual(['done', []]);
    expect(outcome.texts?.[0]?.text).toContain(master);
    expect(cell(desk, master, quarter.office).value).toBe(`${quarter.office}, ${NEW}`);
    for (const record of desk.shelf.files.values())
      if (record.isRoot !== true)
        expect([record.name, desk.shelf.personRole(record, NEW)]).toEqual([record.name, 'writer']);
    const book = desk.call(
      { method: 'sheets.spreadsheets.get', params: { spreadsheetId: quarter.fileOf('CQ-STC') } },
      { email: quarter.office, project: null },
    ) as { sheets: { protectedRanges?: { warningOnly?: boolean; editors?: { users?: string[] } }[] }[] };
    const locks = book.sheets.flatMap((one) => one.protectedRanges ?? []).filter((one) => one.warningOnly !== true);
    expect(locks.length).toBeGreaterThan(3);
    expect(locks.filter((one) => !one.editors?.users?.includes(NEW))).toEqual([]);
    expect(quarter.ledgerTab('Nhật ký').some((row) => row[2] === 'handOver')).toBe(true);
  });

  test('one grant serves: what lies in the folder is given with it', () => {
    const given = [...desk.shelf.files.values()].filter((one) =>
      one.permissions.some((permission) => permission.emailAddress === NEW),
    );
    expect(given.map((one) => one.name)).toEqual(['Sổ CCHC Tỉnh Khánh Hòa']);
  });

  test('the new account meets an open master that it cannot read, and never “Chưa có sổ”', () => {
    const status = fresh.ask('status', {});
    expect(status).toMatchObject({ ok: false, code: 'masterNotPicked' });
    expect(status.ok ? '' : status.message).not.toContain('Chưa có Sổ');
    expect(fresh.refusal('startJob', { job: 'setUp', province: 'khanh-hoa-2019' })).toBe('masterNotPicked');
    const view = fresh.value('handover', {});
    expect(view).toMatchObject({ side: 'take', account: NEW, otherLooks: null });
    expect(view.missing.slice(0, 2)).toEqual(['Sổ tổng hợp', 'Sổ gốc']);
    expect(view.picker).toMatchObject({ apiKey: 'desk-key', projectNumber: '123456789012' });
  });

  test('what was not picked is named, file by file', () => {
    desk.advance(3700);
    const skipped = quarter.fileOf('568');
    fresh.pickAll([skipped]);
    expect(fresh.value('handover', {}).missing).toEqual(['UBND thành phố Nha Trang, Quý I năm 2019']);
    const outcome = fresh.job({ job: 'takeOver' });
    expect([outcome.result, outcome.lines.map((one) => one.unit)]).toEqual(['doneMissing', [skipped]]);
    expect(outcome.message).toContain(`nhờ ${quarter.office} mở Sổ tổng hợp`);
  });

  test('after the last file the new account has its own trigger, and the log names both', () => {
    fresh.pickAll();
    expect(fresh.job({ job: 'takeOver' }).result).toBe('done');
    expect(fresh.value('handover', {})).toMatchObject({ side: 'give', otherLooks: quarter.office, picker: null });
    expect(
      desk.triggers
        .all()
        .map((one) => one.owner)
        .sort(),
    ).toEqual([quarter.office, NEW].sort());
    expect(old.refusal('stopLooking', {})).toBe('nobodyElseLooks');
    const [row] = quarter
      .ledgerTab('Nhật ký')
      .filter((one) => one[2] === 'takeOver')
      .slice(-1);
    expect(row?.[5] ?? row?.join()).toContain(quarter.office);
  });

  test('once the new account has looked the old one stops, and stays stopped', () => {
    const [own] = desk.triggers.all().filter((one) => one.owner === NEW);
    if (own === undefined) throw new Error('the new account has no trigger');
    expect(desk.fire(own)?.error).toBeUndefined();
    expect(old.value('stopLooking', {})).toEqual({ by: NEW });
    old.value('status', {});
    expect(desk.triggers.all().map((one) => one.owner)).toEqual([NEW]);
  });

  test('the old account is removed, and the new one collects and consolidates alone', () => {
    const { a1 } = cell(desk, master, NEW);
    desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: master, range: a1, valueInputOption: 'RAW' },
        body: { values: [[NEW]] },
      },
      { email: NEW, project: null },
    );
    // The owner of a file is never locked out of it (docs/security.md), so it is the add-on that the account gives up.
    desk.installed.delete(quarter.office);
    quarter.fill('CQ-STC', 2).tick('CQ-STC');
    const collected = fresh.job({ job: 'collect', period: PERIOD });
    expect(collected.lines.filter((one) => one.unit === 'CQ-STC').map((one) => one.result)).toEqual(['sealed']);
    expect(fresh.job({ job: 'consolidate', period: PERIOD }).result).toBe('doneMissing');
    expect(fresh.job({ job: 'issue', period: PERIOD, units: [...FEW], publish: false }).counts).toMatchObject({
      there: 3,
    });
    expect(names(desk)).toEqual(before);
  });

  test('a master that went away is not replaced by a second set of books', () => {
    desk.shelf.files.delete(master);
    expect(
      new Seat(desk, NEW, quarter.fileOf('CQ-STC')).refusal('startJob', { job: 'setUp', province: 'khanh-hoa-2019' }),
    ).toBe('masterKept');
  });
});

/** The same files, met through another Cloud project: its script remembers nothing. */
function throughAnotherClient(desk: Desk, { remembers }: { readonly remembers: boolean }): Desk {
  const other = new Desk({ ...desk.options, project: 'another-client' });
  takeRoom(other, structuredClone(roomOf(desk)));
  other.sheets.takeFrom(desk.sheets);
  if (!remembers) other.properties.load([]);
  typePickerKey(other);
  return other;
}

describe('one account, two OAuth clients', () => {
  const quarter = new Quarter().generated(FEW).submitted(['CQ-SNV']);
  const master = quarter.master ?? '';
  const { office } = quarter;

  test.each([{ remembers: true }, { remembers: false }])(
    'the same account through another client makes nothing before it took the files over: %p',
    (how) => {
      const desk = throughAnotherClient(quarter.desk, how);
      const before = names(desk);
      const seat = new Seat(desk, office, master);
      expect(seat.refusal('status', {})).toBe('masterNotPicked');
      expect(seat.refusal('startJob', { job: 'setUp', province: 'khanh-hoa-2019' })).toBe('masterNotPicked');
      expect(seat.refusal('startJob', { job: 'issue', period: PERIOD })).toBe('masterNotPicked');
      expect(names(desk)).toEqual(before);
    },
  );

  test('after it took them over, set-up, generate, collect and hourly make no second file', () => {
    const desk = throughAnotherClient(quarter.desk, { remembers: false });
    const before = names(desk);
    const seat = new Seat(desk, office, master);
    seat.pickAll();
    expect(seat.job({ job: 'takeOver' }).result).toBe('done');
    expect(seat.job({ job: 'issue', period: PERIOD, units: [...FEW] }).counts).toMatchObject({ publishedBefore: 3 });
    expect(seat.job({ job: 'collect', period: PERIOD }).lines.map((one) => one.result)).toContain('sealed');
    expect(seat.job({ job: 'setUp', province: 'khanh-hoa-2019' }).message).toContain('Đã thiết lập từ trước');
    expect(names(desk)).toEqual(before);
    const lines = seat.job({ job: 'healthCheck', period: PERIOD, units: [...FEW] }).lines;
    expect(lines.map((one) => [one.unit, one.result])).toEqual(
      ['master', 'ledger', ...FEW].map((unit) => [unit, 'healthy']),
    );
  });

  test('a unit that is made later lies in the folder of its period, even when the folder was not picked', () => {
    const desk = throughAnotherClient(quarter.desk, { remembers: false });
    const folders = [...desk.shelf.files.values()].filter((one) => one.mimeType.endsWith('.folder') && !one.isRoot);
    const seat = new Seat(desk, office, master);
    seat.pickAll();
    seat.job({ job: 'takeOver' });
    seat.job({ job: 'issue', period: PERIOD, units: ['CQ-STP'], publish: false });
    const made = [...desk.shelf.files.values()].filter((one) => one.name.startsWith('Sở Tư pháp'));
    expect(made.map((one) => one.parents)).toEqual([[folders.find((one) => one.name.startsWith('Sổ đơn vị'))?.id]]);

    const bare = throughAnotherClient(quarter.desk, { remembers: false });
    const poor = new Seat(bare, office, master);
    poor.pickAll(folders.map((one) => one.id));
    poor.job({ job: 'takeOver' });
    expect(poor.job({ job: 'issue', period: PERIOD, units: ['CQ-STP'], publish: false }).counts).toMatchObject({
      made: 1,
    });
  });

  test('the window explains a missing Picker key', () => {
    const desk = throughAnotherClient(quarter.desk, { remembers: false });
    desk.properties.delete('script', 'picker.apiKey');
    expect(new Seat(desk, office, master).value('handover', {})).toMatchObject({ side: 'take', picker: null });
  });
});

describe('an outsider', () => {
  const quarter = new Quarter().generated(FEW);
  const { desk } = quarter;
  const master = quarter.master ?? '';

  test('who was shown the master takes nothing over, and no mark and no trigger is made', () => {
    typePickerKey(desk);
    for (const fileId of [master, ...quarter.files().values()].flat())
      desk.call(
        {
          method: 'drive.permissions.create',
          params: { fileId, sendNotificationEmail: false },
          body: { type: 'user', role: 'writer', emailAddress: OUTSIDER },
        },
        { email: quarter.office, project: null },
      );
    const seat = new Seat(desk, OUTSIDER, master);
    seat.pickAll();
    expect(seat.refusal('startJob', { job: 'takeOver' })).toBe('notOffice');
    expect(seat.refusal('stepJob', { jobId: 'takeOver////' })).toBe('notOffice');
    expect(seat.refusal('handover', {})).toBe('notOffice');
    expect(seat.refusal('startJob', { job: 'handOver', account: OUTSIDER })).toBe('notOffice');
    expect(desk.triggers.all().map((one) => one.owner)).toEqual([quarter.office]);
  });

  test('a master that names another ledger than the ledger names is refused', () => {
    const other = new Quarter().setUp();
    const forged = new Seat(other.desk, other.office, other.master ?? '');
    const ledger = [...other.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';
    other.desk.call(
      {
        method: 'sheets.spreadsheets.batchUpdate',
        params: { spreadsheetId: ledger },
        body: {
          requests: [
            {
              updateDeveloperMetadata: {
                dataFilters: [{ developerMetadataLookup: { metadataKey: 'cchc' } }],
                developerMetadata: { metadataValue: JSON.stringify({ kind: 'ledger', masterId: 'khác' }) },
                fields: 'metadataValue',
              },
            },
          ],
        },
      },
      { email: other.office, project: null },
    );
    expect(forged.refusal('startJob', { job: 'takeOver' })).toBe('notBound');
  });
});
