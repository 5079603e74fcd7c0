/** Which lines of running totals stand under a form: keys of their own, which are no rows of the template. Nothing of them is read back or sealed. */
import type { Template } from '../../core/forms/form';
import { FORMS } from '../../core/form-code';
import { SELF } from '../../core/forms/field';

/** In order; no criterion begins with `~`. */
export const TOTAL_KEYS = ['~total', '~applicable', '~ratio'] as const;

export const isTotalKey = (key: string): boolean => (TOTAL_KEYS as readonly string[]).includes(key);

/** How many lines this template's form has; none where the unit gives itself no points. */
export const totalLines = ({ form, rows, columns }: Pick<Template, 'form' | 'rows' | 'columns'>): number =>
  FORMS[form].points && rows.length > 0 && columns.some((column) => column.field === SELF && column.part === 'entry')
    ? TOTAL_KEYS.length
    : 0;
