/**
 * One pass over a period's workbooks: list the files that Drive reports as changed, read them, collect them, write the
 * ledger, then show each unit its result and send its letter. Seals are in the ledger before any receipt is written, so
 * an interrupted run neither loses nor duplicates a seal.
 */
import { sealedCopyRequests } from '../../tables/unit-book/sealed-copy';
import { coverWrites, movesAnswers, type CoverNews } from '../../tables/unit-book/cover-writes';
import { readUnitBook, UNIT_BOOK_FIELDS, type UnitBookRead } from '../../tables/unit-book/reading/read';
import type { Template } from '../../core/forms/form';
import type { SheetRequest } from '../../tables/api-requests';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { FileRecord, SubmissionRecord } from '../../tables/ledger-book';
import { Fault, isOfOneRecord } from '../../core/fault';
import { isHandedIn } from '../../core/submission/submission';
import { noticeOf, withNotice } from '../../core/submission/told';
import type { Unit } from '../../core/catalogue/unit';
import { coverMust, isReceiptDue, isShown, newsFor } from './cover-news';
import { layRowNotes, noteLaid, notesDue } from '../duties/row-notes';
import type { JobHold, Results } from '../jobs/hold';
import { faultOfFile, isPublished } from '../work/unit-files';
import type { FileAudited, FileSeen } from '../ports';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { templatesOf } from '../work/open-period';
import { judgedDue } from '../work/due';
import { isNightDue } from './night';
import { lockOf } from './refuse-report';
import { layAgain } from './own-formulas';
import { takeUp } from './take-up';
import { postInGroups, type LetterOut } from '../letters/post';
import { newsLetters, tellNews } from '../letters/unit-letters';

export interface Changed {
  readonly unit: Unit;
  readonly file: FileRecord;
  readonly seen: FileSeen;
}

/**
 * Workbooks that changed since we last read them, workbooks that Drive no longer shows, and the master's version in
 * Drive.
 * @param found Drive's list of the master's files
 */
export function changedFiles(
  open: PeriodWork,
  found: readonly FileAudited[],
): {
  readonly changed: readonly Changed[];
  readonly gone: readonly Unit[];
  /** Units whose rows in the ledger cannot be read; their files are left alone. */
  readonly damaged: readonly Unit[];
  readonly masterVersion: number | null;
} {
  const listed = filesById(open, found);
  const changed: Changed[] = [];
  const gone: Unit[] = [];
  const isDamaged = (unit: Unit): boolean => open.ledger.damageOf(unit.code, open.period.code) !== null;
  for (const unit of open.units.filter((one) => !isDamaged(one))) {
    const file = fileOf(open, unit.code);
    if (!file || !isPublished(file)) continue;
    const seen = listed.get(file.fileId);
    if (!seen) gone.push(unit);
    else if (
      file.lastSeenVersion !== seen.version ||
      isSweepDue(open, unit, file) ||
      isNightDue(file, open.world.clock.now())
    )
      changed.push({ unit, file, seen });
  }
  return {
    changed,
    gone,
    damaged: open.units.filter(isDamaged),
    masterVersion: listed.get(open.office.masterId)?.version ?? null,
  };
}

/**
 * The master's files by id. Our marks belong to one Cloud project, and Drive's list lags behind a creation. A file that
 * the ledger knows and the list lacks is therefore looked for among all files and then by its id, before it counts as
 * gone.
 */
export function filesById(open: PeriodWork, found: readonly FileSeen[]): ReadonlyMap<string, FileSeen> {
  const { files } = open.world;
  const known = open.units.flatMap((unit) => {
    const file = fileOf(open, unit.code);
    return file && isPublished(file) ? [file.fileId] : [];
  });
  const byId = new Map(found.map((file) => [file.id, file]));
  const missing = (): readonly string[] => known.filter((id) => !byId.has(id));
  if (missing().length > 1) for (const file of files.list('trashed = false')) byId.set(file.id, file);
  for (const id of missing()) {
    const seen = files.seen(id);
    if (seen && !seen.trashed) byId.set(id, seen);
  }
  return byId;
}

/**
 * Once after the due hour and once after the lock, every file still awaited is really read, so that a later tick is
 * known to be late, or locked out.
 */
function isSweepDue(open: PeriodWork, unit: Unit, file: FileRecord): boolean {
  const submission = submissionOf(open, unit.code);
  if (submission === null || isHandedIn(submission.state)) return false;
  const isPassed = (moment: number): boolean => moment <= open.world.clock.now() && (file.lastPollAt ?? 0) < moment;
  const due = judgedDue(open, submission).at;
  return isPassed(due) || isPassed(lockOf(open, { submission }) ?? due);
}

const AT_ONCE = 20;

interface Work {
  readonly open: PeriodWork;
  readonly hold: JobHold;
  readonly until: number;
}

/** Reads and collects `changed`; returns how many are left for the next step. */
export function collectPass(work: Work, changed: readonly Changed[]): number {
  const { open, until } = work;
  let done = 0;
  while (done < changed.length && (done === 0 || open.world.clock.now() < until)) {
    const some = changed.slice(done, done + AT_ONCE);
    const reads = readBooks(work, some);
    const letters: LetterOut[] = [];
    open.ledger.flush();
    for (const { one, read, book, templates } of reads) {
      const notes = notesDue(open, { unit: one.unit, book, templates });
      const [shown = 'stood'] = ofThisUnit(work, one.unit, () =>
        showOnCover(open, one, read, {
          requests: notes?.requests ?? [],
          tell: (submission) => letters.push(...newsLetters(open, one.unit, submission)),
        }),
      );
      if (typeof shown !== 'string') work.hold.note(one.unit.code, shown);
      else if (shown === 'stood') noteTold(open, one);
      layAgain(open, { unit: one.unit, file: one.file, read, book, templates });
      if (notes && shown === 'written') noteLaid(open, one.unit, notes);
      else if (notes) layRowNotes(open, one.unit, notes);
    }
    postInGroups(open, letters);
    open.ledger.flush();
    done += some.length;
  }
  return changed.length - done;
}

interface ReadBook {
  readonly one: Changed;
  readonly read: UnitBookRead;
  readonly book: SpreadsheetShape;
  readonly templates: readonly Template[];
}

function readBooks(work: Work, some: readonly Changed[]): readonly ReadBook[] {
  const { open, hold } = work;
  const seenAt = open.world.clock.now();
  const books = open.world.books.getMany(some.map(({ file }) => ({ id: file.fileId, fields: UNIT_BOOK_FIELDS })));
  const readAt = open.world.clock.now();
  return some.flatMap((one, n) => {
    const book = books[n];
    const submission = submissionOf(open, one.unit.code);
    if (!submission) {
      hold.note(one.unit.code, ['unreadable', 'rowLost']);
      return [];
    }
    if (!book || 'fault' in book) {
      hold.note(one.unit.code, ['unreadable', book?.fault ?? 'brokenAnswer']);
      return [];
    }
    return ofThisUnit(work, one.unit, () => {
      const templates = templatesOf(open, one.unit.code);
      const read = readUnitBook(book.book, {
        unit: one.unit.code,
        period: open.period.code,
        fileId: one.file.fileId,
        templates,
      });
      const taken = takeUp(open, { ...one, submission, seenAt, readAt, read, templates });
      if (taken) hold.note(one.unit.code, taken);
      return { one, read, book: book.book, templates };
    });
  });
}

/** Damage of what the ledger keeps of one unit is that unit's alone: it is named, and its file stays due. */
function ofThisUnit<T>({ hold }: Work, unit: Unit, take: () => T): readonly T[] {
  try {
    return [take()];
  } catch (thrown) {
    if (!(thrown instanceof Fault) || !isOfOneRecord(thrown)) throw thrown;
    hold.note(unit.code, ['unreadable', thrown.code]);
    return [];
  }
}

/** Nothing was written into the file: as it was read, its unit knows everything now. */
function noteTold(open: PeriodWork, { unit, seen }: Changed): void {
  const file = fileOf(open, unit.code);
  if (file && file.lastSeenVersion !== seen.version)
    open.ledger.put({ file: { ...file, lastSeenModifiedAt: seen.modifiedAt, lastSeenVersion: seen.version } });
}

/** What goes with the cover. */
interface Beside {
  /** What the file must get too: where the cover is written, one call does both. */
  readonly requests: readonly SheetRequest[];
  /** Sends the unit's letters, or keeps them for the group. */
  readonly tell: (submission: SubmissionRecord) => void;
}

/**
 * The unit's cover and letter, after the ledger knows. What fails here is shown in a later pass, since the ledger still
 * asks for the file.
 * @returns what could not be shown, for the unit's line; 'written' = it is shown now; 'stood' = it was shown already.
 */
export function showOnCover(
  open: PeriodWork,
  { unit, file }: Pick<Changed, 'unit' | 'file'>,
  read: UnitBookRead,
  { requests, tell }: Beside = { requests: [], tell: (submission) => tellNews(open, unit, submission) },
): Results[string] | 'written' | 'stood' {
  const submission = submissionOf(open, unit.code);
  if (!submission) return 'stood';
  const seal = open.ledger.sealRecord(unit.code, open.period.code, submission.version);
  const must = coverMust(open, unit, { submission, seal });
  const stood = isShown(read.cover, must);
  if (!stood) {
    const news = newsFor(read.cover, must);
    if (!news) {
      tell(submission);
      return ['coverDamaged'];
    }
    try {
      const copy = isReceiptDue(must, seal) ? sealedCopyRequests(read.cover.sheetId, seal.payload) : [];
      open.world.books.change(file.fileId, [
        ...coverWrites(read.cover, newsNow(open, { unit, file, read, news })),
        ...copy,
        ...requests,
      ]);
    } catch (thrown) {
      return ['notShown', faultOfFile(thrown)];
    }
  }
  if (isReceiptDue(must, seal)) open.ledger.put({ seal: { ...seal, receiptAt: open.world.clock.now() } });
  if (submission.told.tickOwed)
    open.ledger.put({ submission: { ...submission, told: { ...submission.told, tickOwed: false } } });
  tell(submission);
  return stood ? 'stood' : 'written';
}

interface NewsToWrite extends Pick<Changed, 'unit' | 'file'> {
  readonly read: UnitBookRead;
  readonly news: CoverNews;
}

/**
 * Rows of faults change hands only as they were read: an answer that the unit has typed since then is read first, and
 * the rows wait for the next pass. One service call where rows change hands, else none.
 */
function newsNow(open: PeriodWork, { unit, file, read, news }: NewsToWrite): CoverNews {
  if (!movesAnswers(read.cover, news)) return news;
  const now = readUnitBook(open.world.books.get(file.fileId, { fields: UNIT_BOOK_FIELDS }), {
    unit: unit.code,
    period: open.period.code,
    fileId: file.fileId,
    templates: templatesOf(open, unit.code),
  });
  if (JSON.stringify(now.cover.faults) === JSON.stringify(read.cover.faults)) return news;
  const { faults: _, ...rest } = news;
  return rest;
}

/**
 * Notes for the units whose file Drive does not show any more that it is gone, once.
 * @returns true when one of them is new
 */
export function noteGone(open: PeriodWork, gone: readonly Unit[]): boolean {
  const fresh = gone.flatMap((unit) => {
    const submission = submissionOf(open, unit.code);
    return submission && noticeOf(submission.told, 'fileGone') === null ? [submission] : [];
  });
  for (const submission of fresh)
    open.ledger.put({
      submission: {
        ...submission,
        told: withNotice(submission.told, { code: 'fileGone', at: open.world.clock.now(), facts: {} }),
      },
    });
  return fresh.length > 0;
}

/** The letters of units whose file shows nothing to them. */
export function writeToGone(open: PeriodWork, gone: readonly Unit[]): void {
  const letters = gone.flatMap((unit) => {
    const submission = submissionOf(open, unit.code);
    return submission ? newsLetters(open, unit, submission) : [];
  });
  postInGroups(open, letters);
}
