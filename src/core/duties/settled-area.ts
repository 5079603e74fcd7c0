/**
 * What the office settles where lead agencies expect different points of one area of the index. It holds for the
 * forecasts that it was made for: once an agency hands in another figure, the area is open again.
 */
import { compare, type Scaled } from '../exact';

export interface AreaGiven {
  /** Code of the agency. */
  readonly unit: string;
  readonly points: Scaled;
}

export interface SettledArea {
  /** Row of the area in *Dự báo*. */
  readonly area: string;
  /** The forecasts that differed. */
  readonly given: readonly AreaGiven[];
  readonly points: Scaled;
  /** The agency whose forecast counts; null = a value of the office. */
  readonly unit: string | null;
  readonly reason: string;
  /** Account of the office, and ms since 1970. */
  readonly by: string;
  readonly at: number;
}

const isSame = (one: readonly AreaGiven[], other: readonly AreaGiven[]): boolean =>
  one.length === other.length &&
  one.every(({ unit, points }) => other.some((given) => given.unit === unit && compare(given.points, points) === 0));

export const isAgreed = (given: readonly AreaGiven[]): boolean =>
  given.every(({ points }) => given[0] !== undefined && compare(points, given[0].points) === 0);

/** The settlement of an area; null when none is of exactly these forecasts. */
export const settlementOf = (
  settled: readonly SettledArea[],
  area: string,
  given: readonly AreaGiven[],
): SettledArea | null => settled.find((one) => one.area === area && isSame(one.given, given)) ?? null;
