/**
 * Which units will probably be late, as points that anybody can add up: each reason has its points, and the reasons are
 * shown in words. Moments and durations are in ms.
 */
import { isHandedIn, type State } from './submission';

const DAY = 86_400_000;

/** How one earlier report of the unit ended. `days` = whole or begun days after the due moment, 0 unless late. */
export interface PastReport {
  readonly end: 'onTime' | 'late' | 'missing';
  readonly days: number;
  /** It was sealed more than once: the office returned it, or the unit took it back. */
  readonly again: boolean;
}

export interface RiskFacts {
  readonly state: State;
  /** Time until the unit's own due moment; negative = it has passed. */
  readonly left: number;
  /** The latest first. */
  readonly past: readonly PastReport[];
  /** Required cells of the unit's forms, and those that were blank at the last look; null = not looked at yet. */
  readonly blank: { readonly blank: number; readonly of: number } | null;
  /** Points to mend after a tick that was refused in this period; 0 = none was. */
  readonly refused: number;
}

/** `points` is what the reason adds. */
export type RiskReason = { readonly points: number } & (
  | { readonly code: 'notBegun' | 'returned' }
  | { readonly code: 'lateBefore'; readonly count: number; readonly of: number; readonly days: number }
  | { readonly code: 'missingBefore' | 'againBefore'; readonly count: number; readonly of: number }
  | { readonly code: 'blank'; readonly blank: number; readonly of: number }
  | { readonly code: 'refused'; readonly open: number }
);

/** `points` = those of the reasons, and `AT_RISK` more once the due moment has passed: such a unit comes first. */
export interface LateRisk {
  readonly points: number;
  /** False from the due moment on: the unit is late then. */
  readonly isAtRisk: boolean;
  /** The weightiest first. */
  readonly reasons: readonly RiskReason[];
}

/** From this sum on, a unit is named as one that will probably be late. */
export const AT_RISK = 4;
/** Earlier reports that count. */
export const PAST_REPORTS = 4;
/** The forecast that is later held against what happened is the last one made this long before the due moment. */
export const FORECAST_AHEAD = 2 * DAY;

const NONE: LateRisk = { points: 0, isAtRisk: false, reasons: [] };
const MOST_OF_PAST = 5;
const MANY_DAYS = 3;

/** The nearer the due moment, the more what is missing now weighs. */
const urgency = (left: number): 1 | 2 | 4 => (left < 3 * DAY ? 4 : left < 7 * DAY ? 2 : 1);

function fromPast(all: readonly PastReport[]): readonly RiskReason[] {
  const past = all.slice(0, PAST_REPORTS);
  const [late, missing] = [past.filter(({ end }) => end === 'late'), past.filter(({ end }) => end === 'missing')];
  const again = past.filter((one) => one.again);
  const [of, days] = [past.length, Math.max(0, ...late.map((one) => one.days))];
  const lately = (end: PastReport['end']): number => (past[0]?.end === end ? 2 : 0);
  const reasons: readonly RiskReason[] = [
    {
      code: 'lateBefore',
      count: late.length,
      of,
      days,
      points: late.length === 0 ? 0 : Math.min(MOST_OF_PAST, late.length + lately('late') + (days > MANY_DAYS ? 1 : 0)),
    },
    {
      code: 'missingBefore',
      count: missing.length,
      of,
      points: Math.min(MOST_OF_PAST, 2 * missing.length + lately('missing')),
    },
    { code: 'againBefore', count: again.length, of, points: again.length > 0 ? 1 : 0 },
  ];
  return reasons;
}

function fromNow({ state, left, blank, refused }: RiskFacts): readonly RiskReason[] {
  const weight = urgency(left);
  const isNotBegun = state === 'published';
  const share = blank === null || blank.of === 0 ? 0 : blank.blank / blank.of;
  const reasons: readonly RiskReason[] = [
    { code: 'notBegun', points: isNotBegun ? weight : 0 },
    {
      code: 'blank',
      blank: blank?.blank ?? 0,
      of: blank?.of ?? 0,
      points: isNotBegun || share === 0 ? 0 : Math.ceil(share * weight),
    },
    { code: 'refused', open: refused, points: refused > 0 ? Math.min(2, weight) : 0 },
    { code: 'returned', points: state === 'returned' ? Math.min(2, weight) : 0 },
  ];
  return reasons;
}

/** No risk for a report that is in, and none for a unit that the office has not given its form yet. */
export function lateRisk(facts: RiskFacts): LateRisk {
  if (isHandedIn(facts.state) || facts.state === 'unpublished') return NONE;
  const reasons = [...fromNow(facts), ...fromPast(facts.past)].filter(({ points }) => points > 0);
  const sum = reasons.reduce((points, one) => points + one.points, 0);
  const isLate = facts.left < 0;
  return {
    points: isLate ? sum + AT_RISK : sum,
    isAtRisk: !isLate && sum >= AT_RISK,
    reasons: reasons.sort((one, other) => other.points - one.points),
  };
}

/** What a forecast was worth: how many units it named, how many of these were late, and who was late unnamed. */
export interface ForecastHits {
  readonly named: number;
  readonly late: number;
  readonly unnamed: number;
}

/** `ended` = the units that were asked, each with how its report ended. */
export function forecastHits(
  named: readonly string[],
  ended: Readonly<Record<string, PastReport['end']>>,
): ForecastHits {
  const isLate = (unit: string): boolean => ended[unit] !== undefined && ended[unit] !== 'onTime';
  const asked = named.filter((unit) => ended[unit] !== undefined);
  return {
    named: asked.length,
    late: asked.filter(isLate).length,
    unnamed: Object.keys(ended).filter((unit) => isLate(unit) && !named.includes(unit)).length,
  };
}
