/**
 * The version of a template: a short mark over its columns, rows and kinds. The stamp of a tab shows whether it was
 * made from another layout.
 */
import type { CellSpec, Column, TemplateRow } from './form';
import type { FormCode } from '../form-code';
import { shortMark } from '../short-mark';
import type { Rule } from './rule';

/** Raised by hand when the layout changes and the rows do not. */
const LAYOUT = 1;

/** Relations between rows that the catalogue defines. Any other rule depends on earlier figures, or on the period. */
const OF_DEFINITION: readonly Rule['kind'][] = ['sum', 'notAbove', 'notBelow', 'equal'];

/** A relation with the figure of an earlier period holds only where there is one. */
const isOfDefinition = (rule: Rule): boolean =>
  OF_DEFINITION.includes(rule.kind) && !(rule.kind === 'notAbove' && rule.limit.some(({ field }) => field === 'prior'));

/** What a computed cell is computed from; the day up to which tasks are counted belongs to the period. */
function meaningOf(formula: CellSpec['formula']): object {
  if (formula?.kind !== 'countTasks') return formula ? { formula } : {};
  return { formula: formula.which };
}

/**
 * For example `i1-9f3a04c2`. Two definitions of a number have two versions: kind, unit of measure, formula, parts of a
 * ratio, relation to other rows. Given figures (last period, copied entries) are not part of it.
 */
export function templateVersion(
  form: FormCode,
  columns: readonly Column[],
  rows: readonly TemplateRow[],
  rules: readonly Rule[] = [],
): string {
  const text = JSON.stringify([
    columns.map((column) => [column.field, column.part]),
    rows.map((row) => [
      row.key,
      row.number,
      row.label,
      row.measure,
      row.heading,
      Object.keys(row.cells).map((field) => {
        const cell = row.cells[field];
        return [field, cell?.kind, cell?.part, cell?.required, meaningOf(cell?.formula)];
      }),
      ...(row.ofProvince ? ['province'] : []),
    ]),
    rules.filter(isOfDefinition),
  ]);
  return `${form.charAt(0)}${LAYOUT}-${shortMark(text)}`;
}
