/**
 * Makes the workbooks of a period: one file per unit in the period's folder, filled by one atomic batch. Google may
 * have created a file whose answer was lost, so files with our mark are looked up before anything is created, and a
 * filled file is never filled again.
 */
import { Fault } from '../../core/fault';
import type { FormCode } from '../../core/form-code';
import { dueFor } from '../../core/catalogue/period';
import { NOTHING_TOLD } from '../../core/submission/told';
import type { Unit } from '../../core/catalogue/unit';
import { logWords } from '../../text/books/cover';
import { issueWords } from '../../text/windows/rare/issue-job';
import { PRINT_SHEET, SHEET_IDS } from '../../tables/unit-book/layout';
import type { Issued, SubmissionRecord } from '../../tables/ledger-book';
import { bookRequests, type FreshBook } from '../work/book-requests';
import { createOnce } from '../work/create-once';
import { keepIssued } from '../work/issued';
import { officeAccounts } from '../work/office';
import type { FileSeen } from '../ports';
import { highestVersion } from '../work/held/rows-whole';
import type { PeriodWork } from '../work/period-work';
import { templatesOf } from '../work/open-period';

const UNIT_BOOK = 'unit';
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

/**
 * Fills a fresh file by one batch. Google may refuse the whole batch for one address that it does not know among the
 * editors of a lock: then
 * the locks admit this account alone, and the file is made (docs/google.md, row S07).
 */
function fill(open: PeriodWork, unit: Unit, fresh: Omit<FreshBook, 'accounts'>): void {
  const change = (accounts: readonly string[]): unknown =>
    open.world.books.change(fresh.fileId, bookRequests(open, unit, { ...fresh, accounts }));
  const accounts = officeAccounts(open.catalogue);
  try {
    change(accounts);
  } catch (thrown) {
    const { account } = open.office;
    const isAlone = accounts.every((one) => one === account);
    if (!(thrown instanceof Fault) || thrown.code !== 'refused' || isAlone) throw thrown;
    change([account]);
  }
}

/** Returns true when a row that the ledger keeps of the unit cannot be read. */
export const isDamaged = ({ ledger, period }: PeriodWork, unit: Unit): boolean =>
  ledger.damageOf(unit.code, period.code) !== null;

/**
 * One unit's workbook, made or found, and its rows in the ledger (not yet flushed). Returns true when it was made or
 * filled now.
 */
export function makeBook(
  open: PeriodWork,
  unit: Unit,
  at: { readonly folder: string; readonly found: readonly FileSeen[] },
): boolean {
  const { world, period } = open;
  const damage = open.ledger.damageOf(unit.code, period.code);
  if (damage !== null) throw new Fault('brokenRow', damage, 'nothing is made beside a damaged row');
  const there = bookOf(open, at.found, unit.code);
  const fileId =
    there?.id ?? world.files.createBook(issueWords.book(unit.name, period.name), at.folder, unitMarks(open, unit.code));
  const templates = templatesOf(open, unit.code);
  const isFilledNow = fillBook(open, unit, { templates, fileId });
  record(open, unit.code, {
    fileId,
    issued: keepIssued(open, templates),
    versions: Object.fromEntries(templates.map((one) => [one.form, one.version])),
    forms: templates.map((one) => one.form),
  });
  return isFilledNow;
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
  const book = open.world.books.get(fresh.fileId, {
    fields: 'developerMetadata(metadataKey),sheets(properties(sheetId))',
  });
  if ((book.developerMetadata ?? []).some((one) => one.metadataKey === 'cchc')) return false;
  fill(open, unit, { ...fresh, defaultSheetId: book.sheets?.[0]?.properties?.sheetId ?? 0 });
  return true;
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

function record(
  open: PeriodWork,
  unit: string,
  made: {
    readonly fileId: string;
    readonly issued: Issued;
    readonly versions: Readonly<Record<string, string>>;
    readonly forms: readonly FormCode[];
  },
): void {
  const { ledger, period, office } = open;
  const now = open.world.clock.now();
  const sheetIds = {
    ...Object.fromEntries([...made.forms, 'cover' as const].map((form) => [form, SHEET_IDS[form]])),
    print: PRINT_SHEET,
  };
  ledger.put({
    file: {
      unit,
      period: period.code,
      fileId: made.fileId,
      createdAt: now,
      publishedAt: null,
      sharedWith: [],
      mailedAt: null,
      templateVersions: made.versions,
      sheetIds,
      lastPollAt: null,
      lastSeenModifiedAt: null,
      lastSeenVersion: null,
      unseenTickAt: null,
      issued: made.issued,
    },
    // What a unit has handed in stays as it stands, whatever became of the file's row.
    submission: ledger.submission(unit, period.code) ?? newSubmission(open, unit),
  });
  ledger.tell(office.account, { action: 'make', unit, period: period.code, text: logWords.made(made.fileId) });
}
