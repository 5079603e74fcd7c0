/**
 * What people do by hand with the cells of a tab: sort, cut, paste, copy, drag, insert, delete, move. The same moves on
 * plain rows and as requests to a spreadsheet. This file knows no tab and no words.
 */
import fc from 'fast-check';

export type Cell = string | number | boolean | null;
export type Rows = Cell[][];

/** What people do by hand. Places are taken modulo the size of the tab. */
export interface GridMove {
  readonly kind:
    'sort' | 'cut' | 'copy' | 'insertCells' | 'deleteCells' | 'insertRow' | 'deleteRow' | 'drag' | 'moveRow';
  readonly row: number;
  readonly to: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly down: boolean;
}

export const gridMoves: fc.Arbitrary<GridMove> = fc.record({
  kind: fc.constantFrom(
    'sort',
    'cut',
    'copy',
    'insertCells',
    'deleteCells',
    'insertRow',
    'deleteRow',
    'drag',
    'moveRow',
  ),
  row: fc.nat(200),
  to: fc.nat(200),
  column: fc.nat(30),
  width: fc.integer({ min: 1, max: 30 }),
  height: fc.integer({ min: 1, max: 4 }),
  down: fc.boolean(),
});

export const compared = (a: Cell, b: Cell): number => String(a ?? '\uffff').localeCompare(String(b ?? '\uffff'), 'vi');

/** The rows below the headings after a move. */
export function moved<T = Cell>(
  body: readonly (readonly (T | null)[])[],
  width: number,
  move: GridMove,
  order: (a: T | null, b: T | null) => number = (a, b) => compared(a as Cell, b as Cell),
): (T | null)[][] {
  const rows = body.map((row) => [...row]);
  const [row, to, left] = [move.row % rows.length, move.to % rows.length, move.column % width];
  const right = Math.min(width, left + move.width);
  const blank = (): (T | null)[] => Array.from({ length: width }, () => null);
  const at = (line: number): (T | null)[] => {
    while (rows.length <= line) rows.push(blank());
    return rows[line] ?? blank();
  };
  const block = rows.slice(row, row + move.height).map((line) => line.slice(left, right));
  const paste = (): void =>
    block.forEach((cells, down) => cells.forEach((cell, along) => (at(to + down)[left + along] = cell)));
  switch (move.kind) {
    case 'sort': {
      const cells = rows.map((line) => line.slice(left, right));
      cells.sort((a, b) => (move.down ? -1 : 1) * order(a[0] ?? null, b[0] ?? null));
      cells.forEach((line, down) => line.forEach((cell, along) => (at(down)[left + along] = cell)));
      return rows;
    }
    case 'cut':
      block.forEach((cells, down) => cells.forEach((_, along) => (at(row + down)[left + along] = null)));
      paste();
      return rows;
    case 'copy':
      paste();
      return rows;
    case 'drag':
      for (let down = 1; down <= move.height; down += 1)
        for (let along = left; along < right; along += 1) at(row + down)[along] = at(row)[along] ?? null;
      return rows;
    case 'insertCells':
      for (let line = rows.length; line > row; line -= 1)
        for (let along = left; along < right; along += 1) at(line)[along] = at(line - 1)[along] ?? null;
      for (let along = left; along < right; along += 1) at(row)[along] = null;
      return rows;
    case 'deleteCells':
      for (let line = row; line < rows.length; line += 1)
        for (let along = left; along < right; along += 1) at(line)[along] = rows[line + 1]?.[along] ?? null;
      return rows;
    case 'insertRow':
      rows.splice(
        row,
        0,
        Array.from({ length: width }, (): T | null => null),
      );
      return rows;
    case 'deleteRow':
      rows.splice(row, 1);
      return rows;
    case 'moveRow':
      rows.splice(to, 0, ...rows.splice(row, 1));
      return rows;
  }
}

export interface HandMove extends Omit<GridMove, 'kind'> {
  readonly kind: (typeof KINDS)[number];
}

const KINDS = [
  'sort',
  'cut',
  'copy',
  'drag',
  'insertCells',
  'deleteCells',
  'insertRow',
  'deleteRow',
  'moveRow',
  'insertColumn',
  'deleteColumn',
  'moveColumn',
  'clear',
] as const;

export const handMoves: fc.Arbitrary<HandMove> = fc.record({
  kind: fc.constantFrom(...KINDS),
  row: fc.nat(1000),
  to: fc.nat(1000),
  column: fc.nat(100),
  width: fc.integer({ min: 1, max: 12 }),
  height: fc.integer({ min: 1, max: 6 }),
  down: fc.boolean(),
});

/** The used area of a tab; `top` = rows of headings that a person leaves alone when sorting. */
export interface UsedArea {
  readonly sheetId: number;
  readonly rows: number;
  readonly columns: number;
  readonly top: number;
}

/** The batchUpdate request of a move. */
export function requestOf(
  move: HandMove,
  { sheetId, rows, columns, top }: UsedArea,
): Readonly<Record<string, unknown>> {
  const body = Math.max(1, rows - top);
  const [row, to] = [top + (move.row % body), top + (move.to % body)];
  const left = move.column % columns;
  const right = Math.min(columns, left + move.width);
  const bottom = Math.min(rows, row + move.height);
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: Math.max(bottom, row + 1),
    startColumnIndex: left,
    endColumnIndex: right,
  };
  const line = (dimension: 'ROWS' | 'COLUMNS', at: number): object => ({
    sheetId,
    dimension,
    startIndex: at,
    endIndex: at + 1,
  });
  const goal = { sheetId, rowIndex: to, columnIndex: left };
  switch (move.kind) {
    case 'sort':
      return {
        sortRange: {
          range: { ...range, startRowIndex: top, endRowIndex: rows },
          sortSpecs: [{ dimensionIndex: left, sortOrder: move.down ? 'DESCENDING' : 'ASCENDING' }],
        },
      };
    case 'cut':
      return { cutPaste: { source: range, destination: goal, pasteType: 'PASTE_NORMAL' } };
    case 'copy':
      return {
        copyPaste: {
          source: range,
          destination: {
            ...range,
            startRowIndex: to,
            endRowIndex: to + (range.endRowIndex - range.startRowIndex),
          },
          pasteType: 'PASTE_NORMAL',
        },
      };
    case 'drag':
      return {
        copyPaste: {
          source: { ...range, endRowIndex: row + 1 },
          destination: { ...range, startRowIndex: row + 1, endRowIndex: row + 1 + move.height },
          pasteType: 'PASTE_NORMAL',
        },
      };
    case 'insertCells':
      return { insertRange: { range, shiftDimension: move.down ? 'ROWS' : 'COLUMNS' } };
    case 'deleteCells':
      return { deleteRange: { range, shiftDimension: move.down ? 'ROWS' : 'COLUMNS' } };
    case 'insertRow':
      return { insertDimension: { range: line('ROWS', row), inheritFromBefore: row > 0 } };
    case 'deleteRow':
      return { deleteDimension: { range: line('ROWS', row) } };
    case 'moveRow':
      return { moveDimension: { source: line('ROWS', row), destinationIndex: to } };
    case 'insertColumn':
      return { insertDimension: { range: line('COLUMNS', left), inheritFromBefore: left > 0 } };
    case 'deleteColumn':
      return { deleteDimension: { range: line('COLUMNS', left) } };
    case 'moveColumn':
      return { moveDimension: { source: line('COLUMNS', left), destinationIndex: move.to % columns } };
    case 'clear':
      return { updateCells: { range, fields: 'userEnteredValue' } };
  }
}
