/**
 * The index that the province may expect: the sum of the areas from the forecasts of the lead agencies, with a range
 * from those forecasts and the year before. The area that a survey measures is apart. Nothing unknown counts as zero:
 * an area without a figure leaves the sum open, and the range shows how wide.
 */
import { add, compare, subtract, sum, type Scaled } from '../exact';
import type { EntryValue } from '../entry';
import { isAgreed, settlementOf, type AreaGiven, type SettledArea } from './settled-area';
import type { WeakCriterion } from './weak-criterion';

/** The area that citizens and businesses judge. */
const SURVEYED = 'impact';

export interface AreaForecast {
  readonly code: string;
  /** `LV 3`: its last number is the area's place in the scheme. */
  readonly number: string;
  readonly label: string;
  readonly area: string;
  readonly maximum: Scaled | null;
  /** What each asked agency expects; null = it has not handed in a figure. */
  readonly expected: readonly { readonly unit: string; readonly points: Scaled | null }[];
}

export interface AreaExpected {
  readonly code: string;
  readonly number: string;
  readonly label: string;
  readonly isSurvey: boolean;
  readonly maximum: Scaled | null;
  /** null = no agency gave a figure, or they differ and the office has not settled it. */
  readonly points: Scaled | null;
  readonly low: Scaled | null;
  readonly high: Scaled | null;
  /** Maximum less the points of the register that were lost in it; null = the register has no line of the area. */
  readonly lastYear: Scaled | null;
  /** Agencies that expect different points of the same area; [] = they agree. */
  readonly differ: readonly AreaGiven[];
  /** What the office settled for exactly these forecasts; null = nothing. */
  readonly settled: SettledArea | null;
}

export interface ExpectedIndex {
  readonly areas: readonly AreaExpected[];
  /** Without the surveyed area; null while an area has no bound at all. */
  readonly low: Scaled | null;
  readonly high: Scaled | null;
  /** null while an area has no agreed figure. */
  readonly points: Scaled | null;
  readonly survey: AreaExpected | null;
}

const ZERO: Scaled = { scaled: 0, decimals: 0 };

export const pointsIn = (value: EntryValue): Scaled | null =>
  value.kind === 'number' ? { scaled: value.scaled, decimals: value.decimals } : null;

const least = (all: readonly Scaled[]): Scaled | null =>
  all.reduce<Scaled | null>((low, one) => (low === null || compare(one, low) < 0 ? one : low), null);
const most = (all: readonly Scaled[]): Scaled | null =>
  all.reduce<Scaled | null>((high, one) => (high === null || compare(one, high) > 0 ? one : high), null);

const placeOf = (number: string): string => /(\d+)\s*$/.exec(number)?.[1] ?? '';

function lastYearOf({ number, maximum }: AreaForecast, register: readonly WeakCriterion[]): Scaled | null {
  const place = placeOf(number);
  const lost = register.flatMap((one) =>
    one.lost !== null && place !== '' && (one.code === place || one.code.startsWith(`${place}.`)) ? [one.lost] : [],
  );
  const all = sum(lost);
  return maximum === null || all === null || lost.length === 0 ? null : subtract(maximum, all);
}

/** Beside the agreed or settled points the range holds those of the year before. */
function areaOf(area: AreaForecast, register: readonly WeakCriterion[], all: readonly SettledArea[]): AreaExpected {
  const given = area.expected.flatMap(({ unit, points }) => (points === null ? [] : [{ unit, points }]));
  const differ = isAgreed(given) ? [] : given;
  const settled = differ.length === 0 ? null : settlementOf(all, area.code, given);
  const figures = settled ? [settled.points] : given.map(({ points }) => points);
  const lastYear = lastYearOf(area, register);
  const known = [...figures, ...(lastYear === null ? [] : [lastYear])];
  const isOpen = figures.length === 0;
  return {
    code: area.code,
    number: area.number,
    label: area.label,
    isSurvey: area.area === SURVEYED,
    maximum: area.maximum,
    points: differ.length === 0 || settled ? (figures[0] ?? null) : null,
    low: isOpen ? (lastYear ?? ZERO) : least(known),
    high: isOpen ? area.maximum : most(known),
    lastYear,
    differ,
    settled,
  };
}

const total = (all: readonly (Scaled | null)[]): Scaled | null =>
  all.reduce<Scaled | null>((so, one) => (so === null || one === null ? null : add(so, one)), ZERO);

export function expectedIndex(
  areas: readonly AreaForecast[],
  register: readonly WeakCriterion[],
  settled: readonly SettledArea[] = [],
): ExpectedIndex {
  const all = areas.map((area) => areaOf(area, register, settled));
  const counted = all.filter(({ isSurvey }) => !isSurvey);
  const isNone = counted.length === 0;
  return {
    areas: counted,
    low: isNone ? null : total(counted.map(({ low }) => low)),
    high: isNone ? null : total(counted.map(({ high }) => high)),
    points: isNone ? null : total(counted.map(({ points }) => points)),
    survey: all.find(({ isSurvey }) => isSurvey) ?? null,
  };
}
