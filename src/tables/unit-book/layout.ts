/**
 * Where the cells of a template are placed when a tab is made: hidden keys in row 1 and column A, a title block,
 * headings, rows. Used only to write a new tab; a tab is read back by its keys.
 */
import type { CellSpec, Template, TemplateRow } from '../../core/forms/form';
import type { CellAt, FormCode } from '../../core/form-code';
import { fieldHeading, TAB_TITLES } from '../../text/books/unit-book';
import type { Figure } from './amounts';
import { heightFor } from '../grid/lay';
import { cellName, fixedName, onTab, type Box } from '../grid/a1';
import { SHEET_IDS } from './sheets';
import { totalLines } from './total-lines';
import { type ByField, EXPLANATION } from '../../core/forms/field';

/** Key row, four title rows, headings: five visible frozen rows, so a phone still shows figures. */
export const HEADING_ROW = 5;
export const FIRST_ROW = 6;
/** The hidden keys, number and label: a row is known by its label wherever the reader is. */
export const FROZEN_COLUMNS = 3;
export const KEY_COLUMN = 0;

export interface PlacedCell extends CellAt {
  readonly line: number;
  readonly column: number;
  readonly spec: CellSpec;
  readonly templateRow: TemplateRow;
}

export interface Layout {
  readonly template: Template;
  readonly sheetId: number;
  readonly tab: string;
  /** Up to the last line of the tab, running totals included. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** 0-based column of a field; throws for a field that the template does not have. */
  columnOf(field: string): number;
  lineOf(row: string): number;
  /** Every cell of the template: entry, given and computed. */
  readonly cells: readonly PlacedCell[];
  has(at: CellAt): boolean;
  /** `D7` */
  name(at: CellAt): string;
  /** The column of one field over all rows, `'Nhiệm vụ'!$E$7:$E$40`, for another tab. */
  columnRange(field: string): string;
  readonly body: Box;
  readonly checkColumn: number | null;
  /** Hidden columns right of the visible ones, for each field whose figures the unit types. */
  readonly figures: readonly FigureColumns[];
  /** Hidden column: whether the row is explained in words; null = the form has no explanations. */
  readonly wordsColumn: number | null;
  /** The hidden cells of a figure that the unit types; null for any other cell. */
  hiddenOf(at: CellAt): HiddenCells | null;
}

/** Names of the hidden cells of a figure: formulas/figure-cells.ts. */
export interface HiddenCells {
  readonly shown: string;
  readonly number: string;
  readonly doubt: string;
}

/** 0-based columns: the figure as shown, the amount that is understood, and the doubt about it. */
export interface FigureColumns {
  readonly field: string;
  readonly shown: number;
  readonly number: number;
  readonly doubt: number;
}

const HIDDEN_OF_FIGURE = 3;

export const isFigure = (spec: CellSpec | undefined): spec is CellSpec =>
  spec?.part === 'entry' && ['count', 'decimal', 'percent'].includes(spec.kind.type);

const figureColumns = ({ columns, rows }: Template): readonly FigureColumns[] =>
  columns
    .filter(({ field }) => rows.some((row) => isFigure(row.cells[field])))
    .map(({ field }, at) => {
      const shown = columns.length + 1 + HIDDEN_OF_FIGURE * at;
      return { field, shown, number: shown + 1, doubt: shown + 2 };
    });

function hiddenAt(figures: readonly FigureColumns[], field: string, line: number): HiddenCells | null {
  const columns = figures.find((one) => one.field === field);
  if (!columns) return null;
  const { shown, number, doubt } = columns;
  return { shown: cellName(line, shown), number: cellName(line, number), doubt: cellName(line, doubt) };
}

const placedCells = (
  { rows }: Template,
  place: { columnOf(field: string): number; lineOf(row: string): number },
): readonly PlacedCell[] =>
  rows.flatMap((row) =>
    Object.entries(row.cells).map(([field, spec]) => ({
      row: row.key,
      field,
      line: place.lineOf(row.key),
      column: place.columnOf(field),
      spec,
      templateRow: row,
    })),
  );

export function layoutOf(template: Template): Layout {
  const columns = new Map(template.columns.map((column, at) => [column.field, at + 1] as const));
  const lines = new Map(template.rows.map((row, at) => [row.key, at + FIRST_ROW] as const));
  if (columns.size !== template.columns.length || lines.size !== template.rows.length)
    throw new Error(`a key stands twice in template ${template.form} ${template.version}`);
  const place = (map: ReadonlyMap<string, number>, key: string): number => {
    const at = map.get(key);
    if (at === undefined) throw new Error(`template ${template.form} ${template.version} has no ${key}`);
    return at;
  };
  const columnOf = (field: string): number => place(columns, field);
  const lineOf = (row: string): number => place(lines, row);
  const specs = new Map(template.rows.map((row) => [row.key, row.cells] as const));
  // Google refuses a tab that has only frozen rows, so an empty form keeps one blank row.
  const bottom = FIRST_ROW + Math.max(1, template.rows.length);
  const tab = TAB_TITLES[template.form];
  const check = template.columns.find((column) => column.part === 'check');
  const figures = figureColumns(template);
  const lastColumn = template.columns.length + HIDDEN_OF_FIGURE * figures.length;
  const wordsColumn = columns.has(EXPLANATION) ? lastColumn + 1 : null;
  return {
    template,
    sheetId: SHEET_IDS[template.form],
    tab,
    rowCount: bottom + totalLines(template),
    columnCount: (wordsColumn ?? lastColumn) + 1,
    columnOf,
    lineOf,
    cells: placedCells(template, { columnOf, lineOf }),
    has: (at) => specs.get(at.row)?.[at.field] !== undefined && columns.has(at.field),
    name: (at) => cellName(lineOf(at.row), columnOf(at.field)),
    columnRange: (field) =>
      onTab(
        tab,
        `${fixedName(FIRST_ROW, columnOf(field))}:${fixedName(Math.max(FIRST_ROW, bottom - 1), columnOf(field))}`,
      ),
    body: { top: FIRST_ROW, left: 1, bottom, right: template.columns.length + 1 },
    checkColumn: check ? columnOf(check.field) : null,
    figures,
    wordsColumn,
    hiddenOf: ({ row, field }) => (isFigure(specs.get(row)?.[field]) ? hiddenAt(figures, field, lineOf(row)) : null),
  };
}

/**
 * Finds cells of the layout's template as figures of a formula. A copy is resolved to the cell it copies. Throws for a
 * cell that the template does not have.
 */
export const figureIn =
  (layout: Layout) =>
  (at: CellAt): Figure => {
    const spec = layout.template.rows.find((row) => row.key === at.row)?.cells[at.field];
    if (!spec) throw new Error(`template ${layout.template.version} has no cell ${at.row}.${at.field}`);
    if (spec.formula?.kind === 'same') return figureIn(layout)(spec.formula.as);
    return { cell: layout.name(at), number: layout.hiddenOf(at)?.number ?? null, spec };
  };

/** Number and label are frozen: together they leave a phone of 360 pixels room for the cell beside them. */
type Widths = Readonly<Record<string, number>>;
const LABEL_WIDTHS: Readonly<Record<FormCode, Widths>> = {
  indicator: { number: 48, label: 190, measure: 80 },
  task: { number: 48, label: 190, measure: 170 },
  narrative: { number: 48, label: 190 },
  forecast: { number: 48, label: 190, measure: 80 },
  weakness: { number: 64, label: 190 },
  score: { number: 64, label: 190 },
} satisfies ByField<number>;
const KIND_WIDTHS: Readonly<Record<CellSpec['kind']['type'], number>> = {
  count: 110,
  decimal: 110,
  percent: 100,
  date: 110,
  text: 190,
  choice: 130,
  tick: 70,
  link: 140,
};
/** A form whose entries are whole paragraphs. */
const ENTRY_WIDTHS: Readonly<Partial<Record<FormCode, number>>> = { narrative: 440 };
/** Given texts that are read before anything is typed. */
const GIVEN_WIDTHS: Readonly<Partial<Record<FormCode, Widths>>> = {
  score: { maximum: 70, rule: 230, asked: 130, self: 80, appraised: 90, note: 260 },
  forecast: { goal: 170 },
  weakness: { lost: 70 },
} satisfies ByField<number>;
/** Entries that are rarely filled in become narrower, so that the form prints on one page across. */
const RARE_WIDTHS: Readonly<Partial<Record<FormCode, Widths>>> = {
  forecast: { explanation: 140 },
  weakness: { explanation: 140 },
} satisfies ByField<number>;
const HEADING_LETTER = 8;

/** Pixels that the heading row needs. The row is frozen, so its height is always explicit. */
export const headingHeight = (headings: readonly string[], widths: readonly number[]): number =>
  Math.max(30, ...headings.map((heading, at) => heightFor(heading, (widths[at + 1] ?? 0) * 0.85)));

/**
 * Pixel widths of all columns, the hidden key column first: the widest kind in a column decides, and a column is never
 * narrower than the longest word of its heading.
 */
export function columnWidths(layout: Layout): number[] {
  const own = layout.template.columns.map((column) => {
    const word =
      Math.max(
        ...fieldHeading(layout.template.form, column.field)
          .split(/[\s,]+/)
          .map((part) => part.length),
      ) *
        HEADING_LETTER +
      14;
    if (column.part === 'check') return 260;
    if (column.part === 'label') return Math.max(word, LABEL_WIDTHS[layout.template.form][column.field] ?? 120);
    const fixed = (column.part === 'given' ? GIVEN_WIDTHS : RARE_WIDTHS)[layout.template.form]?.[column.field];
    if (fixed !== undefined) return Math.max(word, fixed);
    const kinds = layout.cells
      .filter((cell) => cell.field === column.field)
      .map((cell) => ENTRY_WIDTHS[layout.template.form] ?? KIND_WIDTHS[cell.spec.kind.type]);
    return Math.max(word, column.part === 'given' ? Math.min(150, Math.max(100, ...kinds)) : Math.max(100, ...kinds));
  });
  return [80, ...own];
}
