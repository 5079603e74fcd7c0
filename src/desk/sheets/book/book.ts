/**
 * One spreadsheet as it is stored: its sheets, names and metadata, and the computed values of its formulas. A batch
 * works on a fork, which replaces the original only when every request succeeded. Objects in the lists are never
 * changed in place.
 */
import type { CalcBook, ErrorType, NumberFormat, Scalar } from '../../contract';
import { type Area, clip } from './area';
import { Computed, type BookFacts } from './computed';
import { refuse } from '../errors';
import { Scratch } from './scratch';
import type { Grid } from './grid';
import { SheetBody } from './sheet-body';
import type { Bag, Cell, GridRange, MetadataEntry, NamedRange } from '../types';

export { SheetBody };

/** What formulas read from, with the number formats that their results may inherit. */
export interface FormulaBook extends CalcBook {
  format(sheetId: number, row: number, column: number): NumberFormat | undefined;
}

const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN)\s*\(/i;

export class Book {
  sheets: SheetBody[] = [];
  namedRanges: NamedRange[] = [];
  metadata: MetadataEntry[] = [];
  private calc: Computed | undefined = undefined;
  /** The values before the latest change, for what it leaves as it is. */
  private earlier: Computed | undefined = undefined;
  private computedAt = 0;
  private memory = new Map<object, unknown>();
  private scratch = new Map<number, Scratch>();
  /** Represents everything that a formula can read: replaced when something changes. */
  private computed: object = {};

  constructor(
    readonly id: string,
    public properties: Bag,
    private readonly now: () => number,
  ) {}

  /** A copy that shares every row of cells until either side writes to it. */
  fork(now = this.now): Book {
    const copy = new Book(this.id, this.properties, now);
    copy.sheets = this.sheets.map((sheet) => sheet.fork());
    copy.namedRanges = this.namedRanges.slice();
    copy.metadata = this.metadata.slice();
    copy.earlier = this.calc ?? this.earlier;
    return copy;
  }

  /** A copy for another desk. Both keep what is already computed, until one of them changes. */
  twin(now: () => number): Book {
    const copy = this.fork(now);
    copy.calc = this.calc;
    copy.computedAt = this.computedAt;
    copy.memory = this.memory;
    copy.scratch = this.scratch;
    copy.computed = this.computed;
    return copy;
  }

  /** Books with the same object have the same computed values. */
  get state(): object {
    return this.computed;
  }

  get locale(): string {
    return String(this.properties['locale']);
  }

  get timeZone(): string {
    return String(this.properties['timeZone']);
  }

  /** @throws 400 in Google's words when the sheet does not exist. */
  sheet(id: number | undefined, noun: 'grid' | 'sheet' = 'grid'): SheetBody {
    const found = this.find(id ?? 0);
    if (!found) throw refuse(`No ${noun} with id: ${id ?? 0}`);
    return found;
  }

  find(id: number): SheetBody | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  byTitle(title: string): SheetBody | undefined {
    const wanted = title.toLowerCase();
    return this.sheets.find((sheet) => sheet.properties.title.toLowerCase() === wanted);
  }

  area(range: GridRange): Area {
    return clip(range, this.sheet(range.sheetId).size);
  }

  /** Something changed: formulas are computed again at the next read. */
  changed(): void {
    this.earlier = this.calc ?? this.earlier;
    this.calc = undefined;
    this.scratch = new Map();
    this.memory = new Map();
    this.computed = {};
  }

  /** A result that is kept until something changes. */
  remembered<T>(key: object, make: () => T): T {
    if (!this.memory.has(key)) this.memory.set(key, make());
    return this.memory.get(key) as T;
  }

  /** A new read: formulas that depend on the clock use the time of this call. */
  refresh(): void {
    if ((this.calc || this.scratch.size || this.memory.size) && this.computedAt !== this.now() && this.readsClock())
      this.changed();
  }

  /** The result of a formula that belongs to the sheet but not to a cell. */
  evaluate(sheet: SheetBody, formula: string): Scalar {
    let scratch = this.scratch.get(sheet.id);
    if (!scratch) this.scratch.set(sheet.id, (scratch = new Scratch(this.forFormulas(), sheet.id)));
    return scratch.value(formula);
  }

  /** The computed value of a cell. Volatile functions see the desk's clock as of the last change or `changed()`. */
  value(sheet: SheetBody, row: number, column: number): Scalar {
    const cell = sheet.grid.get(row, column);
    return cell === undefined ? null : this.valueOf(sheet, row, column, cell);
  }

  valueOf(sheet: SheetBody, row: number, column: number, cell: Cell): Scalar {
    const entered = cell.userEnteredValue;
    if (entered === undefined) return null;
    if (entered.formulaValue === undefined) return scalarOf(cell);
    return this.engine().value(sheet.id, row, column);
  }

  /** The number format that a formula's result takes from its sources. */
  formulaFormat(sheet: SheetBody, row: number, column: number): NumberFormat | undefined {
    return this.engine().calc.format(sheet.id, row, column);
  }

  /** Only formulas that depend on the clock or on random numbers make an older result wrong. */
  private readsClock(): boolean {
    return this.sheets.some(
      (sheet) =>
        formulasIn(sheet.grid).readClock ||
        sheet.conditionalFormats.some((rule) => VOLATILE.test(JSON.stringify(rule.booleanRule?.condition ?? ''))),
    );
  }

  private engine(): Computed {
    if (this.calc === undefined) {
      this.calc = new Computed(this.forFormulas(), this.facts(), this.earlier);
      this.earlier = undefined;
    }
    return this.calc;
  }

  private facts(): BookFacts {
    const tabs = this.sheets.map(({ id, grid, size, properties: { title } }) => {
      const { rowCount: rows, columnCount: columns } = size;
      return [id, { title, rows, columns, cells: grid.state, readsClock: () => formulasIn(grid).readClock }] as const;
    });
    const { locale, timeZone, computedAt: instant, namedRanges } = this;
    return { locale, timeZone, instant, names: namedRanges.slice(), tabs: new Map(tabs) };
  }

  private forFormulas(): FormulaBook {
    const instant = this.now();
    this.computedAt = instant;
    // Formulas ask for these at every reference; any change of tabs ends this object.
    const ids = new Map<string, number | undefined>();
    const tabs = new Map(this.sheets.map((sheet) => [sheet.id, sheet]));
    const sizes = new Map<number, { readonly rows: number; readonly columns: number }>();
    return {
      locale: this.locale,
      timeZone: this.timeZone,
      now: () => instant,
      sheetId: (title) => {
        if (!ids.has(title)) ids.set(title, this.byTitle(title)?.id);
        return ids.get(title);
      },
      size: (id) => {
        let size = sizes.get(id);
        if (size === undefined) {
          const { rowCount, columnCount } = this.sheet(id).size;
          sizes.set(id, (size = { rows: rowCount, columns: columnCount }));
        }
        return size;
      },
      stored: (id, row, column) => {
        const cell = tabs.get(id)?.grid.get(row, column);
        const formula = cell?.userEnteredValue?.formulaValue;
        return formula === undefined ? { value: cell === undefined ? null : scalarOf(cell) } : { formula };
      },
      format: (id, row, column) => tabs.get(id)?.grid.get(row, column)?.userEnteredFormat?.numberFormat,
      namedRange: (name) => {
        const range = this.namedRanges.find((named) => named.name.toLowerCase() === name.toLowerCase())?.range;
        if (!range) return undefined;
        const area = this.area(range);
        return {
          sheetId: area.sheetId,
          startRow: area.top,
          endRow: area.bottom,
          startColumn: area.left,
          endColumn: area.right,
        };
      },
    };
  }
}

interface Formulas {
  readonly some: boolean;
  readonly readClock: boolean;
}

const found = new WeakMap<object, Formulas>();

/** Whether a grid has formulas, and whether one of them depends on the clock or on random numbers. */
export function formulasIn(grid: Grid): Formulas {
  const known = found.get(grid.state);
  if (known !== undefined) return known;
  const formulas = { some: false, readClock: false };
  grid.each((_, __, cell) => {
    const formula = cell.userEnteredValue?.formulaValue;
    if (formula === undefined) return;
    formulas.some = true;
    if (VOLATILE.test(formula)) formulas.readClock = true;
  });
  found.set(grid.state, formulas);
  return formulas;
}

function scalarOf(cell: Cell): Scalar {
  const entered = cell.userEnteredValue;
  const error = entered?.errorValue;
  if (error !== undefined) return { errorType: (error.type ?? 'ERROR') as ErrorType, message: error.message ?? '' };
  return entered?.numberValue ?? entered?.stringValue ?? entered?.boolValue ?? null;
}
