/**
 * The places of each period's rows in the tabs of the ledger, in metadata that no hand in the sheet can reach. It is
 * written in the same batch as the rows, so that a period is read without the others. Rows at other
 * places were moved by hand; then the tab is read whole.
 */
import type { DeveloperMetadataShape, SpreadsheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import type { LedgerTableName } from './ledger-table';

export const INDEX_KEY = 'cchc-periods';

/** Tables that grow with every period; the others are always read whole. */
export const SPANNED_TABLES = [
  'files',
  'submissions',
  'seals',
  'log',
  'letters',
  'issued',
  'adjustments',
  'known',
] as const satisfies readonly LedgerTableName[];
export type SpannedTable = (typeof SPANNED_TABLES)[number];

/** 0-based rows, both inclusive. */
export type Run = readonly [first: number, last: number];

export interface PeriodRows {
  readonly count: number;
  readonly runs: readonly Run[];
}

/** `next` = the row below everything; `rows` = rows above it. */
export interface TableIndex {
  readonly next: number;
  readonly rows: number;
  readonly periods: Readonly<Record<string, PeriodRows>>;
}

export interface LedgerIndex {
  /** A table that is missing here is read whole. */
  readonly tables: Readonly<Partial<Record<SpannedTable, TableIndex>>>;
  /** Codes of units by the last period in which they have a file. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Periods in which no unit is awaited any more. */
  readonly over: readonly string[];
}

/** The period of a record; '' = it belongs to none. */
export function periodOf(table: LedgerTableName, record: unknown): string {
  const { period, tab } = record as { readonly period?: string | null; readonly tab?: string };
  return table === 'known' ? periodOfKnown(tab ?? '') : (period ?? '');
}

/** What a unit's file held at its last look is known under unit and period; everything else belongs to no period. */
export const periodOfKnown = (tab: string): string => (tab.includes('|') ? tab.slice(tab.lastIndexOf('|') + 1) : '');

/** Rows of another period in between are read with a run; a longer gap begins the next run. */
const GAP = 40;

function withRow(runs: readonly Run[], row: number): readonly Run[] {
  const last = runs[runs.length - 1];
  if (last && row >= last[0] && row - last[1] <= GAP) return [...runs.slice(0, -1), [last[0], Math.max(last[1], row)]];
  return [...runs, [row, row]];
}

interface Placed {
  readonly rowIndex: number;
  readonly period: string;
}

/** The index with rows added below those that it knows; `rows` ascending. */
export function withRows(index: TableIndex, rows: readonly Placed[]): TableIndex {
  const periods: Record<string, PeriodRows> = { ...index.periods };
  for (const { rowIndex, period } of rows) {
    const known = periods[period] ?? { count: 0, runs: [] };
    periods[period] = { count: known.count + 1, runs: withRow(known.runs, rowIndex) };
  }
  const last = rows[rows.length - 1];
  return { next: Math.max(index.next, last ? last.rowIndex + 1 : 0), rows: index.rows + rows.length, periods };
}

/** The index of a table that was read whole. */
export const tableIndexOf = (rows: readonly Placed[], next: number): TableIndex => ({
  ...withRows(
    { next, rows: 0, periods: {} },
    [...rows].sort((one, other) => one.rowIndex - other.rowIndex),
  ),
  next,
});

const EMPTY: PeriodRows = { count: 0, runs: [] };
export const rowsOf = (index: TableIndex, period: string): PeriodRows => index.periods[period] ?? EMPTY;

type TableText = readonly [next: number, rows: number, periods: Readonly<Record<string, readonly number[]>>];
interface IndexText {
  readonly tables: Readonly<Record<string, TableText>>;
  readonly units: LedgerIndex['units'];
  readonly over: LedgerIndex['over'];
}

/** Google holds 30 000 letters of metadata in one place. */
const LONGEST = 20_000;

/** '' = it is too long to be kept, and the ledger is read whole. */
export function indexText({ tables, units, over }: LedgerIndex): string {
  const shown = Object.entries(tables).map(([name, { next, rows, periods }]): [string, TableText] => [
    name,
    [
      next,
      rows,
      Object.fromEntries(
        Object.entries(periods)
          .filter(([period]) => period !== '' || name === 'known')
          .map(([period, { count, runs }]) => [period, [count, ...runs.flat()]]),
      ),
    ],
  ]);
  const text = JSON.stringify({ tables: Object.fromEntries(shown), units, over } satisfies IndexText);
  return text.length > LONGEST ? '' : text;
}

/** null = the text is not an index. */
export function indexIn(text: string): LedgerIndex | null {
  let value: Partial<IndexText> | null;
  try {
    value = JSON.parse(text) as Partial<IndexText> | null;
  } catch {
    return null;
  }
  if (typeof value?.tables !== 'object' || typeof value.units !== 'object' || !Array.isArray(value.over)) return null;
  const tables = Object.entries(value.tables).map(([name, [next, rows, periods]]): [string, TableIndex] => [
    name,
    {
      next,
      rows,
      periods: Object.fromEntries(
        Object.entries(periods).map(([period, [count = 0, ...ends]]) => [period, { count, runs: pairs(ends) }]),
      ),
    },
  ]);
  return { tables: Object.fromEntries(tables) as LedgerIndex['tables'], units: value.units, over: value.over };
}

const pairs = (ends: readonly number[]): readonly Run[] =>
  Array.from({ length: ends.length / 2 }, (_, at): Run => [ends[2 * at] ?? 0, ends[2 * at + 1] ?? 0]);

const entryOf = (book: SpreadsheetShape): readonly DeveloperMetadataShape[] =>
  (book.developerMetadata ?? []).filter((one) => one.metadataKey === INDEX_KEY);

/** The index as the ledger holds it; null = it has none. */
export const indexTextOf = (book: SpreadsheetShape): string | null => {
  const [only, ...more] = entryOf(book);
  return only === undefined || more.length > 0 ? null : (only.metadataValue ?? null);
};

export const hasIndex = (book: SpreadsheetShape): boolean => entryOf(book).length > 0;

/** `stood` = the metadata exists already. */
export function indexRequest(metadataValue: string, stood: boolean): SheetRequest {
  return stood
    ? {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataKey: INDEX_KEY, locationType: 'SPREADSHEET' } }],
          developerMetadata: { metadataValue },
          fields: 'metadataValue',
        },
      }
    : {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: INDEX_KEY,
            metadataValue,
            location: { spreadsheet: true },
            visibility: 'DOCUMENT',
          },
        },
      };
}
