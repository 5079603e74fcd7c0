/**
 * How Sheets converts one kind of value into another inside formulas.
 *
 * A blank is 0, "" or FALSE, as the place needs. A text that reads as a number, date or percentage in the file's locale
 * is that number.
 */
import type { Scalar } from '../../contract';
import { cellError, isError, notANumber } from '../errors';
import type { LocaleFacts } from '../locales';
import { generalNumber } from '../shown/general';
import { readNumber } from '../typed/understand';
import { Stop } from './value';

export interface Place {
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
  readonly facts: LocaleFacts;
}

/** The parameter that receives a value, for Google's messages; the position counts from 1. */
export interface Parameter {
  readonly name: string;
  readonly position: number;
}

export function toNumber(value: Scalar, place: Place, { name, position }: Parameter): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) throw new Stop(value);
  const read = readNumber(value, place);
  if (read === undefined) throw new Stop(notANumber(name, position, value));
  return read.value;
}

export function toText(value: Scalar, facts: LocaleFacts): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isError(value)) throw new Stop(value);
  return generalNumber(value, facts);
}

export function toBoolean(value: Scalar, { name, position }: Parameter): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (isError(value)) throw new Stop(value);
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw new Stop(
    cellError(
      'VALUE',
      `Function ${name} parameter ${position} expects boolean values. But '${value}' is a text and cannot be coerced to a boolean.`,
    ),
  );
}

const NEAR = 1e-14;

/** Equality of numbers to 15 digits, so that 0.1+0.2 equals 0.3 as in Sheets. To verify on a real account. */
export function sameNumber(a: number, b: number): boolean {
  return (
    a === b || (Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b)) && a.toPrecision(15) === b.toPrecision(15))
  );
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;
const collators = new Map<string, Intl.Collator>();

function blankLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/**
 * Order of two values for the comparison operators: numbers, then texts ignoring case, then booleans. An error stops
 * the formula.
 */
export function compare(left: Scalar, right: Scalar, facts: LocaleFacts): number {
  if (isError(left)) throw new Stop(left);
  if (isError(right)) throw new Stop(right);
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b, facts);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
}

function compareText(a: string, b: string, facts: LocaleFacts): number {
  const one = a.toLowerCase();
  const other = b.toLowerCase();
  if (one === other) return 0;
  let collator = collators.get(facts.tag);
  if (!collator) collators.set(facts.tag, (collator = new Intl.Collator(facts.tag)));
  return collator.compare(one, other) || (one < other ? -1 : 1);
}
