/**
 * One click of *Tổng hợp* of a large province, the first in its period, after the hourly run has collected everything,
 * with and without what that run prepares. The period before is published already. The data is really sent to the
 * desk and read from it, master and ledger too, and each call is charged by its size in both settings. The unit files
 * of such a quarter are never played.
 */
import { Latency, type LatencySetting, type MeasuredLatency } from '../../src/desk/machine/latency';
import { booksRead, type BooksRead } from './large-books';
import type { LargeProvince } from './large-province';
import { methodOf, written, type Charged, type Written } from './large-swap';

type Seconds = Readonly<Record<'typical' | 'pessimistic', number>>;
export interface LargeClick {
  readonly units: number;
  readonly values: number;
  readonly calls: number;
  readonly parts: readonly {
    readonly what: string;
    readonly calls: number;
    readonly bytes: number;
    readonly cells: number;
    readonly seconds: Seconds;
  }[];
  readonly seconds: Seconds;
}

const OWN_ROW = { bytes: 2_600, cells: 13 } as const;

/** What the calls of master, ledger and folder cost for the displayed plan; the step works on what it has read. */
function looked(books: BooksRead): readonly Charged[] {
  const own: Charged = {
    what: 'giữ lượt và ghi nhật ký',
    method: methodOf('sheets.spreadsheets.batchUpdate'),
    write: true,
    ...OWN_ROW,
  };
  return [...planned(books), own, own];
}

const opened = ({ master, ledger }: BooksRead): readonly Charged[] => [
  { what: 'đọc Sổ tổng hợp', method: methodOf('sheets.spreadsheets.get'), write: false, ...master },
  ...ledger.map((one) => ({
    what: 'đọc Sổ gốc',
    method: methodOf('sheets.spreadsheets.get'),
    write: false,
    ...one,
  })),
];

const LISTED: Charged = {
  what: 'liệt kê tệp trên Drive',
  method: methodOf('drive.files.list'),
  write: false,
  cells: 0,
  bytes: 0,
};

/** What the plan reads. */
const planned = (books: BooksRead): readonly Charged[] => [...opened(books), LISTED];

const STARTS = 2;

/** The calls of one click in both settings, with its two executions: the plan that a person reads, and the step. */
export function costOf(charged: readonly Charged[], measured: MeasuredLatency | null, starts = STARTS): Costs {
  const cost = (setting: LatencySetting): Cost => {
    const latency = new Latency(setting, measured ?? undefined);
    const seconds = charged.reduce((sum, one) => sum + latency.seconds(one.method, { ...one, cold: false }), 0);
    return {
      seconds: seconds + starts * latency.executionStart(),
      calls: charged.length,
      cellsWritten: charged.reduce((sum, one) => sum + (one.write ? one.cells : 0), 0),
      bytes: charged.reduce((sum, one) => sum + one.bytes, 0),
    };
  };
  return { typical: cost('typical'), pessimistic: cost('pessimistic') };
}

export interface Cost {
  readonly seconds: number;
  readonly calls: number;
  readonly cellsWritten: number;
  readonly bytes: number;
}
export type Costs = Readonly<Record<'typical' | 'pessimistic', Cost>>;

/** By the account whose hourly run prepared it and has kept the ledger: its fence and marks are read. */
export const firstClick = ({ beside, shown }: Written, books: BooksRead): readonly Charged[] => [
  ...looked({ ...books, ledger: [books.heads] }),
  beside,
  shown,
];

/** The first click where nothing is prepared. */
export const unpreparedClick = ({ staged, back, swap }: Written, books: BooksRead): readonly Charged[] => [
  ...looked(books),
  ...staged,
  back,
  swap,
];

/** A click with nothing changed, after one that has seen it. */
export const quietClick = (books: BooksRead): readonly Charged[] => [
  ...opened({ ...books, ledger: [books.heads] }),
  LISTED,
];

/** With and without what the hourly run prepares. */
export function largeClicks(count: number, measured: MeasuredLatency | null): readonly LargeClick[] {
  const made = written(count);
  const books = booksRead(made.province, { periods: 1 });
  return [firstClick(made, books), unpreparedClick(made, books), quietClick(books)].map((charged) =>
    clickOf(made.province, charged, measured),
  );
}

function clickOf(province: LargeProvince, charged: readonly Charged[], measured: MeasuredLatency | null): LargeClick {
  const parts = [...new Set(charged.map((one) => one.what))].map((what) => {
    const own = charged.filter((one) => one.what === what);
    const { typical, pessimistic } = costOf(own, measured, 0);
    return {
      what,
      calls: own.length,
      bytes: typical.bytes,
      cells: own.reduce((sum, one) => sum + one.cells, 0),
      seconds: { typical: typical.seconds, pessimistic: pessimistic.seconds },
    };
  });
  const { typical, pessimistic } = costOf(charged, measured);
  return {
    units: province.units,
    values: province.values,
    calls: charged.length,
    parts,
    seconds: { typical: typical.seconds, pessimistic: pessimistic.seconds },
  };
}
