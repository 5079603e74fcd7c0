/**
 * Alternating colours as plain fills: the band colour of each cell, for row banding and column banding with header and
 * footer.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import { boundedRect, contains, type Rect } from '../addresses';
import { argb, colorSource, type Theme } from './colors';
import type { Grid } from '../grid';

type Bands = sheets_v4.Schema$BandingProperties;

/** The colour (`AARRGGBB`) of a place, or undefined. */
export type BandAt = (row: number, column: number) => string | undefined;

export function bandingOf(grid: Grid, theme: Theme): BandAt {
  const bandings = (grid.sheet.bandedRanges ?? []).map((banded) => ({
    rect: boundedRect(banded.range ?? {}, grid.size),
    rows: banded.rowProperties,
    columns: banded.columnProperties,
  }));
  return (row, column) => {
    const under = bandings.find(({ rect }) => contains(rect, row, column));
    if (!under) return undefined;
    const { rect, rows, columns } = under;
    // Google: a cell gets the row's colour, or the column's without a row banding
    return rows
      ? bandColor(rows, { at: row, start: rect.top, end: rect.bottom }, theme)
      : columns && bandColor(columns, { at: column, start: rect.left, end: rect.right }, theme);
  };
}

/** Every banded place, so that empty cells are coloured too. */
export function bandedRects(grid: Grid): Rect[] {
  return (grid.sheet.bandedRanges ?? []).map((banded) => boundedRect(banded.range ?? {}, grid.size));
}

function bandColor(bands: Bands, place: { at: number; start: number; end: number }, theme: Theme): string | undefined {
  const header = argb(colorSource(bands.headerColor, bands.headerColorStyle), theme);
  const footer = argb(colorSource(bands.footerColor, bands.footerColorStyle), theme);
  if (header && place.at === place.start) return header;
  if (footer && place.at === place.end - 1) return footer;
  const order = place.at - place.start - (header ? 1 : 0);
  return order % 2 === 0
    ? argb(colorSource(bands.firstBandColor, bands.firstBandColorStyle), theme)
    : argb(colorSource(bands.secondBandColor, bands.secondBandColorStyle), theme);
}
