/**
 * What units are asked to explain: a late or missing report, by the day that the office gave in *Kỳ báo cáo*, and
 * breaches that the office keeps in *Khen thưởng, vi phạm*.
 */
import type { Unit } from '../../../core/catalogue/unit';
import { askedBreaches } from '../../../core/duties/conduct';
import { isHandedIn } from '../../../core/submission/submission';
import type { SubmissionRecord } from '../../../tables/ledger-book';
import { breachWords } from '../../../text/books/conduct';
import { explainWords } from '../../../text/books/duties';
import { judgedDue } from '../due';
import { submissionOf, type PeriodWork } from '../period-work';

/** The code by which the answer on the cover is known. */
const explanationCode = ({ code }: PeriodWork['period']): string => `GT-${code}`;

/** Late, or past the due time and not handed in. */
export function isDoubted(open: PeriodWork, submission: SubmissionRecord): boolean {
  if (submission.state === 'unpublished') return false;
  return isHandedIn(submission.state)
    ? submission.timeliness === 'late'
    : open.world.clock.now() > judgedDue(open, submission).at;
}

/** The line that asks the unit on its cover; null = it is not asked. */
function explanationAsked(open: PeriodWork, unit: Pick<Unit, 'code'>): string | null {
  const { explainBy, name } = open.period;
  const submission = submissionOf(open, unit.code);
  if (explainBy === undefined || submission === null || !isDoubted(open, submission)) return null;
  return explainWords.line(explanationCode(open.period), name, { isIn: isHandedIn(submission.state), by: explainBy });
}

interface AnsweredLine {
  /** By which the unit's answer is known. */
  readonly code: string;
  readonly line: string;
}

/** What the unit is asked to explain: a late or missing report, and breaches that the office keeps with a term. */
export function explainedLines(open: PeriodWork, unit: Pick<Unit, 'code'>): readonly AnsweredLine[] {
  if (open.period.scoring) return [];
  const asked = explanationAsked(open, unit);
  return [
    ...(asked === null ? [] : [{ code: explanationCode(open.period), line: asked }]),
    ...askedBreaches(open.catalogue.conduct, unit.code).map((one) => ({ code: one.code, line: breachWords.line(one) })),
  ];
}

/** What the unit answered to a line of its cover; '' = nothing yet. */
export const answerTo = ({ told }: Pick<SubmissionRecord, 'told'>, code: string): string =>
  told.mending?.find(({ fault }) => fault === code)?.answer ?? '';

/** What it answered about its late or missing report. */
export const explanationOf = (open: PeriodWork, submission: SubmissionRecord): string =>
  answerTo(submission, explanationCode(open.period));
