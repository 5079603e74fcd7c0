/**
 * Totals of typed figures, added up column by column: one pass over the sealed columns of every unit, without an object
 * for each cell. Sums are of scaled integers; one that leaves the safe integers is added again without a limit.
 */
import { NotExact, type Scaled } from '../exact';
import type { CellAt } from '../form-code';
import type { CellSpec } from '../forms/form';
import { columnsOf, KIND, letterAt, type SealedColumn, type SealedShape } from '../submission/sealed-columns';
import type { Freshness } from './consolidated';
import type { Places } from './form';
import type { UnitScene } from './scene';

/** What the units report in one line of *Số liệu* (a field of a row) that all of them type. */
export interface TypedLine {
  /** The sum of the numbers; null = there is none. Throws NotExact when no scaled integer can hold it. */
  readonly total: () => Scaled | null;
  /** How many units are asked. */
  readonly expected: number;
  /** Those of them that have not answered, in the order of the scenes. */
  readonly missing: readonly string[];
  /** Every freshness of a unit that is asked, once. */
  readonly freshness: readonly Freshness[];
  /** How the units copy the line. */
  readonly formula?: NonNullable<CellSpec['formula']>;
}

/** Units with the same rows. */
interface Group {
  /** Line → its cell; a line that is absent is not asked. */
  readonly specs: ReadonlyMap<number, CellSpec>;
  /** Lines that the units type. */
  readonly typed: readonly number[];
  readonly freshness: Set<Freshness>;
  readonly plans: Map<SealedShape, Plan>;
  units: number;
}

/** Where the columns of a shape go. */
interface Plan {
  readonly parts: readonly Part[];
  /** Typed lines that the shape does not have. */
  readonly lacking: readonly number[];
}
interface Part {
  readonly column: number;
  /** Rows of the shape, and beside each the line that it is part of. */
  readonly rows: Int32Array;
  readonly lines: Int32Array;
}

const LARGEST = Number.MAX_SAFE_INTEGER;
const isSafe = (one: number): boolean => one <= LARGEST && one >= -LARGEST;
/** Nothing is added yet. */
const NONE = -1;

class Sums {
  readonly missing: string[][];
  /** Lines whose sum has left the safe integers. */
  private readonly unsafe = new Set<number>();
  private readonly sums: Float64Array;
  private readonly decimals: Int8Array;

  constructor(count: number) {
    this.sums = new Float64Array(count);
    this.decimals = new Int8Array(count).fill(NONE);
    this.missing = Array.from({ length: count }, () => []);
  }

  /** All numbers of a column that holds nothing else; `decimals` = those of each. */
  addNumbers({ held }: SealedColumn, { rows, lines }: Part, decimals: number): void {
    const { sums } = this;
    for (let at = 0; at < rows.length; at += 1) {
      const line = lines[at] ?? 0;
      const scaled = held[rows[at] ?? 0] as number;
      const sum = (sums[line] ?? 0) + scaled;
      if (this.decimals[line] === decimals && isSafe(sum)) sums[line] = sum;
      else this.add(line, scaled, decimals);
    }
  }

  add(line: number, scaled: number, decimals: number): void {
    const had = this.decimals[line] ?? NONE;
    const most = Math.max(had, decimals);
    const before = had === NONE ? 0 : (this.sums[line] ?? 0) * 10 ** (most - had);
    const more = scaled * 10 ** (most - decimals);
    this.sums[line] = before + more;
    this.decimals[line] = most;
    if (![before, more, before + more].every(isSafe)) this.unsafe.add(line);
  }

  /** null = nothing was added; `again` = the numbers of the line, one by one. */
  of(line: number, again: () => Iterable<Scaled>): Scaled | null {
    const decimals = this.decimals[line] ?? NONE;
    if (decimals === NONE) return null;
    const scaled = this.unsafe.has(line) ? exactly(again(), decimals) : (this.sums[line] ?? 0);
    return { scaled: scaled === 0 ? 0 : scaled, decimals };
  }
}

function exactly(numbers: Iterable<Scaled>, most: number): number {
  let sum = 0n;
  for (const { scaled, decimals } of numbers) sum += BigInt(scaled) * 10n ** BigInt(most - decimals);
  if (!isSafe(Number(sum))) throw new NotExact('add');
  return Number(sum);
}

/**
 * For each of `lines`: what the units report in it; undefined = some unit computes it, or no unit is asked. A line that
 * every unit copies from a typed one is that line.
 */
export function typedLines(scenes: readonly UnitScene[], lines: readonly CellAt[]): readonly (TypedLine | undefined)[] {
  const lineAt = new Map<string, Map<string, number>>();
  lines.forEach(({ row, field }, line) =>
    lineAt.set(row, (lineAt.get(row) ?? new Map<string, number>()).set(field, line)),
  );
  const groups = groupsOf(scenes, lineAt);
  const sums = new Sums(lines.length);
  for (const scene of scenes) {
    const group = groups.get(scene.forms.indicator.places);
    if (group) addUnit(scene, group, { sums, lineAt });
  }
  const asking = askingOf(groups.values(), lines.length);
  const typed = lines.map((at, line): TypedLine | undefined => {
    const asked = asking[line] ?? [];
    if (asked.length === 0 || !asked.every(({ specs }) => specs.get(line)?.part === 'entry')) return undefined;
    return {
      total: () => sums.of(line, () => numbersAt(scenes, at)),
      expected: asked.reduce((units, group) => units + group.units, 0),
      missing: sums.missing[line] ?? [],
      freshness: [...new Set(asked.flatMap(({ freshness }) => [...freshness]))],
    };
  });
  return lines.map((_, line) => {
    const source = typed[copiedBy(line, asking, lineAt) ?? NONE];
    const formula = asking[line]?.[0]?.specs.get(line)?.formula;
    return typed[line] ?? (source && formula && { ...source, formula });
  });
}

type LineAt = ReadonlyMap<string, ReadonlyMap<string, number>>;

function groupsOf(scenes: readonly UnitScene[], lineAt: LineAt): ReadonlyMap<Places, Group> {
  const groups = new Map<Places, Group>();
  for (const { forms, freshness } of scenes) {
    const { places } = forms.indicator;
    const group = groups.get(places) ?? groupOf(places, lineAt);
    groups.set(places, group);
    group.units += 1;
    group.freshness.add(freshness);
  }
  return groups;
}

function groupOf(places: Places, lineAt: LineAt): Group {
  const specs = new Map<number, CellSpec>();
  for (const [key, fields] of lineAt) {
    const cells = places.get(key)?.row.cells;
    for (const [field, line] of fields) {
      const spec = cells?.[field];
      if (spec) specs.set(line, spec);
    }
  }
  const typed = [...specs].filter(([, spec]) => spec.part === 'entry').map(([line]) => line);
  return { specs, typed, freshness: new Set(), plans: new Map(), units: 0 };
}

/** Line → the groups that are asked for it. */
function askingOf(groups: Iterable<Group>, count: number): readonly (readonly Group[])[] {
  const asking = Array.from({ length: count }, (): Group[] => []);
  for (const group of groups) for (const line of group.specs.keys()) asking[line]?.push(group);
  return asking;
}

/** The line that every unit copies, when the same units are asked for it. */
function copiedBy(line: number, asking: readonly (readonly Group[])[], lineAt: LineAt): number | null {
  const groups = asking[line] ?? [];
  const sources = new Set(
    groups.map(({ specs }) => {
      const formula = specs.get(line)?.formula;
      return formula?.kind === 'same' ? (lineAt.get(formula.as.row)?.get(formula.as.field) ?? null) : null;
    }),
  );
  const [source = null] = sources;
  const isOne = sources.size === 1 && source !== null && asking[source]?.length === groups.length;
  return isOne && groups.every(({ specs }) => specs.has(source)) ? source : null;
}

interface Into {
  readonly sums: Sums;
  readonly lineAt: LineAt;
}

function addUnit({ unit, forms }: UnitScene, group: Group, { sums, lineAt }: Into): void {
  const { sealed } = forms.indicator;
  const isMissing = (line: number): void => void sums.missing[line]?.push(unit.code);
  if (sealed === null) {
    group.typed.forEach(isMissing);
    return;
  }
  const { shape, columns } = columnsOf(sealed);
  const plan = group.plans.get(shape) ?? planOf(shape, group, lineAt);
  group.plans.set(shape, plan);
  plan.lacking.forEach(isMissing);
  for (const part of plan.parts) {
    const column = columns[part.column];
    if (column) addColumn(column, part, { sums, isMissing });
  }
}

function addColumn(
  column: SealedColumn,
  part: Part,
  { sums, isMissing }: { readonly sums: Sums; readonly isMissing: (line: number) => void },
): void {
  const { kinds, held, decimals } = column;
  if (kinds === KIND.number && decimals.length === 1) {
    sums.addNumbers(column, part, parseInt(decimals, 36));
    return;
  }
  part.rows.forEach((row, at) => {
    const line = part.lines[at] ?? NONE;
    const kind = letterAt(kinds, row);
    if (kind === KIND.number) sums.add(line, held[row] as number, parseInt(letterAt(decimals, row), 36));
    else if (kind === KIND.blank || kind === KIND.absent) isMissing(line);
  });
}

function planOf(shape: SealedShape, { typed }: Group, lineAt: LineAt): Plan {
  const asked = new Set(typed);
  const parts = shape.fields.map((field, column): Part => {
    const pairs = shape.rows.flatMap((row, at): readonly (readonly [number, number])[] => {
      const line = lineAt.get(row)?.get(field);
      return line === undefined || !asked.has(line) ? [] : [[at, line]];
    });
    return {
      column,
      rows: Int32Array.from(pairs, ([row]) => row),
      lines: Int32Array.from(pairs, ([, line]) => line),
    };
  });
  const there = new Set(parts.flatMap(({ lines }) => [...lines]));
  return { parts: parts.filter(({ rows }) => rows.length > 0), lacking: typed.filter((line) => !there.has(line)) };
}

function* numbersAt(scenes: readonly UnitScene[], at: CellAt): Iterable<Scaled> {
  for (const { forms } of scenes) {
    const value = forms.indicator.find(at);
    if (value?.kind === 'number') yield value;
  }
}
