/**
 * *Giải thích số này*: where one figure of the master comes from, cell by cell, who is missing, and the proof that the parts make it.
 * JSON-safe. Works on the consolidation alone, adding the parts anew: it does not trust the total it explains.
 * A count of tasks is proved by naming the tasks counted.
 */
import type { Consolidated, Coverage, IndicatorLine, TracedValue } from './consolidate';
import { amountOf, ratioOf } from '../forms/derive';
import type { EntryValue } from '../entry';
import { compare, sum, type Scaled } from '../exact';
import type { TaskCount } from '../forms/form';
import { isDoneLate } from '../catalogue/task';
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
  /** The sealed cell; null when the figure is itself worked out (its own cells follow as parts, or explain it in turn). */
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
  readonly how: 'sum' | 'ratio' | 'same' | 'countTasks' | 'typed' | 'notAdded';
  readonly parts: readonly Part[];
  readonly coverage: Coverage;
  /** The parts added anew: Σ of `part`, or Σover and Σunder of a ratio. */
  readonly sums: { readonly part: Scaled | null; readonly over: Scaled | null; readonly under: Scaled | null };
  /** The parts do make the figure. null = there is nothing to prove (typed words, nothing handed in). */
  readonly proves: boolean | null;
}

/** Explains a total (`unit` null) or one unit's figure. null = the master has no such line. */
export function explainIndicator(
  made: Consolidated,
  row: string,
  field: string,
  unit: string | null,
): Explanation | null {
  const line = made.indicators.find((one) => one.row === row && one.field === field && !one.heading);
  if (!line) return null;
  // By progress, since keys of an object that look like numbers (568) would come first.
  const units = made.progress
    .map((one) => one.unit)
    .filter((one) => one in line.byUnit && (unit === null || unit === one));
  const parts = units.flatMap((one) => partsOf(made, line, one, unit !== null));
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
    parts,
    coverage: unit === null ? line.coverage : ofUnit(unit, figure),
    sums,
    proves: proofOf({ line, how, figure, parts, sums }),
  };
}

const asValue = (total: Scaled | null): EntryValue | null =>
  total === null ? null : { kind: 'number', scaled: total.scaled, decimals: total.decimals };

function ofUnit(unit: string, figure: EntryValue | null): Coverage {
  const has = figure !== null && figure.kind !== 'blank';
  return { have: has ? 1 : 0, expected: 1, missing: has ? [] : [unit] };
}

function howOf(line: IndicatorLine, unit: string | null): Explanation['how'] {
  if (line.derived?.kind === 'ratio') return 'ratio';
  if (unit !== null) return line.derived?.kind ?? 'typed';
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

/** The unit's tasks that make up one of the counts, told from the task lines of the master. */
function countedTasks(made: Consolidated, unit: string, which: TaskCount): readonly string[] {
  return made.tasks
    .filter((line) => {
      const cell = line.byUnit[unit];
      if (!cell) return false;
      if (which === 'all') return true;
      if (which === 'overdue') return cell.overdue;
      if (which === 'doing') return (cell.state === 'doing' || cell.state === 'notStarted') && !cell.overdue;
      return (
        cell.state === 'done' &&
        (which === 'done' || isDoneLate({ state: cell.state, doneDate: cell.doneDate, due: line.dueDate }))
      );
    })
    .map((line) => line.row);
}

/** A figure of one unit with its sealed cell; a copied figure (`cumulative` = `value`) leads to the cell it copies. */
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

/** A unit enters a ratio only with every part of it. */
const isWhole = (parts: readonly Part[], unit: string): boolean =>
  parts.filter((one) => one.unit === unit).every((one) => amountOf(one.value) !== null);

const amounts = (parts: readonly Part[]): readonly Scaled[] =>
  parts
    .map((one) => (one.role === 'part' && one.value.kind !== 'number' ? null : amountOf(one.value)))
    .filter((one): one is Scaled => one !== null);

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
