/** The tables of a ledger as they were read; refused when a tab has lost a column. */
import { ok } from '../../core/result';
import type { SheetRequest } from '../../tables/api-requests';
import { ledgerCell } from '../../text/books/ledger-book';
import { firstOf } from '../../text/listed';
import type { TableColumn } from '../../tables/grid/table';
import {
  ADJUSTMENTS,
  FILES,
  FIRST_ROWS,
  indexText,
  isAsIndexed,
  isWholeBelow,
  ISSUED,
  JOBS,
  KNOWN,
  LETTERS,
  LOG,
  readAdjustments,
  readFiles,
  readIssued,
  readJobs,
  readKnown,
  readLedger,
  readLetters,
  readLog,
  readSeals,
  readSubmissions,
  SEALS,
  SPANNED_TABLES,
  SUBMISSIONS,
  tableTab,
  type AdjustmentRecord,
  type FileRecord,
  type IssuedRecord,
  type JobRecord,
  type KnownRecord,
  type LedgerGrid,
  type LedgerIndex,
  type LedgerRead,
  type LedgerTable,
  type LedgerTableName,
  type LetterRecord,
  type LogRecord,
  type SealRecord,
  type SpannedTable,
  type SubmissionRecord,
} from '../../tables/ledger-book';
import { refuse, type Asked } from '../refusal';
import type { Part } from './held/ledger-part';
import { LedgerSheet } from './ledger-sheet';
import type { LedgerSource } from './ledger-source';

export interface LedgerTables {
  readonly files: LedgerSheet<FileRecord>;
  readonly submissions: LedgerSheet<SubmissionRecord>;
  readonly seals: LedgerSheet<SealRecord>;
  readonly log: LedgerSheet<LogRecord>;
  readonly jobs: LedgerSheet<JobRecord>;
  readonly letters: LedgerSheet<LetterRecord>;
  readonly issued: LedgerSheet<IssuedRecord>;
  readonly adjustments: LedgerSheet<AdjustmentRecord>;
  readonly known: LedgerSheet<KnownRecord>;
}

export interface MixedRow {
  readonly table: LedgerTableName;
  /** 1-based, as the office sees it. */
  readonly row: number;
  readonly unit: string | null;
  restore(): void;
}

/** Damaged rows of every table whose cells changed rows among themselves. */
export function mixedIn(tables: LedgerTables): readonly MixedRow[] {
  return (Object.keys(tables) as (keyof LedgerTables)[]).flatMap((table) => {
    const sheet: LedgerSheet<unknown> = tables[table];
    if (sheet.damaged().length === 0) return [];
    return sheet.mixed().map((stored) => {
      const { unit } = stored.record as { readonly unit?: unknown };
      return {
        table,
        row: stored.rowIndex + 1,
        unit: typeof unit === 'string' ? unit : null,
        restore: () => {
          sheet.putBackAt(stored);
        },
      };
    });
  });
}

type Reads = Readonly<Record<LedgerTableName, LedgerRead<unknown>>>;

function readsOf(source: LedgerSource): Reads {
  const grid = (name: LedgerTableName): LedgerGrid => source.grid(name);
  return {
    files: readFiles(grid('files')),
    submissions: readSubmissions(grid('submissions')),
    seals: readSeals(grid('seals')),
    log: readLog(grid('log')),
    jobs: readJobs(grid('jobs')),
    letters: readLetters(grid('letters')),
    issued: readIssued(grid('issued')),
    adjustments: readAdjustments(grid('adjustments')),
    known: readKnown(grid('known'), source.has('known')),
  };
}

/** Rows that are not where the index has them, and a damaged row, are a reason to read everything. */
const isAsRemembered = ({ index }: LedgerSource, reads: Reads, periods: readonly string[]): boolean =>
  SPANNED_TABLES.every((name) => {
    const [table, read] = [index?.tables[name], reads[name]];
    return table && isWholeBelow(table, read) && isAsIndexed({ name, index: table }, read, periods);
  });

/**
 * The tables with the rows of these periods in memory; the rows of another period come when they are asked for, with
 * one service call.
 */
export function ledgerTables(found: LedgerSource, periods: readonly string[]): Asked<LedgerTables> {
  const first = readsOf(found);
  const isPart = found.index !== null && isAsRemembered(found, first, periods);
  const source = isPart || found.index === null ? found : found.whole();
  const reads = source === found ? first : readsOf(source);
  const troubles = Object.values(reads).flatMap((read) => read.troubles.filter(({ owner }) => owner === null));
  if (troubles.length > 0)
    return refuse('ledgerTrouble', {
      list: firstOf([...new Set(troubles.map((one) => ledgerCell(one.table, one.a1)))], 5),
    });
  const sheet = <R>(table: Table<R>): LedgerSheet<R> => {
    const read = reads[table.name] as LedgerRead<R>;
    return new LedgerSheet(table, read, source.rowCount(table.name), [], partOf(source, table, new Set(periods)));
  };
  return ok({
    files: sheet(FILES),
    submissions: sheet(SUBMISSIONS),
    seals: sheet(SEALS),
    log: sheet(LOG),
    jobs: sheet(JOBS),
    letters: sheet(LETTERS),
    issued: sheet(ISSUED),
    adjustments: sheet(ADJUSTMENTS),
    // A ledger made before this table existed gets it with the first rows to remember.
    known: source.has('known')
      ? sheet(KNOWN)
      : new LedgerSheet(KNOWN, readKnown([], false), FIRST_ROWS, newKnown(source)),
  });
}

const newKnown = ({ book }: LedgerSource): readonly SheetRequest[] => tableTab(KNOWN, (book.sheets ?? []).length, []);

interface Table<R> {
  readonly name: LedgerTableName;
  keyOf(record: R): string;
}

/** null = the source holds every row of the table. */
function partOf<R>(source: LedgerSource, asked: Table<R>, loaded: ReadonlySet<string>): Part<R> | null {
  // The columns' own types are not needed past this point: records come out whole.
  const table = asked as LedgerTable<R, readonly TableColumn[]>;
  const name = SPANNED_TABLES.find((one) => one === table.name);
  const index = name && source.index?.tables[name];
  if (!index) return null;
  return {
    index,
    loaded,
    rows: (period) => source.rows([name], [period]).get(name) ?? [],
    read: (rows, period) => {
      const read = readLedger(table, rows);
      return isAsIndexed({ name, index }, read, [period]) ? read : null;
    },
    whole: (from) => {
      const { grid, rowCount } = from
        ? { grid: from.grid(name), rowCount: from.rowCount(name) }
        : source.wholeTable(name);
      return { read: readLedger(table, grid), rowCount };
    },
  };
}

/** Brings periods into memory, with one service call for all of them and all of `names`; none when they are there. */
export function takePeriods(
  source: LedgerSource,
  tables: LedgerTables,
  {
    periods,
    names = SPANNED_TABLES,
  }: { readonly periods: readonly string[]; readonly names?: readonly SpannedTable[] },
): void {
  const lacking = names.filter((name) => periods.some((period) => tables[name].lacks(period)));
  const absent = periods.filter((period) => lacking.some((name) => tables[name].lacks(period)));
  if (absent.length === 0) return;
  const rows = source.rows(lacking, absent);
  for (const name of lacking) for (const period of absent) tables[name].take(period, rows.get(name));
}

/** Brings everything into memory: one service call for a ledger that is not large, none when it is there. */
export function takeEverything(source: LedgerSource, tables: LedgerTables): void {
  if (SPANNED_TABLES.every((name) => tables[name].isWhole())) return;
  const whole = source.whole();
  for (const name of SPANNED_TABLES) tables[name].takeAll(whole);
}

/** The index after the pending rows are written; '' = it is too long for the place where it is kept. */
export function indexAfter(tables: LedgerTables, { units, over }: Pick<LedgerIndex, 'units' | 'over'>): string {
  const known = SPANNED_TABLES.flatMap((name) => {
    const index = tables[name].indexAfter();
    return index ? [[name, index] as const] : [];
  });
  return indexText({ tables: Object.fromEntries(known), units, over });
}
