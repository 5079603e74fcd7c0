/**
 * Master and ledger are authoritative only while no unit can write them. A unit's account among their writers is
 * reported by name and stops the work.
 */
import { addressesIn } from '../../core/catalogue/address';
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { FileAudited } from '../ports';
import { officeAccounts } from './office';
import { ownAddresses } from './own-address';
import type { PeriodWork } from './period-work';

const MAY_WRITE = ['writer', 'fileOrganizer', 'organizer', 'owner'];

/**
 * Accounts in *Danh bạ đầu mối* that may write the master or the ledger and do not belong to the office. Returns []
 * also when Google does not show who may write.
 */
export function intrudersOf(
  { world, office, catalogue }: PeriodWork,
  files: readonly FileAudited[],
): readonly string[] {
  const ownAddress = ownAddresses(world);
  const own = [office.account, ...officeAccounts(catalogue)].map(ownAddress);
  const units = new Set(catalogue.contacts.flatMap((contact) => addressesIn(contact.account).good.map(ownAddress)));
  const writers = files
    .filter(({ id }) => id === office.masterId || id === office.ledgerId)
    .flatMap(({ permissions }) => permissions ?? [])
    .filter((one) => MAY_WRITE.includes(one.role))
    .flatMap((one) => (one.type === 'anyone' || one.type === 'domain' ? [one.who || one.type] : [one.who]));
  return [...new Set(writers)].filter((who) => {
    const canonical = canonicalAccount(who);
    return !own.includes(canonical) && (units.has(canonical) || !who.includes('@'));
  });
}
