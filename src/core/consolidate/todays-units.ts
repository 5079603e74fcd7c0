/**
 * Figures of an earlier period as the units of today would have had them: added where units were joined, never divided
 * where one was split. What a unit that ended without a successor reported stays in the report of then and is in no
 * unit of today.
 */
import type { Origins } from '../catalogue/unit-change';
import type { EntryValue } from '../entry';
import { subtract, sum, type Scaled } from '../exact';
import { amountOf, ratioOf } from '../forms/derive';
import type { CellAt } from '../form-code';
import { joinedValue } from '../issue/joined-seal';
import { totalKey, type InTotals } from './adjusted-totals';
import type { IndicatorLine } from './consolidated';

type Lines = readonly IndicatorLine[];

const lineAt = (lines: Lines, row: string, field: string): IndicatorLine | undefined =>
  lines.find((one) => one.row === row && one.field === field && !one.heading);

/** Numerators and denominators of one unit; null = it has not all the parts that it was asked for. */
function partsOf(line: IndicatorLine, lines: Lines, unit: string) {
  if (line.derived?.kind !== 'ratio') return null;
  const { derived } = line;
  const amounts = (cells: typeof derived.over): readonly Scaled[] | null => {
    const asked = cells.flatMap(({ row, field }): readonly EntryValue[] => {
      const value = lineAt(lines, row, field)?.byUnit[unit];
      return value === undefined ? [] : [value];
    });
    const found = asked.map(amountOf).filter((one): one is Scaled => one !== null);
    return asked.length > 0 && found.length === asked.length ? found : null;
  };
  const [over, under] = [amounts(derived.over), amounts(derived.under)];
  return over && under ? { over, under } : null;
}

const isAdded = ({ kind, derived, ofPlan, owner }: IndicatorLine): boolean =>
  (kind === 'count' || kind === 'decimal') && derived === undefined && ofPlan !== true && owner === undefined;

/** The figure of several units together; null when it has no sum, or a unit that was asked did not give it. */
function together(line: IndicatorLine, lines: Lines, units: readonly string[]): EntryValue | null {
  const [only] = units;
  if (only !== undefined && units.length === 1) return line.byUnit[only] ?? null;
  if (line.derived?.kind === 'ratio' && line.ofPlan !== true) {
    const parts = units.filter((unit) => line.byUnit[unit] !== undefined).map((unit) => partsOf(line, lines, unit));
    const all = parts.flatMap((one) => one ?? []);
    if (all.length === 0 || all.length < parts.length) return null;
    return ratioOf(
      all.flatMap(({ over }) => over),
      all.flatMap(({ under }) => under),
    );
  }
  return isAdded(line) ? joinedValue(units.flatMap((unit) => line.byUnit[unit] ?? [])) : null;
}

/** Why a unit of today has no figure of then: it was split, it was formed since, or its parts have no sum. */
export type WithoutFigure = 'split' | 'formed' | 'noSum';

export interface UnitThen {
  /** What each unit of then reported; the order of `origins`, those that were split last. */
  readonly reported: readonly { readonly unit: string; readonly value: EntryValue | null }[];
  /** The figure of today's unit then; null = it has none. */
  readonly value: EntryValue | null;
  readonly without: WithoutFigure | null;
  /** Now less then, where both are figures. */
  readonly difference: Scaled | null;
}

const asFigure = (value: EntryValue | null | undefined): Scaled | null =>
  value?.kind === 'number' ? { scaled: value.scaled, decimals: value.decimals } : null;

/** @param now the same row as reported in this period */
export function unitThen(
  now: EntryValue | undefined,
  origins: Origins,
  then: { readonly line: IndicatorLine; readonly lines: Lines },
): UnitThen {
  const reported = [...origins.whole, ...origins.split].map((unit) => ({
    unit,
    value: then.line.byUnit[unit] ?? null,
  }));
  const value = origins.split.length > 0 ? null : together(then.line, then.lines, origins.whole);
  const [figure, before] = [asFigure(now), asFigure(value)];
  const without = origins.split.length > 0 ? 'split' : origins.whole.length === 0 ? 'formed' : 'noSum';
  return {
    reported,
    value,
    without: value === null ? without : null,
    difference: figure && before ? subtract(figure, before) : null,
  };
}

/** An earlier period: its lines with the office's adjustments, and these by row and field. */
export interface Then {
  readonly lines: Lines;
  readonly inTotals: InTotals;
}

/**
 * The total of an earlier period without the units that ended without a successor, and without what the office added to
 * their figures; null when it cannot be computed from the figures of units.
 */
export function totalToday(line: IndicatorLine, then: Then, ended: readonly string[]): Scaled | null {
  const { lines, inTotals } = then;
  if (line.total === null || line.apart) return null;
  if (!ended.some((unit) => isIn(line, lines, unit))) return line.total;
  if (line.ofPlan || line.owner !== undefined) return null;
  if (line.sumOfRows) {
    const parts = line.sumOfRows.map((row) => lineAt(lines, row, line.field));
    const totals = parts.flatMap((one) => (one && totalToday(one, then, ended)) ?? []);
    return totals.length === line.sumOfRows.length ? sum(totals) : null;
  }
  const units = Object.keys(line.byUnit).filter((unit) => !ended.includes(unit));
  const added = (cells: readonly CellAt[]): readonly Scaled[] =>
    cells.flatMap(({ row, field }) =>
      (inTotals.get(totalKey(row, field)) ?? []).flatMap(({ unit, amount }) => (units.includes(unit) ? [amount] : [])),
    );
  if (line.derived?.kind === 'ratio') {
    const parts = units.flatMap((unit) => partsOf(line, lines, unit) ?? []);
    return asFigure(
      ratioOf(
        [...parts.flatMap(({ over }) => over), ...added(line.derived.over)],
        [...parts.flatMap(({ under }) => under), ...added(line.derived.under)],
      ),
    );
  }
  return isAdded(line) ? sum([...units.flatMap((unit) => asFigure(line.byUnit[unit]) ?? []), ...added([line])]) : null;
}

const isIn = (line: IndicatorLine, lines: Lines, unit: string): boolean =>
  line.byUnit[unit] !== undefined ||
  (line.sumOfRows ?? []).some((row) => lineAt(lines, row, line.field)?.byUnit[unit] !== undefined);
