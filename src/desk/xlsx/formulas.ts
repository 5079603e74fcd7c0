/**
 * A Google formula as Excel's file format spells it: separators, function names, sheet titles, open ranges closed.
 * What Excel lacks is refused by name; the caller then writes the computed value. It computes nothing.
 */
import { parse, parseA1Ref, tokenize } from '@borgar/fx';
import { canonical, unmask } from '../values/formula/text';
import { columnLetters } from '../values';
import { quotedTitle } from './addresses';
import type { Size } from './addresses';
import { demandedArgument, excelSpelling } from './excel-functions';

/** Excel's own limits on a formula's length and on a text inside one. */
const MAX_FORMULA = 8192;
export const MAX_FORMULA_TEXT = 255;
const MAX_ROW = 1048576;
const MAX_COLUMN = 16384;

export interface Tab {
  /** The title in the .xlsx. */
  readonly title: string;
  readonly size: Size;
}

/** What a formula may refer to. */
export interface FormulaScope {
  readonly decimalComma: boolean;
  /** By the lower-case title in Google. */
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly tabsById: ReadonlyMap<number, Tab>;
  /** Lower-case names that were exported. */
  readonly names: ReadonlySet<string>;
}

/** Where the formula stands, and how far its relative references are to be moved. */
export interface FormulaPlace {
  /** The tab's title in Google. */
  readonly sheet: string;
  readonly shift?: { readonly rows: number; readonly columns: number };
  /** All references made absolute (the source of a drop-down list). */
  readonly absolute?: boolean;
}

export type Translation = { readonly formula: string } | { readonly refused: string };

interface Piece {
  readonly type: string;
  readonly value: string;
}

interface Call {
  readonly name: string;
  given: number;
}

/** `=SUM(A1;1,5)` → `SUM(A1,1.5)`, without the leading `=`; or why not, as a function's name or a code. */
export function translateFormula(formula: string, scope: FormulaScope, place: FormulaPlace): Translation {
  const canon = canonical(formula, scope.decimalComma);
  if (canon === undefined) return { refused: 'separators' };
  const pieces: Piece[] = tokenize(canon, { allowTernary: true })
    .filter((token) => token.type !== 'fx_prefix')
    .map((token) => ({ type: String(token.type), value: token.value }));
  const out: string[] = [];
  const calls: Call[] = [];
  let braces = 0;
  for (const [at, piece] of pieces.entries()) {
    if (piece.value === '{' || piece.value === '}') braces += piece.value === '{' ? 1 : -1;
    const isConstant = ['number', 'string', 'bool', 'error', 'operator', 'whitespace'].includes(piece.type);
    if (braces > 0 && !isConstant) return { refused: 'array' };
    const written = translatePiece(piece, { scope, place, calls });
    if ('refused' in written) return written;
    if (braces === 0) followCalls(pieces, at, calls);
    out.push(written.formula);
  }
  const text = out.join('');
  if (text.length > MAX_FORMULA) return { refused: 'length' };
  return isGrammatical(text) ? { formula: text } : { refused: 'syntax' };
}

/** One formula that Excel cannot read spoils the whole file. */
function isGrammatical(formula: string): boolean {
  try {
    parse(tokenize(formula));
    return true;
  } catch {
    return false;
  }
}

interface Around {
  readonly scope: FormulaScope;
  readonly place: FormulaPlace;
  readonly calls: readonly Call[];
}

function translatePiece(piece: Piece, around: Around): Translation {
  switch (piece.type) {
    case 'func': {
      const spelling = excelSpelling(piece.value);
      return spelling ? { formula: spelling } : { refused: piece.value.toUpperCase() };
    }
    case 'range':
    case 'range_beam':
    case 'range_ternary':
      return translateReference(piece.value, around.scope, around.place);
    case 'range_named':
      return around.scope.names.has(piece.value.toLowerCase()) ? { formula: piece.value } : { refused: piece.value };
    case 'string':
      return piece.value.length > MAX_FORMULA_TEXT + 2 ? { refused: 'length' } : { formula: translateText(piece.value, around) };
    case 'operator':
      return { formula: closing(piece, around.calls) };
    case 'error':
      return piece.value === '#ERROR!' ? { refused: piece.value } : { formula: piece.value };
    case 'number':
    case 'bool':
    case 'whitespace':
    case 'newline':
      return { formula: piece.value };
    default:
      return { refused: piece.value };
  }
}

/** Before a closing parenthesis: the argument that Excel demands and Google does not. */
function closing(piece: Piece, calls: readonly Call[]): string {
  const call = calls[calls.length - 1];
  const missing = piece.value === ')' && call ? demandedArgument(call.name, call.given) : undefined;
  return missing === undefined ? piece.value : `,${missing})`;
}

/** Keeps count of the arguments given to each call that is still open; a plain parenthesis is a call without a name. */
function followCalls(pieces: readonly Piece[], at: number, calls: Call[]): void {
  const piece = pieces[at];
  if (piece?.type !== 'operator') return;
  const call = calls[calls.length - 1];
  if (piece.value === '(') {
    const before = pieces[at - 1];
    const first = pieces.slice(at + 1).find((next) => next.type !== 'whitespace' && next.type !== 'newline');
    calls.push({ name: before?.type === 'func' ? before.value.toUpperCase() : '', given: first?.value === ')' ? 0 : 1 });
  } else if (piece.value === ')') {
    calls.pop();
  } else if (piece.value === ',' && call) {
    call.given += 1;
  }
}

interface Corners {
  top: number | null;
  left: number | null;
  bottom: number | null;
  right: number | null;
  $top: boolean;
  $left: boolean;
  $bottom: boolean;
  $right: boolean;
}

function translateReference(text: string, scope: FormulaScope, place: FormulaPlace): Translation {
  const reference = parseA1Ref(text, { allowTernary: true });
  if (!reference || !('range' in reference) || !reference.range) return { refused: text };
  const context = reference.context ?? [];
  const tab = scope.tabs.get(unmask(String(context[context.length - 1] ?? place.sheet)).toLowerCase());
  if (!tab || context.length > 1) return { refused: unmask(text) };
  const corners = moved(closed(reference.range as Corners, tab.size), place);
  if (!corners) return { formula: '#REF!' };
  return { formula: `${context.length > 0 ? `${quotedTitle(tab.title)}!` : ''}${written(corners)}` };
}

/** `A5:A` ends at the tab's last row, `B2:2` at its last column; `A:A` and `1:1` stay whole, as Excel knows them. */
function closed(range: Corners, size: Size): Corners {
  const isOpenDown = range.bottom === null && range.top !== null;
  const isOpenRight = range.right === null && range.left !== null;
  return {
    ...range,
    bottom: isOpenDown ? Math.max(range.top ?? 0, size.rows - 1) : range.bottom,
    right: isOpenRight ? Math.max(range.left ?? 0, size.columns - 1) : range.right,
  };
}

function moved(range: Corners, place: FormulaPlace): Corners | undefined {
  const { rows, columns } = place.shift ?? { rows: 0, columns: 0 };
  const by = (at: number | null, fixed: boolean, step: number): number | null => (at === null || fixed ? at : at + step);
  const next: Corners = {
    ...range,
    top: by(range.top, range.$top, rows),
    bottom: by(range.bottom, range.$bottom, rows),
    left: by(range.left, range.$left, columns),
    right: by(range.right, range.$right, columns),
  };
  const fits = (at: number | null, limit: number): boolean => at === null || (at >= 0 && at < limit);
  const isInside = [next.top, next.bottom].every((at) => fits(at, MAX_ROW)) && [next.left, next.right].every((at) => fits(at, MAX_COLUMN));
  if (!isInside) return undefined;
  return place.absolute ? { ...next, $top: true, $left: true, $bottom: true, $right: true } : next;
}

function written(range: Corners): string {
  const column = (at: number | null, fixed: boolean): string => (at === null ? '' : `${fixed ? '$' : ''}${columnLetters(at)}`);
  const row = (at: number | null, fixed: boolean): string => (at === null ? '' : `${fixed ? '$' : ''}${at + 1}`);
  const start = `${column(range.left, range.$left)}${row(range.top, range.$top)}`;
  const end = `${column(range.right, range.$right)}${row(range.bottom, range.$bottom)}`;
  const isCell = range.top !== null && range.left !== null && start === end;
  return isCell ? start : `${start}:${end}`;
}

/** In HYPERLINK, `"#gid=5&range=B2"` leads to a place of the same file, which Excel names by title. */
function translateText(text: string, around: Around): string {
  const call = around.calls[around.calls.length - 1];
  if (call?.name !== 'HYPERLINK' || call.given !== 1) return text;
  const location = localLocation(text.slice(1, -1), around.scope);
  return location ? `"#${location.replace(/"/g, '""')}"` : text;
}

/** `#gid=5&range=B2` → `'Tab'!B2`; undefined when the link leads elsewhere. */
export function localLocation(link: string, scope: FormulaScope): string | undefined {
  const match = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/.exec(link);
  const tab = match ? scope.tabsById.get(Number(match[1])) : undefined;
  return tab ? `${quotedTitle(tab.title)}!${match?.[2] ?? 'A1'}` : undefined;
}
