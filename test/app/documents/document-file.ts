/** A draft as a person sees it in Google Docs, and what a person types into it. */
import type { Quarter } from '../quarter';

const LETTERS = /\n$/;

interface Element {
  readonly startIndex?: number;
  readonly endIndex?: number;
  readonly paragraph?: { readonly elements: readonly { readonly textRun?: { readonly content: string } }[] };
  readonly table?: {
    readonly tableRows: readonly { readonly tableCells: readonly { readonly content: readonly Element[] }[] }[];
  };
}

export interface DocumentLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const flat = (content: readonly Element[]): Element[] =>
  content.flatMap((one) =>
    one.table ? one.table.tableRows.flatMap((row) => row.tableCells.flatMap((cell) => flat(cell.content))) : [one],
  );

export class DocumentFile {
  constructor(
    private readonly quarter: Quarter,
    readonly id: string,
    /** The account that looks and types. */
    private readonly email = quarter.office,
  ) {}

  private call(method: string, body?: object): unknown {
    const actor = { email: this.email, project: null };
    return this.quarter.desk.call(
      { method: `docs.documents.${method}`, params: { documentId: this.id }, ...(body ? { body } : {}) },
      actor,
    );
  }

  /** Lines that are not blank. */
  lines(): DocumentLine[] {
    const { body } = this.call('get') as { body: { content: Element[] } };
    return flat(body.content).flatMap(({ paragraph, startIndex = 0, endIndex = 0 }) => {
      const text = (paragraph?.elements ?? [])
        .map(({ textRun }) => textRun?.content ?? '')
        .join('')
        .replace(LETTERS, '');
      return text.trim() === '' ? [] : [{ text, start: startIndex, end: endIndex - 1 }];
    });
  }

  texts(): string[] {
    return this.lines().map(({ text }) => text);
  }

  private line(part: string): DocumentLine {
    const found = this.lines().find(({ text }) => text.includes(part));
    if (!found) throw new Error(`no line with ${part}`);
    return found;
  }

  /** A new paragraph after the line with these words. */
  typeAfter(part: string, text: string): void {
    this.call('batchUpdate', {
      requests: [{ insertText: { location: { index: this.line(part).end }, text: `\n${text}` } }],
    });
  }

  /** Other words in place of part of a line. */
  replace(part: string, text: string): void {
    const { start, text: whole } = this.line(part);
    const from = start + whole.indexOf(part);
    this.call('batchUpdate', {
      requests: [
        { insertText: { location: { index: from + part.length }, text } },
        { deleteContentRange: { range: { startIndex: from, endIndex: from + part.length } } },
      ],
    });
  }
}
