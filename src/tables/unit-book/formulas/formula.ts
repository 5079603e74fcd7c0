/**
 * Small builders of formulas. Everything built here parses in a vi_VN file, in any other locale, and in Excel: English
 * names, `;` between arguments, no decimal literal, no array literal, and only functions that Excel also has.
 */
import { quoted } from './quoted';

/** A number without a decimal mark: 0.5 → `(5/10)`. */
export function literal(amount: number): string {
  if (!Number.isFinite(amount)) throw new Error(`not a number: ${amount}`);
  if (Number.isInteger(amount)) return amount < 0 ? `(${amount})` : String(amount);
  let decimals = 1;
  while (decimals < 12 && !Number.isInteger(Number(`${amount}e${decimals}`))) decimals++;
  const scaled = Math.round(Number(`${amount}e${decimals}`));
  return `(${scaled}/${10 ** decimals})`;
}

/** `DATE(2019;3;31)` */
export function dateLiteral(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) throw new Error(`not a date: ${date}`);
  return `DATE(${Number(parts[1])};${Number(parts[2])};${Number(parts[3])})`;
}

const many = (name: string, parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `${name}(${parts.join(';')})`;
export const all = (parts: readonly string[]): string => many('AND', parts);
export const any = (parts: readonly string[]): string => many('OR', parts);
export const not = (condition: string): string => `NOT(${condition})`;
export const when = (condition: string, then: string, otherwise: string): string =>
  `IF(${condition};${then};${otherwise})`;

/**
 * `then` is computed only when all of `present` hold: arithmetic on a cell with text would be an error, and AND does
 * not stop at the first false.
 */
export const guarded = (present: readonly string[], then: string): string =>
  present.length === 0 ? then : when(all(present), then, 'FALSE');

/** A mark that takes no place, as texts pasted from web pages have it. */
export const NO_WIDTH = '"\u200b"';
/** A cell with nothing but spaces, unbreakable and of no width too, counts as blank, as in the add-in's own reading. */
const withoutSpaces = (cell: string): string =>
  [`" "`, '"\u00a0"', NO_WIDTH].reduce((text, mark) => `SUBSTITUTE(${text};${mark};"")`, cell);
export const isBlank = (cell: string): string => `LEN(${withoutSpaces(cell)})=0`;
export const isFilled = (cell: string): string => `LEN(${withoutSpaces(cell)})>0`;
const TONES = '\u0300\u0301\u0303\u0309\u0323';

/**
 * A Vietnamese text as keyboards write it: composed (*Unicode dựng sẵn*), with the tone mark as a letter of its own
 * (*Unicode tổ hợp*), and with every mark apart (NFD, as macOS writes). A
 * formula compares letter by letter, and no function of Sheets composes a text.
 */
export function spellings(text: string): readonly string[] {
  const toneApart = text.normalize('NFD').replace(/(\p{L})(\p{M}+)/gu, (_, letter: string, marks: string) => {
    const of = (isTone: boolean): string => [...marks].filter((mark) => TONES.includes(mark) === isTone).join('');
    return `${letter}${of(false)}`.normalize('NFC') + of(true);
  });
  return [...new Set([text.normalize('NFC'), toneApart, text.normalize('NFD')])];
}

/** The text with plain single spaces on one line. */
export const plainText = (cell: string): string => `TRIM(SUBSTITUTE(SUBSTITUTE(${cell};"\u00a0";" ");CHAR(10);" "))`;

/** `text` ends with the mark that parts the texts. */
const within = (text: string, texts: readonly string[]): string =>
  `ISNUMBER(FIND("|"&${text};${quoted(`|${texts.join('|')}|`)}))`;

/** The plain word alone: a row has many of them, and a formula is bounded. */
export const isOneOf = (cell: string, texts: readonly string[]): string =>
  any(texts.map((text) => `${cell}=${quoted(text)}`));

const visibleText = (cell: string): string => `SUBSTITUTE(${plainText(cell)};${NO_WIDTH};"")`;

/** Letter by letter, with any kind of space and marks of no width, as core/reading reads a choice. */
export const isRead = (cell: string, texts: readonly string[]): string =>
  within(`${visibleText(cell)}&"|"`, texts.flatMap(spellings));

/** The same in any case and with a full stop behind it, as core/reading reads *Không phát sinh*. */
export const isFixedWord = (cell: string, words: readonly string[]): string =>
  within(
    `SUBSTITUTE(LOWER(${visibleText(cell)})&"|";".|";"|")`,
    words.flatMap((word) => spellings(word.toLowerCase())),
  );
