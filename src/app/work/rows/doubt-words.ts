/** A doubtful row of a catalogue tab in words: its place, its key, and each cell as it is and as it was. */
import type { DoubtfulCell, Held, RowDoubt } from '../../../tables/grid/row-trust';
import { serialToDate } from '../../../tables/grid/serial';
import { headingIn, placeOf, type TabDoubts } from '../../../tables/grid/known-rows';
import { printDate } from '../../../text/print';
import { heldWords } from '../../../text/windows/rows';

export interface DoubtCellWords {
  readonly column: string;
  readonly a1: string;
  readonly found: string;
  readonly known: string;
}

const DATES = ['date', 'bornOn', 'from', 'to', 'cutOff', 'dueDate', 'lock', 'validFrom'];

const wordsFor = (column: string, held: Held): string =>
  typeof held === 'number' && DATES.includes(column) && held > 0 && held < 100_000
    ? printDate(serialToDate(held))
    : heldWords(held);

const cellWords = (of: TabDoubts, row: number | null, cell: DoubtfulCell): DoubtCellWords => ({
  column: headingIn(of.tab, of.grid, cell.column),
  a1: placeOf(of, row, cell.column),
  found: wordsFor(cell.column, cell.found),
  known: wordsFor(cell.column, cell.known),
});

export const doubtWords = (
  one: TabDoubts,
  doubt: RowDoubt,
): { readonly row: number | null; readonly key: string; readonly cells: readonly DoubtCellWords[] } => ({
  row: doubt.row === null ? null : doubt.row + 1,
  key: doubt.key.replace(/\|/g, ', '),
  cells: doubt.cells.map((cell) => cellWords(one, doubt.row, cell)),
});
