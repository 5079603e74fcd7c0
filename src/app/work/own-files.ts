/**
 * Selects the office's own files among those with our marks: a copy may carry the marks of its original into another
 * account's Drive.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { FileSeen } from '../ports';
import { officeAccounts } from './office';
import { ownAddresses } from './own-address';
import type { PeriodWork } from './period-work';

/**
 * Those owned by an account of the office, by the owner of the master, which may have handed over and left the list, or
 * by a shared drive,
 * where a file has no owner.
 */
export function ownFiles<F extends FileSeen>(
  { world, office, catalogue }: PeriodWork,
  files: readonly F[],
): readonly F[] {
  const own = ownAddresses(world);
  const accounts = [office.account, ...officeAccounts(catalogue)].map(own);
  const masterOwner = files.find((file) => file.id === office.masterId)?.owner;
  return files.filter(
    ({ owner }) => owner === null || owner === masterOwner || accounts.includes(canonicalAccount(owner)),
  );
}
