/**
 * Which figures of a unit the office may adjust: typed by the unit, additive, and sealed in the version that counts.
 */
import { amountOf } from '../../core/forms/derive';
import type { EntryValue } from '../../core/entry';
import { fromText, sum, type Scaled } from '../../core/exact';
import type { TemplateRow } from '../../core/forms/form';
import { isHandedIn } from '../../core/submission/submission';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { templatesOf } from '../work/open-period';
import { FORM } from '../../core/form-code';

export interface AdjustableCell {
  readonly row: TemplateRow;
  readonly field: string;
  readonly decimals: number;
  readonly value: EntryValue;
  readonly shown: string;
}

/**
 * Returns true when the unit's figure, its adjustments of the same version and `more` add up to less than zero. No
 * figure here can be negative, and a percentage of a negative sum is undefined.
 */
export function fallsBelowZero(
  open: PeriodWork,
  cell: AdjustableCell,
  { unit, more }: { readonly unit: string; readonly more: Scaled },
): boolean {
  const version = submissionOf(open, unit)?.version ?? 0;
  const lines = open.ledger
    .adjustments(open.period.code)
    .filter(
      (one) => one.unit === unit && one.row === cell.row.key && one.field === cell.field && one.version === version,
    );
  const amounts = lines.flatMap((one) => fromText(one.amount) ?? []);
  const total = sum([...[amountOf(cell.value)].flatMap((one) => one ?? []), ...amounts, more]);
  return total !== null && total.scaled < 0;
}

/** Returns true when the unit's report is handed in and not closed. */
export function isOpenToAdjust(open: PeriodWork, unit: string): boolean {
  const state = submissionOf(open, unit)?.state;
  return state !== undefined && isHandedIn(state) && state !== 'closed';
}

export function adjustableCells(open: PeriodWork, unit: string): readonly AdjustableCell[] {
  const submission = submissionOf(open, unit);
  const record = submission && open.ledger.sealRecord(unit, open.period.code, submission.version);
  const sealed = record ? open.ledger.seal(record).forms.find((one) => one.form === FORM.indicator) : undefined;
  const template = templatesOf(open, unit).find((one) => one.form === FORM.indicator);
  return (template?.rows ?? []).flatMap((row) =>
    Object.entries(row.cells).flatMap(([field, spec]): readonly AdjustableCell[] => {
      const cell = sealed?.cells.find((one) => one.row === row.key && one.field === field);
      if (spec.part !== 'entry' || (spec.kind.type !== 'count' && spec.kind.type !== 'decimal')) return [];
      if (cell?.value.kind !== 'number' && cell?.value.kind !== 'notArisen') return [];
      return [
        {
          row,
          field,
          decimals: spec.kind.type === 'count' ? 0 : spec.kind.decimals,
          value: cell.value,
          shown: cell.shown,
        },
      ];
    }),
  );
}
