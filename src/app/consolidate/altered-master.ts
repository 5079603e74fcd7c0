/**
 * Cells of the published result tabs that differ from what was published because somebody overwrote them by hand. The
 * fingerprint of the seals does not cover them, so without this look an overwritten total would survive every Tổng hợp
 * that finds nothing new.
 */
import { Fault } from '../../core/fault';
import { cellName } from '../../tables/grid/a1';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import type { CellDataShape } from '../../tables/api-shapes';
import type { Grid } from '../recount/keyed-grid';
import type { PeriodWork } from '../work/period-work';
import { missingResults, RESULTS_FIELDS } from '../../tables/master-book/result-tabs-again';
import { RESULT_SHEETS, titleOf } from '../../tables/master-book/sheets';
import { consolidateWords } from '../../text/windows/consolidate';
import { readFormats, readPublished, type FormatGrid } from './stage-tabs';

/** `found` and `published` as the cell shows them; '' = blank. */
export interface Altered {
  readonly tab: string;
  /** null = the whole tab is deleted. */
  readonly a1: string | null;
  readonly found: string;
  readonly published: string;
}

/**
 * Whether the master may differ from what was published in it: Drive shows another version than at the last look that
 * found it whole. No time is compared, so a change in the very moment of a publication is seen too. No service call.
 */
export const isTouched = (open: PeriodWork, version: number | null): boolean =>
  version === null || open.world.sharedMemory.get(wholeKey(open)) !== String(version);

/** A look at this version of the master found everything as published. */
export function noteWhole(open: PeriodWork, version: number | null): void {
  if (version !== null) open.world.sharedMemory.set(wholeKey(open), String(version));
}

const wholeKey = ({ office, period }: PeriodWork): string => `whole:${office.masterId}|${period.code}`;

/**
 * Two service calls, one more for each when a tab was renamed: values, and the number formats that decide how a value
 * is shown. The office's ticks on *Nội dung* and the time of a run do not count as alterations.
 */
export function alteredCells(open: PeriodWork, tabs: readonly ResultTab[]): readonly Altered[] {
  try {
    return differing(open, tabs);
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'refused') throw thrown;
    const gone = missingResults(open.world.books.get(open.office.masterId, { fields: RESULTS_FIELDS })).tabs;
    if (gone.length === 0) throw thrown;
    return gone.map((tab) => ({ tab: titleOf(tab), a1: null, found: '', published: '' }));
  }
}

function differing({ world, office }: PeriodWork, tabs: readonly ResultTab[]): readonly Altered[] {
  const grids = readPublished(world, office.masterId, tabs);
  const read = tabs.filter((tab) => tab.sheetId !== RESULT_SHEETS.values);
  const formats = readFormats(world, office.masterId, read);
  return [
    ...tabs.flatMap((tab, at) => alteredIn(tab, grids[at] ?? [])),
    ...read.flatMap((tab) => reformattedIn(tab, formats.get(tab.sheetId) ?? [])),
  ];
}

/** Numbers of one tab that are shown in another format than published; `formats` = the patterns of its cells. */
export const reformattedIn = (tab: ResultTab, formats: FormatGrid): readonly Altered[] =>
  otherPatterns(tab, formats).map(({ row, column, published, found }) => ({
    tab: tab.title,
    a1: cellName(row, column),
    found: consolidateWords.numberFormat(found),
    published: consolidateWords.numberFormat(published),
  }));

/** Numbers whose pattern is other than published. */
export const otherPatterns = (tab: ResultTab, formats: FormatGrid) =>
  tab.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell.userEnteredValue?.numberValue === undefined) return [];
      const [published, found] = [patternOf(tab, cell, { row, column }), formats[row]?.[column] ?? ''];
      return published === found ? [] : [{ row, column, published, found }];
    }),
  );

/** The pattern with which a cell was published: its own, or that of the last paint over it; '' = none. */
function patternOf(tab: ResultTab, cell: CellDataShape, at: { readonly row: number; readonly column: number }): string {
  const painted = tab.paints.filter(
    ({ top, left, bottom, right, fields }) =>
      fields.includes('numberFormat') && at.row >= top && at.row < bottom && at.column >= left && at.column < right,
  );
  const format = painted[painted.length - 1]?.format ?? cell.userEnteredFormat;
  return format?.numberFormat?.pattern ?? '';
}

/** The same for one tab; `grid` = its current values. */
export const alteredIn = (tab: ResultTab, grid: Grid): readonly Altered[] =>
  differingIn(tab, grid).map(({ row, column, published, found }) => ({
    tab: tab.title,
    a1: cellName(row, column),
    found: String(found),
    published: String(published),
  }));

interface Differing {
  readonly row: number;
  readonly column: number;
  readonly published: string | number | boolean;
  readonly found: unknown;
}

/** Cells of a tab that are other than `grid`, its current values. */
export function differingIn(tab: ResultTab, grid: Grid): readonly Differing[] {
  const free = new Set(tab.momentary.map(({ row, column }) => `${row}/${column}`));
  // What is below or beside the published cells was added by hand: the next writing takes the tab back to its size.
  const height = Math.max(tab.rows.length, grid.length);
  const widthOf = (row: number): number => Math.max(tab.columnCount, grid[row]?.length ?? 0);
  return Array.from({ length: height }, (_, row) => row).flatMap((row) =>
    Array.from({ length: widthOf(row) }, (_, column) => column).flatMap((column): Differing[] => {
      const [published, found] = [plain(tab.rows[row]?.[column]), grid[row]?.[column] ?? ''];
      if (published === null || free.has(`${row}/${column}`) || same(published, found)) return [];
      return [{ row, column, published, found }];
    }),
  );
}

/** Returns null for a formula, because Google computes its result. */
function plain(cell: CellDataShape | undefined): string | number | boolean | null {
  const value = cell?.userEnteredValue;
  if (value?.formulaValue !== undefined) return null;
  return value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? '';
}

const same = (published: string | number | boolean, found: unknown): boolean =>
  published === found ||
  (typeof published === 'string' && typeof found === 'string' && published.normalize('NFC') === found.normalize('NFC'));
