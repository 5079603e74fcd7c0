/**
 * One form for addresses of the same account, so that what was typed can be compared with what Google answers. Dots and
 * a `+` part mean
 * nothing in a gmail.com name, and googlemail.com is gmail.com (support.google.com/mail/answer/7436150). An alias has
 * no such rule.
 */
export function canonicalAccount(address: string): string {
  const [name = '', domain = ''] = address.trim().toLowerCase().split('@');
  if (domain !== 'gmail.com' && domain !== 'googlemail.com') return address.trim().toLowerCase();
  return `${name.replace(/\+.*$/, '').replace(/\./g, '')}@gmail.com`;
}

/** True when both are addresses of one account by that rule. */
export const isSameAccount = (one: string, other: string): boolean => canonicalAccount(one) === canonicalAccount(other);
