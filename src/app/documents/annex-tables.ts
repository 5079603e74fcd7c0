/** The two tables of an annex that several documents have: figures by row, and lists with a running number. */
import type { Part, Table, TableColumn, TableRow } from '../../core/documents/content';
import { reportWords } from '../../text/documents/report';

/** The columns of *Số liệu*: number, row, measure, figure of the period, figure since the beginning of the year. */
export function figureTable(rows: readonly TableRow[]): Table {
  const widths = [12, 40, 12, 18, 18];
  const columns = reportWords.figureColumns.map((heading, at): TableColumn => ({
    heading,
    width: widths[at] ?? 0,
    align: at < 3 ? 'left' : 'right',
  }));
  return { kind: 'table', key: 'figures', columns, rows };
}

interface Listed {
  readonly key: string;
  /** The headings; the first one is that of the running number. */
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** Place of the first column of figures; the columns from it on are set to the right. */
  readonly figuresFrom?: number;
  readonly lines: readonly { readonly key: string; readonly cells: readonly (readonly Part[])[] }[];
}

/** A list whose first column counts its lines. */
export const numberedTable = ({ key, headings, widths, lines, figuresFrom = Infinity }: Listed): Table => ({
  kind: 'table',
  key,
  columns: headings.map((heading, at) => ({
    heading,
    width: widths[at] ?? 0,
    align: at === 0 ? 'center' : at < figuresFrom ? 'left' : 'right',
  })),
  rows: lines.map((line, at) => ({ key: line.key, cells: [[String(at + 1)], ...line.cells] })),
});
