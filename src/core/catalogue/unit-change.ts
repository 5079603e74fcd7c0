/**
 * *Sắp xếp đơn vị*: what a decision made of units. One line is one unit before and one unit after it, so that a merger
 * of three units has three lines. The lines are the only place that connects figures of a unit that is gone with the
 * unit that has its work now.
 */
import type { Unit } from './unit';

export const UNIT_CHANGE_KINDS = ['merged', 'split', 'renamed', 'moved', 'ended', 'new'] as const;
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

export interface UnitChange {
  /** `SX-01` */
  readonly code: string;
  readonly kind: UnitChangeKind;
  /** Code of the unit before; null = the unit is formed without one. */
  readonly from: string | null;
  /** Code of the unit after; null = the unit ends without a successor. The same code: the unit goes on. */
  readonly to: string | null;
  /** The name of the unit before, or its group where the unit moves; '' = there is none before. */
  readonly was: string;
  /** Number and symbol of the decision, and its day. Days are 'YYYY-MM-DD'. */
  readonly number: string;
  readonly date: string;
  /** The day from which the decision is in force. */
  readonly effectiveOn: string;
  /** The first day from which reports follow it: a period that was out by then keeps its units. */
  readonly actsFrom: string;
}

/** Days of two reports: changes after the cut-off of the earlier one, up to that of the later one, are between them. */
export interface Between {
  readonly then: string;
  readonly now: string;
}

export const changesBetween = (changes: readonly UnitChange[], { then, now }: Between): readonly UnitChange[] =>
  changes.filter(({ actsFrom }) => then < actsFrom && actsFrom <= now);

/** What a unit of today was then. */
export interface Origins {
  /** Codes of the units then that are whole in it: the unit itself when nothing happened; [] = it has none. */
  readonly whole: readonly string[];
  /** Codes of the units then of which it has only a part. */
  readonly split: readonly string[];
}

/** Follows the lines back, the latest first; a unit may be joined twice between two reports. */
export function originsOf(unit: string, changes: readonly UnitChange[], between: Between): Origins {
  const own = changesBetween(changes, between);
  const back = (code: string, before: string): Origins => {
    const into = own.filter(({ to, actsFrom }) => to === code && actsFrom < before);
    const last = into
      .map(({ actsFrom }) => actsFrom)
      .sort()
      .pop();
    if (last === undefined) return { whole: [code], split: [] };
    const parts = into.filter(({ actsFrom }) => actsFrom === last);
    const found = parts.flatMap(({ kind, from }): readonly Origins[] => {
      if (from === null) return [];
      return kind === 'split' ? [{ whole: [], split: [from] }] : [back(from, last)];
    });
    return {
      whole: [...new Set(found.flatMap(({ whole }) => whole))],
      split: [...new Set(found.flatMap(({ split }) => split))],
    };
  };
  return back(unit, AFTER_ALL);
}

/** Later than every day. */
const AFTER_ALL = '9999-12-31';

/** True when the unit was joined, split or formed between the two reports. */
export const isChanged = (unit: string, { whole, split }: Origins): boolean =>
  split.length > 0 || whole.length !== 1 || whole[0] !== unit;

/**
 * Codes of the units that have the work of a unit now, in the order of the register, through later decisions; [] = it
 * has no successor. `isEnded` = the unit is there no more.
 */
export function successorsOf(
  unit: string,
  changes: readonly UnitChange[],
  isEnded: (unit: string) => boolean,
): readonly string[] {
  const after = (code: string, seen: readonly string[]): readonly string[] =>
    changes.flatMap(({ from, to }) => {
      if (from !== code || to === null || seen.includes(to)) return [];
      return isEnded(to) ? after(to, [...seen, to]) : [to];
    });
  return [...new Set(after(unit, [unit]))];
}

/** Codes of units then that ended without a successor: no unit of today has their figures. */
export function endedWithout(changes: readonly UnitChange[], between: Between): readonly string[] {
  const own = changesBetween(changes, between);
  return [...new Set(own.flatMap(({ from, to }) => (from !== null && to === null ? [from] : [])))];
}

/** Codes go on after the highest one in the register. */
export function nextChangeNumber(known: readonly Pick<UnitChange, 'code'>[]): number {
  return Math.max(0, ...known.map(({ code }) => Number(/^SX-(\d+)$/.exec(code)?.[1] ?? 0))) + 1;
}

export const changeCode = (number: number): string => `SX-${String(number).padStart(2, '0')}`;

/** Units that the change gives a last day: they are before it and not after it. */
export const endingUnits = (changes: readonly UnitChange[]): readonly string[] => {
  const after = new Set(changes.flatMap(({ to }) => to ?? []));
  return [...new Set(changes.flatMap(({ from }) => (from === null || after.has(from) ? [] : [from])))];
};

/** The unit's name in a report of that day: a unit that goes on under its code may have had another one. */
export function nameOn(unit: Pick<Unit, 'code' | 'name'>, day: string, changes: readonly UnitChange[]): string {
  const later = changes
    .filter(
      ({ kind, from, to, actsFrom, was }) =>
        from === unit.code && to === from && kind !== 'moved' && day < actsFrom && was !== '',
    )
    .sort((one, other) => (one.actsFrom < other.actsFrom ? -1 : 1));
  return later[0]?.was ?? unit.name;
}
