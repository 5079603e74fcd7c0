/** Checks *Số liệu* and *Lũy kế* against the recount: every unit's cell, the total and the coverage of every row. */
import type { CellSpec } from '../../core/forms/form';
import type { CellAt } from '../../core/form-code';
import { CELL_WORDS } from '../../text/books/master-book';
import { amountFrom, percentOf, plus, printed, same, ZERO, type Amount } from './amount';
import { keyedGrid, type KeyedGrid } from './keyed-grid';
import { planTotal, type PlanAgain } from './plan-again';
import type { Discrepancy, RecountInput } from './recount-input';
import type { Asked, UnitFigures } from './unit-figures';
import type { Figure } from './values-read';

export type Tell = (row: string, column: string, written: unknown, recounted: string) => void;
export interface LineTotal {
  readonly total: Amount | null;
  readonly coverage: string;
}

/** `totals` = row → the recounted total, for the head lines of *Tổng quan*. */
export function checkFigures(
  tab: 'figures' | 'cumulative',
  input: RecountInput,
  figures: UnitFigures,
  plan: PlanAgain | null,
): { readonly found: readonly Discrepancy[]; readonly totals: ReadonlyMap<string, LineTotal> } {
  const field = tab === 'figures' ? 'value' : 'cumulative';
  const grid = keyedGrid(input.grids[tab]);
  const found: Discrepancy[] = [];
  const tell: Tell = (row, column, written, recounted) => {
    found.push({ tab, row, column, written: String(written), recounted });
  };
  const totals = new Map<string, LineTotal>();
  const { asked, headings } = askedRows(input, field);
  const provinces = Object.entries(input.meanings?.sums ?? {}).flatMap(([row, of]) => {
    const parts = asked.has(row) ? [] : leaves(of, input).filter((part) => asked.has(part));
    return parts.length === 0 ? [] : [{ row, parts }];
  });
  const known = new Set([...asked.keys(), ...headings, ...provinces.map(({ row }) => row)]);
  grid.twice.forEach((key) => tell(key, '', key, 'once'));
  grid.rows.filter((row) => !known.has(row)).forEach((row) => tell(row, '', row, 'no such row is asked'));
  for (const [row, units] of asked) {
    if (!grid.rows.includes(row)) tell(row, '', '', row);
    else totals.set(row, checkRow({ row, field, units, grid, figures, input, tell, plan }));
  }
  for (const { row, parts } of provinces) {
    if (!grid.rows.includes(row)) tell(row, '', '', row);
    else totals.set(row, checkProvince({ row, parts, asked, totals, field, grid, figures, input, tell }));
  }
  return { found, totals };
}

/** The rows that units are asked for, below rows that the province adds up itself. */
const leaves = (rows: readonly string[], input: RecountInput): readonly string[] =>
  rows.flatMap((row) => {
    const below = input.meanings?.sums[row];
    return below === undefined ? [row] : leaves(below, input);
  });

interface ProvinceCheck extends Omit<RowCheck, 'units' | 'plan'> {
  readonly parts: readonly string[];
  readonly asked: ReadonlyMap<string, readonly Asked[]>;
  readonly totals: ReadonlyMap<string, LineTotal>;
}

/** A row that no unit is asked for: no unit has a cell in it, and it adds up the totals of its parts. */
function checkProvince({ row, parts, asked, totals, field, grid, figures, input, tell }: ProvinceCheck): LineTotal {
  for (const unit of grid.columns.filter((column) => input.groups[column] !== undefined))
    if (grid.at(row, unit) !== '') tell(row, unit, grid.at(row, unit), '');
  const units = new Map<string, boolean>();
  for (const part of parts)
    for (const { unit } of asked.get(part) ?? []) {
      const figure = figures.figure(unit, { row: part, field });
      units.set(unit, figure !== null && figure.is !== 'blank' && units.get(unit) !== false);
    }
  const amounts = parts.flatMap((part) => totals.get(part)?.total ?? []);
  const isApart = [row, ...parts].some((one) => input.meanings?.apart.includes(one));
  const total = amounts.length === 0 || isApart ? null : amounts.reduce(plus, ZERO);
  const coverage = `${[...units.values()].filter((has) => has).length}/${units.size}`;
  return compared({ row, grid, tell }, { total, coverage });
}

/** Names the total and the coverage of the tab where they differ. */
function compared(
  { row, grid, tell }: Pick<RowCheck, 'row' | 'grid' | 'tell'>,
  { total, coverage }: LineTotal,
): LineTotal {
  if (!isTotal(grid.at(row, 'total'), total)) tell(row, 'total', grid.at(row, 'total'), total ? printed(total) : '');
  if (grid.at(row, 'coverage') !== coverage) tell(row, 'coverage', grid.at(row, 'coverage'), coverage);
  return { total, coverage };
}

function askedRows(input: RecountInput, field: string): { asked: Map<string, Asked[]>; headings: Set<string> } {
  const asked = new Map<string, Asked[]>();
  const headings = new Set<string>();
  for (const template of input.templates.filter((one) => one.form === 'indicator')) {
    for (const row of template.rows) {
      const spec = row.cells[field];
      if (row.heading) headings.add(row.key);
      else if (spec) {
        const units = asked.get(row.key) ?? [];
        units.push({ unit: template.unit, spec });
        asked.set(row.key, units);
      }
    }
  }
  return { asked, headings };
}

interface RowCheck {
  readonly plan: PlanAgain | null;
  readonly row: string;
  readonly field: string;
  readonly units: readonly Asked[];
  readonly grid: KeyedGrid;
  readonly figures: UnitFigures;
  readonly input: RecountInput;
  readonly tell: Tell;
}

function checkRow({ row, field, units, grid, figures, input, tell, plan }: RowCheck): LineTotal {
  const held = units.map((one) => ({ ...one, figure: figures.figure(one.unit, { row, field }) }));
  const figureOf = new Map(held.map(({ unit, figure }) => [unit, figure]));
  const columns = new Set(grid.columns);
  for (const unit of grid.columns.filter((column) => input.groups[column] !== undefined)) {
    const figure = figureOf.get(unit) ?? null;
    const written = grid.at(row, unit);
    if (!isShown(written, figure)) tell(row, unit, written, shown(figure));
  }
  units.filter((one) => !columns.has(one.unit)).forEach((one) => tell(row, one.unit, '', 'a column'));
  const have = held.filter(({ figure }) => figure !== null && figure.is !== 'blank');
  const ofPlan = have.length === 0 ? undefined : planTotal(input, row, plan);
  const isOwned = input.meanings?.owned.includes(row) === true;
  const own = ofPlan === undefined ? totalOf(have, { row, field }, { figures, input, isOwned }) : ofPlan;
  const total = input.meanings?.apart.includes(row) ? null : own;
  return compared({ row, grid, tell }, { total, coverage: `${have.length}/${units.length}` });
}

export function isTotal(written: unknown, total: Amount | null): boolean {
  if (total === null) return written === '';
  const amount = typeof written === 'number' ? amountFrom(written) : null;
  return amount !== null && same(amount, total);
}

type Held = Asked & { readonly figure: Figure | null };
const isRatio = (spec: CellSpec): boolean => spec.formula?.kind === 'ratio';

/**
 * Counts and decimals are added up. A ratio is Σ numerators ÷ Σ denominators over the units that have every part. A
 * percentage that one agency gives for the whole province is the province's. Other values have no total.
 */
function totalOf(
  have: readonly Held[],
  at: CellAt,
  { figures, input, isOwned }: Pick<RowCheck, 'figures' | 'input'> & { readonly isOwned: boolean },
): Amount | null {
  const isAdded = ({ type }: CellSpec['kind']): boolean =>
    type === 'count' || type === 'decimal' || (isOwned && type === 'percent');
  if (have.some(({ spec }) => isRatio(spec))) {
    const parts = have.flatMap(({ unit, spec }) => {
      const one = spec.formula ? figures.parts(unit, spec.formula) : null;
      return one ? [one] : [];
    });
    return percentOf(
      parts.reduce((sum, one) => plus(sum, one.over), ZERO),
      parts.reduce((sum, one) => plus(sum, one.under), ZERO),
      input.ratioDecimals,
    );
  }
  const numbers = have.flatMap(({ spec, figure }) =>
    isAdded(spec.kind) && figure?.is === 'number' ? [figure.amount] : [],
  );
  const added = have
    .filter(({ spec }) => isAdded(spec.kind))
    .map(({ unit }) => figures.added(unit, at))
    .filter((one) => one.units !== 0n);
  return numbers.length + added.length === 0 ? null : [...numbers, ...added].reduce(plus, ZERO);
}

function shown(figure: Figure | null): string {
  if (figure === null || figure.is === 'blank') return '';
  if (figure.is === 'number') return printed(figure.amount);
  if (figure.is === 'date') return String(figure.serial);
  return figure.is === 'text' ? figure.text : CELL_WORDS[figure.is];
}

/** A text is shown by its label, so only its presence is checked. */
function isShown(written: unknown, figure: Figure | null): boolean {
  if (figure?.is === 'number') return isTotal(written, figure.amount);
  if (figure?.is === 'text') return typeof written === 'string' && written !== '';
  return figure?.is === 'date' ? written === figure.serial : written === shown(figure);
}
