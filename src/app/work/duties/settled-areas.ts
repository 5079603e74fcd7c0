/** The areas of the index that the office settled in a period, as the ledger keeps them. */
import type { SettledArea } from '../../../core/duties/settled-area';
import { submissionOf, type PeriodWork } from '../period-work';

/** One per area: every agency that forecasts it keeps the same. */
export function settledAreas(open: PeriodWork): readonly SettledArea[] {
  const byArea = new Map<string, SettledArea>();
  for (const unit of open.catalogue.units)
    for (const one of submissionOf(open, unit.code)?.told.settled ?? [])
      if ((byArea.get(one.area)?.at ?? 0) <= one.at) byArea.set(one.area, one);
  return [...byArea.values()];
}
