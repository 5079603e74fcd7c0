/**
 * The text of a formula, converted from Sheets' separators to those of the grammar library. Every character keeps its
 * place.
 *
 * Independent of the meaning of functions and references.
 */
import { tokenize, type Token } from '@borgar/fx';

/** The library reads brackets and colons in a quoted title as a path, but Sheets allows them in a tab's name. */
const HIDDEN: Readonly<Record<string, string>> = { '[': '\uE000', ']': '\uE001', ':': '\uE002' };
const SHOWN: Readonly<Record<string, string>> = { '\uE000': '[', '\uE001': ']', '\uE002': ':' };

/** Reverts the masking of tab titles. */
export function unmask(text: string): string {
  return text.replace(/[\uE000-\uE002]/g, (mark) => SHOWN[mark] ?? mark);
}

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_.$]*/uy;
const COMMA_NUMBER = /(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?/y;
const POINT_NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/**
 * A formula with `;` and `\` converted into the separators of the grammar and decimal commas into points; same length.
 * Undefined when a mark is not possible in the locale (Sheets: `Formula parse error.`).
 */
export function canonical(formula: string, decimalComma: boolean): string | undefined {
  const open: string[] = [];
  let out = '';
  for (let at = 0; at < formula.length;) {
    const quoted = match(QUOTED, formula, at);
    const piece = quoted ?? match(WORD, formula, at) ?? match(decimalComma ? COMMA_NUMBER : POINT_NUMBER, formula, at);
    if (piece !== undefined) {
      out += quoted?.startsWith("'")
        ? piece.replace(/[[\]:]/g, (mark) => HIDDEN[mark] ?? mark)
        : quoted === undefined
          ? piece.replace(',', '.')
          : piece;
      at += piece.length;
      continue;
    }
    const mark = formula.charAt(at);
    if (mark === '(' || mark === '{') open.push(mark);
    if (mark === ')' || mark === '}') open.pop();
    const separator = separated(mark, open.at(-1) === '{', decimalComma);
    if (separator === undefined) return undefined;
    out += separator;
    at += 1;
  }
  return out;
}

/** One mark in the grammar's terms; undefined when it is not a mark of this locale. */
function separated(mark: string, inArray: boolean, decimalComma: boolean): string | undefined {
  if (mark === ';') return inArray ? ';' : ',';
  if (mark === '\\') return inArray ? ',' : undefined;
  if (mark === ',') return decimalComma ? undefined : ',';
  if (mark === '.') return undefined;
  return mark;
}

const CALLED = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|([\p{L}_][\p{L}\p{M}\p{N}_.]*)(?=\s*\()/gu;
const ASCII_NAME = /^[\w.]+$/;
const SPELLED = 'DESK.NAME';

/**
 * The formula with names of functions in the grammar's own letters: the grammar reads `TỔNG(` as the call of a value,
 * Sheets as an unknown name.
 */
export function spelled(formula: string): string {
  return formula.replace(CALLED, (whole, name: string | undefined) =>
    name === undefined || ASCII_NAME.test(name)
      ? whole
      : [SPELLED, ...[...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(16))].join('.'),
  );
}

/** The name as it was written. */
export function unspelled(name: string): string {
  if (!name.startsWith(`${SPELLED}.`)) return name;
  const letters = name.slice(SPELLED.length + 1).split('.');
  return letters.map((code) => String.fromCodePoint(parseInt(code, 16))).join('');
}

/** Tokens of a formula in either kind of locale, for rewriting references in place; undefined if it cannot be read. */
export function tokensOf(formula: string): Token[] {
  const masked = formula
    .replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g, (quoted) =>
      quoted.startsWith("'")
        ? quoted.replace(/[[\]:]/g, (mark) => HIDDEN[mark] ?? mark)
        : '"'.padEnd(quoted.length - 1, ' ') + '"',
    )
    .replace(/[;\\]/g, ',');
  return tokenize(masked, { withLocation: true, allowTernary: true, negativeNumbers: false });
}
