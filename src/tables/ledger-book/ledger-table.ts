/**
 * One ledger table: converts records to rows and back, finds them by key and writes them at an explicit row. Writing
 * the same record twice leaves one row. This gives "exactly once" even when an append timed out but reached Google. A
 * damaged row is reported and blocks writing.
 */
import type { ValueRangeShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { cellName, quoteTab } from '../grid/a1';
import { HEAD_ROWS, readTable, tableRows, type RecordOf, type TableColumn } from '../grid/table';
import { COPY } from './row-copy';
import { isMarked, MARK, marked, proofIn, unmixedRows } from './row-mark';
import { LEDGER_TITLES } from '../../text/books/ledger-book';

export const LEDGER_SHEETS = {
  files: 2101,
  submissions: 2102,
  seals: 2103,
  log: 2104,
  jobs: 2105,
  letters: 2106,
  issued: 2107,
  adjustments: 2108,
  known: 2109,
} as const;
export type LedgerTableName = keyof typeof LEDGER_SHEETS;

/** What a damaged row still shows of itself. `key` = that of its record; null when a part of it is unreadable. */
export interface RowOwner {
  readonly key: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly version: number | null;
  readonly kind: string | null;
  /** The row's own copy, where its table has one. */
  readonly copy: string | null;
}

/**
 * A place that cannot be read. `row` is 1-based, as the office sees it. `owner` null = the trouble is of the whole tab;
 * otherwise that row alone is out.
 */
export interface LedgerTrouble {
  readonly table: LedgerTableName;
  readonly row: number;
  readonly a1: string;
  readonly column: string;
  readonly found: string;
  readonly owner: RowOwner | null;
}

/** `rowIndex` is the 0-based sheet row, for writeRowRequest. */
export interface Stored<R> {
  readonly rowIndex: number;
  readonly record: R;
  /** The row's own mark or copy as it is in the tab; absent = its table has none, or it is not written yet. */
  readonly proof?: string;
}

export interface LedgerRead<R> {
  readonly rows: readonly Stored<R>[];
  readonly byKey: ReadonlyMap<string, Stored<R>>;
  /** Row for the next new record: below everything in the tab. */
  readonly nextRow: number;
  /** A record whose row is damaged is never written; with a trouble of the whole tab, nothing is. */
  readonly troubles: readonly LedgerTrouble[];
  /** Damaged rows whose cells changed rows among themselves, each as it was written. */
  readonly mixed: () => readonly Stored<R>[];
  /** Keys of later columns that this ledger does not have yet; `laterColumnRequests` adds them. */
  readonly without: readonly string[];
}

/** A line without its mark, which is worked out from the other cells. */
type Unmarked<C extends readonly TableColumn[]> = Omit<RecordOf<C>, 'mark'>;

export interface LedgerTable<R, C extends readonly TableColumn[]> {
  readonly name: LedgerTableName;
  readonly columns: C;
  keyOf(record: R): string;
  lineOf(record: R): Unmarked<C>;
  /** Returns null when the line does not make a record. */
  recordOf(line: Unmarked<C>): R | null;
  /** The column of a row that was changed by hand after it was written; null = none. Asked where the tab has copies. */
  readonly changed?: (line: RecordOf<C>) => string | null;
  /**
   * Present where a row only remembers a run: of two rows with one key the last counts, and a damaged row holds nothing
   * back. Returns what such a row still means; null = nothing.
   */
  readonly remains?: (owner: RowOwner) => R | null;
  /** Columns that prove themselves by a fingerprint; the mark of the row leaves them out. */
  readonly proved?: readonly string[];
}

/** Cells from A1 on, as values.batchGet returns them (UNFORMATTED_VALUE, SERIAL_NUMBER). */
export type LedgerGrid = NonNullable<ValueRangeShape['values']>;

/** A1 range of a whole ledger tab. */
export const ledgerRange = (name: LedgerTableName): string => quoteTab(LEDGER_TITLES[name]);

export function readLedger<R, C extends readonly TableColumn[]>(
  table: LedgerTable<R, C>,
  grid: LedgerGrid,
): LedgerRead<R> {
  const read = readTable(table.columns, grid);
  const troubles: LedgerTrouble[] = read.troubles.map((one) => {
    const row = Number(/\d+$/.exec(one.a1)?.[0] ?? 1);
    const found = one.found || one.kind;
    return { table: table.name, row, a1: one.a1, column: one.key, found, owner: ownerOf(table, grid, row - 1) };
  });
  troubles.push(...movedColumns(table, grid));
  const heads = grid[0] ?? [];
  const without = table.columns.filter((column) => column.later && !heads.includes(column.key)).map(({ key }) => key);
  const all = read.records.map((line, at) => {
    const rowIndex = read.rows[at] ?? 0;
    const changed = without.includes(COPY) ? null : (table.changed?.(line) ?? null);
    const isOurs = changed === null && isMarked(table, grid, rowIndex);
    return { rowIndex, record: isOurs ? recordIn(table, line) : null, changed };
  });
  const keys = new Map<string, number>();
  for (const { record } of all)
    if (record !== null) keys.set(table.keyOf(record), (keys.get(table.keyOf(record)) ?? 0) + 1);
  const rows: Stored<R>[] = [];
  const byKey = new Map<string, Stored<R>>();
  for (const { rowIndex, record, changed } of all) {
    const key = record === null ? '' : table.keyOf(record);
    const isTwice = key !== '' && (keys.get(key) ?? 0) > 1 && !table.remains;
    if (record === null || isTwice) {
      const found = record === null ? 'unreadable' : `twice: ${key}`;
      const row = rowIndex + 1;
      troubles.push({
        table: table.name,
        row,
        a1: cellName(rowIndex, changed === null ? 0 : Math.max(0, heads.indexOf(changed))),
        column: changed ?? '',
        found,
        owner: ownerOf(table, grid, rowIndex),
      });
      continue;
    }
    const stored = { rowIndex, record, proof: proofIn(grid, rowIndex) };
    rows.push(stored);
    if (key !== '') byKey.set(key, stored);
  }
  rows.push(...remainsOf(table, { troubles, byKey }));
  const mixed = (): readonly Stored<R>[] => unmixedRows(table, grid, (line) => recordIn(table, line));
  return { rows, byKey, nextRow: Math.max(HEAD_ROWS, grid.length), troubles, without, mixed };
}

/** The mark or copy of a row that is written from its record; '' = the table has none. */
export function proofOf<R, C extends readonly TableColumn[]>(table: LedgerTable<R, C>, record: R): string {
  const at = table.columns.findIndex(({ key }) => key === MARK || key === COPY);
  if (at < 0) return '';
  return (rowOf(table, record)[at]?.userEnteredValue?.stringValue ?? '').normalize('NFC');
}

/** The record of a line; null when the line does not make one. */
function recordIn<R, C extends readonly TableColumn[]>(table: LedgerTable<R, C>, line: RecordOf<C>): R | null {
  const { mark: _, ...unmarked } = line as RecordOf<C> & { readonly mark?: unknown };
  return table.recordOf(unmarked as Unmarked<C>);
}

/** Null for the rows of keys and headings, whose trouble is of the whole tab. */
function ownerOf(table: { readonly name: LedgerTableName }, grid: LedgerGrid, rowIndex: number): RowOwner | null {
  if (rowIndex < HEAD_ROWS) return null;
  const cell = (key: string): unknown => grid[rowIndex]?.[(grid[0] ?? []).indexOf(key)];
  const text = (key: string): string | null => {
    const found = cell(key);
    return typeof found === 'string' && found !== '' && !found.startsWith('#') ? found.normalize('NFC') : null;
  };
  const [unit, period, version] = [text('unit'), text('period'), cell('version')];
  const known = {
    unit,
    period,
    version: typeof version === 'number' ? version : null,
    kind: text('kind'),
    copy: text(COPY),
  };
  return { ...known, key: keyIn(table.name, { ...known, text }) };
}

/** The key of the record that was in a row, from the cells that make it. */
function keyIn(
  name: LedgerTableName,
  { unit, period, version, text }: Omit<RowOwner, 'key'> & { readonly text: (key: string) => string | null },
): string | null {
  if (name === 'files' || name === 'submissions') return unit && period && `${unit}|${period}`;
  if (name === 'seals') return unit && period && version !== null ? `${unit}|${period}|${version}` : null;
  return text(name === 'log' ? 'hash' : name === 'jobs' ? 'jobId' : 'key');
}

/** What the damaged rows of a table of runs still mean; they take part in nothing else. */
function remainsOf<R, C extends readonly TableColumn[]>(
  table: LedgerTable<R, C>,
  { troubles, byKey }: { readonly troubles: readonly LedgerTrouble[]; readonly byKey: Map<string, Stored<R>> },
): readonly Stored<R>[] {
  return troubles.flatMap(({ owner, row }) => {
    const record = owner?.key && !byKey.has(owner.key) ? (table.remains?.(owner) ?? null) : null;
    if (record === null) return [];
    const stored = { rowIndex: row - 1, record };
    byKey.set(table.keyOf(record), stored);
    return [stored];
  });
}

/**
 * Moved columns can still be read, but a row is written from column A on, so writing is refused until they are back in
 * order.
 */
function movedColumns(
  table: { readonly name: LedgerTableName; readonly columns: readonly TableColumn[] },
  grid: LedgerGrid,
): LedgerTrouble[] {
  const keys = grid[0] ?? [];
  const at = table.columns.findIndex((column, index) => keys.includes(column.key) && keys[index] !== column.key);
  return at < 0
    ? []
    : [
        {
          table: table.name,
          row: 1,
          a1: cellName(0, at),
          column: table.columns[at]?.key ?? '',
          found: `moved: ${String(keys[at] ?? '')}`,
          owner: null,
        },
      ];
}

/** Number of rows added at a time when a tab is full. */
const GROWTH = 200;

/**
 * Requests that write one record at one row (0-based). If the grid is full, rows are added first (`rowCount` = the
 * grid's rows now). The whole row is written: fields that the record does not have become blank.
 */
export function writeRow<R, C extends readonly TableColumn[]>(
  table: LedgerTable<R, C>,
  place: { readonly rowIndex: number; readonly rowCount: number },
  record: R,
): SheetRequest[] {
  if (place.rowIndex < HEAD_ROWS) throw new Error(`row ${place.rowIndex} of ${table.name} is a heading`);
  const sheetId = LEDGER_SHEETS[table.name];
  const grow: SheetRequest[] =
    place.rowIndex < place.rowCount
      ? []
      : [{ appendDimension: { sheetId, dimension: 'ROWS', length: place.rowIndex - place.rowCount + GROWTH } }];
  const values = rowOf(table, record);
  return [
    ...grow,
    {
      updateCells: {
        rows: [{ values }],
        fields: 'userEnteredValue,userEnteredFormat',
        start: { sheetId, rowIndex: place.rowIndex, columnIndex: 0 },
      },
    },
  ];
}

/** The cells of one record, in column order. */
export const rowOf = <R, C extends readonly TableColumn[]>(table: LedgerTable<R, C>, record: R) =>
  marked(table, tableRows(table.columns, [table.lineOf(record) as RecordOf<C>])[0] ?? []);

/** True when a damaged place keeps one of these keys from being written. */
export const isInTheWay = (
  { remains }: { readonly remains?: unknown },
  owner: RowOwner | null,
  keys: { has(key: string): boolean },
): boolean => owner === null || (remains === undefined && owner.key !== null && keys.has(owner.key));

/**
 * Places many records at once, in the order given: a known key at its own row, a new one below all others. Returns the
 * requests and the row count that the tab has afterwards.
 */
export function writeRows<R, C extends readonly TableColumn[]>(
  table: LedgerTable<R, C>,
  at: { readonly read: LedgerRead<R>; readonly rowCount: number },
  records: readonly R[],
): { readonly requests: SheetRequest[]; readonly rowCount: number } {
  const written = new Set(records.map((record) => table.keyOf(record)));
  const first = at.read.troubles.find(({ owner }) => isInTheWay(table, owner, written));
  if (first) throw new Error(`ledger ${table.name} is damaged at ${first.a1}: ${first.found}`);
  const requests: SheetRequest[] = [];
  const placed = new Map<string, number>();
  let { rowCount } = at;
  let next = at.read.nextRow;
  for (const record of records) {
    const key = table.keyOf(record);
    const known = key === '' ? undefined : (at.read.byKey.get(key)?.rowIndex ?? placed.get(key));
    const rowIndex = known ?? next++;
    if (key !== '') placed.set(key, rowIndex);
    const made = writeRow(table, { rowIndex, rowCount }, record);
    if (rowIndex >= rowCount) rowCount = rowIndex + GROWTH;
    requests.push(...made);
  }
  return { requests, rowCount };
}
