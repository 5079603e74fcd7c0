/**
 * The decision that approves the ranks: the ledger keeps them when the office has recorded its number, symbol and day.
 * Later marks do not change them.
 */
import { localDate } from '../../core/calendar';
import { appraiseWords, decisionText } from '../../text/books/score-book';
import type { Decision, DecisionRead } from '../../tables/score-book/decision';
import { lastKept, type DecidedRank, type KeptDecision } from './decided-rounds';
import type { Judged } from './judge';
import type { ScoringWork } from './rounds';

const printed = (one: { readonly scaled: number; readonly decimals: number }): string =>
  String(Number(`${one.scaled}e-${one.decimals}`));

const linesOf = (judged: Judged): readonly DecidedRank[] =>
  judged.units.flatMap(({ unit, ranked, result }) =>
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
            self: result.self && printed(result.self),
            appraised: result.appraised && printed(result.appraised),
            survey: result.survey && printed(result.survey),
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
  const keep = (content: KeptDecision, log: (mark: string) => string): void => {
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
