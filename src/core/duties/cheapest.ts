/** What is open in the register of weak criteria, the most points per day left first. */
import { daysBetween } from '../calendar';
import { toNumber } from '../exact';
import { isOpenWeakness, type WeakCriterion } from './weak-criterion';

export interface Cheapest {
  readonly criterion: WeakCriterion;
  /** Days left with today; 0 = the term has passed; null = no term. */
  readonly days: number | null;
  /** null = lost points or term are not known. */
  readonly perDay: number | null;
}

/**
 * What is late comes first, then by points per day left; what cannot be reckoned comes last.
 * @param today 'YYYY-MM-DD'
 */
export function cheapestPoints(register: readonly WeakCriterion[], today: string): readonly Cheapest[] {
  const order = ({ days, perDay }: Cheapest): number => {
    if (perDay === null) return -1;
    return days === 0 ? 1e6 + perDay : perDay;
  };
  return register
    .filter(isOpenWeakness)
    .map((criterion): Cheapest => {
      const days = criterion.due === null ? null : Math.max(0, daysBetween(today, criterion.due) + 1);
      const perDay = days === null || criterion.lost === null ? null : toNumber(criterion.lost) / Math.max(1, days);
      return { criterion, days, perDay };
    })
    .sort((one, other) => order(other) - order(one));
}
