/** The seals of earlier periods that a unit's form follows, where units were joined or split since. */
import { isChanged, originsOf } from '../../../core/catalogue/unit-change';
import type { EarlierUnits } from '../../../core/forms/prior';
import { joinedSeal } from '../../../core/issue/joined-seal';
import type { Seal } from '../../../core/submission/seal';
import type { PeriodWork } from '../period-work';
import { comparable } from './row-owners';
import { standingSeals } from './standing-seals';

interface EarlierSeals {
  readonly seals: readonly Seal[];
  /** By code of the period; a period in which the unit was the same is absent. */
  readonly changed: ReadonlyMap<string, EarlierUnits>;
}

type Held = Pick<PeriodWork, 'ledger' | 'listed' | 'catalogue' | 'period'>;

/** One seal for each period: the unit's own, or one joined of the units that are whole in it now. */
export function earlierSealsOf(open: Held, unit: string, periods: readonly string[]): EarlierSeals {
  const changed = new Map<string, EarlierUnits>();
  const seals = open.listed.periods
    .filter(({ code }) => periods.includes(code))
    .flatMap(({ code, cutOff }): readonly Seal[] => {
      const own = (one: string): readonly Seal[] =>
        standingSeals(open, one, [code]).map((seal) => comparable(open, seal));
      const origins = originsOf(unit, open.listed.unitChanges, { then: cutOff, now: open.period.cutOff });
      if (!isChanged(unit, origins)) return own(unit);
      const held = origins.whole.map(own);
      if (origins.split.length > 0) changed.set(code, 'split');
      else if (held.some((one) => one.length > 0))
        changed.set(code, held.every((one) => one.length > 0) ? 'joined' : 'partMissing');
      if (changed.get(code) !== 'joined') return [];
      const seal = joinedSeal({ unit, seals: held.flat(), indicators: open.catalogue.indicators });
      return seal ? [seal] : [];
    });
  return { seals, changed };
}
