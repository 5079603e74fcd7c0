/** One đợt chấm điểm: its scheme, the round in which units score themselves and the one in which they explain. Named by its self round. */
import type { Catalogue, ScoringScheme } from '../../core/catalogue';
import type { Period } from '../../core/period';
import type { Ledger } from '../ledger';
import { refuse } from '../refusal';
import type { Asked } from '../refusal';
import { openRound } from '../round';
import type { Round } from '../round';
import type { World } from '../ports';

export interface Scoring { readonly scheme: ScoringScheme; readonly self: Period; /** null = the office has not set one. */ readonly explain: Period | null }
/** `round.period` is the self round, `round.units` the units that score themselves. */
export interface ScoringWork extends Scoring { readonly round: Round }

const ofRound = (periods: readonly Period[], scheme: string, round: 'self' | 'explain'): readonly Period[] =>
  periods.filter((one) => one.scoring?.scheme === scheme && one.scoring.round === round).sort((a, b) => (a.due.date < b.due.date ? -1 : 1));

/** The đợt that a period of either round belongs to; null for a reporting period, or where the scheme or the self round is not there. */
export function scoringOf(catalogue: Pick<Catalogue, 'periods' | 'schemes'>, period: Period): Scoring | null {
  const scheme = catalogue.schemes.find((one) => one.id === period.scoring?.scheme);
  if (!scheme) return null;
  const selves = ofRound(catalogue.periods, scheme.id, 'self');
  const self = period.scoring?.round === 'self' ? period : [...selves].reverse().find((one) => one.due.date < period.due.date);
  if (!self) return null;
  const next = selves.find((one) => one.due.date > self.due.date);
  const explain = ofRound(catalogue.periods, scheme.id, 'explain').find((one) => one.due.date > self.due.date && (!next || one.due.date < next.due.date));
  return { scheme, self, explain: explain ?? null };
}

/** Without a named period: the last đợt that has files, else the first there is. */
function selfRound(catalogue: Catalogue, ledger: Ledger, named: string | undefined): Period | null {
  const periods = catalogue.periods.filter((one) => one.scoring !== undefined);
  const asked = named === undefined ? null : periods.find((one) => one.code === named);
  if (named !== undefined) return asked ? scoringOf(catalogue, asked)?.self ?? null : null;
  const selves = periods.filter((one) => one.scoring?.round === 'self').sort((a, b) => (a.due.date < b.due.date ? -1 : 1));
  return [...selves].reverse().find((one) => ledger.files(one.code).length > 0) ?? selves[0] ?? null;
}

/** Two service calls: master and ledger. Refused outside the office, and where no đợt is set. */
export function openScoring(world: World, wanted: { readonly period?: string | undefined }): Asked<ScoringWork> {
  const round = openRound(world, { pick: ({ catalogue, ledger }) => selfRound(catalogue, ledger, wanted.period) });
  if (!round.ok) return round;
  const scoring = scoringOf(round.value.catalogue, round.value.period);
  return scoring ? { ok: true, value: { ...scoring, round: round.value } } : refuse('noScoringRound');
}
