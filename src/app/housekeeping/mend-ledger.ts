/**
 * Mends the ledger: puts back rows that were deleted or damaged and seals that are not what was sealed, from what else
 * is proved. A row that nothing can restore stays as it is, until the office writes it off.
 */
import { ledgerPlace } from '../../text/books/ledger-book';
import type { SealRecord, SubmissionRecord } from '../../tables/ledger-book';
import { lostRows, type LostRow } from '../work/held/rows-whole';
import type { MixedRow } from '../work/ledger-tables';
import type { PeriodWork } from '../work/period-work';
import { unitNameIn, type Unit } from '../../core/catalogue/unit';
import { contentsOf, readable, withoutPeriod } from '../work/issued';
import { templatesToday } from '../work/open-period';
import { rebuiltSeal, rebuiltSubmission } from './rebuilt';

/** One row to mend; `record` null = nothing restores it. `mixed` = it exchanged cells with other rows. */
interface Mending {
  readonly place: string;
  readonly record:
    { readonly seal: SealRecord } | { readonly submission: SubmissionRecord } | { readonly mixed: MixedRow } | null;
}

/** Every row of the period that is lost or damaged, with what restores it. One call for each seal. */
export function mendings(open: PeriodWork): readonly Mending[] {
  const nameOf = (unit: string): string => unitNameIn(open.catalogue.units, unit);
  const mixed = open.ledger.mixedRows();
  return [
    ...mixed.map((one) => ({
      place: ledgerPlace(one.table, { unit: nameOf(one.unit ?? ''), row: one.row }),
      record: { mixed: one },
    })),
    ...[...lostRows(open.ledger, open.period.code), ...damagedIn(open, mixed)].map((row) => ({
      place: ledgerPlace(row.table, {
        unit: nameOf(row.unit),
        ...(row.version === undefined ? {} : { version: row.version }),
      }),
      record: recordFor(open, row),
    })),
  ];
}

/** Damaged rows of the period that are not only mixed, and seals that are not what was sealed. */
function damagedIn({ ledger, period }: PeriodWork, mixed: readonly MixedRow[]): readonly LostRow[] {
  const isMixed = (table: string, row: number): boolean => mixed.some((one) => one.table === table && one.row === row);
  const rows = ledger.damagedRows().flatMap(({ table, row, owner }): readonly LostRow[] => {
    if (isMixed(table, row)) return [];
    if (owner === null || owner.unit === null || owner.period !== period.code) return [];
    if (table !== 'files' && table !== 'submissions' && table !== 'seals' && table !== 'adjustments') return [];
    const { unit, version } = owner;
    return [{ table, unit, period: period.code, ...(table === 'seals' && version !== null ? { version } : {}) }];
  });
  const seals = ledger
    .sealRecords(period.code)
    .filter((one) => readable(() => ledger.seal(one)).length === 0)
    .map(({ unit, version }): LostRow => ({ table: 'seals', unit, period: period.code, version }));
  const all = [...rows, ...seals];
  return all.filter((one, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
}

function recordFor(open: PeriodWork, { table, unit, version }: LostRow): Mending['record'] {
  if (table === 'seals' && version !== undefined) {
    const seal = rebuiltSeal(open, unit, version);
    return seal && { seal };
  }
  if (table !== 'submissions') return null;
  const submission = rebuiltSubmission(open, unit);
  return submission && { submission };
}

/** Puts back what can be restored; not flushed. Returns the places that are whole again. */
export function mend(open: PeriodWork): readonly string[] {
  const rows = mendings(open).flatMap(({ place, record }) => {
    if (record === null) return [];
    if ('mixed' in record) record.mixed.restore();
    else open.ledger.putBack(record);
    return [place];
  });
  return [...rows, ...mendIssued(open)];
}

/** What was issued to a unit and is not what was kept: its key, and the unit. */
export const brokenKeys = ({ ledger, period, units }: PeriodWork): readonly BrokenKey[] =>
  units.flatMap((unit) => {
    const issued = ledger.file(unit.code, period.code)?.issued ?? {};
    return (['templates', 'catalogue', 'period'] as const).flatMap((kind) => {
      const key = issued[kind];
      return key === undefined || readable(() => ledger.kept.read(key)).length > 0 ? [] : [{ unit, kind, key }];
    });
  });

interface BrokenKey {
  readonly unit: Unit;
  readonly kind: 'templates' | 'catalogue' | 'period';
  readonly key: string;
}

/** The catalogue of today often makes the same forms again: then their fingerprint shows that they are the same. */
function mendIssued(open: PeriodWork): readonly string[] {
  const mended = new Set<string>();
  return brokenKeys(open).flatMap(({ unit, kind, key }) => {
    const [made] = mended.has(key) ? [] : readable(() => contentsOf(open, templatesToday(open, unit.code))[kind]);
    const record = { key, kind, period: open.period.code };
    const isPutBack = (content: object): boolean => open.ledger.kept.putBack(record, content);
    if (made === undefined || !(isPutBack(made) || (kind === 'catalogue' && isPutBack(withoutPeriod(made))))) return [];
    mended.add(key);
    return [ledgerPlace('issued', { unit: unit.name })];
  });
}
