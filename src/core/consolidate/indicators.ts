/**
 * indicator × unit, with totals of scaled integers, coverage and freshness. Ratios come from summed parts, never from
 * averaged percentages.
 */
import type { Indicator } from '../catalogue/catalogue';
import { ownerOf } from '../catalogue/matrix';
import { once } from '../once';
import { typedLines, type TypedLine } from './column-totals';
import type { Coverage, Freshness, IndicatorLine, PlanLine } from './consolidated';
import { isCounted } from './plan';
import type { ConsolidateAsk, UnitScene } from './scene';
import { allAmounts, ratioOf, type Finder } from '../forms/derive';
import type { EntryValue } from '../entry';
import { sum, type Scaled } from '../exact';
import type { CellSpec } from '../forms/form';
import { type CellAt, FORM } from '../form-code';
import { totalFreshness } from './freshness';
import { FIGURE_FIELDS, IN_PERIOD } from '../forms/field';

type Formula = NonNullable<CellSpec['formula']>;

type IndicatorsAsk = Pick<ConsolidateAsk, 'catalogue' | 'apart'> & { readonly plan: readonly PlanLine[] };

/**
 * Lines in the order of the catalogue: `value`, then `cumulative` where any unit has it; headings once. Rows that are
 * not asked of any unit are left out, except those that the province computes of its other rows.
 */
export function indicatorLines(ask: IndicatorsAsk, scenes: readonly UnitScene[]): readonly IndicatorLine[] {
  const { indicators } = ask.catalogue;
  const all = indicators
    .filter((one) => !one.heading)
    .flatMap((one) => FIGURE_FIELDS.map((field) => ({ one, row: one.code, field })));
  const typed = typedLines(scenes, all);
  const asked = new Map(
    all.flatMap(({ one, field }, at) => {
      const line = lineOf(one, field, { ask, scenes, typed: typed[at] });
      return line ? [[atOf(one.code, field), line] as const] : [];
    }),
  );
  const of = (one: Indicator, field: string): IndicatorLine | null =>
    asked.get(atOf(one.code, field)) ?? provinceLine(one, field, { ask, scenes, of: (row) => ofRow(row, field) });
  const ofRow = (row: string, field: string): IndicatorLine | null => {
    const one = indicators.find(({ code, heading }) => code === row && !heading);
    return one ? of(one, field) : null;
  };
  return indicators.flatMap((one) => {
    if (one.heading) return isAsked(one.code, scenes) ? [headingLine(one)] : [];
    return FIGURE_FIELDS.map((field) => of(one, field)).filter((line): line is IndicatorLine => line !== null);
  });
}

const atOf = (row: string, field: string): string => `${row}\u0000${field}`;

const isAsked = (code: string, scenes: readonly UnitScene[]): boolean =>
  scenes.some((scene) => scene.forms.indicator.rowOf(code) !== undefined);

const named = (one: Indicator): Pick<IndicatorLine, 'row' | 'number' | 'label' | 'measure' | 'depth' | 'standing'> => ({
  row: one.code,
  number: one.number,
  label: one.label,
  measure: one.measure,
  depth: one.code.split('.').length - 1,
  standing: one.standing,
});

const headingLine = (one: Indicator): IndicatorLine => ({
  ...named(one),
  field: IN_PERIOD,
  heading: true,
  kind: 'heading',
  byUnit: {},
  total: null,
  coverage: { have: 0, expected: 0, missing: [] },
  freshness: 'nothing',
});

interface Around {
  readonly ask: IndicatorsAsk;
  readonly scenes: readonly UnitScene[];
}

/** `typed` = what the units report in the line, when all of them type it. */
interface AroundLine extends Around {
  readonly typed: TypedLine | undefined;
}

function lineOf(one: Indicator, field: string, { ask, scenes, typed }: AroundLine): IndicatorLine | null {
  const at = { row: one.code, field };
  const ofPlan = isOfPlan(one, ask.catalogue.indicators);
  const owner = ownerOf(ask.catalogue.matrix, FORM.indicator, one.code);
  const apart = ask.apart?.has(one.code) === true;
  const isOwned = owner?.kind === 'unit';
  const said = typed && !ofPlan && !one.ratio ? typed : saidOf(one, at, scenes);
  if (said === null) return null;
  const { expected, missing, formula } = said;
  const have = expected - missing.length;
  const total = (): Scaled | null => {
    if (ofPlan) return planTotal(one, have, ask);
    return isAdded(one, isOwned) ? said.total() : null;
  };
  const byUnit = once(() => valuesByUnit(at, scenes));
  return {
    ...named(one),
    field,
    heading: false,
    kind: kindOf(one),
    get byUnit() {
      return byUnit();
    },
    total: apart ? null : total(),
    coverage: { have, expected, missing },
    freshness: apart ? 'otherTemplate' : totalFreshness(said.freshness, have),
    ...(formula ? { derived: formulaOf(one, field, formula) } : {}),
    ...(ofPlan ? { ofPlan } : {}),
    ...(apart ? { apart } : {}),
    ...(!apart && isOwned ? { owner: owner.unit } : {}),
  };
}

function valuesByUnit(at: CellAt, scenes: readonly UnitScene[]): Readonly<Record<string, EntryValue>> {
  const byUnit: Record<string, EntryValue> = {};
  for (const { unit, forms } of scenes) {
    const value = forms.indicator.find(at);
    if (value !== null) byUnit[unit.code] = value;
  }
  return byUnit;
}

/** The same of a line that some units compute; null = no unit is asked. */
function saidOf(one: Indicator, at: CellAt, scenes: readonly UnitScene[]): TypedLine | null {
  const figures: Scaled[] = [];
  const parts: RatioParts[] = [];
  const missing: string[] = [];
  const freshness = new Set<Freshness>();
  let expected = 0;
  let formula: Formula | undefined;
  for (const scene of scenes) {
    const { rowOf, find } = scene.forms.indicator;
    const spec = rowOf(at.row)?.cells[at.field];
    if (!spec) continue;
    expected += 1;
    formula ??= spec.formula;
    freshness.add(scene.freshness);
    if (spec.formula?.kind === 'ratio') {
      const own = partsOf(spec.formula, find);
      if (own) parts.push(own);
      else missing.push(scene.unit.code);
      continue;
    }
    const value = find(at);
    if (value === null || value.kind === 'blank') missing.push(scene.unit.code);
    else if (value.kind === 'number') figures.push(value);
  }
  if (expected === 0) return null;
  const total = (): Scaled | null => (one.ratio ? ratioTotal(parts) : sum(figures));
  return { total, expected, missing, freshness: [...freshness], ...(formula ? { formula } : {}) };
}

/** Counted from tasks, or a ratio of such rows. */
export function isOfPlan(one: Indicator, indicators: readonly Indicator[]): boolean {
  if (one.countedFromTasks !== null) return true;
  const parts = one.ratio ? [...one.ratio.over, ...one.ratio.under] : [];
  const counted = (row: string): boolean =>
    indicators.some((other) => other.code === row && other.countedFromTasks !== null);
  return parts.length > 0 && parts.every(counted);
}

/** A task of several units is counted once. Null while no unit has answered. `have` = units that have. */
function planTotal(one: Indicator, have: number, { catalogue, plan }: IndicatorsAsk): Scaled | null {
  if (have === 0) return null;
  const count = (which: Indicator['countedFromTasks']): Scaled => ({
    scaled: which === null ? 0 : plan.filter((task) => isCounted(task, which)).length,
    decimals: 0,
  });
  if (!one.ratio) return count(one.countedFromTasks);
  const of = (rows: readonly string[]): readonly Scaled[] =>
    rows.map((row) => count(catalogue.indicators.find((other) => other.code === row)?.countedFromTasks ?? null));
  const ratio = ratioOf(of(one.ratio.over), of(one.ratio.under));
  return ratio.kind === 'number' ? { scaled: ratio.scaled, decimals: ratio.decimals } : null;
}

interface AroundProvince extends Around {
  readonly of: (row: string) => IndicatorLine | null;
}

/**
 * The line of a row that no unit is asked for: the province's own sum of other rows. A unit counts as answered when it
 * answered every one of them that it is asked. Null when the row has another owner, or no part of it is asked.
 */
function provinceLine(one: Indicator, field: string, { ask, scenes, of }: AroundProvince): IndicatorLine | null {
  if (ownerOf(ask.catalogue.matrix, FORM.indicator, one.code)?.kind !== 'province') return null;
  const parts = one.sumOf.map(of).filter((line): line is IndicatorLine => line !== null);
  if (parts.length === 0) return null;
  const rows = parts.flatMap((line) => line.sumOfRows ?? [line.row]);
  const units = scenes.filter((scene) => rows.some((row) => scene.forms.indicator.rowOf(row)?.cells[field]));
  const missing = new Set(parts.flatMap((line) => line.coverage.missing));
  const apart = ask.apart?.has(one.code) === true || parts.some((line) => line.apart);
  const answered = units.filter((scene) => !missing.has(scene.unit.code));
  return {
    ...named(one),
    field,
    heading: false,
    kind: kindOf(one),
    byUnit: {},
    total: apart ? null : sum(parts.flatMap((line) => (line.total ? [line.total] : []))),
    coverage: coverageOf(units, answered),
    freshness: apart
      ? 'otherTemplate'
      : totalFreshness(
          units.map((scene) => scene.freshness),
          answered.length,
        ),
    sumOfRows: rows,
    ...(apart ? { apart } : {}),
  };
}

/** Units may have different parts of a ratio; the line names all the parts that the catalogue names. */
const formulaOf = (one: Indicator, field: string, formula: Formula): Formula =>
  one.ratio
    ? {
        kind: 'ratio',
        over: one.ratio.over.map((row) => ({ row, field })),
        under: one.ratio.under.map((row) => ({ row, field })),
      }
    : formula;

export function coverageOf(expected: readonly UnitScene[], have: readonly UnitScene[]): Coverage {
  const there = new Set(have);
  return {
    have: have.length,
    expected: expected.length,
    missing: expected.filter((scene) => !there.has(scene)).map((scene) => scene.unit.code),
  };
}

/** Words, dates and links are shown like a choice and never added. */
function kindOf(one: Indicator): IndicatorLine['kind'] {
  const type = one.kind?.type;
  return type === 'count' || type === 'decimal' || type === 'percent' || type === 'tick' ? type : 'choice';
}

/** A percentage that one agency gives for the province is the province's; those of several units are not added. */
function isAdded({ ratio, kind }: Indicator, isOwned: boolean): boolean {
  const type = kind?.type;
  return ratio !== null || type === 'count' || type === 'decimal' || (isOwned && type === 'percent');
}

interface RatioParts {
  readonly over: readonly Scaled[];
  readonly under: readonly Scaled[];
}

/** null when the unit lacks a part: a numerator without its denominator would distort the percentage. */
function partsOf(formula: Extract<Formula, { kind: 'ratio' }>, find: Finder): RatioParts | null {
  const over = allAmounts(formula.over, find);
  const under = over && allAmounts(formula.under, find);
  return over && under ? { over, under } : null;
}

/** Only units that have every part. */
function ratioTotal(parts: readonly RatioParts[]): Scaled | null {
  const ratio = ratioOf(
    parts.flatMap(({ over }) => over),
    parts.flatMap(({ under }) => under),
  );
  return ratio.kind === 'number' ? { scaled: ratio.scaled, decimals: ratio.decimals } : null;
}
