/** The law of core/forms/explanation.ts as formulas. */
import { QUESTION_LEAD } from '../../../text/books/duties';
import { LEAST_LETTERS, LETTERS_WITHIN } from '../../../core/forms/explanation';
import { quoted } from './formula';

/** Every tab of a form has at least this many rows and columns, so that its cells can number the letters. */
const ROWS = 6;
const PLACE = `ROW($A$1:$A$${ROWS})*${LETTERS_WITHIN / ROWS}+COLUMN($A$1:$J$1)-${LETTERS_WITHIN / ROWS}`;

/** TRUE when the cell holds an answer in words; a question to the office is none. */
export function isInWords(cell: string): string {
  const letter = `MID(${cell};${PLACE};1)`;
  const letters = `SUMPRODUCT(1-EXACT(UPPER(${letter});LOWER(${letter})))>=${LEAST_LETTERS}`;
  return `AND(UPPER(LEFT(${cell};${QUESTION_LEAD.length}))<>${quoted(QUESTION_LEAD)};${letters})`;
}

/** TRUE when the text names the figure of the cell `number`. */
export const namesFigure = (cell: string, number: string): string =>
  `ISNUMBER(FIND(${number}&"";SUBSTITUTE(SUBSTITUTE(${cell};".";"");" ";"")))`;
