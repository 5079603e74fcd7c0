/** Opens one đợt chấm điểm for the office's work: master, ledger, scheme and both rounds. */
import type { Catalogue } from '../../core/catalogue/catalogue';
import type { Period } from '../../core/catalogue/period';
import { scoringOf, type Scoring } from '../../core/catalogue/scoring-rounds';
import type { Ledger } from '../work/ledger';
import { refuse, type Asked } from '../refusal';
import type { PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import type { World } from '../ports';

/** `open.period` is the self-score round, `open.units` the units that score themselves. */
export interface ScoringWork extends Scoring {
  readonly open: PeriodWork;
}

/** Without a named period: the last đợt that has files, otherwise the first one. */
function selfRound(catalogue: Catalogue, ledger: Ledger, named: string | undefined): Period | null {
  const periods = catalogue.periods.filter((one) => one.scoring !== undefined);
  const asked = named === undefined ? null : periods.find((one) => one.code === named);
  if (named !== undefined) return asked ? (scoringOf(catalogue, asked)?.self ?? null) : null;
  const selves = periods
    .filter((one) => one.scoring?.round === 'self')
    .sort((a, b) => (a.due.date < b.due.date ? -1 : 1));
  return [...selves].reverse().find((one) => ledger.hasFiles(one.code)) ?? selves[0] ?? null;
}

/** Two service calls: master and ledger. Refuses an account outside the office, and a catalogue without a đợt. */
export function openScoring(world: World, wanted: { readonly period?: string | undefined }): Asked<ScoringWork> {
  const open = openPeriod(world, {
    everyRow: true,
    pick: ({ catalogue, ledger }) => selfRound(catalogue, ledger, wanted.period),
  });
  if (!open.ok) return open;
  const scoring = scoringOf(open.value.catalogue, open.value.period);
  return scoring ? { ok: true, value: { ...scoring, open: open.value } } : refuse('noScoringRound');
}
