/**
 * The master that is open, read as far as this account can: for a person who takes the files over nothing is proved
 * yet. Master and ledger
 * must name each other, and the master must list the account or be its own.
 */
import { addressesIn } from '../../core/catalogue/address';
import { Fault } from '../../core/fault';
import { ok } from '../../core/result';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { readLedgerStamp } from '../../tables/ledger-book';
import { settingCell, SETTING_FIELDS } from '../../tables/master-book/setting-cell';
import { OFFICE_ACCOUNTS } from '../../tables/master-book/tabs/tab-settings';
import { readMasterStamp } from '../../tables/master-book/stamp';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { openStamp, withoutMaster } from '../work/closed-master';
import { MASTER_MEMORY } from '../work/which-master';

export interface Claimed {
  readonly masterId: string;
  readonly ledgerId: string;
  readonly province: string;
}

/** The open master, or the one that this account remembers. */
export function claimedMaster(world: World): Asked<Claimed> {
  const open = openStamp(world);
  if (open) return ok(open);
  const kept = world.memory.get(MASTER_MEMORY);
  const stamp = kept === null ? null : readMasterStamp(readable(world, kept, STAMP_FIELDS) ?? {});
  return kept === null || stamp === null ? withoutMaster(world) : ok({ ...stamp, masterId: kept });
}

const STAMP_FIELDS = 'developerMetadata(metadataKey,metadataValue)';

/** null = not there for this account, or not known to `drive.file` yet. */
export function readable(world: World, id: string, fields: string): SpreadsheetShape | null {
  try {
    return world.books.get(id, { fields });
  } catch (thrown) {
    if (thrown instanceof Fault && (thrown.code === 'gone' || thrown.code === 'forbidden')) return null;
    throw thrown;
  }
}

/** Refused unless both files are readable, name each other, and the master lists the account. */
export function boundBothWays(world: World, claimed: Claimed, account: string): Asked<Claimed> {
  const master = readable(world, claimed.masterId, SETTING_FIELDS);
  if (!master) return refuse('masterNotPicked');
  const ledger = readable(world, claimed.ledgerId, STAMP_FIELDS);
  if (!ledger) return refuse('ledgerNotPicked');
  const stamp = readMasterStamp(master);
  if (stamp?.ledgerId !== claimed.ledgerId || readLedgerStamp(ledger)?.masterId !== claimed.masterId)
    return refuse('notBound');
  const listed = addressesIn(settingCell(master, OFFICE_ACCOUNTS)?.value ?? '').good;
  return listed.includes(account) || world.files.audited(claimed.masterId)?.ownedByMe
    ? ok(claimed)
    : refuse('notOffice', { account });
}
