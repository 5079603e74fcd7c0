/** Reading of a number that an official types: points between thousands, a decimal comma. */
import { fromText, type Scaled } from '../../core/exact';

/**
 * Thousands grouped by points, the Vietnamese way. It is safe to read them so because no figure here has three
 * decimals.
 */
const GROUPED = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * Reads a number, or text with a sign, points between thousands, and a decimal comma or point. Returns null for any
 * other text.
 */
export function amountTyped(given: number | string): Scaled | null {
  if (typeof given === 'number') return fromText(String(given));
  const typed = given.replace(/\s/g, '').replace('−', '-').replace(/^\+/, '');
  return fromText((GROUPED.test(typed) ? typed.replace(/\./g, '') : typed).replace(/^(-?\d+),(\d+)$/, '$1.$2'));
}
