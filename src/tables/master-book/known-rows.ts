/**
 * The rows of the catalogue tabs as the add-in last knew them, and what is doubtful in the tabs since then. Which words
 * name a row, and which values belong to one row, is stated here for every tab.
 */
import type { SheetRequest } from '../api-requests';
import type { CellDataShape } from '../api-shapes';
import { cellName } from '../grid/a1';
import { blankCell, numberCell, textCell, tickCell } from '../grid/cells';
import { layGrid } from '../grid/lay';
import {
  changedCells,
  plainHeld,
  rowDoubts,
  rowsAfter,
  type ChangedCell,
  type Held,
  type Line,
  type PlacedLine,
  type RowDoubt,
  type RowScheme,
} from '../grid/row-trust';
import { HEAD_ROWS } from '../grid/table';
import { CATALOGUE_SHEETS, type CatalogueTabName } from './sheets';
import type { Grid } from './tabs/catalogue-tab';
import { matrixIdentity } from './tabs/tab-matrix';

/** The rows of one tab, without headings and without blank rows. */
export interface KnownRows {
  readonly columns: readonly string[];
  /** The headings of the columns. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Held[])[];
}

interface TabRows {
  /** The columns of the shown key. */
  readonly shown: readonly string[];
  /** A change is asked about: a unit's code under another name is another unit. */
  readonly words?: readonly string[];
  /** 'rest' = every other column. */
  readonly own?: readonly string[] | 'rest';
  /** Rows come and go: only a tab without any row is asked about. */
  readonly loose?: true;
}

const HIDDEN = 'key';
const TAB_ROWS: Readonly<Record<CatalogueTabName, TabRows>> = {
  units: { shown: ['code'], words: ['name'], own: ['shortName'] },
  contacts: { shown: ['unit'], own: ['account', 'person', 'phone'], loose: true },
  periods: { shown: ['code'], own: ['name'] },
  matrix: { shown: ['form', 'row'], own: ['rowLabel'] },
  taskList: { shown: ['code'], own: ['task'] },
  indicators: { shown: ['code'], own: ['label'] },
  headings: { shown: ['code'], own: ['label'] },
  targets: { shown: ['code'], own: ['label'] },
  oneStop: { shown: ['period', 'unit'], words: ['unitName'], own: 'rest', loose: true },
  schemes: { shown: ['code'], own: ['name'] },
  criteria: { shown: ['scheme', 'code'], own: ['label'] },
  holidays: { shown: ['date'], own: ['name'], loose: true },
  settings: { shown: ['code'] },
};

/** Doubts of one tab, with what is needed to put the rows back. */
export interface TabDoubts {
  readonly tab: CatalogueTabName;
  readonly doubts: readonly RowDoubt[];
  readonly known: KnownRows;
  readonly grid: Grid;
}

const keysIn = (grid: Grid): readonly string[] =>
  (grid[0] ?? []).map((key) => (typeof key === 'string' ? key.trim() : ''));

const heldIn = (cell: Grid[number][number]): Held =>
  plainHeld(typeof cell === 'object' && cell !== null ? cell.error : cell);

/** The rows of a tab that hold anything; `columns` = the keys that occur once. */
export function linesIn(grid: Grid): { readonly columns: readonly string[]; readonly lines: readonly PlacedLine[] } {
  const keys = keysIn(grid);
  const columns = keys.filter((key) => key !== '' && keys.indexOf(key) === keys.lastIndexOf(key));
  const lines = grid.slice(HEAD_ROWS).flatMap((cells, at): PlacedLine[] => {
    const line = Object.fromEntries(columns.map((key) => [key, heldIn(cells[keys.indexOf(key)])]));
    return Object.values(line).every((held) => held === null) ? [] : [{ line, row: at + HEAD_ROWS }];
  });
  return { columns, lines };
}

export function rowsIn(grid: Grid): KnownRows {
  const { columns, lines } = linesIn(grid);
  return {
    columns,
    heads: columns.map((key) => headingIn(grid, key)),
    rows: lines.map(({ line }) => columns.map((key) => line[key] ?? null)),
  };
}

const linesOf = ({ columns, rows }: KnownRows): readonly Line[] =>
  rows.map((row) => Object.fromEntries(columns.map((key, at) => [key, row[at] ?? null])));

/**
 * The columns last known are compared. One that is gone reads as blank; one that occurs twice is a fault of the tab.
 * Null when a column of the key is missing: that is a fault of the tab, too.
 */
function schemeOf(tab: CatalogueTabName, known: readonly string[], grid: Grid): RowScheme | null {
  const now = linesIn(grid).columns;
  const { shown, words = [], own = [], loose } = TAB_ROWS[tab];
  const columns = known.filter((key) => now.includes(key) || !keysIn(grid).includes(key));
  if (!shown.every((key) => now.includes(key) && known.includes(key))) return null;
  return {
    columns,
    shown,
    hidden: columns.includes(HIDDEN) ? HIDDEN : null,
    words,
    own: own === 'rest' ? columns.filter((key) => !shown.includes(key) && !words.includes(key)) : own,
    keeps: loose !== true,
    keyOf: (line) => (shown.every((key) => plainHeld(line[key]) === null) ? '' : identityOf(tab, line, shown)),
  };
}

/** The key as the hidden column holds it. */
function identityOf(tab: CatalogueTabName, line: Line, shown: readonly string[]): string {
  const text = (key: string): string => String(plainHeld(line[key]) ?? '');
  if (tab === 'matrix') return matrixIdentity(text('form'), text('row'));
  return shown.map(text).join(tab === 'criteria' ? ' ' : '|');
}

/** What is doubtful in a tab since its rows were last known; null = nothing. */
export function tabDoubts(tab: CatalogueTabName, known: KnownRows, grid: Grid): TabDoubts | null {
  const now = linesIn(grid);
  const scheme = schemeOf(tab, known.columns, grid);
  const doubts = scheme ? rowDoubts(scheme, linesOf(known), now.lines) : [];
  return doubts.length === 0 ? null : { tab, doubts, known, grid };
}

/** Cells of these columns that changed since the rows were last known. */
export function changedIn(
  tab: CatalogueTabName,
  known: KnownRows,
  { grid, columns }: { readonly grid: Grid; readonly columns: readonly string[] },
): readonly ChangedCell[] {
  const scheme = schemeOf(tab, known.columns, grid);
  return scheme ? changedCells(scheme, linesOf(known), { now: linesIn(grid).lines, columns }) : [];
}

/** Requests that put single cells back as they were last known. */
export const putCellsBack = (
  tab: CatalogueTabName,
  grid: Grid,
  cells: readonly ChangedCell[],
): readonly SheetRequest[] =>
  cells.map(({ row, column, known }) =>
    layGrid(
      [[cellFor(known)]],
      { sheetId: CATALOGUE_SHEETS[tab], row, column: keysIn(grid).indexOf(column) },
      'userEnteredValue',
    ),
  );

/** The rows to know from now on, after the office confirmed every doubt of which `isKept` is true. */
export function keptRows({ tab, doubts, known, grid }: TabDoubts, isKept: (doubt: RowDoubt) => boolean): KnownRows {
  const { columns, lines } = linesIn(grid);
  const scheme = schemeOf(tab, known.columns, grid);
  const left = doubts.filter((one) => !isKept(one));
  if (!scheme || left.some((one) => one.kind === 'emptied')) return known;
  const kept = new Set(keysToLay({ tab, known, grid }, doubts.filter(isKept)).map(({ row }) => row));
  const now = lines.map(({ line, row }) =>
    kept.has(row) ? { row, line: { ...line, [HIDDEN]: scheme.keyOf(line) } } : { row, line },
  );
  const rows = rowsAfter(scheme, { now, left });
  return {
    columns,
    heads: columns.map((key) => headingIn(grid, key)),
    rows: rows.map((line) => columns.map((key) => line[key] ?? null)),
  };
}

/** Hidden keys of confirmed rows that differ from the shown key: the mark is laid again. */
function keysToLay(
  { tab, known, grid }: Pick<TabDoubts, 'tab' | 'known' | 'grid'>,
  kept: readonly RowDoubt[],
): readonly { readonly row: number; readonly key: string }[] {
  const { lines } = linesIn(grid);
  const scheme = schemeOf(tab, known.columns, grid);
  if (!scheme || scheme.hidden === null) return [];
  const rows = new Set(kept.map(({ row }) => row));
  return lines.flatMap(({ line, row }) => {
    const key = scheme.keyOf(line);
    return rows.has(row) && plainHeld(line[HIDDEN]) !== key && plainHeld(line[HIDDEN]) !== null ? [{ row, key }] : [];
  });
}

/** Requests that lay the hidden keys of confirmed rows; [] when they agree. */
export const layKeys = (one: TabDoubts, kept: readonly RowDoubt[]): readonly SheetRequest[] =>
  keysToLay(one, kept).map(({ row, key }) =>
    layGrid(
      [[textCell(key)]],
      { sheetId: CATALOGUE_SHEETS[one.tab], row, column: keysIn(one.grid).indexOf(HIDDEN) },
      'userEnteredValue',
    ),
  );

/** Where a doubtful cell is; '' = its row is gone. */
export const placeOf = (grid: Grid, row: number | null, column: string): string =>
  row === null ? '' : cellName(row, Math.max(0, keysIn(grid).indexOf(column)));

/** The heading of a column as the tab shows it. */
export const headingIn = (grid: Grid, column: string): string => {
  const heading = grid[1]?.[keysIn(grid).indexOf(column)];
  return typeof heading === 'string' && heading !== '' ? heading : column;
};

const cellFor = (held: Held): CellDataShape => {
  if (held === null) return blankCell();
  if (typeof held === 'number') return numberCell(held);
  return typeof held === 'boolean' ? tickCell(held) : textCell(held);
};

/** The size of a tab's grid now. */
export interface TabSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * Requests that put the doubted rows back as they were last known: single cells where the row is there, whole rows
 * below the others where it is gone, a new column at the right where the column is gone.
 */
export function putBack(
  { tab, known, grid }: TabDoubts,
  { doubts, size }: { readonly doubts: readonly RowDoubt[]; readonly size: TabSize },
): readonly SheetRequest[] {
  const sheetId = CATALOGUE_SHEETS[tab];
  const there = keysIn(grid);
  const cells = doubts.flatMap((one) =>
    one.row === null ? [] : one.cells.map(({ column, known: held }) => ({ row: one.row ?? 0, column, held })),
  );
  const absent = [...new Set(cells.map(({ column }) => column))].filter((column) => !there.includes(column));
  const keys = [...there, ...Array.from({ length: Math.max(0, size.columnCount - there.length) }, () => ''), ...absent];
  const lost = doubts.flatMap((one): readonly Line[] => {
    if (one.kind === 'emptied') return linesOf(known);
    return one.kind === 'gone' && one.known ? [one.known] : [];
  });
  const { lines } = linesIn(grid);
  const below = Math.max(HEAD_ROWS - 1, ...lines.map(({ row }) => row)) + 1;
  const grown = (dimension: 'ROWS' | 'COLUMNS', length: number): readonly SheetRequest[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  const laid = (rows: readonly (readonly CellDataShape[])[], row: number, column: number): SheetRequest =>
    layGrid(rows, { sheetId, row, column }, 'userEnteredValue');
  return [
    ...grown('ROWS', below + lost.length - size.rowCount),
    ...grown('COLUMNS', absent.length),
    ...absent.map((key) =>
      laid([[textCell(key)], [textCell(known.heads[known.columns.indexOf(key)] ?? key)]], 0, keys.indexOf(key)),
    ),
    ...cells.map(({ row, column, held }) => laid([[cellFor(held)]], row, keys.indexOf(column))),
    ...(lost.length === 0
      ? []
      : [
          laid(
            lost.map((line) => keys.map((key) => cellFor(line[key] ?? null))),
            below,
            0,
          ),
        ]),
  ];
}

/** The grid with the rows of `rows` (0-based) as last known; a row that was not known is left out. */
export function withKnown(
  tab: CatalogueTabName,
  known: KnownRows | null,
  at: { readonly grid: Grid; readonly rows: ReadonlySet<number> },
): Grid {
  const { lines } = linesIn(at.grid);
  const scheme = known && schemeOf(tab, known.columns, at.grid);
  const keys = keysIn(at.grid);
  const text = (line: Line): string => JSON.stringify(keys.map((key) => line[key] ?? null));
  const kept = new Set(lines.filter(({ row }) => !at.rows.has(row)).map(({ line }) => text(line)));
  const stood = scheme && known ? linesOf(known).filter((line) => !kept.has(text(line))) : [];
  const lineAt = new Map(lines.map(({ line, row }) => [row, line]));
  return at.grid.map((cells, row) => {
    if (!at.rows.has(row)) return cells;
    const line = lineAt.get(row);
    const place = line && scheme ? stood.findIndex((one) => scheme.keyOf(one) === scheme.keyOf(line)) : -1;
    const [found] = place < 0 ? [] : stood.splice(place, 1);
    return found ? keys.map((key) => found[key] ?? null) : [];
  });
}
