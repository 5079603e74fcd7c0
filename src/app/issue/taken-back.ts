/**
 * Workbooks of forms that were taken back before they went out, which a killed run left in Drive. They hold the forms
 * of before, so they are never a unit's workbook again.
 */
import type { FileSeen } from '../ports';
import { withdrawnId } from '../work/held/withdrawn-files';
import type { PeriodWork } from '../work/period-work';

/** Puts those of the period into the trash. Returns the other files. No service call where there are none. */
export function withoutTakenBack(
  { world, ledger, period }: Pick<PeriodWork, 'world' | 'ledger' | 'period'>,
  found: readonly FileSeen[],
): readonly FileSeen[] {
  const back = new Set(ledger.fileRows(period.code).map(withdrawnId));
  const left = found.filter(({ id, trashed }) => back.has(id) && !trashed);
  for (const { id } of left) world.files.trash(id);
  return left.length === 0 ? found : found.filter((one) => !left.includes(one));
}
