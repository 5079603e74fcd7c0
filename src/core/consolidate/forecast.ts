/**
 * target × lead agency: result, expectation and state as the agencies handed them in. Targets without an asked agency
 * are left out.
 */
import type { Target } from '../catalogue/catalogue';
import type { ForecastAsked, ForecastCell, ForecastLine, ForecastState } from './consolidated';
import { coverageOf } from './indicators';
import type { Defined, UnitScene } from './scene';
import type { EntryValue } from '../entry';
import { FORECASTS } from '../forms/template-task';

export function forecastLines(catalogue: Defined, all: readonly UnitScene[]): readonly ForecastLine[] {
  const scenes = all.filter((scene) => scene.forms.forecast.isAsked);
  return catalogue.targets
    .map((target) => lineOf(target, scenes))
    .filter((line): line is ForecastLine => line !== null);
}

function lineOf(target: Target, scenes: readonly UnitScene[]): ForecastLine | null {
  const asked = scenes.filter((scene) => scene.forms.forecast.rowOf(target.code) !== undefined);
  if (asked.length === 0) return null;
  const byUnit: Record<string, ForecastCell> = {};
  for (const scene of asked) if (scene.seal !== null) byUnit[scene.unit.code] = cellOf(scene, target.code);
  const { kind, area, number, label, measure, goalWords, standing } = target;
  return {
    row: target.code,
    kind,
    area,
    number,
    label,
    measure,
    goalWords,
    standing,
    byUnit,
    asked: asked.map((scene) => askedOf(scene, target)),
    coverage: coverageOf(
      asked,
      asked.filter((scene) => (byUnit[scene.unit.code]?.state ?? null) !== null),
    ),
  };
}

/** The goal is the one that the unit's own form showed. */
function askedOf(scene: UnitScene, target: Target): ForecastAsked {
  const goal = scene.forms.forecast.rowOf(target.code)?.cells['goal']?.value;
  return {
    unit: scene.unit.code,
    goalWords: goal?.kind === 'text' ? goal.text : target.goalWords,
    freshness: scene.freshness,
  };
}

function cellOf(scene: UnitScene, row: string): ForecastCell {
  const held = (field: string): EntryValue => scene.forms.forecast.find({ row, field }) ?? { kind: 'blank' };
  const state = held('state');
  const words = (field: string): string => {
    const value = held(field);
    return value.kind === 'text' ? value.text : '';
  };
  return {
    result: held('result'),
    expected: held('expected'),
    state:
      state.kind === 'choice' && (FORECASTS as readonly string[]).includes(state.code)
        ? (state.code as ForecastState)
        : null,
    cause: words('cause'),
    action: words('action'),
  };
}

/** Every requested forecast (target × agency), counted once by its state. Without a sealed state it is unreported. */
export type ForecastCounts = Readonly<Record<ForecastState | 'unreported' | 'all', number>>;

export function forecastCounts(lines: readonly ForecastLine[]): ForecastCounts {
  const states = lines.flatMap((line) => line.asked.map(({ unit }) => line.byUnit[unit]?.state ?? null));
  const of = (state: ForecastState | null): number => states.filter((one) => one === state).length;
  return {
    all: states.length,
    achieved: of('achieved'),
    likely: of('likely'),
    hard: of('hard'),
    unlikely: of('unlikely'),
    unreported: of(null),
  };
}
