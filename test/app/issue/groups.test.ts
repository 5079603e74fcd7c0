/**
 * Workbooks are made, shared and written to in groups, which Google does at the same time. Whatever befalls one of a
 * group, each unit ends with one file, the others go on, and no letter is sent twice.
 */
import { catalogOf } from '../../../src/catalog';
import { bookRequests } from '../../../src/app/work/book-requests';
import type { PeriodWork } from '../../../src/app/work/period-work';
import { templatesFor } from '../../../src/core/issue/asked';
import { FEW as THREE, PERIOD, Quarter } from '../quarter';
import { howOften } from '../../support/how-often';
import { broken } from '../jobs/kills';

/** Two are enough for a group. */
const FEW = THREE.slice(1);

const start = new Quarter().setUp();
const issue = (quarter: Quarter, publish = true) =>
  quarter.job({ job: 'issue', period: PERIOD, units: FEW, ...(publish ? {} : { publish }) });

const issued = (quarter: Quarter): Quarter => {
  issue(quarter);
  return quarter;
};

const marksOf = (quarter: Quarter) =>
  [...quarter.desk.shelf.files.values()]
    .filter((file) => !file.trashed)
    .flatMap((file) => Object.values(file.appProperties).map((marks) => ({ id: file.id, marks })))
    .filter(({ marks }) => marks['cchc'] === 'unit');

/** One file for each unit, the ledger knows the same, each is out, and each letter went once at most. */
function expectWhole(quarter: Quarter, { place, letters }: { readonly place: string; readonly letters: number }): void {
  const files = marksOf(quarter);
  const ledger = quarter.ledgerTab('Tệp').filter((row) => row[0] !== undefined && row[0] !== '');
  expect({ place, units: files.map(({ marks }) => marks['unit']).sort() }).toEqual({ place, units: [...FEW].sort() });
  expect({ place, ledger: ledger.map((row) => [row[0], row[2]]).sort() }).toEqual({
    place,
    ledger: files.map(({ id, marks }) => [marks['unit'], id]).sort(),
  });
  const subjects = quarter.desk.outbox.all().map((mail) => mail.to.join());
  expect({ place, twice: subjects.length - new Set(subjects).size }).toEqual({ place, twice: 0 });
  expect({ place, enough: subjects.length >= letters }).toEqual({ place, enough: true });
  for (const unit of FEW) {
    expect({ place, unit, state: quarter.cover(unit)['stateCode']?.shown }).toEqual({
      place,
      unit,
      state: 'published',
    });
    const shared = quarter.desk.shelf.files.get(quarter.fileOf(unit))?.permissions.map((one) => one.emailAddress) ?? [];
    expect({ place, unit, shared: shared.includes(quarter.account(unit)) }).toEqual({ place, unit, shared: true });
  }
}

test('a run that is killed at a write of a group ends with one file a unit, and at most the letter under way in doubt', () => {
  expectWhole(issued(start.twin()), { place: 'unbroken', letters: FEW.length });
  const writes = broken(
    { fresh: () => start.twin() },
    {
      run: issued,
      most: howOften(10, Infinity),
      check: (quarter, place) => {
        quarter.desk.nemesis.clear();
        expectWhole(quarter, { place, letters: FEW.length - 1 });
      },
    },
  );
  expect(writes).toBeGreaterThan(20);
});

test.each([
  ['drive.files.create', 'timeoutAfter'],
  ['drive.files.create', 'timeoutBefore'],
  ['drive.files.create', 'emptyAnswer'],
  ['sheets.spreadsheets.batchUpdate', '503'],
  ['sheets.spreadsheets.batchUpdate', 'timeoutAfter'],
  ['drive.permissions.create', '500'],
] as const)('a %s of the group that meets %s leaves one file a unit, and nothing is done twice', (method, kind) => {
  for (const nth of [2, 3]) {
    const quarter = start.twin();
    quarter.plan({ kind, method, nth });
    issue(quarter);
    quarter.desk.nemesis.clear();
    expectWhole(quarter, { place: `${method} no. ${nth}`, letters: FEW.length });
  }
});

test('a killed group whose files Drive does not list yet is not made a second time', () => {
  const quarter = start.twin();
  quarter.plan({ kind: 'killRun', method: 'drive.files.create', nth: 2, when: 'after' });
  quarter.plan({ kind: 'searchLag', nth: 2, times: 4, seconds: 45 });
  issue(quarter);
  quarter.desk.nemesis.clear();
  expectWhole(quarter, { place: 'search lag', letters: FEW.length });
});

test('a file that its domain forbids to share is named, and the others go out', () => {
  const quarter = start.twin();
  quarter.plan({ kind: 'domainPolicy', method: 'drive.permissions.create', nth: 2 });
  const { lines } = issue(quarter);
  expect(lines.map((line) => line.result).sort()).toEqual(['failed', 'published']);
  expect(
    issue(quarter)
      .lines.map((line) => line.result)
      .sort(),
  ).toEqual(['published', 'publishedBefore']);
  expectWhole(quarter, { place: 'domain policy', letters: FEW.length });
});

test('a day whose shares are used up in the middle of a group keeps what went out, and the next day does the rest', () => {
  const quarter = start.twin();
  issue(quarter, false);
  quarter.plan({ kind: 'sharingQuota', nth: 2, times: 5 });
  const { lines } = quarter.job({ job: 'publish', period: PERIOD, units: FEW });
  expect(lines.filter((line) => line.result === 'sharingToday').length).toBeGreaterThan(0);
  quarter.desk.nemesis.clear();
  quarter.desk.advance(24 * 3600);
  quarter.job({ job: 'publish', period: PERIOD, units: FEW });
  expectWhole(quarter, { place: 'sharing quota', letters: FEW.length });
});

/** Everything that Google keeps of a workbook, line by line, under one name whatever ids Google has given. */
function contentOf(quarter: Quarter, id: string): readonly string[] {
  const book = quarter.desk.call(
    { method: 'sheets.spreadsheets.get', params: { spreadsheetId: id, includeGridData: true } },
    { email: quarter.office, project: null },
  );
  return JSON.stringify(book, null, 1)
    .split(id)
    .join('FILE')
    .replace(/"(protectedRangeId|metadataId|tableId|chartId)": \d+/g, '"$1": 0')
    .split('\n');
}

test('a workbook of a group is, cell by cell, lock by lock and mark by mark, the one that is made by itself', () => {
  const quarter = start.twin();
  issue(quarter, false);
  const actor = { email: quarter.office, project: null };
  const catalogue = catalogOf('khanh-hoa-2019');
  const period = catalogue?.periods.find(({ code }) => code === PERIOD);
  if (!catalogue || !period) throw new Error(PERIOD);
  for (const code of FEW) {
    const unit = catalogue.units.find((one) => one.code === code);
    if (!unit) throw new Error(code);
    const ofGroup = quarter.fileOf(code);
    const name = quarter.desk.shelf.files.get(ofGroup)?.name ?? '';
    const { id } = quarter.desk.call(
      { method: 'drive.files.create', params: {}, body: { name, mimeType: 'application/vnd.google-apps.spreadsheet' } },
      actor,
    ) as { readonly id: string };
    const fresh = quarter.book(id, quarter.office);
    const requests = bookRequests({ catalogue, listed: catalogue, period } as PeriodWork, unit, {
      templates: templatesFor(catalogue, { unit: code, period, seals: [] }),
      fileId: id,
      defaultSheetId: fresh.sheets[0]?.properties.sheetId ?? -1,
      accounts: [quarter.office],
    });
    quarter.desk.call(
      { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId: id }, body: { requests } },
      actor,
    );
    const [grouped, single] = [contentOf(quarter, ofGroup), contentOf(quarter, id)];
    const differing = grouped.findIndex((line, n) => line !== single[n]);
    const around = (lines: readonly string[]) =>
      differing < 0 ? [] : lines.slice(Math.max(0, differing - 3), differing + 3);
    expect(around(grouped)).toEqual(around(single));
    expect(grouped).toHaveLength(single.length);
  }
});

test('a new file whose only tab has another id than expected is filled all the same', () => {
  const quarter = start.twin();
  let made = 0;
  quarter.desk.nemesis.meanwhile({
    method: 'sheets.spreadsheets.batchUpdate',
    nth: 2,
    action: () => {
      for (const { id } of marksOf(quarter)) {
        const spreadsheetId = id;
        const sheet = { properties: { sheetId: 4711, title: 'Trang khác' } };
        const requests = [{ addSheet: sheet }, { deleteSheet: { sheetId: 0 } }];
        quarter.desk.call(
          { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId }, body: { requests } },
          { email: quarter.office, project: null },
        );
        made += 1;
      }
    },
  });
  issue(quarter);
  expect(made).toBe(FEW.length);
  expectWhole(quarter, { place: 'other first tab', letters: FEW.length });
});
