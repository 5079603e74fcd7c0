/**
 * A1 notation as text: letters of columns, and ranges read from text and printed as Google prints them. Independent of
 * any spreadsheet; resolve.ts checks whether a title or a name exists.
 */
import type { GridRange } from '../types';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let rest = index + 1;
  let text = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    text = String.fromCharCode(65 + digit) + text;
    rest = (rest - 1 - digit) / 26;
  }
  return text;
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * As measured on the live API: TRUE, x.y, Sheet_1 and Sales2 are not quoted; A1, ABC1234, R1C1, 2026, a-b and Ünï are.
 */
const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const LIKE_CELL = /^(?:[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*)$/;

/** A sheet title as written before `!`, in quotes when it needs them. */
export function quoteTitle(title: string): string {
  if (title !== '' && PLAIN_TITLE.test(title) && !LIKE_CELL.test(title)) return title;
  return `'${title.replace(/'/g, "''")}'`;
}

/** Splits `'My sheet'!A1:B2` into title and rest; the title is undefined when the text has none. */
export function splitSheet(text: string): { title?: string; rest?: string } {
  if (text.startsWith("'")) {
    const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
    if (!quoted) return {};
    const title = (quoted[1] ?? '').replace(/''/g, "'");
    return quoted[2] === undefined ? { title } : { title, rest: quoted[2] };
  }
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { rest: text };
  return { title: text.slice(0, mark), rest: text.slice(mark + 1) };
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,7})?$/;
const R1C1 = /^[Rr]([1-9][0-9]*)[Cc]([1-9][0-9]*)(?::[Rr]([1-9][0-9]*)[Cc]([1-9][0-9]*))?$/;

interface Corner {
  row: number | undefined;
  column: number | undefined;
}

function corner(text: string): Corner | undefined {
  const found = CORNER.exec(text);
  if (!found || text === '' || (!found[1] && !found[2])) return undefined;
  return { row: found[2] ? Number(found[2]) - 1 : undefined, column: found[1] ? columnIndex(found[1]) : undefined };
}

function ordered(a: number | undefined, b: number | undefined): [number | undefined, number | undefined] {
  if (a === undefined) return b === undefined ? [undefined, undefined] : [b, undefined];
  if (b === undefined) return [a, undefined];
  return a <= b ? [a, b + 1] : [b, a + 1];
}

/**
 * A range without its sheet, or undefined when the text is not a range. `A5:A` is open at the bottom, `A:A` and `1:3`
 * on both sides.
 */
export function parseCells(text: string): GridRange | undefined {
  const r1c1 = R1C1.exec(text);
  if (r1c1) {
    const [rows, columns] = [
      ordered(Number(r1c1[1]) - 1, Number(r1c1[3] ?? r1c1[1]) - 1),
      ordered(Number(r1c1[2]) - 1, Number(r1c1[4] ?? r1c1[2]) - 1),
    ];
    return { startRowIndex: rows[0], endRowIndex: rows[1], startColumnIndex: columns[0], endColumnIndex: columns[1] };
  }
  const parts = text.split(':');
  const first = corner(parts[0] ?? '');
  if (!first || parts.length > 2) return undefined;
  if (parts.length === 1) {
    if (first.row === undefined || first.column === undefined) return undefined;
    return {
      startRowIndex: first.row,
      endRowIndex: first.row + 1,
      startColumnIndex: first.column,
      endColumnIndex: first.column + 1,
    };
  }
  const last = corner(parts[1] ?? '');
  if (!last) return undefined;
  const [top, bottom] = ordered(first.row, last.row);
  const [left, right] = ordered(first.column, last.column);
  return {
    ...(top === undefined ? {} : { startRowIndex: top }),
    ...(bottom === undefined ? {} : { endRowIndex: bottom }),
    ...(left === undefined ? {} : { startColumnIndex: left }),
    ...(right === undefined ? {} : { endColumnIndex: right }),
  };
}

/** Prints the cells of a range: `A1`, `A1:B2`, `A1001:B` (open at the bottom), `AA1:2` (open at the right). */
export function printCells(range: GridRange): string {
  const top = range.startRowIndex ?? 0;
  const left = range.startColumnIndex ?? 0;
  const end = `${range.endColumnIndex === undefined ? '' : columnLetters(range.endColumnIndex - 1)}${range.endRowIndex ?? ''}`;
  const start = `${columnLetters(left)}${top + 1}`;
  return end === '' || end === start ? start : `${start}:${end}`;
}
