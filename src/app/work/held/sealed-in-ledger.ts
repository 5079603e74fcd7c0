/**
 * The sealed reports of a period for the recount, read from the tables of the ledger alone: which unit is on the list
 * of units and what the consolidation made of it play no part.
 */
import { isHandedIn } from '../../../core/submission/submission';
import type { Ledger } from '../ledger';
import { readable } from '../issued';
import { SEALING } from './rows-whole';
import type { SealedInLedger } from '../../recount/recount-input';

export function sealedInLedger(ledger: Ledger, period: string): readonly SealedInLedger[] {
  const records = ledger.sealRecords(period);
  const damaged = ledger
    .damagedRowsIn(period)
    .flatMap(({ owner }) => (owner?.period === period && owner.unit !== null ? [owner.unit] : []));
  const told = ledger.log(period).filter((one) => SEALING.includes(one.action));
  const units = new Set([...records.map((one) => one.unit), ...damaged, ...told.flatMap(({ unit }) => unit ?? [])]);
  return [...units].flatMap((unit): readonly SealedInLedger[] => {
    const submission = ledger.submission(unit, period);
    const highest = Math.max(
      told.filter((one) => one.unit === unit).length,
      ...records.filter((one) => one.unit === unit).map((one) => one.version),
    );
    const version = submission?.version ?? highest;
    if (version === 0) return [];
    const record = ledger.sealRecord(unit, period, version);
    const isBroken = ledger.damageOf(unit, period) !== null || record === null || formsAreLost(ledger, unit, period);
    const [seal] = isBroken ? [] : readable(() => ledger.seal(record));
    return [
      {
        unit,
        version,
        state: submission?.state ?? null,
        counts: submission !== null && isHandedIn(submission.state),
        cells: seal?.forms.flatMap(({ form, cells }) => cells.map(({ row, field }) => ({ form, row, field }))) ?? null,
      },
    ];
  });
}

function formsAreLost(ledger: Ledger, unit: string, period: string): boolean {
  const key = ledger.file(unit, period)?.issued.templates;
  return key !== undefined && readable(() => ledger.kept.read(key)).length === 0;
}
