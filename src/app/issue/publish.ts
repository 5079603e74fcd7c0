/**
 * Phát hành for one unit: grants, the state on its cover, one letter within the day's quota. Each part is looked for
 * before it is done, so an interrupted run continues; a letter that may have been sent is never resent automatically.
 */
import { Fault } from '../../core/fault';
import type { Unit } from '../../core/catalogue/unit';
import { printDate, printMoment } from '../../text/print';
import { publishLetter } from '../../text/letters/mail';
import { logWords } from '../../text/books/cover';
import { coverWrites } from '../../tables/unit-book/cover-writes';
import { readUnitBook } from '../../tables/unit-book/reading/read';
import type { FileRecord, SubmissionRecord } from '../../tables/ledger-book';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { post, type Posted } from '../letters/post';
import { accountsOf, submissionOf, type PeriodWork } from '../work/period-work';
import { isHandedIn } from '../../core/submission/submission';
import { coverMust, newsFor } from '../collect/cover-news';
import { dueNow } from '../work/due';
import { bringSharing } from '../work/sharing';
import { templatesOf } from '../work/open-period';
import { grant } from '../work/own-address';
import { isPublished } from '../work/unit-files';

export type Published =
  | {
      readonly result: 'published';
      readonly accounts: number;
      readonly mail: Posted;
      /** Addresses that Drive cannot share with; the unit's other accounts still get the file. */
      readonly refused: readonly string[];
    }
  | { readonly result: 'noAccount' }
  /** Drive permits no more sharing for this account today. */
  | { readonly result: 'sharingToday' }
  | { readonly result: 'failed'; readonly why: string };

/**
 * Returns true when nothing is left to do: the file is shared with every account in today's contacts, and its letter is
 * sent or must not be sent again.
 */
export const isThrough = (open: PeriodWork, unit: Unit, file: FileRecord): boolean =>
  isPublished(file) &&
  isSharedAs(file, accountsOf(open.catalogue, unit.code)) &&
  (open.ledger.letter(letterKey(unit, open), open.period.code)?.state ?? 'WAITS') !== 'WAITS';

/** A unit without any contact keeps those who have its file. */
const isSharedAs = ({ sharedWith }: FileRecord, accounts: readonly string[]): boolean =>
  accounts.every((account) => sharedWith.includes(account)) &&
  (accounts.length === 0 || sharedWith.every((account) => accounts.includes(account)));

const letterKey = (unit: Unit, open: PeriodWork): string => `publish|${unit.code}|${open.period.code}`;

/** @param book the unit's workbook as just read; not needed once it is published */
export function publishUnit(
  open: PeriodWork,
  unit: Unit,
  { file, book }: { readonly file: FileRecord; readonly book: SpreadsheetShape | null },
): Published {
  const accounts = accountsOf(open.catalogue, unit.code);
  const submission = submissionOf(open, unit.code);
  if (accounts.length === 0) return { result: 'noAccount' };
  if (!submission) throw new Error(`file without submission: ${unit.code} ${open.period.code}`);
  if (!isUnitsOwn(open, file)) return { result: 'failed', why: 'notOfThisUnit' };
  const { world, ledger } = open;
  const now = world.clock.now();
  if (isPublished(file) && !isSharedAs(file, accounts)) return sharedAgain(open, unit, { file, accounts });
  const shared = shareWith(open, file, accounts);
  if (shared === 'sharingToday') return { result: 'sharingToday' };
  if (shared.length === 0) return { result: 'failed', why: 'noGoogleAccount' };
  const refused = accounts.filter((one) => !shared.includes(one));
  if (!isPublished(file)) {
    if (!book) throw new Error(`${unit.code}: an unpublished workbook must be read first`);
    if (!goesOut(open, unit, { file, book, text: logWords.published(shared) }))
      return { result: 'failed', why: 'tabMissing' };
  }
  const published: FileRecord = { ...file, sharedWith: shared, publishedAt: file.publishedAt ?? now };
  ledger.put({ file: published });
  const mail = tellUnit(open, unit, published);
  if (mail !== 'waits' && mail !== 'notSent' && published.mailedAt === null)
    ledger.put({ file: { ...published, mailedAt: mail === 'unsure' ? null : world.clock.now() } });
  return { result: 'published', accounts: shared.length, mail, refused };
}

interface GoingOut {
  readonly file: FileRecord;
  readonly book: SpreadsheetShape;
  /** The line of the log. */
  readonly text: string;
}

/** The state of a form that goes out, on its cover and in the ledger; false when the cover cannot be written. */
function goesOut(open: PeriodWork, unit: Unit, { file, book, text }: GoingOut): boolean {
  const { world, ledger, period } = open;
  const submission = submissionOf(open, unit.code);
  if (!submission) throw new Error(`file without submission: ${unit.code} ${period.code}`);
  const { cover } = readUnitBook(book, {
    unit: unit.code,
    period: period.code,
    fileId: file.fileId,
    templates: templatesOf(open, unit.code),
  });
  if (!cover.cells.stateCode) return false;
  const issued = asPublished(open, submission, world.clock.now());
  const seal = ledger.sealRecord(unit.code, period.code, issued.version);
  const news = newsFor(cover, coverMust(open, unit, { submission: issued, seal }));
  if (!news) return false;
  world.books.change(file.fileId, coverWrites(cover, news));
  ledger.put({ submission: { ...issued, told: { ...issued.told, tickOwed: false } } });
  ledger.tell(open.office.account, { action: 'publish', unit: unit.code, period: period.code, text });
  return true;
}

/**
 * Publishes a form to a unit that gets it as a file: nothing is shared and no letter is sent. Returns false when the
 * cover cannot be written.
 */
export function publishedByFile(open: PeriodWork, unit: Unit, asked: Pick<GoingOut, 'file' | 'book'>): boolean {
  if (!goesOut(open, unit, { ...asked, text: logWords.publishedByFile })) return false;
  open.ledger.put({ file: { ...asked.file, publishedAt: open.world.clock.now() } });
  return true;
}

/** The contacts changed after publishing: the difference is brought to Drive, with letters to the new and the old. */
function sharedAgain(
  open: PeriodWork,
  unit: Unit,
  { file, accounts }: { readonly file: FileRecord; readonly accounts: readonly string[] },
): Published {
  const seen = open.world.files.audited(file.fileId);
  if (!seen) return { result: 'failed', why: 'gone' };
  const shared = bringSharing(open, unit, { file, seen });
  if (shared?.stop === true) return { result: 'sharingToday' };
  const mail = tellUnit(open, unit, file);
  const refused = shared?.refused ?? [];
  return { result: 'published', accounts: accounts.length - refused.length, mail, refused };
}

/**
 * The submission of a form that goes out now. A file that was made again carries what the unit has handed in: its state
 * stays, and the cover gets its tick back.
 */
function asPublished(open: PeriodWork, submission: SubmissionRecord, now: number): SubmissionRecord {
  if (submission.state !== 'unpublished')
    return { ...submission, told: { ...submission.told, tickOwed: isHandedIn(submission.state) } };
  const dueAt = dueNow(open, submission.flags.extendedTo).at;
  return { ...submission, state: 'published', dueAt, changedAt: now };
}

function tellUnit(open: PeriodWork, unit: Unit, file: FileRecord): Posted {
  const { catalogue, period } = open;
  const letter = publishLetter({
    office: catalogue.province.officeName,
    unit: unit.name,
    period: period.name,
    fileId: file.fileId,
    cutOff: printDate(period.cutOff),
    scoring: catalogue.schemes.find((one) => one.id === period.scoring?.scheme)?.name,
    due: printMoment(dueNow(open, submissionOf(open, unit.code)?.flags.extendedTo ?? null).at),
  });
  return post(open, {
    key: letterKey(unit, open),
    unit: unit.code,
    kind: 'publish',
    to: accountsOf(catalogue, unit.code),
    ...letter,
  });
}

/** Returns false for the office's own files, and for a file that the ledger also lists for another unit or period. */
const isUnitsOwn = ({ office, ledger }: PeriodWork, { fileId, unit, period }: FileRecord): boolean =>
  fileId !== office.masterId &&
  fileId !== office.ledgerId &&
  ledger.filesOf(fileId).every((one) => one.unit === unit && one.period === period);

/**
 * Grants the file to each account that does not have it yet. An address that Drive refuses is left out and the others
 * are served.
 * @returns the accounts that have the file now; `sharingToday` when Drive permits no more sharing today
 */
function shareWith(
  { world }: PeriodWork,
  file: FileRecord,
  accounts: readonly string[],
): readonly string[] | 'sharingToday' {
  const shared = accounts.filter((account) => file.sharedWith.includes(account));
  for (const account of accounts.filter((one) => !file.sharedWith.includes(one))) {
    try {
      grant(world, file.fileId, { account, role: 'writer' });
      shared.push(account);
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      if (thrown.code === 'sharingToday') return 'sharingToday';
      if (thrown.code !== 'noGoogleAccount') throw thrown;
    }
  }
  return shared;
}
