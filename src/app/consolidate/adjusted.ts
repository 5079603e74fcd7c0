/**
 * The office's adjustments laid upon a consolidation: totals become sealed figures plus signed lines, ratios are taken from adjusted sums,
 * a unit's own figure never changes. A line speaks only while the version of the answer it was made on does.
 */
import type { Consolidated, IndicatorLine } from '../../core/consolidate/consolidate';
import { amountOf, ratioOf } from '../../core/forms/derive';
import { fromText, sum, type Scaled } from '../../core/exact';
import { explainIndicator, type Part } from '../../core/consolidate/explain';
import { isHandedIn } from '../../core/submission/submission';
import { totalKey, type AdjustmentLine } from '../../tables/master-book/results/adjustments';
import type { AdjustmentRecord } from '../../tables/ledger-book';
import { submissionOf, type Round } from '../work/period-work';

export interface Adjusted {
  readonly consolidated: Consolidated;
  readonly lines: readonly AdjustmentLine[];
  /** totalKey → the lines that are in that total. */ readonly inTotals: ReadonlyMap<string, readonly AdjustmentLine[]>;
}

export function adjusted(round: Round, sealed: Consolidated): Adjusted {
  const lines = round.ledger.adjustments(round.period.code).map((one) => lineOf(round, sealed, one));
  const speaking = lines.filter((one) => one.counted);
  if (speaking.length === 0) return { consolidated: sealed, lines, inTotals: new Map() };
  const inTotals = new Map<string, readonly AdjustmentLine[]>();
  const indicators = sealed.indicators.map((line) => {
    const { total, own } = totalWith(sealed, line, speaking);
    if (own.length > 0) inTotals.set(totalKey(line.row, line.field), own);
    return own.length === 0 ? line : { ...line, total };
  });
  const headline = sealed.overview.headline.map((head) => {
    const line = indicators.find((one) => one.row === head.row && one.field === head.field && !one.heading);
    return line ? { ...head, total: line.total } : head;
  });
  return { consolidated: { ...sealed, indicators, overview: { ...sealed.overview, headline } }, lines, inTotals };
}

function lineOf(round: Round, sealed: Consolidated, one: AdjustmentRecord): AdjustmentLine {
  const submission = submissionOf(round, one.unit);
  const counted = submission !== null && isHandedIn(submission.state) && submission.version === one.version;
  const line = sealed.indicators.find((each) => each.row === one.row && each.field === one.field && !each.heading);
  const amount = fromText(one.amount);
  if (!amount) throw new Error(`adjustment ${one.key}: ${one.amount} is no amount`);
  return {
    key: one.key,
    unit: one.unit,
    unitName: round.catalogue.units.find((unit) => unit.code === one.unit)?.shortName ?? one.unit,
    version: one.version,
    row: one.row,
    field: one.field,
    label: line ? [line.number, line.label].filter((part) => part !== '').join(' ') : one.row,
    sealed: counted ? (line?.byUnit[one.unit] ?? null) : null,
    amount,
    reason: one.reason,
    by: one.by,
    at: one.at,
    counted,
  };
}

function totalWith(
  sealed: Consolidated,
  line: IndicatorLine,
  speaking: readonly AdjustmentLine[],
): { readonly total: Scaled | null; readonly own: readonly AdjustmentLine[] } {
  if (line.heading) return { total: line.total, own: [] };
  if (line.derived?.kind === 'ratio') return ratioWith(sealed, line, speaking);
  const at = line.derived?.kind === 'same' ? line.derived.as : line;
  const own =
    line.kind === 'count' || line.kind === 'decimal'
      ? speaking.filter((one) => one.row === at.row && one.field === at.field)
      : [];
  return { total: sum([...(line.total ? [line.total] : []), ...own.map((one) => one.amount)]), own };
}

function ratioWith(
  sealed: Consolidated,
  line: IndicatorLine,
  speaking: readonly AdjustmentLine[],
): { readonly total: Scaled | null; readonly own: readonly AdjustmentLine[] } {
  const explained = explainIndicator(sealed, line.row, line.field, null);
  const parts = (explained?.parts ?? []).filter((part, _, all) =>
    all.filter((one) => one.unit === part.unit).every((one) => amountOf(one.value) !== null),
  );
  const touching = (part: Part): readonly AdjustmentLine[] =>
    speaking.filter((one) => one.unit === part.unit && one.row === part.row && one.field === part.field);
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
