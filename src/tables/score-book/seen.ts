/** Whether what stands in a cell of *Sổ chấm điểm* is what is wanted there: value and link; looks are no matter. */
import type { CellDataShape } from '../api-shapes';
import { contentOf } from '../grid/cells';

/** A formula in a column of ours is never what is wanted. */
export function stands(cell: CellDataShape | undefined, wanted: CellDataShape): boolean {
  if (cell?.userEnteredValue?.formulaValue !== undefined) return false;
  const link = wanted.userEnteredFormat?.textFormat?.link?.uri;
  return contentOf(cell) === contentOf(wanted) && (link === undefined || cell?.hyperlink === link);
}
