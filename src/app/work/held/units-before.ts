/** What the cover of a unit's workbook states about the units that it was joined or split of. */
import { nameOn, originsOf } from '../../../core/catalogue/unit-change';
import { samePeriodLastYear } from '../../../core/catalogue/reporting-year';
import type { Unit } from '../../../core/catalogue/unit';
import { earlierOfYear } from '../../../core/issue/asked';
import { priorGapSentence, unitChangeTold, unitsBeforeSentence } from '../../../text/windows/rare/unit-changes-told';
import type { PeriodWork } from '../period-work';
import { earlierSealsOf } from './earlier-units';

/** null when the unit was the same in the period that its form is compared with. */
export function unitsBeforeWords(open: PeriodWork, unit: Unit): string | null {
  const { listed, period } = open;
  const { unitChanges, units } = listed;
  const last = earlierOfYear(listed, period).slice(-1)[0] ?? samePeriodLastYear(period, listed.periods);
  if (unitChanges.length === 0 || period.scoring || !last) return null;
  const became = earlierSealsOf(open, unit.code, [last.code]).changed.get(last.code);
  if (became === undefined) return null;
  const { whole, split } = originsOf(unit.code, unitChanges, { then: last.cutOff, now: period.cutOff });
  const codes = became === 'split' ? split : whole;
  const names = codes.map((code) => {
    const known = units.find((one) => one.code === code);
    return known ? nameOn(known, last.cutOff, unitChanges) : code;
  });
  const papers = unitChanges
    .filter(({ from, to }) => to === unit.code || (from !== null && codes.includes(from)))
    .map(({ number, date }) => unitChangeTold.papers(number, date));
  return unitsBeforeSentence[became](names, [...new Set(papers)].join('; '));
}

/**
 * Whose figures the form shows as those of the period before, where the unit gave no report in that one; null where it
 * did, or gave none in the year.
 */
export function priorGapWords(open: PeriodWork, unit: Unit): string | null {
  const { listed, period } = open;
  const earlier = earlierOfYear(listed, period);
  const codes = new Set(
    earlierSealsOf(
      open,
      unit.code,
      earlier.map(({ code }) => code),
    ).seals.map((seal) => seal.period),
  );
  const held = earlier.filter(({ code }) => codes.has(code)).pop();
  const last = earlier[earlier.length - 1];
  return period.scoring || !held || !last || held === last ? null : priorGapSentence(last.name, held.name);
}
