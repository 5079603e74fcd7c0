/**
 * The criteria of COUNTIF, SUMIF and similar functions: `">=5"`, `"Sở*"`, `"<>"`, a number, a boolean.
 *
 * Texts match ignoring case, `*` and `?` are wildcards, and `~` makes them literal
 * (support.google.com/docs/answer/3093583). What that page leaves open is listed in test/desk/values/NOTES.md to
 * verify.
 */
import type { Scalar } from '../../contract';
import { isError } from '../errors';
import { readNumber } from '../typed/understand';
import { compare, sameNumber, type Place } from './coerce';
import { Stop } from './value';

export type Matches = (value: Scalar) => boolean;

/** The test of a criterion. An error as criterion stops the formula. */
export function criterion(wanted: Scalar, place: Place): Matches {
  if (isError(wanted)) throw new Stop(wanted);
  if (typeof wanted === 'number') return (value) => typeof value === 'number' && sameNumber(value, wanted);
  if (typeof wanted === 'boolean') return (value) => value === wanted;
  if (wanted === null) return (value) => value === 0;
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(wanted) ?? [];
  if (operator === '' || operator === '=') return equal(operator, operand, place);
  if (operator === '<>') {
    const same = equal('=', operand, place);
    return (value) => !same(value);
  }
  return ordered(operator, operand, place);
}

function equal(operator: string, operand: string, place: Place): Matches {
  if (operand === '') return operator === '=' ? (value) => value === null : (value) => value === null || value === '';
  const number = readNumber(operand, place)?.value;
  if (number !== undefined) {
    // A code kept as text, such as "01", must also be found by its own text.
    const text = operand.toLowerCase();
    return (value) =>
      typeof value === 'number' ? sameNumber(value, number) : typeof value === 'string' && value.toLowerCase() === text;
  }
  if (/^(true|false)$/i.test(operand)) {
    const wanted = operand.toLowerCase() === 'true';
    return (value) => value === wanted;
  }
  const pattern = wildcard(operand);
  return (value) => typeof value === 'string' && pattern(value);
}

/** A test of the whole text with Sheets' wildcards, ignoring case. */
export function wildcard(text: string): (value: string) => boolean {
  if (!/[*?~]/.test(text)) {
    const wanted = text.toLowerCase();
    return (value) => value.toLowerCase() === wanted;
  }
  const source = text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (mark) => {
    if (mark.startsWith('~') && mark.length === 2) return `\\${mark.charAt(1)}`;
    if (mark === '*') return '[\\s\\S]*';
    return mark === '?' ? '[\\s\\S]' : `\\${mark}`;
  });
  const pattern = new RegExp(`^${source}$`, 'i');
  return (value) => pattern.test(value);
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function ordered(operator: string, operand: string, place: Place): Matches {
  const wanted = readNumber(operand, place)?.value ?? operand;
  const holds = ORDERS[operator];
  return (value) => typeof value === typeof wanted && holds !== undefined && holds(compare(value, wanted, place.facts));
}
