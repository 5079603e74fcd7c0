/** What a person typed, cleared or pasted in the grid, as the exact letters that are sent to the desk. */

/** One cell typed by the person, 0-based. */
export interface Typed {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
export interface Spot {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export type Matrix = Record<string, Record<string, { v?: unknown; f?: string; p?: unknown } | null>>;

/** The cells of a set-range-values mutation of Univer as texts; null means that the cell was cleared. */
export function typedOf(params: { readonly subUnitId?: string; readonly cellValue?: Matrix }): Typed[] {
  const sheetId = Number(params.subUnitId ?? Number.NaN);
  return Object.entries(params.cellValue ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) => {
      if (cell !== null && cell.v === undefined && cell.f === undefined && cell.p === undefined) return [];
      const text = cell === null ? '' : (cell.f ?? (cell.v === null || cell.v === undefined ? '' : String(cell.v)));
      return [{ sheetId, row: Number(row), column: Number(column), text }];
    }),
  );
}

/** Lines and tabs of the clipboard; a quoted cell may contain both. */
export function pastedCells(text: string, from: Spot): Typed[] {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .match(/(?:"(?:[^"]|"")*"|[^\n])+|(?<=\n|^)(?=\n|$)/g) ?? [''];
  return rows.flatMap((line, r) =>
    line.split('\t').map((cell, c) => ({
      sheetId: from.sheetId,
      row: from.row + r,
      column: from.column + c,
      text: /^".*[\n"].*"$/s.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell,
    })),
  );
}
