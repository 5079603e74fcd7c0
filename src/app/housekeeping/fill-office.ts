/** Fills an empty ledger and an empty master with a catalogue, and makes this account work on them. */
import type { Catalogue } from '../../core/catalogue/catalogue';
import type { SheetRequest } from '../../tables/api-requests';
import { firstIndex, ledgerBookRequests } from '../../tables/ledger-book';
import { firstRows } from '../../tables/master-book/first-rows';
import { masterBookRequests } from '../../tables/master-book/master-book-requests';
import type { World } from '../ports';
import { noteEditors } from '../work/editors';
import { rememberIndex } from '../work/ledger-source';
import { knownRecord } from '../work/rows/known-rows';
import { remember } from '../work/which-master';

interface EmptyOffice {
  readonly catalogue: Catalogue;
  /** The one account of the office. */
  readonly account: string;
  /** Ids of the two files. */
  readonly ledger: string;
  readonly master: string;
}

/** Returns true when any of the two was filled now; a filled one is left alone. */
export function fillOffice(world: World, { catalogue, account, ledger, master }: EmptyOffice): boolean {
  const known = firstRows(catalogue).map(({ tab, rows }) => knownRecord(world, { tab, rows, by: account }));
  const filledLedger = fill(world, ledger, (defaultSheetId) =>
    ledgerBookRequests({
      province: catalogue.province.id,
      ledgerId: ledger,
      masterId: master,
      officeAccounts: [account],
      known,
      defaultSheetId,
    }),
  );
  if (filledLedger) rememberIndex(world, ledger, firstIndex(known));
  const filledMaster = fill(world, master, (defaultSheetId) =>
    masterBookRequests({ catalogue, masterId: master, ledgerId: ledger, officeAccounts: [account], defaultSheetId }),
  );
  remember(world, { masterId: master, ledgerId: ledger, isOwner: true });
  noteEditors(world, master, [account]);
  return filledLedger || filledMaster;
}

/**
 * Fills a new file in one atomic batch; leaves a file that already has our mark. Returns true when it filled the file
 * now.
 */
function fill(world: World, id: string, requests: (defaultSheetId: number) => readonly SheetRequest[]): boolean {
  const book = world.books.get(id, { fields: 'developerMetadata(metadataKey),sheets(properties(sheetId))' });
  if ((book.developerMetadata ?? []).length > 0) return false;
  world.books.change(id, requests(book.sheets?.[0]?.properties?.sheetId ?? 0));
  return true;
}
