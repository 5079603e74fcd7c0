/** The comments of a source file. The syntax tree finds them, so text in strings, templates and JSX does not count. */
import ts from 'typescript';

export interface Comment {
  /** The line of its first character, from 1. */
  readonly line: number;
  /** As written, with its marks. */
  readonly text: string;
}

/** `file` is only a name: its ending decides which syntax is read. */
export function commentsIn(file: string, text: string): readonly Comment[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const ends = new Map<number, number>();
  const add = (ranges: readonly ts.CommentRange[] | undefined): void =>
    ranges?.forEach(({ pos, end }) => ends.set(pos, end));
  const visit = (node: ts.Node): void => {
    const inner = node.getChildren(source);
    inner.forEach(visit);
    if (inner.length > 0 || ts.isJsxText(node)) return;
    add(ts.getLeadingCommentRanges(text, node.getFullStart()));
    add(ts.getTrailingCommentRanges(text, node.getEnd()));
  };
  visit(source);
  return [...ends].map(([start, end]) => ({
    line: source.getLineAndCharacterOfPosition(start).line + 1,
    text: text.slice(start, end),
  }));
}
