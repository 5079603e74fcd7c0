/** Units as a tree that changes over time: which of them exist on a day, and who reports for whom. */
import { inProtocolOrder, type Unit } from './unit';

/** True when the unit exists on this day ('YYYY-MM-DD'). A day that is not known sets no limit. */
export const existsOn = ({ bornOn, endedOn }: Pick<Unit, 'bornOn' | 'endedOn'>, day: string): boolean =>
  (bornOn === undefined || bornOn <= day) && (endedOn === undefined || day <= endedOn);

/** True when the unit exists on this day and makes a report of its own. */
export const reportsOn = (unit: Unit, day: string): boolean => existsOn(unit, day) && unit.noReport !== true;

/** The units above this one, nearest first. A circle ends where it began. */
export function unitsAbove(unit: Unit, units: readonly Unit[]): readonly Unit[] {
  const above: Unit[] = [];
  for (
    let at = units.find(({ code }) => code === unit.parent);
    at && at !== unit && !above.includes(at);
    at = units.find(({ code }) => code === at?.parent)
  )
    above.push(at);
  return above;
}

/** A unit without a report of its own, and the nearest unit above it that makes one; null = there is none. */
export interface Represented {
  readonly unit: Unit;
  readonly by: Unit | null;
}

/** The units that exist on this day without a report of their own, in protocol order. */
export const representedOn = (units: readonly Unit[], day: string): readonly Represented[] =>
  inProtocolOrder(units)
    .filter((unit) => existsOn(unit, day) && unit.noReport === true)
    .map((unit) => ({ unit, by: unitsAbove(unit, units).find((one) => reportsOn(one, day)) ?? null }));

/** The unit at the top of the tree in which this unit is: itself, when nothing is above it. */
export const topOf = (unit: Unit, units: readonly Unit[]): Unit => unitsAbove(unit, units).slice(-1)[0] ?? unit;
