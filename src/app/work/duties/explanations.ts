/** Units that are asked to explain a late or missing report, by the day that the office gave in *Kỳ báo cáo*. */
import type { Unit } from '../../../core/catalogue/unit';
import { isHandedIn } from '../../../core/submission/submission';
import type { SubmissionRecord } from '../../../tables/ledger-book';
import { explainWords } from '../../../text/books/duties';
import { judgedDue } from '../due';
import { submissionOf, type PeriodWork } from '../period-work';

/** The code by which the answer on the cover is known. */
export const explanationCode = ({ code }: PeriodWork['period']): string => `GT-${code}`;

/** Late, or past the due time and not handed in. */
export function isDoubted(open: PeriodWork, submission: SubmissionRecord): boolean {
  if (submission.state === 'unpublished') return false;
  return isHandedIn(submission.state)
    ? submission.timeliness === 'late'
    : open.world.clock.now() > judgedDue(open, submission).at;
}

/** The line that asks the unit on its cover; null = it is not asked. */
export function explanationAsked(open: PeriodWork, unit: Pick<Unit, 'code'>): string | null {
  const { explainBy, name } = open.period;
  const submission = submissionOf(open, unit.code);
  if (explainBy === undefined || submission === null || !isDoubted(open, submission)) return null;
  return explainWords.line(explanationCode(open.period), name, { isIn: isHandedIn(submission.state), by: explainBy });
}

/** What the unit answered; '' = nothing yet. */
export const explanationOf = (open: PeriodWork, { told }: SubmissionRecord): string =>
  told.mending?.find(({ fault }) => fault === explanationCode(open.period))?.answer ?? '';
