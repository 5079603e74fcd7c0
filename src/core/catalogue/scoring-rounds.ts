/**
 * One đợt chấm điểm: its scheme, the round in which units score themselves and the round in which they explain. The
 * code of the self round names it.
 */
import type { Catalogue, ScoringScheme } from './catalogue';
import type { Period } from './period';

export interface Scoring {
  readonly scheme: ScoringScheme;
  readonly self: Period;
  /** null = the office has not set one. */ readonly explain: Period | null;
}

const ofRound = (periods: readonly Period[], scheme: string, round: 'self' | 'explain'): readonly Period[] =>
  periods
    .filter((one) => one.scoring?.scheme === scheme && one.scoring.round === round)
    .sort((a, b) => (a.due.date < b.due.date ? -1 : 1));

/**
 * The đợt to which a period of either round belongs. Returns null for a reporting period, or when the scheme or the
 * self round is missing.
 */
export function scoringOf(catalogue: Pick<Catalogue, 'periods' | 'schemes'>, period: Period): Scoring | null {
  const scheme = catalogue.schemes.find((one) => one.id === period.scoring?.scheme);
  if (!scheme) return null;
  const selves = ofRound(catalogue.periods, scheme.id, 'self');
  const self =
    period.scoring?.round === 'self' ? period : [...selves].reverse().find((one) => one.due.date < period.due.date);
  if (!self) return null;
  const next = selves.find((one) => one.due.date > self.due.date);
  const explain = ofRound(catalogue.periods, scheme.id, 'explain').find(
    (one) => one.due.date > self.due.date && (!next || one.due.date < next.due.date),
  );
  return { scheme, self, explain: explain ?? null };
}
