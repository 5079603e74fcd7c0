/**
 * One ledger table in memory: the stored records, those changed since the last write, and the requests that write them
 * by key.
 */
import type { SheetRequest } from '../../tables/api-requests';
import type { TableColumn } from '../../tables/grid/table';
import {
  laterColumnRequests,
  isInTheWay,
  PROOFS,
  writeRows,
  type LedgerRead,
  type LedgerTable,
  type LedgerTrouble,
  type Stored,
} from '../../tables/ledger-book';

type Table<R> = LedgerTable<R, readonly TableColumn[]>;

export class LedgerSheet<R> {
  private readonly changed = new Map<string, R>();
  private readonly restored = new Set<string>();
  private afterWrite: { readonly read: LedgerRead<R>; readonly rowCount: number };
  private readonly table: Table<R>;

  constructor(
    table: { readonly name: Table<R>['name']; keyOf(record: R): string },
    private read: LedgerRead<R>,
    private rowCount: number,
    /** Requests that make the tab; [] when it is there. */
    private making: readonly SheetRequest[] = [],
  ) {
    // The columns' own types are not needed past this point: records go in and come out whole.
    this.table = table as Table<R>;
    this.afterWrite = { read, rowCount };
  }

  all(): readonly R[] {
    const stood = this.read.rows.map((one) => this.changed.get(this.table.keyOf(one.record)) ?? one.record);
    return [...stood, ...[...this.changed].filter(([key]) => !this.read.byKey.has(key)).map(([, record]) => record)];
  }

  /** The records in the tab, each with its 0-based row; records not written yet are left out. */
  stored(): readonly Stored<R>[] {
    return this.read.rows;
  }

  find(key: string): R | null {
    return this.changed.get(key) ?? this.read.byKey.get(key)?.record ?? null;
  }

  /** The row of a record as the office sees it, 1-based; undefined = it does not stand in the tab yet. */
  rowOf(key: string): number | undefined {
    const at = this.read.byKey.get(key)?.rowIndex;
    return at === undefined ? undefined : at + 1;
  }

  /** Places of the tab that cannot be read. */
  damaged(): readonly LedgerTrouble[] {
    return this.read.troubles;
  }

  /** The damaged row in which a record may stand; null = the record may be written. */
  inTheWay(record: R): LedgerTrouble | null {
    const keys = new Set([this.table.keyOf(record)]);
    return this.read.troubles.find(({ owner }) => isInTheWay(this.table, owner, keys)) ?? null;
  }

  /** Rows that stand in the tab, damaged ones too. */
  counted(): number {
    const damaged = new Set(this.read.troubles.flatMap(({ owner, row }) => (owner === null ? [] : [row])));
    for (const { rowIndex } of this.read.rows) damaged.delete(rowIndex + 1);
    return this.read.rows.length + damaged.size;
  }

  /** Rows that the pending records add; a record that was put back was counted before it was lost. */
  added(): number {
    return [...this.changed.keys()].filter((key) => !this.read.byKey.has(key) && !this.restored.has(key)).length;
  }

  /** Writes a record over its damaged row, or as the row that was lost. */
  putBack(record: R): void {
    const key = this.table.keyOf(record);
    const damaged = this.inTheWay(record);
    if (damaged) {
      const stored = { rowIndex: damaged.row - 1, record };
      const troubles = this.read.troubles.filter(({ row }) => row !== damaged.row);
      const byKey = new Map(this.read.byKey).set(key, stored);
      this.read = { ...this.read, troubles, byKey, rows: [...this.read.rows, stored] };
    } else if (!this.read.byKey.has(key)) this.restored.add(key);
    this.changed.set(key, record);
  }

  /** Damaged rows whose cells changed rows among themselves, each as it was written. */
  mixed(): readonly Stored<R>[] {
    return this.read.mixed();
  }

  /** Writes a record over the damaged row in which it was written. */
  putBackAt(stored: Stored<R>): void {
    const key = this.table.keyOf(stored.record);
    const troubles = this.read.troubles.filter(({ row }) => row !== stored.rowIndex + 1);
    const byKey = new Map(this.read.byKey).set(key, stored);
    this.read = { ...this.read, troubles, byKey, rows: [...this.read.rows, stored] };
    this.changed.set(key, stored.record);
  }

  last(): R | null {
    const all = this.all();
    return all[all.length - 1] ?? null;
  }

  put(record: R): void {
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
    this.afterWrite = { read: this.placed(), rowCount };
    return [...this.making, ...laterColumnRequests(this.table, this.read.without), ...requests];
  }

  /** Called after the batch succeeded: pending records become stored ones. */
  settle(): void {
    if (this.changed.size === 0) return;
    this.read = this.afterWrite.read;
    this.rowCount = this.afterWrite.rowCount;
    this.making = [];
    this.changed.clear();
    this.restored.clear();
  }

  /** Gives the same rows as writeRows: known keys keep theirs, new ones follow below. */
  private placed(): LedgerRead<R> {
    const byKey = new Map(this.read.byKey);
    let nextRow = this.read.nextRow;
    for (const [key, record] of this.changed) {
      const rowIndex = this.read.byKey.get(key)?.rowIndex ?? nextRow++;
      byKey.set(key, { rowIndex, record });
    }
    const rows: Stored<R>[] = [...byKey.values()].sort((a, b) => a.rowIndex - b.rowIndex);
    return { ...this.read, rows, byKey, nextRow, without: [] };
  }
}
