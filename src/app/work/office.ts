/**
 * The office at work: which master, its catalogue as it stands in the sheet, its ledger, and whether this account may act for the office.
 * One service call reads all of it, so that authority and catalogue are of one moment. After set-up the sheet is the truth.
 */
import { addressesIn } from '../../core/catalogue/address';
import type { Catalogue } from '../../core/catalogue/catalogue';
import { Fault } from '../../core/fault';
import { ok } from '../../core/result';
import { settingOf } from '../../core/catalogue/settings';
import type { SpreadsheetShape, ValueRangeShape } from '../../tables/api-shapes';
import { MASTER_RANGES, masterRanges, readMaster, type MasterRead } from '../../tables/master-book/read-master';
import { CATALOGUE_ORDER, CATALOGUE_SHEETS, titleOf } from '../../tables/master-book/sheets';
import { LEADERS_ACCOUNTS, OFFICE_ACCOUNTS } from '../../tables/master-book/tabs/tab-settings';
import { readMasterStamp, readPublication, type Publication } from '../../tables/master-book/stamp';
import { GRID_FIELDS, plainGrid } from '../../tables/grid/plain-grid';
import type { World } from '../ports';
import { troublePlace } from '../../text/refusals';
import { refuse, type Asked } from '../refusal';
import { request } from '../request';
import { openMaster, remember, whichMaster, type Bond } from './which-master';

export interface Office {
  readonly masterId: string;
  readonly ledgerId: string;
  /** This account owns the master. */
  readonly isOwner: boolean;
  readonly account: string;
  readonly catalogue: Catalogue;
  readonly troubles: MasterRead['troubles'];
  /** null = the mark is damaged: nothing may be published over it. */
  readonly publication: Publication | null;
}

const FIELDS = `developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title),${GRID_FIELDS})`;

/** The master this account works on, read whole; refused to whoever is not of the office. */
export function openOffice(world: World): Asked<Office> {
  const account = world.person.account();
  return account === null ? refuse('nobody') : openOfficeAs(world, account);
}

export function openOfficeAs(world: World, account: string): Asked<Office> {
  const which = whichMaster(world);
  return which.ok ? opened(world, which.value, account) : which;
}

/** The office's word: from now on this account works on the master that is open. */
export const chooseMaster = request({}, (world): Asked<{ readonly masterId: string }> => {
  const account = world.person.account();
  if (account === null) return refuse('nobody');
  const open = openMaster(world);
  const office = open.ok ? opened(world, open.value, account) : open;
  return office.ok ? ok({ masterId: office.value.masterId }) : office;
});

/** Remembered only by an account that the master admits. */
function opened(world: World, bond: Bond, account: string): Asked<Office> {
  const { masterId, ledgerId, isOwner } = bond;
  const book = masterBook(world, masterId);
  const stamp = book && readMasterStamp(book);
  if (!book || !stamp) return refuse('noMaster');
  if (stamp.ledgerId !== ledgerId || (stamp.fileId ?? masterId) !== masterId) return refuse('forgedMaster');
  const { catalogue, troubles } = readMaster(valuesOf(book));
  if (!isOwner && !officeAccounts(catalogue).includes(account)) return refuse('notOffice', { account });
  remember(world, bond);
  return ok({ masterId, ledgerId, isOwner, account, catalogue, troubles, publication: readPublication(book) });
}

/** null = the file is no master, or not for this account. */
function masterBook(world: World, id: string): SpreadsheetShape | null {
  try {
    return world.books.get(id, { fields: FIELDS, ranges: MASTER_RANGES });
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    if (thrown.code === 'gone' || thrown.code === 'forbidden') return null;
    return thrown.code === 'refused' ? renamedMaster(world, id) : raise(thrown);
  }
}

const raise = (fault: Fault): never => {
  throw fault;
};

/** Tabs that were renamed are found by their sheet ids; a deleted one leaves no master to work on. */
function renamedMaster(world: World, id: string): SpreadsheetShape | null {
  const book = world.books.get(id, {
    fields: 'developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title))',
  });
  if (!readMasterStamp(book)) return null;
  const { ranges, missing } = masterRanges(book);
  if (missing.length > 0) throw new Fault('gone', `sheets.get ${id}`, missing.map((one) => one.tab).join(', '));
  return world.books.get(id, { fields: FIELDS, ranges });
}

/** The catalogue tabs as plain values, in CATALOGUE_ORDER; an error cell keeps Google's text, so that it is told and not read as a word. */
function valuesOf(book: SpreadsheetShape): readonly ValueRangeShape[] {
  const tabs = new Map((book.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, sheet]));
  return CATALOGUE_ORDER.map((tab) => ({ range: tab, values: plainGrid(tabs.get(CATALOGUE_SHEETS[tab])) }));
}

/** Accounts that act for the office, lower case. */
export const officeAccounts = (catalogue: Catalogue): readonly string[] => accountsIn(catalogue, OFFICE_ACCOUNTS);

/** Accounts that may read the leaders' page, lower case. */
export const leadersAccounts = (catalogue: Catalogue): readonly string[] => accountsIn(catalogue, LEADERS_ACCOUNTS);

const accountsIn = (catalogue: Catalogue, key: string): readonly string[] =>
  addressesIn(settingOf(catalogue, key) ?? '').good;

const isOfOneStop = ({ tab }: Office['troubles'][number]): boolean => tab === titleOf('oneStop');
const stoppedBy = (troubles: Office['troubles']): Asked<never> =>
  refuse('masterTrouble', { count: troubles.length, list: placesOf(troubles) });

/**
 * The catalogue without trouble, or which cells stop the work. A record that could not be read must not be left out in silence. Only
 * *Tạo biểu* looks at the pasted one-stop figures: a paste that is half done stops no file that is out already.
 */
export function soundCatalogue(office: Office): Asked<Catalogue> {
  const troubles = office.troubles.filter((one) => !isOfOneStop(one) && !one.passes);
  return troubles.length === 0 ? ok(office.catalogue) : stoppedBy(troubles);
}

/** Cells that are named and stop nothing, e.g. an address that is not one; '' = none. */
export const remarksOf = ({ troubles }: Pick<Office, 'troubles'>): string =>
  placesOf(troubles.filter((one) => one.passes));

/** What stands in *Số liệu một cửa* can be read to the last cell. */
export function soundOneStop(office: Office): Asked<null> {
  const troubles = office.troubles.filter(isOfOneStop);
  return troubles.length === 0 ? ok(null) : stoppedBy(troubles);
}

export const placesOf = (troubles: Office['troubles'], most = 6): string =>
  troubles
    .slice(0, most)
    .map((one) =>
      troublePlace({
        place: `${one.tab}!${one.a1 === '' ? one.column : one.a1}`,
        found: one.found,
        expected: one.expected,
      }),
    )
    .join('; ') + (troubles.length > most ? '; …' : '');
