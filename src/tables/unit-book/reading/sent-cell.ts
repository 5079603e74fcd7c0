/**
 * What is written into a workbook for a cell of a file. A file may hold a format that changes what a number means; the
 * workbook's cell keeps its own, so such a number is written as what was shown.
 */
import type { Entry } from '../../../core/forms/form';
import { printDate, printNumber } from '../../../text/print';
import { serialToDate } from '../../grid/serial';

/** '' = blank. */
export type PlainCell = string | number | boolean;

export function writtenCell({ seen, reading }: Pick<Entry, 'seen' | 'reading'>): PlainCell {
  const { content, formatType } = seen;
  if (content === null) return '';
  if (typeof content === 'object') return content.error;
  if (typeof content !== 'number') return content;
  const value = reading.is === 'unreadable' ? null : reading.value;
  if (formatType === 'DATE') return value?.kind === 'date' ? content : printDate(serialToDate(Math.floor(content)));
  if (formatType !== 'PERCENT') return content;
  return value?.kind === 'number' ? value.scaled / 10 ** value.decimals : `${printNumber(content * 100, 4)}%`;
}
