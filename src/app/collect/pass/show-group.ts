/**
 * Shows a group of units their results: all covers at the same time, then the letters. Each write gives the file back
 * as it is then, so that what the unit typed between our reading and our write is found, and where it typed nothing the
 * file needs no second reading (after-our-write.ts).
 */
import { isHandedIn } from '../../../core/submission/submission';
import type { Template } from '../../../core/forms/form';
import type { SheetRequest } from '../../../tables/api-requests';
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import type { CoverNews } from '../../../tables/unit-book/cover-writes';
import { UNIT_BOOK_FIELDS, type UnitBookRead } from '../../../tables/unit-book/reading/read';
import { layRowNotes, noteLaid, notesDue, type DueNotes } from '../../duties/row-notes';
import { postInGroups, type LetterOut } from '../../letters/post';
import { newsLetters } from '../../letters/unit-letters';
import type { OneOf } from '../../ports';
import { fileOf, submissionOf, type PeriodWork } from '../../work/period-work';
import { faultOfFile } from '../../work/unit-files';
import { isAsRead } from './after-our-write';
import { layAgain } from '../own-formulas';
import { ofThisUnit, readAs, type Changed, type ReadBook, type Work } from './pass-work';
import { coverDue, coverRequests, noteShown, type CoverDue } from './show-cover';
import { takeUp } from '../take-up';

interface Due extends ReadBook {
  readonly cover: CoverDue | null;
  readonly notes: DueNotes | null;
  /** What one call writes into the file; null = the cover shows what it must, or cannot be written. */
  readonly requests: readonly SheetRequest[] | null;
}

/** The file as the answer of our write gave it back. */
interface Back {
  readonly one: Changed;
  readonly templates: readonly Template[];
  readonly before: UnitBookRead;
  readonly after: UnitBookRead;
  readonly news: CoverNews;
  /** The write took place between these moments. */
  readonly begunAt: number;
  readonly endedAt: number;
}

/** What is left to do for a group whose covers are written. */
interface Shown {
  readonly letters: readonly LetterOut[];
  readonly backs: readonly Back[];
}

export const NOTHING_SHOWN: Shown = { letters: [], backs: [] };

/** Writes the covers of a group, all at the same time. */
export function showGroup(work: Work, reads: readonly ReadBook[]): Shown {
  const { open } = work;
  const dues = reads.flatMap((one) => dueOf(work, one));
  const toWrite = dues.flatMap((due) => (due.requests ? [{ due, requests: due.requests }] : []));
  const begunAt = open.world.clock.now();
  const answers = written(open, toWrite);
  const endedAt = open.world.clock.now();
  const letters: LetterOut[] = [];
  const backs = dues.flatMap((due) =>
    ofThisUnit(work, due.one.unit, (): readonly Back[] => {
      const book = shown(work, due, { answer: answers[toWrite.findIndex((one) => one.due === due)], letters });
      const news = due.cover?.news;
      if (book === null || news === undefined || news === 'shown' || news === 'damaged') return [];
      const { one, templates, read: before } = due;
      return [{ one, templates, before, after: readAs(open, one, { book, templates }), news, begunAt, endedAt }];
    }).flat(),
  );
  return { letters, backs };
}

/**
 * The letters of a group, and its files as our writes found them.
 * @returns true when the ledger was written, and all that waited for it with the letters
 */
export function finishGroup(work: Work, { letters, backs }: Shown): boolean {
  const isWritten = postInGroups(work.open, letters);
  for (const back of backs) takeBack(work, back);
  return isWritten;
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
 * Takes the file up as our write found it, as a second reading would. Where somebody typed in between, or ticked what
 * we have not answered, the file stays due and the next pass reads it, with its own evidence of time.
 */
function takeBack(work: Work, back: Back): void {
  const { open, hold } = work;
  const { one, templates, before, after: read, news, begunAt, endedAt } = back;
  ofThisUnit(work, one.unit, () => {
    const [file, submission] = [fileOf(open, one.unit.code), submissionOf(open, one.unit.code)];
    if (!file || !submission) return;
    if (!isAsRead(before, read, news) || (read.cover.ticked && !isHandedIn(submission.state))) return;
    const at = { seenAt: begunAt, readAt: endedAt, ownWriteAt: endedAt };
    const taken = takeUp(open, { ...one, file, submission, ...at, read, templates });
    if (taken) hold.note(one.unit.code, taken);
  });
}
