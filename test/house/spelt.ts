/**
 * Where source files spell a code of a concept instead of reading its table. The syntax tree decides, so comments and
 * other words do not count.
 */
import ts from 'typescript';

export interface Concept {
  readonly codes: readonly string[];
  /** Names of the properties and variables that hold such a code. */
  readonly heldBy: readonly string[];
  /** Codes with only one meaning: they count wherever they are spelt. */
  readonly plain: readonly string[];
}

/** `file` is only a name: its extension decides whether JSX is parsed. */
export const treeOf = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);

/** Returns the spelt codes with their line, from 1. */
export function speltIn(source: ts.SourceFile, concept: Concept): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isSpelt(node, concept))
      found.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isSpelt(node: ts.StringLiteralLike, { codes, heldBy, plain }: Concept): boolean {
  if (!codes.includes(node.text)) return false;
  const outer = ts.isLiteralTypeNode(node.parent) ? node.parent.parent : node.parent;
  // `readonly columns: ColumnOf<'task'>` names a member of the table, which the compiler checks.
  if (ts.isTypeReferenceNode(outer)) return false;
  if (plain.includes(node.text)) return true;
  if (ts.isPropertyAssignment(outer)) return heldBy.includes(lastName(outer.name));
  if (ts.isConditionalExpression(outer) && ts.isPropertyAssignment(outer.parent))
    return heldBy.includes(lastName(outer.parent.name));
  if (ts.isBinaryExpression(outer)) return heldBy.includes(lastName(outer.left === node ? outer.right : outer.left));
  if (ts.isCaseClause(outer)) return heldBy.includes(lastName(outer.parent.parent.expression));
  return isList(outer) && literalsOf(outer).filter((text) => codes.includes(text)).length > 1;
}

/** The rightmost name of an expression: both `one.form` and `form` give `form`. */
function lastName(node: ts.Node): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : '';
}

const isList = (node: ts.Node): node is ts.ArrayLiteralExpression | ts.UnionTypeNode =>
  ts.isArrayLiteralExpression(node) || ts.isUnionTypeNode(node);

const literalsOf = (node: ts.ArrayLiteralExpression | ts.UnionTypeNode): readonly string[] =>
  (ts.isUnionTypeNode(node) ? node.types : node.elements).flatMap((one: ts.Node) => {
    const literal = ts.isLiteralTypeNode(one) ? one.literal : one;
    return ts.isStringLiteralLike(literal) ? [literal.text] : [];
  });
