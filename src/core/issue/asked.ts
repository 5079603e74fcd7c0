/**
 * What a unit is asked in a period: its templates, made from the catalogue and from its earlier returns. The same
 * catalogue and the same seals give the same templates, so that a file is read with the forms it was made with.
 */
import type { Catalogue } from '../catalogue/catalogue';
import type { EntryValue } from '../entry';
import type { Template } from '../forms/form';
import { informationClassOf } from '../catalogue/information-class';
import { isBeforeBirth } from '../catalogue/new-unit';
import { isSameYear, samePeriodLastYear } from '../catalogue/reporting-year';
import { headingsOf, indicatorsOf, targetsOf, tasksOf, unitOf } from '../catalogue/matrix';
import { inProtocolOrder, ownersOf, type Unit } from '../catalogue/unit';
import { reportsOn } from '../catalogue/unit-tree';
import type { Period } from '../catalogue/period';
import type { Seal, SealedForm } from '../submission/seal';
import { indicatorTemplate } from '../forms/template-indicator';
import type { Corrected, Earlier, EarlierUnits, Figures, Prior } from '../forms/prior';
import { forecastTemplate } from '../forms/template-forecast';
import { narrativeTemplate } from '../forms/template-narrative';
import { scoreTemplate, type AppraisedMarks } from '../forms/template-score';
import { taskTemplate } from '../forms/template-task';
import { weaknessTemplate } from '../forms/template-weakness';
import { likeMedian } from '../consolidate/like-median';
import { toNumber, type Scaled } from '../exact';
import { FORM, type FormCode, FORMS } from '../form-code';
import { codesOf } from '../codes';
import { CUMULATIVE, IN_PERIOD } from '../forms/field';

/** Earlier periods of the same cycle and reporting year, oldest first. */
export const earlierOfYear = ({ periods }: Pick<Catalogue, 'periods'>, period: Period): readonly Period[] =>
  periods
    .filter((one) => isSameYear(one, period, periods) && one.to < period.to && one.code !== period.code)
    .sort((a, b) => (a.to < b.to ? -1 : 1));

/** The periods whose seals `templatesFor` uses: the year so far, the same period last year, the round explained. */
export function periodsBehind(catalogue: Catalogue, period: Period): readonly string[] {
  const behind =
    period.scoring === undefined
      ? [...earlierOfYear(catalogue, period), samePeriodLastYear(period, catalogue.periods)]
      : [selfRound(catalogue, period)];
  return behind.flatMap((one) => (one ? [one.code] : []));
}

/**
 * Latest seal per earlier period of the same cycle and reporting year, oldest first. Periods before the unit was
 * created are skipped, even if another unit used its code then; a seal joined of the units before it is not.
 */
function earlierSeals(catalogue: Catalogue, { unit, period, seals, changed }: TemplatesAsk): readonly Seal[] {
  const own = unitOf(catalogue, unit);
  const earlier = earlierOfYear(catalogue, period).filter(
    (one) => changed?.get(one.code) === 'joined' || !isBeforeBirth(own, one.cutOff),
  );
  return earlier.flatMap((one) =>
    seals
      .filter((seal) => seal.period === one.code)
      .sort((a, b) => b.version - a.version)
      .slice(0, 1),
  );
}

const formOf = (seal: Seal | undefined, form: SealedForm['form']): SealedForm | undefined =>
  seal?.forms.find((one) => one.form === form);

const fieldOf = (form: SealedForm | undefined, field: string): Record<string, EntryValue> =>
  Object.fromEntries((form?.cells ?? []).filter((cell) => cell.field === field).map((cell) => [cell.row, cell.value]));

const filled = (values: Record<string, EntryValue>): Record<string, EntryValue> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.kind !== 'blank'));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function mediansOf(seals: readonly Seal[]): Record<string, number> {
  const seen = new Map<string, number[]>();
  for (const seal of seals) {
    for (const [row, value] of Object.entries(fieldOf(formOf(seal, FORM.indicator), IN_PERIOD))) {
      if (value.kind === 'number') seen.set(row, [...(seen.get(row) ?? []), value.scaled / 10 ** value.decimals]);
    }
  }
  return Object.fromEntries([...seen].map(([row, values]) => [row, median(values)]));
}

/** The sealed cumulative figure. Where a row has none (a stock, or the first period of a year), the figure itself. */
function priorOf(seals: readonly Seal[]): Prior | null {
  const last = seals[seals.length - 1];
  if (!last) return null;
  const cumulative = sealedFigures(last);
  return { period: last.period, cumulative, corrected: correctedFigures(last), medians: mediansOf(seals) };
}

/** Of the rows whose figure before was corrected after the report was closed: what it was. */
function correctedFigures({ correction }: Seal): Corrected {
  const cells = (correction?.cells ?? []).filter(({ form }) => form === FORM.indicator);
  const of = (field: string): Figures =>
    Object.fromEntries(cells.flatMap((one) => (one.field === field ? [[one.row, one.was] as const] : [])));
  return { ...of(IN_PERIOD), ...of(CUMULATIVE) };
}

/** Row → the sealed cumulative figure; where the row has none, the figure itself. */
function sealedFigures(seal: Seal): Figures {
  const form = formOf(seal, FORM.indicator);
  return { ...filled(fieldOf(form, IN_PERIOD)), ...filled(fieldOf(form, CUMULATIVE)) };
}

function carriedOf(seals: readonly Seal[]): Record<string, Record<string, EntryValue>> | null {
  const form = formOf(seals[seals.length - 1], FORM.task);
  if (!form) return null;
  const carried: Record<string, Record<string, EntryValue>> = {};
  for (const cell of form.cells) carried[cell.row] = { ...carried[cell.row], [cell.field]: cell.value };
  return carried;
}

export interface TemplatesAsk {
  readonly unit: string;
  readonly period: Period;
  /** The seals of this unit, at least those of `periodsBehind`. */
  readonly seals: readonly Seal[];
  /** The first appraisal as this unit may see it. Used only in a round in which points are explained. */
  readonly appraised?: AppraisedMarks | undefined;
  /** What was usual among the units of its group: `likeMedians`. */
  readonly like?: Readonly<Record<string, number>> | undefined;
  /** Earlier periods between which and this one the unit was joined or split; their seals are made accordingly. */
  readonly changed?: ReadonlyMap<string, EarlierUnits> | undefined;
}

/**
 * Row code → median of the figures of the period that these seals hold, one seal for each unit; rows with too few
 * figures are left out.
 */
export function likeMedians(seals: readonly Seal[]): Readonly<Record<string, number>> {
  const figures = new Map<string, Scaled[]>();
  for (const seal of seals) {
    for (const [row, value] of Object.entries(fieldOf(formOf(seal, FORM.indicator), IN_PERIOD))) {
      if (value.kind === 'number') figures.set(row, [...(figures.get(row) ?? []), value]);
    }
  }
  return Object.fromEntries(
    [...figures].flatMap(([row, found]) => {
      const middle = likeMedian(found);
      return middle ? [[row, toNumber(middle)] as const] : [];
    }),
  );
}

/**
 * The inputs of a function that makes a template. `earlier` = the unit's seals that this period continues, oldest
 * first.
 */
interface Making extends TemplatesAsk {
  readonly catalogue: Catalogue;
  readonly earlier: readonly Seal[];
}

/** The figures of *cùng kỳ năm trước*, where the year has no sealed period yet; null when nothing was sealed then. */
function lastYearOf({ catalogue, period, seals, unit, changed }: Making): Earlier | null {
  const then = samePeriodLastYear(period, catalogue.periods);
  if (then === null) return null;
  if (changed?.get(then.code) !== 'joined' && isBeforeBirth(unitOf(catalogue, unit), then.cutOff)) return null;
  const [seal] = seals.filter((one) => one.period === then.code).sort((a, b) => b.version - a.version);
  return seal ? { cumulative: sealedFigures(seal), corrected: correctedFigures(seal) } : null;
}

/** What became of the unit since the period that its form is compared with; absent = nothing. */
function unitsBefore({ catalogue, period, changed }: Making): EarlierUnits | undefined {
  const last = earlierOfYear(catalogue, period).slice(-1)[0] ?? samePeriodLastYear(period, catalogue.periods);
  return last ? changed?.get(last.code) : undefined;
}

/** One such function for each form, in the order of the tabs of a workbook. */
const MAKERS: Readonly<Record<FormCode, (making: Making) => Template>> = {
  indicator: (making) => {
    const { unit, period, catalogue, earlier, like } = making;
    const prior = priorOf(earlier);
    const lastYear = prior ? null : lastYearOf(making);
    return indicatorTemplate({ unit, period, catalogue, prior, lastYear, like, unitsBefore: unitsBefore(making) });
  },
  task: ({ unit, period, catalogue, earlier }) =>
    taskTemplate({ unit, period, catalogue, carried: carriedOf(earlier) }),
  narrative: narrativeTemplate,
  forecast: forecastTemplate,
  weakness: weaknessTemplate,
  score: scoring,
};

/** A reporting period never asks for points; a scoring round asks only for points. Forms without rows are left out. */
export function templatesFor(catalogue: Catalogue, ask: TemplatesAsk): readonly Template[] {
  const isRound = ask.period.scoring !== undefined;
  const making: Making = { ...ask, catalogue, earlier: isRound ? [] : earlierSeals(catalogue, ask) };
  return classed(
    catalogue,
    codesOf(MAKERS)
      .filter((form) => FORMS[form].points === isRound)
      .map((form) => MAKERS[form](making))
      .filter((template) => template.rows.length > 0),
  );
}

/** With the class that the office gave its forms, where it differs from the usual one. */
function classed(catalogue: Catalogue, templates: readonly Template[]): readonly Template[] {
  const informationClass = informationClassOf(catalogue);
  return informationClass === 'internal' ? templates : templates.map((one) => ({ ...one, informationClass }));
}

function scoring({ unit, period, catalogue, seals, appraised }: Making): Template {
  const self =
    period.scoring?.round === 'explain'
      ? filled(fieldOf(formOf(selfSeal(catalogue, period, seals), FORM.score), 'self'))
      : {};
  return scoreTemplate({ unit, period, catalogue, self, appraised: appraised ?? {} });
}

/** The self-scoring round that this round explains. */
const selfRound = (catalogue: Catalogue, period: Period): Period | undefined =>
  catalogue.periods
    .filter(
      (one) =>
        one.scoring?.round === 'self' &&
        one.scoring.scheme === period.scoring?.scheme &&
        one.due.date < period.due.date,
    )
    .sort((a, b) => (a.due.date < b.due.date ? 1 : -1))[0];

/** The last seal of that round. */
function selfSeal(catalogue: Catalogue, period: Period, seals: readonly Seal[]): Seal | undefined {
  const own = selfRound(catalogue, period);
  return seals.filter((seal) => seal.period === own?.code).sort((a, b) => b.version - a.version)[0];
}

/** Units of the groups of the scheme. Only units whose first appraisal is fixed explain. */
function scoredUnits(catalogue: Catalogue, period: Period, appraised: ReadonlySet<string>): readonly Unit[] {
  const groups = catalogue.schemes.find((one) => one.id === period.scoring?.scheme)?.groups ?? [];
  return inProtocolOrder(catalogue.units).filter(
    (unit) =>
      groups.includes(unit.group) &&
      reportsOn(unit, period.cutOff) &&
      (period.scoring?.round !== 'explain' || appraised.has(unit.code)),
  );
}

/**
 * Units that are asked for anything in the period, in protocol order. `appraised` = units whose first appraisal is
 * fixed.
 */
export const expectedUnits = (
  catalogue: Catalogue,
  period: Period,
  appraised: ReadonlySet<string> = new Set(),
): readonly Unit[] =>
  period.scoring !== undefined ? scoredUnits(catalogue, period, appraised) : reportingUnits(catalogue, period);

const reportingUnits = (catalogue: Catalogue, period: Period): readonly Unit[] => {
  const { askedOf } = period;
  const named = askedOf ? new Set(ownersOf(askedOf.owner, catalogue.units)) : null;
  return inProtocolOrder(catalogue.units).filter(
    (unit) =>
      reportsOn(unit, period.cutOff) && (named?.has(unit.code) ?? true) && isAskedAnything(catalogue, unit, period),
  );
};

const isAskedAnything = (catalogue: Catalogue, unit: Unit, period: Period): boolean =>
  tasksOf(catalogue, unit, period).length > 0 ||
  indicatorsOf(catalogue, unit).some((row) => !row.heading) ||
  headingsOf(catalogue, unit).length > 0 ||
  targetsOf(catalogue, unit).length > 0;
