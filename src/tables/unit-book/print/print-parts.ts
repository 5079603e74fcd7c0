/**
 * The forms as printed on paper. Tables have a wide column of words and three of figures, the same for every form, so
 * that all of them fit a portrait page; a field without a column of its own is printed below its row's label, with its
 * heading. Text has rows as wide as the page. Rows are not merged and have no fixed height: they grow with their text.
 */
import type { CellKind } from '../../../core/entry';
import type { TemplateRow } from '../../../core/forms/form';
import type { FormCode } from '../../../core/form-code';
import { PRINT_PARTS } from '../../../text/books/print-tab';
import { fieldHeading, MEMORY_MARK } from '../../../text/books/unit-book';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { cellName, onTab } from '../../grid/a1';
import { blankCell, formulaCell, joinFormats, textCell } from '../../grid/cells';
import { when } from '../formulas/formula';
import type { Layout } from '../layout';
import { repeated } from './print-code-formula';
import { STYLES } from '../styles';
import { totalLines } from '../total-lines';
import { kindFormat } from '../validation';
import type { FieldOf } from '../../../core/forms/field';
import { quoted } from '../formulas/quoted';

/** Columns of the printed page: B number, C words, D–F figures. */
export const PAGE = { number: 1, words: 2, figures: 3, last: 5 } as const;

type FieldLists = { readonly [F in FormCode]?: readonly FieldOf<F>[] };

/**
 * Fields with a column of their own, at most three; the other fields of a form are printed below the label. A form with
 * none is text: its words have rows of their own.
 */
const IN_COLUMNS: Readonly<Record<FormCode, readonly string[]>> = {
  narrative: [],
  indicator: ['prior', 'lastYear', 'value', 'cumulative'],
  task: ['due', 'state', 'doneDate'],
  forecast: ['result', 'expected', 'state'],
  weakness: ['lost', 'finishBy'],
  score: ['maximum', 'self', 'appraised'],
} satisfies FieldLists;
/** Guidance for filling in, which is not part of the report. */
const NOT_PRINTED: Readonly<Partial<Record<FormCode, readonly string[]>>> = {
  score: ['rule', 'asked'],
} satisfies FieldLists;

/** Rows of cells from column B on, and the formulas written to them; `top` = the tab's row of the first. */
export interface PrintedPart {
  readonly rows: readonly (readonly CellDataShape[])[];
  formulas(sheetId: number, top: number): readonly SheetRequest[];
}

const WORDS = joinFormats(STYLES.label, {
  verticalAlignment: 'TOP',
  textFormat: { fontFamily: 'Times New Roman', fontSize: 13 },
});
const STRONG = joinFormats(WORDS, { textFormat: { bold: true } });
const FIGURE = joinFormats(WORDS, { horizontalAlignment: 'RIGHT', textFormat: { fontSize: 12 } });
const NUMBER = joinFormats(WORDS, { horizontalAlignment: 'CENTER', wrapStrategy: 'WRAP' });
export const PLAIN: CellFormatShape = {
  verticalAlignment: 'TOP',
  wrapStrategy: 'WRAP',
  textFormat: { fontFamily: 'Times New Roman', fontSize: 13 },
};
const PART: CellFormatShape = {
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: { fontFamily: 'Times New Roman', fontSize: 13, bold: true },
};

/**
 * As in the form; of a typed figure the amount that is understood (`number`), where there is one. A figure too wide for
 * its column becomes text, which wraps, instead of a row of `#`.
 */
function shown(cell: string, number: string | null): string {
  const value = number === null ? cell : when(`ISNUMBER(${number})`, number, cell);
  return when(`${cell}=""`, '""', when(`COUNTIF(${cell};">=10000000000")>0`, `${cell}&""`, value));
}

/** The look of a kind for a cell that holds a formula: in a cell of format `@` a formula may stay text. */
function formulaFormat(kind: CellKind): CellFormatShape {
  const { numberFormat, ...look } = kindFormat(kind);
  return numberFormat === undefined || numberFormat.type === 'TEXT' ? look : { ...look, numberFormat };
}

/** A date as text in digits, because the text of a formula has no format; any other value as the sheet writes it. */
function inText(
  cell: string,
  { kind, number }: { readonly kind: CellKind | undefined; readonly number: string | null },
): string {
  if (number !== null) return `${when(`ISNUMBER(${number})`, number, cell)}&""`;
  if (kind?.type !== 'date') return `${cell}&""`;
  return when(
    `ISNUMBER(${cell})`,
    `RIGHT("0"&DAY(${cell});2)&"/"&RIGHT("0"&MONTH(${cell});2)&"/"&YEAR(${cell})`,
    `${cell}&""`,
  );
}

/** A form without columns of its own is text. */
export const isText = ({ template }: Layout): boolean => IN_COLUMNS[template.form].length === 0;

/** The mark of a row from memory belongs to the screen; the print has one line of notes instead. */
const unmarked = (cell: string): string => `SUBSTITUTE(${cell};${quoted(MEMORY_MARK)};"")`;

const partTitle = (layout: Layout, letter: string): readonly CellDataShape[] => [
  textCell(`${letter}. ${PRINT_PARTS[layout.template.form]}`, PART),
];

/** The fields printed in columns of their own, and those printed below the row's words. */
function fieldsOf(template: Layout['template']): {
  readonly columns: readonly string[];
  readonly below: readonly string[];
} {
  const asked = template.columns
    .filter((column) => column.part === 'given' || column.part === 'entry')
    .map((column) => column.field);
  const columns = IN_COLUMNS[template.form].filter((field) => asked.includes(field));
  const below = ['measure', ...asked].filter(
    (field) =>
      template.columns.some((column) => column.field === field) &&
      !columns.includes(field) &&
      !NOT_PRINTED[template.form]?.includes(field),
  );
  return { columns, below };
}

const headCell = (form: Layout['template']['form'], field: string): CellDataShape =>
  textCell(fieldHeading(form, field), joinFormats(STYLES.heading, { textFormat: { fontSize: 12 } }));

/** The amount that is understood, of the first row; null for a field that the unit does not type as a figure. */
function numberOf(layout: Layout, field: string): string | null {
  const hidden = layout.figures.find((one) => one.field === field);
  return hidden ? onTab(layout.tab, cellName(layout.body.top, hidden.number)) : null;
}

/** `letter` = the letter of the part. */
export function tablePart(layout: Layout, letter: string): PrintedPart {
  const { template } = layout;
  const { columns, below } = fieldsOf(template);
  const body = (row: TemplateRow): CellDataShape[] => [
    blankCell(joinFormats(NUMBER, row.heading ? STRONG : undefined, { horizontalAlignment: 'CENTER' })),
    blankCell(row.heading ? STRONG : WORDS),
    ...columns.map((field) => {
      const spec = row.cells[field];
      return blankCell(spec ? joinFormats(FIGURE, formulaFormat(spec.kind)) : FIGURE);
    }),
  ];
  const kindOf = (field: string): CellKind | undefined => layout.cells.find((cell) => cell.field === field)?.spec.kind;
  const totals = totalLines(template);
  const totalBody = [
    blankCell(NUMBER),
    blankCell(STRONG),
    ...columns.map((field) => {
      const kind = kindOf(field);
      return blankCell(joinFormats(FIGURE, { textFormat: { bold: true } }, kind ? formulaFormat(kind) : undefined));
    }),
  ];
  const source = (field: string): string => onTab(layout.tab, cellName(layout.body.top, layout.columnOf(field)));
  const line = (field: string): string => {
    const cell = source(field);
    return when(
      `${cell}=""`,
      '""',
      `CHAR(10)&${quoted(`${fieldHeading(template.form, field)}: `)}&${inText(cell, { kind: kindOf(field), number: numberOf(layout, field) })}`,
    );
  };
  return {
    rows: [
      partTitle(layout, letter),
      ['number', 'label', ...columns].map((field) => headCell(template.form, field)),
      ...template.rows.map(body),
      ...Array.from({ length: totals }, () => totalBody),
    ],
    formulas: (sheetId, top) => {
      const down = (column: number, formula: string): SheetRequest =>
        repeated({ sheetId, row: top + 2, column }, template.rows.length + totals, `=${formula}`);
      return [
        down(PAGE.number, `${source('number')}&""`),
        down(PAGE.words, [unmarked(source('label')), ...below.map(line)].join('&')),
        ...columns.map((field, at) => down(PAGE.figures + at, shown(source(field), numberOf(layout, field)))),
      ];
    },
  };
}

/**
 * A text of up to 2 000 letters with many lines is higher than Excel allows for one row, so it is printed over two
 * rows. The first holds at most this many letters or lines.
 */
const FIRST_LETTERS = 1500;
const FIRST_LINES = 14;
/** The text is split at the end of a sentence if one ends within this many letters before the limit. */
const SENTENCE = 250;

/** The outline and the texts of the unit, a cell a row, each as wide as the page. */
export function textPart(layout: Layout): readonly CellDataShape[] {
  const { template } = layout;
  const fields = template.columns.filter((column) => column.part === 'entry').map((column) => column.field);
  const cell = (row: string, field: string): string =>
    onTab(layout.tab, cellName(layout.lineOf(row), layout.columnOf(field)));
  const strong = joinFormats(PLAIN, { textFormat: { bold: true } });
  return template.rows.flatMap((row): readonly CellDataShape[] => [
    formulaCell(`=${headingFormula(row, unmarked(cell(row.key, 'label')))}`, strong),
    ...fields.flatMap((field) =>
      row.cells[field] ? halves(cell(row.key, field)).map((half) => formulaCell(`=${half}`, PLAIN)) : [],
    ),
  ]);
}

/** `I. TITLE` of a part, `1. title` inside it, as the document of the same report has them. */
const headingFormula = ({ number }: TemplateRow, label: string): string =>
  `${quoted(`${number.split('.').pop() ?? ''}. `)}&${number.includes('.') ? label : `UPPER(${label})`}`;

function halves(text: string): [string, string] {
  const sentence = `FIND(". ";${text};${FIRST_LETTERS - SENTENCE})+1`;
  const word = `FIND(" ";SUBSTITUTE(${text};CHAR(10);" ");${FIRST_LETTERS})`;
  const line = `FIND("␞";SUBSTITUTE(${text};CHAR(10);"␞";${FIRST_LINES}))`;
  const cut = `MIN(IFERROR(${sentence};LEN(${text}));IFERROR(${word};LEN(${text}));IFERROR(${line};LEN(${text})))`;
  return [`LEFT(${text};${cut})`, `MID(${text};${cut}+1;LEN(${text}))`];
}
