/**
 * Catalogue tabs that somebody deleted, or whose hidden row of keys is gone: how they are recognised, what they held
 * when they were last known, and the requests that lay them again.
 */
import type { SheetRequest } from '../api-requests';
import { textCell } from '../grid/cells';
import { cellFor } from '../grid/held-cell';
import { hide, layGrid } from '../grid/lay';
import { plainHeld } from '../grid/row-trust';
import { isTrustable, type KnownRows } from '../grid/known-rows';
import { catalogueRows } from './catalogue-rows';
import { LOOKS } from './looks';
import { CATALOGUE_ORDER, CATALOGUE_SHEETS, RESULT_ORDER, RESULT_SHEETS, type CatalogueTabName } from './sheets';
import { keysLock, laidTab } from './tabs/catalogue-requests';
import type { Grid, WrittenTab } from './tabs/catalogue-tab';

/** True when nothing in the tab shows which column is which: it is deleted, or its keys are. */
export const isLost = (tab: CatalogueTabName, known: KnownRows, grid: Grid): boolean =>
  !isTrustable(catalogueRows(tab), known, grid);

/** The tab as it was last known, from A1 on. */
export const gridAsKnown = ({ columns, heads, rows }: KnownRows): Grid => [columns, heads, ...rows];

/** Lays a deleted tab again with the rows last known; a column that the office added follows at the right. */
export function tabAgain(tab: WrittenTab, known: KnownRows, index: number): SheetRequest[] {
  const extra = known.columns.filter((key) => !tab.columns.some((one) => one.key === key));
  const columns = [
    ...tab.columns,
    ...extra.map((key) => ({ key, heading: known.heads[known.columns.indexOf(key)] ?? key, kind: 'text' as const })),
  ];
  // What is known of a box without a tick is the same as of a blank cell.
  const contents = known.rows.map((row) =>
    columns.map(({ key, kind }) => cellFor(row[known.columns.indexOf(key)] ?? (kind === 'tick' ? false : null))),
  );
  return laidTab({ ...tab, columns }, { contents, index });
}

/**
 * Lays the keys again over the headings that the tab still shows, in a row of its own when that row was deleted. Null
 * when the headings are gone as well, so that nothing shows which column is which.
 */
export function keysAgain(tab: CatalogueTabName, known: KnownRows, grid: Grid): SheetRequest[] | null {
  const sheetId = CATALOGUE_SHEETS[tab];
  const shownIn = (row: number): number => known.heads.filter((head) => headsIn(grid, row).includes(head)).length;
  const isCut = shownIn(0) > shownIn(1);
  const heads = headsIn(grid, isCut ? 0 : 1);
  const keys = heads.map((head, at) =>
    heads.indexOf(head) === at ? (known.columns[known.heads.indexOf(head)] ?? '') : '',
  );
  if (!known.columns.every((key) => keys.includes(key))) return null;
  const cut: readonly SheetRequest[] = [
    {
      insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 }, inheritFromBefore: false },
    },
    hide(sheetId, 'ROWS', 0),
    keysLock(sheetId, keys.length),
  ];
  return [
    ...(isCut ? cut : []),
    layGrid([keys.map((key) => textCell(key))], { sheetId, row: 0, column: 0 }, 'userEnteredValue'),
    layGrid([heads.map((head) => textCell(head, LOOKS.heading))], { sheetId, row: 1, column: 0 }),
  ];
}

const headsIn = (grid: Grid, row: number): readonly string[] =>
  (grid[row] ?? []).map((cell) => {
    const held = plainHeld(typeof cell === 'object' ? null : cell);
    return typeof held === 'string' ? held : '';
  });

const ORDER: readonly number[] = [
  ...RESULT_ORDER.map((tab) => RESULT_SHEETS[tab]),
  ...CATALOGUE_ORDER.map((tab) => CATALOGUE_SHEETS[tab]),
];

/** Where a tab belongs among the tabs of the master that are there; 0-based. */
export const placeFor = (sheetId: number, there: readonly number[]): number =>
  there.filter((id) => ORDER.includes(id) && ORDER.indexOf(id) < ORDER.indexOf(sheetId)).length;
