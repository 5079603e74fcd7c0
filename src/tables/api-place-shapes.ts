/** Google's own JSON for places on a grid and for colours. Rows and columns are 0-based, ranges are half-open. */

/** Half-open, 0-based. An absent bound is unbounded. */
export interface GridRangeShape {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface GridCoordinateShape {
  readonly sheetId: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export interface ColorShape {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
  readonly alpha?: number;
}

export interface ColorStyleShape {
  readonly rgbColor: ColorShape;
}
