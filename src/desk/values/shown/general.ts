/**
 * A number as Sheets shows it when the cell has no number format ("automatic").
 *
 * Ten significant digits, whole numbers in full up to 15 digits, then scientific notation. To verify on a real account.
 */
import type { LocaleFacts } from '../locales';

const SIGNIFICANT = 10;

/** The automatic text of a finite number, with the locale's decimal mark and no grouping. */
export function generalNumber(value: number, facts: LocaleFacts): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const text = size >= 1e15 || size < 1e-9 ? scientific(value) : plain(value, size);
  return text.replace('.', facts.decimal);
}

function plain(value: number, size: number): string {
  if (Number.isInteger(value)) return String(value);
  const wholeDigits = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const leadingZeros = size < 1 ? Math.max(0, -Math.floor(Math.log10(size)) - 1) : 0;
  const decimals = Math.max(0, SIGNIFICANT - wholeDigits + leadingZeros);
  const text = value
    .toFixed(Math.min(decimals, 20))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return text === '-0' ? '0' : text;
}

function scientific(value: number): string {
  const [mantissa = '', power = '0'] = value.toExponential(5).split('e');
  const size = String(Math.abs(Number(power))).padStart(2, '0');
  return `${mantissa.replace(/\.?0+$/, '')}E${power.startsWith('-') ? '-' : '+'}${size}`;
}
