/** How fresh the figures of a unit are, and what this makes of a total. A total has the freshness of its worst unit. */
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

const WORST_FIRST: readonly Freshness[] = ['missing', 'otherTemplate', 'stale'];

/** `units` = freshness of the units that are asked for the row; `have` = how many of them gave a figure for it. */
export function totalFreshness(units: readonly Freshness[], have: number): Freshness {
  const worst = WORST_FIRST.find((one) => units.includes(one));
  if (worst) return worst;
  if (have === 0) return 'nothing';
  return units.every((one) => one === 'closed') ? 'closed' : 'fresh';
}
