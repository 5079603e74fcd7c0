/**
 * When a text counts as an explanation. The live check column has the same law as a formula
 * (tables/unit-book/formulas/explained-formula.ts), so it uses nothing that a formula cannot do.
 */

/** Letters that an answer in words has at least. */
export const LEAST_LETTERS = 3;
/** How far into the text letters are looked for. */
export const LETTERS_WITHIN = 60;

/** `.`, `x`, `ok` and a lone figure are not words. */
export const isInWords = (text: string): boolean =>
  [...text.slice(0, LETTERS_WITHIN)].filter((sign) => sign.toUpperCase() !== sign.toLowerCase()).length >=
  LEAST_LETTERS;

/**
 * True when the text names the figure, with or without points and spaces between its digits: so that an explanation
 * written for one figure does not lift a doubt about another.
 */
export const namesFigure = (text: string, figure: number): boolean =>
  text.replace(/[. ]/g, '').includes(String(figure).replace('.', ','));
