/**
 * Ranks approved by a decision, as the ledger keeps them. Only these ranks may leave the office. After the decision is
 * withdrawn, none of them may be shown.
 */
import type { Period } from '../../core/catalogue/period';
import type { UnitGroup } from '../../core/catalogue/unit';
import type { Decision } from '../../tables/score-book/decision';
import type { PeriodWork } from '../work/period-work';

/** Points and ratio are printed decimals (`89.5`); `ratio` is null when no criterion applied. */
export interface DecidedRank {
  readonly unit: string;
  readonly name: string;
  readonly group: UnitGroup;
  readonly total: string;
  readonly ratio: string | null;
  readonly rank: number;
  readonly classLabel: string | null;
  /** Parts of the total as printed decimals. Absent in decisions recorded before they were kept. */
  readonly self?: string | null;
  readonly appraised?: string | null;
  readonly survey?: string | null;
}
export interface DecidedRound {
  readonly scheme: string;
  readonly period: string;
  readonly decision: Decision;
  readonly lines: readonly DecidedRank[];
}

/** `decision` is null when it was withdrawn at `at`. */
export interface KeptDecision {
  readonly at: number;
  readonly scheme: string;
  readonly decision: Decision | null;
  readonly lines: readonly DecidedRank[];
}

export const lastKept = (ledger: PeriodWork['ledger'], period: string): KeptDecision | null =>
  (ledger.kept.of('decision', period).slice(-1)[0]?.content ?? null) as KeptDecision | null;

/** The decided ranks of one đợt; null when nothing may be shown outside the office. No service call. */
export function decidedFor(
  { ledger }: Pick<PeriodWork, 'ledger'>,
  period: Pick<Period, 'code' | 'name'>,
): DecidedRound | null {
  const kept = lastKept(ledger, period.code);
  return kept?.decision
    ? { scheme: kept.scheme, period: period.name, decision: kept.decision, lines: kept.lines }
    : null;
}

/**
 * The ranks that may be shown to leaders: those of the latest đợt whose decision is recorded. Returns null when there
 * is none; then no rank or class may leave the office. No service call, whatever period `open` is of.
 */
export function decidedRanks(open: Pick<PeriodWork, 'ledger' | 'catalogue'>): DecidedRound | null {
  const selves = open.catalogue.periods
    .filter((one) => one.scoring?.round === 'self')
    .sort((a, b) => (a.due.date < b.due.date ? 1 : -1));
  for (const period of selves) {
    const decided = decidedFor(open, period);
    if (decided) return decided;
  }
  return null;
}

/** The decided ranks of the đợt before this one; null when no earlier đợt has a decision. No service call. */
export function decidedBefore(open: Pick<PeriodWork, 'ledger' | 'catalogue'>, self: Period): DecidedRound | null {
  const earlier = open.catalogue.periods
    .filter((one) => one.scoring?.round === 'self' && one.due.date < self.due.date)
    .sort((a, b) => (a.due.date < b.due.date ? 1 : -1));
  return earlier.map((one) => decidedFor(open, one)).find((one) => one !== null) ?? null;
}
