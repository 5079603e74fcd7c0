/**
 * The *Dự báo* form of one lead agency for one period, as data: one row per target and PAR INDEX area of its field: result so far, what is
 * expected at year end, state, cause and measure.
 */
import type { Catalogue, Target } from './catalogue';
import type { CellSpec, Column, Template, TemplateRow } from './form';
import { targetsOf, unitOf } from './matrix';
import type { Period } from './period';
import type { Rule } from './rules/rule';
import { FORECASTS } from './template-task';
import { LONGEST_EXPLANATION } from './template-indicator';
import { templateVersion } from './template-version';

export interface ForecastAsk { readonly unit: string; readonly period: Period; readonly catalogue: Catalogue }

export const FORECAST_COLUMNS: readonly Column[] = [
  { field: 'number', part: 'label' },
  { field: 'label', part: 'label' },
  { field: 'measure', part: 'label' },
  { field: 'goal', part: 'given' },
  { field: 'result', part: 'entry' },
  { field: 'expected', part: 'entry' },
  { field: 'state', part: 'entry' },
  { field: 'cause', part: 'entry' },
  { field: 'action', part: 'entry' },
  { field: 'explanation', part: 'entry' },
  { field: 'check', part: 'check' },
];

const FIGURE: CellSpec = { kind: { type: 'decimal', decimals: 2 }, part: 'entry', required: false };
const text = (longest: number): CellSpec => ({ kind: { type: 'text', longest }, part: 'entry', required: false });

/** Throws when the unit is not in the catalogue. A unit that leads no field has a template without rows. */
export function forecastTemplate(ask: ForecastAsk): Template {
  const rows = targetsOf(ask.catalogue, unitOf(ask.catalogue, ask.unit)).map(rowOf);
  return {
    form: 'forecast',
    unit: ask.unit,
    period: ask.period.code,
    version: templateVersion('forecast', FORECAST_COLUMNS, rows),
    columns: FORECAST_COLUMNS,
    rows,
    rules: rows.flatMap(rowRules),
  };
}

const rowOf = (one: Target): TemplateRow => ({
  key: one.code,
  number: one.number,
  label: one.label,
  depth: 0,
  heading: false,
  measure: one.measure,
  cells: {
    goal: { kind: { type: 'text', longest: 200 }, part: 'given', required: false, value: { kind: 'text', text: one.goalWords } },
    result: FIGURE,
    expected: FIGURE,
    state: { kind: { type: 'choice', choices: FORECASTS }, part: 'entry', required: true },
    cause: text(2000),
    action: text(2000),
    explanation: text(LONGEST_EXPLANATION),
  },
  standing: one.standing,
});

function rowRules(row: TemplateRow): readonly Rule[] {
  const at = (field: string) => ({ row: row.key, field });
  const filled = (field: string): Rule => ({ id: `filledWhen:${row.key}.${field}`, kind: 'filledWhen', level: 'explain', overridable: true, at: at(field), when: at('state'), codes: ['hard', 'unlikely'] });
  return [{ id: `required:${row.key}.state`, kind: 'required', level: 'error', overridable: false, at: at('state') }, filled('cause'), filled('action')];
}
