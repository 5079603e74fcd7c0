/**
 * Where things stand on *Tổng quan*: fixed rows and columns, because the charts' sources are these cells. 0-based; blocks half-open.
 * The one place where position is meaning; every other reader finds the cells by their keys.
 */

/** Headline counts that the chart shows; further lines stand below it. */
export const HEADLINE_SLOTS = 6;

/** Pixels from the hidden key column to the gap before the charts; the visible ones fit a portrait A4 page. */
export const OVERVIEW_WIDTHS: readonly number[] = [40, 365, 120, 110, 85, 30];

export const OVERVIEW_AT = {
  columns: { key: 0, label: 1, total: 2, coverage: 3, rest: 4, charts: 6 },
  title: 1,
  subtitle: 2,
  /** Rows of cut-off, made at, received n/N, on time, late, undecided. */
  submission: { top: 4, bottom: 11 },
  groups: { top: 13, bottom: 16 },
  /** Six states that add up to all; the row of all follows and is not in the chart. */
  tasks: { top: 18, bottom: 24 },
  findings: { top: 27, bottom: 30 },
  headline: { top: 32, bottom: 32 + HEADLINE_SLOTS },
  ratios: { top: 34 + HEADLINE_SLOTS },
  /** Never smaller than this, so that charts keep their anchor and sources. */
  least: { rows: 56, columns: 14 },
} as const;
