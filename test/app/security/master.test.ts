/**
 * Which file is the master: every claim that a file can make about itself is forged here by an account that may write
 * to that file (docs/security.md).
 */
import type { Answer } from '../../../src/app/api';
import { catalogOf } from '../../../src/catalog';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { FEW, PERIOD, Quarter } from '../quarter';

const person = (email: string) => ({ email, project: null });
const STRANGER = 'ke.la@example.com';

/** A request of the office with `open` as the active file. */
function askIn(
  quarter: Quarter,
  open: string,
  name: string,
  request: unknown = {},
  as = quarter.office,
): Answer<unknown> {
  const run = quarter.desk.run({ fn: 'call', args: [name, JSON.stringify(request)], as, activeSpreadsheetId: open });
  return JSON.parse(String(run.result)) as Answer<unknown>;
}

const ledgerOf = (quarter: Quarter, owner = quarter.office): string =>
  [...quarter.desk.shelf.files.values()].find((file) => file.owner === owner && file.name.startsWith('Sổ gốc'))?.id ??
  '';

function makeBook(quarter: Quarter, owner: string): { id: string; sheet: number } {
  const made = quarter.desk.call(
    { method: 'sheets.spreadsheets.create', params: {}, body: { properties: { title: 'Sổ tổng hợp' } } },
    person(owner),
  ) as { spreadsheetId: string; sheets: { properties: { sheetId: number } }[] };
  return { id: made.spreadsheetId, sheet: made.sheets[0]?.properties.sheetId ?? 0 };
}

function shareWith(quarter: Quarter, fileId: string, from: string, to: string): void {
  quarter.desk.call(
    {
      method: 'drive.permissions.create',
      params: { fileId, sendNotificationEmail: false },
      body: { type: 'user', role: 'writer', emailAddress: to },
    },
    person(from),
  );
  quarter.desk.pick(fileId, to);
}

/**
 * A whole master, tabs and stamp, written into a file by an account that may write to it. It names the real ledger, and
 * the office as its account.
 */
function forgeMaster(
  quarter: Quarter,
  { id, sheet, by, stampOf = id }: { id: string; sheet: number; by: string; stampOf?: string },
): void {
  const catalogue = catalogOf('khanh-hoa-2019');
  if (!catalogue) throw new Error('no catalogue');
  const contacts = FEW.map((unit) => ({
    unit,
    account: STRANGER,
    may: ['enter' as const, 'submit' as const],
    name: '',
    phone: '',
  }));
  const settings = [...catalogue.settings, { key: 'officeAccounts', value: quarter.office, note: '' }];
  const made = masterBookRequests({
    catalogue: { ...catalogue, contacts, settings },
    masterId: stampOf,
    ledgerId: ledgerOf(quarter),
    officeAccounts: [by],
    defaultSheetId: sheet,
  });
  // A unit's workbook already has tabs with some of these names.
  const requests = made.map((request) =>
    'addSheet' in request && stampOf === id && sheet !== 0
      ? {
          addSheet: { properties: { ...request.addSheet.properties, title: `${request.addSheet.properties.title} .` } },
        }
      : request,
  );
  quarter.desk.call(
    { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId: id }, body: { requests } },
    person(by),
  );
}

const permissionsOf = (quarter: Quarter, id: string): readonly string[] =>
  (quarter.desk.shelf.files.get(id)?.permissions ?? []).map((one) => one.emailAddress ?? one.type);

/** What must hold after every attack: no new account on the office's files, and the office can continue its work. */
function expectUntouched(quarter: Quarter): void {
  expect(permissionsOf(quarter, ledgerOf(quarter))).toEqual([quarter.office]);
  expect(permissionsOf(quarter, quarter.master ?? '')).toEqual([quarter.office]);
  const seen = quarter.value('status', { period: PERIOD });
  expect(seen.units).toBe(30);
}

/** One office under one attack after another: each must leave it untouched. */
let attacked: Quarter | null = null;
const office = (): Quarter => (attacked ??= new Quarter().generated());

describe('an open file that claims to be the master', () => {
  test.each([
    ['with its own id in the stamp', false],
    ["with the real master's id in the stamp", true],
  ])('of a stranger who shared it with the office is named as a forgery: %s', (_, takesId) => {
    const quarter = office();
    const { id, sheet } = makeBook(quarter, STRANGER);
    forgeMaster(quarter, { id, sheet, by: STRANGER, ...(takesId ? { stampOf: quarter.master ?? '' } : {}) });
    shareWith(quarter, id, STRANGER, quarter.office);
    for (const [name, request] of [
      ['status', {}],
      ['startJob', { job: 'issue', period: PERIOD }],
      ['chooseMaster', {}],
    ] as const)
      expect(askIn(quarter, id, name, request)).toMatchObject({ ok: false, code: 'forgedMaster' });
    expect(askIn(quarter, id, 'status')).toMatchObject({
      link: expect.stringContaining(quarter.master ?? '?') as string,
    });
    expectUntouched(quarter);
  });

  test("of a unit, made from the unit's own workbook, is named as a forgery although the office owns that file", () => {
    const quarter = office();
    const [unit] = FEW;
    const id = quarter.fileOf(unit);
    const by = quarter.account(unit);
    const { replies } = quarter.desk.call(
      {
        method: 'sheets.spreadsheets.batchUpdate',
        params: { spreadsheetId: id },
        body: {
          requests: [
            {
              deleteDeveloperMetadata: {
                dataFilter: { developerMetadataLookup: { metadataKey: 'cchc', locationType: 'SPREADSHEET' } },
              },
            },
            { addSheet: { properties: { title: 'tạm' } } },
          ],
        },
      },
      person(by),
    ) as { replies: { addSheet?: { properties: { sheetId: number } } }[] };
    forgeMaster(quarter, { id, sheet: replies[1]?.addSheet?.properties.sheetId ?? 0, by });
    expect(askIn(quarter, id, 'status')).toMatchObject({ ok: false, code: 'forgedMaster' });
    expect(askIn(quarter, id, 'startJob', { job: 'publish', period: PERIOD })).toMatchObject({ code: 'forgedMaster' });
    expectUntouched(quarter);
  });

  test('and is a copy of it is reported as a copy, leads back to the master, and blocks no hourly run', () => {
    const quarter = office();
    const { id } = quarter.desk.call(
      { method: 'drive.files.copy', params: { fileId: quarter.master ?? '' }, body: {} },
      person(quarter.office),
    ) as { id: string };
    quarter.desk.pick(id, quarter.office);
    for (const name of ['status', 'chooseMaster'])
      expect(askIn(quarter, id, name)).toMatchObject({ ok: false, code: 'masterCopy' });
    expect(askIn(quarter, id, 'status')).toMatchObject({
      link: expect.stringContaining(quarter.master ?? '?') as string,
    });
    quarter.submitted([FEW[1]]);
    const run = quarter.desk.run({ fn: 'hourly', args: [], as: quarter.office, activeSpreadsheetId: id });
    expect(JSON.parse(String(run.result))).toEqual({ ok: true, value: 'done' });
    expectUntouched(quarter);
  });
});

test("another office's real master is used only after this account confirms it", () => {
  const quarter = office();
  const other = quarter.desk.province.office[1]?.email ?? '';
  const run = (name: string, request: object) =>
    JSON.parse(String(quarter.desk.run({ fn: 'call', args: [name, JSON.stringify(request)], as: other }).result)) as {
      value: { jobId: string; done: boolean; outcome?: { masterId: string } };
    };
  const { jobId } = run('startJob', { job: 'setUp', province: 'khanh-hoa-2019' }).value;
  let step = run('stepJob', { jobId });
  while (!step.value.done) step = run('stepJob', { jobId });
  const id = step.value.outcome?.masterId ?? '';
  expect(id).not.toBe(quarter.master);
  shareWith(quarter, id, other, quarter.office);
  shareWith(quarter, ledgerOf(quarter, other), other, quarter.office);
  expect(askIn(quarter, id, 'status')).toMatchObject({ ok: false, code: 'otherMaster' });
  expectUntouched(quarter);
  // A master that does not list this account is not chosen either.
  expect(askIn(quarter, id, 'chooseMaster')).toMatchObject({ ok: false, code: 'notOffice' });
  expectUntouched(quarter);
  const settings = quarter.desk.call(
    { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: id, range: "'Cài đặt'" } },
    person(other),
  ) as { values: string[][] };
  const row = settings.values.findIndex((line) => line.includes('officeAccounts'));
  const column = String.fromCharCode(65 + (settings.values[0]?.indexOf('value') ?? -1));
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: id, range: `'Cài đặt'!${column}${row + 1}`, valueInputOption: 'RAW' },
      body: { values: [[`${other}; ${quarter.office}`]] },
    },
    person(other),
  );
  expect(askIn(quarter, id, 'status')).toMatchObject({ ok: false, code: 'otherMaster' });
  expect(askIn(quarter, id, 'chooseMaster')).toMatchObject({ ok: true, value: { masterId: id } });
  expect(askIn(quarter, id, 'status')).toMatchObject({ ok: true });
});

test('a set-up adopts nothing that another account made and shared, whatever marks it has', () => {
  const quarter = new Quarter();
  const other = quarter.desk.province.office[1]?.email ?? '';
  quarter.setUp();
  for (const file of [...quarter.desk.shelf.files.values()])
    if (file.owner === quarter.office && file.isRoot !== true) shareWith(quarter, file.id, quarter.office, other);
  const ask = (name: string, request: object) =>
    JSON.parse(String(quarter.desk.run({ fn: 'call', args: [name, JSON.stringify(request)], as: other }).result)) as {
      value: { jobId: string; done: boolean; outcome?: { masterId: string } };
    };
  const { jobId } = ask('startJob', { job: 'setUp', province: 'khanh-hoa-2019' }).value;
  let step = ask('stepJob', { jobId });
  while (!step.value.done) step = ask('stepJob', { jobId });
  expect(quarter.desk.shelf.files.get(step.value.outcome?.masterId ?? '')?.owner).toBe(other);
});

describe('master and ledger name each other', () => {
  const rewrite = (
    quarter: Quarter,
    id: string,
    change: (stamp: Record<string, unknown>) => Record<string, unknown>,
  ) => {
    const { developerMetadata } = quarter.desk.call(
      { method: 'sheets.spreadsheets.get', params: { spreadsheetId: id, fields: 'developerMetadata' } },
      person(quarter.office),
    ) as { developerMetadata: { metadataId: number; metadataKey: string; metadataValue: string }[] };
    const held = developerMetadata.find((one) => one.metadataKey === 'cchc');
    const stamp = JSON.parse(held?.metadataValue ?? '{}') as Record<string, unknown>;
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.batchUpdate',
        params: { spreadsheetId: id },
        body: {
          requests: [
            {
              updateDeveloperMetadata: {
                dataFilters: [{ developerMetadataLookup: { metadataId: held?.metadataId } }],
                developerMetadata: { metadataValue: JSON.stringify(change(stamp)) },
                fields: 'metadataValue',
              },
            },
          ],
        },
      },
      person(quarter.office),
    );
  };

  test('a master whose stamp was changed to another ledger is not read', () => {
    const quarter = new Quarter().generated();
    rewrite(quarter, quarter.master ?? '', (stamp) => ({ ...stamp, ledgerId: quarter.fileOf(FEW[0]) }));
    expect(quarter.ask('status', {})).toMatchObject({ ok: false, code: 'forgedMaster' });
  });

  test('a ledger that names another master is not read', () => {
    const quarter = new Quarter().generated();
    rewrite(quarter, ledgerOf(quarter), (stamp) => ({ ...stamp, masterId: quarter.fileOf(FEW[0]) }));
    expect(quarter.ask('status', {})).toMatchObject({ ok: false, code: 'otherLedger' });
  });

  test('a master of an earlier release, without its id in the stamp, is verified once and opened', () => {
    const quarter = new Quarter().generated();
    rewrite(quarter, quarter.master ?? '', ({ fileId: _, ...stamp }) => stamp);
    quarter.desk.properties.clear(`user|${quarter.office}`);
    expect(quarter.ask('status', {})).toMatchObject({ ok: true });
  });

  test("without the add-in's marks a master is accepted only while it and its ledger belong to this account alone", () => {
    const quarter = new Quarter().generated();
    const unmark = (id: string): void => {
      const record = quarter.desk.shelf.files.get(id);
      if (record) record.appProperties = {};
    };
    for (const id of [quarter.master ?? '', ledgerOf(quarter)]) unmark(id);
    quarter.desk.properties.clear(`user|${quarter.office}`);
    shareWith(quarter, ledgerOf(quarter), quarter.office, STRANGER);
    expect(quarter.ask('status', {})).toMatchObject({ ok: false, code: 'masterCopy' });
    const ledger = quarter.desk.shelf.files.get(ledgerOf(quarter));
    if (ledger) ledger.permissions = ledger.permissions.filter((one) => one.emailAddress !== STRANGER);
    expect(quarter.ask('status', {})).toMatchObject({ ok: true });
  });
});
