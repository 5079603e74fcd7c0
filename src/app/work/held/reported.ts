/** What rates are counted from: one unit's report of one period, as the ledger has it. */
import { dueOf, type Period } from '../../../core/catalogue/period';
import { LEVEL } from '../../../core/finding-level';
import type { ReportFacts } from '../../../core/submission/rates';
import type { SealRecord, SubmissionRecord } from '../../../tables/ledger-book';
import type { PeriodWork } from '../period-work';

export interface Reported {
  readonly submission: SubmissionRecord;
  readonly seal: SealRecord | null;
  readonly facts: ReportFacts;
}

/** [] = the unit is not asked in the period. */
export function reportedIn(open: PeriodWork, unit: string, period: Period): readonly Reported[] {
  const submission = open.ledger.submission(unit, period.code);
  if (submission === null) return [];
  const seal = open.ledger.sealRecord(unit, period.code, submission.version);
  const { state, timeliness, version, flags } = submission;
  const errors =
    seal === null ? 0 : open.ledger.seal(seal).findings.filter(({ level }) => level === LEVEL.error).length;
  const isDue = open.world.clock.now() > dueOf(period, open.catalogue.holidays, submission).at;
  return [
    {
      submission,
      seal,
      facts: { state, timeliness, version, extended: flags.extendedTo !== null, isDue, errors },
    },
  ];
}
