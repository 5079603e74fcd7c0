/** Rows of the ledger that the office gives up, with the reason, and the taking back of that. */
import { MARKED_TABLES, type AllMarks, type MarkedTable } from '../../../tables/ledger-book';
import type { PeriodWork } from '../period-work';
import { logKey, lostKey, type LostRow, type WrittenOff } from './rows-whole';

/** Keeps that these rows are given up, with the reason; every row that is missing is no longer waited for. */
export function writeOff({ ledger, period, office }: PeriodWork, rows: readonly LostRow[], reason: string): void {
  const content: WrittenOff & { readonly reason: string; readonly by: string } = {
    rows: [...rows.map(lostKey), ...(office.publication?.log ? [logKey(office.publication.log)] : [])],
    reason,
    by: office.account,
  };
  ledger.kept.keep('writtenOff', period.code, content);
  ledger.rows.accept();
  ledger.marks.accept();
}

/** A unit's mark before and after. */
type ChangedMark = readonly [table: string, period: string, unit: string, was: number, is: number];

/** What a `writeOff` has changed. */
export interface WrittenOffRows {
  /** Key of the text that lists the rows. */
  readonly key: string;
  /** Table → rows that the count missed. */
  readonly missing: Readonly<Record<string, number>>;
  /** Marks of units that were taken as they are. */
  readonly marks: readonly ChangedMark[];
}

/** What the last `writeOff` changes; the ledger is not written yet. */
export const writtenOffNow = ({ ledger, period }: PeriodWork): WrittenOffRows => ({
  key: ledger.kept.of('writtenOff', period.code).slice(-1)[0]?.key ?? '',
  missing: Object.fromEntries(ledger.rows.missing().map(({ table, count }) => [table, count])),
  marks: changedMarks(ledger),
});

function changedMarks({ marks }: PeriodWork['ledger']): readonly ChangedMark[] {
  const { given } = marks;
  if (given === null) return [];
  return MARKED_TABLES.flatMap((table) =>
    [...marks.after(table)].flatMap(([period, units]) => {
      const before = given[table].get(period) ?? new Map<string, number>();
      return [...new Set([...before.keys(), ...units.keys()])]
        .map((unit): ChangedMark => [table, period, unit, before.get(unit) ?? 0, units.get(unit) ?? 0])
        .filter(([, , , was, is]) => was !== is);
    }),
  );
}

/** Takes a `writeOff` back: its rows are missing again, also for units whose rows were not written since. */
export function writeOnAgain({ ledger, period, office }: PeriodWork, { key, missing, marks }: WrittenOffRows): void {
  const content: WrittenOff & { readonly by: string } = { rows: [], by: office.account };
  if (key !== '') ledger.kept.keepOver(key, 'writtenOff', period.code, content);
  ledger.rows.expect(missing);
  ledger.marks.change((now) => restored(now, marks));
}

function restored(now: AllMarks, changes: readonly ChangedMark[]): AllMarks {
  const next = Object.fromEntries(
    MARKED_TABLES.map((table) => [table, new Map([...now[table]].map(([period, own]) => [period, new Map(own)]))]),
  ) as Record<MarkedTable, Map<string, Map<string, number>>>;
  for (const [table, period, unit, was, is] of changes) {
    const own = next[table as MarkedTable].get(period);
    if ((own?.get(unit) ?? 0) === is) own?.set(unit, was);
  }
  return next;
}
