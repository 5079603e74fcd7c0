/**
 * The calculation of a book: each cell is computed at first use and kept until something changes.
 *
 * It reads stored content and never writes. It does not spill: a formula whose result is more than one cell throws
 * NotDoubled. Google's functions that are not doubled throw too; a name that Google does not know is `#NAME?`.
 */
import { NotDoubled, type NumberFormat, type Scalar } from '../../contract';
import { CIRCULAR, cellError, isError } from '../errors';
import { treeOf, type Node } from '../formula/tree';
import { localeFacts } from '../locales';
import type { Place } from './coerce';
import { criterion } from './criteria';
import { evaluate } from './evaluate';
import { impliedFormat } from './implied-format';
import type { FormattedBook, Machine } from './machine';
import { areaOfText } from './references';
import { Deeper, isArea, isMatrix, sizeOf, Stop, type Area, type Scope, type Value } from './value';

/** Depth of nested cells at which the chain is cut and its deep end is computed first. */
const DEPTH = 150;
const WIDTH = 20_000;

export class Calc implements Machine {
  place: Place;
  /** The tab whose formula is being computed. */
  computing: number | undefined = undefined;
  private readonly done = new Map<number, Map<number, Scalar>>();
  private readonly formats = new Map<number, Map<number, NumberFormat | undefined>>();
  private readonly areas = new Map<string, readonly Scalar[]>();
  private readonly masks = new Map<string, Uint8Array>();
  private readonly open = new Map<string, number>();
  private readonly circular = new Set<string>();

  constructor(readonly book: FormattedBook) {
    this.place = this.placeNow();
  }

  private placeNow(): Place {
    const { locale, timeZone } = this.book;
    return { locale, timeZone, now: this.book.now(), facts: localeFacts(locale) };
  }

  /** Forgets every computed value. Call it after any write and any change of names, tabs, locale, zone or clock. */
  invalidate(): void {
    this.place = this.placeNow();
    this.done.clear();
    this.formats.clear();
    this.areas.clear();
    this.masks.clear();
  }

  /** Takes over the values and formats of a tab from a calculation in which they are the same. */
  takeResults(from: Calc, sheetId: number): void {
    const values = from.done.get(sheetId);
    if (values) this.done.set(sheetId, new Map(values));
    const formats = from.formats.get(sheetId);
    if (formats) this.formats.set(sheetId, new Map(formats));
  }

  /** The computed value of a cell (0-based row and column); null for a blank cell. Throws NotDoubled. */
  value(sheetId: number, row: number, column: number): Scalar {
    const known = this.done.get(sheetId)?.get(row * WIDTH + column);
    if (known !== undefined) return known;
    const waiting: Deeper[] = [new Deeper(sheetId, row, column)];
    for (;;) {
      const next = waiting.at(-1);
      if (!next) return this.cell(sheetId, row, column);
      try {
        this.cell(next.sheetId, next.row, next.column);
        waiting.pop();
      } catch (demand) {
        this.open.clear();
        this.circular.clear();
        if (!(demand instanceof Deeper)) throw demand;
        const seen = waiting.some(
          (each) => each.sheetId === demand.sheetId && each.row === demand.row && each.column === demand.column,
        );
        if (seen) this.keep(demand.sheetId, demand.row * WIDTH + demand.column, CIRCULAR);
        else waiting.push(demand);
      }
    }
  }

  /**
   * The number format that a formula cell takes from its sources when it has none of its own; undefined when there is
   * none. Throws NotDoubled.
   */
  format(sheetId: number, row: number, column: number): NumberFormat | undefined {
    const { formula } = this.book.stored(sheetId, row, column);
    if (formula === undefined) return undefined;
    let sheet = this.formats.get(sheetId);
    if (!sheet) this.formats.set(sheetId, (sheet = new Map()));
    const at = row * WIDTH + column;
    if (!sheet.has(at)) sheet.set(at, this.formatFrom(formula, { sheetId, row, column, array: false }));
    return sheet.get(at);
  }

  private formatFrom(formula: string, scope: Scope): NumberFormat | undefined {
    const { sheetId, row, column } = scope;
    // Values are computed first, so that the walk over sources meets only computed cells and never a cycle.
    if (isError(this.value(sheetId, row, column))) return undefined;
    for (;;) {
      try {
        return this.formatOf(this.tree(formula), scope);
      } catch (demand) {
        this.open.clear();
        if (!(demand instanceof Deeper)) throw demand;
        this.value(demand.sheetId, demand.row, demand.column);
      }
    }
  }

  cell(sheetId: number, row: number, column: number): Scalar {
    const at = row * WIDTH + column;
    const known = this.done.get(sheetId)?.get(at);
    if (known !== undefined) return known;
    const stored = this.book.stored(sheetId, row, column);
    if (stored.formula === undefined) return this.keep(sheetId, at, stored.value ?? null);
    const key = `${sheetId}:${at}`;
    if (this.open.has(key)) return this.closeCircle(key);
    if (this.open.size >= DEPTH) throw new Deeper(sheetId, row, column);
    this.open.set(key, this.open.size);
    const value = this.compute(stored.formula, { sheetId, row, column, array: false });
    this.open.delete(key);
    return this.keep(sheetId, at, this.circular.delete(key) ? CIRCULAR : value);
  }

  private keep(sheetId: number, at: number, value: Scalar): Scalar {
    let sheet = this.done.get(sheetId);
    if (!sheet) this.done.set(sheetId, (sheet = new Map()));
    sheet.set(at, value);
    return value;
  }

  /** Every cell between the first meeting and this one belongs to the circle. */
  private closeCircle(key: string): Scalar {
    const from = this.open.get(key) ?? 0;
    for (const [each, order] of this.open) if (order >= from) this.circular.add(each);
    return CIRCULAR;
  }

  private tree(formula: string): Node {
    return treeOf(formula, this.place.facts.decimal === ',');
  }

  private compute(formula: string, scope: Scope): Scalar {
    const outer = this.computing;
    this.computing = scope.sheetId;
    try {
      const value = this.evaluate(this.tree(formula), scope);
      return finite(this.result(value, formula));
    } catch (stop) {
      if (stop instanceof Stop) return stop.error;
      throw stop;
    } finally {
      this.computing = outer;
    }
  }

  private result(value: Value, formula: string): Scalar {
    if (!isArea(value) && !isMatrix(value)) return value;
    const { rows, columns } = sizeOf(value);
    if (rows !== 1 || columns !== 1) throw new NotDoubled(`công thức trả về nhiều ô: ${formula}`);
    return isArea(value) ? this.cell(value.sheetId, value.top, value.left) : (value.rows[0]?.[0] ?? null);
  }

  cells(area: Area): readonly Scalar[] {
    const key = areaKey(area);
    const known = this.areas.get(key);
    if (known) return known;
    const found: Scalar[] = [];
    for (let row = area.top; row < area.bottom; row += 1) {
      for (let column = area.left; column < area.right; column += 1) found.push(this.cell(area.sheetId, row, column));
    }
    this.areas.set(key, found);
    return found;
  }

  mask(area: Area, wanted: Scalar): Uint8Array {
    const key = `${areaKey(area)}|${typeof wanted}|${String(wanted)}`;
    const known = isError(wanted) ? undefined : this.masks.get(key);
    if (known) return known;
    const matches = criterion(wanted, this.place);
    const mask = Uint8Array.from(this.cells(area), (value) => (matches(value) ? 1 : 0));
    this.masks.set(key, mask);
    return mask;
  }

  evaluate(node: Node, scope: Scope): Value {
    return evaluate(node, scope, this);
  }

  areaOf(text: string, scope: Scope): Area {
    return areaOfText(text, scope, this.book);
  }

  formatOf(node: Node, scope: Scope): NumberFormat | undefined {
    return impliedFormat(node, scope, this);
  }
}

const areaKey = ({ sheetId, top, left, bottom, right }: Area): string => `${sheetId}:${top}:${left}:${bottom}:${right}`;

function finite(value: Scalar): Scalar {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  return cellError('NUM', 'Result is not a number.');
}
