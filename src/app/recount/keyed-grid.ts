/**
 * A grid read back through the API and addressed by its keys: row 1 holds column keys, column A holds row keys. A blank
 * cell is ''.
 */
export type Grid = readonly (readonly unknown[])[];

export interface KeyedGrid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row and column keys that occur more than once. */
  readonly twice: readonly string[];
  /** The cell where both keys cross; '' when it is blank or a key is missing. */
  at(row: string, column: string): unknown;
}

const keyText = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).normalize('NFC') : '';
const blankAsEmpty = (cell: unknown): unknown => (cell === null || cell === undefined ? '' : cell);

export function keyedGrid(grid: Grid): KeyedGrid {
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  const twice: string[] = [];
  const place = (map: Map<string, number>, key: string, index: number): void => {
    if (key === '') return;
    if (map.has(key)) twice.push(key);
    else map.set(key, index);
  };
  (grid[0] ?? []).forEach((cell, index) => {
    if (index > 0) place(columns, keyText(cell), index);
  });
  grid.forEach((line, index) => {
    if (index > 0) place(rows, keyText(line[0]), index);
  });
  return {
    rows: [...rows.keys()],
    columns: [...columns.keys()],
    twice,
    at: (row, column) => blankAsEmpty(grid[rows.get(row) ?? -1]?.[columns.get(column) ?? -1]),
  };
}
