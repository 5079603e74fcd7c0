/**
 * A number as typed in a cell: grouping, decimal mark, percentage, currency, exponent, sign, parentheses.
 *
 * Sheets accepts grouping marks anywhere between digits (`1234,1234` → 12341234 in en_US: burnash/gspread#501;
 * `1.123456789` → 1123456789 in a decimal-comma file: nithinmurali/pygsheets#414). Dates are not read here: the caller
 * tries them first.
 */
import type { NumberFormat } from '../../contract';
import type { LocaleFacts } from '../locales';

export interface TypedNumber {
  readonly value: number;
  /** The format that the way of typing implies; absent for plain digits. */
  readonly format?: NumberFormat;
}

interface Marks {
  readonly negative: boolean;
  readonly percent: boolean;
  readonly money: boolean;
  readonly digits: string;
}

/** Removes one sign, parentheses, percent sign and currency; undefined when they repeat or mix. */
function marks(text: string, facts: LocaleFacts): Marks | undefined {
  let rest = text;
  let negative = false;
  const parentheses = /^\((.*)\)$/.exec(rest);
  if (parentheses) {
    negative = true;
    rest = (parentheses[1] ?? '').trim();
  }
  let sign = '';
  let percent = false;
  let money = false;
  const strip = (): boolean => {
    const signed = /^([+-])(?=[^\s+-])/.exec(rest);
    if (signed && !sign && !parentheses) {
      sign = signed[1] ?? '';
      rest = rest.slice(1);
      return true;
    }
    if (!percent && rest.endsWith('%')) {
      percent = true;
      rest = rest.slice(0, -1).trimEnd();
      return true;
    }
    const mark = money ? undefined : facts.currencySigns.find((each) => rest.startsWith(each) || rest.endsWith(each));
    if (mark === undefined) return false;
    money = true;
    rest = (rest.startsWith(mark) ? rest.slice(mark.length) : rest.slice(0, -mark.length)).trim();
    return true;
  };
  while (strip());
  if (percent && money) return undefined;
  return { negative: negative || sign === '-', percent, money, digits: rest };
}

interface Digits {
  readonly value: number;
  readonly grouped: boolean;
  readonly decimals: boolean;
  readonly exponent: boolean;
}

function digits(text: string, facts: LocaleFacts): Digits | undefined {
  const decimal = `\\${facts.decimal}`;
  const group = `\\${facts.group}`;
  const shape = new RegExp(`^(\\d+(?:${group}\\d+)*)?(${decimal}\\d*)?([eE][+-]?\\d+)?$`);
  const spaced = /^\d+(?: \d+)+$/.test(text) ? text.replaceAll(' ', '') : text;
  const parts = shape.exec(spaced);
  if (!parts) return undefined;
  const [, whole = '', fraction = '', exponent = ''] = parts;
  if (whole === '' && fraction.length < 2) return undefined;
  const plain = `${whole.replaceAll(facts.group, '') || '0'}.${fraction.slice(1) || '0'}${exponent}`;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return { value, grouped: whole.includes(facts.group), decimals: fraction.length > 1, exponent: exponent !== '' };
}

function formatOf(mark: Marks, read: Digits, facts: LocaleFacts): NumberFormat | undefined {
  if (mark.percent) return { type: 'PERCENT', pattern: read.decimals ? '0.00%' : '0%' };
  if (mark.money) return { type: 'CURRENCY', pattern: read.decimals ? facts.money.decimals : facts.money.whole };
  if (read.exponent) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  if (read.grouped) return { type: 'NUMBER', pattern: read.decimals ? '#,##0.00' : '#,##0' };
  return undefined;
}

/** A typed number, or undefined when the text (already trimmed) is not a number in this locale. */
export function typedNumber(text: string, facts: LocaleFacts): TypedNumber | undefined {
  if (!/\d/.test(text)) return undefined;
  const mark = marks(text, facts);
  if (!mark) return undefined;
  const read = digits(mark.digits, facts);
  if (!read) return undefined;
  const size = mark.percent ? percentOf(read.value) : read.value;
  const value = mark.negative && size !== 0 ? -size : size;
  const format = formatOf(mark, read, facts);
  return format ? { value, format } : { value };
}

/** Division by a hundred without the error of binary fractions (98.8 % is 0.988). */
export function percentOf(value: number): number {
  return Number(`${value}e-2`.replace(/e([+-]\d+)e-2$/, (_, power: string) => `e${Number(power) - 2}`));
}
