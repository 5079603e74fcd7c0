/**
 * The version of a template: a short mark over its columns, rows and kinds. The stamp of a tab shows whether it was
 * made from another layout.
 */
import type { Column, TemplateRow } from './form';
import type { FormCode } from '../form-code';
import { shortMark } from '../short-mark';

/** Raised by hand when the layout changes and the rows do not. */
const LAYOUT = 1;

/** For example `i1-9f3a04c2`. Given figures (last period, copied entries) are not part of it. */
export function templateVersion(form: FormCode, columns: readonly Column[], rows: readonly TemplateRow[]): string {
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
        return [field, cell?.kind, cell?.part, cell?.required];
      }),
      ...(row.ofProvince ? ['province'] : []),
    ]),
  ]);
  return `${form.charAt(0)}${LAYOUT}-${shortMark(text)}`;
}
