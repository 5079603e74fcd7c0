/**
 * Points of one unit in one scoring round, and the ranks of similar units: the result of a scheme on the marks.
 *
 * Decisions where a scheme is silent:
 * - A cap limits points and is never lowered itself: base = min(cap, sum of the marks). A criterion that did not arise
 *   lowers the applicable maximum, which is min(cap, sum of the maxima that still apply). So where the maxima exceed
 *   the cap, the first lowered points cost the unit nothing.
 * - Bonus and penalty are outside the maximum: a ratio may exceed 100 %, and a total may be below zero unless the
 *   scheme bounds its total. Nothing is cut silently.
 * - The ratio is rounded half up to two decimals once. Ranks and classes are computed from that printed figure, so that
 *   readers of the printed table get the same ranks.
 * - A wrong mark (above the maximum, not allowed, not a number) adds nothing, and the line has no class and no rank
 *   until it is corrected.
 */
import type { Criterion, ScoringScheme } from '../catalogue/catalogue';
import type { EntryValue } from '../entry';
import { add, compare, ratioPercent, roundTo, type Scaled, subtract } from '../exact';
import type { UnitGroup } from '../catalogue/unit';

/** Decimals of every score and ratio. */
export const SCORE_DECIMALS = 2;

/**
 * Points of one criterion in one round, by criterion code; blank or absent = not marked. Penalties are positive points
 * that are taken away.
 */
export type Marks = Readonly<Record<string, EntryValue>>;

export interface Reckoned {
  readonly base: Scaled;
  readonly bonus: Scaled;
  /** Positive: the points that are taken away. */
  readonly penalty: Scaled;
  /** Points of the criteria that a survey gives; they are part of the sums above. */
  readonly survey: Scaled;
  /** Applicable maximum of the base after lowering. */
  readonly maximum: Scaled;
  readonly total: Scaled;
  /** total ÷ maximum (percent, 2 decimals); null = maximum zero. */
  readonly ratio: Scaled | null;
  /** null while a mark is open or wrong, or where the scheme has no classes. */
  readonly classLabel: string | null;
  /** Criteria without a mark. */
  readonly open: readonly string[];
  /** Criteria whose mark is above the maximum or not allowed, and codes that are not a criterion of the scheme. */
  readonly wrong: readonly string[];
}

export interface ScoreLine {
  readonly unit: string;
  readonly group: UnitGroup;
  readonly reckoned: Reckoned;
}

/** Equal ratios have equal ranks and the next rank is skipped. Open or wrong marks give null. */
export interface RankedLine extends ScoreLine {
  readonly rank: number | null;
}

const ZERO: Scaled = { scaled: 0, decimals: SCORE_DECIMALS };
const BLANK: EntryValue = { kind: 'blank' };

/**
 * The worth of one mark under its criterion: its points and the remaining maximum, or the reason why it has neither.
 */
export type Weighed =
  { readonly is: 'points'; readonly points: Scaled; readonly maximum: Scaled } | { readonly is: 'open' | 'wrong' };

/** Judges one mark of a criterion that takes points (not a heading). */
export function weigh(criterion: Criterion, mark: EntryValue): Weighed {
  const maximum = criterion.maximum ?? ZERO;
  if (mark.kind === 'blank') return { is: 'open' };
  if (mark.kind === 'notArisen' || mark.kind === 'notApplicable') {
    if (criterion.notArisen === 'no') return { is: 'wrong' };
    return criterion.notArisen === 'full'
      ? { is: 'points', points: maximum, maximum }
      : { is: 'points', points: ZERO, maximum: ZERO };
  }
  if (mark.kind !== 'number' || mark.scaled < 0) return { is: 'wrong' };
  const { value, exact } = roundTo({ scaled: mark.scaled, decimals: mark.decimals }, SCORE_DECIMALS);
  if (!exact || (criterion.maximum !== null && compare(value, criterion.maximum) > 0)) return { is: 'wrong' };
  return { is: 'points', points: value, maximum };
}

/** The part that the unit marks itself: the scheme without the criteria that others mark. */
export const selfSchemeOf = <S extends Pick<ScoringScheme, 'criteria'>>(scheme: S): S => ({
  ...scheme,
  criteria: scheme.criteria.filter((one) => one.heading || one.selfScored),
});

const capped = (points: Scaled, cap: Scaled | null): Scaled =>
  cap !== null && compare(points, cap) > 0 ? add(ZERO, cap) : points;

const floored = (points: Scaled, least: Scaled | null): Scaled =>
  least !== null && compare(points, least) < 0 ? add(ZERO, least) : points;

function percentOf(total: Scaled, maximum: Scaled): Scaled | null {
  if (total.scaled >= 0) return ratioPercent(total, maximum, SCORE_DECIMALS);
  const size = ratioPercent(subtract(ZERO, total), maximum, SCORE_DECIMALS);
  return size === null ? null : subtract(ZERO, size);
}

function classOf(scheme: ScoringScheme, total: Scaled, ratio: Scaled | null): string | null {
  const measured = scheme.classBy === 'points' ? total : ratio;
  if (measured === null) return null;
  return scheme.classes.find((one) => one.from === null || compare(measured, one.from) >= 0)?.label ?? null;
}

/** A unit's points under a scheme. Never throws on a mark: marks that cannot count are listed in `open` or `wrong`. */
export function reckon(scheme: ScoringScheme, marks: Marks): Reckoned {
  const sums = { base: ZERO, bonus: ZERO, penalty: ZERO };
  let applicable = ZERO;
  let survey = ZERO;
  const open: string[] = [];
  const wrong: string[] = [];
  const criteria = scheme.criteria.filter((one) => !one.heading);
  for (const criterion of criteria) {
    const weighed = weigh(criterion, marks[criterion.code] ?? BLANK);
    if (weighed.is === 'open') open.push(criterion.code);
    if (weighed.is === 'wrong') wrong.push(criterion.code);
    if (weighed.is === 'points') sums[criterion.part] = add(sums[criterion.part], weighed.points);
    if (weighed.is === 'points' && criterion.survey) survey = add(survey, weighed.points);
    if (criterion.part === 'base')
      applicable = add(applicable, weighed.is === 'points' ? weighed.maximum : (criterion.maximum ?? ZERO));
  }
  const known = new Set(criteria.map((one) => one.code));
  wrong.push(...Object.keys(marks).filter((code) => !known.has(code) && marks[code]?.kind !== 'blank'));
  const base = capped(sums.base, scheme.caps.base);
  const bonus = capped(sums.bonus, scheme.caps.bonus);
  const maximum = capped(applicable, scheme.caps.base);
  const counted = subtract(add(base, bonus), sums.penalty);
  const total = floored(capped(counted, scheme.caps.most), scheme.caps.least);
  const ratio = percentOf(total, maximum);
  const settled = open.length === 0 && wrong.length === 0;
  return {
    base,
    bonus,
    penalty: sums.penalty,
    survey,
    maximum,
    total,
    ratio,
    classLabel: settled ? classOf(scheme, total, ratio) : null,
    open,
    wrong,
  };
}

const measureOf = (scheme: ScoringScheme, line: ScoreLine): Scaled | null => {
  const { open, wrong, total, ratio } = line.reckoned;
  if (open.length > 0 || wrong.length > 0) return null;
  return scheme.rankBy === 'points' ? total : ratio;
};

/** Ranks within each group of units only; the lines keep their order. */
export function rankWithin(scheme: ScoringScheme, lines: readonly ScoreLine[]): readonly RankedLine[] {
  const measured = lines.map((line) => ({ line, by: measureOf(scheme, line) }));
  return measured.map(({ line, by }) => {
    if (by === null) return { ...line, rank: null };
    const above = measured.filter(
      (other) => other.line.group === line.group && other.by !== null && compare(other.by, by) > 0,
    );
    return { ...line, rank: above.length + 1 };
  });
}
