/** The law of core/forms/explanation.ts as formulas. */
import { QUESTION_LEAD } from '../../../text/books/duties';
import {
  FOUND,
  GROUPING,
  LEAST_LETTERS,
  LETTERS_WITHIN,
  LIKE_PLAIN,
  OTHER_FIGURE,
} from '../../../core/forms/explanation';
import { quoted } from './formula';

/** Every tab of a form has at least this many rows and columns, so that its cells can number the letters. */
const ROWS = 6;
const PLACE = `ROW($A$1:$A$${ROWS})*${LETTERS_WITHIN / ROWS}+COLUMN($A$1:$J$1)-${LETTERS_WITHIN / ROWS}`;

/** TRUE when the cell holds an answer in words; a question to the office is none. */
export function isInWords(cell: string): string {
  // Filled up, so that every place has a sign. A letter counts where it occurs first.
  const low = `LOWER(${cell})&REPT(" ";${LETTERS_WITHIN})`;
  const letter = `MID(${low};${PLACE};1)`;
  const letters = `SUMPRODUCT((1-EXACT(UPPER(${letter});${letter}))*(FIND(${letter};${low})=${PLACE}))>=${LEAST_LETTERS}`;
  return `AND(UPPER(LEFT(${cell};${QUESTION_LEAD.length}))<>${quoted(QUESTION_LEAD)};${letters})`;
}

const changed = (text: string, from: string, to: string): string => `SUBSTITUTE(${text};${from};${to})`;

/** TRUE when the text names the figure of the cell `number`, which has five digits: the serial of a day. */
export function namesFigure(cell: string, number: string): string {
  const grouped = (mark: string): string => `LEFT(${number};2)&${quoted(mark)}&RIGHT(${number};3)`;
  const ways = [`${number}&""`, ...GROUPING.map(grouped)];
  const digits = [...'123456789'].map((digit): readonly [string, string] => [digit, '0']);
  const plain = LIKE_PLAIN.reduce(
    (words, [mark, like]) => changed(words, quoted(mark), quoted(like)),
    `" "&${cell}&" "`,
  );
  const found = ways.reduce((words, way) => changed(words, way, quoted(FOUND)), plain);
  const beside = [[',', '.'] as const, ...digits].reduce(
    (words, [sign, like]) => changed(words, quoted(sign), quoted(like)),
    found,
  );
  const left = OTHER_FIGURE.reduce((words, other) => changed(words, quoted(other), '"x"'), beside);
  return `ISNUMBER(FIND(${quoted(FOUND)};${left}))`;
}
