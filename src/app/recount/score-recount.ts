/**
 * The second count of *Kết quả*: points, maxima, ratios, ranks and classes worked out again from the marks in *Thẩm
 * định*, with its own arithmetic in hundredths of a point. It shares no code with the scoring in core, which it checks.
 */
import type { Criterion, ScoringScheme } from '../../core/catalogue/catalogue';
import { NOT_APPLICABLE, NOT_ARISEN } from '../../text/books/unit-book';

/** The content of a cell: a figure, words, or nothing. */
export type PlainMark = number | string | null;

export interface ScoreRecountInput {
  readonly scheme: ScoringScheme;
  /**
   * One per unit and criterion. `told` = the first appraisal as it was sent to the unit, in hundredths or words;
   * undefined when none was sent.
   */
  readonly marks: readonly {
    readonly unit: string;
    readonly criterion: string;
    readonly self: PlainMark;
    readonly first: PlainMark;
    readonly second: PlainMark;
    readonly told?: { readonly hundredths: number } | { readonly words: string };
  }[];
  readonly groups: Readonly<Record<string, string>>;
  /** The lines of *Kết quả* to be written, cells by column key. */
  readonly results: readonly Readonly<Record<string, PlainMark>>[];
  /** The word that is written in place of a rank. */
  readonly withoutRank: string;
}

export interface ScoreDiscrepancy {
  readonly unit: string;
  readonly column: string;
  readonly written: string;
  readonly recounted: string;
}

type Mark =
  | { readonly is: 'points'; readonly hundredths: number }
  | { readonly is: 'nothing' }
  | { readonly is: 'open' | 'wrong' };
type Kept = ScoreRecountInput['marks'][number];
interface Count {
  readonly total: number;
  readonly maximum: number;
  readonly ratio: number | null;
  readonly open: number;
  readonly wrong: number;
  /** Points of the survey; null where the scheme has none, or one of its marks is missing. */
  readonly survey: number | null;
}

const NOTHING = [NOT_ARISEN, NOT_APPLICABLE].map((words) => words.toLocaleLowerCase('vi-VN'));
const hundredthsOf = (amount: { readonly scaled: number; readonly decimals: number }): number =>
  Math.round((amount.scaled * 100) / 10 ** amount.decimals);

const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

function heard(cell: PlainMark): Mark {
  if (typeof cell !== 'number') {
    const words = (cell ?? '')
      .normalize('NFC')
      .replace(UNSEEN, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLocaleLowerCase('vi-VN')
      .replace(/\.$/, '');
    return { is: words === '' ? 'open' : NOTHING.includes(words) ? 'nothing' : 'wrong' };
  }
  const hundredths = Math.round(cell * 100);
  // A whole number of 1000 or more is a decimal comma that was lost, whatever the criterion allows.
  return cell < 0 || (Number.isInteger(cell) && cell >= 1000) || Math.abs(cell * 100 - hundredths) > 1e-6
    ? { is: 'wrong' }
    : { is: 'points', hundredths };
}

function toldMark(told: Kept['told']): Mark | null {
  if (told === undefined) return null;
  return 'words' in told ? heard(told.words) : { is: 'points', hundredths: told.hundredths };
}

function finalMark(one: Kept): Mark {
  const second = heard(one.second);
  return second.is === 'open' ? (toldMark(one.told) ?? heard(one.first)) : second;
}

const least = (sum: number, cap: { readonly scaled: number; readonly decimals: number } | null): number =>
  cap === null ? sum : Math.min(sum, hundredthsOf(cap));

/** A percentage with two decimals; halves are rounded away from zero. */
function percent(total: number, maximum: number): number | null {
  if (maximum === 0) return null;
  const size = Math.floor((2 * Math.abs(total) * 10_000 + maximum) / (2 * maximum));
  return total < 0 ? -size : size;
}

function count(scheme: ScoringScheme, markOf: (criterion: Criterion) => Mark): Count {
  const sums = { base: 0, bonus: 0, penalty: 0 };
  let [applicable, open, wrong, survey] = [0, 0, 0, 0];
  const surveyed = scheme.criteria.filter((one) => one.survey && !one.heading);
  let unsurveyed = 0;
  for (const criterion of scheme.criteria) {
    if (criterion.heading) continue;
    const top = criterion.maximum === null ? null : hundredthsOf(criterion.maximum);
    const mark = markOf(criterion);
    const isBad =
      mark.is === 'wrong' ||
      (mark.is === 'nothing' && criterion.notArisen === 'no') ||
      (mark.is === 'points' && top !== null && mark.hundredths > top);
    if (criterion.survey) {
      if (isBad || mark.is === 'open') unsurveyed += 1;
      else if (mark.is === 'points') survey += mark.hundredths;
      else if (criterion.notArisen === 'full') survey += top ?? 0;
    }
    if (isBad) wrong += 1;
    else if (mark.is === 'open') open += 1;
    else if (mark.is === 'points') sums[criterion.part] += mark.hundredths;
    else if (criterion.notArisen === 'full') sums[criterion.part] += top ?? 0;
    if (criterion.part === 'base' && (isBad || mark.is !== 'nothing' || criterion.notArisen === 'full'))
      applicable += top ?? 0;
  }
  const maximum = least(applicable, scheme.caps.base);
  const counted = least(sums.base, scheme.caps.base) + least(sums.bonus, scheme.caps.bonus) - sums.penalty;
  const floor = scheme.caps.least === null ? -Infinity : hundredthsOf(scheme.caps.least);
  const total = Math.max(least(counted, scheme.caps.most), floor);
  return {
    ...{ total, maximum, ratio: percent(total, maximum), open, wrong },
    survey: surveyed.length === 0 || unsurveyed > 0 ? null : survey,
  };
}

const isWhole = (one: Count): boolean => one.open + one.wrong === 0;
const measure = (by: 'points' | 'ratio', one: Count): number | null =>
  !isWhole(one) ? null : by === 'points' ? one.total : one.ratio;

function classFor(scheme: ScoringScheme, one: Count): string {
  const value = measure(scheme.classBy, one);
  const reached =
    value === null
      ? []
      : scheme.classes
          .map((each) => ({ label: each.label, from: each.from === null ? -Infinity : hundredthsOf(each.from) }))
          .filter((each) => each.from <= value);
  return (
    reached.reduce<{ label: string; from: number } | null>(
      (best, each) => (best === null || each.from > best.from ? each : best),
      null,
    )?.label ?? ''
  );
}

/** Empty when the lines agree with the marks. Otherwise nothing may be written. */
export function recountScores(input: ScoreRecountInput): readonly ScoreDiscrepancy[] {
  const { scheme } = input;
  const units = Object.keys(input.groups);
  const kept = new Map(input.marks.map((one) => [`${one.unit}\n${one.criterion}`, one]));
  const counts = new Map(
    units.map((unit) => [
      unit,
      count(scheme, (criterion) => {
        const one = kept.get(`${unit}\n${criterion.code}`);
        return one ? finalMark(one) : { is: 'open' };
      }),
    ]),
  );
  const rankOf = (unit: string): number | null => {
    const own = counts.get(unit);
    const value = own ? measure(scheme.rankBy, own) : null;
    if (value === null) return null;
    return (
      1 +
      units.filter((other) => {
        const seen = counts.get(other);
        const theirs = seen ? measure(scheme.rankBy, seen) : null;
        return input.groups[other] === input.groups[unit] && theirs !== null && theirs > value;
      }).length
    );
  };
  const firstSum = (unit: string): number | null => {
    const first = count(scheme, (criterion) => {
      const one = kept.get(`${unit}\n${criterion.code}`);
      return one ? (toldMark(one.told) ?? heard(one.first)) : { is: 'open' };
    });
    return isWhole(first) ? first.total : null;
  };
  const lines = new Map(input.results.map((line) => [String(line['key']), line]));
  return [
    ...presence(units, input.results, lines),
    ...units.flatMap((unit) => {
      const [own, line] = [counts.get(unit), lines.get(unit)];
      return own && line ? compareLine(input, { unit, own, first: firstSum(unit), line, rank: rankOf(unit) }) : [];
    }),
  ];
}

/** Every unit has one line, and every line has a unit. */
function presence(
  units: readonly string[],
  results: ScoreRecountInput['results'],
  lines: ReadonlyMap<string, unknown>,
): readonly ScoreDiscrepancy[] {
  const missing = [
    ...units.filter((unit) => !lines.has(unit)),
    ...[...lines.keys()].filter((unit) => !units.includes(unit)),
  ];
  const twice = results.length - lines.size;
  return [
    ...missing.map((unit) => ({
      unit,
      column: 'key',
      written: lines.has(unit) ? unit : '',
      recounted: lines.has(unit) ? '' : unit,
    })),
    ...(twice === 0
      ? []
      : [{ unit: '', column: 'key', written: String(results.length), recounted: String(lines.size) }]),
  ];
}

interface Compared {
  readonly unit: string;
  readonly own: Count;
  /** Sum of the first appraisal; null when a mark is missing. */
  readonly first: number | null;
  readonly line: Readonly<Record<string, PlainMark>>;
  readonly rank: number | null;
}

function compareLine(
  input: ScoreRecountInput,
  { unit, own, first, line, rank }: Compared,
): readonly ScoreDiscrepancy[] {
  const points = (column: string, mine: number | null): ScoreDiscrepancy[] => {
    const held = line[column] ?? null;
    const same = mine === null ? held === null : typeof held === 'number' && Math.abs(held * 100 - mine) < 1e-6;
    return same
      ? []
      : [{ unit, column, written: String(held ?? ''), recounted: mine === null ? '' : String(mine / 100) }];
  };
  const plain = (column: string, mine: PlainMark): ScoreDiscrepancy[] =>
    (line[column] ?? null) === mine
      ? []
      : [{ unit, column, written: String(line[column] ?? ''), recounted: String(mine ?? '') }];
  const label = classFor(input.scheme, own);
  return [
    ...selfSum(input, unit, points),
    ...points('first', first),
    ...points('survey', own.survey),
    ...points('appraised', isWhole(own) ? own.total - (own.survey ?? 0) : null),
    ...points('total', isWhole(own) ? own.total : null),
    ...points('maximum', own.maximum),
    ...points('ratio', isWhole(own) ? own.ratio : null),
    ...plain('rank', rank ?? input.withoutRank),
    ...plain('class', label === '' ? null : label),
    ...(((line['open'] ?? null) === null) === (own.open === 0)
      ? []
      : [{ unit, column: 'open', written: String(line['open'] ?? ''), recounted: String(own.open) }]),
    ...((line['wrong'] ?? null) === null && own.wrong > 0
      ? [{ unit, column: 'wrong', written: '', recounted: String(own.wrong) }]
      : []),
  ];
}

/** The unit's own sum over the criteria that it scores itself; a unit that has not handed in has no sum. */
function selfSum(
  { scheme, marks }: ScoreRecountInput,
  unit: string,
  points: (column: string, mine: number | null) => ScoreDiscrepancy[],
): ScoreDiscrepancy[] {
  const own = new Map(marks.filter((one) => one.unit === unit).map((one) => [one.criterion, heard(one.self)]));
  const asked = { ...scheme, criteria: scheme.criteria.filter((one) => one.heading || one.selfScored) };
  const isSealed = asked.criteria.some(
    (one) => !one.heading && ['points', 'nothing'].includes(own.get(one.code)?.is ?? ''),
  );
  return points('self', isSealed ? count(asked, (criterion) => own.get(criterion.code) ?? { is: 'open' }).total : null);
}
