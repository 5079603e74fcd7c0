/**
 * Dates inside texts: a date or time joined to a text appears as it is shown, not as its serial number.
 *
 * To verify on a real account for formats other than the locale's own.
 */
import type { NumberFormat, Scalar } from '../../contract';
import { show } from '../shown/show';

/** The value to join: the shown text of a date or time; any other value unchanged. */
export function dated(value: Scalar, format: NumberFormat | undefined, locale: string): Scalar {
  const isDate = format?.type === 'DATE' || format?.type === 'DATE_TIME' || format?.type === 'TIME';
  return typeof value === 'number' && isDate ? show(value, format, locale) : value;
}
