/**
 * Whether a strict rule refuses a value that the API writes. Reported of the Spreadsheet service alone; by a setting
 * the Sheets API refuses too, so that both answers can be played (docs/google.md, row S09).
 */
import { columnLetters } from '../book/a1';
import { refuse } from '../errors';
import type { Cell } from '../types';
import type { Work } from '../book/work';

const choicesOf = (cell: Cell): readonly string[] =>
  (cell.dataValidation?.condition?.values ?? []).map((one) => one.userEnteredValue ?? '');

/** The rule's own values; null when the rule is of a kind whose values are not listed. */
function allowed(cell: Cell): readonly (string | boolean)[] | null {
  const type = cell.dataValidation?.condition?.type;
  if (type === 'ONE_OF_LIST') return choicesOf(cell);
  if (type !== 'BOOLEAN') return null;
  const own = choicesOf(cell);
  return own.length > 0 ? own : [true, false];
}

/** @throws 400 when the setting is on and `cell`, as it was written, breaks its own strict rule. */
export function checkStrict(work: Work, cell: Cell, row: number, column: number): void {
  if (work.env.sheetsSetting?.strictForApi !== true || cell.dataValidation?.strict !== true) return;
  const { stringValue, boolValue } = cell.userEnteredValue ?? {};
  const value = stringValue ?? boolValue;
  const values = allowed(cell);
  if (values === null || cell.userEnteredValue?.formulaValue !== undefined || cell.userEnteredValue === undefined)
    return;
  if (value === undefined || !values.includes(value))
    throw refuse(
      `The data you entered in cell ${columnLetters(column)}${row + 1} violates the data validation rules set on this cell.`,
    );
}
