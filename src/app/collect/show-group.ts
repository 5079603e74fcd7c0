/**
 * Shows a group of units their results: all covers at the same time, then the letters. Each write gives the file back as
 * it is then, so that what the unit typed between our reading and our write is found, and where it typed nothing the file
 * needs no second reading (after-our-write.ts).
 */
import { isHandedIn } from '../../core/submission/submission';
import type { SheetRequest } from '../../tables/api-requests';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import { layRowNotes, noteLaid, notesDue, type DueNotes } from '../duties/row-notes';
import { postInGroups, type LetterOut } from '../letters/post';
import { newsLetters } from '../letters/unit-letters';
import type { OneOf } from '../ports';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { faultOfFile } from '../work/unit-files';
import { isAsRead } from './after-our-write';
import { layAgain } from './own-formulas';
import { ofThisUnit, readAs, type Changed, type ReadBook, type Work } from './pass-work';
import { coverDue, coverRequests, noteShown, type CoverDue } from './show-cover';
import { takeUp } from './take-up';

interface Due extends ReadBook {
  readonly cover: CoverDue | null;
  readonly notes: DueNotes | null;
  /** What one call writes into the file; null = the cover stands as it must, or cannot be written. */
  readonly requests: readonly SheetRequest[] | null;
}

/** The file as the answer of our write gave it back. */
interface Back {
  readonly due: Due;
  readonly book: SpreadsheetShape;
}

export function showGroup(work: Work, reads: readonly ReadBook[]): void {
  const { open } = work;
  const dues = reads.flatMap((one) => dueOf(work, one));
  const toWrite = dues.flatMap((due) => (due.requests ? [{ due, requests: due.requests }] : []));
  const begunAt = open.world.clock.now();
  const answers = written(open, toWrite);
  const endedAt = open.world.clock.now();
  const letters: LetterOut[] = [];
  const backs = dues.flatMap((due) => {
    const answer = answers[toWrite.findIndex((one) => one.due === due)];
    const [book] = ofThisUnit(work, due.one.unit, () => shown(work, due, { answer, letters }));
    return book ? [{ due, book }] : [];
  });
  postInGroups(open, letters);
  for (const back of backs) takeBack(work, back, { begunAt, endedAt });
}

const written = (
  { world }: PeriodWork,
  all: readonly { readonly due: Due; readonly requests: readonly SheetRequest[] }[],
): readonly OneOf<SpreadsheetShape | null>[] =>
  all.length === 0
    ? []
    : world.books.changeBack(
        all.map(({ due, requests }) => ({ id: due.one.file.fileId, requests, fields: UNIT_BOOK_FIELDS })),
      );

/** A file whose requests cannot be made now is named and stays due. */
function dueOf(work: Work, one: ReadBook): readonly Due[] {
  const { open, hold } = work;
  const { unit, file } = one.one;
  return ofThisUnit(work, unit, (): readonly Due[] => {
    const notes = notesDue(open, { ...one, unit });
    const cover = coverDue(open, { unit }, one.read);
    if (cover === null || cover.news === 'shown' || cover.news === 'damaged')
      return [{ ...one, cover, notes, requests: null }];
    try {
      const requests = coverRequests(open, { unit, file, read: one.read, due: cover, news: cover.news });
      return [{ ...one, cover, notes, requests: [...requests, ...(notes?.requests ?? [])] }];
    } catch (thrown) {
      hold.note(unit.code, ['notShown', faultOfFile(thrown)]);
      return [];
    }
  }).flat();
}

interface Answered {
  /** Undefined = nothing was written. */
  readonly answer: OneOf<SpreadsheetShape | null> | undefined;
  /** Gets the unit's letters. */
  readonly letters: LetterOut[];
}

/** @returns the file as it is after our write, where nothing else was written into it; else null */
function shown(work: Work, due: Due, { answer, letters }: Answered): SpreadsheetShape | null {
  const { open, hold } = work;
  const { cover, notes, one } = due;
  const { unit, file } = one;
  const isWritten = answer !== undefined && 'done' in answer;
  if (answer && 'fault' in answer) hold.note(unit.code, ['notShown', faultOfFile(answer.fault)]);
  else if (cover) {
    if (cover.news === 'damaged') hold.note(unit.code, ['coverDamaged']);
    else noteShown(open, cover);
    letters.push(...newsLetters(open, unit, cover.submission));
  }
  if (!answer && cover?.news !== 'damaged') noteTold(open, one);
  const isMore = layAgain(open, { ...due, unit, file });
  if (notes && isWritten) noteLaid(open, unit, notes);
  else if (notes) layRowNotes(open, unit, notes);
  return isWritten && !isMore ? answer.done : null;
}

/** Nothing was written into the file: as it was read, its unit knows everything now. */
function noteTold(open: PeriodWork, { unit, seen }: Changed): void {
  const file = fileOf(open, unit.code);
  if (file && file.lastSeenVersion !== seen.version)
    open.ledger.put({
      file: { ...file, lastSeenModifiedAt: seen.modifiedAt, lastSeenVersion: seen.version, ownWriteAt: null },
    });
}

/**
 * Takes the file up as our write found it, as a second reading would. Where somebody typed in between, or ticked what we
 * have not answered, the file stays due and the next pass reads it, with its own evidence of time.
 */
function takeBack(
  work: Work,
  { due, book }: Back,
  { begunAt, endedAt }: { readonly begunAt: number; readonly endedAt: number },
): void {
  const { open, hold } = work;
  const { one, templates, cover } = due;
  const news = cover?.news;
  if (news === undefined || news === 'shown' || news === 'damaged') return;
  ofThisUnit(work, one.unit, () => {
    const [file, submission] = [fileOf(open, one.unit.code), submissionOf(open, one.unit.code)];
    if (!file || !submission) return;
    const read = readAs(open, one, { book, templates });
    if (!isAsRead(due.read, read, news) || (read.cover.ticked && !isHandedIn(submission.state))) return;
    const at = { seenAt: begunAt, readAt: endedAt, ownWriteAt: endedAt };
    const taken = takeUp(open, { ...one, file, submission, ...at, read, templates });
    if (taken) hold.note(one.unit.code, taken);
  });
}
