/**
 * Addresses as Google itself knows them. An account may be typed by an alias or a former domain, and Drive then answers
 * with another address:
 * the answer to each grant is kept, so that a person under two addresses is neither taken off a file nor named as an
 * outsider.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { World } from '../ports';

const KEPT = 'ownAddresses';
/** A property holds 9 KB; the oldest aliases go first and are learnt again by the next grant. */
const MOST = 100;

export type OwnAddress = (typed: string) => string;

type Aliases = Readonly<Record<string, string>>;

const aliasesOf = ({ sharedMemory }: World): Aliases => JSON.parse(sharedMemory.get(KEPT) ?? '{}') as Aliases;

/** The account's own address for one that was typed, in the form in which addresses are compared. */
export function ownAddresses(world: World): OwnAddress {
  const aliases = aliasesOf(world);
  return (typed) => {
    const canonical = canonicalAccount(typed);
    return aliases[canonical] ?? canonical;
  };
}

/** Grants a file and keeps the address that Google answers with, when it is another one. */
export function grant(
  world: World,
  fileId: string,
  { account, role }: { readonly account: string; readonly role: 'reader' | 'writer' },
): void {
  const answered = world.files.share(fileId, account, role);
  if (answered === null) return;
  const [typed, own] = [canonicalAccount(account), canonicalAccount(answered)];
  const aliases = aliasesOf(world);
  if (typed === own || aliases[typed] === own) return;
  const kept = [...Object.entries(aliases).filter(([known]) => known !== typed), [typed, own]].slice(-MOST);
  world.sharedMemory.set(KEPT, JSON.stringify(Object.fromEntries(kept)));
}
