/**
 * A click reads each file once: the write of the cover gives back what the file holds then (decision 23). Drive's
 * version after that write proves nothing, so the hourly run reads the file once more, and a click does so where
 * anybody but the office may have written since. Three units.
 */
import { isOursAlone } from '../../../src/app/collect/pass/after-our-write';
import type { FileSeen } from '../../../src/app/ports';
import type { PeriodWork } from '../../../src/app/work/period-work';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import type { FileRecord } from '../../../src/tables/ledger-book';
import { OFFICE_ACCOUNTS } from '../../../src/tables/master-book/tabs/tab-settings';
import { province } from '../../core/scene';
import { FEW, PERIOD, Quarter } from '../quarter';

const COLLECT = { job: 'collect', period: PERIOD } as const;
const [, , UNIT] = FEW;
const HOUR = 3600;

const submitted = new Quarter().generated().submitted();
const start = (): Quarter => submitted.twin();
const collected = (): Quarter => {
  const quarter = submitted.twin();
  quarter.job(COLLECT);
  return quarter;
};

/** How often the add-in reads and writes the file of each unit while `run` runs. */
function touches(quarter: Quarter, run: () => unknown): Readonly<Record<string, string>> {
  const ids = FEW.map((unit) => quarter.fileOf(unit));
  const counts = new Map<string, { reads: number; writes: number }>();
  const { sheets } = quarter.desk;
  const call = sheets.call.bind(sheets);
  sheets.call = (asked, actor) => {
    const at = ids.indexOf(String(asked.params['spreadsheetId']));
    if (at >= 0 && actor.project !== null) {
      const so = counts.get(FEW[at] ?? '') ?? { reads: 0, writes: 0 };
      if (asked.method === 'sheets.spreadsheets.get') so.reads += 1;
      else so.writes += 1;
      counts.set(FEW[at] ?? '', so);
    }
    return call(asked, actor);
  };
  run();
  sheets.call = call;
  return Object.fromEntries([...counts].map(([unit, { reads, writes }]) => [unit, `${reads} read, ${writes} written`]));
}

const click = (quarter: Quarter) => touches(quarter, () => quarter.job(COLLECT));
const hour = (quarter: Quarter) => touches(quarter, () => quarter.desk.advance(HOUR));
const each = (what: string): Readonly<Record<string, string>> => Object.fromEntries(FEW.map((unit) => [unit, what]));
const driveOf = (quarter: Quarter) => {
  const file = quarter.desk.shelf.files.get(quarter.fileOf(UNIT));
  if (!file) throw new Error('no file');
  return file;
};
const standing = (quarter: Quarter) =>
  quarter.value('status', { period: PERIOD }).lines.find((line) => line.unit === UNIT);
const type = (quarter: Quarter): void =>
  quarter.type(UNIT, quarter.cellOf(UNIT, { row: '1.4.1', field: 'value' }).at, 777);

/** Drive names the office again, at the hour of its own write: no writer is known to reach this. */
function hideBehindOurWrite(quarter: Quarter, act: () => void): void {
  const { modifiedTime, lastModifyingUser } = driveOf(quarter);
  act();
  Object.assign(driveOf(quarter), { modifiedTime, lastModifyingUser });
}

test('a click reads each file once and writes its cover once, the next click touches none, the hourly run reads each once', () => {
  const quarter = start();
  expect(click(quarter)).toEqual(each('1 read, 1 written'));
  expect(standing(quarter)).toMatchObject({ state: 'submitted', version: 1 });
  expect(click(quarter)).toEqual({});
  expect(hour(quarter)).toEqual(each('1 read, 0 written'));
  expect(hour(quarter)).toEqual({});
  quarter.desk.clock.jump(2 * HOUR);
  expect(click(quarter)).toEqual({});
});

test('without an hourly run, the first click after an hour reads each file once', () => {
  const quarter = collected();
  quarter.desk.triggers.removeOf(quarter.office);
  quarter.desk.clock.jump(59 * 60);
  expect(click(quarter)).toEqual({});
  quarter.desk.clock.jump(2 * 60);
  expect(click(quarter)).toEqual(each('1 read, 0 written'));
  expect(click(quarter)).toEqual({});
});

test('Tổng hợp, too, reads each file once, and is quick when it is clicked again', () => {
  const quarter = start();
  const job = { job: 'consolidate', period: PERIOD } as const;
  expect(touches(quarter, () => quarter.job(job))).toEqual(each('1 read, 1 written'));
  quarter.job(job);
  const calls = quarter.calls(() => quarter.job(job));
  expect(calls.all).toBe(3);
  // What is noted of an unproved version ends with it.
  quarter.desk.triggers.removeOf(quarter.office);
  quarter.desk.clock.jump(61 * 60);
  expect(touches(quarter, () => quarter.job(job))).toEqual(each('1 read, 0 written'));
});

test('what units do between our reading and our write is found by the same click', () => {
  const quarter = start();
  // The first write is the ledger's, the second is the first cover of the group.
  quarter.desk.nemesis.meanwhile({
    method: 'sheets.spreadsheets.batchUpdate',
    nth: 2,
    action: () => {
      type(quarter);
      quarter.tick(FEW[1], false);
    },
  });
  expect(click(quarter)).toEqual({
    [FEW[0]]: '1 read, 1 written',
    [FEW[1]]: '2 read, 2 written',
    [UNIT]: '2 read, 2 written',
  });
  const { lines } = quarter.value('status', { period: PERIOD });
  expect(lines.find(({ unit }) => unit === FEW[1])).toMatchObject({ state: 'draft' });
  expect(standing(quarter)?.flags).toContain('editedAfterSeal');
});

describe('whose the last write is', () => {
  const OFFICE = 'cchc@snv.khanhhoa.gov.vn';
  const memory = { get: () => null };
  const AT = Date.parse('2019-03-15T09:00:00+07:00');
  const withContact = (account: string): Catalogue => ({
    ...province,
    settings: [{ key: OFFICE_ACCOUNTS, value: OFFICE, note: '' }],
    contacts: [{ unit: UNIT, name: 'A', account, phone: '', may: ['enter'] }] as unknown as Catalogue['contacts'],
  });
  const file = { unit: UNIT, sharedWith: [], lastSeenVersion: 5, ownWriteAt: AT } as unknown as FileRecord;

  interface Look {
    readonly by: string | null;
    /** Seconds after our write: what Drive shows as the last change, and the look. */
    readonly changed?: number;
    readonly looked?: number;
    readonly contact?: string;
    readonly of?: Partial<FileRecord>;
  }
  const isOurs = ({ by, changed = 0, looked = 600, contact = 'a@x.gov.vn', of = {} }: Look): boolean =>
    isOursAlone(
      {
        world: { clock: { now: () => AT + looked * 1000 }, sharedMemory: memory },
        catalogue: withContact(contact),
      } as unknown as PeriodWork,
      { ...file, ...of },
      { version: 9, modifiedAt: AT + changed * 1000, modifiedBy: by } as FileSeen,
    );

  test.each<[what: string, look: Look, ours: boolean]>([
    ['the office, at the hour of our write', { by: OFFICE }, true],
    ['the office, as Drive notes it a little later', { by: OFFICE, changed: 29 }, true],
    ['the office, within the hour', { by: OFFICE, looked: 3599 }, true],
    ['the office, an hour ago', { by: OFFICE, looked: 3600 }, false],
    ['the office, by hand after our write', { by: OFFICE, changed: 31 }, false],
    ['the unit', { by: 'a@x.gov.vn' }, false],
    ['an outsider', { by: 'b@x.gov.vn' }, false],
    ['nobody whom Google names', { by: null }, false],
    ['an account of the office that is a contact of the unit', { by: OFFICE, contact: OFFICE }, false],
    ['an account of the office to which the file is given', { by: OFFICE, of: { sharedWith: [OFFICE] } }, false],
    ['the office, but the file is due for a read', { by: OFFICE, of: { lastSeenVersion: null } }, false],
    ['the office, but we have not written', { by: OFFICE, of: { ownWriteAt: null } }, false],
  ])('%s', (_, look, ours) => {
    expect(isOurs(look)).toBe(ours);
  });
});

test('an edit that hides behind our write is found by the hourly run, or by a click after an hour', () => {
  const hidden = collected();
  hideBehindOurWrite(hidden, () => type(hidden));
  expect(click(hidden)).toEqual({});
  const [byHour, byClick] = [hidden.twin(), hidden.twin()];
  hour(byHour);
  expect(standing(byHour)?.flags).toContain('editedAfterSeal');
  byClick.desk.triggers.removeOf(byClick.office);
  byClick.desk.clock.jump(61 * 60);
  byClick.job(COLLECT);
  expect(standing(byClick)?.flags).toContain('editedAfterSeal');
});

test('a late tick that hides behind our write is not on time, and the look after the due hour waits for nothing', () => {
  const DUE = Date.parse('2019-03-18T17:00:00+07:00');
  const quarter = new Quarter().generated();
  quarter.desk.triggers.removeOf(quarter.office);
  quarter.desk.clock.jump((DUE - quarter.desk.clock.now()) / 1000 - 600);
  quarter.fill(UNIT);
  // The figures make it a draft, which its cover shows: our write is ten minutes before the due hour.
  expect(click(quarter)).toMatchObject({ [UNIT]: '1 read, 1 written' });
  quarter.desk.clock.jump(900);
  hideBehindOurWrite(quarter, () => void quarter.tick(UNIT));
  expect(click(quarter)).toMatchObject({ [UNIT]: expect.stringMatching(/^1 read/) as string });
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'undecided' });
});

test('an answer without the file leaves it due: the next pass reads it', () => {
  const quarter = start();
  const { sheets } = quarter.desk;
  const call = sheets.call.bind(sheets);
  sheets.call = (asked, actor) => {
    const answer = call(asked, actor);
    if (asked.method !== 'sheets.spreadsheets.batchUpdate') return answer;
    const { updatedSpreadsheet: _, ...rest } = answer as Readonly<Record<string, unknown>>;
    return rest;
  };
  expect(click(quarter)).toEqual(each('2 read, 1 written'));
  expect(standing(quarter)).toMatchObject({ state: 'submitted', version: 1 });
});
