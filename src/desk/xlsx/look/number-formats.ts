/**
 * Google's number formats as Excel's format codes. A type without a pattern prints by the file's locale. Independent of
 * values.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import { localeFacts, type LocaleFacts } from '../../values';

/** Excel's format code, or undefined for Automatic. */
export function excelFormat(format: sheets_v4.Schema$NumberFormat | undefined, locale: string): string | undefined {
  if (format?.pattern) return excelPattern(format.pattern);
  if (!format?.type || format.type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED') return undefined;
  if (format.type === 'TEXT') return '@';
  return excelPattern(localeFacts(locale).patterns[format.type as keyof LocaleFacts['patterns']]);
}

/** Both use the same letters, except for the half-day mark and Google's `+` years. */
function excelPattern(pattern: string): string {
  return outsideQuotes(pattern, (part) =>
    part
      .replace(/am\/pm/gi, 'AM/PM')
      .replace(/a\/p/gi, 'A/P')
      .replace(/(y+|d+|m+|h+|s+)\+/gi, '$1'),
  );
}

function outsideQuotes(pattern: string, change: (part: string) => string): string {
  return pattern
    .split(/("[^"]*"|\\.)/)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('');
}

/** The API's type of a format code, for the import. */
export function googleFormat(code: string): sheets_v4.Schema$NumberFormat | undefined {
  if (code === '' || /^general$/i.test(code)) return undefined;
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const hasDate = /[yd]/i.test(letters) || /(^|[^hs:])m{1,5}([^:s]|$)/i.test(letters.replace(/AM\/PM/gi, ''));
  const hasTime = /[hs]/i.test(letters);
  return { type: typeOf({ code, letters, hasDate, hasTime }), pattern: code };
}

interface SeenCode {
  code: string;
  letters: string;
  hasDate: boolean;
  hasTime: boolean;
}

function typeOf(seen: SeenCode): string {
  if (seen.code === '@') return 'TEXT';
  if (seen.hasTime) return seen.hasDate && /[yd]/i.test(seen.letters) ? 'DATE_TIME' : 'TIME';
  if (seen.hasDate) return 'DATE';
  if (seen.letters.includes('%')) return 'PERCENT';
  if (/E[+-]/i.test(seen.letters)) return 'SCIENTIFIC';
  return /\[\$[^-\]]/.test(seen.code) ? 'CURRENCY' : 'NUMBER';
}
