/** The figures of *Số liệu* that the register of inspections counts too, to be held against what is typed there. */
import type { Catalogue } from '../catalogue/catalogue';
import { settingOf } from '../catalogue/settings';
import { inspectionCounts, type Days } from './inspection';

/** The rows of *Số liệu* that the register counts, in this order: inspected units, faults, mended faults. */
export const INSPECTION_ROWS = 'inspection.rows';

export interface CountedRow {
  readonly row: string;
  readonly count: number;
}

/** The figures that the register proposes; [] when *Cài đặt* names no rows. */
export function countedRows(catalogue: Pick<Catalogue, 'settings' | 'inspections'>, days: Days): readonly CountedRow[] {
  const rows = (settingOf(catalogue, INSPECTION_ROWS) ?? '').split(/[\s,;]+/).filter((row) => row !== '');
  const { units, faults, mended } = inspectionCounts(catalogue.inspections, days);
  const counts = [units, faults, mended];
  return rows.flatMap((row, at) => {
    const count = counts[at];
    return count === undefined ? [] : [{ row, count }];
  });
}
