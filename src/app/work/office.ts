/**
 * The office at work: which master, its catalogue as the sheet holds it now, its ledger, and whether this account may
 * act for the office. One service call reads all of it, so that authority and catalogue belong to the same moment.
 * After set-up, the sheet is the only source.
 */
import { addressesIn } from '../../core/catalogue/address';
import type { Catalogue } from '../../core/catalogue/catalogue';
import { Fault } from '../../core/fault';
import { ok } from '../../core/result';
import { settingOf } from '../../core/catalogue/settings';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { MASTER_RANGES, masterRanges, readMasterTabs, type MasterRead } from '../../tables/master-book/read-master';
import { CATALOGUE_ORDER, CATALOGUE_SHEETS, titleOf, type CatalogueTabName } from '../../tables/master-book/sheets';
import type { KnownRows } from '../../tables/grid/known-rows';
import type { Grid } from '../../tables/master-book/tabs/catalogue-tab';
import { LEADERS_ACCOUNTS, OFFICE_ACCOUNTS } from '../../tables/master-book/tabs/tab-settings';
import { stageIn, type Stage } from '../../tables/master-book/staging/stage';
import { readMasterStamp, readPublication, type Publication } from '../../tables/master-book/stamp';
import { quoteTab } from '../../tables/grid/a1';
import {
  CHIPPED_GRID_FIELDS,
  hasChips,
  TYPED_GRID_FIELDS,
  plainGrid,
  type PlainGrid,
} from '../../tables/grid/plain-grid';
import type { World } from '../ports';
import { CATALOGUE_TROUBLES } from '../../text/books/master-book-catalogue';
import { troubleRow } from '../../text/refusals';
import { firstOf } from '../../text/listed';
import { refuse, type Asked } from '../refusal';
import { request } from '../request';
import { withoutMaster } from './closed-master';
import { openMaster, regain, remember, whichMaster, type Bond } from './which-master';

export interface LostTab {
  readonly tab: CatalogueTabName;
  /** null = the ledger does not know what the tab held. */
  readonly known: KnownRows | null;
  /** The tab as it is; [] = it is deleted. */
  readonly grid: Grid;
}

export interface Office {
  readonly masterId: string;
  readonly ledgerId: string;
  /** This account owns the master. */
  readonly isOwner: boolean;
  readonly account: string;
  readonly catalogue: Catalogue;
  readonly troubles: MasterRead['troubles'];
  /** The catalogue tabs as they are now; [] = the tab is deleted. */
  readonly tabs: ReadonlyMap<CatalogueTabName, Grid>;
  /** Tabs that are read as they were last known, because they are deleted or have lost their keys. */
  readonly lost: readonly LostTab[];
  /** The country setting of the master; null = Google did not give it. */
  readonly locale: string | null;
  /** null when the mark is damaged; then nothing may be published over it. */
  readonly publication: Publication | null;
  /** The fence of the staging tabs. */
  readonly stage: Stage;
}

/** What is read of the master, with the ranges of its catalogue tabs. */
export const OFFICE_FIELDS = `properties(locale),developerMetadata(metadataKey,metadataValue),namedRanges(namedRangeId),sheets(properties(sheetId,title),${CHIPPED_GRID_FIELDS})`;
const TYPED_FIELDS = `sheets(properties(sheetId),${TYPED_GRID_FIELDS})`;

/** The master of this account, read whole; refused to an account outside the office. */
export function openOffice(world: World): Asked<Office> {
  const account = world.person.account();
  return account === null ? refuse('nobody') : openOfficeAs(world, account);
}

export function openOfficeAs(world: World, account: string): Asked<Office> {
  const which = whichMaster(world);
  return which.ok ? opened(world, which.value, account) : which;
}

/** The office confirms that this account works on the open master from now on. */
export const chooseMaster = request({}, (world): Asked<{ readonly masterId: string }> => {
  const account = world.person.account();
  if (account === null) return refuse('nobody');
  const open = openMaster(world);
  const office = open.ok ? opened(world, open.value, account) : open;
  if (!office.ok) return office;
  regain(world, office.value);
  return ok({ masterId: office.value.masterId });
});

/** The master is remembered only for an account that it admits. */
function opened(world: World, bond: Bond, account: string): Asked<Office> {
  const { masterId, ledgerId, isOwner } = bond;
  const found = masterBook(world, masterId);
  const book = found && withTyped(world, masterId, found);
  const stamp = book && readMasterStamp(book);
  if (!book || !stamp) return withoutMaster(world);
  if (stamp.ledgerId !== ledgerId || (stamp.fileId ?? masterId) !== masterId) return refuse('forgedMaster');
  const tabs = tabsOf(book);
  const { catalogue, troubles } = readMasterTabs((tab) => tabs.get(tab) ?? []);
  if (!isOwner && (tabs.get('settings') ?? []).length === 0) return refuse('settingsGone');
  if (!isOwner && !officeAccounts(catalogue).includes(account)) return refuse('notOffice', { account });
  remember(world, bond);
  return ok({
    masterId,
    ledgerId,
    isOwner,
    account,
    catalogue,
    troubles,
    tabs,
    lost: [],
    publication: readPublication(book),
    stage: stageIn(book),
    locale: book.properties?.locale ?? null,
  });
}

/** Returns null when the file is not a master, or not accessible to this account. */
function masterBook(world: World, id: string): SpreadsheetShape | null {
  try {
    return world.books.get(id, { fields: OFFICE_FIELDS, ranges: MASTER_RANGES });
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    if (thrown.code === 'gone' || thrown.code === 'forbidden') return null;
    return thrown.code === 'refused' ? renamedMaster(world, id) : raise(thrown);
  }
}

/**
 * What was typed is twice the bytes, so it is read of tabs with people chips alone: one more call when there are any.
 */
function withTyped({ books }: World, id: string, book: SpreadsheetShape): SpreadsheetShape {
  const ranges = (book.sheets ?? []).filter(hasChips).map(({ properties }) => quoteTab(properties?.title ?? ''));
  if (ranges.length === 0) return book;
  const typed = new Map(
    (books.get(id, { fields: TYPED_FIELDS, ranges }).sheets ?? []).map((sheet) => [sheet.properties?.sheetId, sheet]),
  );
  const sheets = (book.sheets ?? []).map((sheet) => {
    const data = typed.get(sheet.properties?.sheetId)?.data;
    return data ? { ...sheet, data } : sheet;
  });
  return { ...book, sheets };
}

const raise = (fault: Fault): never => {
  throw fault;
};

/** Finds renamed tabs by their sheet ids; a deleted tab is left out. Returns null when the file is not a master. */
function renamedMaster(world: World, id: string): SpreadsheetShape | null {
  const book = world.books.get(id, {
    fields: 'developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title))',
  });
  if (!readMasterStamp(book)) return null;
  return world.books.get(id, { fields: OFFICE_FIELDS, ranges: masterRanges(book) });
}

/**
 * The catalogue tabs as plain values, in CATALOGUE_ORDER. An error cell keeps Google's text, so that it is reported and
 * not read as a word.
 */
function tabsOf(book: SpreadsheetShape): ReadonlyMap<CatalogueTabName, PlainGrid> {
  const sheets = new Map((book.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, sheet]));
  return new Map(CATALOGUE_ORDER.map((tab) => [tab, plainGrid(sheets.get(CATALOGUE_SHEETS[tab]))]));
}

/** Accounts that act for the office, lower case. */
export const officeAccounts = (catalogue: Catalogue): readonly string[] => accountsIn(catalogue, OFFICE_ACCOUNTS);

/** Accounts that may read the leaders' page, lower case. */
export const leadersAccounts = (catalogue: Catalogue): readonly string[] => accountsIn(catalogue, LEADERS_ACCOUNTS);

const accountsIn = (catalogue: Catalogue, key: string): readonly string[] =>
  addressesIn(settingOf(catalogue, key) ?? '').good;

/** Tabs whose unreadable rows stop only the work that uses them. */
export const OWN_WORK: readonly CatalogueTabName[] = ['oneStop', 'conclusions'];
const isOf =
  (tab: CatalogueTabName) =>
  (trouble: Office['troubles'][number]): boolean =>
    trouble.tab === titleOf(tab);

const stoppedBy = (troubles: Office['troubles']): Asked<never> =>
  refuse('masterTrouble', { count: troubles.length, list: placesOf(troubles) });

/**
 * Cells that cannot be read and stop work. Only *Tạo biểu* checks the pasted one-stop figures, because a half-done
 * paste does not affect files already published; only the papers of a meeting check its conclusions.
 */
export const unreadableIn = (troubles: Office['troubles']): Office['troubles'] =>
  troubles.filter((one) => !one.passes && !OWN_WORK.some((tab) => isOf(tab)(one)));

/** The catalogue when every cell is readable, otherwise the cells that stop the work. */
export function soundCatalogue({ catalogue, troubles }: Pick<Office, 'catalogue' | 'troubles'>): Asked<Catalogue> {
  const unreadable = unreadableIn(troubles);
  return unreadable.length === 0 ? ok(catalogue) : stoppedBy(unreadable);
}

/** Cells that are reported and stop nothing; '' when there are none. */
export const remarksOf = ({ troubles }: Pick<Office, 'troubles'>): string =>
  placesOf(troubles.filter((one) => one.passes || isOf('conclusions')(one)));

/** Cells of *Danh bạ* whose addresses are left out; '' when there are none. */
export const badAddresses = ({ troubles }: Pick<Office, 'troubles'>): string =>
  remarksOf({ troubles: troubles.filter(({ tab }) => tab === titleOf('contacts')) });

/** Refuses when any cell of a tab of OWN_WORK is unreadable. */
export function soundTab(office: Pick<Office, 'troubles'>, tab: CatalogueTabName): Asked<null> {
  const troubles = office.troubles.filter((one) => !one.passes && isOf(tab)(one));
  return troubles.length === 0 ? ok(null) : stoppedBy(troubles);
}

/** The rows with troubles, each once with its columns; at most `most` rows are named. */
export function placesOf(troubles: Office['troubles'], most = 6): string {
  const rows = [...new Map(troubles.map((one) => [`${one.tab}\n${one.row}`, one] as const)).values()];
  const words = rows.map((row) => {
    const own = troubles.filter((one) => one.tab === row.tab && one.row === row.row);
    const isMissing = ({ found, expected }: (typeof own)[number]): boolean =>
      found === '' && expected === CATALOGUE_TROUBLES.blank.expected;
    return troubleRow(row, {
      missing: own.filter(isMissing).map((one) => one.column),
      wrong: own.filter((one) => !isMissing(one)),
    });
  });
  return firstOf(words, most, { of: 'row' });
}
