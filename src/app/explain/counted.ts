/** A count before it is worded, and the cells it counts. */
import { FORM } from '../../core/form-code';
import { cellLink } from '../../tables/master-book/results/result-tab';
import type { TracedValue } from '../../core/consolidate/consolidated';
import type { Figures } from '../consolidate/figures';
import type { PeriodWork } from '../work/period-work';
import type { ExplainedPart } from './explained';

/** What one cell shows, before it is worded. `figure` is null when the cell has no count. */
export interface Counted {
  readonly label: string;
  readonly figure: number | null;
  readonly parts: readonly ExplainedPart[];
  readonly missing?: readonly string[];
  readonly of?: number;
  readonly shown?: string;
  /** true = the figure counts what the parts hold, not the parts. */
  readonly within?: boolean;
}

export interface Asked {
  readonly open: PeriodWork;
  readonly figures: Figures;
  readonly row: string;
  readonly column: string;
}

export function traced(
  { open, figures }: Asked,
  at: {
    readonly unit: string;
    readonly row: string;
    readonly field: string;
    readonly role: string;
    readonly shown: string;
  },
): ExplainedPart {
  const from: TracedValue | undefined = figures.sealed.values.find(
    (one) => one.unit === at.unit && one.form === FORM.task && one.row === at.row && one.field === at.field,
  );
  return {
    unit: at.unit,
    name: nameOf(open, at.unit),
    role: at.role,
    row: at.row,
    field: at.field,
    value: from?.value ?? { kind: 'blank' },
    shown: at.shown,
    a1: from?.a1 ?? null,
    tab: from?.tab ?? null,
    version: from?.version ?? null,
    link: from ? cellLink(from.fileId, from.sheetId, from.a1) : null,
  };
}

export const nameOf = (open: PeriodWork, unit: string): string =>
  open.catalogue.units.find((one) => one.code === unit)?.shortName ?? unit;
