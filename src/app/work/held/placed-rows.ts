/** What a table of the ledger is after a record takes a row in it. */
import type { TableColumn } from '../../../tables/grid/table';
import { PROOFS, proofOf, type LedgerRead, type LedgerTable, type Stored } from '../../../tables/ledger-book';

type Table<R> = LedgerTable<R, readonly TableColumn[]>;
type Keyed<R> = Pick<Table<R>, 'keyOf'>;

/** The record is in the row of a damaged one. */
export function withPutBack<R>(table: Keyed<R>, read: LedgerRead<R>, stored: Stored<R>): LedgerRead<R> {
  return {
    ...read,
    troubles: read.troubles.filter(({ row }) => row !== stored.rowIndex + 1),
    byKey: new Map(read.byKey).set(table.keyOf(stored.record), stored),
    rows: [...read.rows, stored],
  };
}

/** The record is in the row of another one that is no longer needed. */
export function withInPlaceOf<R>(table: Keyed<R>, read: LedgerRead<R>, gone: string, stored: Stored<R>): LedgerRead<R> {
  const byKey = new Map(read.byKey).set(table.keyOf(stored.record), stored);
  byKey.delete(gone);
  return { ...read, byKey, rows: read.rows.map((one) => (one.rowIndex === stored.rowIndex ? stored : one)) };
}

/** Gives the same rows as writeRows: known keys keep theirs, new ones follow below. */
export function withPlaced<R>(table: Table<R>, read: LedgerRead<R>, changed: ReadonlyMap<string, R>): LedgerRead<R> {
  const byKey = new Map(read.byKey);
  let nextRow = read.nextRow;
  for (const [key, record] of changed) {
    const rowIndex = read.byKey.get(key)?.rowIndex ?? nextRow++;
    byKey.set(key, { rowIndex, record, proof: proofOf(table, record) });
  }
  if (read.without.some((key) => PROOFS.includes(key)))
    for (const [key, stored] of byKey) byKey.set(key, { ...stored, proof: proofOf(table, stored.record) });
  const rows: Stored<R>[] = [...byKey.values()].sort((a, b) => a.rowIndex - b.rowIndex);
  return { ...read, rows, byKey, nextRow, without: [] };
}
