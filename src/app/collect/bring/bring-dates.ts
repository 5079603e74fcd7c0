/**
 * Brings what is out up to date when a due date moved in *Kỳ báo cáo* or *Ngày nghỉ* after publishing: each unit is
 * informed of the new date, and no unit is judged by an earlier date than the one that it knows.
 */
import { noticeOf, withNotice } from '../../../core/submission/told';
import { logWords } from '../../../text/books/cover';
import { printMoment } from '../../../text/print';
import type { FileRecord, SubmissionRecord } from '../../../tables/ledger-book';
import { dueNow, judgedDue, timelinessAt } from '../../work/due';
import type { PeriodWork } from '../../work/period-work';
import { tell } from '../book-read';
import { bringEach } from './bring-each';

/** The due moment that the unit learnt last: by a move, by an extension, or by the form itself. */
function toldLast({ told, dueAt }: SubmissionRecord): number {
  const notices = [noticeOf(told, 'dueMoved'), noticeOf(told, 'extended')].flatMap((one) => one ?? []);
  const [last] = notices.sort((one, other) => other.at - one.at);
  return last?.facts.due ?? dueAt;
}

/** Returns true when a date moved; the covers and letters follow in this pass. */
export const bringDates = (open: PeriodWork): boolean => bringEach(open, moveOne);

function moveOne(open: PeriodWork, file: FileRecord, submission: SubmissionRecord): boolean {
  const [from, due] = [toldLast(submission), dueNow(open, submission.flags.extendedTo).at];
  if (from === due) return false;
  const now = open.world.clock.now();
  const kept = judgedDue(open, submission).at;
  open.ledger.put({
    file: { ...file, lastSeenVersion: null },
    submission: {
      ...submission,
      dueAt: kept,
      timeliness: timelinessAt(open, submission, kept),
      changedAt: now,
      told: withNotice(submission.told, { code: 'dueMoved', at: now, facts: { from, due, kept } }),
    },
  });
  tell(open, { code: file.unit }, 'moveDue', logWords.dueMoved(printMoment(from), printMoment(due)));
  return true;
}
