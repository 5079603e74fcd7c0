/**
 * The reports that a change in *Kỳ báo cáo* or *Ngày nghỉ* can still reach: their forms are out, and they are not
 * closed.
 */
import type { FileRecord, SubmissionRecord } from '../../../tables/ledger-book';
import { submissionOf, type PeriodWork } from '../../work/period-work';
import { isPublished } from '../../work/unit-files';

/**
 * Brings each of them up to date by `bringOne`, which returns true when it changed something in the ledger. Returns
 * true when one did. No service call.
 */
export function bringEach(
  open: PeriodWork,
  bringOne: (open: PeriodWork, file: FileRecord, submission: SubmissionRecord) => boolean,
): boolean {
  let isChanged = false;
  for (const file of open.ledger.files(open.period.code)) {
    const submission = submissionOf(open, file.unit);
    if (submission === null || !isPublished(file) || submission.state === 'closed') continue;
    if (bringOne(open, file, submission)) isChanged = true;
  }
  return isChanged;
}
