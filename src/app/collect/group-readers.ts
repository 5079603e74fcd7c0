/**
 * Who may read a *Sổ chung*: exactly the accounts that *Danh bạ đầu mối* lists for its units, beside the office. A
 * right beyond reading is taken back. What a person opened to anyone or to a domain is left to that person.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { FileAudited } from '../ports';
import { officeAccounts } from '../work/office';
import { grantMany, ownAddresses } from '../work/own-address';
import type { PeriodWork } from '../work/period-work';

type Permission = NonNullable<FileAudited['permissions']>[number];

interface Circle {
  /** Grants to take back. */
  readonly wrong: readonly Permission[];
  /** Accounts that may not read it yet. */
  readonly waiting: readonly string[];
}

/** @param file null = a new file, which only its owner may open */
export function circleOf(open: PeriodWork, file: FileAudited | null, readers: readonly string[]): Circle {
  const own = ownAddresses(open.world);
  const [office, listed] = [[open.office.account, ...officeAccounts(open.catalogue)], readers].map(
    (accounts) => new Set(accounts.map(own)),
  );
  const isPerson = ({ type, role, who }: Permission): boolean =>
    (type === 'user' || type === 'group') && role !== 'owner' && who !== '';
  const isRight = ({ who, role }: Permission): boolean => {
    const account = canonicalAccount(who);
    return office?.has(account) === true || (role === 'reader' && listed?.has(account) === true);
  };
  const there = file?.permissions ?? [];
  const wrong = there.filter((one) => isPerson(one) && !isRight(one));
  const kept = new Set(there.filter((one) => !wrong.includes(one)).map(({ who }) => canonicalAccount(who)));
  return { wrong, waiting: readers.filter((account) => !kept.has(own(account))) };
}

/** What became of the grants. `isLater` = Google shares no more for now. */
interface Admitted {
  readonly added: readonly string[];
  readonly refused: readonly string[];
  readonly isLater: boolean;
}

/** All grants go to Google at the same time; an address that Google refuses keeps no other address out. */
export function admit({ world }: PeriodWork, id: string, accounts: readonly string[]): Admitted {
  if (accounts.length === 0) return { added: [], refused: [], isLater: false };
  const answers = grantMany(
    world,
    accounts.map((account) => ({ id, account, role: 'reader' })),
  );
  const codeOf = (at: number): string => {
    const answer = answers[at];
    return answer && 'fault' in answer ? answer.fault.code : '';
  };
  const refused = accounts.filter((_, at) => ['noGoogleAccount', 'domainPolicy'].includes(codeOf(at)));
  const added = accounts.filter((_, at) => codeOf(at) === '');
  return { added, refused, isLater: added.length + refused.length < accounts.length };
}
