/**
 * One pass over a period's workbooks: list the files that Drive reports as changed, read them, collect them, write the
 * ledger, then show each unit its result and send its letter (pass/show-group.ts). Seals are in the ledger before any
 * receipt is written, so an interrupted run neither loses nor duplicates a seal.
 */
import { UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import { isHandedIn } from '../../core/submission/submission';
import { noticeOf, withNotice } from '../../core/submission/told';
import type { Unit } from '../../core/catalogue/unit';
import type { FileRecord } from '../../tables/ledger-book';
import { isPublished } from '../work/unit-files';
import type { FileAudited, FileSeen } from '../ports';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { templatesOf } from '../work/open-period';
import { judgedDue } from '../work/due';
import { isOursAlone } from './pass/after-our-write';
import { isNightDue } from './night';
import { ofThisUnit, readAs, type Changed, type ReadBook, type Work } from './pass/pass-work';
import { lockOf } from './refuse-report';
import { finishGroup, NOTHING_SHOWN, showGroup } from './pass/show-group';
import { takeUp } from './take-up';
import { postInGroups } from '../letters/post';
import { newsLetters } from '../letters/unit-letters';

/** How a run looks at files. */
interface Looking {
  /** Also the files that only we have written since their last reading: an hourly run makes no person wait. */
  readonly proving: boolean;
}

/**
 * Workbooks that changed since we last read them, workbooks that Drive no longer shows, and the master's version in
 * Drive.
 * @param found Drive's list of the master's files
 */
export function changedFiles(
  open: PeriodWork,
  found: readonly FileAudited[],
  { proving }: Looking,
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
      (file.lastSeenVersion !== seen.version && (proving || !isOursAlone(open, file, seen))) ||
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

/**
 * Reads and collects `changed`; returns how many are left for the next step. The letters of a group go out while the
 * next one is taken up. What the last group leaves in memory reaches the ledger with the caller's flush; letters that
 * are sent by then are in the diary.
 */
export function collectPass(work: Work, changed: readonly Changed[]): number {
  const { open, until } = work;
  let done = 0;
  let shown = NOTHING_SHOWN;
  while (done < changed.length && (done === 0 || open.world.clock.now() < until)) {
    const some = changed.slice(done, done + AT_ONCE);
    const reads = readBooks(work, some);
    // One write brings the seals of this group, and what is begun of the letters before, to the ledger.
    if (!finishGroup(work, shown)) open.ledger.flush();
    shown = showGroup(work, reads);
    done += some.length;
  }
  finishGroup(work, shown);
  return changed.length - done;
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
      const read = readAs(open, one, { book: book.book, templates });
      const taken = takeUp(open, { ...one, submission, seenAt, readAt, read, templates });
      if (taken) hold.note(one.unit.code, taken);
      return { one, read, book: book.book, templates };
    });
  });
}

/**
 * Notes for the units whose file Drive does not show any more that it is gone, once. A file that comes back is read,
 * also when the office brought it back.
 * @returns true when one of them is new
 */
export function noteGone(open: PeriodWork, gone: readonly Unit[]): boolean {
  const fresh = gone.flatMap((unit) => {
    const submission = submissionOf(open, unit.code);
    return submission && noticeOf(submission.told, 'fileGone') === null ? [submission] : [];
  });
  for (const submission of fresh) {
    const file = fileOf(open, submission.unit);
    open.ledger.put({
      ...(file ? { file: { ...file, lastSeenVersion: null, ownWriteAt: null } } : {}),
      submission: {
        ...submission,
        told: withNotice(submission.told, { code: 'fileGone', at: open.world.clock.now(), facts: {} }),
      },
    });
  }
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
