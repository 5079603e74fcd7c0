/**
 * Whether the ledger is in the bin. Its records can be read there as before, until Drive deletes it after 30 days, so
 * no job notices; the hourly run does, from the list that it reads anyway.
 */
import type { World } from '../ports';

interface Ids {
  readonly masterId: string;
  readonly ledgerId: string;
}

const binnedKey = ({ masterId }: Ids): string => `ledgerBinned:${masterId}`;

/** `listed` = the files that Drive lists outside the bin; null = none were listed. No service call. */
export function noteLedgerPlace({ sharedMemory }: World, ids: Ids, listed: ReadonlySet<string> | null): void {
  if (listed === null) return;
  if (listed.has(ids.ledgerId)) sharedMemory.drop(binnedKey(ids));
  else sharedMemory.set(binnedKey(ids), 'yes');
}

/** Asks Drive only after an hourly run missed the ledger; one service call then. */
export function isLedgerBinned({ sharedMemory, files }: World, ids: Ids): boolean {
  if (sharedMemory.get(binnedKey(ids)) === null) return false;
  if (files.seen(ids.ledgerId)?.trashed !== false) return true;
  sharedMemory.drop(binnedKey(ids));
  return false;
}
