/**
 * The rows of a tab as the add-in last knew them, and what is doubtful in the tab since then. Which words name a row,
 * and which values belong to one row, is stated by the tab.
 */
import type { SheetRequest } from '../api-requests';
import type { CellDataShape } from '../api-shapes';
import { cellName } from './a1';
import { blankCell, textCell } from './cells';
import { cellFor } from './held-cell';
import { layGrid } from './lay';
import { keysIn, linesIn, type Grid, type RowsTab } from './row-lines';
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
} from './row-trust';

/** The rows of one tab, without headings and without blank rows. */
export interface KnownRows {
  readonly columns: readonly string[];
  /** The headings of the columns. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Held[])[];
}

const HIDDEN = 'key';

/** Doubts of one tab, with what is needed to put the rows back. */
export interface TabDoubts {
  readonly tab: RowsTab;
  readonly doubts: readonly RowDoubt[];
  readonly known: KnownRows;
  readonly grid: Grid;
}

export function rowsIn(tab: RowsTab, grid: Grid): KnownRows {
  const { columns, lines } = linesIn(tab, grid);
  return {
    columns,
    heads: columns.map((key) => headingIn(tab, grid, key)),
    rows: lines.map(({ line }) => columns.map((key) => line[key] ?? null)),
  };
}

const linesOf = ({ columns, rows }: KnownRows): readonly Line[] =>
  rows.map((row) => Object.fromEntries(columns.map((key, at) => [key, row[at] ?? null])));

/**
 * The columns last known are compared. One that is gone reads as blank; one that occurs twice is a fault of the tab.
 * Null when a column of the key is missing: that is a fault of the tab, too.
 */
function schemeOf(tab: RowsTab, known: readonly string[], grid: Grid): RowScheme | null {
  const now = linesIn(tab, grid).columns;
  const { shown, words = [], own = [], loose } = tab;
  const columns = known.filter((key) => now.includes(key) || !keysIn(tab, grid).includes(key));
  if (!shown.every((key) => now.includes(key) && known.includes(key))) return null;
  return {
    columns,
    shown,
    hidden: columns.includes(HIDDEN) && !shown.includes(HIDDEN) ? HIDDEN : null,
    words,
    own: own === 'rest' ? columns.filter((key) => !shown.includes(key) && !words.includes(key)) : own,
    keeps: loose !== true,
    keyOf: (line) => (shown.every((key) => plainHeld(line[key]) === null) ? '' : tab.keyOf(line)),
  };
}

/** True when the tab still shows which column holds the key of a row. */
export const isTrustable = (tab: RowsTab, known: KnownRows, grid: Grid): boolean =>
  schemeOf(tab, known.columns, grid) !== null;

/** The tab holds exactly the rows last known, in their order. This is the usual case, and then nothing is doubtful. */
function isAsKnown(scheme: RowScheme, known: KnownRows, now: readonly PlacedLine[]): boolean {
  if (now.length !== known.rows.length) return false;
  const places = scheme.columns.map((key) => [key, known.columns.indexOf(key)] as const);
  const { hidden } = scheme;
  return now.every(({ line }, at) => {
    const row = known.rows[at] ?? [];
    const mark = hidden === null ? null : plainHeld(line[hidden]);
    if (mark !== null && String(mark) !== scheme.keyOf(line)) return false;
    return places.every(([key, place]) => line[key] === row[place] || plainHeld(line[key]) === plainHeld(row[place]));
  });
}

/** What is doubtful in a tab since its rows were last known; null = nothing. */
export function tabDoubts(tab: RowsTab, known: KnownRows, grid: Grid): TabDoubts | null {
  const now = linesIn(tab, grid);
  const scheme = schemeOf(tab, known.columns, grid);
  if (scheme === null || isAsKnown(scheme, known, now.lines)) return null;
  const doubts = rowDoubts(scheme, linesOf(known), now.lines);
  return doubts.length === 0 ? null : { tab, doubts, known, grid };
}

/** Cells of these columns that changed since the rows were last known. */
export function changedIn(
  tab: RowsTab,
  known: KnownRows,
  { grid, columns }: { readonly grid: Grid; readonly columns: readonly string[] },
): readonly ChangedCell[] {
  const scheme = schemeOf(tab, known.columns, grid);
  return scheme ? changedCells(scheme, linesOf(known), { now: linesIn(tab, grid).lines, columns }) : [];
}

/** Requests that put single cells back as they were last known. */
export const putCellsBack = (tab: RowsTab, grid: Grid, cells: readonly ChangedCell[]): readonly SheetRequest[] =>
  cells.map(({ row, column, known }) =>
    layGrid(
      [[cellFor(known)]],
      { sheetId: tab.sheetId, row, column: keysIn(tab, grid).indexOf(column) },
      'userEnteredValue',
    ),
  );

/** The rows to know from now on, after the office confirmed every doubt of which `isKept` is true. */
export function keptRows({ tab, doubts, known, grid }: TabDoubts, isKept: (doubt: RowDoubt) => boolean): KnownRows {
  const { columns, lines } = linesIn(tab, grid);
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
    heads: columns.map((key) => headingIn(tab, grid, key)),
    rows: rows.map((line) => columns.map((key) => line[key] ?? null)),
  };
}

/** Hidden keys of confirmed rows that differ from the shown key: the mark is laid again. */
function keysToLay(
  { tab, known, grid }: Pick<TabDoubts, 'tab' | 'known' | 'grid'>,
  kept: readonly RowDoubt[],
): readonly { readonly row: number; readonly key: string }[] {
  const { lines } = linesIn(tab, grid);
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
      { sheetId: one.tab.sheetId, row, column: keysIn(one.tab, one.grid).indexOf(HIDDEN) },
      'userEnteredValue',
    ),
  );

/** Where a doubtful cell is; '' = its row is gone. */
export const placeOf = ({ tab, grid }: Pick<TabDoubts, 'tab' | 'grid'>, row: number | null, column: string): string =>
  row === null ? '' : cellName(row, Math.max(0, keysIn(tab, grid).indexOf(column)));

/** The heading of a column as the tab shows it. */
export const headingIn = (tab: RowsTab, grid: Grid, column: string): string => {
  const heading = grid[tab.keyRow + tab.headingRow]?.[keysIn(tab, grid).indexOf(column)];
  return typeof heading === 'string' && heading !== '' ? heading : column;
};

/** The cells above a column: its key, and its heading so many rows below. */
const headOf = (key: string, heading: string, headingRow: number): readonly (readonly CellDataShape[])[] =>
  Array.from({ length: headingRow + 1 }, (_, row) => [
    row === 0 ? textCell(key) : row === headingRow ? textCell(heading) : blankCell(),
  ]);

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
  const { sheetId, keyRow, headingRow, head } = tab;
  const there = keysIn(tab, grid);
  const cells = doubts.flatMap((one) =>
    one.row === null ? [] : one.cells.map(({ column, known: held }) => ({ row: one.row ?? 0, column, held })),
  );
  const absent = [...new Set(cells.map(({ column }) => column))].filter((column) => !there.includes(column));
  const keys = [...there, ...Array.from({ length: Math.max(0, size.columnCount - there.length) }, () => ''), ...absent];
  const lost = doubts.flatMap((one): readonly Line[] => {
    if (one.kind === 'emptied') return linesOf(known);
    return one.kind === 'gone' && one.known ? [one.known] : [];
  });
  const { lines } = linesIn(tab, grid);
  const below = Math.max(keyRow + head - 1, ...lines.map(({ row }) => row)) + 1;
  const grown = (dimension: 'ROWS' | 'COLUMNS', length: number): readonly SheetRequest[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  const laid = (rows: readonly (readonly CellDataShape[])[], row: number, column: number): SheetRequest =>
    layGrid(rows, { sheetId, row, column }, 'userEnteredValue');
  return [
    ...grown('ROWS', below + lost.length - size.rowCount),
    ...grown('COLUMNS', absent.length),
    ...absent.map((key) =>
      laid(headOf(key, known.heads[known.columns.indexOf(key)] ?? key, headingRow), keyRow, keys.indexOf(key)),
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
  tab: RowsTab,
  known: KnownRows | null,
  at: { readonly grid: Grid; readonly rows: ReadonlySet<number> },
): Grid {
  const { lines } = linesIn(tab, at.grid);
  const scheme = known && schemeOf(tab, known.columns, at.grid);
  const keys = keysIn(tab, at.grid);
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
