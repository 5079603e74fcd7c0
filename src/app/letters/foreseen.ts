/**
 * Who will probably be late, from what the ledger holds of the period: each unit's risk in points with its reasons.
 * What earlier periods show is kept with the period (foresee.ts), so that no window reads them. No service call.
 */
import {
  lateRisk,
  type ForecastHits,
  type LateRisk,
  type PastReport,
  type RiskFacts,
} from '../../core/submission/late-risk';
import type { Unit } from '../../core/catalogue/unit';
import { isRefused } from '../../text/books/standing';
import { riskWords } from '../../text/windows/late-risk';
import type { KnownRecord } from '../../tables/ledger-book';
import { judgedDue } from '../work/due';
import { submissionOf, type PeriodWork } from '../work/period-work';

/** What is kept with a period. Days are 'YYYY-MM-DD', moments ms. */
export interface Foreseen {
  /** Reports of earlier periods by unit, the latest first; `final` = none of these periods is awaited any more. */
  readonly past: Readonly<Record<string, readonly PastReport[]>>;
  readonly final: boolean;
  /** The day on which `past` was read. */
  readonly readOn: string;
  /** Required cells at the last look, by unit. */
  readonly blanks: Readonly<Record<string, NonNullable<RiskFacts['blank']>>>;
  /** The last forecast made early enough: the units that it named. null = none was made before that moment. */
  readonly forecast: { readonly at: number; readonly units: readonly string[] } | null;
  /** The units that are named now. */
  readonly named: readonly string[];
  /** What the forecast of the period before was worth; null = none was kept, or that period is still awaited. */
  readonly before: (ForecastHits & { readonly period: string; readonly at: number }) | null;
}

/** The key among the rows that the ledger knows. */
export const foreseenKey = (period: string): string => `lateRisk|${period}`;

/** What was unpacked of a note; null = it is damaged. */
const unpackedOnce = new WeakMap<KnownRecord, Foreseen | null>();

/** What is kept with a period; null = nothing, or it cannot be read. */
export function foreseenIn({ ledger, world }: Pick<PeriodWork, 'ledger' | 'world'>, period: string): Foreseen | null {
  const record = ledger.known(foreseenKey(period));
  if (!record) return null;
  const known = unpackedOnce.get(record);
  if (known !== undefined) return known;
  let found: Foreseen | null = null;
  try {
    found = JSON.parse(world.coder.unpack(record.payload)) as Foreseen;
  } catch {
    // The next forecast writes it again.
  }
  unpackedOnce.set(record, found);
  return found;
}

/** What the forecast of the period before was worth, in words; '' = it was not kept, or is not known yet. */
export function forecastBeforeWords(open: PeriodWork): string {
  const before = foreseenIn(open, open.period.code)?.before;
  if (!before) return '';
  const name = open.catalogue.periods.find(({ code }) => code === before.period)?.name ?? before.period;
  return riskWords.hits({ ...before, name });
}

/** Time until the unit's own due moment, in ms; negative = it has passed. Infinity for a unit without a report. */
export function leftOf(open: PeriodWork, unit: string): number {
  const submission = submissionOf(open, unit);
  return submission ? judgedDue(open, submission).at - open.world.clock.now() : Infinity;
}

export function riskOf(open: PeriodWork, unit: string, kept = foreseenIn(open, open.period.code)): LateRisk {
  const submission = submissionOf(open, unit);
  return lateRisk({
    state: submission?.state ?? 'unpublished',
    left: leftOf(open, unit),
    past: kept?.past[unit] ?? [],
    blank: kept?.blanks[unit] ?? null,
    refused: submission && isRefused(submission) ? (submission.told.open?.count ?? 0) : 0,
  });
}

/** A new list, the greatest risk first; equal ones by their due moment, the earlier first. */
export function byRisk(open: PeriodWork, units: readonly Unit[]): readonly Unit[] {
  const kept = foreseenIn(open, open.period.code);
  const ranked = units.map((unit) => {
    return { unit, left: leftOf(open, unit.code), points: riskOf(open, unit.code, kept).points };
  });
  return ranked.sort((one, other) => other.points - one.points || one.left - other.left).map(({ unit }) => unit);
}
