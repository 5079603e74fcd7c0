/**
 * Who may open a unit's file is the difference between *Danh bạ đầu mối* and what Drive shows: a new contact is let in
 * and gets a letter, a contact that was taken off the list loses the file, and anyone else is named. Only accounts that
 * the add-in let in are removed; whom the unit let in is the unit's and the office's to decide.
 */
import { addressesIn } from '../../core/catalogue/address';
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import { Fault, isOfOneFile } from '../../core/fault';
import { noticeOf, withNotice, withoutNotice, type Told } from '../../core/submission/told';
import type { Unit } from '../../core/catalogue/unit';
import { contactGoneLetter, publishLetter } from '../../text/letters/mail';
import { logWords } from '../../text/books/cover';
import { outsiderWords } from '../../text/books/unit-news';
import { printDate, printDue } from '../../text/print';
import type { FileRecord } from '../../tables/ledger-book';
import { post } from '../letters/post';
import type { FileAudited } from '../ports';
import { dueNow } from './due';
import { officeAccounts } from './office';
import { grant, ownAddresses } from './own-address';
import { accountsOf, submissionOf, type PeriodWork } from './period-work';

type Permission = NonNullable<FileAudited['permissions']>[number];

/** The difference between the contacts of a unit and those who may open its file. */
export interface SharingGap {
  readonly missing: readonly string[];
  readonly gone: readonly Permission[];
  readonly outside: readonly Permission[];
}

/** Returns null when Google does not show who may open the file. */
export function sharingGap(
  open: PeriodWork,
  unit: Unit,
  { file, seen }: { readonly file: FileRecord; readonly seen: FileAudited },
): SharingGap | null {
  if (seen.permissions === null) return null;
  const own = ownAddresses(open.world);
  const wanted = accountsOf(open.catalogue, unit.code);
  const [contacts, office, given] = [
    wanted,
    [open.office.account, ...officeAccounts(open.catalogue)],
    file.sharedWith,
  ].map((accounts) => new Set(accounts.map(own)));
  const others = seen.permissions.filter((one) => {
    const who = canonicalAccount(one.who);
    return one.role !== 'owner' && !(contacts?.has(who) ?? false) && !(office?.has(who) ?? false);
  });
  const isOurs = (one: Permission): boolean =>
    one.who.includes('@') && (given?.has(canonicalAccount(one.who)) ?? false);
  const there = new Set(seen.permissions.map((one) => canonicalAccount(one.who)));
  return {
    missing: wanted.filter((account) => !there.has(own(account))),
    gone: keepsItsPeople(open, unit) ? [] : others.filter(isOurs),
    outside: others.filter((one) => !isOurs(one)),
  };
}

/** An emptied list, or a name in the place of an address, does not decide who is taken off it. */
export const keepsItsPeople = ({ catalogue }: PeriodWork, { code }: Unit): boolean =>
  accountsOf(catalogue, code).length === 0 ||
  catalogue.contacts.some(({ unit, account }) => unit === code && addressesIn(account).bad.length > 0);

/** What became of one file's sharing. */
export interface Shared {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Accounts that Drive refused. */
  readonly refused: readonly string[];
  readonly stop: boolean;
}

/**
 * Closes the gap of one published file and informs the unit. Only the ledger in memory changes besides Drive; the cover
 * follows in the pass.
 * @returns null when nothing had to change
 */
export function bringSharing(
  open: PeriodWork,
  unit: Unit,
  at: { readonly file: FileRecord; readonly seen: FileAudited },
): Shared | null {
  const gap = sharingGap(open, unit, at);
  const submission = submissionOf(open, unit.code);
  if (gap === null || submission === null) return null;
  const shared = close(open, at.file, gap);
  const sharedWith = heldBy(open, unit, { ...at, gap, shared });
  const told = toldOf(submission.told, { shared, outside: gap.outside, now: open.world.clock.now() });
  const isNews = told !== submission.told;
  if (!isNews && sharedWith.join() === at.file.sharedWith.join()) return shared.stop ? shared : null;
  const file: FileRecord = { ...at.file, sharedWith, ...(isNews ? { lastSeenVersion: null } : {}) };
  open.ledger.put({ file, ...(isNews ? { submission: { ...submission, told } } : {}) });
  tellPeople(open, unit, { file, shared });
  return shared;
}

/** The accounts that have the file through the add-in, as typed: today's contacts first. */
function heldBy(
  open: PeriodWork,
  unit: Unit,
  { file, gap, shared }: { readonly file: FileRecord; readonly gap: SharingGap; readonly shared: Shared },
): readonly string[] {
  const own = ownAddresses(open.world);
  const contacts = accountsOf(open.catalogue, unit.code).filter(
    (account) => !gap.missing.includes(account) || shared.added.includes(account),
  );
  const left = gap.gone.filter((one) => !shared.removed.includes(one.who)).map((one) => canonicalAccount(one.who));
  const kept = file.sharedWith.filter((account) => keepsItsPeople(open, unit) || left.includes(own(account)));
  return [...new Set([...contacts, ...kept])];
}

function close({ world }: PeriodWork, { fileId }: FileRecord, gap: SharingGap): Shared {
  const [added, removed, refused]: [string[], string[], string[]] = [[], [], []];
  for (const account of gap.missing) {
    const done = attempt(() => grant(world, { id: fileId, account, role: 'writer' }));
    if (done === 'stop') return { added, removed, refused, stop: true };
    (done ? added : refused).push(account);
  }
  for (const one of gap.gone) {
    const done = attempt(() => world.files.unshare(fileId, one.id));
    if (done === 'stop') return { added, removed, refused, stop: true };
    if (done) removed.push(one.who);
  }
  return { added, removed, refused, stop: false };
}

/** Returns false when Drive refuses this account or this file; `stop` when it shares no more files today. */
function attempt(act: () => void): boolean | 'stop' {
  try {
    act();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    if (thrown.code === 'sharingToday') return 'stop';
    if (thrown.code === 'noGoogleAccount' || isOfOneFile(thrown)) return false;
    throw thrown;
  }
}

interface Seen {
  readonly shared: Shared;
  readonly outside: readonly Permission[];
  readonly now: number;
}

/** The same object when the unit has nothing new to read. */
function toldOf(told: Told, { shared, outside, now }: Seen): Told {
  const { added, removed } = shared;
  const changed =
    added.length + removed.length === 0
      ? told
      : withNotice(told, {
          code: 'contactsChanged',
          at: now,
          facts: { added: added.join(', '), removed: removed.join(', ') },
        });
  const who = outside.map(outsiderWords).sort().join(', ');
  if ((noticeOf(told, 'sharedOutside')?.facts.who ?? '') === who) return changed;
  return who === ''
    ? withoutNotice(changed, 'sharedOutside')
    : withNotice(changed, { code: 'sharedOutside', at: now, facts: { who } });
}

/** The new contact gets the letter of the form, the old one learns that the file is closed to it. */
function tellPeople(
  open: PeriodWork,
  unit: Unit,
  { file, shared }: { readonly file: FileRecord; readonly shared: Shared },
): void {
  const { catalogue, period, ledger, office, world } = open;
  const about = { office: catalogue.province.officeName, unit: unit.name, period: period.name, fileId: file.fileId };
  const send = (kind: string, account: string, letter: { readonly subject: string; readonly body: string }): void => {
    const key = `${kind}|${unit.code}|${period.code}|${account}|${world.clock.now()}`;
    post(open, { key, unit: unit.code, kind, to: [account], ...letter });
  };
  const due = printDue(dueNow(open, submissionOf(open, unit.code)?.flags.extendedTo ?? null).at);
  const scoring = catalogue.schemes.find((one) => one.id === period.scoring?.scheme)?.name;
  for (const account of shared.added)
    send('contact', account, publishLetter({ ...about, cutOff: printDate(period.cutOff), scoring, due }));
  for (const account of shared.removed) send('contactGone', account, contactGoneLetter(about));
  if (shared.added.length + shared.removed.length > 0)
    ledger.tell(office.account, {
      action: 'share',
      unit: unit.code,
      period: period.code,
      text: logWords.shared(shared.added, shared.removed),
    });
}
