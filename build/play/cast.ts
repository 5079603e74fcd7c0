/**
 * Who does what in the played quarter: two units never answer, one answers late, one keeps an unreadable cell, and the
 * rest correct what the add-in reports. A few of the rest get their one-stop figures from the office; the last of these
 * does not agree with them.
 */
import { dice } from './figures';
import { oneStopSlip, slips, type Slip } from './mistakes';

export interface Cast {
  readonly silent: ReadonlySet<string>;
  readonly late: string;
  readonly stubborn: string;
  readonly hue: string;
  readonly slips: ReadonlyMap<string, readonly Slip[]>;
  /** Units whose one-stop figures the office pastes before Tạo biểu. */
  readonly given: readonly string[];
  readonly disagrees: string;
}

const MOST_GIVEN = 5;

export function castOf(units: readonly string[], seed: number): Cast {
  const luck = dice(seed ^ 0x5eed);
  const order = [...units].sort();
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = luck.below(last + 1);
    [order[last], order[other]] = [order[other] as string, order[last] as string];
  }
  const hue = units.includes('CQ-VPUBND') ? 'CQ-VPUBND' : (order[0] as string);
  const others = order.filter((unit) => unit !== hue);
  const few = others.length < 6;
  const silent = new Set(few ? [] : others.slice(0, 2));
  const late = few ? '' : (others[2] as string);
  const stubborn = few ? '' : (others[3] as string);
  const willing = others.filter((unit) => !silent.has(unit));
  const dealt = new Map<string, Slip[]>();
  if (willing.length > 0)
    slips.forEach((slip, index) => {
      const unit = willing[index % willing.length] as string;
      dealt.set(unit, [...(dealt.get(unit) ?? []), slip]);
    });
  if (stubborn !== '' && (dealt.get(stubborn) ?? []).every((slip) => slip.onBook !== undefined))
    dealt.set(stubborn, [slips[7] as Slip]);
  // A unit with a slip in a one-stop figure has to type the figure; a unit that never hands in or comes late would
  // leave the answers open.
  const given = few
    ? []
    : willing
        .filter((unit) => unit !== late && unit !== stubborn && dealt.get(unit)?.includes(oneStopSlip) !== true)
        .slice(0, MOST_GIVEN);
  return { silent, late, stubborn, hue, slips: dealt, given, disagrees: given.at(-1) ?? '' };
}

/** `count` units spread over the protocol order, so that a small run still has sở and huyện. */
export function pickEvenly(units: readonly string[], count: number): readonly string[] {
  if (count >= units.length) return units;
  return Array.from({ length: count }, (_, index) => units[Math.floor((index * units.length) / count)] as string);
}
