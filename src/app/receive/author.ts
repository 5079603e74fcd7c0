/**
 * Compares the account that handed in a report with *Danh bạ đầu mối*. Anyone who can open a unit's file can tick it:
 * an outsider whom the unit let in, a reader by link, an account that may only enter figures. Such a seal waits for the
 * office and is never among those accepted together.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { ownAddresses } from '../work/own-address';
import { accountsOf, submissionOf, type PeriodWork } from '../work/period-work';

/**
 * authorUnknown = Google does not report the account; authorNotAllowed = an account without *Được nộp* for this unit.
 */
export type AuthorDoubt = 'authorUnknown' | 'authorNotAllowed';

export function doubtOf(
  { catalogue, world }: Pick<PeriodWork, 'catalogue' | 'world'>,
  unit: string,
  by: string | null,
): AuthorDoubt | null {
  if (by === null) return 'authorUnknown';
  const own = ownAddresses(world);
  const isAllowed = accountsOf(catalogue, unit, 'submit').some((one) => own(one) === canonicalAccount(by));
  return isAllowed ? null : 'authorNotAllowed';
}

/**
 * The doubt about the report that waits for acceptance; null when nothing is in doubt or no report waits. Who had the
 * right at the seal had it: a contact who left since casts no doubt on what was handed in before.
 */
export function authorDoubt(
  open: PeriodWork,
  unit: string,
  submission: SubmissionRecord | null = submissionOf(open, unit),
): AuthorDoubt | null {
  if (submission?.state !== 'submitted' || submission.told.allowedVersion === submission.version) return null;
  const seal = open.ledger.sealRecord(unit, open.period.code, submission.version);
  return seal ? doubtOf(open, unit, seal.sealedBy) : null;
}
