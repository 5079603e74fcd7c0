/**
 * The tab *Ma trận biểu*: which rows of which form each group of units fills in. One line per form and row, one tick
 * box per group.
 */
import type { Catalogue, MatrixLine } from '../../../core/catalogue/catalogue';
import { type FormCode, FORM_ORDER } from '../../../core/form-code';
import type { UnitGroup } from '../../../core/catalogue/unit';
import { FORM_LABELS, GROUP_LABELS } from '../../../text/books/master-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { column, KEY_COLUMN } from './catalogue-columns';
import type { CatalogueTab } from './catalogue-tab';

const GROUPS = ['department', 'district', 'commune'] as const satisfies readonly UnitGroup[];

const COLUMNS = [
  KEY_COLUMN,
  column('form', 'text', { width: 100 }),
  column('row', 'text', { width: 110 }),
  column('rowLabel', 'text', { width: 380 }),
  ...GROUPS.map((group) => ({
    key: group,
    heading: GROUP_LABELS[group],
    kind: 'tick' as const,
    width: 120,
    hidden: false,
  })),
] as const;

type RowsOfForms = Pick<Catalogue, 'indicators' | 'tasks' | 'headings' | 'targets' | 'schemes'>;

const keyOfLine = (form: string, row: string): string => `${form}|${row}`;

interface RowOfForm {
  readonly code: string;
  readonly label: string;
}

/** The rows that the catalogue lists for each form. */
const ROWS: Readonly<Record<FormCode, (catalogue: RowsOfForms) => readonly RowOfForm[]>> = {
  task: ({ tasks }) => tasks.map(({ id, label }) => ({ code: id, label })),
  indicator: ({ indicators }) => indicators,
  narrative: ({ headings }) => headings,
  forecast: ({ targets }) => targets,
  score: ({ schemes }) => schemes.flatMap((scheme) => scheme.criteria),
};

const labelOf = (catalogue: Catalogue, form: FormCode, row: string): string | null =>
  row === '*' ? null : (ROWS[form](catalogue).find((one) => one.code === row)?.label ?? null);

/** A line of the tab represents up to three lines of the matrix; a group without any of them has a blank box. */
export const MATRIX_TAB: CatalogueTab<readonly MatrixLine[], typeof COLUMNS, ReadonlySet<string>> = {
  name: 'matrix',
  columns: COLUMNS,
  lists: { form: FORM_LABELS },
  codes: ['row'],
  identity: (line) => {
    const form = FORM_ORDER.find((code) => FORM_LABELS[code] === line.form || code === line.form);
    return keyOfLine(form ?? line.form ?? '', line.row ?? '');
  },
  lines: (catalogue) => {
    const rows = new Map<string, { form: FormCode; row: string; ticks: Partial<Record<UnitGroup, boolean>> }>();
    for (const one of catalogue.matrix) {
      const key = keyOfLine(one.form, one.row);
      const line = rows.get(key) ?? { form: one.form, row: one.row, ticks: {} };
      line.ticks[one.group] = one.applies;
      rows.set(key, line);
    }
    return [...rows].map(([key, one]) => ({
      key,
      form: FORM_LABELS[one.form],
      row: one.row,
      rowLabel: labelOf(catalogue, one.form, one.row),
      department: one.ticks.department ?? null,
      district: one.ticks.district ?? null,
      commune: one.ticks.commune ?? null,
    }));
  },
  record: (reader, line, known) => {
    const form = reader.choice('form', FORM_LABELS);
    const row = reader.need('row');
    if (row !== '' && row !== '*' && !known.has(keyOfLine(form, row)))
      reader.fail('row', CATALOGUE_TROUBLES.unknownRow);
    return GROUPS.flatMap((group) => (line[group] === null ? [] : [{ form, row, group, applies: line[group] }]));
  },
};

/** Rows that the matrix may name. */
export const matrixRows = (catalogue: RowsOfForms): ReadonlySet<string> =>
  new Set(FORM_ORDER.flatMap((form) => ROWS[form](catalogue).map((one) => keyOfLine(form, one.code))));
