/**
 * One form of one unit, prepared for hundreds of look-ups: rows and sealed cells are found by key without building a
 * new key. A province of thousands of units is consolidated in a few seconds, so what units share (rows of the same
 * template) is indexed once.
 */
import { derivedValue, type Finder, type TasksHeld } from '../forms/derive';
import type { EntryValue } from '../entry';
import type { CellSpec, Template, TemplateRow } from '../forms/form';
import type { FormCode } from '../form-code';
import type { Seal, SealedCell, SealedForm } from '../submission/seal';

/** A row with its place in the template. */
interface Placed {
  readonly place: number;
  readonly row: TemplateRow;
}
type Places = ReadonlyMap<string, Placed>;

/** The rows of a template by key; the same rows are indexed once. */
export type Placing = (rows: readonly TemplateRow[]) => Places;

export function placedRows(): Placing {
  const known = new Map<readonly TemplateRow[], Places>();
  return (rows) => {
    const places = known.get(rows) ?? new Map(rows.map((row, place) => [row.key, { place, row }]));
    known.set(rows, places);
    return places;
  };
}

export interface FormScene {
  /** The row with this key; undefined when the unit is not asked for it. */
  readonly rowOf: (key: string) => TemplateRow | undefined;
  /**
   * The content of a cell of the form (derived cells are computed). Returns null without a seal that counts, or without
   * the cell.
   */
  readonly find: Finder;
  /**
   * The form in the seal that counts, its cells in the order of the template, then by field. null = the seal does not
   * have the form.
   */
  readonly sealed: SealedForm | null;
}

/** `seal` null = no seal counts. */
interface OfForm {
  readonly form: FormCode;
  readonly seal: Seal | null;
  readonly template: Template | undefined;
  readonly tasks: TasksHeld | null;
}

const NO_ROWS: readonly TemplateRow[] = [];

export function formScene({ form, seal, template, tasks }: OfForm, placing: Placing): FormScene {
  const places = placing(template?.rows ?? NO_ROWS);
  const found = seal?.forms.find((one) => one.form === form);
  const sealed = found ? { ...found, cells: inOrder(found.cells, places) } : null;
  const entry = entryFinder(sealed?.cells ?? [], places);
  const find: Finder = (at) => {
    const placed = places.get(at.row);
    const spec = placed?.row.cells[at.field];
    if (!placed || !spec || !seal) return null;
    return spec.part === 'entry' ? entry(placed.place, at.field) : computed(spec, find, tasks);
  };
  return { rowOf: (key) => places.get(key)?.row, find, sealed };
}

const BLANK: EntryValue = { kind: 'blank' };
const computed = (spec: CellSpec, find: Finder, tasks: TasksHeld | null): EntryValue =>
  spec.formula ? derivedValue(spec.formula, find, tasks) : (spec.value ?? BLANK);

/**
 * Sorted by place in the template, then row, then field; rows that the template does not have come first. The cells
 * arrive almost sorted, so each one only moves up past a few others.
 */
function inOrder(cells: readonly SealedCell[], places: Places): readonly SealedCell[] {
  const ordered: SealedCell[] = [];
  const at: number[] = [];
  for (const cell of cells) {
    const place = places.get(cell.row)?.place ?? -1;
    let spot = ordered.length;
    for (; spot > 0 && follows(at[spot - 1] ?? -1, ordered[spot - 1] ?? cell, { place, cell }); spot -= 1) {
      ordered[spot] = ordered[spot - 1] ?? cell;
      at[spot] = at[spot - 1] ?? -1;
    }
    ordered[spot] = cell;
    at[spot] = place;
  }
  return ordered;
}

function follows(
  place: number,
  one: SealedCell,
  before: { readonly place: number; readonly cell: SealedCell },
): boolean {
  if (place !== before.place) return place > before.place;
  return one.row === before.cell.row ? one.field > before.cell.field : one.row > before.cell.row;
}

/** Searches the cells of one row, which are next to each other. If two have the same field, the later one is used. */
function entryFinder(
  cells: readonly SealedCell[],
  places: Places,
): (place: number, field: string) => EntryValue | null {
  const starts = new Int32Array(places.size).fill(-1);
  cells.forEach(({ row }, at) => {
    const place = places.get(row)?.place ?? -1;
    if (place >= 0 && starts[place] === -1) starts[place] = at;
  });
  return (place, field) => {
    let value: EntryValue | null = null;
    const start = starts[place] ?? -1;
    const row = cells[start]?.row;
    for (let at = start; start >= 0 && cells[at]?.row === row && at < cells.length; at += 1)
      if (cells[at]?.field === field) value = cells[at]?.value ?? null;
    return value;
  };
}
