/**
 * One result tab of the master as literal rows, and the pieces that its builders share. By contract, hidden row 1 holds
 * column keys and hidden column A row keys. A title, a subtitle and the headings follow and have no key. 0-based.
 */
import type { Coverage } from '../../../core/consolidate/consolidate';
import type { EntryValue } from '../../../core/entry';
import type { Finding } from '../../../core/check/finding';
import type { Correction } from '../../../core/submission/correction';
import type { Period } from '../../../core/catalogue/period';
import type { Unit } from '../../../core/catalogue/unit';
import { CELL_WORDS, coverageWords, RESULT_WORDS } from '../../../text/books/master-book';
import { printDate } from '../../../text/print';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import type { Box } from '../../grid/a1';
import { blankCell, FORMATS, joinFormats, numberCell, textCell } from '../../grid/cells';
import { dateToSerial } from '../../grid/serial';
import { amountFormat, LOOKS } from '../looks';

/** A format applied to a box after the cells, per member of `fields`. */
export interface Paint {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly format: CellFormatShape;
  readonly fields: string;
}

export interface ResultTab {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly CellDataShape[])[];
  readonly paints: readonly Paint[];
  /** Pixels, one per column. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells with boxes that the office ticks. */
  readonly ticks?: readonly Box[];
  /**
   * true = the tab never contains a note, a link or a box, so it need not be cleared completely before it is replaced.
   */
  readonly bare?: true;
  /** Size of the grid. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Cells that change with the time of the run and do not count as a change of the master. */
  readonly momentary: readonly { readonly row: number; readonly column: number }[];
}

/** What the tabs need in addition to the figures. */
export interface ResultContext {
  readonly provinceName: string;
  readonly period: Period;
  /** In protocol order; one column each. */
  readonly units: readonly Unit[];
  /** Unit → the correction of its closed report; absent = no report is corrected. */
  readonly corrections?: ReadonlyMap<string, Correction>;
  /** The sentences of a finding, from text/. */
  readonly describe: (finding: Finding) => { readonly found: string; readonly expected: string; readonly mend: string };
  /**
   * The unit's report tabs, for links from *Sai sót* and *Tiến độ nộp*: unit → file, and unit + form → sheet id. Absent
   * = no link.
   */
  readonly fileOf: (unit: string) => string | null;
  readonly sheetOf: (unit: string, form: Finding['form']) => number | null;
}

/** Rows above the first keyed one: keys, title, subtitle, headings. */
export const RESULT_HEAD = 4;

export const fileLink = (fileId: string): string => `https://docs.google.com/spreadsheets/d/${fileId}/edit`;
export const cellLink = (fileId: string, sheetId: number, a1: string): string =>
  `${fileLink(fileId)}#gid=${sheetId}&range=${a1}`;

export interface HeadColumn {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
}

/** Keys, title, subtitle and headings of a table whose column A holds row keys. */
export function resultHead(
  { title, columns, memory }: Pick<Frame, 'title' | 'columns' | 'memory'>,
  ctx: ResultContext,
): CellDataShape[][] {
  const subtitle = RESULT_WORDS.subtitle(ctx.period.name, printDate(ctx.period.cutOff));
  return [
    [textCell('key'), ...columns.map((column) => textCell(column.key))],
    [blankCell(), textCell(title, LOOKS.title)],
    [blankCell(), textCell(memory === true ? `${subtitle}. ${RESULT_WORDS.memoryKey}` : subtitle, LOOKS.subtitle)],
    [blankCell(), ...columns.map((column) => textCell(column.heading, LOOKS.heading))],
  ];
}

/** Thin lines round every cell of a table; words are centred vertically in their rows. */
export const tableLines = (box: Box): Paint => ({
  ...box,
  format: LOOKS.lines,
  fields: 'userEnteredFormat.borders,userEnteredFormat.verticalAlignment',
});

export const unitColumns = (units: readonly Unit[], width: number): HeadColumn[] =>
  units.map((unit) => ({ key: unit.code, heading: unit.shortName, width }));

interface Frame {
  readonly sheetId: number;
  readonly title: string;
  readonly columns: readonly HeadColumn[];
  readonly frozenColumns: number;
  /** Whether a row is marked as written from memory. */ readonly memory?: boolean;
}

/** A keyed table with its head; an empty table has a sentence about it in its first visible cell. */
export function keyedTab(
  frame: Frame,
  body: readonly (readonly CellDataShape[])[],
  around: { readonly ctx: ResultContext; readonly empty: string },
): ResultTab {
  const lines = body.length > 0 ? body : [[blankCell(), textCell(around.empty, LOOKS.subtitle)]];
  const rows = [...resultHead(frame, around.ctx), ...lines];
  return {
    sheetId: frame.sheetId,
    title: frame.title,
    rows,
    paints:
      body.length > 0
        ? [tableLines({ top: RESULT_HEAD - 1, left: 1, bottom: rows.length, right: frame.columns.length + 1 })]
        : [],
    columnWidths: [40, ...frame.columns.map((column) => column.width)],
    frozenRows: RESULT_HEAD,
    frozenColumns: frame.frozenColumns,
    hiddenRows: [0],
    hiddenColumns: [0],
    rowCount: rows.length + 1,
    columnCount: frame.columns.length + 1,
    momentary: [],
  };
}

/**
 * A scaled integer as the number of the cell. It is parsed from its decimal text, so it is the nearest double and no
 * arithmetic is done.
 */
export function plainNumber(amount: { readonly scaled: number; readonly decimals: number }): number {
  return amount.decimals === 0 ? amount.scaled : Number(`${amount.scaled}e-${amount.decimals}`);
}

export const amountCell = (
  amount: { readonly scaled: number; readonly decimals: number } | null,
  format?: CellFormatShape,
): CellDataShape =>
  amount === null
    ? blankCell(format)
    : numberCell(
        plainNumber(amount),
        format === undefined ? amountFormat(amount.decimals) : joinFormats(amountFormat(amount.decimals), format),
      );

/** An entry as a reader of the master sees it. A blank stays blank and is marked; it is not shown as 0. */
export function entryCell(value: EntryValue, choiceWords: (code: string) => string): CellDataShape {
  switch (value.kind) {
    case 'number':
      return amountCell(value);
    case 'text':
      return textCell(value.text, LOOKS.label);
    case 'choice':
      return textCell(choiceWords(value.code), LOOKS.centre);
    case 'tick':
      return textCell(value.on ? CELL_WORDS.tickOn : CELL_WORDS.tickOff, LOOKS.centre);
    case 'date':
      return numberCell(dateToSerial(value.date), { numberFormat: FORMATS.date });
    case 'notArisen':
      return textCell(CELL_WORDS.notArisen, LOOKS.centre);
    case 'notApplicable':
      return textCell(CELL_WORDS.notApplicable, LOOKS.centre);
    case 'blank':
      return blankCell(LOOKS.blank);
  }
}

/** `38/40`, grey when incomplete, with the names of the missing units as a note. */
export function coverageCell(coverage: Coverage, units: readonly Unit[]): CellDataShape {
  const names = coverage.missing.map((code) => units.find((unit) => unit.code === code)?.shortName ?? code);
  const cell = textCell(
    coverageWords(coverage.have, coverage.expected),
    joinFormats(LOOKS.centre, LOOKS.text, coverage.have < coverage.expected ? LOOKS.missing : undefined),
  );
  return names.length === 0 ? cell : { ...cell, note: RESULT_WORDS.missing(names) };
}
