/**
 * How a tab prints: A4 with the margins of a Vietnamese administrative document (Decree 30/2020/NĐ-CP, annex I), as few
 * pages wide as stay readable, heading rows and label columns on every page, page number at the bottom. The caller may
 * override this for a tab.
 */
import type { PageSetup as ExcelPageSetup, Worksheet } from 'exceljs';
import { absoluteColumns, absoluteRange, boundedRect, isEmptyRect, type Rect } from '../addresses';
import { hasContent, type Grid } from '../grid';

interface Margins {
  /** Millimetres, like the others. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface PrintArea {
  readonly top: number;
  readonly left: number;
  readonly bottom?: number;
  readonly right?: number;
}

/** What a caller may fix for a tab; absent settings follow the tab itself. */
export interface PageSetup {
  readonly orientation?: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins?: Margins;
  /** 0-based, end exclusive; null for no heading rows. */
  readonly headingRows?: { readonly start: number; readonly end: number } | null;
  /** The printed area; open ends reach the tab's edge. */
  readonly area?: PrintArea;
  /** Excel's footer codes, e.g. `&C&P/&N`. */
  readonly footer?: string;
  readonly header?: string;
  readonly centred?: boolean;
}

/** What the workbook's names must hold for a tab. */
export interface PrintNames {
  readonly area?: string;
  /** Rows and columns repeated on every page, as absolute references: `$2:$3`, `$A:$C`. */
  readonly titles?: readonly string[];
  /** 0-based columns that begin another page to the right. */
  readonly pageColumns?: readonly number[];
}

const A4 = { short: 210, long: 297 };
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const HEADER_MARGIN = 10;
const MM_PER_INCH = 25.4;
const MM_PER_PIXEL = MM_PER_INCH / 96;
/** A tab only a little too wide for a portrait page is shrunk instead of rotated. */
const SHRINK_BEFORE_TURNING = 1.1;
/** Below this scale, letters of 10 points cannot be read on paper, so the tab takes several pages side by side. */
const SMALLEST_SCALE = 0.55;
/** The part of a page's width that is used, because each program rounds column widths differently. */
const SAFE_WIDTH = 0.96;
/** A portrait tab only this much longer than a page is shrunk onto it; a wide tab is shrunk already. */
const LITTLE_LONGER = 1.3;
/**
 * A frozen row with at least this part of the fullest frozen row's cells is a heading; one with fewer cells is a title.
 */
const HEADING_SHARE = 0.5;

const POINTS_PER_PIXEL = 0.75;
const LEAST_ROW_POINTS = 15.75;

/** Sets the tab's page and returns the absolute ranges that the workbook must name. */
export function writePageSetup(worksheet: Worksheet, grid: Grid, wish: PageSetup = {}): PrintNames {
  const area = printedArea(grid, wish);
  const margins = wish.margins ?? MARGINS;
  const inches = (mm: number): number => mm / MM_PER_INCH;
  const turned = wish.orientation ?? (area ? orientation(grid, area, margins) : 'portrait');
  const isLandscape = turned === 'landscape';
  const room = {
    width: ((isLandscape ? A4.long : A4.short) - margins.left - margins.right) / MM_PER_PIXEL,
    height: ((isLandscape ? A4.short : A4.long) - margins.top - margins.bottom) / MM_PER_PIXEL,
  };
  const labels = frozenColumns(grid);
  const sideBySide = area ? layOutSideBySide({ grid, area, labels }, room.width) : null;
  const setup: Partial<ExcelPageSetup> = {
    paperSize: 9,
    orientation: turned,
    // LibreOffice loses the repeated columns when it fits or breaks by itself, and cuts the last one. With several
    // pages both scale and breaks are written.
    ...(sideBySide === null
      ? {
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: area && !isLandscape && isLittleLonger({ worksheet, grid, area }, room) ? 1 : 0,
        }
      : { fitToPage: false, scale: sideBySide.scale }),
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
    ...(sideBySide ? { pageColumns: sideBySide.pageColumns } : {}),
    titles: [
      ...(sideBySide !== null && labels > 0 ? [absoluteColumns(0, labels)] : []),
      ...(heading ? [`$${heading.start + 1}:$${heading.end}`] : []),
    ],
  };
}

function orientation(grid: Grid, area: Rect, margins: { left: number; right: number }): 'portrait' | 'landscape' {
  const room = A4.short - margins.left - margins.right;
  return visiblePixels(grid, area.left, area.right) * MM_PER_PIXEL <= room * SHRINK_BEFORE_TURNING
    ? 'portrait'
    : 'landscape';
}

function visiblePixels(grid: Grid, left: number, right: number): number {
  let pixels = 0;
  for (let column = left; column < right; column += 1) {
    if (!grid.isColumnHidden(column)) pixels += grid.columnPixels(column);
  }
  return pixels;
}

const frozenColumns = (grid: Grid): number => grid.sheet.properties?.gridProperties?.frozenColumnCount ?? 0;

interface Printed {
  readonly grid: Grid;
  readonly area: Rect;
  readonly labels: number;
}
interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * Null when the tab fits the width of one page; otherwise the largest readable scale, in percent, that needs the fewest
 * pages.
 */
function layOutSideBySide(
  printed: Printed,
  width: number,
): { readonly scale: number; readonly pageColumns: readonly number[] } | null {
  const { grid, area } = printed;
  if (width / visiblePixels(grid, area.left, area.right) >= SMALLEST_SCALE) return null;
  const breaksAt = (scale: number): readonly number[] => pageColumns(printed, (width * SAFE_WIDTH * 100) / scale);
  let scale = Math.round(SMALLEST_SCALE * 100);
  const fewest = breaksAt(scale).length;
  while (scale < 100 && breaksAt(scale + 1).length === fewest) scale += 1;
  return { scale, pageColumns: breaksAt(scale) };
}

/** Where pages begin when each holds as many columns as fit, with the frozen ones first on every page. */
function pageColumns({ grid, area, labels }: Printed, width: number): readonly number[] {
  const repeated = visiblePixels(grid, area.left, Math.max(area.left, labels));
  const begins: number[] = [];
  let used = repeated;
  for (let column = Math.max(area.left, labels); column < area.right; column += 1) {
    const pixels = visiblePixels(grid, column, column + 1);
    if (used + pixels > width && used > repeated) {
      begins.push(column);
      used = repeated;
    }
    used += pixels;
  }
  return begins;
}

/** Whether the tab, fitted to the page's width, is only a little longer than one page. */
function isLittleLonger(
  { worksheet, grid, area }: { worksheet: Worksheet; grid: Grid; area: Rect },
  room: Room,
): boolean {
  let pixels = 0;
  for (let row = area.top; row < area.bottom; row += 1) {
    if (!grid.isRowHidden(row)) pixels += (worksheet.getRow(row + 1).height ?? LEAST_ROW_POINTS) / POINTS_PER_PIXEL;
  }
  const pages = (pixels * Math.min(1, room.width / visiblePixels(grid, area.left, area.right))) / room.height;
  return pages > 1 && pages <= LITTLE_LONGER;
}

function printedArea(grid: Grid, wish: PageSetup): Rect | undefined {
  const area = wish.area ? { bottom: grid.size.rows, right: grid.size.columns, ...wish.area } : usedVisible(grid);
  return area && !isEmptyRect(area) ? area : undefined;
}

/** The smallest rectangle that holds every visible cell with content or a border. */
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
      const hasLine = Object.values(cell.userEnteredFormat?.borders ?? {}).some(
        (line) => line?.style && line.style !== 'NONE',
      );
      if (isVisible(row, column) && (hasContent(cell) || hasLine)) take(row, column);
    }
  }
  for (const merge of grid.merges) {
    if (hasContent(grid.cell(merge.top, merge.left))) eachVisible(merge, isVisible, take);
  }
  return used;
}

function eachVisible(
  rect: Rect,
  isVisible: (row: number, column: number) => boolean,
  take: (row: number, column: number) => void,
): void {
  for (let row = rect.top; row < rect.bottom; row += 1) {
    for (let column = rect.left; column < rect.right; column += 1) {
      if (isVisible(row, column)) take(row, column);
    }
  }
}

/** The visible frozen rows that are headings of columns; titles above them print on the first page only. */
function frozenHeading(grid: Grid): { start: number; end: number } | undefined {
  const frozen = boundedRect(
    { endRowIndex: grid.sheet.properties?.gridProperties?.frozenRowCount ?? 0 },
    grid.size,
  ).bottom;
  const shown = Array.from({ length: frozen }, (_, row) => row).filter((row) => !grid.isRowHidden(row));
  const filled = shown.map((row) => filledCells(grid, row));
  const enough = Math.max(0, ...filled) * HEADING_SHARE;
  const first = shown.find((_, at) => filled.slice(at).every((cells) => cells >= enough));
  const last = shown[shown.length - 1];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/** Visible columns of a row that have content, including those under a merge that has content. */
function filledCells(grid: Grid, row: number): number {
  const columns = new Set<number>();
  for (const [column, cell] of grid.cells.get(row) ?? []) if (hasContent(cell)) columns.add(column);
  for (const merge of grid.merges) {
    if (row < merge.top || row >= merge.bottom || !hasContent(grid.cell(merge.top, merge.left))) continue;
    for (let column = merge.left; column < merge.right; column += 1) columns.add(column);
  }
  return [...columns].filter((column) => !grid.isColumnHidden(column)).length;
}
