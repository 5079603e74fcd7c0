/**
 * A cell's value as Sheets shows it (FORMATTED_VALUE), by its number format and the file's locale.
 *
 * numfmt prints patterns; the automatic format is Google's own. Independent of the width of the column.
 */
import { NotDoubled, type NumberFormat, type Scalar } from '../../contract';
import { errorCode, isError } from '../errors';
import { localeFacts, type DefaultedType, type LocaleFacts } from '../locales';
import { generalNumber } from './general';
import { isValidFormat, printPattern } from './numfmt';

/** The pattern of a format, or its type's default when it has none; undefined for automatic. Throws NotDoubled. */
export function patternOf(format: NumberFormat | undefined, locale: string): string | undefined {
  if (!format || (format.type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED' && !format.pattern)) return undefined;
  if (format.pattern) return /^general$/i.test(format.pattern) ? undefined : format.pattern;
  if (format.type === 'TEXT') return '@';
  const pattern = localeFacts(locale).patterns[format.type as DefaultedType];
  if (pattern === undefined) throw new NotDoubled(`numberFormat.type ${format.type}`);
  return pattern;
}

/** The shown text of a value; '' for a blank cell. Throws NotDoubled for a pattern or a locale that is not doubled. */
export function show(value: Scalar, format: NumberFormat | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isError(value)) return errorCode(value);
  const pattern = patternOf(format, locale);
  if (typeof value === 'string') return shownText(value, pattern);
  const facts = localeFacts(locale);
  return pattern === undefined || pattern === '@' ? generalNumber(value, facts) : byPattern(value, pattern, facts);
}

/** Texts use only the pattern's text section; a pattern without one leaves them unchanged. */
function shownText(value: string, pattern: string | undefined): string {
  if (pattern === undefined || pattern === '@' || !/@|;.*;.*;/.test(pattern)) return value;
  checkPattern(pattern);
  return printPattern(pattern, value);
}

/** Shows a number by a pattern; also used by TEXT(). */
export function byPattern(value: number, pattern: string, facts: LocaleFacts): string {
  checkPattern(pattern);
  return printPattern(pattern, value, { locale: facts.tag, leap1900: false, dateSpanLarge: true, nbsp: false });
}

function checkPattern(pattern: string): void {
  if (!isValidFormat(pattern)) throw new NotDoubled(`numberFormat.pattern ${pattern}`);
}
