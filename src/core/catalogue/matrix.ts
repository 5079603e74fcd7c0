/**
 * Which rows of a form apply to a unit: the matrix that the office confirms before Phát hành. The owner of a row
 * outweighs groups, a named row outweighs '*', and a later line outweighs an earlier one.
 */
import type { Catalogue, Heading, Indicator, MatrixLine, RowOwner, Target, Task } from './catalogue';
import { type FormCode, FORM } from '../form-code';
import type { Period } from './period';
import { isTaskOfYear, reportingYear } from './reporting-year';
import { inProtocolOrder, ownersOf, type Unit, type UnitGroup } from './unit';

interface Lines {
  readonly owner: RowOwner | null;
  readonly groups: ReadonlyMap<UnitGroup, boolean>;
}

/** Every row of every unit is asked about, so the lines of a matrix are sorted once. */
const sorted = new WeakMap<readonly MatrixLine[], ReadonlyMap<string, Lines>>();

const keyOf = (form: FormCode, row: string): string => `${form}|${row}`;

function linesOf(matrix: readonly MatrixLine[], form: FormCode, row: string): Lines | undefined {
  let known = sorted.get(matrix);
  if (known === undefined) {
    const made = new Map<string, { owner: RowOwner | null; groups: Map<UnitGroup, boolean> }>();
    for (const line of matrix) {
      const key = keyOf(line.form, line.row);
      const lines = made.get(key) ?? { owner: null, groups: new Map<UnitGroup, boolean>() };
      made.set(key, lines);
      if ('owner' in line) lines.owner = line.owner;
      else lines.groups.set(line.group, line.applies);
    }
    sorted.set(matrix, (known = made));
  }
  return known.get(keyOf(form, row));
}

/** The one owner of a row; null = every unit of the groups that the matrix names answers for itself. */
export const ownerOf = (matrix: readonly MatrixLine[], form: FormCode, row: string): RowOwner | null =>
  linesOf(matrix, form, row)?.owner ?? null;

/** The agencies that alone are asked for rows, in protocol order, with the number of their rows. */
export function ownersOfRows({ matrix, units }: Pick<Catalogue, 'matrix' | 'units'>): readonly {
  readonly unit: Unit;
  readonly count: number;
}[] {
  const owned = matrix.flatMap((line) => ('owner' in line && line.owner.kind === 'unit' ? [line.owner.unit] : []));
  return inProtocolOrder(units.filter(({ code }) => owned.includes(code))).map((unit) => ({
    unit,
    count: owned.filter((code) => code === unit.code).length,
  }));
}

/**
 * A row that the matrix does not mention does not apply, so that a forgotten group does not get an empty form by
 * accident. An owner outweighs the groups.
 */
export function applies(matrix: readonly MatrixLine[], form: FormCode, row: string, unit: Unit): boolean {
  const named = linesOf(matrix, form, row);
  if (named?.owner) return named.owner.kind === 'unit' && named.owner.unit === unit.code;
  return named?.groups.get(unit.group) ?? linesOf(matrix, form, '*')?.groups.get(unit.group) ?? false;
}

/** The tasks that a unit is responsible for in the reporting year of the period, in the order of the plan. */
export function tasksOf(catalogue: Catalogue, unit: Unit, period: Period): readonly Task[] {
  const year = reportingYear(period, catalogue.periods);
  return catalogue.tasks.filter(
    (task) =>
      ownersOf(task.owner, [unit]).length > 0 &&
      applies(catalogue.matrix, FORM.task, task.id, unit) &&
      isTaskOfYear(task, year),
  );
}

/** The targets that a lead agency forecasts; empty for any other unit. */
export const targetsOf = (catalogue: Catalogue, unit: Unit): readonly Target[] =>
  unit.lead
    ? catalogue.targets.filter(
        (target) =>
          ownersOf(target.owner, [unit]).length > 0 && applies(catalogue.matrix, FORM.forecast, target.code, unit),
      )
    : [];

/**
 * The headings of the đề cương under which a unit writes, in order. A heading of headings stays only while one below it
 * stays.
 */
export function headingsOf(catalogue: Catalogue, unit: Unit): readonly Heading[] {
  const wanted = new Set<string>();
  const byCode = new Map(catalogue.headings.map((one) => [one.code, one]));
  for (const one of catalogue.headings) {
    if (!one.asked || !applies(catalogue.matrix, FORM.narrative, one.code, unit)) continue;
    for (
      let at: Heading | undefined = one;
      at && !wanted.has(at.code);
      at = at.parent === null ? undefined : byCode.get(at.parent)
    )
      wanted.add(at.code);
  }
  return catalogue.headings.filter((one) => wanted.has(one.code));
}

/** The rows of the annex that a unit fills, in order. A heading stays only while a row below it stays. */
export function indicatorsOf(catalogue: Catalogue, unit: Unit): readonly Indicator[] {
  const wanted = new Set<string>();
  const byCode = new Map(catalogue.indicators.map((one) => [one.code, one]));
  for (const one of catalogue.indicators) {
    if (one.heading || !applies(catalogue.matrix, FORM.indicator, one.code, unit)) continue;
    for (
      let at: Indicator | undefined = one;
      at && !wanted.has(at.code);
      at = at.parent === null ? undefined : byCode.get(at.parent)
    ) {
      if (at === one || at.heading) wanted.add(at.code);
    }
  }
  return catalogue.indicators.filter((one) => wanted.has(one.code));
}

/**
 * The unit with this code. Throws when the catalogue has no such unit, because a template without a unit is a bug of
 * this program.
 */
export function unitOf(catalogue: Catalogue, code: string): Unit {
  const found = catalogue.units.find((unit) => unit.code === code);
  if (!found) throw new Error(`no unit ${code} in the catalogue`);
  return found;
}
