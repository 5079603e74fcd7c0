/**
 * Requests that write literal rows of cells to a tab and shape it: widths, heights, hidden keys, frozen headings. Knows
 * no form.
 */
import type { CellDataShape, CellFormatShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { gridRange, mergeBoxes } from './a1';

export interface Spot {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

const LAID = 'userEnteredValue,userEnteredFormat,dataValidation,note';

/**
 * One updateCells request that writes the rows from `at` down and to the right. A member of `fields` that a cell does
 * not set is cleared, so the rectangle holds exactly what is written. Rows may differ in length; cells past the end of
 * a row are not touched.
 */
export const layGrid = (
  rows: readonly (readonly CellDataShape[])[],
  at: Spot,
  fields: string = LAID,
): SheetRequest => ({
  updateCells: {
    rows: rows.map((values) => ({ values: [...values] })),
    fields,
    start: { sheetId: at.sheetId, rowIndex: at.row, columnIndex: at.column },
  },
});

/**
 * Writes the same rows as one request for values and notes, and formats per member, one request per rectangle with
 * equal format. This takes a quarter of the bytes, because a tab has many cells and few formats. Only for a new tab.
 */
export function layFormatted(rows: readonly (readonly CellDataShape[])[], at: Spot): SheetRequest[] {
  const groups = new FormatGroups();
  const bare = rows.map((line, row) =>
    line.map((cell, column) => {
      const { userEnteredFormat, ...rest } = cell;
      for (const member of Object.keys(userEnteredFormat ?? {}) as (keyof CellFormatShape)[])
        groups.of(member, userEnteredFormat?.[member]).cells.push({ row: row + at.row, column: column + at.column });
      return rest;
    }),
  );
  const formats = groups.all().flatMap(({ member, format, cells }) =>
    mergeBoxes(cells).map((box): SheetRequest => ({
      repeatCell: {
        range: gridRange(at.sheetId, box),
        cell: { userEnteredFormat: format },
        fields: `userEnteredFormat.${member}`,
      },
    })),
  );
  // Formats come first: a cell must have the text format before its value is written.
  return [...formats, layGrid(bare, at, 'userEnteredValue,note')];
}

interface FormatGroup {
  readonly member: keyof CellFormatShape;
  readonly format: CellFormatShape;
  readonly cells: { row: number; column: number }[];
}

/** Cells by member of their format and its value, in the order in which each was first met. */
class FormatGroups {
  private readonly groups = new Map<string, FormatGroup>();
  /** Most cells share the value itself with others: equal values are compared as text once. */
  private readonly byValue = new Map<keyof CellFormatShape, Map<unknown, FormatGroup>>();

  of(member: keyof CellFormatShape, value: unknown): FormatGroup {
    let values = this.byValue.get(member);
    if (values === undefined) this.byValue.set(member, (values = new Map()));
    let group = values.get(value);
    if (group === undefined) values.set(value, (group = this.equalTo(member, { [member]: value })));
    return group;
  }

  private equalTo(member: keyof CellFormatShape, format: CellFormatShape): FormatGroup {
    const key = JSON.stringify(format);
    const group = this.groups.get(key) ?? { member, format, cells: [] };
    this.groups.set(key, group);
    return group;
  }

  all(): readonly FormatGroup[] {
    return [...this.groups.values()];
  }
}

/** Explicit widths in pixels, one request per run of equal widths. */
export const widths = (sheetId: number, pixels: readonly number[]): SheetRequest[] => sized(sheetId, 'COLUMNS', pixels);
/** Explicit heights; null keeps Google's automatic height for the row. */
export const heights = (sheetId: number, pixels: readonly (number | null)[]): SheetRequest[] =>
  sized(sheetId, 'ROWS', pixels);

function sized(sheetId: number, dimension: 'ROWS' | 'COLUMNS', pixels: readonly (number | null)[]): SheetRequest[] {
  const requests: SheetRequest[] = [];
  let from = 0;
  while (from < pixels.length) {
    const pixelSize = pixels[from] ?? null;
    let to = from + 1;
    while (to < pixels.length && pixels[to] === pixelSize) to++;
    if (pixelSize !== null)
      requests.push({
        updateDimensionProperties: {
          range: { sheetId, dimension, startIndex: from, endIndex: to },
          properties: { pixelSize },
          fields: 'pixelSize',
        },
      });
    from = to;
  }
  return requests;
}

export const hide = (sheetId: number, dimension: 'ROWS' | 'COLUMNS', at: number): SheetRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension, startIndex: at, endIndex: at + 1 },
    properties: { hiddenByUser: true },
    fields: 'hiddenByUser',
  },
});

export const freeze = (sheetId: number, rows: number, columns: number): SheetRequest => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: { frozenRowCount: rows, frozenColumnCount: columns } },
    fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
  },
});

/**
 * Height in pixels that a text needs in a column of that width. A Vietnamese letter at 10 pt counts as 6.4 px wide, a
 * line as 18 px high.
 */
export function heightFor(text: string, width: number, line = 18): number {
  const perLine = Math.max(1, Math.floor((width - 8) / 6.4));
  const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
  return lines * line + 6;
}
