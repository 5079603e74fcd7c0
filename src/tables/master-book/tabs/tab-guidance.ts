/** The tab *Hỏi đáp*: questions at a row of a form, and the answers that every unit sees beside that row. */
import type { Guidance } from '../../../core/duties/guidance';
import { FORM_ORDER, type FormCode } from '../../../core/form-code';
import { TAB_TITLES } from '../../../text/books/unit-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { column, KEY_COLUMN } from './catalogue-columns';
import type { Labels } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';
import type { UnitByWords } from './tab-inspections';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 80 }),
  column('form', 'text', { width: 130 }),
  column('row', 'text', { width: 90 }),
  column('question', 'text', { width: 300 }),
  column('askedBy', 'text', { width: 180 }),
  column('answer', 'text', { width: 400 }),
  column('answeredBy', 'text', { width: 160 }),
  column('answeredOn', 'date', { width: 100 }),
] as const;

const FORMS = Object.fromEntries(FORM_ORDER.map((form) => [form, TAB_TITLES[form]])) as Labels<FormCode>;

export const GUIDANCE_TAB: CatalogueTab<Guidance, typeof COLUMNS, UnitByWords> = {
  name: 'guidance',
  columns: COLUMNS,
  lists: { form: FORMS },
  codes: ['code', 'row'],
  identity: (line) => line.code ?? '',
  lines: ({ guidance, units }) =>
    guidance.map((one) => ({
      key: one.code,
      code: one.code,
      form: one.form === null ? null : FORMS[one.form],
      row: one.row,
      question: one.question,
      askedBy: units.find((unit) => unit.code === one.askedBy)?.name ?? one.askedBy,
      answer: one.answer,
      answeredBy: one.answeredBy,
      answeredOn: one.answeredOn,
    })),
  record: (reader, _line, byWords) => {
    const words = reader.text('form').trim();
    const form = FORM_ORDER.find((code) => FORMS[code] === words || code === words) ?? null;
    const labels = FORM_ORDER.map((code) => FORMS[code]);
    if (form === null) reader.remark('form', CATALOGUE_TROUBLES.choice(labels), { found: words, passes: true });
    return {
      code: reader.text('code').trim(),
      form,
      row: reader.text('row').trim(),
      question: reader.text('question').trim(),
      askedBy: byWords(reader.text('askedBy'))?.code ?? '',
      answer: reader.text('answer').trim(),
      answeredBy: reader.text('answeredBy').trim(),
      answeredOn: reader.text('answeredOn') || null,
    };
  },
};
