/**
 * The accounts that may read a file made for readers: exactly those on the office's list of today. An account removed
 * from the list loses its access at the next run. A file opened to anyone or to a domain was opened by a person on
 * purpose: this is reported and left to that person.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { FileAudited, Files, World } from '../ports';
import { grant, type OwnAddress } from '../work/own-address';

/** `readers` see the file; accounts of the office have access in their own right. */
export interface Circle {
  readonly readers: readonly string[];
  readonly office: readonly string[];
  /** Typed addresses as Google knows them. */
  readonly own: OwnAddress;
}

const isAmong = (permission: Permission, accounts: readonly string[], own: OwnAddress): boolean =>
  accounts.some((account) => own(account) === canonicalAccount(permission.who));

type Permission = NonNullable<FileAudited['permissions']>[number];

/** Grants to accounts that the list no longer names; [] when Google does not show who may open the file. */
export const strangersOf = (file: FileAudited | null, { readers, office, own }: Circle): readonly Permission[] =>
  (file?.permissions ?? []).filter(
    (one) =>
      (one.type === 'user' || one.type === 'group') &&
      one.role !== 'owner' &&
      one.who !== '' &&
      !isAmong(one, readers, own) &&
      !isAmong(one, office, own),
  );

/** Access beyond single accounts: `anyone`, or the name of a domain. */
export const openedTo = (file: FileAudited | null): readonly string[] =>
  (file?.permissions ?? []).flatMap((one) =>
    one.type === 'anyone' ? ['anyone'] : one.type === 'domain' ? [one.who] : [],
  );

/** Returns true when every account on the list may open the file and no other account was granted access. */
export const isSharedAsListed = (file: FileAudited | null, circle: Circle): boolean =>
  file !== null &&
  file.permissions !== null &&
  strangersOf(file, circle).length === 0 &&
  circle.readers.every((account) => file.permissions?.some((one) => isAmong(one, [account], circle.own)));

/** Returns how many accounts lost their access. */
export function dropStrangers(files: Files, file: FileAudited | null, circle: Circle): number {
  const strangers = strangersOf(file, circle);
  for (const one of strangers) files.unshare(file?.id ?? '', one.id);
  return strangers.length;
}

export function admitReaders(
  world: World,
  at: { readonly fileId: string; readonly file: FileAudited | null },
  circle: Circle,
): void {
  const there = at.file?.permissions ?? [];
  const waiting = circle.readers.filter((account) => !there.some((one) => isAmong(one, [account], circle.own)));
  for (const account of waiting) grant(world, { id: at.fileId, account, role: 'reader' });
}
