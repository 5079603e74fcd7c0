/**
 * What a unit reads on its cover, after the ledger knows: what must be written for it, and what the ledger keeps once
 * it is written. What fails here is shown in a later pass, since the ledger still asks for the file.
 */
import type { SheetRequest } from '../../../tables/api-requests';
import type { SealRecord, SubmissionRecord } from '../../../tables/ledger-book';
import { coverWrites, movesAnswers, type CoverNews } from '../../../tables/unit-book/cover-writes';
import { readUnitBook, UNIT_BOOK_FIELDS, type UnitBookRead } from '../../../tables/unit-book/reading/read';
import { sealedCopyRequests } from '../../../tables/unit-book/sealed-copy';
import { tellNews } from '../../letters/unit-letters';
import { templatesOf } from '../../work/open-period';
import { submissionOf, type PeriodWork } from '../../work/period-work';
import { faultOfFile } from '../../work/unit-files';
import { coverMust, isReceiptDue, isShown, newsFor, type CoverMust } from '../cover-news';
import type { Changed } from './pass-work';

/** What the cover must show, beside what it shows. */
export interface CoverDue {
  readonly submission: SubmissionRecord;
  readonly seal: SealRecord | null;
  readonly must: CoverMust;
  /** 'shown' = it shows all of it; 'damaged' = it lacks a cell to show it in. */
  readonly news: CoverNews | 'shown' | 'damaged';
}

/** null when the ledger has no row for the unit. No service call. */
export function coverDue(
  open: PeriodWork,
  { unit }: Pick<Changed, 'unit'>,
  { cover }: Pick<UnitBookRead, 'cover'>,
): CoverDue | null {
  const submission = submissionOf(open, unit.code);
  if (!submission) return null;
  const seal = open.ledger.sealRecord(unit.code, open.period.code, submission.version);
  const must = coverMust(open, unit, { submission, seal });
  const news = isShown(cover, must) ? 'shown' : (newsFor(cover, must) ?? 'damaged');
  return { submission, seal, must, news };
}

interface NewsToWrite extends Pick<Changed, 'unit' | 'file'> {
  readonly read: UnitBookRead;
  readonly due: CoverDue;
  readonly news: CoverNews;
}

/** The receipt goes with the copy of what is sealed. One service call where rows of faults change hands, else none. */
export function coverRequests(open: PeriodWork, { unit, file, read, due, news }: NewsToWrite): readonly SheetRequest[] {
  const { must, seal } = due;
  const copy = isReceiptDue(must, seal) ? sealedCopyRequests(read.cover.sheetId, seal.payload) : [];
  return [...coverWrites(read.cover, newsNow(open, { unit, file, read, news })), ...copy];
}

/** The cover shows what it must: the ledger keeps the time of the receipt. */
export function noteShown(open: PeriodWork, { submission, seal, must }: CoverDue): void {
  if (isReceiptDue(must, seal)) open.ledger.put({ seal: { ...seal, receiptAt: open.world.clock.now() } });
  if (submission.told.tickOwed)
    open.ledger.put({ submission: { ...submission, told: { ...submission.told, tickOwed: false } } });
}

/**
 * The cover and the letters of one unit.
 * @returns true when the cover shows everything now
 */
export function showOnCover(
  open: PeriodWork,
  { unit, file }: Pick<Changed, 'unit' | 'file'>,
  read: UnitBookRead,
): boolean {
  const due = coverDue(open, { unit }, read);
  if (due === null) return true;
  const { news } = due;
  if (news !== 'shown' && news !== 'damaged')
    try {
      open.world.books.change(file.fileId, coverRequests(open, { unit, file, read, due, news }));
    } catch (thrown) {
      faultOfFile(thrown);
      return false;
    }
  if (news !== 'damaged') noteShown(open, due);
  tellNews(open, unit, due.submission);
  return news !== 'damaged';
}

/**
 * Rows of faults change hands only as they were read: an answer that the unit has typed since then is read first, and
 * the rows wait for the next pass. One service call where rows change hands, else none.
 */
function newsNow(open: PeriodWork, { unit, file, read, news }: Omit<NewsToWrite, 'due'>): CoverNews {
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
