/**
 * When a text counts as an explanation. The live check column has the same law as a formula
 * (tables/unit-book/formulas/explained-formula.ts), so it uses nothing that a formula cannot do.
 */

import { QUESTION_LEAD, ZERO_WORD } from '../words';

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
export const FOUND = '¦';
/** In place of a found figure that is a part of another one. */
export const OTHER = '¬';
/** Marks that a text may have in place of a plain one, before the figure is looked for. */
export const LIKE_PLAIN: readonly (readonly [mark: string, plain: string])[] = [
  ['\u00a0', ' '],
  ['−', '-'],
  ['–', '-'],
  [',', '.'],
];
/** Marks between the thousands of a figure, once a comma is a point. */
export const GROUPING = ['.', ' '] as const;
/** Digits of the largest figure that may be grouped. */
export const MOST_DIGITS = 15;

/**
 * What makes the found digits a part of another figure, in the order in which it is looked for: more digits, decimals,
 * a minus, thousands; a percent sign behind a figure from 1.000 on, digits and a space before one of three digits, and
 * the stroke of a day or of a document's number beside a figure below 10.000. `above` and `below` bound the figures
 * that a mark is about.
 */
export const OTHER_FIGURE: readonly {
  readonly mark: string;
  readonly above?: number;
  readonly below?: number;
}[] = [
  ...['¦¦', '0¦', '0.¦', ' -¦', '(-¦', '¦0', '¦.0', '¦.¦', '¦ 000'].map((mark) => ({ mark })),
  { mark: '¦%', above: 999 },
  { mark: '¦ %', above: 999 },
  { mark: '0 ¦', above: 99, below: 1000 },
  { mark: '¦/', below: 10_000 },
  { mark: '/¦', below: 10_000 },
  { mark: '¬¦' },
  { mark: '¦¬' },
];

const putFor = (text: string, from: string, to: string): string => text.split(from).join(to);

/** The figure as a text writes it: digits alone, or with a mark between thousands. */
function waysOf(figure: number): readonly string[] {
  const [whole = '', decimals] = String(figure).split('.');
  const behind = decimals === undefined ? '' : `.${decimals}`;
  return [whole, ...GROUPING.map((mark) => whole.replace(/\B(?=(\d{3})+$)/g, mark))].map((way) => `${way}${behind}`);
}

/**
 * True when the text names the figure, also with a point, a comma or a space between its thousands: so that an
 * explanation written for one figure does not lift a doubt about another. `143.597` and `-43.597` do not name 43597,
 * nor does `12.000` name 12. The word *không* names zero.
 */
export function namesFigure(text: string, figure: number): boolean {
  if (figure === 0 && ZERO_WORD.test(text)) return true;
  const plain = LIKE_PLAIN.reduce((words, [mark, like]) => putFor(words, mark, like), ` ${text} `);
  const found = waysOf(figure).reduce((words, way) => putFor(words, way, FOUND), plain);
  const beside = found.replace(/\d/g, '0');
  return OTHER_FIGURE.filter(({ above, below }) => figure > (above ?? -Infinity) && figure < (below ?? Infinity))
    .reduce((words, { mark }) => putFor(words, mark, OTHER), beside)
    .includes(FOUND);
}
