/**
 * Phát hành: grants, the state on each cover, one letter per unit within the day's quota. Each part is looked for
 * before it is done, so an interrupted run continues; a letter that may have been sent is never resent automatically.
 */
import type { Unit } from '../../core/catalogue/unit';
import { printDate, printDue } from '../../text/print';
import { publishLetter } from '../../text/letters/mail';
import { logWords } from '../../text/books/cover';
import { coverWrites } from '../../tables/unit-book/cover-writes';
import { readUnitBook } from '../../tables/unit-book/reading/read';
import type { FileRecord, SubmissionRecord } from '../../tables/ledger-book';
import type { SheetRequest } from '../../tables/api-requests';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { post, postAll, type LetterOut } from '../letters/post';
import type { Posted } from '../letters/posted';
import { attempt, done } from '../one-of';
import type { Grant, OneOf } from '../ports';
import { accountsOf, submissionOf, type PeriodWork } from '../work/period-work';
import { isHandedIn } from '../../core/submission/submission';
import { coverMust, newsFor } from '../collect/cover-news';
import { dueNow } from '../work/due';
import { bringSharing, keepsItsPeople } from '../work/sharing';
import { templatesOf } from '../work/open-period';
import { grantMany } from '../work/own-address';
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
  isShared(open, unit, file) &&
  (open.ledger.letter(letterKey(unit, open), open.period.code)?.state ?? 'WAITS') !== 'WAITS';

function isShared(open: PeriodWork, unit: Unit, { sharedWith }: FileRecord): boolean {
  const accounts = accountsOf(open.catalogue, unit.code);
  return (
    accounts.every((account) => sharedWith.includes(account)) &&
    (keepsItsPeople(open, unit) || sharedWith.every((account) => accounts.includes(account)))
  );
}

const letterKey = (unit: Unit, open: PeriodWork): string => `publish|${unit.code}|${open.period.code}`;

/** One unit to publish. */
export interface Publishing {
  readonly unit: Unit;
  readonly file: FileRecord;
  /** The unit's workbook as just read; not needed once it is published. */
  readonly book: SpreadsheetShape | null;
}

/** Publishes one unit. Throws a Fault of Google, or of what the ledger keeps of the unit. */
export const publishUnit = (open: PeriodWork, unit: Unit, at: Omit<Publishing, 'unit'>): Published =>
  done(publishUnits(open, [{ unit, ...at }])[0] as OneOf<Published>);

/** A unit on its way out. */
interface Leaving extends Publishing {
  readonly accounts: readonly string[];
  /** Accounts that have the file. */
  readonly shared: readonly string[];
}

/** On its way, or at its end. */
type Way<T> = { readonly go: T } | { readonly end: OneOf<Published> };

const ends = (published: Published): { readonly end: OneOf<Published> } => ({ end: { done: published } });

/** The next stretch for those that are on their way, all in one call. */
function onward<T, R>(
  before: readonly Way<T>[],
  stretch: (some: readonly T[]) => readonly Way<R>[],
): readonly Way<R>[] {
  const going = before.flatMap((one) => ('go' in one ? [one.go] : []));
  const after = going.length === 0 ? [] : [...stretch(going)];
  return before.map((one) => ('go' in one ? (after.shift() as Way<R>) : one));
}

/**
 * Publishes a few units: Google shares their files at the same time, then writes their covers at the same time; the
 * ledger is written once, before the letters. The fault of one leaves the others as they are. One result per unit, in
 * order.
 */
export function publishUnits(open: PeriodWork, units: readonly Publishing[]): readonly OneOf<Published>[] {
  const begun = units.map((one) => begin(open, one));
  const shared = onward(begun, (some) => shareAll(open, some));
  const covered = onward(shared, (some) => writeCovers(open, some));
  return onward(covered, (some) => writeTo(open, some)).map((one) => {
    if ('go' in one) throw new Error('a unit on its way without a letter');
    return one.end;
  });
}

function begin(open: PeriodWork, asked: Publishing): Way<Leaving> {
  const { unit, file } = asked;
  const accounts = accountsOf(open.catalogue, unit.code);
  if (accounts.length === 0) return ends({ result: 'noAccount' });
  if (!isUnitsOwn(open, file)) return ends({ result: 'failed', why: 'notOfThisUnit' });
  if (isPublished(file) && !isShared(open, unit, file))
    return { end: attempt(() => sharedAgain(open, unit, { file, accounts })) };
  return { go: { ...asked, accounts, shared: accounts.filter((account) => file.sharedWith.includes(account)) } };
}

/**
 * Grants each file to each account that does not have it yet. An address that Drive refuses is left out and the others
 * are served.
 */
function shareAll(open: PeriodWork, some: readonly Leaving[]): readonly Way<Leaving>[] {
  const grants = some.flatMap(({ file, accounts, shared }) =>
    accounts
      .filter((account) => !shared.includes(account))
      .map((account): Grant => ({ id: file.fileId, account, role: 'writer' })),
  );
  const answers = grantMany(open.world, grants);
  return some.map((one) => {
    const own = grants.flatMap(({ id, account }, n) => {
      const answer = answers[n];
      return id === one.file.fileId && answer ? [{ account, answer }] : [];
    });
    const faults = own.flatMap(({ answer }) => ('fault' in answer ? [answer.fault] : []));
    const fault = faults.find(({ code }) => code !== 'noGoogleAccount');
    if (fault) return fault.code === 'sharingToday' ? ends({ result: 'sharingToday' }) : { end: { fault } };
    const shared = [...one.shared, ...own.flatMap(({ account, answer }) => ('done' in answer ? [account] : []))];
    return shared.length === 0 ? ends({ result: 'failed', why: 'noGoogleAccount' }) : { go: { ...one, shared } };
  });
}

/** What a form that goes out has on its cover, and in the ledger. */
interface Cover {
  readonly requests: readonly SheetRequest[];
  readonly issued: SubmissionRecord;
}

/** The covers of forms that were not out yet; then the files are noted as published. */
function writeCovers(open: PeriodWork, some: readonly Leaving[]): readonly Way<Leaving>[] {
  const covers = some.map((one): Way<Leaving & { readonly cover: Cover | null }> => {
    if (isPublished(one.file)) return { go: { ...one, cover: null } };
    const { book } = one;
    if (!book) throw new Error(`${one.unit.code}: an unpublished workbook must be read first`);
    const cover = attempt(() => coverOf(open, one.unit, { file: one.file, book }));
    if ('fault' in cover) return { end: cover };
    return cover.done ? { go: { ...one, cover: cover.done } } : ends({ result: 'failed', why: 'tabMissing' });
  });
  return onward(covers, (going) => {
    const changes = going.flatMap(({ file, cover }) => (cover ? [{ id: file.fileId, requests: cover.requests }] : []));
    const written = changes.length === 0 ? [] : [...open.world.books.changeMany(changes)];
    return going.map(({ cover, ...one }) => {
      const answer: OneOf<true> = cover ? (written.shift() as OneOf<true>) : { done: true };
      if ('fault' in answer) return { end: answer };
      if (cover) noteOut(open, one.unit, { cover, text: logWords.published(one.shared) });
      const { file, shared } = one;
      const published = { ...file, sharedWith: shared, publishedAt: file.publishedAt ?? open.world.clock.now() };
      open.ledger.put({ file: published });
      return { go: { ...one, file: published } };
    });
  });
}

/** The letters, and the results. */
function writeTo(open: PeriodWork, some: readonly Leaving[]): readonly Way<never>[] {
  const posted = postAll(
    open,
    some.map(({ unit, file }) => publishLetterOf(open, unit, file)),
  );
  return some.map(({ file, accounts, shared }, n) => {
    const mail = posted[n] ?? 'notSent';
    if (mail !== 'waits' && mail !== 'notSent' && file.mailedAt === null)
      open.ledger.put({ file: { ...file, mailedAt: mail === 'unsure' ? null : open.world.clock.now() } });
    const refused = accounts.filter((account) => !shared.includes(account));
    return ends({ result: 'published', accounts: shared.length, mail, refused });
  });
}

interface GoingOut {
  readonly file: FileRecord;
  readonly book: SpreadsheetShape;
}

/** The state of a form that goes out; null when the cover cannot be written. */
function coverOf(open: PeriodWork, unit: Unit, { file, book }: GoingOut): Cover | null {
  const { world, ledger, period } = open;
  const submission = submissionOf(open, unit.code);
  if (!submission) throw new Error(`file without submission: ${unit.code} ${period.code}`);
  const { cover } = readUnitBook(book, {
    unit: unit.code,
    period: period.code,
    fileId: file.fileId,
    templates: templatesOf(open, unit.code),
  });
  if (!cover.cells.stateCode) return null;
  const issued = asPublished(open, submission, world.clock.now());
  const seal = ledger.sealRecord(unit.code, period.code, issued.version);
  const news = newsFor(cover, coverMust(open, unit, { submission: issued, seal }));
  return news && { requests: coverWrites(cover, news), issued };
}

/** The cover is written: the ledger gets the same state. */
function noteOut(
  { ledger, office, period }: PeriodWork,
  unit: Unit,
  { cover: { issued }, text }: { readonly cover: Cover; readonly text: string },
): void {
  ledger.put({ submission: { ...issued, told: { ...issued.told, tickOwed: false } } });
  ledger.tell(office.account, { action: 'publish', unit: unit.code, period: period.code, text });
}

/**
 * Publishes a form to a unit that gets it as a file: nothing is shared and no letter is sent. Returns false when the
 * cover cannot be written.
 */
export function publishedByFile(open: PeriodWork, unit: Unit, asked: GoingOut): boolean {
  const cover = coverOf(open, unit, asked);
  if (!cover) return false;
  open.world.books.change(asked.file.fileId, cover.requests);
  noteOut(open, unit, { cover, text: logWords.publishedByFile });
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
  const mail = post(open, publishLetterOf(open, unit, file));
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

function publishLetterOf(open: PeriodWork, unit: Unit, file: FileRecord): LetterOut {
  const { catalogue, period } = open;
  const letter = publishLetter({
    office: catalogue.province.officeName,
    unit: unit.name,
    period: period.name,
    fileId: file.fileId,
    cutOff: printDate(period.cutOff),
    scoring: catalogue.schemes.find((one) => one.id === period.scoring?.scheme)?.name,
    due: printDue(dueNow(open, submissionOf(open, unit.code)?.flags.extendedTo ?? null).at),
  });
  return {
    key: letterKey(unit, open),
    unit: unit.code,
    kind: 'publish',
    to: accountsOf(catalogue, unit.code),
    ...letter,
  };
}

/** Returns false for the office's own files, and for a file that the ledger also lists for another unit or period. */
const isUnitsOwn = ({ office, ledger }: PeriodWork, { fileId, unit, period }: FileRecord): boolean =>
  fileId !== office.masterId &&
  fileId !== office.ledgerId &&
  ledger.filesOf(fileId).every((one) => one.unit === unit && one.period === period);
