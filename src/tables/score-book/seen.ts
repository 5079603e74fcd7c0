/** Whether a cell of *Sổ chấm điểm* already has the wanted value and link. Formats are ignored. */
import type { CellDataShape } from '../api-shapes';
import { contentOf } from '../grid/cells';

/** A formula in one of the add-in's columns is never the wanted content. */
export function stands(cell: CellDataShape | undefined, wanted: CellDataShape): boolean {
  if (cell?.userEnteredValue?.formulaValue !== undefined) return false;
  const link = wanted.userEnteredFormat?.textFormat?.link?.uri;
  return contentOf(cell) === contentOf(wanted) && (link === undefined || cell?.hyperlink === link);
}
