/** A ticked report that cannot be received: the unit learns each place, and the moment is kept. */
import type { Finding } from '../../core/check/finding';
import { lockMoment } from '../../core/catalogue/period';
import { timeliness, type Evidence } from '../../core/submission/submission-time';
import type { Point } from '../../core/submission/told';
import { cutTo } from '../../core/text-fold';
import { lockedWords, logWords, refusedWords, reportTooLong } from '../../text/books/cover';
import { firstOf } from '../../text/listed';
import { POINT_NUMBERS } from '../../tables/unit-book/cover-keys';
import { judgedDue } from '../work/due';
import type { PeriodWork } from '../work/period-work';
import { noteDue, tell, type BookRead, type TakenUp } from './book-read';
import { sentences } from './evaluate';

/** A point is a line on the cover; the check column holds the whole sentence. */
const OF_A_POINT = 300;

export function refused(open: PeriodWork, book: BookRead, holding: readonly Finding[]): TakenUp {
  const place = (one: Finding): string => `${one.form}.${cutTo(one.row, 60)}.${cutTo(one.field, 60)} ${one.code}`;
  const codes = new Set(holding.map(place));
  const told = sentences(holding, book.templates);
  const points = holding
    .slice(0, POINT_NUMBERS.length)
    .map((one, n) => ({ ...placeIn(book, one), text: cutTo(told[n] ?? '', OF_A_POINT) }));
  return refusedFor(open, book, { told, points, log: firstOf([...codes], 40, { by: ', ' }) });
}

/** Where a finding is in the unit's workbook. */
const placeIn = ({ read }: BookRead, { form, a1 }: Finding): Omit<Point, 'text'> => ({
  sheetId: read.reports.find((one) => one.form === form)?.sheetId ?? read.cover.sheetId,
  a1,
});

/** A report whose seal no row of the ledger holds: this unit is asked for less, the others go on. */
export const tooLong = (open: PeriodWork, book: BookRead): TakenUp =>
  refusedFor(open, book, { told: [reportTooLong], points: [], log: 'tooLong' });

/** A first tick, or one after a withdrawal, that certainly came after the lock of the period. */
export const lockedOut = (open: PeriodWork, book: BookRead): TakenUp =>
  refusedFor(open, book, { told: [lockedWords(open.period.lock)], points: [], log: 'locked' });

/** The moment from which the period takes no report of this unit; null for a scoring round, whose seals are dated. */
export const lockOf = (open: PeriodWork, { submission }: Pick<BookRead, 'submission'>): number | null =>
  open.period.scoring ? null : Math.max(lockMoment(open.period), judgedDue(open, submission).at);

/**
 * Returns true when the tick certainly came after the lock. A report that the office gave back is asked for, whenever
 * it comes.
 */
export function isLockedOut(open: PeriodWork, book: BookRead, evidence: () => Evidence): boolean {
  const lock = lockOf(open, book);
  return (
    lock !== null &&
    book.readAt > lock &&
    book.submission.state !== 'returned' &&
    timeliness(evidence(), lock) === 'late'
  );
}

interface Refusal {
  readonly told: readonly string[];
  readonly points: readonly Point[];
  readonly log: string;
}

function refusedFor(open: PeriodWork, book: BookRead, { told, points, log }: Refusal): TakenUp {
  const { unit, submission, seenAt, seen } = book;
  const state = submission.state === 'published' ? 'draft' : submission.state;
  open.ledger.put({
    submission: {
      ...submission,
      state,
      decision: 'refused',
      reason: refusedWords({ at: seenAt, editedAt: seen.modifiedAt }, told),
      decidedBy: open.office.account,
      decidedAt: seenAt,
      changedAt: seenAt,
      told: { ...submission.told, open: { at: seenAt, count: told.length, points } },
    },
  });
  noteDue(open, book);
  tell(open, unit, 'refuse', logWords.refused(log));
  return ['refused', told.length];
}
