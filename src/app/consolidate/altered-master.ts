/**
 * Cells of the published result tabs that are not what was published: somebody wrote over a figure by hand. The fingerprint of the seals
 * says nothing of it, so without this look an overwritten total would stand through every Tổng hợp that finds nothing new.
 */
import { cellName } from '../../tables/grid/a1';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import type { CellDataShape } from '../../tables/api-shapes';
import type { Grid } from '../recount/keyed-grid';
import type { PeriodWork } from '../work/period-work';
import { readPublished } from './stage-tabs';

/** `found` and `published` as they stand in the cell; '' = blank. */
export interface Altered {
  readonly tab: string;
  readonly a1: string;
  readonly found: string;
  readonly published: string;
}

/** Whether the master was written to since this period's figures were put there; `modifiedAt` by Drive, null = not known. No service call. */
export function isTouched({ ledger, period }: PeriodWork, modifiedAt: number | null): boolean {
  const shownAt = ledger.lastTold('consolidate', period.code);
  return modifiedAt === null || shownAt === null || modifiedAt > shownAt;
}

/** One service call, two more when a tab was renamed. What the office ticks on *Nội dung* and the moment of a run are no alteration. */
export function alteredCells({ world, office }: PeriodWork, tabs: readonly ResultTab[]): readonly Altered[] {
  const grids = readPublished(world, office.masterId, tabs);
  return tabs.flatMap((tab, at) => alteredIn(tab, grids[at] ?? []));
}

/** The same for one tab, `grid` = its values as they stand. */
export function alteredIn(tab: ResultTab, grid: Grid): readonly Altered[] {
  const free = new Set(tab.momentary.map(({ row, column }) => `${row}/${column}`));
  return tab.rows.flatMap((cells, row) =>
    Array.from({ length: tab.columnCount }, (_, column) => column).flatMap((column): Altered[] => {
      const [published, found] = [plain(cells[column]), grid[row]?.[column] ?? ''];
      if (published === null || free.has(`${row}/${column}`) || same(published, found)) return [];
      return [{ tab: tab.title, a1: cellName(row, column), found: String(found), published: String(published) }];
    }),
  );
}

/** null = a formula, whose result is Google's. */
function plain(cell: CellDataShape | undefined): string | number | boolean | null {
  const value = cell?.userEnteredValue;
  if (value?.formulaValue !== undefined) return null;
  return value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? '';
}

const same = (published: string | number | boolean, found: unknown): boolean =>
  published === found ||
  (typeof published === 'string' && typeof found === 'string' && published.normalize('NFC') === found.normalize('NFC'));
