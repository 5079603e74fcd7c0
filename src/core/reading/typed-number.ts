/**
 * A number typed as text, understood by Vietnamese and English habits without guessing. A single mark before exactly
 * three digits is ambiguous unless the kind settles it (a count `1.245` is 1245). Signs, units and words are reported,
 * not dropped.
 */
import { fromText, type Scaled } from '../exact';
import type { ReadingDoubt } from '../entry';

export type TypedNumber =
  | { readonly is: 'number'; readonly amount: Scaled; readonly percentSign: boolean }
  | { readonly is: 'doubt'; readonly doubt: ReadingDoubt };

const doubt = (name: ReadingDoubt): TypedNumber => ({ is: 'doubt', doubt: name });

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const MINUS = /[\u2212\u2010-\u2015\ufe63]/g;

/**
 * Full-width signs and digits become plain, every dash becomes a minus, and the leading apostrophe of a text cell is
 * removed.
 */
export const plainSigns = (text: string): string =>
  text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(MINUS, '-')
    .replace(/^'/, '')
    .trim();

/**
 * `text` is normalised (NFC, single spaces). `whole` = a count, which settles a single mark before three digits as
 * grouping.
 */
export function typedNumber(text: string, whole: boolean): TypedNumber {
  const plain = plainSigns(text);
  if (/^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i.test(plain)) return doubt('timeOfDay');
  if (looksLikeDay(plain)) return doubt('looksLikeDate');
  if (/^[+-]?0x[0-9a-f]+$/i.test(plain) || /^[+-]?[\d.,]+e[+-]?\d+$/i.test(plain)) return doubt('notANumber');
  const shape = /^(\(|[+-] ?)?([\d., ]*\d) ?(\)|-)? ?(.*)$/.exec(plain);
  if (!shape) return doubt('notANumber');
  const [, before = '', digits = '', after = '', rest = ''] = shape;
  if (rest !== '' && rest !== '%') return doubt(/^[\p{L}%‰$₫°²³]/u.test(rest) ? 'hasUnitWord' : 'notANumber');
  if ((before === '(') !== (after === ')') || (after === '-' && before !== '')) return doubt('notANumber');
  const amount = amountOf(digits.trim(), whole);
  if (typeof amount === 'string') return doubt(amount);
  const negative = before.startsWith('-') || before === '(' || after === '-';
  if (negative && amount.scaled !== 0) return doubt('negative');
  return { is: 'number', amount, percentSign: rest === '%' };
}

/** `1-2`, `8/8`, `31/03/2019`, `2019-03-31`: a day or a day and month. `156/156` is not. */
function looksLikeDay(text: string): boolean {
  const parts =
    /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(text) ?? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (parts) {
    const [one, other] = [Number(parts[1]), Number(parts[2])];
    return one >= 1 && other >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

const GROUPED_BY_SPACE = /^\d{1,3}( \d{3})+(?![\d ])/;

function amountOf(digits: string, whole: boolean): Scaled | ReadingDoubt {
  const spaced = digits.includes(' ');
  if (spaced && !GROUPED_BY_SPACE.test(digits)) return 'notANumber';
  const text = digits.replace(/ /g, '');
  const marks = text.replace(/\d/g, '');
  if (marks === '') return fromDecimal(text);
  if (marks.length === 1) return loneMark(text, marks, { whole, spaced });
  return spaced ? 'notANumber' : manyMarks(text, marks);
}

function fromDecimal(canonical: string): Scaled | ReadingDoubt {
  const amount = fromText(canonical);
  if (amount) return withoutTrailingZeros(amount);
  return (canonical.split('.')[0] ?? '').replace(/^0+/, '').length > 13 ? 'tooLarge' : 'tooManyDecimals';
}

function withoutTrailingZeros(amount: Scaled): Scaled {
  let { scaled, decimals } = amount;
  while (decimals > 0 && scaled % 10 === 0) {
    scaled /= 10;
    decimals -= 1;
  }
  return { scaled, decimals };
}

/** One mark: grouping or decimal by its neighbours. If spaces already group, it can only be the decimal mark. */
function loneMark(
  text: string,
  mark: string,
  how: { readonly whole: boolean; readonly spaced: boolean },
): Scaled | ReadingDoubt {
  const [left = '', right = ''] = text.split(mark);
  if (left === '' || right === '') return 'notANumber';
  const mayGroup = !how.spaced && right.length === 3 && left.length <= 3 && !left.startsWith('0');
  if (!mayGroup) return fromDecimal(`${left}.${right}`);
  return how.whole ? fromDecimal(left + right) : 'ambiguousSeparator';
}

/** Several marks: all alike = grouping; two kinds = the last one is the decimal mark and the others group by threes. */
function manyMarks(text: string, marks: string): Scaled | ReadingDoubt {
  const group = marks[0] ?? '';
  if (new Set(marks).size === 1) return isGrouped(text, group) ? fromDecimal(text.split(group).join('')) : 'notANumber';
  const parts = text.split(marks.slice(-1));
  const [left = '', right = ''] = parts;
  if (parts.length !== 2 || right === '' || !isGrouped(left, group)) return 'notANumber';
  return fromDecimal(`${left.split(group).join('')}.${right}`);
}

function isGrouped(text: string, mark: string): boolean {
  const [first = '', ...others] = text.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && others.length > 0 && others.every((part) => /^\d{3}$/.test(part));
}
