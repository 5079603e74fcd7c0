/**
 * A formula as Google stores it: references in capitals, corners in order, `A3:A3` as `A3`, titles as the tab writes
 * them and quoted only when needed; function names and spaces stay as typed. Measured on the live API: `=sum(
 * sales!a3:a3 )` → `=sum( Sales!A3 )`.
 */
import { stringifyTokens, tokenize, type Token } from '@borgar/fx';
import { columnIndex, columnLetters, quoteTitle, splitSheet } from './a1';
import type { Book } from './book';

const REFERENCES = new Set(['range', 'range_beam', 'range_ternary']);
const WORTH_READING = /[a-z$:'!]/;

export function canonicalFormula(book: Book, formula: string): string {
  if (!WORTH_READING.test(formula)) return formula;
  const tokens = tokensOf(formula);
  const next = tokens.map((token) =>
    REFERENCES.has(token.type) ? canonicalReference(book, token.value) : token.value,
  );
  if (next.every((value, at) => value === tokens[at]?.value)) return formula;
  return stringifyTokens(tokens.map((token, at) => ({ ...token, value: next[at] ?? token.value })));
}

/** Kept per text: a form writes the same formulas into every unit's workbook. */
const read = new Map<string, readonly Token[]>();
const KEPT = 20_000;

function tokensOf(formula: string): readonly Token[] {
  const known = read.get(formula);
  if (known !== undefined) return known;
  const tokens = tokenize(formula, { allowTernary: true });
  if (read.size >= KEPT) read.clear();
  read.set(formula, tokens);
  return tokens;
}

interface Corner {
  column: number | undefined;
  row: number | undefined;
  fixedColumn: string;
  fixedRow: string;
}

/** References without a title, by their text: they are the same in every workbook. */
const untitled = new Map<string, string>();

function canonicalReference(book: Book, text: string): string {
  if (text.includes('!')) return madeCanonical(book, text);
  const known = untitled.get(text);
  if (known !== undefined) return known;
  const made = madeCanonical(book, text);
  if (untitled.size >= KEPT) untitled.clear();
  untitled.set(text, made);
  return made;
}

function madeCanonical(book: Book, text: string): string {
  const { title, rest } = splitSheet(text);
  const corners = (rest ?? '').split(':').map(corner);
  const first = corners[0];
  const last = corners[1] ?? first;
  if (!first || !last || corners.length > 2) return text;
  const sheet = title === undefined ? '' : `${quoteTitle(book.byTitle(title)?.properties.title ?? title)}!`;
  const [top, bottom] = ordered(first, last, ['row', 'fixedRow']);
  const [left, right] = ordered(first, last, ['column', 'fixedColumn']);
  const [start, end] = [`${left}${top}`, `${right}${bottom}`];
  const isCell = start === end && first.row !== undefined && first.column !== undefined;
  return `${sheet}${isCell ? start : `${start}:${end}`}`;
}

function corner(text: string): Corner | undefined {
  const found = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]*)$/.exec(text);
  if (!found || text === '') return undefined;
  const [, dollar = '', letters = '', second = '', digits = ''] = found;
  // `$3` in `$3:$3`: the only dollar sign belongs to the row.
  const [fixedColumn, fixedRow] = letters === '' ? ['', dollar || second] : [dollar, second];
  return {
    column: letters === '' ? undefined : columnIndex(letters),
    row: digits === '' ? undefined : Number(digits),
    fixedColumn,
    fixedRow,
  };
}

type Side = readonly ['row', 'fixedRow'] | readonly ['column', 'fixedColumn'];

function ordered(a: Corner, b: Corner, side: Side): [string, string] {
  const [index] = side;
  const swap = (a[index] ?? -Infinity) > (b[index] ?? Infinity);
  return swap ? [printed(b, side), printed(a, side)] : [printed(a, side), printed(b, side)];
}

function printed(one: Corner, [index, fixed]: Side): string {
  const at = one[index];
  return at === undefined ? '' : `${one[fixed]}${index === 'row' ? at : columnLetters(at)}`;
}
