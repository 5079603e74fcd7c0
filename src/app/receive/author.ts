/**
 * Compares the account that handed in a report with *Danh bạ đầu mối*. Anyone who can open a unit's file can tick it:
 * an outsider whom the unit let in, a reader by link, an account that may only enter figures. Such a seal waits for the
 * office and is never among those accepted together.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
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

/** The doubt about the report that waits for acceptance; null when nothing is in doubt or no report waits. */
export function authorDoubt(open: PeriodWork, unit: string): AuthorDoubt | null {
  const submission = submissionOf(open, unit);
  if (submission?.state !== 'submitted') return null;
  const seal = open.ledger.sealRecord(unit, open.period.code, submission.version);
  return seal ? doubtOf(open, unit, seal.sealedBy) : null;
}
