/**
 * The tree of a formula for the calculation.
 *
 * The grammar is that of @borgar/fx. What Excel allows and Sheets does not (intersections, unions, spill marks) is a
 * parse error here. Trees are cached per text and kind of locale, since thousands of cells share a few texts.
 */
import { parse, type AstExpression, tokenize } from '@borgar/fx';
import { NotDoubled, type Scalar } from '../../contract';
import { errorOfCode, PARSE_ERROR } from '../errors';
import { readReference, type Reference } from './reference';
import { canonical, spelled, unmask, unspelled } from './text';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Node =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'missing' }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'span'; readonly from: Node; readonly to: Node }
  | { readonly kind: 'call'; readonly name: string; readonly written: string; readonly parts: readonly Node[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] };

class NotAFormula extends Error {}

const BINARY = new Set<string>(['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>=']);
/**
 * By decimal comma or point, then by text. A stored text keeps its hash; a joined key would be hashed each time.
 */
const trees = { comma: new Map<string, Node>(), point: new Map<string, Node>() };
const KEPT = 20_000;
const FAILED: Node = { kind: 'value', value: PARSE_ERROR };

/**
 * The tree of a formula text that starts with `=`. A text that does not parse becomes the error value that Google gives
 * it. Throws NotDoubled.
 */
export function treeOf(formula: string, decimalComma: boolean): Node {
  const kept = decimalComma ? trees.comma : trees.point;
  const known = kept.get(formula);
  if (known) return known;
  const tree = grow(formula, decimalComma);
  if (kept.size >= KEPT) kept.clear();
  kept.set(formula, tree);
  return tree;
}

function grow(formula: string, decimalComma: boolean): Node {
  const read = canonical(formula, decimalComma);
  if (read === undefined) return FAILED;
  const text = spelled(read);
  try {
    const tokens = tokenize(text, { withLocation: true, allowTernary: true, negativeNumbers: false });
    return nodeOf(parse(tokens, { permitArrayRanges: true, permitArrayCalls: true }) as AstExpression, text);
  } catch (error) {
    if (error instanceof NotDoubled) throw error;
    // Sheets allows any expression between braces, the grammar only plain values: throws NotDoubled instead of
    // returning a parse error.
    if (text.includes('{')) throw new NotDoubled(`công thức mảng ${formula}`);
    return FAILED;
  }
}

function nodeOf(ast: AstExpression | null, text: string): Node {
  if (ast === null) return { kind: 'missing' };
  switch (ast.type) {
    case 'Literal':
      return { kind: 'value', value: ast.value };
    case 'ErrorLiteral': {
      const error = errorOfCode(ast.value);
      if (!error) throw new NotAFormula();
      return { kind: 'value', value: error };
    }
    case 'ReferenceIdentifier':
      return referenceNode(unmask(ast.value), ast.kind);
    case 'UnaryExpression': {
      const [of] = ast.arguments as unknown as AstExpression[];
      if (!of || (ast.operator !== '+' && ast.operator !== '-' && ast.operator !== '%')) throw new NotAFormula();
      return { kind: 'unary', operator: ast.operator, of: nodeOf(of, text) };
    }
    case 'BinaryExpression':
      return binaryNode(ast.operator, ast.arguments as unknown as AstExpression[], text);
    case 'CallExpression':
      return callNode(ast, text);
    case 'ArrayExpression':
      return { kind: 'array', rows: ast.elements.map((row) => row.map((each) => nodeOf(each as AstExpression, text))) };
    case 'LambdaExpression':
      throw new NotDoubled('công thức LAMBDA');
    case 'LetExpression':
      throw new NotDoubled('công thức LET');
    default:
      throw new NotAFormula();
  }
}

function referenceNode(value: string, kind: string): Node {
  if (kind === 'name') return { kind: 'name', name: value };
  const reference = kind === 'table' ? undefined : readReference(value);
  if (kind === 'table') throw new NotDoubled(`công thức bảng ${value}`);
  if (!reference) throw new NotAFormula();
  return { kind: 'reference', reference };
}

function binaryNode(operator: string, [left, right]: AstExpression[], text: string): Node {
  if (!left || !right) throw new NotAFormula();
  if (operator === ':') return { kind: 'span', from: nodeOf(left, text), to: nodeOf(right, text) };
  if (!BINARY.has(operator)) throw new NotAFormula();
  return { kind: 'binary', operator: operator as BinaryOperator, left: nodeOf(left, text), right: nodeOf(right, text) };
}

function callNode(ast: Extract<AstExpression, { type: 'CallExpression' }>, text: string): Node {
  const callee = ast.callee as { name?: string };
  if (callee.name === undefined) throw new NotDoubled('công thức gọi hàm LAMBDA');
  const parts = ast.arguments as (AstExpression | null)[];
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    // The grammar accepts arguments without a separator between them; Sheets does not.
    if (part?.loc && next?.loc && !text.slice(part.loc[1], next.loc[0]).includes(',')) throw new NotAFormula();
  });
  const written = unspelled(callee.name);
  return {
    kind: 'call',
    name: written.toUpperCase(),
    written,
    parts: parts.map((part) => nodeOf(part, text)),
  };
}
