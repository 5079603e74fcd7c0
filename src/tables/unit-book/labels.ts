/** The words beside the keys of a report tab, both for writing them and for checking them again. */
import type { TemplateRow } from '../../core/forms/form';
import { MEMORY_MARK, OF_WHOLE_MARK } from '../../text/books/unit-book';

/** What a label column shows of a row; null = the field is not a label. */
export function labelText(row: TemplateRow, field: string): string | null {
  if (field === 'number') return row.number;
  if (field === 'measure') return row.measure;
  if (field === 'label')
    return row.label + (row.ofProvince ? OF_WHOLE_MARK : '') + (row.standing === 'memory' ? MEMORY_MARK : '');
  return null;
}
