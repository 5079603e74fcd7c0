/** The places of each period's rows in the ledger, and the index that the next batch writes. */
import { isRehearsal } from '../../../core/catalogue/rehearsal';
import type { SheetRequest } from '../../../tables/api-requests';
import { hasIndex, indexRequest, indexTextOf, type SpannedTable } from '../../../tables/ledger-book';
import type { World } from '../../ports';
import { rememberIndex, type LedgerSource } from '../ledger-source';
import { indexAfter, takeEverything, takePeriods, type LedgerTables } from '../ledger-tables';

interface Of {
  readonly world: Pick<World, 'sharedMemory' | 'coder'>;
  readonly id: string;
  readonly source: LedgerSource;
}

export class RowPlaces {
  private constructor(
    private readonly of: Of,
    private readonly tables: LedgerTables,
    /** The index as the ledger holds it; null = none. */
    private text: string | null,
    private stood: boolean,
    /** Unit → last period with a file; null = it is worked out from the whole table. */
    private units: ReadonlyMap<string, string> | null,
  ) {}

  static in(of: Of, tables: LedgerTables): RowPlaces {
    const { book, index } = of.source;
    const units =
      index && Object.entries(index.units).flatMap(([period, all]) => all.map((unit) => [unit, period] as const));
    const places = new RowPlaces(of, tables, indexTextOf(book), hasIndex(book), units && new Map(units));
    index?.over.forEach((period) => places.over.add(period));
    places.keptOver = index ? new Set(index.over) : null;
    return places;
  }

  /** Periods in which no unit is awaited any more; the next index of the ledger holds them. */
  readonly over = new Set<string>();

  /** What the index of the ledger holds of them; null = it has no index yet. */
  private keptOver: ReadonlySet<string> | null = null;

  /** Periods are over that the index does not hold: without it, every run would read them again. */
  get hasNewOver(): boolean {
    const kept = this.keptOver;
    return kept !== null && [...this.over].some((period) => !kept.has(period));
  }

  private next: string | null = null;
  private nextUnits: ReadonlyMap<string, string> | null = null;

  take(periods: readonly string[], names?: readonly SpannedTable[]): void {
    takePeriods(this.of.source, this.tables, { periods, ...(names ? { names } : {}) });
  }

  takeEverything(): void {
    takeEverything(this.of.source, this.tables);
  }

  lastFiles(): ReadonlyMap<string, string> {
    const { files } = this.tables;
    const records = this.units === null ? files.all() : files.fresh();
    const real = records.filter(({ period }) => !isRehearsal({ code: period }));
    return new Map([...(this.units ?? []), ...real.map(({ unit, period }) => [unit, period] as const)]);
  }

  /** [] when the index stays as it is. */
  requests(): readonly SheetRequest[] {
    const units: Record<string, string[]> = {};
    this.nextUnits = this.lastFiles();
    for (const [unit, period] of this.nextUnits) (units[period] ??= []).push(unit);
    this.next = indexAfter(this.tables, { units, over: [...this.over].sort() });
    return this.next === this.text ? [] : [indexRequest(this.next === '' ? '{}' : this.next, this.stood)];
  }

  /** Called after the batch succeeded. */
  settle(): void {
    if (this.next !== null) this.keptOver = new Set(this.over);
    if (this.next === null || this.next === this.text) return;
    [this.text, this.stood, this.units] = [this.next, true, this.nextUnits];
    rememberIndex(this.of.world, this.of.id, this.next);
  }
}
