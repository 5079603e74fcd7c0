/** Rows of the leaders' page as they are drawn: words over the whole width, lines of figures, borders, heights. */
import { leadersWords } from '../../text/books/leaders/page';
import type { CellDataShape, CellFormatShape } from '../api-shapes';
import { blankCell, joinFormats, textCell } from '../grid/cells';
import { heightFor } from '../grid/lay';
import { LOOKS, linkTo } from '../master-book/looks';
import { tableLines, type Paint, type ResultTab } from '../master-book/results/result-tab';
import type { Spread } from './page';
import { LEADERS_SHEETS, leadersTitle } from './sheets';

export const PAGE_COLUMNS = ['key', 'label', 'figure', 'second', 'coverage', 'explain'] as const;
export const LABEL = 1;
export const LINE = 21;
/** Of the printed page: a line of 10 pt without space around it. */
const DENSE = { line: 17, wrapped: 16, padding: -5, gap: 4, head: 20, title: 24 } as const;
const ROOMY = { line: LINE, wrapped: 18, padding: 0, gap: 9, head: 24, title: 32 } as const;
/** Space for the charts beside a short page. */
const LEAST_ROWS = 40;

/** Rows of a block's lines, the source of its chart; 0-based, end exclusive. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}
export interface PageTab {
  readonly tab: ResultTab;
  readonly spread: Spread;
  /** Column after the last figure column. A page without links does not have the link column. */
  readonly right: number;
  readonly charted: { readonly tasks: Rows | null; readonly overdue: Rows | null };
}

/** Draws a page from the top down; the blocks themselves are those of page-tab.ts. */
export class PageSheet {
  private readonly rows: CellDataShape[][] = [];
  private readonly heights: number[] = [];
  private readonly wide: number[] = [];
  private readonly paints: Paint[] = [];
  private readonly momentary: { row: number; column: number }[] = [];

  private readonly right: number;
  private readonly wideWidth: number;
  protected readonly size: typeof DENSE | typeof ROOMY;

  constructor(
    private readonly widths: readonly number[],
    private readonly linkOf: ((key: string) => string | undefined) | null,
  ) {
    this.right = linkOf === null ? PAGE_COLUMNS.length - 1 : PAGE_COLUMNS.length;
    this.size = linkOf === null ? DENSE : ROOMY;
    this.wideWidth = widths.slice(LABEL, this.right).reduce((sum, one) => sum + one, 0);
    this.add([...PAGE_COLUMNS.map((key) => textCell(key))], LINE);
  }

  add(cells: CellDataShape[], height: number): void {
    this.rows.push(cells.slice(0, this.right));
    this.heights.push(height);
  }

  private tall(words: string, width: number): number {
    const { line, wrapped, padding } = this.size;
    return Math.max(line, heightFor(words, width, wrapped) + padding);
  }

  text(words: string, look: CellFormatShape = LOOKS.label, key = ''): void {
    this.wide.push(this.rows.length);
    this.add(
      [
        textCell(key, LOOKS.text),
        textCell(words, joinFormats(look, { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' })),
      ],
      this.tall(words, this.wideWidth),
    );
  }

  /** A line whose words change with the time of making alone. */
  moment(words: string): void {
    this.momentary.push({ row: this.rows.length, column: LABEL });
    this.add([blankCell(), textCell(words, LOOKS.subtitle)], this.size.line);
  }

  block(heads: readonly [label: string, figure: string, second: string, coverage: string]): void {
    this.add([], this.size.gap);
    const centred = joinFormats(LOOKS.block, {
      horizontalAlignment: 'CENTER',
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    });
    this.add(
      [
        blankCell(),
        textCell(heads[0], joinFormats(LOOKS.block, { verticalAlignment: 'MIDDLE' })),
        ...heads.slice(1).map((head) => textCell(head, centred)),
        blankCell(LOOKS.block),
      ],
      Math.max(
        this.size.head,
        ...heads.slice(1).map((head, at) => heightFor(head, this.widths[LABEL + 1 + at] ?? 0, this.size.wrapped)),
      ),
    );
  }

  line(key: string, label: string, cells: readonly CellDataShape[]): void {
    const range = this.linkOf?.(key);
    const link =
      range === undefined
        ? blankCell()
        : textCell(
            leadersWords.explain,
            joinFormats(LOOKS.centre, linkTo(`#gid=${LEADERS_SHEETS.explain}&range=${range}`)),
          );
    const [figure = blankCell(), second = blankCell(), coverage = blankCell()] = cells;
    this.add(
      [textCell(key, LOOKS.text), textCell(label, LOOKS.label), figure, second, coverage, link],
      this.tall(label, this.widths[LABEL] ?? 0),
    );
  }

  ruled(draw: () => void): Rows | null {
    const top = this.rows.length;
    draw();
    if (this.rows.length === top) return null;
    this.paints.push(tableLines({ top, left: LABEL, bottom: this.rows.length, right: this.right }));
    return { top, bottom: this.rows.length };
  }

  done(charted: PageTab['charted']): PageTab {
    const rowCount = Math.max(this.rows.length + 1, LEAST_ROWS);
    return {
      tab: {
        sheetId: LEADERS_SHEETS.page,
        title: leadersTitle('page'),
        rows: this.rows,
        paints: this.paints,
        columnWidths: [...this.widths, ...Array.from({ length: 6 }, () => 90)],
        frozenRows: 1,
        frozenColumns: 0,
        hiddenRows: [0],
        hiddenColumns: [0],
        rowCount,
        columnCount: this.widths.length + 6,
        momentary: this.momentary,
      },
      spread: {
        rows: this.wide,
        heights: [...this.heights, ...Array.from({ length: rowCount - this.rows.length }, () => LINE)],
      },
      right: this.right,
      charted,
    };
  }
}
