/**
 * The office's own workbooks: draft tabs that an interrupted run left, tabs and keys that somebody deleted, locks and
 * lists to choose from that are gone.
 */
import { catalogueTabs } from '../../../tables/master-book/first-rows';
import { catalogueTabRequests } from '../../../tables/master-book/tabs/catalogue-requests';
import { keysAgain, placeFor, tabAgain } from '../../../tables/master-book/lost-tabs';
import { emptyResultTab } from '../../../tables/master-book/master-book-requests';
import { missingResults, RESULTS_FIELDS, resultsAgain } from '../../../tables/master-book/result-tabs-again';
import { HEAD_ROWS } from '../../../tables/grid/table';
import { rowsIn } from '../../../tables/grid/known-rows';
import { catalogueRows } from '../../../tables/master-book/catalogue-rows';
import {
  CATALOGUE_ORDER,
  CATALOGUE_SHEETS,
  RESULT_ORDER,
  titleOf,
  type CatalogueTabName,
  type ResultTabName,
} from '../../../tables/master-book/sheets';
import { stagingLeft } from '../../../tables/master-book/staging/publish';
import { stageIn } from '../../../tables/master-book/staging/stage';
import type { SheetRequest } from '../../../tables/api-requests';
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import { LIST_FIELDS, LOCK_FIELDS, lostLists, lostLocks } from '../../../tables/grid/locks-and-lists';
import { repairWords } from '../../../text/windows/repair';
import { absentTabs, laidFor } from '../../catalogue/later-tabs';
import { officeAccounts } from '../../work/office';
import type { PeriodWork } from '../../work/period-work';
import { inBook } from '../undo/back-in-book';
import type { Repair } from './fix';

const FIELDS = `${RESULTS_FIELDS.replace('sheets(', `sheets(${LOCK_FIELDS},`)}`;
const LIST_MASK = `sheets(properties(sheetId,title),data(startRow,startColumn,rowData(values(${LIST_FIELDS}))))`;

/** What the master has lost. */
export interface MasterState {
  readonly staging: readonly { readonly id: number; readonly title: string }[];
  readonly gone: readonly (CatalogueTabName | ResultTabName)[];
  readonly keysGone: readonly CatalogueTabName[];
  readonly fence: boolean;
  /** Titles of tabs. */
  readonly locks: readonly string[];
  readonly lists: readonly string[];
  readonly book: SpreadsheetShape;
  /** Lays locks and lists again. */
  readonly laid: readonly SheetRequest[];
}

const states = new WeakMap<PeriodWork, MasterState>();

/** As it is read first in this run: what a repair shows, keeps and changes is the same. Two service calls at most. */
export function masterState(open: PeriodWork): MasterState {
  const state = states.get(open) ?? readState(open);
  states.set(open, state);
  return state;
}

function readState(open: PeriodWork): MasterState {
  const { world, office } = open;
  const book = world.books.get(office.masterId, { fields: FIELDS });
  const titles = new Map((book.sheets ?? []).map(({ properties }) => [properties?.sheetId, properties?.title ?? '']));
  const drafts = stagingLeft([...titles.keys()].flatMap((id) => id ?? []));
  const isStandby = stageIn(book).proved !== '' && drafts.length === RESULT_ORDER.length;
  const left = isStandby ? [] : drafts;
  const { lost } = office;
  const results = missingResults(book);
  const accounts = officeAccounts(open.catalogue);
  const made = [
    ...RESULT_ORDER.flatMap((tab) => emptyResultTab(tab, 0, accounts)),
    ...catalogueMade(open, [...results.tabs, ...lost.map(({ tab }) => tab), ...absentTabs(office)]),
  ];
  const locks = lostLocks(made, book);
  const lists = lostLists(made, world.books.get(office.masterId, { fields: LIST_MASK }), linesIn(open));
  const titled = (ids: readonly (number | undefined)[]): readonly string[] =>
    [...new Set(ids)].map((id) => titles.get(id) ?? '');
  return {
    staging: left.map((id) => ({ id, title: titles.get(id) ?? '' })),
    gone: [
      ...results.tabs,
      ...lost.filter(({ grid }) => grid.length === 0).map(({ tab }) => tab),
      ...absentTabs(office),
    ],
    keysGone: lost.filter(({ grid }) => grid.length > 0).map(({ tab }) => tab),
    fence: results.fence,
    locks: titled(locks.map((one) => one.addProtectedRange.protectedRange.range?.sheetId)),
    lists: titled(lists.map((one) => one.setDataValidation.range.sheetId)),
    book,
    laid: [...locks, ...lists],
  };
}

/** The first row below the lines of a catalogue tab. */
function linesIn({ office }: PeriodWork): (sheetId: number) => number {
  const ends = new Map<number, number>(
    CATALOGUE_ORDER.map((tab) => [
      CATALOGUE_SHEETS[tab],
      HEAD_ROWS + rowsIn(catalogueRows(tab), office.tabs.get(tab) ?? []).rows.length,
    ]),
  );
  return (sheetId) => ends.get(sheetId) ?? Infinity;
}

/** The requests of the catalogue tabs whose columns are where they were laid. */
const catalogueMade = (open: PeriodWork, without: readonly string[]): readonly SheetRequest[] =>
  catalogueTabs(open.catalogue)
    .filter(({ name, columns }) => {
      const keys = open.office.tabs.get(name)?.[0] ?? [];
      return !without.includes(name) && columns.every(({ key }, at) => keys[at] === key);
    })
    .flatMap((tab) => catalogueTabRequests(tab, open.catalogue, 0));

/** Hidden draft tabs that an interrupted run left in the master. */
export const staging: Repair = {
  preview: (open) => masterState(open).staging.map(({ title }) => repairWords.willDropTab(title)),
  apply: (open) => {
    const { staging: left } = masterState(open);
    if (left.length > 0)
      open.world.books.change(
        open.office.masterId,
        left.map(({ id }) => ({ deleteSheet: { sheetId: id } })),
      );
    return left.map(({ title }) => repairWords.droppedTab(title));
  },
  back: (open) => {
    const left = masterState(open).staging.map(({ id }) => ({ deleteSheet: { sheetId: id } }));
    return inBook(open.world, open.office.masterId, left);
  },
  stays: repairWords.stays.formats,
  later: repairWords.later.versions,
};

interface TabsAgain {
  readonly lines: readonly { readonly will: string; readonly did: string }[];
  readonly requests: readonly SheetRequest[];
}

/** Tabs, keys and the fence of a publication, all of them in one batch. */
function tabsAgain(open: PeriodWork): TabsAgain {
  const { office } = open;
  const { book, gone, fence } = masterState(open);
  const results = gone.filter((tab): tab is ResultTabName => RESULT_ORDER.some((one) => one === tab));
  const accounts = officeAccounts(open.catalogue);
  const there = (book.sheets ?? []).flatMap(({ properties }) => properties?.sheetId ?? []);
  const lost = office.lost.map((one) => ({ ...one, requests: lostAgain(open, one, there) }));
  const absent = absentTabs(office);
  const line = (words: typeof repairWords.tab, title: string, rows: number) => ({
    will: words.will(title, rows),
    did: words.did(title),
  });
  return {
    lines: [
      ...lost.map(({ tab, known, grid, requests }) => {
        if (requests === null) return { will: repairWords.cannotKeys(titleOf(tab)), did: '' };
        return line(grid.length === 0 ? repairWords.tab : repairWords.keys, titleOf(tab), known?.rows.length ?? 0);
      }),
      ...absent.map((tab) => line(repairWords.tab, titleOf(tab), 0)),
      ...results.map((tab) => line(repairWords.result, titleOf(tab), 0)),
      ...(fence ? [line(repairWords.fence, '', 0)] : []),
    ],
    requests: [
      ...lost.flatMap(({ requests }) => requests ?? []),
      ...absent.flatMap((tab, at) => {
        const before = absent.slice(0, at).map((one) => CATALOGUE_SHEETS[one]);
        return laidFor(office, tab, placeFor(CATALOGUE_SHEETS[tab], [...there, ...before])).requests;
      }),
      ...resultsAgain(book, accounts),
    ],
  };
}

/** null = nothing shows which column is which. */
function lostAgain(
  { catalogue }: PeriodWork,
  { tab, known, grid }: PeriodWork['office']['lost'][number],
  there: readonly number[],
): readonly SheetRequest[] | null {
  const written = catalogueTabs(catalogue).find(({ name }) => name === tab);
  if (known === null || written === undefined) return null;
  return grid.length === 0
    ? tabAgain(written, known, placeFor(CATALOGUE_SHEETS[tab], there))
    : keysAgain(tab, known, grid);
}

export const tabs: Repair = {
  preview: (open) => tabsAgain(open).lines.map(({ will }) => will),
  apply: (open) => {
    const { lines, requests } = tabsAgain(open);
    if (requests.length > 0) open.world.books.change(open.office.masterId, requests);
    return lines.flatMap(({ did }) => (did === '' ? [] : [did]));
  },
  back: (open) => inBook(open.world, open.office.masterId, tabsAgain(open).requests),
  later: repairWords.later.versions,
};
