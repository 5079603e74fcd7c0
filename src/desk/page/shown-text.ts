/** What the page shows in a cell: the text of the API; a tick box as a box. */
import type { Cell } from './google-shapes';

/** A tick box with its own two values is ticked when it holds the first. */
export function isTicked(cell: Cell): boolean {
  const own = cell.dataValidation?.condition?.values?.[0]?.userEnteredValue;
  return own === undefined ? cell.effectiveValue?.boolValue === true : cell.formattedValue === own;
}

export function shownText(cell: Cell): string {
  if (cell.dataValidation?.condition?.type === 'BOOLEAN') return isTicked(cell) ? '☑' : '☐';
  return cell.formattedValue ?? '';
}
