/** The text of a cell on the page: the API's text, or a box for a tick box. */
import type { Cell } from './google-shapes';

/** A tick box with two values of its own is ticked when it holds the first. */
export function isTicked(cell: Cell): boolean {
  const own = cell.dataValidation?.condition?.values?.[0]?.userEnteredValue;
  return own === undefined ? cell.effectiveValue?.boolValue === true : cell.formattedValue === own;
}

export function shownText(cell: Cell): string {
  if (cell.dataValidation?.condition?.type === 'BOOLEAN') return isTicked(cell) ? '☑' : '☐';
  return cell.formattedValue ?? '';
}
