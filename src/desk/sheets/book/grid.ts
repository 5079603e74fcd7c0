/**
 * The cells of one sheet, sparse, and shared between copies of a spreadsheet until one of them writes (a batch works on
 * a copy). Independent of the meaning of cells and of the grid's size.
 */
import type { Area } from './area';
import type { Cell } from '../types';

interface Row {
  owner: object;
  cells: (Cell | undefined)[];
}

export class Grid {
  private rows: (Row | undefined)[] = [];
  private token: object = {};
  private content: object | undefined = undefined;

  /** Represents the cells as they are now: grids with the same object have the same cells. */
  get state(): object {
    this.content ??= {};
    return this.content;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  /** Stores a cell; removes it when it has no content. */
  set(row: number, column: number, cell: Cell | undefined): void {
    const stored = cell !== undefined && hasContent(cell) ? cell : undefined;
    if (stored === undefined && this.get(row, column) === undefined) return;
    this.own(row)[column] = stored;
  }

  /** A copy that shares every row until either side writes to it. */
  fork(): Grid {
    const copy = new Grid();
    copy.rows = this.rows.slice();
    copy.content = this.state;
    this.token = {};
    return copy;
  }

  /** One past the last row that has a cell. */
  usedRows(): number {
    let last = this.rows.length;
    while (last > 0 && !this.rows[last - 1]?.cells.some((cell) => cell !== undefined)) last -= 1;
    return last;
  }

  /** One past the last column that has a cell in a row. */
  usedColumns(row: number): number {
    const cells = this.rows[row]?.cells ?? [];
    let last = cells.length;
    while (last > 0 && cells[last - 1] === undefined) last -= 1;
    return last;
  }

  /** Visits the existing cells, row by row. */
  each(visit: (row: number, column: number, cell: Cell) => void, area?: Area): void {
    const bottom = Math.min(area?.bottom ?? Infinity, this.rows.length);
    for (let row = area?.top ?? 0; row < bottom; row += 1) {
      const cells = this.rows[row]?.cells;
      if (!cells) continue;
      const right = Math.min(area?.right ?? Infinity, cells.length);
      for (let column = area?.left ?? 0; column < right; column += 1) {
        const cell = cells[column];
        if (cell !== undefined) visit(row, column, cell);
      }
    }
  }

  insertRows(at: number, count: number): void {
    if (at >= this.rows.length) return;
    this.content = undefined;
    this.rows = this.rows.slice(0, at).concat(new Array<undefined>(count).fill(undefined), this.rows.slice(at));
  }

  deleteRows(from: number, to: number): void {
    this.content = undefined;
    this.rows.splice(from, to - from);
  }

  insertColumns(at: number, count: number): void {
    this.eachRow((cells) => {
      if (at < cells.length) cells.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
    });
  }

  deleteColumns(from: number, to: number): void {
    this.eachRow((cells) => cells.splice(from, to - from));
  }

  /** Moves rows from..to−1 before row `before` (counted before the move). */
  moveRows(from: number, to: number, before: number): void {
    this.content = undefined;
    this.rows.length = Math.max(this.rows.length, to, before);
    this.rows = moved(this.rows, from, to, before);
  }

  moveColumns(from: number, to: number, before: number): void {
    this.rows.forEach((row, index) => {
      if (!row) return;
      const cells = this.own(index);
      cells.length = Math.max(cells.length, to, before);
      (this.rows[index] as Row).cells = moved(cells, from, to, before);
    });
  }

  private eachRow(change: (cells: (Cell | undefined)[]) => void): void {
    this.rows.forEach((row, index) => {
      if (row) change(this.own(index));
    });
  }

  private own(index: number): (Cell | undefined)[] {
    this.content = undefined;
    const row = this.rows[index];
    if (row && row.owner === this.token) return row.cells;
    const mine: Row = { owner: this.token, cells: row ? row.cells.slice() : [] };
    while (this.rows.length <= index) this.rows.push(undefined);
    this.rows[index] = mine;
    return mine.cells;
  }
}

function hasContent(cell: Cell): boolean {
  for (const key in cell) if (cell[key as keyof Cell] !== undefined) return true;
  return false;
}

/** The list with from..to−1 moved before `before`. */
export function moved<T>(list: readonly T[], from: number, to: number, before: number): T[] {
  const block = list.slice(from, to);
  const rest = [...list.slice(0, from), ...list.slice(to)];
  const at = before <= from ? before : before - (to - from);
  return [...rest.slice(0, at), ...block, ...rest.slice(at)];
}
