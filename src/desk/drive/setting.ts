/**
 * Behaviour of Google's Drive that is not documented, or that an organisation sets: each a switch, so that a test can
 * have it either way. The defaults follow recordings; the rows of docs/google.md name the probe for each doubtful one.
 */
export interface DriveSetting {
  /** For so many seconds a new file is missing from `files.list` while `files.get` has it (kopia/kopia issue 90). */
  listLagSeconds: number;
  /** An empty listing has no `files` (seen as a habit of callers only: `|| []`). */
  emptyListWithoutFiles: boolean;
  /** Addresses and domains without a Google account: they can be invited by a notice only. */
  readonly withoutAccount: Set<string>;
  /** Addresses that are groups. */
  readonly groups: Set<string>;
  /** An address as it is typed → the account's own. Dots of gmail.com need no entry. */
  readonly aliases: Map<string, string>;
  /** The domains that the organisation lets files be shared with; null for all. */
  sharingDomains: readonly string[] | null;
  /** Accounts whose storage is full. */
  readonly fullAccounts: Set<string>;
  /** How often an account may share in a day. Google publishes no number. */
  sharesPerDay: number;
}

export function usualSetting(): DriveSetting {
  return {
    listLagSeconds: 0,
    emptyListWithoutFiles: false,
    withoutAccount: new Set(),
    groups: new Set(),
    aliases: new Map(),
    sharingDomains: null,
    fullAccounts: new Set(),
    sharesPerDay: Infinity,
  };
}

/**
 * The account's own address for a typed one: dots in a gmail.com name mean nothing
 * (support.google.com/mail/answer/7436150).
 */
export function canonicalAddress(typed: string, { aliases }: DriveSetting): string {
  const address = typed.toLowerCase();
  const alias = aliases.get(address);
  if (alias !== undefined) return alias;
  const [name = '', domain = ''] = address.split('@');
  return domain === 'gmail.com' ? `${name.replace(/\./g, '')}@${domain}` : address;
}

export function hasAccount(address: string, { withoutAccount }: DriveSetting): boolean {
  return !withoutAccount.has(address) && !withoutAccount.has(domainOf(address));
}

export function mayLeave(address: string, { sharingDomains }: DriveSetting): boolean {
  return sharingDomains === null || sharingDomains.includes(domainOf(address));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
