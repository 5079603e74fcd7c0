/**
 * The *Tiêu chí yếu* form of one agency for one period, as data. One row per criterion that lost points last year and
 * that the register names the agency for: cause, measure, term and result. The form begins with what the register
 * holds; a later change of the register does not change it.
 */
import { addDays } from '../calendar';
import type { Catalogue } from '../catalogue/catalogue';
import type { Period } from '../catalogue/period';
import { reportingYear } from '../catalogue/reporting-year';
import { weakOf, wordsHeld, type WeakCriterion } from '../duties/weak-criterion';
import { FORM } from '../form-code';
import type { ColumnOf } from './field';
import type { CellSpec, Template, TemplateRow } from './form';
import { ASKED, MEND_OR_EXPLAIN, type Rule } from './rule';
import { LONGEST_EXPLANATION } from './template-indicator';
import { templateVersion } from './template-version';

export interface WeaknessAsk {
  readonly unit: string;
  readonly period: Period;
  readonly catalogue: Catalogue;
}

export const WEAKNESS_COLUMNS: readonly ColumnOf<'weakness'>[] = [
  { field: 'number', part: 'label' },
  { field: 'label', part: 'label' },
  { field: 'cause', part: 'entry' },
  { field: 'action', part: 'entry' },
  { field: 'finishBy', part: 'entry' },
  { field: 'outcome', part: 'entry' },
  { field: 'check', part: 'check' },
  { field: 'lost', part: 'given' },
  { field: 'explanation', part: 'entry' },
];

/** A unit that no open line of the register names has a template without rows. */
export function weaknessTemplate({ unit, period, catalogue }: WeaknessAsk): Template {
  const own = weakOf(catalogue.weakCriteria, unit);
  const rows = own.map(rowOf);
  // Terms of the year before are kept in the register while a criterion is open.
  const from = addDays(reportingYear(period, catalogue.periods).from, -366);
  return {
    form: FORM.weakness,
    unit,
    period: period.code,
    version: templateVersion(FORM.weakness, WEAKNESS_COLUMNS, rows),
    columns: WEAKNESS_COLUMNS,
    rows,
    rules: own.flatMap(({ code }) => rulesOf(code, from)),
  };
}

const text = (longest: number): CellSpec => ({ kind: { type: 'text', longest }, part: 'entry', required: false });

const ENTRIES = {
  cause: text(2000),
  action: text(2000),
  finishBy: { kind: { type: 'date' }, part: 'entry', required: false },
  outcome: text(2000),
} as const satisfies Readonly<Record<string, CellSpec>>;

const rowOf = (one: WeakCriterion): TemplateRow => ({
  key: one.code,
  number: one.code,
  label: one.criterion,
  depth: 0,
  heading: false,
  measure: '',
  cells: {
    lost: {
      kind: { type: 'decimal', decimals: 2 },
      part: 'given',
      required: false,
      value: one.lost === null ? { kind: 'blank' } : { kind: 'number', ...one.lost },
    },
    ...Object.fromEntries(wordsHeld(one).map(({ field, value }) => [field, { ...ENTRIES[field], value }])),
    explanation: text(LONGEST_EXPLANATION),
  },
  standing: 'sourced',
});

/** A blank is asked about, because an agency may still be looking for the cause. */
function rulesOf(row: string, from: string): readonly Rule[] {
  const asked = (['cause', 'action', 'finishBy'] as const).map((field): Rule => ({
    id: `required:${row}.${field}`,
    kind: 'required',
    ...ASKED,
    at: { row, field },
  }));
  const window = { from, to: null };
  const term = { row, field: 'finishBy' };
  return [...asked, { id: `dateWindow:${row}.finishBy`, kind: 'dateWindow', ...MEND_OR_EXPLAIN, at: term, ...window }];
}
