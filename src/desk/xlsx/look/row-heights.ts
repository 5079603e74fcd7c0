/**
 * Row heights. A height set by hand or by the API stays. Other rows are estimated from their text, because LibreOffice
 * does not fit the rows of an .xlsx and no program fits a row to a merged cell. Excel fits the rows without merged text
 * again.
 */
import type { Worksheet } from 'exceljs';
import { contains, type Rect } from '../addresses';
import { DEFAULT_ROW_PIXELS, type Cell, type Grid } from '../grid';
import { isWrapped, type StyleSource } from './styles';

const POINTS_PER_PIXEL = 0.75;
/** Letter widths in ems, after Liberation Sans (Arial's metrics); a serif font is narrower, bold is wider. */
const ADVANCES: readonly (readonly [RegExp, number])[] = [
  [/[MWmw%@]/, 0.87],
  [/[\sijltfrI.,;:'!()|[\]/-]/, 0.3],
  [/\p{Lu}/u, 0.72],
];
const OTHER_ADVANCE = 0.56;
const SERIF_FACTOR = 0.9;
const BOLD_FACTOR = 1.08;
/** A line with Vietnamese marks above capitals, in ems. */
const LINE = 1.2;
/** Excel's highest row. */
const MOST = 409;
const CELL_PADDING_POINTS = 3;

/** Google's automatic height of an empty row, points. */
const LEAST = DEFAULT_ROW_PIXELS * POINTS_PER_PIXEL;

/** Writes heights in points. Returns the 1-based numbers of the rows that Excel may fit by itself. */
export function writeRowHeights(worksheet: Worksheet, grid: Grid, source: StyleSource): Set<number> {
  const automatic = new Set<number>();
  for (let row = 0; row < grid.size.rows; row += 1) {
    const pixels = grid.setRowPixels(row);
    if (pixels !== undefined) {
      worksheet.getRow(row + 1).height = pixels * POINTS_PER_PIXEL;
    } else if (grid.cells.has(row)) {
      worksheet.getRow(row + 1).height = ownPoints(grid, row, source);
      automatic.add(row + 1);
    }
  }
  for (const merge of grid.merges) automatic.delete(growForMerge(worksheet, { grid, merge, source }) ?? 0);
  return automatic;
}

interface Merged {
  readonly grid: Grid;
  readonly merge: Rect;
  readonly source: StyleSource;
}

/** Returns the 1-based number of the row that had to grow, if any. */
function growForMerge(worksheet: Worksheet, merged: Merged): number | undefined {
  const { grid, merge, source } = merged;
  const cell = grid.cell(merge.top, merge.left);
  if (!cell || shownText(cell) === '') return undefined;
  const rows = visible(merge.top, merge.bottom, (row) => grid.isRowHidden(row));
  const last = rows[rows.length - 1];
  if (last === undefined || rows.some((row) => grid.setRowPixels(row) !== undefined)) return undefined;
  const needed = textPoints(cell, visibleWidth(grid, merge), source);
  const before = rows.slice(0, -1).reduce((sum, row) => sum + (worksheet.getRow(row + 1).height ?? LEAST), 0);
  const now = worksheet.getRow(last + 1).height ?? LEAST;
  if (needed <= before + now) return undefined;
  worksheet.getRow(last + 1).height = rounded(needed - before);
  return last + 1;
}

function visible(start: number, end: number, isHidden: (at: number) => boolean): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at).filter((at) => !isHidden(at));
}

function visibleWidth(grid: Grid, rect: Rect): number {
  return visible(rect.left, rect.right, (column) => grid.isColumnHidden(column)).reduce(
    (sum, column) => sum + grid.columnPixels(column),
    0,
  );
}

/** The height that the row's own cells need; merged ones do not count. */
function ownPoints(grid: Grid, row: number, source: StyleSource): number {
  const merges = grid.merges.filter((merge) => row >= merge.top && row < merge.bottom);
  let highest = LEAST;
  for (const [column, cell] of grid.cells.get(row) ?? []) {
    const isMerged = merges.some((merge) => contains(merge, row, column));
    if (isMerged || grid.isColumnHidden(column) || shownText(cell) === '') continue;
    highest = Math.max(highest, textPoints(cell, grid.columnPixels(column), source));
  }
  return rounded(highest);
}

/** Excel stores heights in quarters of a point, up to its highest row. */
function rounded(points: number): number {
  return Math.min(MOST, Math.ceil(points * 4) / 4);
}

function shownText(cell: Cell): string {
  const value = cell.effectiveValue ?? cell.userEnteredValue;
  return cell.formattedValue ?? value?.stringValue ?? value?.numberValue?.toString() ?? '';
}

/** Points that a cell's text takes in a width in pixels: one line, or as many as it wraps into. */
export function textPoints(cell: Cell, widthPixels: number, source: StyleSource): number {
  const format = { ...source.defaults.textFormat, ...cell.userEnteredFormat?.textFormat };
  const size = format.fontSize ?? 10;
  const room = Math.max(1, widthPixels * POINTS_PER_PIXEL - CELL_PADDING_POINTS * 2);
  const face =
    (/times|(?<!sans[ -])serif|georgia|garamond|cambria/i.test(format.fontFamily ?? '') ? SERIF_FACTOR : 1) *
    (format.bold ? BOLD_FACTOR : 1);
  const width = (text: string): number =>
    [...text.normalize('NFC')].reduce((sum, letter) => sum + advance(letter), 0) * size * face;
  const isWrappedText = isWrapped(cell.userEnteredFormat, source.defaults);
  const lines = !isWrappedText
    ? 1
    : shownText(cell)
        .split('\n')
        .reduce((sum, paragraph) => sum + wrappedLines(paragraph, room, width), 0);
  return lines * size * LINE + CELL_PADDING_POINTS;
}

function advance(letter: string): number {
  return ADVANCES.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_ADVANCE;
}

function wrappedLines(paragraph: string, room: number, width: (text: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=\s)/)) {
    const wide = width(word.trimEnd());
    if (used > 0 && used + wide > room) {
      lines += 1;
      used = 0;
    }
    if (wide > room) {
      // a word longer than the line is broken
      lines += Math.ceil(wide / room) - 1;
      used = wide % room;
    } else {
      used += width(word);
    }
  }
  return lines;
}
