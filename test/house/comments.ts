/** The comments of a source file. The syntax tree finds them, so text in strings, templates and JSX does not count. */
import ts from 'typescript';

export interface Comment {
  /** The line of its first character, from 1. */
  readonly line: number;
  /** As written, with its marks. */
  readonly text: string;
}

/** The smallest node around a place; what is before a node's first word is outside of it. */
function innermost(source: ts.SourceFile, at: number): ts.Node {
  const around = (node: ts.Node): ts.Node =>
    ts.forEachChild(node, (one) => (one.pos <= at && at < one.end && one.getStart(source) <= at ? one : undefined)) ??
    node;
  let found: ts.Node = source;
  for (let next = around(found); next !== found; next = around(found)) found = next;
  return found;
}

/** Letters of these nodes are text of the program; a template's middle begins inside the template's node. */
const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateLiteralToken(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isJsxText(node);

/** `file` is only a name: its ending decides which syntax is read. */
export function commentsIn(file: string, text: string): readonly Comment[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  const comments: Comment[] = [];
  const marks = /\/\/.*|\/\*[^]*?\*\//g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const inside = innermost(source, mark.index);
    // The mark is text there. The next mark may begin right after its first letter.
    if (isText(inside)) marks.lastIndex = mark.index + 1;
    else comments.push({ line: source.getLineAndCharacterOfPosition(mark.index).line + 1, text: mark[0] });
  }
  return comments;
}
