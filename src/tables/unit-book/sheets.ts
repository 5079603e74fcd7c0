/** Ids of the tabs of a unit's workbook, and its locale. */
import type { FormCode } from '../../core/form-code';
import type { Template } from '../../core/forms/form';

export const SHEET_IDS: Readonly<Record<FormCode | 'cover', number>> = {
  cover: 101,
  indicator: 102,
  task: 103,
  narrative: 104,
  forecast: 105,
  score: 106,
  weakness: 109,
};

/** Decimal comma, day before month: the content of a cell depends on it. */
export const BOOK_LOCALE = 'vi_VN';
export const BOOK_LANGUAGE = 'vi';

/** *Bản trình ký*: not a form; printed and signed. */
export const PRINT_SHEET = 107;
/** The tables of the printed report, where it has text too. */
export const ANNEX_SHEET = 108;

/** Tab (form code, `cover` or `print`) → sheet id in a workbook of these forms. */
export const sheetIdsOf = (templates: readonly Pick<Template, 'form'>[]): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(
    [...templates.map(({ form }) => form), 'cover' as const].map((form) => [form, SHEET_IDS[form]]),
  ),
  print: PRINT_SHEET,
});
