/**
 * The verifier's own calculation of what the master must show, from the cells of the units' workbooks alone: sums, n/N,
 * ratios. It is written separately from core on purpose: it shares the definitions of the catalogue and no code.
 */
import type { Catalogue, Indicator } from '../../src/core/catalogue/catalogue';
import type { Unit } from '../../src/core/catalogue/unit';
import type { Held, Keyed } from './books';
import { planCount, type OwnPlan } from './own-plan';

export interface Expected {
  readonly total: number | null;
  readonly coverage: string;
}
export interface Wrong {
  readonly row: string;
  readonly shown: string;
  readonly expected: string;
}

const WORDS_FOR_NOTHING = ['không phát sinh', 'không áp dụng'];

/** An amount for arithmetic; null = there is none. */
function amount(held: Held): number | null {
  if (typeof held === 'number') return held;
  return typeof held === 'string' && WORDS_FOR_NOTHING.includes(held.trim().toLowerCase()) ? 0 : null;
}

const isBlank = (held: Held): boolean => held === '';

/** Sums in ten-thousandths, so that 0,1 + 0,2 is 0,3. */
const added = (amounts: readonly number[]): number =>
  amounts.reduce((sum, one) => sum + Math.round(one * 10000), 0) / 10000;

/** The owner that the matrix gives the row: a unit's code, '*' = the province adds it up, '' = none. */
function ownerOf(catalogue: Catalogue, row: string): string {
  const line = catalogue.matrix.findLast((one) => 'owner' in one && one.form === 'indicator' && one.row === row);
  if (line === undefined || !('owner' in line)) return '';
  return line.owner.kind === 'unit' ? line.owner.unit : '*';
}

function isAsked(catalogue: Catalogue, row: string, { code, group }: Unit): boolean {
  const owner = ownerOf(catalogue, row);
  if (owner !== '') return owner === code;
  const lines = catalogue.matrix
    .filter((line) => 'group' in line)
    .filter((line) => line.form === 'indicator' && line.group === group);
  const named = lines.filter((line) => line.row === row);
  return (named.length > 0 ? named : lines.filter((line) => line.row === '*')).slice(-1)[0]?.applies === true;
}

/** `tabs` = *Số liệu* of the units that handed in, by unit. */
export function expectedOf(
  catalogue: Catalogue,
  tabs: ReadonlyMap<string, Keyed>,
  one: Indicator,
  field: string,
): Expected {
  if (ownerOf(catalogue, one.code) === '*') return ofProvince(catalogue, tabs, one, field);
  const asked = catalogue.units.filter((unit) => isAsked(catalogue, one.code, unit));
  const held = asked
    .flatMap((unit) => {
      const tab = tabs.get(unit.code);
      return tab === undefined ? [] : [{ tab, held: tab.at(one.code, field) }];
    })
    .filter((each) => !isBlank(each.held));
  const coverage = `${held.length}/${asked.length}`;
  if (one.ratio)
    return {
      total: ratio(
        held.map((each) => each.tab),
        one.ratio,
        field,
      ),
      coverage,
    };
  const type = one.kind?.type;
  if (type !== 'count' && type !== 'decimal' && !(type === 'percent' && ownerOf(catalogue, one.code) !== ''))
    return { total: null, coverage };
  const figures = held.filter((each) => typeof each.held === 'number').map((each) => each.held as number);
  return { total: figures.length === 0 ? null : added(figures), coverage };
}

/** The sum of the totals of the row's parts; a unit counts once, when it answered all that it is asked. */
function ofProvince(catalogue: Catalogue, tabs: ReadonlyMap<string, Keyed>, one: Indicator, field: string): Expected {
  const parts = catalogue.indicators.filter((part) => one.sumOf.includes(part.code));
  const totals = parts.flatMap((part) => expectedOf(catalogue, tabs, part, field).total ?? []);
  const asked = catalogue.units.filter((unit) => parts.some((part) => isAsked(catalogue, part.code, unit)));
  const have = asked.filter((unit) =>
    parts
      .filter((part) => isAsked(catalogue, part.code, unit))
      .every((part) => !isBlank(tabs.get(unit.code)?.at(part.code, field) ?? '')),
  );
  return { total: totals.length === 0 ? null : added(totals), coverage: `${have.length}/${asked.length}` };
}

/** Σ numerators ÷ Σ denominators over the units that have both, never a mean of percentages. */
function ratio(tabs: readonly Keyed[], { over, under }: NonNullable<Indicator['ratio']>, field: string): number | null {
  const parts = tabs.flatMap((tab) => {
    const of = (rows: readonly string[]): (number | null)[] =>
      rows.filter((row) => tab.rows.includes(row)).map((row) => amount(tab.at(row, field)));
    const [tops, bottoms] = [of(over), of(under)];
    return [...tops, ...bottoms].includes(null)
      ? []
      : [{ top: added(tops as number[]), bottom: added(bottoms as number[]) }];
  });
  const bottom = added(parts.map((part) => part.bottom));
  return bottom === 0 ? null : (added(parts.map((part) => part.top)) / bottom) * 100;
}

/** The total of a row that counts the tasks of the plan, or of a ratio of two; undefined for any other row. */
function planTotal({ indicators }: Catalogue, one: Indicator, plan: OwnPlan): number | null | undefined {
  const count = (code: string): number | null => {
    const which = indicators.find((other) => other.code === code)?.countedFromTasks ?? null;
    return which === null ? null : planCount(plan, which);
  };
  if (one.countedFromTasks !== null) return count(one.code);
  const [over, under] = [one.ratio?.over[0] ?? '', one.ratio?.under[0] ?? ''].map(count);
  if (over === null || under === null || over === undefined || under === undefined) return undefined;
  return under === 0 ? null : (over / under) * 100;
}

/** Rows of the master's tab that differ from the calculation. */
export function wrongTotals(
  catalogue: Catalogue,
  tabs: ReadonlyMap<string, Keyed>,
  shown: { readonly master: Keyed; readonly field: string; readonly plan: OwnPlan },
): readonly Wrong[] {
  return catalogue.indicators
    .filter(
      (one) =>
        !one.heading &&
        (shown.field === 'value' || [...tabs.values()].some((tab) => tab.at(one.code, 'cumulative') !== '')),
    )
    .flatMap((one) => {
      const { total: summed, coverage } = expectedOf(catalogue, tabs, one, shown.field);
      const ofPlan = planTotal(catalogue, one, shown.plan);
      const total = ofPlan === undefined ? summed : ofPlan;
      const seen = shown.master.at(one.code, 'total');
      const near = one.ratio ? 0.005000001 : 1e-9;
      const isRight = total === null ? seen === '' : typeof seen === 'number' && Math.abs(seen - total) <= near;
      const seenCoverage = shown.master.at(one.code, 'coverage');
      return isRight && seenCoverage === coverage
        ? []
        : [{ row: one.code, shown: `${seen} (${seenCoverage})`, expected: `${total} (${coverage})` }];
    });
}
