/**
 * How fresh the figures of a unit are, and what this makes of a total. A total has the freshness of its worst unit. One
 * rule for the master, the leaders' page and the documents.
 */
import type { Freshness } from './consolidated';
import { isHandedIn, type Flags, type State } from '../submission/submission';

export interface UnitStanding {
  readonly state: State;
  readonly flags: Flags;
  readonly sealed: boolean;
  /** The seal was made from another version of a form than the unit has now. */
  readonly otherTemplate: boolean;
  /** The seal does not hold any figure. */
  readonly empty: boolean;
}

export function unitFreshness(one: UnitStanding): Freshness {
  if (!one.sealed || !isHandedIn(one.state)) return 'missing';
  if (one.otherTemplate || one.flags.oldTemplate) return 'otherTemplate';
  if (one.flags.editedAfterSeal) return 'stale';
  if (one.empty) return 'nothing';
  return one.state === 'closed' ? 'closed' : 'fresh';
}

/** Missing units come last: the coverage beside every total counts them, and nothing else shows an outdated one. */
const WORST_FIRST: readonly Freshness[] = ['otherTemplate', 'stale', 'missing'];

/** A report that is counted differs from what its unit has now. */
export const isOutdated = (freshness: Freshness): boolean => freshness === 'stale' || freshness === 'otherTemplate';

/** `units` = freshness of the units that are asked for the row; `have` = how many of them gave a figure for it. */
export function totalFreshness(units: readonly Freshness[], have: number): Freshness {
  const worst = worstFreshness(units);
  if (worst) return worst;
  if (have === 0) return 'nothing';
  return units.every((one) => one === 'closed') ? 'closed' : 'fresh';
}

/** The worst of several units or lines; null when none of them needs attention. */
export const worstFreshness = (all: readonly Freshness[]): Freshness | null =>
  WORST_FIRST.find((one) => all.includes(one)) ?? null;
