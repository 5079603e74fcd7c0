/**
 * *Giải thích số này*: the origin of one figure of the master, cell by cell, with the missing units and the proof that
 * the parts make the figure. The result is JSON-safe. It uses the consolidation alone and re-adds the parts: it does
 * not trust the total that it explains.
 * The proof of a count of tasks is the list of the counted tasks.
 */
import type { Consolidated, Coverage, IndicatorLine, TracedValue } from './consolidate';
import { amountOf, ratioOf } from '../forms/derive';
import type { EntryValue } from '../entry';
import { compare, sum, type Scaled } from '../exact';
import type { TaskCount } from '../forms/form';
import { isCounted } from './plan';
import { type CellAt, FORM } from '../form-code';
import { STATE } from '../forms/field';

/** `over` and `under` = parts of a ratio; `part` adds up to the figure; `counted` = a task state that was counted. */
export type PartRole = 'part' | 'over' | 'under' | 'counted';

export interface Part {
  readonly unit: string;
  readonly role: PartRole;
  readonly row: string;
  readonly field: string;
  readonly value: EntryValue;
  /**
   * The sealed cell. null when the figure is computed itself: its own cells follow as parts, or it can be explained in
   * turn.
   */
  readonly from: TracedValue | null;
}

export interface Explanation {
  readonly row: string;
  readonly field: string;
  readonly unit: string | null;
  readonly label: string;
  readonly measure: string;
  /** What the master shows: a total, or the unit's own value. null = nothing to show. */
  readonly figure: EntryValue | null;
  readonly how: 'sum' | 'rows' | 'owner' | 'ratio' | 'same' | 'countTasks' | 'typed' | 'notAdded' | 'apart' | 'plan';
  /** The agency that alone is asked for the row; null = units of whole groups are. */
  readonly owner: string | null;
  /** The rows that the province adds up itself; [] = somebody is asked for the row. */
  readonly rows: readonly string[];
  readonly parts: readonly Part[];
  readonly coverage: Coverage;
  /** The re-added parts: Σ of `part`, or Σover and Σunder of a ratio. */
  readonly sums: { readonly part: Scaled | null; readonly over: Scaled | null; readonly under: Scaled | null };
  /** True when the parts make the figure. null = nothing can be proved (typed words, nothing handed in). */
  readonly proves: boolean | null;
}

/** Explains a total (`unit` null) or the figure of one unit. Returns null when the master does not have this line. */
export function explainIndicator(
  made: Consolidated,
  row: string,
  field: string,
  unit: string | null,
): Explanation | null {
  const line = made.indicators.find((one) => one.row === row && one.field === field && !one.heading);
  if (!line) return null;
  // Sorted by progress, because an object lists keys that look like numbers (568) first.
  const units = made.progress
    .map((one) => one.unit)
    .filter((one) => one in line.byUnit && (unit === null || unit === one));
  const ofPlan = unit === null && line.ofPlan === true && !line.apart;
  const parts = ofPlan
    ? planParts(made, line)
    : line.sumOfRows
      ? line.sumOfRows.flatMap((of) => explainIndicator(made, of, field, unit)?.parts ?? [])
      : units.flatMap((one) => partsOf(made, line, one, unit !== null));
  const figure = unit === null ? asValue(line.total) : (line.byUnit[unit] ?? null);
  const sums = sumsOf(parts);
  const how = howOf(line, unit);
  return {
    row,
    field,
    unit,
    label: line.label,
    measure: line.measure,
    figure,
    how,
    owner: line.owner ?? null,
    rows: line.sumOfRows ?? [],
    parts,
    coverage: unit === null ? line.coverage : ofUnit(unit, figure),
    sums,
    proves: how === 'plan' ? proofOfPlan(made, line) : proofOf({ line, how, figure, parts, sums }),
  };
}

const asValue = (total: Scaled | null): EntryValue | null =>
  total === null ? null : { kind: 'number', scaled: total.scaled, decimals: total.decimals };

function ofUnit(unit: string, figure: EntryValue | null): Coverage {
  const has = figure !== null && figure.kind !== 'blank';
  return { have: has ? 1 : 0, expected: 1, missing: has ? [] : [unit] };
}

function howOf(line: IndicatorLine, unit: string | null): Explanation['how'] {
  if (unit === null && line.apart) return 'apart';
  if (unit === null && line.ofPlan) return 'plan';
  if (line.derived?.kind === 'ratio') return 'ratio';
  if (unit !== null) return line.derived?.kind ?? 'typed';
  if (line.sumOfRows) return 'rows';
  if (line.owner !== undefined) return 'owner';
  return line.kind === 'count' || line.kind === 'decimal' ? 'sum' : 'notAdded';
}

function partsOf(made: Consolidated, line: IndicatorLine, unit: string, alone: boolean): readonly Part[] {
  const formula = line.derived;
  if (formula?.kind === 'ratio') {
    return [
      ...formula.over.map((at) => part(made, at, unit, 'over')),
      ...formula.under.map((at) => part(made, at, unit, 'under')),
    ].flat();
  }
  if (formula?.kind === 'countTasks' && alone) {
    const counted = countedTasks(made, unit, formula.which);
    return made.values
      .filter((one) => one.unit === unit && one.form === FORM.task && one.field === STATE && counted.includes(one.row))
      .map((from) => ({ unit, role: 'counted', row: from.row, field: from.field, value: from.value, from }));
  }
  return part(made, formula?.kind === 'same' ? formula.as : { row: line.row, field: line.field }, unit, 'part');
}

/** The assignments of the tasks that a count of the plan counts; of a ratio, those of the tasks that are done. */
function planParts(made: Consolidated, line: IndicatorLine): readonly Part[] {
  const formula = formulaAt(made.indicators, { row: line.row, field: line.field });
  const which = formula?.kind === 'countTasks' ? formula.which : 'done';
  const counted = new Set(made.plan.filter((task) => isCounted(task, which)).map((task) => task.row));
  return made.values
    .filter((one) => one.form === FORM.task && one.field === STATE && counted.has(one.row))
    .map((from) => ({ unit: from.unit, role: 'counted', row: from.row, field: from.field, value: from.value, from }));
}

/** The unit's tasks that make up one of the counts, taken from the task lines of the master. */
function countedTasks(made: Consolidated, unit: string, which: TaskCount): readonly string[] {
  return made.tasks
    .filter((line) => {
      const cell = line.byUnit[unit];
      if (!cell) return false;
      if (which === 'all') return true;
      if (which === 'overdue') return cell.overdue;
      if (which === 'doing') return (cell.state === 'doing' || cell.state === 'notStarted') && !cell.overdue;
      return which === 'done' ? cell.state === 'done' : cell.late;
    })
    .map((line) => line.row);
}

/**
 * A figure of one unit with its sealed cell. A copied figure (`cumulative` = `value`) leads to the cell that it copies.
 */
function part(made: Consolidated, at: CellAt, unit: string, role: PartRole): readonly Part[] {
  const line = made.indicators.find((one) => one.row === at.row && one.field === at.field);
  const value = line?.byUnit[unit];
  if (!line || !value) return [];
  const cell = line.derived?.kind === 'same' ? line.derived.as : at;
  const from =
    made.values.find(
      (one) => one.unit === unit && one.form === FORM.indicator && one.row === cell.row && one.field === cell.field,
    ) ?? null;
  return [{ unit, role, row: cell.row, field: cell.field, value, from }];
}

function sumsOf(parts: readonly Part[]): Explanation['sums'] {
  const whole = parts.filter((one) => one.role === 'part' || isWhole(parts, one.unit));
  const of = (role: PartRole): Scaled | null => sum(amounts(whole.filter((one) => one.role === role)));
  return { part: of('part'), over: of('over'), under: of('under') };
}

/** A unit counts in a ratio only when every part of the ratio is present. */
const isWhole = (parts: readonly Part[], unit: string): boolean =>
  parts.filter((one) => one.unit === unit).every((one) => amountOf(one.value) !== null);

const amounts = (parts: readonly Part[]): readonly Scaled[] =>
  parts
    .map((one) => (one.role === 'part' && one.value.kind !== 'number' ? null : amountOf(one.value)))
    .filter((one): one is Scaled => one !== null);

/** The formula of a line; that of the copied line where it is a copy. */
function formulaAt(indicators: readonly IndicatorLine[], { row, field }: CellAt): IndicatorLine['derived'] {
  const found = indicators.find((one) => one.row === row && one.field === field && !one.heading)?.derived;
  return found?.kind === 'same' ? formulaAt(indicators, found.as) : found;
}

/** The tasks counted again; a task that no unit is asked for is one of the plan, and has no part. */
function proofOfPlan({ plan, indicators }: Consolidated, { row, field, total }: IndicatorLine): boolean | null {
  const derived = formulaAt(indicators, { row, field });
  if (total === null) return null;
  const count = (which: TaskCount): Scaled => ({
    scaled: plan.filter((task) => isCounted(task, which)).length,
    decimals: 0,
  });
  if (derived?.kind === 'countTasks') return compare(count(derived.which), total) === 0;
  if (derived?.kind !== 'ratio') return null;
  const of = (cells: readonly CellAt[]): readonly Scaled[] =>
    cells.flatMap((at) => {
      const part = formulaAt(indicators, at);
      return part?.kind === 'countTasks' ? [count(part.which)] : [];
    });
  const again = ratioOf(of(derived.over), of(derived.under));
  return again.kind === 'number' && compare(again, total) === 0;
}

interface ProofAsk {
  readonly line: IndicatorLine;
  readonly how: Explanation['how'];
  readonly figure: EntryValue | null;
  readonly parts: readonly Part[];
  readonly sums: Explanation['sums'];
}

function proofOf({ line, how, figure, parts, sums }: ProofAsk): boolean | null {
  if (line.derived?.kind === 'ratio') {
    if (figure === null || figure.kind === 'blank' || !sums.over || !sums.under) return null;
    const again = ratioOf([sums.over], [sums.under]);
    return (
      again.kind === figure.kind &&
      (again.kind !== 'number' || figure.kind !== 'number' || compare(again, figure) === 0)
    );
  }
  if (figure?.kind !== 'number') return null;
  if (how === 'countTasks') return figure.scaled === parts.length;
  return sums.part !== null && compare(sums.part, figure) === 0;
}
