/**
 * The *Dự báo* form of one lead agency for one period, as data. One row per target and PAR INDEX area of its field: the
 * result so far, the expected result at year end, state, cause and measure.
 */
import type { Catalogue, Target } from '../catalogue/catalogue';
import { forecastRules } from './forecast-rules';
import type { CellSpec, Template, TemplateRow } from './form';
import { targetsOf, unitOf } from '../catalogue/matrix';
import type { Period } from '../catalogue/period';
import { FORECASTS } from './template-task';
import { LONGEST_EXPLANATION } from './template-indicator';
import { templateVersion } from './template-version';
import { FORM } from '../form-code';
import type { ColumnOf } from './field';

export interface ForecastAsk {
  readonly unit: string;
  readonly period: Period;
  readonly catalogue: Catalogue;
}

export const FORECAST_COLUMNS: readonly ColumnOf<'forecast'>[] = [
  { field: 'number', part: 'label' },
  { field: 'label', part: 'label' },
  { field: 'result', part: 'entry' },
  { field: 'expected', part: 'entry' },
  { field: 'state', part: 'entry' },
  { field: 'check', part: 'check' },
  { field: 'measure', part: 'label' },
  { field: 'goal', part: 'given' },
  { field: 'cause', part: 'entry' },
  { field: 'action', part: 'entry' },
  { field: 'explanation', part: 'entry' },
];

const text = (longest: number): CellSpec => ({ kind: { type: 'text', longest }, part: 'entry', required: false });

/**
 * Rates in percentage points (98,8 % → 98.8), everything else as a number; two decimals, like the points of PAR INDEX.
 */
const figure = (measure: string): CellSpec => ({
  kind: { type: measure.trim() === '%' ? 'percent' : 'decimal', decimals: 2 },
  part: 'entry',
  required: false,
});

/** Throws when the unit is not in the catalogue. A unit that does not lead any field has a template without rows. */
export function forecastTemplate(ask: ForecastAsk): Template {
  const targets = targetsOf(ask.catalogue, unitOf(ask.catalogue, ask.unit));
  const rows = targets.map(rowOf);
  return {
    form: FORM.forecast,
    unit: ask.unit,
    period: ask.period.code,
    version: templateVersion(
      FORM.forecast,
      FORECAST_COLUMNS,
      rows.map((row, at) => ({ ...row, measure: [row.measure, ...asked(targets[at])].join('|') })),
    ),
    columns: FORECAST_COLUMNS,
    rows,
    rules: targets.flatMap(forecastRules),
  };
}

/** A given text is not part of a version, but a file that shows another goal has another form. */
const asked = (one: Target | undefined): readonly string[] =>
  one ? [one.goalWords, JSON.stringify(one.goal), one.direction ?? '', JSON.stringify(one.maximum)] : [];

const rowOf = (one: Target): TemplateRow => ({
  key: one.code,
  number: one.number,
  label: one.label,
  depth: 0,
  heading: false,
  measure: one.measure,
  cells: {
    goal: {
      kind: { type: 'text', longest: 200 },
      part: 'given',
      required: false,
      value: { kind: 'text', text: one.goalWords },
    },
    result: figure(one.measure),
    expected: figure(one.measure),
    state: { kind: { type: 'choice', choices: FORECASTS }, part: 'entry', required: true },
    cause: text(2000),
    action: text(2000),
    explanation: text(LONGEST_EXPLANATION),
  },
  standing: one.standing,
});
