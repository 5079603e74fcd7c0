/**
 * Rows of the ledger that a person deleted. What one tab or the log knows of a unit must be in the others, and every
 * tab must have as many rows as its anchor counts. A missing row is named, and nothing is published or made until it is
 * put back or written off with a reason.
 */
import { unitNameIn } from '../../../core/catalogue/unit';
import { ok } from '../../../core/result';
import { ledgerPlace, ledgerRowsUnnamed } from '../../../text/books/ledger-book';
import { firstOf } from '../../../text/listed';
import type { CountedTable } from '../../../tables/ledger-book';
import type { LogEnd, Publication } from '../../../tables/master-book/stamp';
import { refuse, type Asked } from '../../refusal';
import type { Ledger } from '../ledger';
import type { PeriodWork } from '../period-work';

/** A record whose row is gone; `version` of a seal alone. */
export interface LostRow {
  readonly table: 'files' | 'submissions' | 'seals' | 'adjustments';
  readonly unit: string;
  readonly period: string;
  readonly version?: number;
}

/** Rows that are missing by the count and that nothing else names. */
interface Unnamed {
  readonly table: CountedTable;
  readonly count: number;
}

const TOLD = 5;

/**
 * No service call. Refuses when a record of the period is known to another tab or to the log, and its own row is gone;
 * when a tab has fewer rows than were written; and when the ledger is an older state than the one that was published.
 */
export function rowsWhole({ ledger, period, catalogue, office }: PeriodWork): Asked<null> {
  const lost = lostRows(ledger, period.code);
  const counted = unnamedRows(ledger);
  const isLogShort = counted.some(({ table }) => table === 'log');
  const unnamed = isLogShort ? counted : [...counted, ...olderLog(ledger, office.publication, period.code)];
  const count = lost.length + unnamed.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return ok(null);
  const nameOf = (code: string): string => unitNameIn(catalogue.units, code);
  const list = [
    ...lost.map(({ table, unit, version }) =>
      ledgerPlace(table, { unit: nameOf(unit), ...(version === undefined ? {} : { version }) }),
    ),
    ...unnamed.map((one) => ledgerRowsUnnamed(one.table, one.count)),
  ];
  return refuse('ledgerRowsLost', { count, list: firstOf(list, TOLD) });
}

/**
 * The highest version of a unit's answer that any tab knows; 0 when nothing was ever sealed. A version is given once.
 */
export const highestVersion = (ledger: Ledger, unit: string, period: string): number =>
  versionsKnown(ledger, period).get(unit) ?? 0;

/** Unit → highest version by *Báo cáo nộp*, by the seals, and by the number of seals that the log counts. */
function versionsKnown(ledger: Ledger, period: string): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  const raise = (unit: string, version: number): unknown =>
    highest.set(unit, Math.max(version, highest.get(unit) ?? 0));
  countsTold(ledger, SEALING, period).forEach((count, unit) => raise(unit, count));
  for (const one of ledger.submissions(period)) raise(one.unit, one.version);
  for (const one of ledger.sealRecords(period)) raise(one.unit, one.version);
  return highest;
}

/** Actions of the log whose row has the fingerprint of a new sealed version. */
export const SEALING: readonly string[] = ['submit', 'correct'];

/** Unit → rows of the log with one of these actions. */
function countsTold(ledger: Ledger, actions: readonly string[], period: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of ledger.log(period))
    if (actions.includes(one.action) && one.unit !== null) counts.set(one.unit, (counts.get(one.unit) ?? 0) + 1);
  return counts;
}

export const lostKey = ({ table, unit, period, version }: LostRow): string =>
  `${table} ${[unit, period, ...(version === undefined ? [] : [version])].join('|')}`;

/** What the office wrote off, as `writeOff` keeps it. */
export interface WrittenOff {
  readonly rows: readonly string[];
}
const writtenOff = (ledger: Ledger, period: string): ReadonlySet<string> =>
  new Set(ledger.kept.of('writtenOff', period).flatMap(({ content }) => (content as WrittenOff).rows));

/**
 * The master, which no unit writes, has the end of the log at the last publication. A ledger that somebody took back to
 * an earlier version has lost it together with its own counts.
 */
function olderLog(ledger: Ledger, publication: Publication | null, period: string): readonly Unnamed[] {
  const end = publication?.log;
  const count = end ? ledger.goneSince(end) : 0;
  return count === 0 || !end || writtenOff(ledger, period).has(logKey(end)) ? [] : [{ table: 'log', count }];
}

export const logKey = ({ hash }: LogEnd): string => `log ${hash}`;

/** The records of a period whose rows are gone; a damaged row is not a lost one. */
export function lostRows(ledger: Ledger, period: string): readonly LostRow[] {
  const files = new Set(ledger.fileRows(period).map((one) => one.unit));
  const submissions = new Set(ledger.submissions(period).map((one) => one.unit));
  const versions = versionsKnown(ledger, period);
  const made = ledger.log(period).flatMap((one) => (one.action === 'make' ? [one.unit ?? ''] : []));
  const damaged = ledger.damagedRowsIn(period);
  const there = new Set(damaged.flatMap(({ table, owner }) => (owner?.key ? [`${table} ${owner.key}`] : [])));
  const off = writtenOff(ledger, period);
  const lost = [...new Set([...files, ...submissions, ...made, ...versions.keys()])].flatMap(
    (unit): readonly LostRow[] => [
      ...(files.has(unit) ? [] : [{ table: 'files' as const, unit, period }]),
      ...(submissions.has(unit) ? [] : [{ table: 'submissions' as const, unit, period }]),
      ...Array.from({ length: versions.get(unit) ?? 0 }, (_, at) => at + 1)
        .filter((version) => ledger.sealRecord(unit, period, version) === null)
        .map((version) => ({ table: 'seals' as const, unit, period, version })),
    ],
  );
  return [...lost, ...lostAdjustments(ledger, period)].filter(
    (one) => !there.has(lostKey(one)) && !off.has(lostKey(one)),
  );
}

/** Adjustments that the log names and whose row is gone. */
function lostAdjustments(ledger: Ledger, period: string): readonly LostRow[] {
  const held = ledger.adjustments(period);
  const damaged = ledger
    .damagedRowsIn(period)
    .filter(({ table, owner }) => table === 'adjustments' && owner?.period === period);
  return [...countsTold(ledger, ['adjust'], period)].flatMap(([unit, count]) => {
    const stand = held.filter((one) => one.unit === unit).length;
    const broken = damaged.filter(({ owner }) => owner?.unit === unit).length;
    return stand + broken < count ? [{ table: 'adjustments' as const, unit, period }] : [];
  });
}

/** Rows that the count misses beyond those that are named, whatever their period. */
function unnamedRows(ledger: Ledger): readonly Unnamed[] {
  const missing = ledger.rows.missing();
  if (missing.length === 0) return [];
  const periods = new Set([...ledger.everyFile(), ...ledger.wholeLog()].map((one) => one.period));
  const named = [...periods].flatMap((period) => (period === null ? [] : lostRows(ledger, period)));
  return missing.flatMap(({ table, count }) => {
    const rest = count - named.filter((one) => one.table === table).length;
    return rest > 0 ? [{ table, count: rest }] : [];
  });
}
