/**
 * Totals with the office's adjustments: sealed figures plus signed lines. A ratio is computed from adjusted sums; the
 * figure of a unit never changes. This file does not know where a line comes from or how it is shown.
 */
import { copyWith } from '../once';
import type { EntryValue } from '../entry';
import { compare, sum, type Scaled } from '../exact';
import { amountOf, ratioOf } from '../forms/derive';
import { explainIndicator, type Explanation, type Part } from './explain';
import type { Consolidated, IndicatorLine } from './consolidated';

export interface AdjustmentLine {
  readonly key: string;
  readonly unit: string;
  readonly unitName: string;
  readonly version: number;
  readonly row: string;
  readonly field: string;
  readonly label: string;
  /** What the unit returned; null = that version is not the one that counts. */
  readonly sealed: EntryValue | null;
  readonly amount: Scaled;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
  /** True when the line's version is the one that counts now. */
  readonly counted: boolean;
}

/** Marks a total that contains more than the units' figures: row and field → the lines in it. */
export type InTotals = ReadonlyMap<string, readonly AdjustmentLine[]>;

export const totalKey = (row: string, field: string): string => `${row}\u0000${field}`;

/** A consolidation with the counted lines in its totals, and the lines in each total. */
export interface WithAdjustments {
  readonly consolidated: Consolidated;
  readonly inTotals: InTotals;
}

/** Adds the lines that count to their totals. The other lines change nothing. */
export function withAdjustments(sealed: Consolidated, lines: readonly AdjustmentLine[]): WithAdjustments {
  const counted = lines.filter((one) => one.counted);
  if (counted.length === 0) return { consolidated: sealed, inTotals: new Map() };
  const inTotals = new Map<string, readonly AdjustmentLine[]>();
  const indicators = sealed.indicators.map((line) => {
    const { total, own } = totalWith(sealed, line, counted);
    if (own.length > 0) inTotals.set(totalKey(line.row, line.field), own);
    return own.length === 0 ? line : copyWith(line, { total });
  });
  const headline = sealed.overview.headline.map((head) => {
    const line = indicators.find((one) => one.row === head.row && one.field === head.field && !one.heading);
    return line ? { ...head, total: line.total } : head;
  });
  return { consolidated: copyWith(sealed, { indicators, overview: { ...sealed.overview, headline } }), inTotals };
}

interface AdjustedTotal {
  readonly total: Scaled | null;
  /** The lines that are in it. */
  readonly own: readonly AdjustmentLine[];
}

function totalWith(sealed: Consolidated, line: IndicatorLine, counted: readonly AdjustmentLine[]): AdjustedTotal {
  if (line.heading || line.apart || line.ofPlan) return { total: line.total, own: [] };
  if (line.derived?.kind === 'ratio') return ratioWith(sealed, line, counted);
  if (line.sumOfRows) {
    const own = line.sumOfRows.flatMap((row) => {
      const part = sealed.indicators.find((one) => one.row === row && one.field === line.field && !one.heading);
      return part ? totalWith(sealed, part, counted).own : [];
    });
    return { total: sum([...(line.total ? [line.total] : []), ...own.map((one) => one.amount)]), own };
  }
  const at = line.derived?.kind === 'same' ? line.derived.as : line;
  const own =
    line.kind === 'count' || line.kind === 'decimal' || (line.kind === 'percent' && line.owner !== undefined)
      ? counted.filter((one) => one.row === at.row && one.field === at.field)
      : [];
  return { total: sum([...(line.total ? [line.total] : []), ...own.map((one) => one.amount)]), own };
}

function ratioWith(sealed: Consolidated, line: IndicatorLine, counted: readonly AdjustmentLine[]): AdjustedTotal {
  const explained = explainIndicator(sealed, line.row, line.field, null);
  const parts = (explained?.parts ?? []).filter((part, _, all) =>
    all.filter((one) => one.unit === part.unit).every((one) => amountOf(one.value) !== null),
  );
  const touching = (part: Part): readonly AdjustmentLine[] =>
    counted.filter((one) => one.unit === part.unit && one.row === part.row && one.field === part.field);
  const of = (role: Part['role']): readonly AdjustmentLine[] =>
    parts.filter((part) => part.role === role).flatMap(touching);
  const own = [...new Set([...of('over'), ...of('under')])];
  if (own.length === 0 || !explained?.sums.over || !explained.sums.under) return { total: line.total, own: [] };
  const ratio = ratioOf(
    [explained.sums.over, ...of('over').map((one) => one.amount)],
    [explained.sums.under, ...of('under').map((one) => one.amount)],
  );
  return { total: ratio.kind === 'number' ? { scaled: ratio.scaled, decimals: ratio.decimals } : null, own };
}

/** Re-adds the sealed parts and each line once; true when they give the total. */
export function provesWith(found: Explanation, lines: readonly AdjustmentLine[], total: Scaled | null): boolean {
  if (total === null || found.proves === false) return false;
  const of = (role: Part['role']): readonly Scaled[] =>
    found.parts
      .filter((part) => part.role === role)
      .flatMap((part) =>
        lines
          .filter((one) => one.unit === part.unit && one.row === part.row && one.field === part.field)
          .map((one) => one.amount),
      );
  if (found.how === 'ratio') {
    if (!found.sums.over || !found.sums.under) return false;
    const again = ratioOf([found.sums.over, ...of('over')], [found.sums.under, ...of('under')]);
    return again.kind === 'number' && compare(again, total) === 0;
  }
  const again = sum([...(found.sums.part ? [found.sums.part] : []), ...of('part')]);
  return again !== null && compare(again, total) === 0;
}
