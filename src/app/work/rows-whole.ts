/**
 * Rows of the ledger that somebody deleted. What one tab or the log knows of a unit must stand in the others; a missing
 * row
 * is named by tab and unit, and nothing is published or made until it is restored.
 */
import { ok } from '../../core/result';
import { ledgerPlace } from '../../text/books/ledger-book';
import { refuse, type Asked } from '../refusal';
import type { Ledger } from './ledger';
import type { PeriodWork } from './period-work';

/** A record whose row is gone; `version` of a seal alone. */
interface LostRow {
  readonly table: 'files' | 'submissions' | 'seals';
  readonly unit: string;
  readonly version?: number;
}

const TOLD = 5;

/**
 * No service call. Refuses when a record of the period is known to another tab or to the log, and its own row is gone.
 */
export function rowsWhole({ ledger, period, catalogue }: PeriodWork): Asked<null> {
  const lost = lostRows(ledger, period.code);
  if (lost.length === 0) return ok(null);
  const nameOf = (code: string): string => catalogue.units.find((one) => one.code === code)?.name ?? code;
  const list = lost
    .slice(0, TOLD)
    .map(({ table, unit, ...version }) => ledgerPlace(table, { ...version, unit: nameOf(unit) }));
  return refuse('ledgerRowsLost', { count: lost.length, list: list.join('; ') });
}

/**
 * The highest version of a unit's answer that any tab knows; 0 when nothing was ever sealed. A version is given once.
 */
export const highestVersion = (ledger: Ledger, unit: string, period: string): number =>
  versionsKnown(ledger, period).get(unit) ?? 0;

/** Unit → highest version by *Báo cáo nộp*, by the seals, and by the number of seals that the log tells. */
function versionsKnown(ledger: Ledger, period: string): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  const raise = (unit: string, version: number): unknown =>
    highest.set(unit, Math.max(version, highest.get(unit) ?? 0));
  const told = new Map<string, number>();
  for (const { action, unit, period: of } of ledger.log())
    if (action === 'submit' && unit !== null && of === period) told.set(unit, (told.get(unit) ?? 0) + 1);
  told.forEach((count, unit) => raise(unit, count));
  for (const one of ledger.submissions(period)) raise(one.unit, one.version);
  for (const one of ledger.sealRecords()) if (one.period === period) raise(one.unit, one.version);
  return highest;
}

function lostRows(ledger: Ledger, period: string): readonly LostRow[] {
  const files = new Set(ledger.files(period).map((one) => one.unit));
  const submissions = new Set(ledger.submissions(period).map((one) => one.unit));
  const versions = versionsKnown(ledger, period);
  const made = ledger.log().flatMap((one) => (one.action === 'make' && one.period === period ? [one.unit ?? ''] : []));
  return [...new Set([...files, ...submissions, ...made, ...versions.keys()])].flatMap((unit): readonly LostRow[] => [
    ...(files.has(unit) ? [] : [{ table: 'files' as const, unit }]),
    ...(submissions.has(unit) ? [] : [{ table: 'submissions' as const, unit }]),
    ...Array.from({ length: versions.get(unit) ?? 0 }, (_, at) => at + 1)
      .filter((version) => ledger.sealRecord(unit, period, version) === null)
      .map((version) => ({ table: 'seals' as const, unit, version })),
  ]);
}
