/**
 * Finds the columns and rows of a tab by their keys, never by position: field keys in the hidden key row, row keys in
 * the hidden key column. Every key that is missing, duplicated or unexpected is reported; nothing is skipped silently.
 */
import type { CellDataShape, SheetShape } from '../api-shapes';
import { cellName } from './a1';
import { contentOf, keyOf } from './cells';

/** The cells of one tab, however Google splits them into blocks. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): CellDataShape | undefined;
}

export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly a1: string;
  readonly cell: CellDataShape | undefined;
}

export interface Keys {
  /** Key → 0-based index. A duplicated key is absent here and listed under `twice`. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly twice: { readonly rows: readonly string[]; readonly columns: readonly string[] };
  /** The cell where the key row and the key column cross. */
  readonly corner: { readonly row: number; readonly column: number };
  readonly cells: Cells;
  /** The cell where both keys cross, or null when one of the keys is missing or duplicated. */
  find(row: string, field: string): FoundCell | null;
}

export function cellsOf(sheet: SheetShape): Cells {
  const blocks = (sheet.data ?? []).map((block) => ({
    top: block.startRow ?? 0,
    left: block.startColumn ?? 0,
    rows: block.rowData ?? [],
  }));
  const ends = blocks.map((block) => ({
    bottom: block.top + block.rows.length,
    right: block.left + Math.max(0, ...block.rows.map((row) => row.values?.length ?? 0)),
  }));
  return {
    rows: Math.max(0, ...ends.map((end) => end.bottom)),
    columns: Math.max(0, ...ends.map((end) => end.right)),
    at: (row, column) => {
      for (const block of blocks) {
        const cell = block.rows[row - block.top]?.values?.[column - block.left];
        if (cell) return cell;
      }
      return undefined;
    },
  };
}

/**
 * The first cell of the top-left region whose text passes. A row or column inserted before the keys moves it away from
 * A1.
 */
export function findCorner(cells: Cells, isCorner: (text: string) => boolean): { row: number; column: number } | null {
  for (let row = 0; row < cells.rows; row++) {
    for (let column = 0; column < Math.min(cells.columns, 12); column++) {
      const text = contentOf(cells.at(row, column));
      if (typeof text === 'string' && isCorner(text)) return { row, column };
    }
  }
  return null;
}

/** `corner` = where the key row and the key column cross; A1 by default. */
export function findKeys(
  sheet: SheetShape,
  corner: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): Keys {
  const cells = cellsOf(sheet);
  const columns = indexed(range(corner.column + 1, cells.columns), (column) => keyOf(cells.at(corner.row, column)));
  const rows = indexed(range(corner.row + 1, cells.rows), (row) => keyOf(cells.at(row, corner.column)));
  return {
    rowOf: rows.once,
    columnOf: columns.once,
    twice: { rows: rows.twice, columns: columns.twice },
    corner,
    cells,
    find: (rowKey, field) => {
      const row = rows.once.get(rowKey);
      const column = columns.once.get(field);
      return row === undefined || column === undefined
        ? null
        : { row, column, a1: cellName(row, column), cell: cells.at(row, column) };
    },
  };
}

/** Expected keys that are missing, and keys that are present but not expected. Duplicated keys count as present. */
export function compareKeys(
  found: { readonly once: ReadonlyMap<string, number>; readonly twice: readonly string[] },
  expected: readonly string[],
): { missing: string[]; unknown: string[] } {
  const wanted = new Set(expected);
  return {
    missing: expected.filter((key) => !found.once.has(key) && !found.twice.includes(key)),
    unknown: [...found.once.keys(), ...found.twice].filter((key) => !wanted.has(key)),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function indexed(
  indexes: readonly number[],
  keyAt: (index: number) => string | null,
): { once: Map<string, number>; twice: string[] } {
  const once = new Map<string, number>();
  const twice = new Set<string>();
  for (const index of indexes) {
    const key = keyAt(index);
    if (key === null) continue;
    if (once.has(key)) twice.add(key);
    else once.set(key, index);
  }
  for (const key of twice) once.delete(key);
  return { once, twice: [...twice] };
}
