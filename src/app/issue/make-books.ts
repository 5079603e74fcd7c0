/**
 * Makes the workbooks of a period: one file per unit in the period's folder, filled by one atomic batch. Google may
 * have created a file whose answer was lost, so files with our mark are looked up before anything is created, and a
 * filled file is never filled again.
 */
import { Fault } from '../../core/fault';
import { dueFor } from '../../core/catalogue/period';
import { NOTHING_TOLD } from '../../core/submission/told';
import type { Unit } from '../../core/catalogue/unit';
import { logWords } from '../../text/books/cover';
import { issueWords } from '../../text/windows/rare/issue-job';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { bookRequests, type FreshBook } from '../work/book-requests';
import { createOnce } from '../work/create-once';
import { keepIssued } from '../work/issued';
import { officeAccounts } from '../work/office';
import { attempt, done, eachDone } from '../one-of';
import type { FileSeen, OneOf } from '../ports';
import { highestVersion } from '../work/held/rows-whole';
import type { PeriodWork } from '../work/period-work';
import { templatesOf } from '../work/open-period';
import { UNIT_BOOK } from '../work/unit-files';
import { sheetIdsOf } from '../../tables/unit-book/sheets';

const FOLDER = 'periodFolder';

export const bookOf = (open: PeriodWork, found: readonly FileSeen[], unit: string): FileSeen | null =>
  oldest(
    found.filter(
      (file) =>
        file.appProperties['cchc'] === UNIT_BOOK &&
        file.appProperties['unit'] === unit &&
        file.appProperties['period'] === open.period.code,
    ),
  );

/** If a lost answer left two, it always returns the same one. */
const oldest = (files: readonly FileSeen[]): FileSeen | null =>
  [...files].sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;

export function folderFor(open: PeriodWork, found: readonly FileSeen[]): string {
  const { world, office, period } = open;
  const there = oldest(
    found.filter((file) => file.appProperties['cchc'] === FOLDER && file.appProperties['period'] === period.code),
  );
  return createOnce(world, {
    key: `${FOLDER}|${office.masterId}|${period.code}`,
    listed: there?.id ?? folderOfBooks(open),
    create: () =>
      world.files.createFolder(
        issueWords.folder(period.name),
        reachable(open, world.files.seen(office.masterId)?.parents ?? []),
        { cchc: FOLDER, period: period.code, master: office.masterId },
      ),
  });
}

/**
 * Where the ledger's workbooks of this period lie: our marks on the folder belong to one Cloud project, the ledger to
 * all.
 */
function folderOfBooks(open: PeriodWork): string | null {
  const [first] = open.ledger.files(open.period.code);
  return first ? reachable(open, open.world.files.seen(first.fileId)?.parents ?? []) : null;
}

/** The folder, when this account may put a file there; `drive.file` knows a folder only once it was picked or made. */
function reachable({ world }: PeriodWork, [folder]: readonly string[]): string | null {
  return folder !== undefined && world.files.seen(folder)?.trashed === false ? folder : null;
}

/** Returns true when a row that the ledger keeps of the unit cannot be read. */
export const isDamaged = ({ ledger, period }: PeriodWork, unit: Unit): boolean =>
  ledger.damageOf(unit.code, period.code) !== null;

/** A unit with the forms it is asked. */
interface Asked {
  readonly unit: Unit;
  readonly templates: FreshBook['templates'];
}

/** A unit whose file exists. `isNew` = it was made now and is certainly empty. */
interface WithFile extends Asked {
  readonly fileId: string;
  readonly isNew: boolean;
}

/**
 * Workbooks of a few units, made or found, and their rows in the ledger (not yet flushed). Google makes and fills them
 * at the same time; the fault of one leaves the others as they are.
 * @returns in the order of `units`: true when the workbook was made or filled now
 */
export function makeBooks(
  open: PeriodWork,
  units: readonly Unit[],
  at: { readonly folder: string; readonly found: readonly FileSeen[] },
): readonly OneOf<boolean>[] {
  const asked = units.map((unit) => attempt(() => askedOf(open, unit)));
  const withFile = eachDone(asked, (some) => filesFor(open, some, at));
  return eachDone(withFile, (some) => {
    const filled = fillBooks(open, some);
    return some.map((book, n) =>
      attempt(() => {
        const isFilledNow = done(filled[n] as OneOf<boolean>);
        record(open, book);
        return isFilledNow;
      }),
    );
  });
}

function askedOf(open: PeriodWork, unit: Unit): Asked {
  const damage = open.ledger.damageOf(unit.code, open.period.code);
  if (damage !== null) throw new Fault('brokenRow', damage, 'nothing is made beside a damaged row');
  return { unit, templates: templatesOf(open, unit.code) };
}

/** The file of each unit: the one that Drive lists, or a new one. */
function filesFor(
  open: PeriodWork,
  asked: readonly Asked[],
  { folder, found }: { readonly folder: string; readonly found: readonly FileSeen[] },
): readonly OneOf<WithFile>[] {
  const there = asked.map(({ unit }) => bookOf(open, found, unit.code));
  const missing = asked.filter((_, n) => !there[n]);
  const made =
    missing.length === 0
      ? []
      : [
          ...open.world.files.createBooks(
            missing.map(({ unit }) => ({
              name: issueWords.book(unit.name, open.period.name),
              parent: folder,
              appProperties: unitMarks(open, unit.code),
            })),
          ),
        ];
  return asked.map((one, n) => {
    const file = there[n];
    const got = file ? { done: file.id } : (made.shift() as OneOf<string>);
    return 'done' in got ? { done: { ...one, fileId: got.done, isNew: !file } } : got;
  });
}

/** Our marks on a unit's workbook. */
export const unitMarks = ({ office, period }: PeriodWork, unit: string): Readonly<Record<string, string>> => ({
  cchc: UNIT_BOOK,
  unit,
  period: period.code,
  master: office.masterId,
});

/** Fills a workbook unless it is filled already; returns true when it was filled now. */
export function fillBook(open: PeriodWork, unit: Unit, fresh: Pick<FreshBook, 'templates' | 'fileId'>): boolean {
  const [filled] = fillBooks(open, [{ unit, ...fresh, isNew: false }]);
  return filled !== undefined && done(filled);
}

/** A file without content. `defaultSheetId` = the only tab, which gives way to ours. */
type Empty = Pick<FreshBook, 'templates' | 'fileId' | 'defaultSheetId'> & Pick<Asked, 'unit'>;

/**
 * Google gives the first tab of a new spreadsheet this id. No document promises it: a file whose tab has another id
 * refuses the batch, and is then read (docs/google.md, Beside the list).
 */
const FIRST_TAB = 0;

/** Fills those that are empty; true for each one that was filled now. */
function fillBooks(open: PeriodWork, books: readonly WithFile[]): readonly OneOf<boolean>[] {
  const seen = [
    ...readTabs(
      open,
      books.filter(({ isNew }) => !isNew),
    ),
  ];
  const empty = books.map(({ isNew, ...one }): OneOf<Empty | null> => {
    if (isNew) return { done: { ...one, defaultSheetId: FIRST_TAB } };
    const read = seen.shift() as OneOf<number | null>;
    if ('fault' in read) return read;
    return { done: read.done === null ? null : { ...one, defaultSheetId: read.done } };
  });
  return eachDone(empty, (some) => {
    const accounts = officeAccounts(open.catalogue);
    const books = some.flatMap((one) => (one === null ? [] : [{ ...one, accounts }]));
    const filled = books.length === 0 ? [] : [...fillEmpty(open, books)];
    return some.map((one) => (one === null ? { done: false } : (filled.shift() as OneOf<boolean>)));
  });
}

/** The id of each file's first tab; null = the file is filled. */
function readTabs(open: PeriodWork, books: readonly Pick<WithFile, 'fileId'>[]): readonly OneOf<number | null>[] {
  if (books.length === 0) return [];
  const fields = 'developerMetadata(metadataKey),sheets(properties(sheetId))';
  return open.world.books.getMany(books.map(({ fileId }) => ({ id: fileId, fields }))).map((one, n) => {
    if ('fault' in one) return { fault: new Fault(one.fault, `sheets.get ${books[n]?.fileId}`, 'unread') };
    const isFilled = (one.book.developerMetadata ?? []).some(({ metadataKey }) => metadataKey === 'cchc');
    return { done: isFilled ? null : (one.book.sheets?.[0]?.properties?.sheetId ?? FIRST_TAB) };
  });
}

/** One way to fill a file: `accounts` = the editors of every lock beside the owner. */
type Filling = Empty & Pick<FreshBook, 'accounts'>;

const isRefused = (one: OneOf<true> | undefined): boolean =>
  one !== undefined && 'fault' in one && one.fault.code === 'refused';

/** Fills empty files, each by one batch. What Google refuses is tried in another way while there is one. */
function fillEmpty(open: PeriodWork, books: readonly Filling[]): readonly OneOf<true>[] {
  const filled = open.world.books.changeMany(
    books.map(({ unit, ...fresh }) => ({ id: fresh.fileId, requests: bookRequests(open, unit, fresh) })),
  );
  const refused = books.filter((_, n) => isRefused(filled[n]));
  const tabs = readTabs(open, refused);
  const others = new Map(refused.map((one, n) => [one, otherwise(open, one, tabs[n])]));
  const again = [...others.values()].flatMap((one) => one ?? []);
  const retried = again.length === 0 ? [] : [...fillEmpty(open, again)];
  return filled.map((one, n) => (others.get(books[n] as Filling) ? (retried.shift() as OneOf<true>) : one));
}

/**
 * The other way to fill a file that Google refused: over the tab that it really has; then with locks that admit this
 * account alone, because Google may refuse the whole batch for one address that it does not know (docs/google.md, row
 * S07). Null when no other way is left.
 */
function otherwise(open: PeriodWork, one: Filling, tab: OneOf<number | null> | undefined): Filling | null {
  if (!tab || 'fault' in tab || tab.done === null) return null;
  if (tab.done !== one.defaultSheetId) return { ...one, defaultSheetId: tab.done };
  const { account } = open.office;
  return one.accounts.every((other) => other === account) ? null : { ...one, accounts: [account] };
}

const newSubmission = ({ world, ledger, period, catalogue }: PeriodWork, unit: string): SubmissionRecord => ({
  unit,
  period: period.code,
  state: 'unpublished',
  version: highestVersion(ledger, unit, period.code),
  flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
  timeliness: null,
  dueAt: dueFor(period, catalogue.holidays, null),
  decision: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
  changedAt: world.clock.now(),
  told: NOTHING_TOLD,
});

function record(open: PeriodWork, { unit: { code: unit }, templates, fileId }: WithFile): void {
  const { ledger, period, office } = open;
  const now = open.world.clock.now();
  ledger.put({
    file: {
      unit,
      period: period.code,
      fileId,
      createdAt: now,
      publishedAt: null,
      sharedWith: [],
      mailedAt: null,
      templateVersions: Object.fromEntries(templates.map((one) => [one.form, one.version])),
      sheetIds: sheetIdsOf(templates),
      lastPollAt: null,
      lastSeenModifiedAt: null,
      lastSeenVersion: null,
      ownWriteAt: null,
      unseenTickAt: null,
      issued: keepIssued(open, templates),
    },
    // What a unit has handed in stays as it is, whatever became of the file's row.
    submission: ledger.submission(unit, period.code) ?? newSubmission(open, unit),
  });
  ledger.tell(office.account, { action: 'make', unit, period: period.code, text: logWords.made(fileId) });
}
