/** Rows of a table with their own marks or copies, by unit and period. */
import { cellName } from '../../../tables/grid/a1';
import type { TableColumn } from '../../../tables/grid/table';
import type { LedgerRead, LedgerTable, LedgerTrouble, Stored } from '../../../tables/ledger-book';

/** Whose row it is. */
export interface OfUnit {
  readonly unit: string;
  readonly period: string;
}
/** A row with its own mark or copy. */
export interface ProvedRow {
  readonly of: OfUnit;
  readonly key: string;
  readonly proof: string;
}

type Table<R> = Pick<LedgerTable<R, readonly TableColumn[]>, 'name' | 'keyOf'>;

/** '' = of no unit. */
export const placeOf = (of: OfUnit | null): string => (of ? `${of.period}\u0000${of.unit}` : '');

/** null = the record is of no unit. */
export function unitOf(record: unknown): OfUnit | null {
  const { unit, period } = record as Readonly<Record<string, unknown>>;
  return typeof unit === 'string' && typeof period === 'string' ? { unit, period } : null;
}

export const provedIn = <R>(table: Table<R>, { rows }: LedgerRead<R>): readonly ProvedRow[] =>
  rows.flatMap(({ record, proof }) => {
    const of = unitOf(record);
    return of ? [{ of, key: table.keyOf(record), proof: proof ?? '' }] : [];
  });

export const isDamagedOf = ({ troubles }: LedgerRead<unknown>, { unit, period }: OfUnit): boolean =>
  troubles.some(({ owner }) => owner?.unit === unit && owner.period === period);

/** The same table with the rows of a unit as damaged ones. */
export function distrusted<R>(table: Table<R>, read: LedgerRead<R>, { unit, period }: OfUnit): LedgerRead<R> {
  const isOf = ({ record }: Stored<R>): boolean => {
    const of = unitOf(record);
    return of?.unit === unit && of.period === period;
  };
  const troubles = read.rows.filter(isOf).map(({ rowIndex, record }): LedgerTrouble => ({
    table: table.name,
    row: rowIndex + 1,
    a1: cellName(rowIndex, 0),
    column: '',
    found: 'forged',
    owner: { key: table.keyOf(record), unit, period, version: null, kind: null, copy: null },
  }));
  return {
    ...read,
    rows: read.rows.filter((stored) => !isOf(stored)),
    byKey: new Map([...read.byKey].filter(([, stored]) => !isOf(stored))),
    troubles: [...read.troubles, ...troubles],
  };
}
