/**
 * Which lines of running totals are under a form. They have keys of their own and are not rows of the template. They
 * are neither read back nor sealed.
 */
import type { Template } from '../../core/forms/form';
import { FORMS } from '../../core/form-code';
import { SELF } from '../../core/forms/field';

/** In order; no criterion begins with `~`. */
export const TOTAL_KEYS = ['~total', '~applicable', '~ratio'] as const;

export const isTotalKey = (key: string): boolean => (TOTAL_KEYS as readonly string[]).includes(key);

/** How many such lines the form of this template has; none when the unit gives itself no points. */
export const totalLines = ({ form, rows, columns }: Pick<Template, 'form' | 'rows' | 'columns'>): number =>
  FORMS[form].points && rows.length > 0 && columns.some((column) => column.field === SELF && column.part === 'entry')
    ? TOTAL_KEYS.length
    : 0;
