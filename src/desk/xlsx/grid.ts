/**
 * One tab of the API's answer as a grid: cells by place, row and column sizes, hidden rows and columns. Independent of
 * Excel.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import { boundedRect, isEmptyRect, type Rect, type Size } from './addresses';

export type Cell = sheets_v4.Schema$CellData;
type Dimension = sheets_v4.Schema$DimensionProperties;

/** Google's default sizes of a row and a column, pixels. */
export const DEFAULT_ROW_PIXELS = 21;
export const DEFAULT_COLUMN_PIXELS = 100;

export interface Grid {
  readonly sheet: sheets_v4.Schema$Sheet;
  readonly title: string;
  readonly sheetId: number;
  readonly size: Size;
  /** Every cell that the answer holds, in row order. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly merges: readonly Rect[];
  cell(row: number, column: number): Cell | undefined;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Pixels as set by hand or by the API; undefined when the row has automatic height. */
  setRowPixels(row: number): number | undefined;
  columnPixels(column: number): number;
}

/** Reads a tab of a Spreadsheet that was requested with grid data. */
export function readGrid(sheet: sheets_v4.Schema$Sheet): Grid {
  const cells = new Map<number, Map<number, Cell>>();
  const rows = new Map<number, Dimension>();
  const columns = new Map<number, Dimension>();
  for (const block of sheet.data ?? []) {
    readBlock(block, cells);
    (block.rowMetadata ?? []).forEach((row, at) => rows.set((block.startRow ?? 0) + at, row));
    (block.columnMetadata ?? []).forEach((column, at) => columns.set((block.startColumn ?? 0) + at, column));
  }
  const size = sizeOf(sheet, cells);
  const hidden = (found: Dimension | undefined): boolean =>
    Boolean(found?.hiddenByUser) || Boolean(found?.hiddenByFilter);
  return {
    sheet,
    title: sheet.properties?.title ?? '',
    sheetId: sheet.properties?.sheetId ?? 0,
    size,
    cells,
    merges: (sheet.merges ?? []).map((range) => boundedRect(range, size)).filter((rect) => !isEmptyRect(rect)),
    cell: (row, column) => cells.get(row)?.get(column),
    isRowHidden: (row) => hidden(rows.get(row)),
    isColumnHidden: (column) => hidden(columns.get(column)),
    setRowPixels: (row) => {
      const pixels = rows.get(row)?.pixelSize ?? DEFAULT_ROW_PIXELS;
      return pixels === DEFAULT_ROW_PIXELS ? undefined : pixels;
    },
    columnPixels: (column) => columns.get(column)?.pixelSize ?? DEFAULT_COLUMN_PIXELS,
  };
}

function readBlock(block: sheets_v4.Schema$GridData, cells: Map<number, Map<number, Cell>>): void {
  (block.rowData ?? []).forEach((rowData, at) => {
    const row = (block.startRow ?? 0) + at;
    const known = cells.get(row) ?? new Map<number, Cell>();
    (rowData.values ?? []).forEach((cell, offset) => known.set((block.startColumn ?? 0) + offset, cell));
    if (known.size > 0) cells.set(row, known);
  });
}

function sizeOf(sheet: sheets_v4.Schema$Sheet, cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Size {
  const stated = sheet.properties?.gridProperties;
  let rows = stated?.rowCount ?? 0;
  let columns = stated?.columnCount ?? 0;
  for (const [row, inRow] of cells) {
    rows = Math.max(rows, row + 1);
    for (const column of inRow.keys()) columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}

/** Whether a cell has a value or a formula. */
export function hasContent(cell: Cell | undefined): boolean {
  return [cell?.userEnteredValue, cell?.effectiveValue].some(
    (value) => value && Object.values(value).some((part) => part !== null && part !== undefined && part !== ''),
  );
}
