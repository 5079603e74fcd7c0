/**
 * The rows of units against the marks that the ledger keeps of them out of reach of any hand in the sheet: which rows
 * were changed together with their own mark or copy, and the marks that the next batch writes.
 */
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import type { SheetRequest } from '../../../tables/api-requests';
import {
  MARKED_TABLES,
  readUnitMarks,
  rowMark,
  UNIT_MARKS_KEY,
  unitMarksRequest,
  type AllMarks,
  type MarkedTable,
  type UnitMarks,
} from '../../../tables/ledger-book';
import { placeOf, type OfUnit, type ProvedRow } from './proved-row';

/** One table of the ledger as its marks need it. */
interface MarkedSheet {
  checkedBy(check: () => void): void;
  isWhole(): boolean;
  /** Rows of the period are not in memory, or only some are. */
  lacks(period: string): boolean;
  takeAll(): void;
  proved(): readonly ProvedRow[];
  provedAfter(): readonly ProvedRow[];
  isAnew(of: OfUnit): boolean;
  hasDamaged(of: OfUnit): boolean;
  distrust(of: OfUnit): void;
}
type Sheets = Readonly<Record<MarkedTable, MarkedSheet>>;

export class RowMarks {
  private next: AllMarks | null = null;

  private constructor(
    private marks: AllMarks | null,
    private readonly sheets: Sheets,
    private stood: boolean,
  ) {}

  static in(book: SpreadsheetShape, sheets: Sheets): RowMarks {
    const stood = (book.developerMetadata ?? []).some((one) => one.metadataKey === UNIT_MARKS_KEY);
    return new RowMarks(readUnitMarks(book), sheets, stood);
  }

  /**
   * Takes the rows that do not agree with their marks as damaged, and their copies as worthless, now and whenever rows
   * come into memory. A row that is missing or damaged is named by other means; a table without its column of marks or
   * copies is one of an earlier release.
   * @param isShort tables that have fewer rows than were written
   */
  distrustForged(isShort: (table: MarkedTable) => boolean): void {
    for (const table of MARKED_TABLES.filter((one) => !isShort(one))) {
      this.sheets[table].checkedBy(() => {
        this.distrustIn(table);
      });
      this.distrustIn(table);
    }
  }

  private distrustIn(table: MarkedTable): void {
    const [marks, sheet] = [this.marks, this.sheets[table]];
    if (marks === null) return;
    const periods = periodsIn(marks);
    const forged = [...summed(sheet.proved()).values()].filter(
      ({ of, mark }) =>
        periods.has(of.period) &&
        !sheet.lacks(of.period) &&
        !sheet.isAnew(of) &&
        mark !== markIn(marks[table], of) &&
        !sheet.hasDamaged(of),
    );
    // A table with damage is read whole, which asks again.
    if (forged.length > 0 && !sheet.isWhole()) sheet.takeAll();
    else for (const { of } of forged) sheet.distrust(of);
  }

  /** The rows that are there are taken as they are: the next batch marks them. */
  accept(): void {
    this.given = this.marks;
    this.marks = null;
  }

  /** The marks before `accept`; null = nothing was accepted. */
  given: AllMarks | null = null;

  /** Marks of earlier rows count again. */
  change(changed: (marks: AllMarks) => AllMarks): void {
    this.marks = this.marks && changed(this.marks);
  }

  /** The marks after the pending rows are written. */
  request(): SheetRequest {
    this.next = Object.fromEntries(MARKED_TABLES.map((table) => [table, this.after(table)])) as unknown as AllMarks;
    return unitMarksRequest(this.next, this.stood);
  }

  /**
   * The marks of a table as the next batch writes them. A changed row replaces its part of the mark, so a row that is
   * damaged meanwhile keeps its own. A period that has no mark yet gets it when all its rows of every table are in
   * memory.
   */
  after(table: MarkedTable): UnitMarks {
    const [marks, sheet] = [this.marks?.[table], this.sheets[table]];
    const known = this.marks ? periodsIn(this.marks) : new Set<string>();
    const before = summed(sheet.proved());
    const kept = [...(marks ?? [])].filter(([period]) => known.has(period));
    const next = new Map(kept.map(([period, own]) => [period, new Map(own)]));
    for (const [key, { of, mark }] of summed(sheet.provedAfter())) {
      // A mark in one table alone would make the rows of the other tables look forged.
      if (!known.has(of.period) && this.isInPart(of.period)) continue;
      const own = next.get(of.period) ?? new Map<string, number>();
      const isWhole = !known.has(of.period) || sheet.isAnew(of);
      own.set(of.unit, isWhole ? mark : (own.get(of.unit) ?? 0) ^ (before.get(key)?.mark ?? 0) ^ mark);
      next.set(of.period, own);
    }
    return next;
  }

  /** Rows of the period are not in memory in one of the tables. */
  private isInPart = (period: string): boolean => MARKED_TABLES.some((table) => this.sheets[table].lacks(period));

  /** Called after the batch succeeded. */
  settle(): void {
    [this.marks, this.stood] = [this.next, true];
  }
}

/**
 * Periods whose rows are marked. Each has files and submissions; one that only a single table names was marked in part,
 * by an earlier release, and is as good as unmarked.
 */
const periodsIn = ({ files, submissions }: AllMarks): ReadonlySet<string> =>
  new Set([...files.keys()].filter((period) => submissions.has(period)));
const markIn = (marks: UnitMarks, { unit, period }: OfUnit): number => marks.get(period)?.get(unit) ?? 0;

/** By period and unit: the mark of all its rows together. */
function summed(rows: readonly ProvedRow[]): ReadonlyMap<string, { readonly of: OfUnit; readonly mark: number }> {
  const sums = new Map<string, { readonly of: OfUnit; readonly mark: number }>();
  for (const { of, key, proof } of rows) {
    const place = placeOf(of);
    sums.set(place, { of, mark: (sums.get(place)?.mark ?? 0) ^ rowMark(key, proof) });
  }
  return sums;
}
