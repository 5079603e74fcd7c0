/** The file of *Sổ chấm điểm*: found by our mark, created when it is missing, shared with no account. */
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { scoreBookRequests } from '../../tables/score-book/score-book-requests';
import { readScoreBookStamp, SCORE_BOOK_FIELDS } from '../../tables/score-book/sheets';
import { scoreBookWords } from '../../text/books/score-book';
import { filesOfMaster } from '../work/unit-files';
import type { FileSeen } from '../ports';
import type { ScoringWork } from './rounds';

const SCORE_BOOK = 'scoreBook';

/** The score books of every đợt among the files of a master. */
export const scoreBooksIn = <F extends Pick<FileSeen, 'id' | 'appProperties'>>(files: readonly F[]): readonly F[] =>
  files.filter((file) => file.appProperties['cchc'] === SCORE_BOOK);

/**
 * One service call; null when the book does not exist. If a lost answer left two books, it always picks the same one.
 */
export const findScoreBook = ({ open }: ScoringWork): string | null =>
  scoreBooksIn(filesOfMaster(open))
    .filter((file) => file.appProperties['period'] === open.period.code)
    .map((file) => file.id)
    .sort()[0] ?? null;

export function createScoreBook({ open }: ScoringWork): string {
  const { world, office, period } = open;
  const parent = world.files.seen(office.masterId)?.parents[0] ?? '';
  return world.files.createBook(scoreBookWords.file(period.name), parent, {
    cchc: SCORE_BOOK,
    period: period.code,
    master: office.masterId,
  });
}

/** Reads the file; lays out its tabs first when it is still empty. */
export function openScoreBook({ open, scheme }: ScoringWork, id: string): SpreadsheetShape {
  const read = (): SpreadsheetShape => open.world.books.get(id, { fields: SCORE_BOOK_FIELDS });
  const book = read();
  if (readScoreBookStamp(book) !== null || (book.developerMetadata ?? []).length > 0) return book;
  open.world.books.change(
    id,
    scoreBookRequests({
      period: open.period.code,
      scheme: scheme.id,
      fileId: id,
      defaultSheetId: book.sheets?.[0]?.properties?.sheetId ?? 0,
    }),
  );
  return read();
}
