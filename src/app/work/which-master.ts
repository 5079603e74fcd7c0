/**
 * Which master this account works on. Authority comes only from what no unit can write: this account's own memory, the
 * marks that the add-in set in Drive (only this Cloud project writes them), and the ledger, which names its one master.
 * What a file states about itself is a claim; it is checked against these sources, and a false claim is reported.
 * docs/security.md lists every claim.
 */
import { Fault } from '../../core/fault';
import { ok } from '../../core/result';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { readLedgerStamp } from '../../tables/ledger-book';
import { readMasterStamp, type MasterStamp } from '../../tables/master-book/stamp';
import type { FileAudited, FileSeen, World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { withoutMaster } from './closed-master';

export const MASTER_MEMORY = 'master';
const bondKey = (masterId: string): string => `bond:${masterId}`;

/** A master and its ledger, each naming the other, as this account verified once. */
export interface Bond {
  readonly masterId: string;
  readonly ledgerId: string;
  /** true when this account owns the master; then no list in the master locks it out. */
  readonly isOwner: boolean;
}

/** Remembers the master that this account set up, chose, or opened as its first. */
export function remember({ memory }: World, bond: Bond): void {
  const [key, text] = [bondKey(bond.masterId), JSON.stringify(bond)];
  if (memory.get(key) !== text) memory.set(key, text);
  if (memory.get(MASTER_MEMORY) !== bond.masterId) memory.set(MASTER_MEMORY, bond.masterId);
}

const FORMER = 'formerLedger';

/** The ledger of a master that was given up and is chosen again gets its mark back. */
export function regain({ files }: World, { ledgerId }: Pick<Bond, 'ledgerId'>): void {
  if (files.seen(ledgerId)?.appProperties['cchc'] === FORMER) files.mark(ledgerId, { cchc: 'ledger' });
}

/**
 * The remembered master is no longer worked on. Its ledger, where this account still has it, loses the mark by which
 * *Thiết lập* would find and reuse it; no file is deleted.
 * @returns the ledger as it was; null when this account does not have it
 */
export function forget({ memory, files }: World, masterId: string): FileSeen | null {
  const bond = memory.get(bondKey(masterId));
  const ledger = bond === null ? null : files.seen((JSON.parse(bond) as Bond).ledgerId);
  if (ledger !== null) files.mark(ledger.id, { cchc: FORMER });
  memory.drop(bondKey(masterId));
  memory.drop(MASTER_MEMORY);
  return ledger;
}

/**
 * The remembered master; without one, the open file after it is verified. An open file that claims to be another master
 * is never adopted just because it is open. No service call when the remembered master is open; one when any other file
 * is.
 */
export function whichMaster(world: World): Asked<Bond> {
  const [open, kept] = [world.openBook.id(), world.memory.get(MASTER_MEMORY)];
  if (open !== null && open !== kept) {
    const stamp = claimOf(world, open);
    if (stamp) return kept === null ? prove(world, open, stamp) : otherMaster(world, { open, kept, stamp });
  }
  if (kept === null) return withoutMaster(world);
  const bond = world.memory.get(bondKey(kept));
  if (bond !== null) return ok(JSON.parse(bond) as Bond);
  const stamp = claimOf(world, kept);
  return stamp ? prove(world, kept, stamp) : withoutMaster(world);
}

/** The open file, after it is verified: the one that the office confirms. */
export function openMaster(world: World): Asked<Bond> {
  const open = world.openBook.id();
  const stamp = open === null ? null : claimOf(world, open);
  return open === null || !stamp ? withoutMaster(world) : prove(world, open, stamp);
}

function otherMaster(
  world: World,
  { open, kept, stamp }: { readonly open: string; readonly kept: string; readonly stamp: MasterStamp },
): Asked<never> {
  const proved = prove(world, open, stamp);
  if (proved.ok) return refuse('otherMaster', { link: linkTo(kept) });
  // The link leads back to the remembered master, never to where the file points.
  return refuse(proved.error.code, { ...proved.error.facts, link: linkTo(kept) });
}

export const linkTo = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

const STAMP_FIELDS = 'developerMetadata(metadataKey,metadataValue)';

/** Returns null when the file does not claim to be a master, or does not exist for this account. */
const claimOf = (world: World, id: string): MasterStamp | null => {
  const book = stampsOf(world, id);
  return book && readMasterStamp(book);
};

function stampsOf(world: World, id: string): SpreadsheetShape | null {
  try {
    return world.books.get(id, { fields: STAMP_FIELDS });
  } catch (thrown) {
    if (thrown instanceof Fault && ['gone', 'forbidden', 'refused'].includes(thrown.code)) return null;
    throw thrown;
  }
}

/**
 * At most three service calls, once per account and master. The ledger's claim about its master is checked at every
 * read.
 */
function prove(world: World, id: string, stamp: MasterStamp): Asked<Bond> {
  const file = world.files.audited(id);
  // A copy made by Google belongs to the person who copied it and carries none of our marks.
  const notOurs = file?.ownedByMe && file.appProperties['cchc'] === undefined ? 'masterCopy' : 'forgedMaster';
  if (!file || (stamp.fileId ?? id) !== id || !isOurs(world, file, stamp.ledgerId)) return refuse(notOurs);
  const bond: Bond = { masterId: id, ledgerId: stamp.ledgerId, isOwner: file.ownedByMe };
  if (stamp.fileId !== undefined && file.appProperties['cchc'] !== undefined) return ok(bond);
  const ledger = stampsOf(world, stamp.ledgerId);
  if (!ledger) return refuse('noLedger');
  return readLedgerStamp(ledger)?.masterId === id ? ok(bond) : refuse(notOurs);
}

/**
 * Our marks name the ledger. Without marks (they belong to one Cloud project and do not move to another), both files
 * must be owned by this account and writable by no other account.
 */
function isOurs(world: World, file: FileAudited, ledgerId: string): boolean {
  const { cchc, ledger } = file.appProperties;
  if (cchc !== undefined) return cchc === 'master' && ledger === ledgerId;
  const own = world.files.audited(ledgerId);
  return isMineAlone(file) && own !== null && own.appProperties['cchc'] === undefined && isMineAlone(own);
}

const isMineAlone = ({ ownedByMe, permissions }: FileAudited): boolean =>
  ownedByMe && permissions !== null && permissions.every((one) => one.role === 'owner' || one.role === 'reader');
