/**
 * How Google Sheets reads a text typed in a cell (USER_ENTERED).
 *
 * Every line of behaviour is in test/desk/values/typed.table.ts with its source, or marked to verify on a real account.
 * It does not check validation, protection, or whether the formula parses.
 */
import type { NumberFormat, Understood } from '../../contract';
import { errorOfCode } from '../errors';
import { localeFacts } from '../locales';
import { typedDate } from './date';
import { percentOf, typedNumber } from './number';

export interface TypedContext {
  readonly locale: string;
  readonly timeZone: string;
  /** The cell's own number format before typing. TEXT keeps the text; any other explicit format stays. */
  readonly format?: NumberFormat | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Non-breaking spaces stay: a number surrounded by them is text. To verify on a real account. */
const withoutSpaces = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

/**
 * A number, percentage, amount, date or time read from a text, with the format that it implies; undefined when the text
 * is none of these.
 */
export function readNumber(
  text: string,
  context: Omit<TypedContext, 'format'>,
): { value: number; format?: NumberFormat } | undefined {
  const facts = localeFacts(context.locale);
  const trimmed = withoutSpaces(text);
  return typedDate(trimmed, { facts, timeZone: context.timeZone, now: context.now }) ?? typedNumber(trimmed, facts);
}

/**
 * Google's reading of a typed text: a scalar, a formula, or null to clear, with the format that the typing sets. Throws
 * NotDoubled for an unknown locale.
 */
export function understand(text: string, context: TypedContext): Understood {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (context.format?.type === 'TEXT') return { value: text };
  if (text.startsWith('=')) return { formula: text };
  const trimmed = withoutSpaces(text);
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const error = trimmed.startsWith('#') ? errorOfCode(trimmed) : undefined;
  if (error) return { value: error };
  const number = readNumber(trimmed, context);
  if (number) return fitted(number, context.format);
  if (/^[+-]\s*[^\s+\-]/.test(text)) return { formula: `=${text}` };
  return { value: text };
}

/** An explicit format of the cell stays after typing. A bare number typed into a percent cell is a percentage. */
function fitted(number: { value: number; format?: NumberFormat }, own: NumberFormat | undefined): Understood {
  if (own === undefined || own.type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED') return number;
  const bare = number.format === undefined || number.format.type === 'NUMBER';
  return { value: own.type === 'PERCENT' && bare ? percentOf(number.value) : number.value };
}
