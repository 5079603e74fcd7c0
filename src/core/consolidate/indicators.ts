/**
 * indicator × unit, with totals of scaled integers, coverage and freshness. Ratios come from summed parts, never from
 * averaged percentages.
 */
import type { Catalogue, Indicator } from '../catalogue/catalogue';
import type { Coverage, IndicatorLine } from './consolidated';
import type { UnitScene } from './scene';
import { allAmounts, ratioOf } from '../forms/derive';
import type { EntryValue } from '../entry';
import { sum, type Scaled } from '../exact';
import type { CellSpec } from '../forms/form';
import type { CellAt } from '../form-code';
import { totalFreshness } from './freshness';
import { FIGURE_FIELDS, IN_PERIOD } from '../forms/field';

type Formula = NonNullable<CellSpec['formula']>;

/**
 * Lines in the order of the catalogue: `value`, then `cumulative` where any unit has it; headings once. Rows that are
 * not asked of any unit are left out.
 */
export function indicatorLines(catalogue: Catalogue, scenes: readonly UnitScene[]): readonly IndicatorLine[] {
  return catalogue.indicators.flatMap((one) => {
    if (one.heading) return isAsked(one.code, scenes) ? [headingLine(one)] : [];
    return FIGURE_FIELDS.map((field) => lineOf(one, field, scenes)).filter(
      (line): line is IndicatorLine => line !== null,
    );
  });
}

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

interface Asked {
  readonly scene: UnitScene;
  readonly spec: CellSpec;
  readonly value: EntryValue | null;
}

function lineOf(one: Indicator, field: string, scenes: readonly UnitScene[]): IndicatorLine | null {
  const asked = askedOf({ row: one.code, field }, scenes);
  if (asked.length === 0) return null;
  const byUnit: Record<string, EntryValue> = {};
  for (const { scene, value } of asked) if (value !== null) byUnit[scene.unit.code] = value;
  const answered = asked.filter(isAnswered);
  const formula = asked.find(({ spec }) => spec.formula)?.spec.formula;
  return {
    ...named(one),
    field,
    heading: false,
    kind: kindOf(one),
    byUnit,
    total: totalOf(one, answered),
    coverage: {
      have: answered.length,
      expected: asked.length,
      missing: asked.filter((unit) => !isAnswered(unit)).map(({ scene }) => scene.unit.code),
    },
    freshness: totalFreshness(
      asked.map(({ scene }) => scene.freshness),
      answered.length,
    ),
    ...(formula ? { derived: formulaOf(one, field, formula) } : {}),
  };
}

const isAnswered = ({ value }: Asked): boolean => value !== null && value.kind !== 'blank';

function askedOf(at: CellAt, scenes: readonly UnitScene[]): readonly Asked[] {
  const asked: Asked[] = [];
  for (const scene of scenes) {
    const { rowOf, find } = scene.forms.indicator;
    const spec = rowOf(at.row)?.cells[at.field];
    if (spec) asked.push({ scene, spec, value: find(at) });
  }
  return asked;
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

function totalOf(one: Indicator, answered: readonly Asked[]): Scaled | null {
  if (one.ratio) return ratioTotal(answered);
  if (one.kind?.type !== 'count' && one.kind?.type !== 'decimal') return null;
  const figures: Scaled[] = [];
  for (const { value } of answered) if (value?.kind === 'number') figures.push(value);
  return sum(figures);
}

/** Only units that have every part: a numerator without its denominator would distort the percentage. */
function ratioTotal(answered: readonly Asked[]): Scaled | null {
  const parts = answered.flatMap(({ scene, spec }) => {
    if (spec.formula?.kind !== 'ratio') return [];
    const over = allAmounts(spec.formula.over, scene.forms.indicator.find);
    const under = allAmounts(spec.formula.under, scene.forms.indicator.find);
    return over && under ? [{ over, under }] : [];
  });
  const ratio = ratioOf(
    parts.flatMap(({ over }) => over),
    parts.flatMap(({ under }) => under),
  );
  return ratio.kind === 'number' ? { scaled: ratio.scaled, decimals: ratio.decimals } : null;
}
