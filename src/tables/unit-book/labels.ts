/** The words beside the keys of a report tab, both for writing them and for checking them again. */
import type { TemplateRow } from '../../core/forms/form';
import { MEMORY_MARK } from '../../text/books/unit-book';

/** What a label column shows of a row; null = the field is not a label. */
export function labelText(row: TemplateRow, field: string): string | null {
  if (field === 'number') return row.number;
  if (field === 'measure') return row.measure;
  if (field === 'label') return row.standing === 'memory' ? row.label + MEMORY_MARK : row.label;
  return null;
}
