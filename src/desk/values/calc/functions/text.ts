/** Text functions. Characters are counted as UTF-16 units, as Sheets does for Vietnamese letters. */
import { NotDoubled, type Scalar } from '../../../contract';
import { cellError, notANumber } from '../../errors';
import { byPattern, show } from '../../shown/show';
import { isValidFormat } from '../../shown/numfmt';
import type { Call, FunctionTable } from '../call';
import { toText } from '../coerce';
import { wildcard } from '../criteria';
import { dated } from '../dated';
import { readNumber } from '../../typed/understand';

/**
 * The texts of the arguments from `first` on, ranges cell by cell. A date appears as shown when the argument is one
 * cell.
 */
function texts(call: Call, first: number): string[] {
  const { place } = call.machine;
  const found: string[] = [];
  for (let at = first; at < call.count; at += 1) {
    const format = call.format(at);
    for (const each of call.list(at)) found.push(toText(dated(each, format, place.locale), place.facts));
  }
  return found;
}

function length(call: Call, at: number): number {
  const count = Math.trunc(call.number(at, 1));
  return count < 0 ? NaN : count;
}

const negative = (call: Call, at: number): Scalar =>
  cellError(
    'NUM',
    `Function ${call.name} parameter ${at + 1} value is ${call.number(at)}. It should be greater than or equal to 0.`,
  );

function cut(call: Call, pick: (text: string, count: number) => string): Scalar {
  const count = length(call, 1);
  return Number.isNaN(count) ? negative(call, 1) : pick(call.text(0), count);
}

function middle(call: Call): Scalar {
  const start = Math.trunc(call.number(1));
  const count = Math.trunc(call.number(2));
  if (start < 1 || count < 0) return negative(call, start < 1 ? 1 : 2);
  return call.text(0).slice(start - 1, start - 1 + count);
}

function substitute(call: Call): Scalar {
  const [text, old, fresh] = [call.text(0), call.text(1), call.text(2)];
  if (old === '') return text;
  if (!call.given(3)) return text.replaceAll(old, () => fresh);
  const pieces = text.split(old);
  const which = Math.trunc(call.number(3));
  if (which < 1 || which >= pieces.length) return text;
  return pieces.slice(0, which).join(old) + fresh + pieces.slice(which).join(old);
}

function found(call: Call): Scalar {
  const [wanted, text, from] = [call.text(0), call.text(1), Math.trunc(call.number(2, 1))];
  const place = call.name === 'FIND' ? text.indexOf(wanted, from - 1) : searched(wanted, text, from - 1);
  if (place < 0) return cellError('VALUE', `In ${call.name} evaluation, cannot find '${wanted}' within '${text}'.`);
  return place + 1;
}

function searched(wanted: string, text: string, from: number): number {
  const matches = wildcard(`${wanted}*`);
  for (let at = Math.max(0, from); at <= text.length; at += 1) if (matches(text.slice(at))) return at;
  return -1;
}

/** Full-width letters, digits and signs as plain ones. Katakana, which the function converts too, is not doubled. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

function proper(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function formatted(call: Call): Scalar {
  const value = call.scalar(0);
  const pattern = call.text(1);
  const { facts } = call.machine.place;
  if (typeof value === 'string' && readNumber(value, call.machine.place) === undefined) return value;
  if (typeof value === 'boolean') return toText(value, facts);
  // Google does not publish which locale's marks the pattern uses in a decimal-comma file.
  if (facts.decimal === ',' && /[.,]/.test(pattern)) throw new NotDoubled(`công thức TEXT với mẫu ${pattern}`);
  if (!isValidFormat(pattern)) throw new NotDoubled(`công thức TEXT với mẫu ${pattern}`);
  return byPattern(call.number(0), pattern, facts);
}

function valueOf(call: Call): Scalar {
  const value = call.scalar(0);
  if (typeof value === 'boolean') return notANumber('VALUE', 1, value);
  return call.number(0);
}

function character(call: Call): Scalar {
  const code = Math.trunc(call.number(0));
  if (code < 1 || code > 0x10ffff)
    return cellError('NUM', `Function ${call.name} parameter 1 value ${code} is out of range.`);
  return String.fromCodePoint(code);
}

/**
 * The first character's number. Half of a UTF-16 pair is an error, as Microsoft documents for the same function; Google
 * does not document it.
 */
function unicode(call: Call): Scalar {
  const text = call.text(0);
  const code = text.codePointAt(0);
  if (code === undefined || (code >= 0xd800 && code <= 0xdfff))
    return cellError('VALUE', `Function UNICODE parameter 1 value '${text}' has no character.`);
  return code;
}

const REPT_LETTERS = 32_000;

function repeated(call: Call): Scalar {
  const count = Math.trunc(call.number(1));
  if (count < 0) return negative(call, 1);
  const text = call.text(0);
  return text.length * count > REPT_LETTERS
    ? cellError('VALUE', `Text result of REPT is longer than the limit of ${REPT_LETTERS} characters`)
    : text.repeat(count);
}

/** A number as its cell shows it, with the cell's own format; any other value as a text. */
function asShown(call: Call): Scalar {
  const value = call.scalar(0);
  const { place } = call.machine;
  if (typeof value !== 'number') return value === null ? '' : value;
  return show(value, call.format(0), place.locale);
}

function joined(call: Call): string {
  const [separator, skip] = [call.text(0), call.boolean(1)];
  return texts(call, 2)
    .filter((text) => !skip || text !== '')
    .join(separator);
}

export const TEXTS: FunctionTable = {
  LEN: { min: 1, max: 1, each: true, run: (call) => call.text(0).length },
  LEFT: { min: 1, max: 2, each: true, run: (call) => cut(call, (text, count) => text.slice(0, count)) },
  RIGHT: {
    min: 1,
    max: 2,
    each: true,
    run: (call) => cut(call, (text, count) => (count === 0 ? '' : text.slice(-count))),
  },
  MID: { min: 3, max: 3, each: true, run: middle },
  TRIM: { min: 1, max: 1, each: true, run: (call) => call.text(0).replace(/ +/g, ' ').replace(/^ | $/g, '') },
  CLEAN: { min: 1, max: 1, each: true, run: (call) => call.text(0).replace(/[\u0000-\u001f]/g, '') },
  ASC: { min: 1, max: 1, each: true, run: (call) => halfWidth(call.text(0)) },
  UPPER: { min: 1, max: 1, each: true, run: (call) => call.text(0).toUpperCase() },
  LOWER: { min: 1, max: 1, each: true, run: (call) => call.text(0).toLowerCase() },
  PROPER: { min: 1, max: 1, each: true, run: (call) => proper(call.text(0)) },
  FIND: { min: 2, max: 3, each: true, run: found },
  SEARCH: { min: 2, max: 3, each: true, run: found },
  SUBSTITUTE: { min: 3, max: 4, each: true, run: substitute },
  REPT: { min: 2, max: 2, each: true, run: repeated },
  EXACT: { min: 2, max: 2, each: true, run: (call) => call.text(0) === call.text(1) },
  CHAR: { min: 1, max: 1, each: true, run: character },
  UNICHAR: { min: 1, max: 1, each: true, run: character },
  UNICODE: { min: 1, max: 1, each: true, run: unicode },
  CONCATENATE: { min: 1, max: Infinity, run: (call) => texts(call, 0).join('') },
  CONCAT: { min: 2, max: 2, each: true, run: (call) => texts(call, 0).join('') },
  JOIN: { min: 2, max: Infinity, run: (call) => texts(call, 1).join(call.text(0)) },
  TEXTJOIN: { min: 3, max: Infinity, run: joined },
  TEXT: { min: 2, max: 2, each: true, run: formatted },
  TO_TEXT: { min: 1, max: 1, each: true, run: asShown },
  VALUE: { min: 1, max: 1, each: true, run: valueOf },
  T: { min: 1, max: 1, run: (call) => (typeof call.scalar(0) === 'string' ? call.scalar(0) : '') },
  HYPERLINK: { min: 1, max: 2, each: true, run: (call) => (call.given(1) ? call.scalar(1) : call.text(0)) },
};
