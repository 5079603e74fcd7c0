/**
 * How a tab prints: A4 with the margins of a Vietnamese administrative document (Decree 30/2020/NĐ-CP, annex I), one page wide,
 * heading rows on every page, the page's number below. The caller may say otherwise for a tab.
 */
import type { PageSetup as ExcelPageSetup, Worksheet } from 'exceljs';
import { absoluteRange, boundedRect, isEmptyRect } from './addresses';
import type { Rect } from './addresses';
import type { Grid } from './grid';
import { hasContent } from './grid';

/** What a caller may fix for a tab; whatever is absent follows the tab itself. */
export interface PageSetup {
  readonly orientation?: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** 0-based, end exclusive; null = no heading rows. */
  readonly headingRows?: { readonly start: number; readonly end: number } | null;
  /** What is printed; open ends reach the tab's edge. */
  readonly area?: { readonly top: number; readonly left: number; readonly bottom?: number; readonly right?: number };
  /** Excel's footer codes, e.g. `&C&P/&N`. */
  readonly footer?: string;
  readonly header?: string;
  readonly centred?: boolean;
}

/** What the workbook's names must hold for a tab. */
export interface PrintNames {
  readonly area?: string;
  readonly titles?: string;
}

const A4 = { short: 210, long: 297 };
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const HEADER_MARGIN = 10;
const MM_PER_INCH = 25.4;
const MM_PER_PIXEL = MM_PER_INCH / 96;
/** A tab that is only a little too wide for a portrait page is shrunk rather than turned. */
const SHRINK_BEFORE_TURNING = 1.1;

/** Sets the tab's page and gives the absolute ranges that the workbook must name. */
export function writePageSetup(worksheet: Worksheet, grid: Grid, wish: PageSetup = {}): PrintNames {
  const area = printedArea(grid, wish);
  const margins = wish.margins ?? MARGINS;
  const inches = (mm: number): number => mm / MM_PER_INCH;
  const setup: Partial<ExcelPageSetup> = {
    paperSize: 9,
    orientation: wish.orientation ?? (area ? orientation(grid, area, margins) : 'portrait'),
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: wish.centred ?? true,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(Math.min(HEADER_MARGIN, margins.top)),
      footer: inches(Math.min(HEADER_MARGIN, margins.bottom)),
    },
  };
  Object.assign(worksheet.pageSetup, setup);
  worksheet.headerFooter.oddFooter = wish.footer ?? '&C&P/&N';
  if (wish.header !== undefined) worksheet.headerFooter.oddHeader = wish.header;
  const heading = wish.headingRows === undefined ? frozenHeading(grid) : wish.headingRows;
  return {
    ...(area ? { area: absoluteRange(area) } : {}),
    ...(heading ? { titles: `$${heading.start + 1}:$${heading.end}` } : {}),
  };
}

function orientation(grid: Grid, area: Rect, margins: { left: number; right: number }): 'portrait' | 'landscape' {
  let pixels = 0;
  for (let column = area.left; column < area.right; column += 1) {
    if (!grid.isColumnHidden(column)) pixels += grid.columnPixels(column);
  }
  const room = A4.short - margins.left - margins.right;
  return pixels * MM_PER_PIXEL <= room * SHRINK_BEFORE_TURNING ? 'portrait' : 'landscape';
}

function printedArea(grid: Grid, wish: PageSetup): Rect | undefined {
  const area = wish.area
    ? { bottom: grid.size.rows, right: grid.size.columns, ...wish.area }
    : usedVisible(grid);
  return area && !isEmptyRect(area) ? area : undefined;
}

/** The smallest rectangle with every visible cell that has content or a line around it. */
function usedVisible(grid: Grid): Rect | undefined {
  let used: Rect | undefined;
  const take = (row: number, column: number): void => {
    used = {
      top: Math.min(used?.top ?? row, row),
      left: Math.min(used?.left ?? column, column),
      bottom: Math.max(used?.bottom ?? 0, row + 1),
      right: Math.max(used?.right ?? 0, column + 1),
    };
  };
  const isVisible = (row: number, column: number): boolean => !grid.isRowHidden(row) && !grid.isColumnHidden(column);
  for (const [row, inRow] of grid.cells) {
    for (const [column, cell] of inRow) {
      const hasLine = Object.values(cell.userEnteredFormat?.borders ?? {}).some((line) => line?.style && line.style !== 'NONE');
      if (isVisible(row, column) && (hasContent(cell) || hasLine)) take(row, column);
    }
  }
  for (const merge of grid.merges) {
    if (hasContent(grid.cell(merge.top, merge.left))) eachVisible(merge, isVisible, take);
  }
  return used;
}

function eachVisible(rect: Rect, isVisible: (row: number, column: number) => boolean, take: (row: number, column: number) => void): void {
  for (let row = rect.top; row < rect.bottom; row += 1) {
    for (let column = rect.left; column < rect.right; column += 1) {
      if (isVisible(row, column)) take(row, column);
    }
  }
}

/** The frozen rows from the first visible to the last visible one. */
function frozenHeading(grid: Grid): { start: number; end: number } | undefined {
  const frozen = boundedRect({ endRowIndex: grid.sheet.properties?.gridProperties?.frozenRowCount ?? 0 }, grid.size).bottom;
  const shown = Array.from({ length: frozen }, (_, row) => row).filter((row) => !grid.isRowHidden(row));
  const [first] = shown;
  const last = shown[shown.length - 1];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}
