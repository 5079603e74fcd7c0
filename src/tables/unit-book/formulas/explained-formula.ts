/** The law of core/forms/explanation.ts as formulas. */
import { QUESTION_LEAD } from '../../../text/books/duties';
import {
  FOUND,
  GROUPING,
  LEAST_LETTERS,
  LETTERS_WITHIN,
  LIKE_PLAIN,
  MOST_DIGITS,
  OTHER,
  OTHER_FIGURE,
} from '../../../core/forms/explanation';
import { ZERO_WORD } from '../../../text/books/live-check';
import { all, any, spellings, when } from './formula';
import { quoted } from './quoted';

/** Every tab of a form has at least this many rows and columns, so that its cells can number the letters. */
const ROWS = 6;
const PLACE = `ROW($A$1:$A$${ROWS})*${LETTERS_WITHIN / ROWS}+COLUMN($A$1:$J$1)-${LETTERS_WITHIN / ROWS}`;

/** TRUE when the cell holds an answer in words; a question to the office is none. */
function isInWords(cell: string): string {
  // Filled up, so that every place has a sign. A letter counts where it occurs first.
  const low = `LOWER(${cell})&REPT(" ";${LETTERS_WITHIN})`;
  const letter = `MID(${low};${PLACE};1)`;
  const letters = `SUMPRODUCT((1-EXACT(UPPER(${letter});${letter}))*(FIND(${letter};${low})=${PLACE}))>=${LEAST_LETTERS}`;
  return `AND(UPPER(LEFT(${cell};${QUESTION_LEAD.length}))<>${quoted(QUESTION_LEAD)};${letters})`;
}

const changed = (text: string, from: string, to: string): string => `SUBSTITUTE(${text};${from};${to})`;

/** The digits of the whole part, in groups of three with the mark between them. */
function grouped(digits: string, mark: string): string {
  const filled = `RIGHT(REPT(" ";${MOST_DIGITS})&${digits};${MOST_DIGITS})`;
  const groups = Array.from({ length: MOST_DIGITS / 3 }, (_, at) => `MID(${filled};${at * 3 + 1};3)`);
  const spaced = `TRIM(${groups.join('&" "&')})`;
  return mark === ' ' ? spaced : changed(spaced, '" "', quoted(mark));
}

/** TRUE when the text names the figure that the cell `number` holds; FALSE where it holds none. */
function namesFigure(cell: string, number: string): string {
  const digits = `INT(${number})&""`;
  const behind = changed(`MID(${number}&"";LEN(${digits})+1;${MOST_DIGITS})`, '","', '"."');
  const ways = [digits, ...GROUPING.map((mark) => grouped(digits, mark))].map((way) => `${way}&${behind}`);
  const plain = LIKE_PLAIN.reduce(
    (words, [mark, like]) => changed(words, quoted(mark), quoted(like)),
    `" "&${cell}&" "`,
  );
  const found = ways.reduce((words, way) => changed(words, way, quoted(FOUND)), plain);
  const beside = [...'123456789'].reduce((words, digit) => changed(words, quoted(digit), '"0"'), found);
  const left = OTHER_FIGURE.reduce((words, { mark, above, below }) => {
    const bounds = [
      ...(above === undefined ? [] : [`${number}>${above}`]),
      ...(below === undefined ? [] : [`${number}<${below}`]),
    ];
    // A sign that no text has takes nothing away.
    return changed(
      words,
      bounds.length === 0 ? quoted(mark) : when(all(bounds), quoted(mark), quoted(OTHER)),
      quoted(OTHER),
    );
  }, beside);
  const zero = spellings(ZERO_WORD).map((word) => `ISNUMBER(FIND(${quoted(word)};LOWER(${cell})))`);
  return when(
    `ISNUMBER(${number})`,
    any([all([`${number}=0`, any(zero)]), `ISNUMBER(FIND(${quoted(FOUND)};${left}))`]),
    'FALSE',
  );
}

/** A row's hidden cell: '' = not explained in words; otherwise this, and each figure that is named. */
const IN_WORDS = 'w';

/** `numbers` = the hidden cells of the figures of the row, in the order of the layout. */
export const wordsFormula = (cell: string, numbers: readonly string[]): string =>
  `=${when(
    isInWords(cell),
    [quoted(IN_WORDS), ...numbers.map((number, at) => when(namesFigure(cell, number), quoted(String(at)), '""'))].join(
      '&',
    ),
    '""',
  )}`;

/** TRUE when the row is explained in words; `words` = its hidden cell. */
export const isExplained = (words: string): string => `LEN(${words})>0`;

/** TRUE when it is, and the explanation names the figure at this place of the layout. */
export const isNamed = (words: string, at: number): string => `ISNUMBER(FIND(${quoted(String(at))};${words}))`;
