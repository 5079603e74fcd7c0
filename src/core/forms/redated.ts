/**
 * A form whose period got other days: the same rows, columns and version, with the rules and counts that depend on a
 * day of the period.
 */
import type { Period } from '../catalogue/period';
import { FORM } from '../form-code';
import type { CellSpec, Template, TemplateRow } from './form';
import { taskRules } from './task-rules';

export interface NewDays {
  readonly period: Period;
  /** All periods of the catalogue. */
  readonly periods: readonly Period[];
  /** The unit also reports a forecast. */
  readonly lead: boolean;
}

const redatedCell = (cell: CellSpec, { cutOff }: Period): CellSpec =>
  cell.formula?.kind === 'countTasks' ? { ...cell, formula: { ...cell.formula, asOf: cutOff } } : cell;

const redatedRow = (row: TemplateRow, period: Period): TemplateRow => ({
  ...row,
  cells: Object.fromEntries(Object.entries(row.cells).map(([field, cell]) => [field, redatedCell(cell, period)])),
});

/** Rules that compare with earlier periods stay as they were: they follow the figures that the form shows. */
export function redated(template: Template, { period, periods, lead }: NewDays): Template {
  const rows = template.rows.map((row) => redatedRow(row, period));
  if (template.form !== FORM.task) return { ...template, rows };
  return { ...template, rows, rules: taskRules({ rows, period, periods, lead }) };
}
