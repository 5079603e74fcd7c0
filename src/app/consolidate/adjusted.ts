/**
 * Applies the adjustments of the ledger to a consolidation, as signed lines. A line counts only while the report
 * version it was made on counts.
 */
import type { Consolidated } from '../../core/consolidate/consolidate';
import { fromText } from '../../core/exact';
import { withAdjustments, type AdjustmentLine, type WithAdjustments } from '../../core/consolidate/adjusted-totals';
import { rowTitle } from '../../core/forms/row-title';
import type { AdjustmentRecord } from '../../tables/ledger-book';
import type { FigureInputs } from './figure-inputs';

type Adjusting = Pick<FigureInputs, 'adjustments' | 'counted' | 'catalogue'>;

export interface Adjusted extends WithAdjustments {
  readonly lines: readonly AdjustmentLine[];
}

export function adjusted(inputs: Adjusting, sealed: Consolidated): Adjusted {
  const lines = inputs.adjustments.map((one) => lineOf(inputs, sealed, one));
  return { ...withAdjustments(sealed, lines), lines };
}

function lineOf(inputs: Adjusting, sealed: Consolidated, one: AdjustmentRecord): AdjustmentLine {
  const counted = inputs.counted[one.unit] === one.version;
  const line = sealed.indicators.find((each) => each.row === one.row && each.field === one.field && !each.heading);
  const amount = fromText(one.amount);
  if (!amount) throw new Error(`adjustment ${one.key}: ${one.amount} is no amount`);
  return {
    key: one.key,
    unit: one.unit,
    unitName: inputs.catalogue.units.find((unit) => unit.code === one.unit)?.shortName ?? one.unit,
    version: one.version,
    row: one.row,
    field: one.field,
    label: line ? rowTitle(line) : one.row,
    sealed: counted ? (line?.byUnit[one.unit] ?? null) : null,
    amount,
    reason: one.reason,
    by: one.by,
    at: one.at,
    counted,
  };
}
