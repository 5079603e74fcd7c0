/**
 * *Điều chỉnh* as the recount reads it: what the office added to each unit's cell. An adjustment that counts although
 * its version does not is a discrepancy.
 */
import { amountFrom, plus, ZERO, type Amount } from './amount';
import { keyedGrid } from './keyed-grid';
import type { Discrepancy, RecountInput } from './recount-input';
import type { ValuesRead } from './values-read';

export interface AdjustmentsRead {
  /** The amount added to this unit's cell in totals; ZERO when nothing was added. */
  of(unit: string, row: string, field: string): Amount;
  readonly troubles: readonly Discrepancy[];
}

export function readAdjustments(input: RecountInput, values: ValuesRead): AdjustmentsRead {
  const grid = keyedGrid(input.grids.adjustments);
  const sums = new Map<string, Amount>();
  const troubles: Discrepancy[] = [];
  const tell = (row: string, column: string, written: unknown, recounted: string): void => {
    troubles.push({ tab: 'adjustments', row, column, written: String(written), recounted });
  };
  grid.twice.forEach((key) => tell(key, '', key, 'once'));
  for (const key of grid.rows) {
    const [unit, row, field] = [
      String(grid.at(key, 'unit')),
      String(grid.at(key, 'row')),
      String(grid.at(key, 'field')),
    ];
    const sealed = values.units.has(unit) ? input.sealed.find((one) => one.unit === unit) : undefined;
    const stands = sealed?.version === grid.at(key, 'version');
    const counted = grid.at(key, 'counted');
    if (counted !== (stands ? 'yes' : 'no')) tell(key, 'counted', counted, stands ? 'yes' : 'no');
    const written = grid.at(key, 'amount');
    const amount = typeof written === 'number' ? amountFrom(written) : null;
    if (amount === null) {
      tell(key, 'amount', written, 'a number');
      continue;
    }
    const at = [unit, row, field].join('\u0000');
    if (stands) sums.set(at, plus(sums.get(at) ?? ZERO, amount));
  }
  return {
    of: (unit, row, field) => (sums.size === 0 ? undefined : sums.get([unit, row, field].join('\u0000'))) ?? ZERO,
    troubles,
  };
}
