/**
 * Cells of the published result tabs that differ from what was published because somebody overwrote them by hand. The
 * fingerprint of the seals does not cover them, so without this look an overwritten total would survive every Tổng hợp
 * that finds nothing new.
 */
import { cellName } from '../../tables/grid/a1';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import type { CellDataShape } from '../../tables/api-shapes';
import type { Grid } from '../recount/keyed-grid';
import type { PeriodWork } from '../work/period-work';
import { readPublished } from './stage-tabs';

/** `found` and `published` as the cell shows them; '' = blank. */
export interface Altered {
  readonly tab: string;
  readonly a1: string;
  readonly found: string;
  readonly published: string;
}

/**
 * Whether the master was written to after this period's figures were published in it. Returns true when either moment
 * is unknown; `modifiedAt` comes from Drive. No service call.
 */
export function isTouched({ ledger, period }: PeriodWork, modifiedAt: number | null): boolean {
  const shownAt = ledger.lastTold('consolidate', period.code);
  return modifiedAt === null || shownAt === null || modifiedAt > shownAt;
}

/**
 * One service call, two more when a tab was renamed. The office's ticks on *Nội dung* and the time of a run do not
 * count as alterations.
 */
export function alteredCells({ world, office }: PeriodWork, tabs: readonly ResultTab[]): readonly Altered[] {
  const grids = readPublished(world, office.masterId, tabs);
  return tabs.flatMap((tab, at) => alteredIn(tab, grids[at] ?? []));
}

/** The same for one tab; `grid` = its current values. */
export function alteredIn(tab: ResultTab, grid: Grid): readonly Altered[] {
  const free = new Set(tab.momentary.map(({ row, column }) => `${row}/${column}`));
  // What stands below or beside the published cells was added by hand: the next writing takes the tab back to its size.
  const height = Math.max(tab.rows.length, grid.length);
  const widthOf = (row: number): number => Math.max(tab.columnCount, grid[row]?.length ?? 0);
  return Array.from({ length: height }, (_, row) => row).flatMap((row) =>
    Array.from({ length: widthOf(row) }, (_, column) => column).flatMap((column): Altered[] => {
      const [published, found] = [plain(tab.rows[row]?.[column]), grid[row]?.[column] ?? ''];
      if (published === null || free.has(`${row}/${column}`) || same(published, found)) return [];
      return [{ tab: tab.title, a1: cellName(row, column), found: String(found), published: String(published) }];
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
