/** The number format that a cell is shown with: its own, or the one that its formula implies. */
import type { NumberFormat } from '../../contract';
import type { Book, SheetBody } from '../book/book';
import type { Cell } from '../types';

export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

const DATE_TYPES = new Set(['DATE', 'TIME', 'DATE_TIME']);

export function isDateFormat(format: NumberFormat | undefined): boolean {
  return format !== undefined && DATE_TYPES.has(format.type);
}

export function shownFormat(book: Book, sheet: SheetBody, spot: Spot): NumberFormat | undefined {
  const own = spot.cell.userEnteredFormat?.numberFormat;
  if (own !== undefined) return own;
  return spot.cell.userEnteredValue?.formulaValue === undefined
    ? undefined
    : book.formulaFormat(sheet, spot.row, spot.column);
}
