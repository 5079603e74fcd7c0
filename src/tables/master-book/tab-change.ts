/**
 * A change of several rows of a catalogue tab at once, and the change that takes it back. Rows are known by their code.
 * Rows that stay are not moved, so that what a person wrote beside them stays beside them.
 */
import type { SheetRequest } from '../api-requests';
import { CATALOGUE_HEADINGS } from '../../text/books/master-book-catalogue';
import { textCell } from '../grid/cells';
import { rowsIn, type KnownRows } from '../grid/known-rows';
import { layGrid } from '../grid/lay';
import { plainHeld, type Held, type Line } from '../grid/row-trust';
import { HEAD_ROWS, tableContents } from '../grid/table';
import { cellFor } from '../grid/held-cell';
import { keysIn, linesIn, type Grid } from '../grid/row-lines';
import { catalogueRows } from './catalogue-rows';
import { CATALOGUE_SHEETS, type CatalogueTabName } from './sheets';
import type { WrittenTab } from './tabs/catalogue-tab';
import type { Catalogue } from '../../core/catalogue/catalogue';

export interface CellChange {
  /** Code of the row. */
  readonly row: string;
  readonly column: string;
  readonly value: Held;
}

export interface TabChange {
  readonly tab: CatalogueTabName;
  /** Whole rows by column key, added below the others. */
  readonly add: readonly Line[];
  /** Codes of rows that are removed. */
  readonly remove: readonly string[];
  readonly set: readonly CellChange[];
}

/** What the hidden key holds; a row that a person added has only its shown code. */
export const codeOf = (tab: CatalogueTabName, line: Line): string =>
  String(plainHeld(line['key']) ?? catalogueRows(tab).keyOf(line));

/** The rows that a catalogue gives a tab, as whole rows of a change. */
export const rowsOf = (tab: WrittenTab, catalogue: Catalogue): readonly Line[] =>
  tableContents(tab.columns, tab.lines(catalogue)).map((cells) =>
    Object.fromEntries(
      cells.map(({ userEnteredValue: value }, at) => [
        tab.columns[at]?.key ?? '',
        value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null,
      ]),
    ),
  );

/** Codes that the change needs and that the tab does not have, and codes that it would add twice. */
export function misfits(grid: Grid, { tab, add, remove, set }: TabChange): readonly string[] {
  const there = linesIn(catalogueRows(tab), grid).lines.map(({ line }) => codeOf(tab, line));
  return [
    ...[...remove, ...set.map(({ row }) => row)].filter((code) => !there.includes(code)),
    ...add.map((line) => codeOf(tab, line)).filter((code) => there.includes(code) && !remove.includes(code)),
  ];
}

/** True when the tab holds what the change writes, and none of the rows that it removes. */
export function isInTab(grid: Grid, { tab, add, remove, set }: TabChange): boolean {
  const lines = new Map(linesIn(catalogueRows(tab), grid).lines.map(({ line }) => [codeOf(tab, line), line]));
  return (
    add.every((line) => lines.has(codeOf(tab, line))) &&
    remove.every((code) => !lines.has(code)) &&
    set.every(({ row, column, value }) => plainHeld(lines.get(row)?.[column]) === plainHeld(value))
  );
}

const cellsOf = (line: Line): readonly (readonly [string, Held])[] =>
  Object.keys(line)
    .sort()
    .map((key) => [key, plainHeld(line[key])] as const)
    .filter(([, held]) => held !== null);

/** The rows and cells that a change writes; equal to `rowsHeld` of what takes it back while they are as written. */
export const rowsWritten = ({ tab, add, set }: TabChange): readonly unknown[] => [
  tab,
  add.map(cellsOf),
  set.map(({ value }) => plainHeld(value)),
];

export function rowsHeld(grid: Grid, { tab, remove, set }: TabChange): readonly unknown[] {
  const lines = new Map(linesIn(catalogueRows(tab), grid).lines.map(({ line }) => [codeOf(tab, line), line]));
  return [
    tab,
    remove.map((code) => cellsOf(lines.get(code) ?? {})),
    set.map(({ row, column }) => plainHeld(lines.get(row)?.[column])),
  ];
}

/** The rows of the tab that the change neither removes nor writes into. */
export function rowsBeside(grid: Grid, { tab, remove, set }: Pick<TabChange, 'tab' | 'remove' | 'set'>): KnownRows {
  const rows = catalogueRows(tab);
  const touched = new Set([...remove, ...set.map(({ row }) => row)]);
  const { lines } = linesIn(rows, grid);
  const known = rowsIn(rows, grid);
  return { ...known, rows: known.rows.filter((_, at) => !touched.has(codeOf(tab, lines[at]?.line ?? {}))) };
}

/** A tab made before a release lacks a later column: it gets the column with the first row that needs it. */
const absentColumns = ({ add, set }: TabChange, there: readonly string[]): readonly string[] =>
  [
    ...new Set([
      ...add.flatMap((line) => Object.keys(line).filter((key) => plainHeld(line[key]) !== null)),
      ...set.map(({ column }) => column),
    ]),
  ].filter((key) => !there.includes(key));

/** Requests for one batch. Throws when the change does not fit the tab: `misfits` is asked first. */
export function changeRequests(grid: Grid, change: TabChange): readonly SheetRequest[] {
  const bad = misfits(grid, change);
  if (bad.length > 0) throw new Error(`rows of ${change.tab} do not fit: ${bad.join(', ')}`);
  const sheetId = CATALOGUE_SHEETS[change.tab];
  const there = keysIn(catalogueRows(change.tab), grid);
  const absent = absentColumns(change, there);
  const keys = [...there, ...absent];
  const { lines } = linesIn(catalogueRows(change.tab), grid);
  const rowAt = new Map(lines.map(({ line, row }) => [codeOf(change.tab, line), row]));
  const below = Math.max(HEAD_ROWS - 1, ...lines.map(({ row }) => row)) + 1;
  const rows = (startIndex: number, length: number) =>
    ({ sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + length }) as const;
  const added = change.add.length;
  return [
    ...absent.flatMap((key, at) => [
      { appendDimension: { sheetId, dimension: 'COLUMNS' as const, length: 1 } },
      layGrid(
        [[textCell(key)], [textCell(CATALOGUE_HEADINGS[key as keyof typeof CATALOGUE_HEADINGS])]],
        { sheetId, row: 0, column: there.length + at },
        'userEnteredValue',
      ),
    ]),
    ...change.set.map(({ row, column, value }) =>
      layGrid(
        [[cellFor(value)]],
        { sheetId, row: rowAt.get(row) ?? 0, column: keys.indexOf(column) },
        'userEnteredValue',
      ),
    ),
    // New rows take formats, lists and tick boxes of the row above them.
    ...(added === 0
      ? []
      : [
          { insertDimension: { range: rows(below, added), inheritFromBefore: lines.length > 0 } },
          layGrid(
            change.add.map((line) => keys.map((key) => cellFor(line[key] ?? null))),
            { sheetId, row: below, column: 0 },
            'userEnteredValue',
          ),
        ]),
    // From the bottom up, so that the rows above keep their numbers.
    ...change.remove
      .map((code) => rowAt.get(code) ?? 0)
      .sort((one, other) => other - one)
      .map((row) => ({ deleteDimension: { range: rows(row, 1) } })),
  ];
}

/** What takes the change back, from the tab as it was before. */
export function takingBack(grid: Grid, { tab, add, remove, set }: TabChange): TabChange {
  const lines = new Map(linesIn(catalogueRows(tab), grid).lines.map(({ line }) => [codeOf(tab, line), line]));
  return {
    tab,
    add: remove.flatMap((code): readonly Line[] => {
      const line = lines.get(code);
      return line ? [line] : [];
    }),
    remove: add.map((line) => codeOf(tab, line)),
    set: set.map(({ row, column }) => ({ row, column, value: lines.get(row)?.[column] ?? null })),
  };
}
