/**
 * How the ledger comes from Google: the periods at work by their rows, or everything. The places of the rows are in the
 * ledger's index. What is remembered of it only saves a call, since an answer with another index is not used.
 */
import { Fault } from '../../core/fault';
import type { SheetShape, SpreadsheetShape } from '../../tables/api-shapes';
import { onTab, quoteTab } from '../../tables/grid/a1';
import { GRID_FIELDS, placedGrid } from '../../tables/grid/plain-grid';
import {
  ANCHOR_KEY,
  indexIn,
  indexTextOf,
  LEDGER_SHEETS,
  runRanges,
  SPANNED_TABLES,
  TABLES,
  tableRanges,
  type LedgerGrid,
  type LedgerIndex,
  type LedgerTableName,
  type SpannedTable,
} from '../../tables/ledger-book';
import { LEDGER_TITLES } from '../../text/books/ledger-book';
import type { World } from '../ports';
import { fenceIn } from './ledger-fence';
import { HEADS } from './ledger-heads';

const SHEET = 'properties(sheetId,title,gridProperties(rowCount))';
/** What is read of the ledger with its rows. */
export const LEDGER_FIELDS = `${HEADS},sheets(${SHEET},${GRID_FIELDS})`;
const WITHOUT_ROWS = `${HEADS},sheets(${SHEET})`;
const SIZED_ROWS = `sheets(${SHEET},${GRID_FIELDS})`;
/** The same of rows that are read later. */
export const ROWS_ALONE = `sheets(properties(sheetId),${GRID_FIELDS})`;

type At = Pick<World, 'books' | 'sharedMemory' | 'coder'>;

/** Google refuses an answer of 50 MB; one of this size has room for cells that are longer than usual. */
const MOST_BYTES = 20_000_000;
/** Bytes of a long row in an answer. */
const ROW_BYTES: Readonly<Partial<Record<LedgerTableName, number>>> = {
  seals: 14_000,
  issued: 20_000,
  known: 10_000,
  jobs: 6_000,
};
const SHORT_ROW = 1_500;

const memoryKey = (id: string): string => `ledgerRows:${id}`;
/** Google holds 9 KB in one property. */
const LONGEST_NOTE = 8_000;

/** Remembers the index of a ledger for the next reader; a text that is too long is not remembered. */
export function rememberIndex({ sharedMemory, coder }: Omit<At, 'books'>, id: string, text: string): void {
  const packed = coder.pack(text);
  if (packed.length <= LONGEST_NOTE) sharedMemory.set(memoryKey(id), packed);
  else sharedMemory.drop(memoryKey(id));
}

function remembered({ sharedMemory, coder }: At, id: string): string | null {
  const packed = sharedMemory.get(memoryKey(id));
  try {
    return packed === null ? null : coder.unpack(packed);
  } catch {
    return null;
  }
}

export class LedgerSource {
  private constructor(
    private readonly at: At,
    private readonly id: string,
    /** Metadata, fence and sizes. */
    readonly book: SpreadsheetShape,
    private sheets: readonly SheetShape[],
    /** null = everything was read. */
    readonly index: LedgerIndex | null,
  ) {}

  /** One service call as a rule; one more when nothing is remembered, or somebody wrote meanwhile. */
  static open(at: At, id: string, periods: readonly string[]): LedgerSource {
    const noted = remembered(at, id);
    let text = noted;
    let book: SpreadsheetShape | null = null;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (text === null) {
        book = at.books.get(id, { fields: WITHOUT_ROWS });
        text = indexTextOf(book);
      }
      const index = indexIn(text ?? '');
      if (text === null || index === null || !SPANNED_TABLES.every((name) => index.tables[name])) break;
      const read = partly(at, id, { index, periods });
      if (read === null || lacksFence(read)) break;
      const found = indexTextOf(read);
      if (found === text) {
        if (text !== noted) rememberIndex(at, id, text);
        return new LedgerSource(at, id, read, read.sheets ?? [], index);
      }
      [book, text] = [null, found];
    }
    return LedgerSource.whole(at, id, book ?? at.books.get(id, { fields: WITHOUT_ROWS }));
  }

  private static whole(at: At, id: string, sizes: SpreadsheetShape): LedgerSource {
    const calls = wholeCalls(sizes);
    if (calls.length === 0) {
      const book = at.books.get(id, { fields: LEDGER_FIELDS });
      return new LedgerSource(at, id, book, book.sheets ?? [], null);
    }
    const parts = calls.flatMap((ranges) => at.books.get(id, { fields: ROWS_ALONE, ranges }).sheets ?? []);
    return new LedgerSource(at, id, sizes, parts, null);
  }

  /** The same ledger, read whole. */
  whole(): LedgerSource {
    return LedgerSource.whole(this.at, this.id, this.book);
  }

  has(name: LedgerTableName): boolean {
    return this.sheetOf(name) !== undefined;
  }

  rowCount(name: LedgerTableName): number {
    return this.sheetOf(name)?.properties?.gridProperties?.rowCount ?? 0;
  }

  grid(name: LedgerTableName): LedgerGrid {
    return placedGrid(ofTable(this.sheets, name));
  }

  /** The rows of periods in some tables, each below the head rows of its tab; one service call. */
  rows(tables: readonly SpannedTable[], periods: readonly string[]): ReadonlyMap<SpannedTable, LedgerGrid> {
    const ranges = TABLES.flatMap(({ name, columns }) => {
      const index = this.index?.tables[name as SpannedTable];
      const isAsked = (tables as readonly string[]).includes(name);
      return index && isAsked ? runRanges({ name, columns: columns.length, index }, periods) : [];
    });
    const { sheets = [] } = ranges.length === 0 ? {} : this.at.books.get(this.id, { fields: ROWS_ALONE, ranges });
    return new Map(tables.map((name) => [name, this.below(name, placedGrid(ofTable(sheets, name)))]));
  }

  /** All rows of one table, and how many rows the tab has now. */
  wholeTable(name: LedgerTableName): { readonly grid: LedgerGrid; readonly rowCount: number } {
    const title = this.sheetOf(name)?.properties?.title ?? '';
    const known = chunks(this.sheetOf(name));
    // A tab that fits one answer is asked for as a whole; another may have grown meanwhile.
    const sizes = known.length > 1 ? this.at.books.get(this.id, { fields: WITHOUT_ROWS }) : null;
    const calls = sizes ? chunks(ofTable(sizes.sheets ?? [], name)[0]) : [quoteTab(title)];
    const parts = calls.flatMap(
      (range) => this.at.books.get(this.id, { fields: SIZED_ROWS, ranges: [range] }).sheets ?? [],
    );
    const [first] = ofTable(parts, name);
    return { grid: placedGrid(ofTable(parts, name)), rowCount: first?.properties?.gridProperties?.rowCount ?? 0 };
  }

  private below(name: SpannedTable, rows: LedgerGrid): LedgerGrid {
    const grid = rows.slice(); // a copy that keeps absent rows absent
    const [keys = [], head = []] = this.grid(name);
    [grid[0], grid[1]] = [keys, head];
    return grid;
  }

  private sheetOf(name: LedgerTableName): SheetShape | undefined {
    return ofTable(this.book.sheets ?? [], name)[0];
  }
}

const ofTable = (sheets: readonly SheetShape[], name: LedgerTableName): readonly SheetShape[] =>
  sheets.filter((one) => one.properties?.sheetId === LEDGER_SHEETS[name]);

/** A ledger that was written to has a fence; an answer without it may not show named ranges at all. */
const lacksFence = (book: SpreadsheetShape): boolean =>
  fenceIn(book) === 0 && (book.developerMetadata ?? []).some((one) => one.metadataKey === ANCHOR_KEY);

/** null = Google refuses the ranges: a tab was renamed, deleted or cut. */
function partly(
  { books }: At,
  id: string,
  { index, periods }: { readonly index: LedgerIndex; readonly periods: readonly string[] },
): SpreadsheetShape | null {
  const ranges = TABLES.flatMap(({ name, columns }) => {
    const table = index.tables[name as SpannedTable];
    return table
      ? tableRanges({ name, columns: columns.length, index: table }, periods)
      : [quoteTab(LEDGER_TITLES[name])];
  });
  try {
    return books.get(id, { fields: LEDGER_FIELDS, ranges });
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'refused') return null;
    throw thrown;
  }
}

const bytesOf = (sheet: SheetShape): number => {
  const name = (Object.keys(LEDGER_SHEETS) as LedgerTableName[]).find(
    (one) => LEDGER_SHEETS[one] === sheet.properties?.sheetId,
  );
  return (name && ROW_BYTES[name]) ?? SHORT_ROW;
};

/** Ranges of a tab, each small enough for one answer. */
function chunks(sheet: SheetShape | undefined): readonly string[] {
  const { title = '', gridProperties } = sheet?.properties ?? {};
  const most = Math.floor(MOST_BYTES / (sheet ? bytesOf(sheet) : SHORT_ROW));
  const rows = gridProperties?.rowCount ?? 0;
  return Array.from({ length: Math.ceil(rows / most) }, (_, at) =>
    onTab(title, `${at * most + 1}:${Math.min(rows, (at + 1) * most)}`),
  );
}

/** The calls that read everything, by their ranges; [] = one call without ranges. */
function wholeCalls({ sheets = [] }: SpreadsheetShape): readonly (readonly string[])[] {
  const sizeOf = (sheet: SheetShape): number => (sheet.properties?.gridProperties?.rowCount ?? 0) * bytesOf(sheet);
  const total = sheets.reduce((sum, sheet) => sum + sizeOf(sheet), 0);
  return total <= MOST_BYTES ? [] : sheets.flatMap((sheet) => chunks(sheet).map((range) => [range]));
}
