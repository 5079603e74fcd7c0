/** Columns of *Dữ liệu* that are checked or that identify what is checked. */
export const JUDGED_COLUMNS = ['unit', 'form', 'row', 'field', 'value', 'kind'] as const;
