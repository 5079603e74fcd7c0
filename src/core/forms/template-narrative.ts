/**
 * The *Nội dung báo cáo* form of one unit for one period, as data: one row per heading of the đề cương under which the
 * unit writes.
 */
import type { Catalogue, Heading } from '../catalogue/catalogue';
import type { Template, TemplateRow } from './form';
import { headingsOf, unitOf } from '../catalogue/matrix';
import type { Period } from '../catalogue/period';
import { MUST_MEND, type Rule } from './rule';
import { templateVersion } from './template-version';
import { FORM } from '../form-code';
import type { ColumnOf } from './field';

export interface NarrativeAsk {
  readonly unit: string;
  readonly period: Period;
  readonly catalogue: Catalogue;
}

export const NARRATIVE_COLUMNS: readonly ColumnOf<'narrative'>[] = [
  { field: 'number', part: 'label' },
  { field: 'label', part: 'label' },
  { field: 'text', part: 'entry' },
  { field: 'check', part: 'check' },
];

/** Throws when the unit is not in the catalogue. A unit without any applicable heading has a template without rows. */
export function narrativeTemplate(ask: NarrativeAsk): Template {
  const kept = headingsOf(ask.catalogue, unitOf(ask.catalogue, ask.unit));
  const rows = kept.map((one) => rowOf(one, depthOf(one, ask.catalogue.headings)));
  return {
    form: FORM.narrative,
    unit: ask.unit,
    period: ask.period.code,
    version: templateVersion(FORM.narrative, NARRATIVE_COLUMNS, rows),
    columns: NARRATIVE_COLUMNS,
    rows,
    rules: kept.filter((one) => one.asked && one.required).map(requiredRule),
  };
}

function depthOf(one: Heading, all: readonly Heading[]): number {
  const parent = one.parent === null ? undefined : all.find((other) => other.code === one.parent);
  return parent === undefined ? 0 : depthOf(parent, all) + 1;
}

const rowOf = (one: Heading, depth: number): TemplateRow => ({
  key: one.code,
  number: one.number,
  label: one.label,
  depth,
  heading: !one.asked,
  measure: '',
  cells: one.asked
    ? { text: { kind: { type: 'text', longest: one.longest }, part: 'entry', required: one.required } }
    : {},
  standing: one.standing,
  ...(one.hint === '' ? {} : { hint: one.hint }),
});

const requiredRule = (one: Heading): Rule => ({
  id: `required:${one.code}.text`,
  kind: 'required',
  ...MUST_MEND,
  at: { row: one.code, field: 'text' },
});
