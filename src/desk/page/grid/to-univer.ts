/**
 * From Google's spreadsheet to the workbook that Univer draws. The desk computes and formats; Univer gets only the
 * shown texts, so that the page cannot differ from the API. Hidden rows, columns and tabs stay hidden.
 */
import type { Book, Cell, CellFormat, Colour, Sheet } from './google-shapes';
import { rowHeights } from './row-heights';
import { shownText } from './shown-text';
import type { Spot } from './typed-cells';

const hex = (colour: Colour | undefined): string | undefined => {
  if (colour === undefined) return undefined;
  const part = (share: number | undefined): string =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(colour.red)}${part(colour.green)}${part(colour.blue)}`;
};

const across: Readonly<Record<string, number>> = { LEFT: 1, CENTER: 2, RIGHT: 3 };
const down: Readonly<Record<string, number>> = { TOP: 1, MIDDLE: 2, BOTTOM: 3 };
const wrap: Readonly<Record<string, number>> = { OVERFLOW_CELL: 1, CLIP: 2, LEGACY_WRAP: 3, WRAP: 3 };
const line: Readonly<Record<string, number>> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};
const side: Readonly<Record<string, string>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

function styleOf(format: CellFormat, cell: Cell): Record<string, unknown> {
  const text = format.textFormat ?? {};
  const value = cell.effectiveValue;
  const horizontal =
    format.horizontalAlignment ??
    (value?.numberValue !== undefined ? 'RIGHT' : value?.boolValue !== undefined ? 'CENTER' : 'LEFT');
  const style: Record<string, unknown> = {
    ht: across[horizontal] ?? 1,
    vt: down[format.verticalAlignment ?? 'BOTTOM'] ?? 3,
    tb: wrap[format.wrapStrategy ?? 'OVERFLOW_CELL'] ?? 1,
  };
  const ground = hex(format.backgroundColorStyle?.rgbColor);
  if (ground !== undefined && ground !== '#ffffff') style['bg'] = { rgb: ground };
  const ink = hex(text.foregroundColorStyle?.rgbColor) ?? (cell.hyperlink === undefined ? undefined : '#1155cc');
  if (ink !== undefined) style['cl'] = { rgb: ink };
  if (text.bold === true) style['bl'] = 1;
  if (text.italic === true) style['it'] = 1;
  if (text.underline === true || cell.hyperlink !== undefined) style['ul'] = { s: 1 };
  if (text.fontSize !== undefined) style['fs'] = text.fontSize;
  if (text.fontFamily !== undefined) style['ff'] = text.fontFamily;
  const edges = Object.entries(format.borders ?? {}).filter(
    ([, edge]) => edge?.style !== undefined && edge.style !== 'NONE',
  );
  if (edges.length > 0)
    style['bd'] = Object.fromEntries(
      edges.map(([where, edge]) => [
        side[where] ?? where,
        { s: line[edge?.style ?? 'SOLID'] ?? 1, cl: { rgb: '#808080' } },
      ]),
    );
  return style;
}

/** Univer's corner marks: a note at the top, a list at the bottom. */
function marksOf(cell: Cell): Record<string, unknown> {
  const note = cell.note === undefined ? {} : { tr: { color: '#e37400', size: 7 } };
  const list = /^ONE_OF_/.test(cell.dataValidation?.condition?.type ?? '') ? { br: { color: '#5f6368', size: 8 } } : {};
  return Object.keys({ ...note, ...list }).length === 0 ? {} : { markers: { ...note, ...list } };
}

export interface UniverSheet {
  readonly id: string;
  readonly name: string;
  readonly cellData: Record<number, Record<number, unknown>>;
  readonly [more: string]: unknown;
}
export interface UniverBook {
  readonly id: string;
  readonly name: string;
  readonly sheetOrder: readonly string[];
  readonly sheets: Readonly<Record<string, UniverSheet>>;
  readonly [more: string]: unknown;
}

/**
 * The first visible cell of a tab (of the first visible tab unless one is named): keys in row 1 and column A are
 * hidden.
 */
export function firstVisible(book: Book, sheetId?: number): Spot | null {
  const sheet = book.sheets.find((one) =>
    sheetId === undefined ? one.properties.hidden !== true : one.properties.sheetId === sheetId,
  );
  if (sheet === undefined) return null;
  const first = (list: readonly { readonly hiddenByUser?: boolean }[] | undefined): number =>
    Math.max(
      0,
      (list ?? []).findIndex((one) => one.hiddenByUser !== true),
    );
  return {
    sheetId: sheet.properties.sheetId,
    row: first(sheet.data?.[0]?.rowMetadata),
    column: first(sheet.data?.[0]?.columnMetadata),
  };
}

interface UniverGrid {
  /** Row → column → cell, 0-based. */
  readonly cellData: Record<number, Record<number, unknown>>;
  readonly rowData: Record<number, unknown>;
  readonly columnData: Record<number, unknown>;
}

function gridOf(sheet: Sheet): UniverGrid {
  const grid: UniverGrid = { cellData: {}, rowData: {}, columnData: {} };
  const heights = rowHeights(sheet);
  for (const block of sheet.data ?? []) {
    const top = block.startRow ?? 0;
    const left = block.startColumn ?? 0;
    block.rowData?.forEach((row, r) =>
      row.values?.forEach((cell, c) => {
        const drawn = cellOf(cell);
        if (drawn !== null) (grid.cellData[top + r] ??= {})[left + c] = drawn;
      }),
    );
    block.rowMetadata?.forEach((one, r) => {
      grid.rowData[top + r] = { h: heights[r], ia: 0, hd: one.hiddenByUser === true ? 1 : 0 };
    });
    block.columnMetadata?.forEach((one, c) => {
      grid.columnData[left + c] = { w: one.pixelSize ?? 100, hd: one.hiddenByUser === true ? 1 : 0 };
    });
  }
  return grid;
}

/** Univer's cell; null when it would show nothing. */
function cellOf(cell: Cell): object | null {
  const text = shownText(cell);
  const format = cell.effectiveFormat;
  const marks = marksOf(cell);
  if (text === '' && format === undefined && Object.keys(marks).length === 0) return null;
  return { v: text, t: 1, ...(format === undefined ? {} : { s: styleOf(format, cell) }), ...marks };
}

function mergesOf(sheet: Sheet): object[] {
  return (sheet.merges ?? []).map((area) => ({
    startRow: area.startRowIndex ?? 0,
    endRow: (area.endRowIndex ?? 1) - 1,
    startColumn: area.startColumnIndex ?? 0,
    endColumn: (area.endColumnIndex ?? 1) - 1,
  }));
}

function sheetOf(sheet: Sheet): UniverSheet {
  const grid = sheet.properties.gridProperties ?? {};
  const frozenRows = grid.frozenRowCount ?? 0;
  const frozenColumns = grid.frozenColumnCount ?? 0;
  const tabColor = hex(sheet.properties.tabColor);
  return {
    id: String(sheet.properties.sheetId),
    name: sheet.properties.title,
    hidden: sheet.properties.hidden === true ? 1 : 0,
    rowCount: grid.rowCount ?? 1000,
    columnCount: grid.columnCount ?? 26,
    ...gridOf(sheet),
    defaultRowHeight: 21,
    defaultColumnWidth: 100,
    showGridlines: grid.hideGridlines === true ? 0 : 1,
    mergeData: mergesOf(sheet),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows === 0 ? -1 : frozenRows,
      startColumn: frozenColumns === 0 ? -1 : frozenColumns,
    },
    ...(tabColor === undefined ? {} : { tabColor }),
  };
}

/** Univer's workbook for a spreadsheet read with grid content. */
export function toUniver(book: Book): UniverBook {
  return {
    id: book.spreadsheetId,
    name: book.properties.title,
    appVersion: '0.25.1',
    locale: 'viVN',
    styles: {},
    sheetOrder: book.sheets.map((sheet) => String(sheet.properties.sheetId)),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [String(sheet.properties.sheetId), sheetOf(sheet)])),
  };
}
