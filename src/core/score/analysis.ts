/** What the report behind the ranks states: means over units, shares of points by area, and where points were lost. */
import type { Criterion } from '../catalogue/catalogue';
import type { EntryValue } from '../entry';
import { compare, ratioPercent, roundTo, subtract, sum, type Scaled } from '../exact';
import { SCORE_DECIMALS, weigh } from './score';

/** Rounded once, halves away from zero; null of nothing. */
export function meanOf(all: readonly Scaled[]): Scaled | null {
  const whole = sum(all);
  if (whole === null) return null;
  const finer = { scaled: Math.round((whole.scaled * 100) / all.length), decimals: whole.decimals + 2 };
  return roundTo(finer, SCORE_DECIMALS).value;
}

/** The marks of one unit that count in the end. */
export type FinalMarks = readonly { readonly criterion: Criterion; readonly final: EntryValue }[];

interface Weight {
  readonly points: Scaled;
  readonly maximum: Scaled;
}

const weightsOf = (criterion: Criterion, units: readonly FinalMarks[]): readonly Weight[] =>
  units.flatMap((marks) => {
    const mark = marks.find((one) => one.criterion.code === criterion.code);
    const weighed = mark ? weigh(criterion, mark.final) : null;
    return weighed?.is === 'points' ? [{ points: weighed.points, maximum: weighed.maximum }] : [];
  });

/** Mean of what the units lost at a criterion; null where no unit has a mark. */
export const meanLost = (criterion: Criterion, units: readonly FinalMarks[]): Scaled | null =>
  meanOf(weightsOf(criterion, units).map(({ points, maximum }) => subtract(maximum, points)));

const shareOf = (weights: readonly Weight[]): Scaled | null => {
  const [points, maximum] = [sum(weights.map((one) => one.points)), sum(weights.map((one) => one.maximum))];
  return points && maximum && ratioPercent(points, maximum, SCORE_DECIMALS);
};

const isCounted = ({ heading, part }: Criterion): boolean => !heading && part === 'base';

export interface LostCriterion {
  readonly criterion: Criterion;
  readonly lost: Scaled;
  /** Points of all units ÷ their maxima, in percent. */
  readonly share: Scaled | null;
}

/** Criteria of the base by the points that were lost, most first; those that no unit has a mark for are left out. */
export const lostCriteria = (criteria: readonly Criterion[], units: readonly FinalMarks[]): readonly LostCriterion[] =>
  criteria
    .filter(isCounted)
    .flatMap((criterion): readonly LostCriterion[] => {
      const lost = meanLost(criterion, units);
      return lost === null ? [] : [{ criterion, lost, share: shareOf(weightsOf(criterion, units)) }];
    })
    .sort((one, other) => compare(other.lost, one.lost));

/** The topmost heading above a criterion, or the criterion itself. */
function areaOf(criteria: readonly Criterion[], criterion: Criterion): Criterion {
  const above = criteria.find(({ code }) => code === criterion.parent);
  return above ? areaOf(criteria, above) : criterion;
}

export interface AreaShare {
  readonly area: Criterion;
  /** Points ÷ maxima in percent, of all its criteria and the given units; null where nothing applies. */
  readonly share: Scaled | null;
}

export function areaShares(criteria: readonly Criterion[], units: readonly FinalMarks[]): readonly AreaShare[] {
  const counted = criteria.filter(isCounted).map((one) => ({ one, area: areaOf(criteria, one) }));
  const areas = [...new Map(counted.map(({ area }) => [area.code, area])).values()];
  return areas.map((area) => ({
    area,
    share: shareOf(counted.filter((each) => each.area.code === area.code).flatMap(({ one }) => weightsOf(one, units))),
  }));
}
