/**
 * A Google formula as Excel's file format spells it: separators, function names, sheet titles, open ranges closed. A
 * formula with something that Excel lacks is refused with the reason, and the caller writes the computed value. It
 * computes nothing.
 */
import { parse, tokenize } from '@borgar/fx';
import { canonical } from '../../values/formula/text';
import { quotedTitle } from '../addresses';
import { demandedArgument, excelSpelling } from './excel-functions';
import { translateReference, type FormulaPlace, type FormulaScope, type Translation } from './references';

export type { FormulaPlace, FormulaScope, Tab, Translation } from './references';

/** Excel's own limits on a formula's length and on a text inside one. */
const MAX_FORMULA = 8192;
export const MAX_FORMULA_TEXT = 255;

interface Piece {
  readonly type: string;
  readonly value: string;
}

/** Answers for texts that come again in every unit's workbook, forgotten when they are many. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}

const MOST_REMEMBERED = 20_000;

const piecesOf = remembered((canon): readonly Piece[] =>
  tokenize(canon, { allowTernary: true })
    .filter((token) => token.type !== 'fx_prefix')
    .map((token) => ({ type: String(token.type), value: token.value })),
);

/** One formula that Excel cannot read makes the whole file unreadable. */
const isGrammatical = remembered((formula): boolean => {
  try {
    parse(tokenize(formula));
    return true;
  } catch {
    return false;
  }
});

interface Call {
  readonly name: string;
  given: number;
}

/**
 * `=SUM(A1;1,5)` → `SUM(A1,1.5)`, without the leading `=`; or the reason of the refusal, as a function's name or a
 * code.
 */
export function translateFormula(formula: string, scope: FormulaScope, place: FormulaPlace): Translation {
  const canon = canonical(formula, scope.decimalComma);
  if (canon === undefined) return { refused: 'separators' };
  const pieces = piecesOf(canon);
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
      return piece.value.length > MAX_FORMULA_TEXT + 2
        ? { refused: 'length' }
        : { formula: translateText(piece.value, around) };
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

/** Before a closing parenthesis: adds the argument that Excel requires and Google does not. */
function closing(piece: Piece, calls: readonly Call[]): string {
  const call = calls[calls.length - 1];
  const missing = piece.value === ')' && call ? demandedArgument(call.name, call.given) : undefined;
  return missing === undefined ? piece.value : `,${missing})`;
}

/** Counts the arguments of each open call; a plain parenthesis is a call without a name. */
function followCalls(pieces: readonly Piece[], at: number, calls: Call[]): void {
  const piece = pieces[at];
  if (piece?.type !== 'operator') return;
  const call = calls[calls.length - 1];
  if (piece.value === '(') {
    const before = pieces[at - 1];
    const first = pieces.slice(at + 1).find((next) => next.type !== 'whitespace' && next.type !== 'newline');
    calls.push({
      name: before?.type === 'func' ? before.value.toUpperCase() : '',
      given: first?.value === ')' ? 0 : 1,
    });
  } else if (piece.value === ')') {
    calls.pop();
  } else if (piece.value === ',' && call) {
    call.given += 1;
  }
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
