/** Requests that lay literal rows of cells on a tab and shape it: widths, heights, hidden keys, frozen headings. Knows no form. */
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
 * One updateCells that writes the rows from `at` down and to the right. A cell left out of `fields`' members is cleared: what is laid
 * is the whole truth of the rectangle. Rows may be of different length; the missing end cells are not touched.
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
 * The same rows as values and notes in one request, and formats member by member, one request per rectangle of equal member: a fourth
 * of the size, since a tab has many cells and few looks. For a tab that is new.
 */
export function layFormatted(rows: readonly (readonly CellDataShape[])[], at: Spot): SheetRequest[] {
  const groups = new Map<
    string,
    {
      readonly member: keyof CellFormatShape;
      readonly format: CellFormatShape;
      readonly cells: { row: number; column: number }[];
    }
  >();
  const bare = rows.map((line, row) =>
    line.map((cell, column) => {
      const { userEnteredFormat, ...rest } = cell;
      for (const member of Object.keys(userEnteredFormat ?? {}) as (keyof CellFormatShape)[]) {
        const format: CellFormatShape = { [member]: userEnteredFormat?.[member] };
        const key = JSON.stringify(format);
        const group = groups.get(key) ?? { member, format, cells: [] };
        group.cells.push({ row: row + at.row, column: column + at.column });
        groups.set(key, group);
      }
      return rest;
    }),
  );
  const formats = [...groups.values()].flatMap(({ member, format, cells }) =>
    mergeBoxes(cells).map((box): SheetRequest => ({
      repeatCell: {
        range: gridRange(at.sheetId, box),
        cell: { userEnteredFormat: format },
        fields: `userEnteredFormat.${member}`,
      },
    })),
  );
  // Formats first: a text cell must be one before its value comes.
  return [...formats, layGrid(bare, at, 'userEnteredValue,note')];
}

/** Explicit pixel widths, one request per run of equal ones. */
export const widths = (sheetId: number, pixels: readonly number[]): SheetRequest[] => sized(sheetId, 'COLUMNS', pixels);
/** Explicit heights; null leaves the row to Google's automatic height. */
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

/** Pixels that a text needs in a column of that width: a Vietnamese letter of 10 pt is taken as 6,4 px wide, a line as 18 px high. */
export function heightFor(text: string, width: number, line = 18): number {
  const perLine = Math.max(1, Math.floor((width - 8) / 6.4));
  const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
  return lines * line + 6;
}
