/** Of the files that carry our marks, those of the office: a copy may carry the marks of its original into another account's Drive. */
import type { FileSeen } from '../ports';
import { officeAccounts } from './office';
import type { PeriodWork } from './period-work';

/**
 * Those owned by an account of the office, by the owner of the master, which may have handed over and left the list, or by a shared drive,
 * where a file has no owner.
 */
export function ownFiles<F extends FileSeen>({ office, catalogue }: PeriodWork, files: readonly F[]): readonly F[] {
  const accounts = [office.account, ...officeAccounts(catalogue)];
  const masterOwner = files.find((file) => file.id === office.masterId)?.owner;
  return files.filter(({ owner }) => owner === null || owner === masterOwner || accounts.includes(owner));
}
