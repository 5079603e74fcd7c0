/** The small faults that can be planted in a source, as replacements of its text. */
import ts from 'typescript';

/** The text `start`..`end` of the source is replaced by `now`. */
export interface Planted {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly now: string;
}

export interface Mutant extends Planted {
  readonly line: number;
  readonly was: string;
  readonly what: 'compare' | 'arithmetic' | 'boolean' | 'guard' | 'returned' | 'all or some';
}

type Swap = readonly [now: string, what: Mutant['what']];

const OPERATORS: Readonly<Record<string, Swap>> = {
  '<': ['<=', 'compare'],
  '<=': ['<', 'compare'],
  '>': ['>=', 'compare'],
  '>=': ['>', 'compare'],
  '===': ['!==', 'compare'],
  '!==': ['===', 'compare'],
  '+': ['-', 'arithmetic'],
  '-': ['+', 'arithmetic'],
  '*': ['/', 'arithmetic'],
  '/': ['*', 'arithmetic'],
  '%': ['*', 'arithmetic'],
  '&&': ['||', 'boolean'],
  '||': ['&&', 'boolean'],
};

const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['max', 'min'],
  ['min', 'max'],
]);

/** In the order of the source. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: Mutant[] = [];
  const plant = (node: ts.Node, now: string, what: Mutant['what']): void => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    const was = text.slice(start, end);
    if (was !== now) found.push({ file, line, start, end, was: was.replace(/\s+/g, ' ').slice(0, 80), now, what });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isTypeAliasDeclaration(node)) return;
    faultsAt(node, plant);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const BOOLEANS: readonly ts.SyntaxKind[] = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword];

type Plant = (node: ts.Node, now: string, what: Mutant['what']) => void;

function faultsAt(node: ts.Node, plant: Plant): void {
  if (ts.isBinaryExpression(node)) {
    const swap = OPERATORS[node.operatorToken.getText()];
    const isWords = [node.left, node.right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
    );
    if (swap && !(isWords && swap[1] === 'arithmetic')) plant(node.operatorToken, ...swap);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    plant(node, node.operand.getText(), 'boolean');
  if (node.kind === ts.SyntaxKind.TrueKeyword) plant(node, 'false', 'boolean');
  if (node.kind === ts.SyntaxKind.FalseKeyword) plant(node, 'true', 'boolean');
  if (ts.isIfStatement(node)) plant(node.expression, 'false', 'guard');
  if (ts.isConditionalExpression(node)) plant(node.condition, 'true', 'guard');
  const other = ts.isPropertyAccessExpression(node) ? METHODS.get(node.name.text) : undefined;
  if (ts.isPropertyAccessExpression(node) && other !== undefined && ts.isCallExpression(node.parent))
    plant(node.name, other, 'all or some');
  if (ts.isReturnStatement(node) && node.expression) plant(node.expression, constantFor(node.expression), 'returned');
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && !BOOLEANS.includes(node.body.kind))
    plant(node.body, constantFor(node.body), 'returned');
}

/** A constant in the place of what is returned. */
function constantFor(returned: ts.Expression): string {
  const inner = ts.isParenthesizedExpression(returned) ? returned.expression : returned;
  if (ts.isArrayLiteralExpression(inner)) return inner.elements.length === 0 ? '[undefined]' : '[]';
  if (ts.isObjectLiteralExpression(inner)) return '({})';
  if (ts.isStringLiteralLike(inner) || ts.isTemplateExpression(inner)) return "'planted'";
  if (ts.isBinaryExpression(inner) && /^(?:[<>]=?|[!=]==|&&|\|\|)$/.test(inner.operatorToken.getText())) return 'true';
  return 'null';
}

/** At most `most` of those that `isValid` accepts, drawn by the seed, in the order of the source. */
export function sampled(
  all: readonly Mutant[],
  { most, seed, isValid }: { readonly most: number; readonly seed: number; readonly isValid: (one: Mutant) => boolean },
): readonly Mutant[] {
  let state = seed >>> 0;
  const drawn = all.map((mutant) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { mutant, by: (state >>> 8) ^ ((mutant.start * 2_654_435_761) % 16_777_216) };
  });
  const kept = new Set<Mutant>();
  for (const { mutant } of [...drawn].sort((a, b) => a.by - b.by)) {
    if (kept.size === most) break;
    if (isValid(mutant)) kept.add(mutant);
  }
  return all.filter((mutant) => kept.has(mutant));
}
