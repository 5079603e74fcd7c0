/**
 * The *Số liệu* form of one unit for one period, as data: rows that apply to the unit, one cell per field, and the
 * rules of the annex.
 * Known figures are not asked again: ratios, task counts, and cumulative figures that follow from this period's figures
 * are computed.
 */
import type { Catalogue, Indicator } from '../catalogue/catalogue';
import type { CellKind, EntryValue } from '../entry';
import type { CellSpec, Template, TemplateRow } from './form';
import { indicatorRules } from './indicator-rules';
import { indicatorsOf, ownerOf, unitOf } from '../catalogue/matrix';
import { settingOf } from '../catalogue/settings';
import type { Period } from '../catalogue/period';
import { startsYear } from '../catalogue/reporting-year';
import { isNewUnit } from '../catalogue/new-unit';
import { CONFIRM, givenBlocks, givenFor, oneStopRules, type Given } from './one-stop';
import { templateVersion } from './template-version';
import type { Earlier, EarlierUnits, Prior } from './prior';
import { FORM } from '../form-code';
import { CUMULATIVE, type ColumnOf, EXPLANATION, type FigureField, IN_PERIOD } from './field';

export interface IndicatorAsk {
  readonly unit: string;
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly prior: Prior | null;
  /**
   * Row → the figure of *cùng kỳ năm trước*, shown as such and compared with nothing; absent or null = not known, or
   * the year has earlier periods of its own.
   */
  readonly lastYear?: Earlier | null;
  /** Row code → median of the units of the same group in the period before. */
  readonly like?: Readonly<Record<string, number>> | undefined;
  /** What became of the unit since the period that the form is compared with. */
  readonly unitsBefore?: EarlierUnits | undefined;
}

/** What is typed comes right after the label, where a phone shows it; the check and its explanation follow. */
export const INDICATOR_COLUMNS: readonly ColumnOf<'indicator'>[] = [
  { field: 'number', part: 'label' },
  { field: 'label', part: 'label' },
  { field: 'value', part: 'entry' },
  { field: 'measure', part: 'label' },
  { field: 'prior', part: 'given' },
  { field: 'cumulative', part: 'entry' },
  { field: 'check', part: 'check' },
  { field: 'explanation', part: 'entry' },
];

/** With figures that the office gave: they are shown with the known figures, and each block has one answer. */
const withGiven = (columns: readonly ColumnOf<'indicator'>[]): readonly ColumnOf<'indicator'>[] =>
  columns.flatMap((column): readonly ColumnOf<'indicator'>[] =>
    column.field === CUMULATIVE
      ? [{ field: 'given', part: 'given' }, column]
      : column.field === EXPLANATION
        ? [{ field: 'confirm', part: 'entry' }, column]
        : [column],
  );

/** In the place of the period before, which belongs to another year. */
const withLastYear = (columns: readonly ColumnOf<'indicator'>[]): readonly ColumnOf<'indicator'>[] =>
  columns.map((column) => (column.field === 'prior' ? { ...column, field: 'lastYear' } : column));

export const LONGEST_EXPLANATION = 2000;
const REASON: CellSpec = { kind: { type: 'text', longest: LONGEST_EXPLANATION }, part: 'entry', required: false };
const BLANK: EntryValue = { kind: 'blank' };
/** Replaces a missing earlier figure: a label in words, never a number. */
const NEW_UNIT: EntryValue = { kind: 'choice', code: 'newUnit' };
/** The same for a unit that was joined or split: what was added needs no words, and nothing is divided. */
const AFTER_CHANGE: Readonly<Record<EarlierUnits, EntryValue>> = {
  joined: BLANK,
  split: { kind: 'choice', code: 'splitUnit' },
  partMissing: { kind: 'choice', code: 'partMissing' },
};

/** Throws when the unit is not in the catalogue. */
export function indicatorTemplate(ask: IndicatorAsk): Template {
  const kept = indicatorsOf(ask.catalogue, unitOf(ask.catalogue, ask.unit));
  const given = givenFor(ask.catalogue, ask.unit, ask.period.code);
  if (given.size > 0 || hasFiguresBefore(ask)) return templateOf(ask, kept, given);
  const alike = withoutFigures(ask);
  const key = `${isNewHere(ask) ? 'new' : ''}|${kept.map(({ code }) => code).join('|')}`;
  const known = alike.get(key);
  if (known) return { ...known, unit: ask.unit };
  const template = templateOf(ask, kept, given);
  alike.set(key, template);
  return template;
}

const hasFiguresBefore = ({ prior, lastYear, like = {}, unitsBefore }: IndicatorAsk): boolean =>
  prior !== null || Boolean(lastYear) || unitsBefore !== undefined || Object.keys(like).length > 0;

/** Forms of units about which no earlier figure is known: those with the same rows differ only in the unit's code. */
const formsMade = new WeakMap<Catalogue, WeakMap<Period, Map<string, Template>>>();

function withoutFigures({ catalogue, period }: IndicatorAsk): Map<string, Template> {
  const ofCatalogue = formsMade.get(catalogue) ?? new WeakMap<Period, Map<string, Template>>();
  formsMade.set(catalogue, ofCatalogue);
  const ofPeriod = ofCatalogue.get(period) ?? new Map<string, Template>();
  ofCatalogue.set(period, ofPeriod);
  return ofPeriod;
}

const isNewHere = ({ catalogue, unit, period }: IndicatorAsk): boolean =>
  isNewUnit(unitOf(catalogue, unit), period, catalogue.periods);

function templateOf(ask: IndicatorAsk, kept: readonly Indicator[], given: Given): Template {
  const blocks = givenBlocks(kept, given);
  const answered = new Set(blocks.flatMap((block) => block.rows));
  const isRequired = (row: string): boolean => kept.find((one) => one.code === row)?.required === true;
  const rowOf = rowMaker(ask, {
    present: new Set(kept.filter((one) => !one.heading).map((one) => one.code)),
    given: new Map([...given].filter(([row]) => answered.has(row))),
    confirms: new Set(blocks.map((block) => block.confirmAt)),
  });
  const rows = kept.map(rowOf).filter((row) => row.heading || Object.keys(row.cells).length > 0);
  const own = ask.lastYear ? withLastYear(INDICATOR_COLUMNS) : INDICATOR_COLUMNS;
  const columns = blocks.length === 0 ? own : withGiven(own);
  const rules = indicatorRules({
    rows,
    indicators: kept,
    period: ask.period,
    prior: ask.prior,
    periods: ask.catalogue.periods,
    outlierTimes: outlierTimes(ask.catalogue),
    like: ask.like ?? {},
  });
  return {
    form: FORM.indicator,
    unit: ask.unit,
    period: ask.period.code,
    version: templateVersion(FORM.indicator, columns, rows, rules),
    columns,
    rows,
    rules: [...oneStopRules(blocks, given, isRequired), ...rules],
  };
}

export const OUTLIER_SETTING = 'outlier.times';

/**
 * The office's setting; without it, outliers are not asked about. Throws RangeError when the setting is not a number
 * above 1.
 */
function outlierTimes(catalogue: Catalogue): number | null {
  const written = settingOf(catalogue, OUTLIER_SETTING);
  if (written === null || written.trim() === '') return null;
  const times = Number(written.replace(',', '.'));
  if (!(times > 1)) throw new RangeError(`outlier.times is not a number above 1: ${written}`);
  return times;
}

interface Kept {
  readonly present: ReadonlySet<string>;
  readonly given: Given;
  readonly confirms: ReadonlySet<string>;
}

function rowMaker(ask: IndicatorAsk, kept: Kept): (one: Indicator) => TemplateRow {
  const isNew = isNewHere(ask);
  const follows = ask.period.cumulative || startsYear(ask.period, ask.catalogue.periods);
  return (one) => ({
    key: one.code,
    number: one.number,
    label: one.label,
    depth: one.code.split('.').length - 1,
    heading: one.heading,
    measure: one.measure,
    cells: one.kind === null ? {} : cellsOf({ one, kind: one.kind, follows, kept, isNew, ask }),
    standing: one.standing,
    ...(ownerOf(ask.catalogue.matrix, FORM.indicator, one.code) && !one.heading ? { ofProvince: true as const } : {}),
  });
}

interface RowAsk {
  readonly one: Indicator;
  readonly kind: CellKind;
  readonly follows: boolean;
  readonly kept: Kept;
  readonly isNew: boolean;
  readonly ask: IndicatorAsk;
}

function cellsOf({ one, kind, follows, kept: { present, given, confirms }, isNew, ask }: RowAsk): TemplateRow['cells'] {
  const known = ask.lastYear ?? ask.prior;
  const corrected = known?.corrected?.[one.code];
  const before: CellSpec = {
    kind,
    part: 'given',
    required: false,
    value: known?.cumulative[one.code] ?? missingBefore(ask, isNew),
    ...(corrected ? { corrected } : {}),
  };
  const earlier: TemplateRow['cells'] = ask.lastYear ? { lastYear: before } : { prior: before };
  if (one.ratio) return ratioCells(one.ratio, { kind, present, earlier });
  const same: CellSpec = {
    kind,
    part: 'computed',
    required: false,
    formula: { kind: 'same', as: { row: one.code, field: IN_PERIOD } },
  };
  if (one.countedFromTasks) {
    const value: CellSpec = {
      kind,
      part: 'given',
      required: false,
      formula: { kind: 'countTasks', which: one.countedFromTasks, asOf: ask.period.cutOff },
    };
    return { ...earlier, value, cumulative: same };
  }
  const own = given.get(one.code);
  const held: EntryValue | null = own ? { kind: 'number', ...own } : null;
  const value: CellSpec = {
    kind,
    part: 'entry',
    required: one.required || held !== null,
    ...(held ? { value: held } : {}),
  };
  if (!isNumeric(kind)) return { value, explanation: REASON };
  const cumulative: CellSpec =
    follows || one.nature === 'stock' ? same : { kind, part: 'entry', required: one.required };
  const oneStop: TemplateRow['cells'] = held
    ? {
        given: { kind, part: 'given', required: false, value: held },
        ...(confirms.has(one.code) ? { confirm: CONFIRM } : {}),
      }
    : {};
  return { ...earlier, value, cumulative, ...oneStop, explanation: REASON };
}

const missingBefore = ({ unitsBefore }: IndicatorAsk, isNew: boolean): EntryValue =>
  unitsBefore ? AFTER_CHANGE[unitsBefore] : isNew ? NEW_UNIT : BLANK;

interface RatioAsk {
  readonly kind: CellKind;
  readonly present: ReadonlySet<string>;
  readonly earlier: TemplateRow['cells'];
}

/** With a missing part the ratio would measure something else, so the row is left out instead of a wrong percentage. */
function ratioCells(
  parts: NonNullable<Indicator['ratio']>,
  { kind, present, earlier }: RatioAsk,
): TemplateRow['cells'] {
  const over = parts.over.filter((code) => present.has(code));
  const under = parts.under.filter((code) => present.has(code));
  if (over.length === 0 || under.length === 0) return {};
  const ratio = (field: FigureField): CellSpec => ({
    kind,
    part: 'computed',
    required: false,
    formula: {
      kind: 'ratio',
      over: over.map((row) => ({ row, field })),
      under: under.map((row) => ({ row, field })),
    },
  });
  return { ...earlier, value: ratio(IN_PERIOD), cumulative: ratio(CUMULATIVE) };
}

export const isNumeric = (kind: CellKind): boolean =>
  kind.type === 'count' || kind.type === 'decimal' || kind.type === 'percent';
