/**
 * Plain record tables (registers, ledgers, *Dữ liệu*): hidden row 1 holds column keys, row 2 the headings, then one
 * record per row. A record is typed by its columns. Reading finds columns by key, so columns may be moved. A cell of
 * the wrong kind is reported, never guessed. This file knows no form and no words: the caller gives the headings.
 */
import type { CellContent } from '../../core/entry';
import type { CellDataShape, CellFormatShape } from '../api-shapes';
import { cellName } from './a1';
import { blankCell, FORMATS, joinFormats, numberCell, textCell, tickCell } from './cells';
import { dateToSerial, isDaySerial, momentToSerial, serialToDate, serialToMoment } from './serial';

/** date = 'YYYY-MM-DD', moment = ms since 1970; the cell holds both as serial numbers. */
export type TableKind = 'text' | 'number' | 'tick' | 'date' | 'moment';
export interface TableColumn {
  readonly key: string;
  readonly heading: string;
  readonly kind: TableKind;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly format?: CellFormatShape;
  /** Added after the first books were made: a book without the column is read as if the column were blank. */
  readonly later?: true;
}

interface Held {
  text: string;
  number: number;
  tick: boolean;
  date: string;
  moment: number;
}
/** The record that a list of columns (`as const`) describes; null = blank cell. */
export type RecordOf<C extends readonly TableColumn[]> = {
  readonly [K in C[number] as K['key']]: Held[K['kind']] | null;
};

export type TableTroubleKind = 'columnMissing' | 'columnTwice' | 'wrongKind' | 'errorCell';
export interface TableTrouble {
  readonly kind: TableTroubleKind;
  readonly key: string;
  readonly a1: string;
  readonly found: string;
}
export interface TableRead<R> {
  readonly records: readonly R[];
  /** 0-based sheet row of each record, in order. */
  readonly rows: readonly number[];
  /** A record with an unreadable cell is not included in `records`. */
  readonly troubles: readonly TableTrouble[];
}

/** Rows above the first record: keys (hidden) and headings. */
export const HEAD_ROWS = 2;

const KIND_FORMAT: Readonly<Record<TableKind, CellFormatShape>> = {
  text: { numberFormat: FORMATS.text, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  number: { verticalAlignment: 'TOP' },
  tick: { verticalAlignment: 'TOP', horizontalAlignment: 'CENTER' },
  date: { numberFormat: FORMATS.date, verticalAlignment: 'TOP', horizontalAlignment: 'CENTER' },
  moment: { numberFormat: FORMATS.moment, verticalAlignment: 'TOP' },
};

/** The format of a whole column below its heading. */
export const columnFormat = (column: TableColumn): CellFormatShape =>
  joinFormats(KIND_FORMAT[column.kind], column.format);

type AnyRecord = Readonly<Record<string, string | number | boolean | null>>;

/** Two rows: keys and headings. */
export const tableHead = (columns: readonly TableColumn[], headingFormat?: CellFormatShape): CellDataShape[][] => [
  columns.map((column) => textCell(column.key, { numberFormat: FORMATS.text })),
  columns.map((column) => textCell(column.heading, headingFormat)),
];

/** One row of cells per record, in column order, for updateCells. */
export const tableRows = <C extends readonly TableColumn[]>(
  columns: C,
  records: readonly RecordOf<C>[],
): CellDataShape[][] =>
  records.map((record) => columns.map((column) => written(column, (record as AnyRecord)[column.key] ?? null)));

/** The same without formats, for a tab whose columns already have them: a third of the bytes. */
export const tableContents = <C extends readonly TableColumn[]>(
  columns: C,
  records: readonly RecordOf<C>[],
): CellDataShape[][] =>
  tableRows(columns, records).map((row) => row.map(({ userEnteredFormat: _format, ...cell }) => cell));

function plain(column: TableColumn, value: string | number | boolean | null): string | number | boolean | null {
  if (value === null || value === '') return null;
  if (column.kind === 'date') return dateToSerial(String(value));
  if (column.kind === 'moment') return momentToSerial(Number(value));
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

function written(column: TableColumn, value: string | number | boolean | null): CellDataShape {
  const format = columnFormat(column);
  const held = plain(column, value);
  if (held === null) return blankCell(format);
  if (typeof held === 'number') return numberCell(held, format);
  return typeof held === 'boolean' ? tickCell(held, format) : textCell(held, format);
}

/**
 * `grid` starts at A1 of the tab: row 0 keys, row 1 headings. It holds the rows of values.batchGet ('' and absent are
 * blank) or contents of cells.
 */
export function readTable<C extends readonly TableColumn[]>(
  columns: C,
  grid: readonly (readonly (CellContent | undefined)[])[],
): TableRead<RecordOf<C>> {
  const places = new Map<string, number[]>();
  (grid[0] ?? []).forEach((key, at) => {
    if (typeof key === 'string' && key.trim() !== '') places.set(key.trim(), [...(places.get(key.trim()) ?? []), at]);
  });
  const troubles: TableTrouble[] = columns.flatMap((column) => {
    const at = places.get(column.key) ?? [];
    if (at.length === 1 || (at.length === 0 && column.later)) return [];
    return [
      {
        kind: at.length === 0 ? ('columnMissing' as const) : ('columnTwice' as const),
        key: column.key,
        a1: at.length === 0 ? 'A1' : cellName(0, at[1] ?? 0),
        found: '',
      },
    ];
  });
  if (troubles.length > 0) return { records: [], rows: [], troubles };
  const at = columns.map((column) => places.get(column.key)?.[0] ?? -1);
  const records: RecordOf<C>[] = [];
  const rows: number[] = [];
  grid.slice(HEAD_ROWS).forEach((line, offset) => {
    if (line.every((cell) => isBlank(cell))) return;
    const row = offset + HEAD_ROWS;
    const record: Record<string, string | number | boolean | null> = {};
    const bad: TableTrouble[] = [];
    columns.forEach((column, index) => {
      const place = at[index] ?? -1;
      const one = readHeld(column, line[place]);
      if ('trouble' in one)
        bad.push({ kind: one.trouble, key: column.key, a1: cellName(row, Math.max(place, 0)), found: one.found });
      else record[column.key] = one.value;
    });
    if (bad.length > 0) {
      troubles.push(...bad);
      return;
    }
    records.push(record as RecordOf<C>);
    rows.push(row);
  });
  return { records, rows, troubles };
}

const isBlank = (cell: CellContent | undefined): boolean => cell === null || cell === undefined || cell === '';
/** values.batchGet returns an error cell as its text. */
const ERROR_TEXT = /^(#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)|Loading\.\.\.)$/;

type ReadHeld =
  | { readonly value: string | number | boolean | null }
  | { readonly trouble: 'wrongKind' | 'errorCell'; readonly found: string };

function readHeld(column: TableColumn, cell: CellContent | undefined): ReadHeld {
  if (isBlank(cell) || cell === null || cell === undefined) return { value: null };
  if (typeof cell === 'object') return { trouble: 'errorCell', found: cell.error };
  if (typeof cell === 'string' && ERROR_TEXT.test(cell)) return { trouble: 'errorCell', found: cell };
  const wrong: ReadHeld = { trouble: 'wrongKind', found: String(cell) };
  if (column.kind === 'text') return typeof cell === 'boolean' ? wrong : { value: String(cell).normalize('NFC') };
  if (column.kind === 'tick') return typeof cell === 'boolean' ? { value: cell } : wrong;
  if (typeof cell !== 'number') return wrong;
  if (column.kind === 'date') return isDaySerial(cell) ? { value: serialToDate(cell) } : wrong;
  return { value: column.kind === 'moment' ? serialToMoment(cell) : cell };
}
