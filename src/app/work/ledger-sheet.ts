/**
 * One ledger table in memory: the stored records, those changed since the last write, and the requests that write them
 * by key.
 */
import type { SheetRequest } from '../../tables/api-requests';
import type { TableColumn } from '../../tables/grid/table';
import {
  laterColumnRequests,
  isInTheWay,
  periodOf,
  PROOFS,
  tableIndexOf,
  withRows,
  writeRows,
  type LedgerGrid,
  type LedgerRead,
  type LedgerTable,
  type LedgerTrouble,
  type Stored,
  type TableIndex,
} from '../../tables/ledger-book';
import { distrusted, isDamagedOf, placeOf, provedIn, unitOf, type OfUnit, type ProvedRow } from './held/proved-row';
import type { Part } from './held/ledger-part';
import { withInPlaceOf, withPlaced, withPutBack } from './held/placed-rows';
import type { LedgerSource } from './ledger-source';

type Table<R> = LedgerTable<R, readonly TableColumn[]>;

export class LedgerSheet<R> {
  private readonly changed = new Map<string, R>();
  private readonly restored = new Set<string>();
  private readonly putBackOf = new Set<string>();
  private afterWrite: { readonly read: LedgerRead<R>; readonly rowCount: number };
  private readonly table: Table<R>;
  private check: () => void = () => undefined;

  constructor(
    table: { readonly name: Table<R>['name']; keyOf(record: R): string },
    private read: LedgerRead<R>,
    private rowCount: number,
    /** Requests that make the tab; [] when it is there. */
    private making: readonly SheetRequest[] = [],
    /** null = every row is in memory. */
    private part: Part<R> | null = null,
  ) {
    // The columns' own types are not needed past this point: records go in and come out whole.
    this.table = table as Table<R>;
    this.afterWrite = { read, rowCount };
  }

  /** True when every row is in memory. */
  isWhole(): boolean {
    return this.part === null;
  }

  /** The records of every period. No call when they are in memory. */
  all(): readonly R[] {
    if (this.part && Object.keys(this.part.index.periods).some((period) => this.lacks(period))) this.takeAll();
    return this.inMemory();
  }

  /** The records of one period. */
  of(period: string): readonly R[] {
    this.take(period);
    return this.inMemory().filter((record) => this.periodOf(record) === period);
  }

  /** True when the tab has a record of the period, or one was added. No call. */
  has(period: string): boolean {
    if (this.part?.loaded.has(period) === false) return (this.part.index.periods[period]?.count ?? 0) > 0;
    return this.of(period).length > 0;
  }

  /** Its rows are not in memory. */
  lacks(period: string): boolean {
    return this.part !== null && !this.part.loaded.has(period) && this.part.index.periods[period] !== undefined;
  }

  /** Brings the rows of a period into memory; `rows` = they come with another table's. */
  take(period: string, rows?: LedgerGrid): void {
    if (!this.part || !this.lacks(period)) return;
    const read = this.part.read(rows ?? this.part.rows(period), period);
    if (read === null) {
      this.takeAll();
      return;
    }
    const there = new Set(this.read.rows.map(({ rowIndex }) => rowIndex));
    const all = [...this.read.rows, ...read.rows.filter(({ rowIndex }) => !there.has(rowIndex))];
    const byKey = new Map([...read.byKey, ...this.read.byKey]);
    this.read = { ...this.read, rows: all.sort((one, other) => one.rowIndex - other.rowIndex), byKey };
    this.part = { ...this.part, loaded: new Set([...this.part.loaded, period]) };
    this.check();
  }

  /** Brings every row into memory; `from` = everything was read already. */
  takeAll(from?: LedgerSource): void {
    if (!this.part) return;
    const { read, rowCount } = this.part.whole(from);
    [this.read, this.rowCount, this.part] = [read, rowCount, null];
    this.check();
  }

  private periodOf(record: R): string {
    return periodOf(this.table.name, record);
  }

  private inMemory(): readonly R[] {
    const stood = this.read.rows.map((one) => this.changed.get(this.table.keyOf(one.record)) ?? one.record);
    return [...stood, ...[...this.changed].filter(([key]) => !this.read.byKey.has(key)).map(([, record]) => record)];
  }

  /** The records in the tab, each with its 0-based row; records not written yet are left out. */
  stored(): readonly Stored<R>[] {
    this.takeAll();
    return this.read.rows;
  }

  /** A record by its key. `period` absent = it may be of any period. */
  find(key: string, period?: string): R | null {
    if (period !== undefined) this.take(period);
    const found = this.changed.get(key) ?? this.read.byKey.get(key)?.record ?? null;
    if (found !== null || period !== undefined || this.part === null) return found;
    return this.all().find((record) => this.table.keyOf(record) === key) ?? null;
  }

  /** The row of a record as the office sees it, 1-based; undefined = it is not in the tab yet. */
  rowOf(key: string): number | undefined {
    const stored = this.read.byKey.get(key);
    return stored && stored.rowIndex + 1;
  }

  /** Places of the tab that cannot be read. */
  damaged(): readonly LedgerTrouble[] {
    this.takeAll();
    return this.read.troubles;
  }

  /** The same as far as they concern one period; a tab with a damaged row is read whole. */
  damagedIn(period: string): readonly LedgerTrouble[] {
    this.take(period);
    return this.read.troubles;
  }

  /** The damaged row in which a record may be; null = the record may be written. */
  inTheWay(record: R): LedgerTrouble | null {
    const keys = new Set([this.table.keyOf(record)]);
    return this.read.troubles.find(({ owner }) => isInTheWay(this.table, owner, keys)) ?? null;
  }

  /** Rows that are in the tab, damaged ones too. */
  counted(): number {
    if (this.part) return this.part.index.rows;
    const damaged = new Set(this.read.troubles.flatMap(({ owner, row }) => (owner === null ? [] : [row])));
    return new Set([...damaged, ...this.read.rows.map(({ rowIndex }) => rowIndex + 1)]).size;
  }

  /** Rows that the pending records add; a record that was put back was counted before it was lost. */
  added(): number {
    return [...this.changed.keys()].filter((key) => !this.read.byKey.has(key) && !this.restored.has(key)).length;
  }

  /** Pending records that have no row yet. */
  fresh(): readonly R[] {
    return [...this.changed].flatMap(([key, record]) => (this.read.byKey.has(key) ? [] : [record]));
  }

  /** The rows in memory, each with its own mark or copy; a row of no unit is left out. */
  proved(): readonly ProvedRow[] {
    return provedIn(this.table, this.read);
  }

  /** The same after the pending rows are written. */
  provedAfter(): readonly ProvedRow[] {
    return provedIn(this.table, this.changed.size === 0 ? this.read : this.afterWrite.read);
  }

  /** True when rows of the unit were put back, or every row gets its first mark: what they were before is not known. */
  isAnew(of: OfUnit): boolean {
    return this.putBackOf.has(placeOf(of)) || this.read.without.some((key) => PROOFS.includes(key));
  }

  hasDamaged(of: OfUnit): boolean {
    return isDamagedOf(this.read, of);
  }

  /** The rows of a unit are damaged: no copy in them is taken for what was written. */
  distrust(of: OfUnit): void {
    this.read = distrusted(this.table, this.read, of);
  }

  /** Writes a record over its damaged row, or as the row that was lost. */
  putBack(record: R): void {
    this.takeAll();
    const key = this.table.keyOf(record);
    this.putBackOf.add(placeOf(unitOf(record)));
    const damaged = this.inTheWay(record);
    if (damaged) {
      this.read = withPutBack(this.table, this.read, { rowIndex: damaged.row - 1, record });
    } else if (!this.read.byKey.has(key)) this.restored.add(key);
    this.changed.set(key, record);
  }

  /** Damaged rows whose cells changed rows among themselves, each as it was written. */
  mixed(): readonly Stored<R>[] {
    return this.read.mixed();
  }

  /** Writes a record over the damaged row in which it was written. */
  putBackAt(stored: Stored<R>): void {
    this.putBackOf.add(placeOf(unitOf(stored.record)));
    this.read = withPutBack(this.table, this.read, stored);
    this.changed.set(this.table.keyOf(stored.record), stored.record);
  }

  /** The record in the last row that is written. */
  lastWritten(): R | null {
    return this.read.rows.slice(-1)[0]?.record ?? null;
  }

  /** Asked whenever rows came into memory. */
  checkedBy(check: () => void): void {
    this.check = check;
  }

  /** The record in the last row. */
  last(): R | null {
    return this.inMemory().slice(-1)[0] ?? null;
  }

  put(record: R): void {
    this.take(this.periodOf(record));
    this.changed.set(this.table.keyOf(record), record);
  }

  /** Writes a record into the row of another one that is no longer needed. */
  putOver(key: string, record: R): void {
    const rowIndex = this.read.byKey.get(key)?.rowIndex;
    if (rowIndex === undefined) {
      this.put(record);
      return;
    }
    this.read = withInPlaceOf(this.table, this.read, key, { rowIndex, record });
    this.changed.delete(key);
    this.changed.set(this.table.keyOf(record), record);
  }

  pending(): readonly SheetRequest[] {
    if (this.changed.size === 0) return [];
    // Rows of a tab without marks or copies get theirs with the column.
    const again = this.read.without.some((key) => PROOFS.includes(key))
      ? this.read.rows.map(({ record }) => record)
      : [];
    const { requests, rowCount } = writeRows(this.table, { read: this.read, rowCount: this.rowCount }, [
      ...again.filter((record) => !this.changed.has(this.table.keyOf(record))),
      ...this.changed.values(),
    ]);
    this.afterWrite = { read: withPlaced(this.table, this.read, this.changed), rowCount };
    return [...this.making, ...laterColumnRequests(this.table, this.read.without), ...requests];
  }

  /** The index after the pending rows are written; null = not known, because the tab is damaged. */
  indexAfter(): TableIndex | null {
    const placed = withPlaced(this.table, this.read, this.changed);
    const withPeriods = placed.rows.map(({ rowIndex, record }) => ({ rowIndex, period: this.periodOf(record) }));
    if (this.part)
      return withRows(
        this.part.index,
        withPeriods.filter(({ rowIndex }) => rowIndex >= this.read.nextRow),
      );
    const isMissing = this.making.length > 0 && this.changed.size === 0;
    return isMissing || this.read.troubles.length > 0 ? null : tableIndexOf(withPeriods, placed.nextRow);
  }

  /** Called after the batch succeeded: pending records become stored ones. */
  settle(): void {
    if (this.changed.size === 0) return;
    const index = this.indexAfter();
    if (this.part && index) this.part = { ...this.part, index, loaded: this.loadedAfter() };
    this.read = this.afterWrite.read;
    this.rowCount = this.afterWrite.rowCount;
    this.making = [];
    this.changed.clear();
    this.restored.clear();
    this.putBackOf.clear();
  }

  /** A period without rows before is in memory with its first ones. */
  private loadedAfter(): ReadonlySet<string> {
    return new Set([
      ...(this.part?.loaded ?? []),
      ...[...this.changed.values()].map((record) => this.periodOf(record)),
    ]);
  }
}
