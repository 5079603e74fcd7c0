/**
 * Reads paragraphs, tables and sections from a row of units. A broken row is a bug of the double and throws a plain
 * Error.
 */
import type { CellNode, Node, ParagraphNode, RowNode, TableNode, Unit } from './types';

/** The content of a whole segment. */
export function structureOf(units: readonly Unit[]): readonly Node[] {
  const reader = new Reader(units);
  const nodes = reader.content();
  if (reader.at !== units.length)
    throw new Error(`bug of the docs double: a stray ${String(units[reader.at]?.kind)} at ${reader.at}`);
  return nodes;
}

class Reader {
  at = 0;
  constructor(private readonly units: readonly Unit[]) {}

  content(): Node[] {
    const nodes: Node[] = [];
    for (;;) {
      switch (this.units[this.at]?.kind) {
        case 'sectionBreak':
          nodes.push({ kind: 'section', start: this.at, end: this.at + 1 });
          this.at += 1;
          break;
        case 'table':
          nodes.push(this.table());
          break;
        case 'letter':
        case 'newline':
        case 'pageBreak':
        case 'autoText':
          nodes.push(this.paragraph());
          break;
        default:
          return nodes;
      }
    }
  }

  private paragraph(): ParagraphNode {
    const start = this.at;
    for (;;) {
      const kind = this.units[this.at]?.kind;
      this.at += 1;
      if (kind === 'newline') return { kind: 'paragraph', start, end: this.at };
      if (kind !== 'letter' && kind !== 'pageBreak' && kind !== 'autoText') {
        throw new Error(`bug of the docs double: a paragraph from ${start} has no newline before ${String(kind)}`);
      }
    }
  }

  private table(): TableNode {
    const start = this.at;
    this.at += 1;
    const rows: RowNode[] = [];
    while (this.units[this.at]?.kind === 'row') rows.push(this.row());
    if (this.units[this.at]?.kind !== 'tableEnd')
      throw new Error(`bug of the docs double: the table at ${start} does not end`);
    this.at += 1;
    return { kind: 'table', start, end: this.at, rows };
  }

  private row(): RowNode {
    const start = this.at;
    this.at += 1;
    const cells: CellNode[] = [];
    while (this.units[this.at]?.kind === 'cell') {
      const from = this.at;
      this.at += 1;
      const content = this.content();
      if (content.at(-1)?.kind !== 'paragraph')
        throw new Error(`bug of the docs double: the cell at ${from} does not end with a paragraph`);
      cells.push({ start: from, end: this.at, content });
    }
    return { start, end: this.at, cells };
  }
}

/** Every paragraph in order, including those in tables. */
export function paragraphsOf(nodes: readonly Node[]): ParagraphNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'paragraph') return [node];
    if (node.kind === 'section') return [];
    return node.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.content)));
  });
}

/** Every table; outer tables come before those in their cells. */
export function tablesOf(nodes: readonly Node[]): TableNode[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'table') return [];
    return [node, ...node.rows.flatMap((row) => row.cells.flatMap((cell) => tablesOf(cell.content)))];
  });
}

/**
 * The text of [start, end), with a placeholder for every other element: "Any non-text elements … are replaced with …
 * U+E907".
 */
export function textOf(units: readonly Unit[], start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    text += unit?.kind === 'letter' ? unit.letter : unit?.kind === 'newline' ? '\n' : '\uE907';
  }
  return text;
}
