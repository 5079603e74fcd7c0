/**
 * Addresses as Google itself knows them. An account may be typed by an alias or a former domain, and Drive then answers
 * with another address:
 * the answer to each grant is kept, so that a person under two addresses is neither taken off a file nor named as an
 * outsider.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { Grant, OneOf, World } from '../ports';

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
export const grant = (world: World, asked: Grant): void => {
  keepOwn(world, asked.account, world.files.share(asked.id, asked.account, asked.role));
};

/** As `grant`, for many at the same time; the fault of one leaves the others as they are. */
export const grantMany = (world: World, grants: readonly Grant[]): readonly OneOf<null>[] =>
  world.files.shareMany(grants).map((one, n) => {
    if ('fault' in one) return one;
    keepOwn(world, grants[n]?.account ?? '', one.done);
    return { done: null };
  });

function keepOwn(world: World, account: string, answered: string | null): void {
  if (answered === null) return;
  const [typed, own] = [canonicalAccount(account), canonicalAccount(answered)];
  if (typed === own) return;
  const aliases = aliasesOf(world);
  if (aliases[typed] === own) return;
  const kept = [...Object.entries(aliases).filter(([known]) => known !== typed), [typed, own]].slice(-MOST);
  world.sharedMemory.set(KEPT, JSON.stringify(Object.fromEntries(kept)));
}
