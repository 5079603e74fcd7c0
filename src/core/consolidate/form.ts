/**
 * One form of one unit, prepared for hundreds of look-ups: rows and sealed cells are found by key without building a
 * new key. What units share (rows of the same template, rows and fields of sealed forms) is indexed once.
 */
import { derivedValue, type Finder, type TasksHeld } from '../forms/derive';
import type { EntryValue } from '../entry';
import type { CellSpec, Template, TemplateRow } from '../forms/form';
import type { FormCode } from '../form-code';
import type { Seal, SealedCell, SealedForm } from '../submission/seal';
import { columnsOf, valueIn } from '../submission/sealed-columns';

/** A row with its place in the template. */
interface Placed {
  readonly place: number;
  readonly row: TemplateRow;
}
export type Places = ReadonlyMap<string, Placed>;

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
  /** The unit has the form. */
  readonly isAsked: boolean;
  /** The row with this key; undefined when the unit is not asked for it. */
  readonly rowOf: (key: string) => TemplateRow | undefined;
  /** The rows of the template; units with the same template share the list. */
  readonly places: Places;
  /**
   * The content of a cell of the form (derived cells are computed). Returns null without a seal that counts, or without
   * the cell.
   */
  readonly find: Finder;
  /** The form in the seal that counts. null = the seal does not have the form. */
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

/** A form that the unit neither has nor has sealed. */
const NO_FORM: FormScene = {
  isAsked: false,
  rowOf: () => undefined,
  places: new Map(),
  find: () => null,
  sealed: null,
};

export function formScene({ form, seal, template, tasks }: OfForm, placing: Placing): FormScene {
  const sealed = seal?.forms.find((one) => one.form === form) ?? null;
  if (!template && !sealed) return NO_FORM;
  const places = placing(template?.rows ?? NO_ROWS);
  const columns = sealed && columnsOf(sealed);
  const find: Finder = (at) => {
    const spec = places.get(at.row)?.row.cells[at.field];
    if (!spec || !seal) return null;
    return spec.part === 'entry' ? columns && valueIn(columns, at) : computed(spec, find, tasks);
  };
  return { isAsked: template !== undefined, rowOf: (key) => places.get(key)?.row, places, find, sealed };
}

const BLANK: EntryValue = { kind: 'blank' };
const computed = (spec: CellSpec, find: Finder, tasks: TasksHeld | null): EntryValue =>
  spec.formula ? derivedValue(spec.formula, find, tasks) : (spec.value ?? BLANK);

/**
 * The cells of the form sorted by place in the template, then row, then field; rows that the template does not have
 * come first. The cells arrive almost sorted, so each one only moves up past a few others.
 */
export function cellsInOrder({ sealed, places }: Pick<FormScene, 'sealed' | 'places'>): readonly SealedCell[] {
  const ordered: SealedCell[] = [];
  const at: number[] = [];
  for (const cell of sealed?.cells ?? []) {
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
