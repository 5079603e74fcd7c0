/**
 * The deduction for a late self-score, as a proposal in words. Points are deducted only when the office types the
 * deduction.
 */
import { latePenalty } from '../../core/score/score-late';
import type { Seal } from '../../core/submission/seal';
import { lateTexts } from '../../text/books/score-book';
import { printScaled } from '../../text/print';
import type { ScoringWork } from './rounds';
import { sentAt } from '../work/held/sealed-scores';

/**
 * Returns '' when the report is in time or not sent, or when the scheme deducts nothing for lateness. An extension
 * replaces the unit's due hour; the office's decision on a time takes precedence over the seal.
 */
export function lateWords({ scheme, self, open }: ScoringWork, unit: string, seal: Seal | null): string {
  const criterion = scheme.criteria.find((one) => one.late !== undefined);
  const submission = open.ledger.submission(unit, self.code);
  if (!criterion || !seal || !submission) return '';
  const sent = sentAt(seal);
  if (submission.timeliness === 'onTime' || sent <= submission.dueAt) return '';
  if (submission.timeliness === 'undecided') return lateTexts.undecided;
  const { extendedTo } = submission.flags;
  const due =
    extendedTo === null ? self.due : { ...self.due, date: extendedTo, mode: 'on' as const, nextWorkingDay: false };
  const found = latePenalty({ criterion, period: { ...self, due }, holidays: open.catalogue.holidays, sentAt: sent });
  if (!found || found.days === 0) return '';
  return found.points === null
    ? lateTexts.afterLock(found.days)
    : lateTexts.proposal(printScaled(found.points.scaled, found.points.decimals), found.days, criterion.number);
}
