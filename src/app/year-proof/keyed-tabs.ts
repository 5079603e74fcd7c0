/** Tabs of the synthetic books as plain values, by the keys in their first row and column. */
import { cellName, quoteTab } from '../../tables/grid/a1';
import type { World } from '../ports';

export interface KeyedTab {
  readonly title: string;
  /**
   * The value of a cell and its A1 name; null when the tab has no such row or column. A blank cell holds null.
   * @param column a key, or the 0-based place of a column without keys
   */
  at(row: string, column: string | number): { readonly value: unknown; readonly a1: string } | null;
}

/** One service call. A tab that is not there fails the call, as Google fails it. */
export function keyedTabs({ books }: World, id: string, titles: readonly string[]): readonly KeyedTab[] {
  const read = books.read(
    id,
    titles.map((title) => quoteTab(title)),
  );
  return titles.map((title, n) => keyed(title, read[n]?.values ?? []));
}

function keyed(title: string, grid: readonly (readonly unknown[])[]): KeyedTab {
  const columns = new Map((grid[0] ?? []).map((key, at) => [String(key), at]));
  const rows = new Map(grid.map((line, at) => [String(line[0] ?? ''), at]));
  return {
    title,
    at(row, column) {
      const [r, c] = [rows.get(row), typeof column === 'number' ? column : columns.get(column)];
      if (r === undefined || c === undefined) return null;
      const value = grid[r]?.[c];
      return { value: value === undefined || value === '' ? null : value, a1: cellName(r, c) };
    },
  };
}
