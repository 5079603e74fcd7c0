/**
 * Ranks approved by a decision. The ledger keeps them when the office has recorded the number, symbol and day of the
 * decision. Only these ranks may leave the office; later marks do not change them. After the decision is withdrawn,
 * none of them may be shown.
 */
import { localDate } from '../../core/calendar';
import type { Period } from '../../core/catalogue/period';
import type { UnitGroup } from '../../core/catalogue/unit';
import { appraiseWords, decisionText } from '../../text/books/score-book';
import type { Decision, DecisionRead } from '../../tables/score-book/decision';
import type { PeriodWork } from '../work/period-work';
import type { Judged } from './judge';
import type { ScoringWork } from './rounds';

/** Points and ratio are printed decimals (`89.5`); `ratio` is null when no criterion applied. */
export interface DecidedRank {
  readonly unit: string;
  readonly name: string;
  readonly group: UnitGroup;
  readonly total: string;
  readonly ratio: string | null;
  readonly rank: number;
  readonly classLabel: string | null;
}
export interface DecidedRound {
  readonly scheme: string;
  readonly period: string;
  readonly decision: Decision;
  readonly lines: readonly DecidedRank[];
}

/** `decision` is null when it was withdrawn at `at`. */
interface Kept {
  readonly at: number;
  readonly scheme: string;
  readonly decision: Decision | null;
  readonly lines: readonly DecidedRank[];
}

const lastKept = (ledger: PeriodWork['ledger'], period: string): Kept | null =>
  (ledger.kept.of('decision', period).slice(-1)[0]?.content ?? null) as Kept | null;

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
 * is none; then no rank or class may leave the office. No service call, whatever period `round` is of.
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

const printed = (one: { readonly scaled: number; readonly decimals: number }): string =>
  String(Number(`${one.scaled}e-${one.decimals}`));

const linesOf = (judged: Judged): readonly DecidedRank[] =>
  judged.units.flatMap(({ unit, ranked }) =>
    ranked.rank === null
      ? []
      : [
          {
            unit: unit.code,
            name: unit.name,
            group: unit.group,
            total: printed(ranked.reckoned.total),
            ratio: ranked.reckoned.ratio && printed(ranked.reckoned.ratio),
            rank: ranked.rank,
            classLabel: ranked.reckoned.classLabel,
          },
        ],
  );

export interface DecisionState {
  /** For the notice on every view; null when no decision is in force. */
  readonly decided: Decision | null;
  /** What the job reports about it; '' when there is nothing to report. */
  readonly said: string;
  /** The part of the report that stays as long as nothing changes; shown beside the notice. */
  readonly lasting: string;
  /** true when something was added to the ledger. */
  readonly isNew: boolean;
}

/**
 * Compares the typed decision with the one kept; changes the ledger in memory only. Must run before anything is shown.
 */
export function settleDecision({ open, scheme }: ScoringWork, judged: Judged, typed: DecisionRead): DecisionState {
  const { ledger, world, period, office } = open;
  const kept = lastKept(ledger, period.code);
  const keep = (content: Kept, log: (mark: string) => string): void => {
    const mark = ledger.kept.keep('decision', period.code, content);
    ledger.tell(office.account, { action: 'scoreDecision', unit: null, period: period.code, text: log(mark) });
  };
  const words = appraiseWords.decision;
  if (typed.is === 'none') {
    if (!kept?.decision) return { decided: null, said: '', lasting: '', isNew: false };
    keep({ at: world.clock.now(), scheme: scheme.name, decision: null, lines: [] }, () => appraiseWords.log.withdrawn);
    return { decided: null, said: words.withdrawn, lasting: '', isNew: true };
  }
  if (scheme.trial) return { decided: null, said: words.trial, lasting: words.trial, isNew: false };
  if (typed.is === 'partial' || typed.decision.date > localDate(world.clock.now()))
    return { decided: kept?.decision ?? null, said: words.partial, lasting: words.partial, isNew: false };
  const { decision } = typed;
  const lines = linesOf(judged);
  if (kept?.decision && sameDecision(kept.decision, decision)) {
    const changed = JSON.stringify(kept.lines) === JSON.stringify(lines) ? '' : words.changed(decisionText(decision));
    return {
      decided: decision,
      said: changed === '' ? words.standing(decisionText(decision)) : changed,
      lasting: changed,
      isNew: false,
    };
  }
  if (lines.length < judged.units.length || lines.length === 0)
    return { decided: kept?.decision ?? null, said: words.notRanked, lasting: words.notRanked, isNew: false };
  keep({ at: world.clock.now(), scheme: scheme.name, decision, lines }, (mark) =>
    appraiseWords.log.decided(decisionText(decision), mark),
  );
  return { decided: decision, said: words.recorded(decisionText(decision)), lasting: '', isNew: true };
}

const sameDecision = (one: Decision, other: Decision): boolean =>
  one.number === other.number && one.symbol === other.symbol && one.date === other.date;
