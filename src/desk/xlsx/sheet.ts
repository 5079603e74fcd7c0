/**
 * One tab's grid in the .xlsx: frame (frozen panes, colour, direction), columns, cells with their styles, merges,
 * groups. Independent of pages, protection and rules.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Worksheet } from 'exceljs';
import { bandedRects, bandingOf, type BandAt } from './look/banding';
import { argb, colorSource, type Theme } from './look/colors';
import { DEFAULT_COLUMN_PIXELS, type Cell, type Grid } from './grid';
import { cellStyle, solid } from './look/styles';
import { cellValue, type ValueSource } from './values';

/** Excel counts widths in digits of its standard font: 7 pixels each and 5 of padding. */
function excelWidth(pixels: number): number {
  const width = (pixels - 5) / 7;
  // exceljs reads exactly 9 as "not set" and leaves the column out
  return width === 9 ? 9.001 : Math.max(0, width);
}

/** Title colour, visibility, frozen rows and columns, gridlines. */
export function writeFrame(worksheet: Worksheet, grid: Grid, theme: Theme): void {
  const properties = grid.sheet.properties ?? {};
  const gridProperties = properties.gridProperties ?? {};
  if (properties.hidden) worksheet.state = 'hidden';
  const color = argb(colorSource(properties.tabColor, properties.tabColorStyle), theme);
  if (color) worksheet.properties.tabColor = { argb: color };
  worksheet.properties.defaultColWidth = excelWidth(DEFAULT_COLUMN_PIXELS);
  const frozen = { xSplit: gridProperties.frozenColumnCount ?? 0, ySplit: gridProperties.frozenRowCount ?? 0 };
  const shown = { showGridLines: !gridProperties.hideGridlines, rightToLeft: properties.rightToLeft ?? false };
  worksheet.views =
    frozen.xSplit > 0 || frozen.ySplit > 0
      ? [{ ...shown, state: 'frozen', ...frozen }]
      : [{ ...shown, state: 'normal' }];
}

/** Widths, hidden columns and rows, groups. */
export function writeColumns(worksheet: Worksheet, grid: Grid): void {
  for (let column = 0; column < grid.size.columns; column += 1) {
    const target = worksheet.getColumn(column + 1);
    target.width = excelWidth(grid.columnPixels(column));
    if (grid.isColumnHidden(column)) target.hidden = true;
  }
  for (let row = 0; row < grid.size.rows; row += 1) {
    if (grid.isRowHidden(row)) worksheet.getRow(row + 1).hidden = true;
  }
  for (const group of grid.sheet.columnGroups ?? []) {
    eachOf(group, (at) => (worksheet.getColumn(at + 1).outlineLevel = group.depth ?? 1));
  }
  for (const group of grid.sheet.rowGroups ?? []) {
    eachOf(group, (at) => (worksheet.getRow(at + 1).outlineLevel = group.depth ?? 1));
  }
}

function eachOf(group: sheets_v4.Schema$DimensionGroup, act: (at: number) => void): void {
  for (let at = group.range?.startIndex ?? 0; at < (group.range?.endIndex ?? 0); at += 1) act(at);
}

/** Values, styles and notes of every cell, and the band colours of empty ones. */
export function writeCells(worksheet: Worksheet, grid: Grid, source: ValueSource): void {
  const band = bandingOf(grid, source.styles.theme);
  for (const [row, inRow] of grid.cells) {
    for (const [column, cell] of inRow) {
      if (!isWorthWriting(cell)) continue;
      const target = worksheet.getCell(row + 1, column + 1);
      target.value = cellValue(cell, { row, column }, source);
      target.style = cellStyle(cell, source.styles, band(row, column));
      if (cell.note) target.note = cell.note;
    }
  }
  paintBands(worksheet, grid, band);
}

function isWorthWriting(cell: Cell): boolean {
  return Boolean(cell.userEnteredValue ?? cell.effectiveValue ?? cell.userEnteredFormat ?? cell.note);
}

function paintBands(worksheet: Worksheet, grid: Grid, band: BandAt): void {
  for (const rect of bandedRects(grid)) {
    for (let row = rect.top; row < rect.bottom; row += 1) {
      for (let column = rect.left; column < rect.right; column += 1) {
        const color = band(row, column);
        const cell = grid.cell(row, column);
        if (color && (!cell || !isWorthWriting(cell))) worksheet.getCell(row + 1, column + 1).fill = solid(color);
      }
    }
  }
}

/** Merged ranges. Each cell keeps its own borders, because Excel draws the frame from all of them. */
export function writeMerges(worksheet: Worksheet, grid: Grid): void {
  for (const merge of grid.merges) {
    if (merge.bottom - merge.top === 1 && merge.right - merge.left === 1) continue;
    worksheet.mergeCellsWithoutStyle([merge.top + 1, merge.left + 1, merge.bottom, merge.right]);
  }
}
