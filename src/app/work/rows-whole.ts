/** Rows of the ledger that somebody deleted: named by tab and unit, and nothing is published or made while one is missing. */
import { ok } from '../../core/result';
import { ledgerPlace } from '../../text/books/ledger-book';
import { refuse, type Asked } from '../refusal';
import type { PeriodWork } from './period-work';

const TOLD = 5;

/** No service call. Refuses when a record of the period is known to another tab or to the log, and its own row is gone. */
export function rowsWhole({ ledger, period, catalogue }: PeriodWork): Asked<null> {
  const lost = ledger.lostRows(period.code);
  if (lost.length === 0) return ok(null);
  const nameOf = (code: string): string => catalogue.units.find((one) => one.code === code)?.name ?? code;
  const list = lost
    .slice(0, TOLD)
    .map(({ table, unit, ...version }) => ledgerPlace(table, { ...version, unit: nameOf(unit) }));
  return refuse('ledgerRowsLost', { count: lost.length, list: list.join('; ') });
}
