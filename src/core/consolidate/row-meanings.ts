/** What the totals of *Số liệu* mean, as definitions: whose figure a row is, and what the province adds up itself. */
import type { Catalogue } from '../catalogue/catalogue';
import { ownerOf } from '../catalogue/matrix';
import { FORM } from '../form-code';

export interface RowMeanings {
  /** Row that no unit is asked for → the rows whose totals it adds up. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
  /** Rows of which one agency gives the figure of the whole province. */
  readonly owned: readonly string[];
  /** Rows that had another owner when some of the files were made: their figures are not added. */
  readonly apart: readonly string[];
}

export function rowMeanings(
  { indicators, matrix }: Pick<Catalogue, 'indicators' | 'matrix'>,
  apart: ReadonlySet<string>,
): RowMeanings {
  const rows = indicators.filter((one) => !one.heading);
  const owners = rows.map((one) => ({ one, owner: ownerOf(matrix, FORM.indicator, one.code) }));
  return {
    sums: Object.fromEntries(
      owners.flatMap(({ one, owner }) => (owner?.kind === 'province' ? [[one.code, one.sumOf] as const] : [])),
    ),
    owned: owners.flatMap(({ one, owner }) => (owner?.kind === 'unit' ? [one.code] : [])),
    apart: [...apart],
  };
}
