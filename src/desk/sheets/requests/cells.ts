/** updateCells, repeatCell, appendCells: cells written as CellData under a field mask. */
import { rewriteFormula } from '../../values';
import type { Area } from '../book/area';
import type { SheetBody } from '../book/book';
import { type CellMask, cellMask, writeCell } from '../cells/cell-write';
import { checkStrict } from '../cells/strict-validation';
import { refuse } from '../errors';
import { updateMask } from '../field-mask';
import { guardArea } from '../book/protection';
import { placeOf, readable } from '../book/resolve';
import { growTo } from '../book/structure';
import type { Bag, Cell, GridCoordinate, GridRange, RowData } from '../types';
import type { Work } from '../book/work';

export function updateCells(
  work: Work,
  body: { rows?: RowData[]; fields?: string; start?: GridCoordinate; range?: GridRange },
): void {
  const mask = cellMask(updateMask(body.fields, 'CellData'), (email) => work.files.nameOf(email));
  const rows = body.rows ?? [];
  const { sheet, area } = body.range ? ranged(work, body.range) : started(work, body.start ?? {}, rows);
  checkInside(rows, area);
  guardArea(work, area);
  for (let row = area.top; row < area.bottom; row += 1) {
    const values = rows[row - area.top]?.values;
    const right = body.range ? area.right : area.left + (values?.length ?? 0);
    for (let column = area.left; column < right; column += 1) {
      const old = sheet.grid.get(row, column);
      const source = values?.[column - area.left];
      if (old === undefined && source === undefined) continue;
      const cell = writeCell(work.book, old, source, mask);
      if ('userEnteredValue' in mask.mask) checkStrict(work, cell, row, column);
      sheet.grid.set(row, column, cell);
    }
  }
  done(work, area);
}

function ranged(work: Work, range: GridRange): { sheet: SheetBody; area: Area } {
  const place = placeOf(work.book, range);
  return { sheet: place.sheet, area: readable(place) };
}

function started(work: Work, start: GridCoordinate, rows: readonly RowData[]): { sheet: SheetBody; area: Area } {
  const sheet = work.book.sheet(start.sheetId);
  const [top, left] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  const size = sheet.size;
  if (top >= size.rowCount) throw refuse(`GridCoordinate.rowIndex[${top}] is after last row in grid[${size.rowCount}]`);
  if (left >= size.columnCount)
    throw refuse(`GridCoordinate.columnIndex[${left}] is after last col in grid[${size.columnCount}]`);
  checkInside(rows, { sheetId: sheet.id, top, bottom: size.rowCount, left, right: size.columnCount });
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  return { sheet, area: { sheetId: sheet.id, top, bottom: top + rows.length, left, right: left + width } };
}

function checkInside(rows: readonly RowData[], area: Area): void {
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  if (rows.length > area.bottom - area.top) {
    throw refuse(`Attempting to write row: ${area.bottom}, beyond the last requested row of: ${area.bottom - 1}`);
  }
  if (width > area.right - area.left) {
    throw refuse(`Attempting to write column: ${area.right}, beyond the last requested column of: ${area.right - 1}`);
  }
}

/** A formula's relative references shift from the range's first cell (RepeatCellRequest). */
export function repeatCell(work: Work, body: { range?: GridRange; cell?: Bag; fields?: string }): void {
  const mask = cellMask(updateMask(body.fields, 'CellData'), (email) => work.files.nameOf(email));
  const { sheet, area } = ranged(work, body.range ?? {});
  guardArea(work, area);
  const formula = (body.cell?.['userEnteredValue'] as { formulaValue?: string } | undefined)?.formulaValue;
  const made = new Map<Cell | undefined, Cell>();
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const old = sheet.grid.get(row, column);
      const moved = formula !== undefined && 'userEnteredValue' in mask.mask;
      let cell = moved ? undefined : made.get(old);
      if (cell === undefined) {
        cell = writeCell(
          work.book,
          old,
          moved ? shifted(body.cell ?? {}, formula, row - area.top, column - area.left) : body.cell,
          mask,
        );
        if (!moved) made.set(old, cell);
      }
      if ('userEnteredValue' in mask.mask) checkStrict(work, cell, row, column);
      sheet.grid.set(row, column, cell);
    }
  }
  done(work, area);
}

function shifted(cell: Bag, formula: string, rows: number, columns: number): Bag {
  return { ...cell, userEnteredValue: { formulaValue: rewriteFormula(formula, { kind: 'shift', rows, columns }) } };
}

interface AppendCellsBody {
  sheetId?: number;
  rows?: RowData[];
  fields?: string;
  tableId?: string;
}

/** Adds cells after the last row with data, and enlarges the sheet at the bottom when needed. */
export function appendCells(work: Work, body: AppendCellsBody): void {
  if (body.tableId) throw refuse(`No table with id: ${body.tableId}`);
  const mask: CellMask = cellMask(updateMask(body.fields, 'CellData'), (email) => work.files.nameOf(email));
  const sheet = work.book.sheet(body.sheetId);
  const rows = body.rows ?? [];
  let top = 0;
  sheet.grid.each((row, _, cell) => {
    if (cell.userEnteredValue !== undefined) top = row + 1;
  });
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  const area: Area = { sheetId: sheet.id, top, bottom: top + rows.length, left: 0, right: width };
  checkInside(rows, { ...area, right: sheet.size.columnCount });
  guardArea(work, area);
  growTo(work, sheet, area.bottom, sheet.size.columnCount);
  rows.forEach((row, down) =>
    (row.values ?? []).forEach((source, column) => {
      sheet.grid.set(top + down, column, writeCell(work.book, sheet.grid.get(top + down, column), source, mask));
    }),
  );
  done(work, area);
}

function done(work: Work, area: Area): void {
  work.book.changed();
  work.cost((area.bottom - area.top) * (area.right - area.left), true);
}
