/**
 * Positions on *Tổng quan*: rows and columns are fixed, because these cells are the charts' sources. 0-based; blocks
 * are half-open. This is the only place where position has a meaning; every other reader finds the cells by their keys.
 */

/** Headline counts that the chart shows; further lines follow below. */
export const HEADLINE_SLOTS = 6;

/** Pixels from the hidden key column to the gap before the charts; the visible columns fit a portrait A4 page. */
export const OVERVIEW_WIDTHS: readonly number[] = [40, 345, 120, 110, 105, 30];

export const OVERVIEW_AT = {
  columns: { key: 0, label: 1, total: 2, coverage: 3, rest: 4, charts: 6 },
  title: 1,
  subtitle: 2,
  /** Rows: cut-off, made at, received n/N, on time, late, undecided. */
  submission: { top: 4, bottom: 11 },
  groups: { top: 13, bottom: 16 },
  /** Six states that add up to all. The row for all follows and is not in the chart. */
  tasks: { top: 18, bottom: 24 },
  findings: { top: 27, bottom: 30 },
  headline: { top: 32, bottom: 32 + HEADLINE_SLOTS },
  ratios: { top: 34 + HEADLINE_SLOTS },
  /** Minimum size, so that charts keep their anchor and sources. */
  least: { rows: 56, columns: 14 },
} as const;
