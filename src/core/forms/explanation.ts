/**
 * When a text counts as an explanation. The live check column has the same law as a formula
 * (tables/unit-book/formulas/explained-formula.ts), so it uses nothing that a formula cannot do.
 */

import { QUESTION_LEAD } from '../words';

/** Different letters that an answer in words has at least: `xxx` and `ok ok` are none. */
export const LEAST_LETTERS = 3;
/** How far into the text letters are looked for. */
export const LETTERS_WITHIN = 60;

/** The question that a text asks the office; null for a text that asks nothing. */
export const questionIn = (text: string): string | null =>
  QUESTION_LEAD.test(text) ? text.replace(QUESTION_LEAD, '').trim() : null;

/** `.`, `x`, `ok`, a lone figure and a question to the office do not explain in words. */
export const isInWords = (text: string): boolean =>
  !QUESTION_LEAD.test(text) &&
  new Set([...text.slice(0, LETTERS_WITHIN).toLowerCase()].filter((sign) => sign !== sign.toUpperCase())).size >=
    LEAST_LETTERS;

/** A figure of a text, once it is found; what is beside it shows whether it is that figure. */
export const FOUND = '0¦0';
/** Marks that a text may have in place of a plain one, before the figure is looked for. */
export const LIKE_PLAIN: readonly (readonly [mark: string, plain: string])[] = [
  ['\u00a0', ' '],
  ['−', '-'],
  ['–', '-'],
];
/** Marks between the thousands of a figure. */
export const GROUPING = ['.', ',', ' '] as const;
/** What makes the found digits a part of another figure: more digits, decimals, a minus, a percent sign, thousands. */
export const OTHER_FIGURE = ['00¦', '0.0¦', ' -0¦', '(-0¦', '¦00', '¦0.0', '¦0%', '¦0 %', '¦0 000'] as const;

/**
 * True when the text names the figure, also with a point, a comma or a space between its thousands: so that an
 * explanation written for one figure does not lift a doubt about another. `143.597` and `-43.597` do not name 43597.
 */
export function namesFigure(text: string, figure: number): boolean {
  const digits = String(figure).replace('.', ',');
  const ways = [digits, ...GROUPING.map((mark) => digits.replace(/\B(?=(\d{3})+$)/g, mark))];
  const plain = LIKE_PLAIN.reduce((words, [mark, like]) => words.split(mark).join(like), ` ${text} `);
  const found = ways.reduce((words, way) => words.split(way).join(FOUND), plain);
  const beside = found.replace(/,/g, '.').replace(/\d/g, '0');
  return OTHER_FIGURE.reduce((words, other) => words.split(other).join('x'), beside).includes(FOUND);
}
