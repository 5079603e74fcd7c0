/**
 * One catalogue tab: its columns, the lists its cells choose from, and how a record becomes a line and a line becomes a
 * record. Reading finds columns by key. The visible code is the identity, and hidden column A keeps the code with which
 * the line was made, so that a code overwritten by accident is detected.
 */
import type { Catalogue } from '../../../core/catalogue/catalogue';
import type { CellContent } from '../../../core/entry';
import { cellName } from '../../grid/a1';
import { readTable, type RecordOf, type TableColumn, type TableTrouble } from '../../grid/table';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { LineReader, type CatalogueTrouble, type Labels, type LineTrouble } from './catalogue-line';
import { LATER_TABS, titleOf, type CatalogueTabName } from '../sheets';

export interface CatalogueTab<R, C extends readonly TableColumn[], X = null> {
  readonly name: CatalogueTabName;
  readonly columns: C;
  /** Lists by column key, as labels. */
  readonly lists: Readonly<Partial<Record<C[number]['key'], Labels<string>>>>;
  /** Free lines for the office to add to, when the usual number is too small. */
  readonly spareLines?: (catalogue: Catalogue) => number;
  /** Columns whose text must never become a number (leading zeros). */
  readonly codes: readonly C[number]['key'][];
  /** The identity of a record; in a keyed tab, also the content of column A. */
  identity(line: RecordOf<C>): string;
  lines(catalogue: Catalogue): RecordOf<C>[];
  /** Reports troubles to `reader`; the record is dropped when there are any. */
  record(reader: LineReader<C>, line: RecordOf<C>, around: X): R;
}

/** What set-up needs of a tab to write it. */
export type WrittenTab = Pick<
  CatalogueTab<unknown, readonly TableColumn[], never>,
  'name' | 'columns' | 'codes' | 'lists' | 'lines' | 'spareLines'
>;

export type Grid = readonly (readonly (CellContent | undefined)[])[];
export interface TabRead<R> {
  readonly records: readonly R[];
  readonly troubles: readonly CatalogueTrouble[];
}

/** Spare lines of an unticked box contain only FALSE and count as blank. */
const withoutSpareLines = (grid: Grid): Grid =>
  grid.map((line, row) =>
    row < 2 || line.some((cell) => cell !== false && cell !== '' && cell !== null && cell !== undefined) ? line : [],
  );

export function readTab<R, C extends readonly TableColumn[], X>(
  tab: CatalogueTab<R, C, X>,
  raw: Grid,
  around: X,
): TabRead<R> {
  if (raw.length === 0 && LATER_TABS.includes(tab.name)) return { records: [], troubles: [] };
  const grid = withoutSpareLines(raw);
  const read = readTable(tab.columns, grid);
  const place = placesOf(tab.columns, grid);
  const tell = (row: number, { key, found, expected, mend, passes }: LineTrouble): CatalogueTrouble => ({
    tab: titleOf(tab.name),
    row: row + 1,
    column: tab.columns.find((one) => one.key === key)?.heading ?? key,
    a1: cellName(row, place.get(key) ?? 0),
    found,
    expected,
    mend,
    ...(passes ? { passes } : {}),
  });
  const troubles = read.troubles.map((one) => fromTable(tab, one));
  const records: R[] = [];
  const seen = new Set<string>();
  read.records.forEach((line, at) => {
    const row = read.rows[at] ?? 0;
    const reader = new LineReader<C>(line);
    checkIdentity(tab, { line, reader, raw: grid[row] ?? [], place, seen });
    checkTexts(tab, reader, (key) => grid[row]?.[place.get(key) ?? -1]);
    const record = tab.record(reader, line, around);
    if (reader.troubles.every((one) => one.kept)) records.push(record);
    troubles.push(...reader.troubles.map((one) => tell(row, one)));
  });
  return { records, troubles };
}

interface LineCheck<C extends readonly TableColumn[]> {
  readonly line: RecordOf<C>;
  readonly reader: LineReader<C>;
  readonly raw: Grid[number];
  readonly place: ReadonlyMap<string, number>;
  readonly seen: Set<string>;
}

function checkIdentity<R, C extends readonly TableColumn[], X>(tab: CatalogueTab<R, C, X>, check: LineCheck<C>): void {
  const identity = tab.identity(check.line);
  const shown = tab.codes[0] ?? tab.columns[0]?.key ?? '';
  if (identity !== '' && check.seen.has(identity)) check.reader.fail(shown, CATALOGUE_TROUBLES.twice);
  check.seen.add(identity);
  const made = (check.line as Readonly<Record<string, unknown>>)['key'];
  if (typeof made === 'string' && made !== '' && made !== identity)
    check.reader.fail(shown, CATALOGUE_TROUBLES.codeChanged(made));
  for (const key of tab.codes)
    if (typeof check.raw[check.place.get(key) ?? -1] === 'number')
      check.reader.fail(key, CATALOGUE_TROUBLES.codeAsNumber);
}

/** Names and codes are one line; every other text may have several. */
const ONE_LINE = new Set(['code', 'name', 'shortName', 'unitName', 'person', 'groupBook']);
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
export const BROKEN_LINE = /[\u0000-\u001f\u007f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** Letters of a name at most: it is a file's name, and is in headings. */
const LONGEST_NAME = 200;
/** Texts that may be numbers: a setting, and an hour as Sheets keeps it. */
const MAY_BE_NUMBER = ['value', 'dueHour'];
/** A year or a small number is shown as it was typed; a day pasted as a text is 43646, and 80 % is 0.8. */
const isPlainNumber = (held: number): boolean => Number.isInteger(held) && held >= 0 && held <= 9999;

/** A text that a form, a letter or a report could not show as it is typed. */
function checkTexts<C extends readonly TableColumn[]>(
  { columns, codes }: { readonly columns: C; readonly codes: readonly string[] },
  reader: LineReader<C>,
  held: (key: string) => Grid[number][number],
): void {
  for (const { key, kind } of columns) {
    if (kind !== 'text') continue;
    const text = reader.text(key as C[number]['key']);
    if (text.startsWith('=')) reader.fail(key as C[number]['key'], CATALOGUE_TROUBLES.formulaText);
    else if ((ONE_LINE.has(key) || codes.includes(key) ? BROKEN_LINE : CONTROL).test(text))
      reader.fail(key as C[number]['key'], CATALOGUE_TROUBLES.controlText);
    else if (ONE_LINE.has(key) && text.length > LONGEST_NAME)
      reader.fail(key as C[number]['key'], CATALOGUE_TROUBLES.longName);
    const kept = held(key);
    if (typeof kept !== 'number' || isPlainNumber(kept) || MAY_BE_NUMBER.includes(key) || codes.includes(key)) continue;
    if (ONE_LINE.has(key)) reader.fail(key as C[number]['key'], CATALOGUE_TROUBLES.textAsNumber);
    else reader.remark(key as C[number]['key'], CATALOGUE_TROUBLES.textAsNumber, { found: text, passes: true });
  }
}

export function placesOf(columns: readonly TableColumn[], grid: Grid): Map<string, number> {
  const keys = (grid[0] ?? []).map((key) => (typeof key === 'string' ? key.trim() : ''));
  return new Map(
    columns.flatMap((column) => (keys.includes(column.key) ? [[column.key, keys.indexOf(column.key)] as const] : [])),
  );
}

function fromTable(
  tab: { readonly name: CatalogueTabName; readonly columns: readonly TableColumn[] },
  trouble: TableTrouble,
): CatalogueTrouble {
  const column = tab.columns.find((one) => one.key === trouble.key);
  const advice =
    trouble.kind === 'wrongKind'
      ? CATALOGUE_TROUBLES.wrongKind[column?.kind ?? 'text']
      : CATALOGUE_TROUBLES[trouble.kind];
  const row = Number(/\d+$/.exec(trouble.a1)?.[0] ?? 1);
  return {
    tab: titleOf(tab.name),
    row,
    column: column?.heading ?? trouble.key,
    a1: trouble.a1,
    found: trouble.found,
    ...advice,
  };
}
