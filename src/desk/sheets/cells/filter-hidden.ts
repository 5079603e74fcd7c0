/**
 * The rows that the basic filter of a sheet hides (DimensionProperties.hiddenByFilter). The first row of its range is
 * the heading.
 */
import { open } from '../book/area';
import type { Book, SheetBody } from '../book/book';
import { meets } from './conditions';
import type { Bag, Condition } from '../types';
import { shown } from './values-read';

interface Criteria {
  hiddenValues?: string[];
  condition?: Condition;
  visibleBackgroundColor?: Bag;
}

export function rowsHiddenByFilter(book: Book, sheet: SheetBody): ReadonlySet<number> {
  const hidden = new Set<number>();
  const criteria = Object.entries((sheet.basicFilter?.['criteria'] ?? {}) as Record<string, Criteria>);
  if (criteria.length === 0) return hidden;
  const area = open(sheet.basicFilter?.range ?? {});
  const bottom = Math.min(area.bottom, sheet.size.rowCount);
  for (let row = area.top + 1; row < bottom; row += 1) {
    if (criteria.some(([column, one]) => !passes(book, sheet, { row, column: Number(column) }, one))) hidden.add(row);
  }
  return hidden;
}

function passes(
  book: Book,
  sheet: SheetBody,
  { row, column }: { row: number; column: number },
  one: Criteria,
): boolean {
  const cell = sheet.grid.get(row, column) ?? {};
  const value = book.valueOf(sheet, row, column, cell);
  const text = value === null ? '' : shown(book, sheet, { row, column, cell }, value);
  if (one.hiddenValues?.includes(text)) return false;
  return (
    one.condition === undefined ||
    meets(one.condition, { book, sheet, value, shown: text, shift: (formula) => formula })
  );
}
