/**
 * When a text counts as an explanation. The live check column has the same law as a formula
 * (tables/unit-book/formulas/explained-formula.ts), so it uses nothing that a formula cannot do.
 */

import { QUESTION_LEAD } from '../words';

/** Letters that an answer in words has at least. */
export const LEAST_LETTERS = 3;
/** How far into the text letters are looked for. */
export const LETTERS_WITHIN = 60;

/** The text asks the office; letters of either case. */
const isQuestion = (text: string): boolean => text.slice(0, QUESTION_LEAD.length).toUpperCase() === QUESTION_LEAD;

/** The question after the lead; null for a text that asks nothing. */
export const questionIn = (text: string): string | null =>
  isQuestion(text) ? text.slice(QUESTION_LEAD.length).trim() : null;

/** `.`, `x`, `ok`, a lone figure and a question are no explanation in words. */
export const isInWords = (text: string): boolean =>
  !isQuestion(text) &&
  [...text.slice(0, LETTERS_WITHIN)].filter((sign) => sign.toUpperCase() !== sign.toLowerCase()).length >=
    LEAST_LETTERS;

/**
 * True when the text names the figure, with or without points and spaces between its digits: so that an explanation
 * written for one figure does not lift a doubt about another.
 */
export const namesFigure = (text: string, figure: number): boolean =>
  text.replace(/[. ]/g, '').includes(String(figure).replace('.', ','));
