/** Reads cells as `values.*` answers them: rows or columns of plain values, without blank tails. */
import type { Scalar } from '../../contract';
import { show } from '../../values';
import type { Area } from '../book/area';
import type { Book, SheetBody } from '../book/book';
import { printArea } from '../book/resolve';
import type { Bag, Major } from '../types';
import { isDateFormat, shownFormat, type Spot } from './number-format';

export interface Rendering {
  readonly major: Major;
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dates: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

/** Google's defaults: ROWS, FORMATTED_VALUE, SERIAL_NUMBER. */
export function rendering(
  options: Bag,
  names = { value: 'valueRenderOption', dates: 'dateTimeRenderOption' },
): Rendering {
  const major = options['majorDimension'];
  return {
    major: major === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
    value: (options[names.value] as Rendering['value'] | undefined) ?? 'FORMATTED_VALUE',
    dates: (options[names.dates] as Rendering['dates'] | undefined) ?? 'SERIAL_NUMBER',
  };
}

export const RESPONSE_NAMES = { value: 'responseValueRenderOption', dates: 'responseDateTimeRenderOption' };

/** A ValueRange of the area; `values` is absent when every cell is blank. */
export function valueRange(
  book: Book,
  sheet: SheetBody,
  area: Area,
  how: Rendering & { readonly trailingRow?: boolean },
): Bag {
  const byRows = how.major === 'ROWS';
  const lines: unknown[][] = [];
  sheet.grid.each((row, column, cell) => {
    const value = render(book, sheet, { row, column, cell }, how);
    if (value === undefined) return;
    const [line, at] = byRows ? [row - area.top, column - area.left] : [column - area.left, row - area.top];
    while (lines.length <= line) lines.push([]);
    const values = lines[line] as unknown[];
    while (values.length < at) values.push('');
    values[at] = value;
  }, area);
  if (how.trailingRow === true && lines.length > 0) lines.push([]);
  return { range: printArea(sheet, area), majorDimension: how.major, ...(lines.length === 0 ? {} : { values: lines }) };
}

/** One cell's value; undefined for a blank cell. A formula whose result is an empty text is not blank. */
function render(book: Book, sheet: SheetBody, spot: Spot, how: Rendering): unknown {
  const entered = spot.cell.userEnteredValue;
  if (entered === undefined) return undefined;
  if (how.value === 'FORMULA' && entered.formulaValue !== undefined) return entered.formulaValue;
  const value = book.valueOf(sheet, spot.row, spot.column, spot.cell);
  if (value === null) return entered.formulaValue === undefined ? undefined : '';
  if (how.value === 'FORMATTED_VALUE') return shown(book, sheet, spot, value);
  if (typeof value === 'object') return shown(book, sheet, spot, value);
  if (how.dates === 'FORMATTED_STRING' && typeof value === 'number' && isDateFormat(shownFormat(book, sheet, spot)))
    return shown(book, sheet, spot, value);
  return value;
}

/** The cell's text as people see it. */
export function shown(book: Book, sheet: SheetBody, spot: Spot, value: Scalar): string {
  return show(value, shownFormat(book, sheet, spot), book.locale);
}
