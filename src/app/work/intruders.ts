/** Master and ledger are an authority only while no unit can write them: accounts of units among their writers are named and stop the work. */
import { addressesIn } from '../../core/catalogue/address';
import type { FileAudited } from '../ports';
import { officeAccounts } from './office';
import type { PeriodWork } from './period-work';

const MAY_WRITE = ['writer', 'fileOrganizer', 'organizer', 'owner'];

/** Accounts in *Danh bạ đầu mối* that may write master or ledger and are not of the office; [] too where Google does not show who may. */
export function intrudersOf({ office, catalogue }: PeriodWork, files: readonly FileAudited[]): readonly string[] {
  const own = [office.account, ...officeAccounts(catalogue)];
  const units = new Set(catalogue.contacts.flatMap((contact) => addressesIn(contact.account).good));
  const writers = files
    .filter(({ id }) => id === office.masterId || id === office.ledgerId)
    .flatMap(({ permissions }) => permissions ?? [])
    .filter((one) => MAY_WRITE.includes(one.role))
    .flatMap((one) => (one.type === 'anyone' || one.type === 'domain' ? [one.who || one.type] : [one.who]));
  return [...new Set(writers)].filter((who) => !own.includes(who) && (units.has(who) || !who.includes('@')));
}
