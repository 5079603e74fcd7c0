/** A cell that holds again what a row was last known to hold. */
import type { CellDataShape } from '../api-shapes';
import { blankCell, numberCell, textCell, tickCell } from './cells';
import type { Held } from './row-trust';

export const cellFor = (held: Held): CellDataShape => {
  if (held === null) return blankCell();
  if (typeof held === 'number') return numberCell(held);
  return typeof held === 'boolean' ? tickCell(held) : textCell(held);
};
