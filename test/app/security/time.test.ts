/**
 * Time and change: a unit that sets `modifiedTime` of its own file by the Drive API gains nothing (docs/security.md).
 */
import { PERIOD, Quarter } from '../quarter';

const UNIT = '576';
const DUE = Date.parse('2019-03-18T17:00:00+07:00');
const MINUTE = 60;
/** Columns of *Tệp* from `lastSeenVersion` on. */
const ADDED_LATER = 3;

/** What any writer of a file can do with a script. */
function setModified(quarter: Quarter, at: number): void {
  quarter.desk.call(
    {
      method: 'drive.files.update',
      params: { fileId: quarter.fileOf(UNIT) },
      body: { modifiedTime: new Date(at).toISOString() },
    },
    { email: quarter.account(UNIT), project: null },
  );
}

const modifiedOf = (quarter: Quarter): number | undefined =>
  quarter.desk.shelf.files.get(quarter.fileOf(UNIT))?.modifiedTime;

const standing = (quarter: Quarter) =>
  quarter
    .value('status', {
      period: PERIOD,
    })
    .lines.find((line) => line.unit === UNIT);

const to = (quarter: Quarter, at: number): void => quarter.desk.clock.jump((at - quarter.desk.clock.now()) / 1000);

/** Filled in but not ticked when the office last looked, half an hour before the due hour; the hourly look is off. */
const start = ((): Quarter => {
  const quarter = new Quarter().generated([UNIT]);
  quarter.desk.triggers.removeOf(quarter.office);
  to(quarter, DUE - 40 * MINUTE * 1000);
  quarter.fill(UNIT);
  to(quarter, DUE - 30 * MINUTE * 1000);
  quarter.job({ job: 'collect', period: PERIOD });
  return quarter;
})();
const looked = (): Quarter => start.twin();

test('a tick set after the due hour does not become on time by an earlier hour that the file claims', () => {
  const quarter = looked();
  to(quarter, DUE + 15 * MINUTE * 1000);
  quarter.tick(UNIT);
  setModified(quarter, DUE - 10 * MINUTE * 1000);
  expect(modifiedOf(quarter)).toBe(DUE - 10 * MINUTE * 1000);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'undecided' });
});

test('a tick that was missing after the due hour is late, whatever hour the file claims', () => {
  const quarter = looked();
  to(quarter, DUE + 15 * MINUTE * 1000);
  quarter.job({ job: 'collect', period: PERIOD });
  to(quarter, DUE + 30 * MINUTE * 1000);
  quarter.tick(UNIT);
  setModified(quarter, DUE - 10 * MINUTE * 1000);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'late' });
});

test('a tick in time that is read only after the due hour is proved by the latest revision, with one call', () => {
  const quarter = looked();
  to(quarter, DUE - 10 * MINUTE * 1000);
  quarter.tick(UNIT);
  to(quarter, DUE + 60 * MINUTE * 1000);
  const { byMethod } = quarter.calls(() => quarter.job({ job: 'collect', period: PERIOD }));
  expect(byMethod['drive.revisions.list']).toBe(1);
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
});

test('where the self-check found that a revision can be dated back, it is no evidence and the office decides', () => {
  const quarter = looked();
  quarter.desk.properties.set('script', { selfCheck: '[{"id":"revisionTime","restsOn":[]}]' }, false);
  to(quarter, DUE - 10 * MINUTE * 1000);
  quarter.tick(UNIT);
  to(quarter, DUE + 60 * MINUTE * 1000);
  const { byMethod } = quarter.calls(() => quarter.job({ job: 'collect', period: PERIOD }));
  expect(byMethod['drive.revisions.list']).toBeUndefined();
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'undecided' });
});

test('an edit after the seal is detected although the file claims no change; an edit that Drive does not count is detected at night', () => {
  const quarter = new Quarter().generated([UNIT]).submitted([UNIT]);
  quarter.job({ job: 'collect', period: PERIOD });
  const claimed = modifiedOf(quarter) ?? 0;
  to(quarter, quarter.desk.clock.now() + 3_600_000);
  quarter.fill(UNIT, 41);
  setModified(quarter, claimed);
  expect(modifiedOf(quarter)).toBe(claimed);
  expect(quarter.job({ job: 'collect', period: PERIOD }).lines).toMatchObject([{ unit: UNIT, result: 'edited' }]);
  expect(standing(quarter)?.flags).toContain('editedAfterSeal');

  const record = quarter.desk.shelf.files.get(quarter.fileOf(UNIT));
  if (!record) throw new Error('no file');
  const { version, lastModifyingUser } = record;
  quarter.fill(UNIT, 1);
  Object.assign(record, { version, lastModifyingUser, modifiedTime: claimed });
  expect(quarter.job({ job: 'collect', period: PERIOD }).lines).toEqual([]);
  expect(standing(quarter)?.flags).toContain('editedAfterSeal');
  quarter.desk.advance(24 * 3600);
  expect(standing(quarter)?.flags).toEqual([]);
});

test('a ledger of an earlier release, without the version and the marks, gets its columns with the first write and reads each file once', () => {
  const quarter = new Quarter().generated([UNIT]).submitted([UNIT]);
  const ledger = [...quarter.desk.shelf.files.values()].find((file) => file.name.startsWith('Sổ gốc'));
  const office = { email: quarter.office, project: null };
  const { sheets } = quarter.desk.call(
    {
      method: 'sheets.spreadsheets.get',
      params: { spreadsheetId: ledger?.id ?? '', fields: 'sheets.properties(sheetId,title,gridProperties)' },
    },
    office,
  ) as { sheets: { properties: { sheetId: number; title: string; gridProperties: { columnCount: number } } }[] };
  const tab = sheets.find((sheet) => sheet.properties.title === 'Tệp')?.properties;
  const endIndex = tab?.gridProperties.columnCount ?? 0;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: ledger?.id ?? '' },
      body: {
        requests: [
          {
            deleteDimension: {
              range: { sheetId: tab?.sheetId, dimension: 'COLUMNS', startIndex: endIndex - ADDED_LATER, endIndex },
            },
          },
        ],
      },
    },
    office,
  );
  expect(quarter.ledgerTab('Tệp')[0]).not.toContain('lastSeenVersion');
  expect(quarter.job({ job: 'collect', period: PERIOD })).toMatchObject({ result: 'done', counts: { sealed: 1 } });
  expect(Number(quarter.ledgerTab('Tệp')[0]?.[endIndex - ADDED_LATER])).toBeGreaterThan(0);
  const again = quarter.calls(() => quarter.job({ job: 'collect', period: PERIOD }));
  expect(again.byMethod['sheets.spreadsheets.batchUpdate']).toBeUndefined();
});
