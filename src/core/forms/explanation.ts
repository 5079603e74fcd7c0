/**
 * When a text counts as an explanation. The live check column has the same law as a formula
 * (tables/unit-book/formulas/explained-formula.ts), so it uses nothing that a formula cannot do.
 */

import { QUESTION_LEAD } from '../words';

/** Letters that an answer in words has at least. */
export const LEAST_LETTERS = 3;
/** How far into the text letters are looked for. */
export const LETTERS_WITHIN = 60;

/** The question that a text asks the office; null for a text that asks nothing. */
export const questionIn = (text: string): string | null =>
  QUESTION_LEAD.test(text) ? text.replace(QUESTION_LEAD, '').trim() : null;

/** `.`, `x`, `ok`, a lone figure and a question to the office do not explain in words. */
export const isInWords = (text: string): boolean =>
  !QUESTION_LEAD.test(text) &&
  [...text.slice(0, LETTERS_WITHIN)].filter((sign) => sign.toUpperCase() !== sign.toLowerCase()).length >=
    LEAST_LETTERS;

/**
 * True when the text names the figure, with or without points and spaces between its digits: so that an explanation
 * written for one figure does not lift a doubt about another.
 */
export const namesFigure = (text: string, figure: number): boolean =>
  text.replace(/[. ]/g, '').includes(String(figure).replace('.', ','));
