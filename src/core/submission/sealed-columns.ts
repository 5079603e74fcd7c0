/**
 * The cells of a sealed form as columns: for each field, what every row holds. Sums read them without an object for
 * each cell. The cells themselves are made of them at their first use.
 */
import type { EntryValue } from '../entry';
import type { CellAt } from '../form-code';
import type { SealedCell, SealedForm } from './seal';

export interface ShapeKeys {
  readonly rows: readonly string[];
  readonly fields: readonly string[];
  /** Of a stored form: the line of each row and the letters of each field on the sheet; [] = not known. */
  readonly lines: readonly string[];
  readonly letters: readonly string[];
}

/** Rows and fields of a sealed form; forms with the same ones share it. */
export interface SealedShape extends ShapeKeys {
  readonly rowAt: ReadonlyMap<string, number>;
  readonly fieldAt: ReadonlyMap<string, number>;
}

/** One field over the rows of the shape. */
export interface SealedColumn {
  /** A letter of `KINDS` for each row; one letter = that of every row. */
  readonly kinds: string;
  /**
   * By row: the scaled amount, or the text, code or day; null, or past the end, = nothing of these. Numbers in a column
   * of nothing else are packed.
   */
  readonly held: ArrayLike<number | string | null>;
  /** Decimals of each row's amount as a digit of base 36; one digit = that of every amount. */
  readonly decimals: string;
}

export interface SealedColumns {
  readonly shape: SealedShape;
  /** In the order of the shape's fields. */
  readonly columns: readonly SealedColumn[];
  /** Cells of the form, also those that a later cell of the same row and field takes the place of. */
  readonly count: number;
}

/** What a cell holds, as one letter; `-` = the form has no such cell. */
export const KIND = {
  number: 'n',
  text: 't',
  choice: 'c',
  date: 'd',
  ticked: 'x',
  unticked: 'o',
  notArisen: 'a',
  notApplicable: 'p',
  blank: 'b',
  absent: '-',
} as const;
export const letterAt = (letters: string, row: number): string => letters[letters.length === 1 ? 0 : row] ?? '';

const BLANK: EntryValue = { kind: 'blank' };

/** null = the form has no such cell. */
export function valueAt({ kinds, held, decimals }: SealedColumn, row: number): EntryValue | null {
  const one = held[row] ?? null;
  switch (letterAt(kinds, row)) {
    case KIND.number:
      return { kind: 'number', scaled: Number(one), decimals: parseInt(letterAt(decimals, row), 36) };
    case KIND.text:
      return { kind: 'text', text: String(one) };
    case KIND.choice:
      return { kind: 'choice', code: String(one) };
    case KIND.date:
      return { kind: 'date', date: String(one) };
    case KIND.ticked:
      return { kind: 'tick', on: true };
    case KIND.unticked:
      return { kind: 'tick', on: false };
    case KIND.notArisen:
      return { kind: 'notArisen' };
    case KIND.notApplicable:
      return { kind: 'notApplicable' };
    case KIND.blank:
      return BLANK;
    default:
      return null;
  }
}

const LARGEST_INT32 = 2 ** 31 - 1;

/** Numbers alone in few bytes, which need not be looked through while memory is freed; anything else as it is. */
export function packedHeld(kinds: string, held: readonly (number | string | null)[]): SealedColumn['held'] {
  if (kinds !== KIND.number) return held;
  const numbers = held as readonly number[];
  return numbers.every((one) => Math.abs(one) <= LARGEST_INT32) ? new Int32Array(numbers) : new Float64Array(numbers);
}

/** The value of a cell by its keys; null = the form has no such cell. */
export function valueIn({ shape, columns }: SealedColumns, { row, field }: CellAt): EntryValue | null {
  const column = columns[shape.fieldAt.get(field) ?? -1];
  const at = shape.rowAt.get(row);
  return column && at !== undefined ? valueAt(column, at) : null;
}

/** A kind that is an answer: not blank, no tick, and there. */
const ANSWER = new RegExp(`[^${KIND.blank}${KIND.unticked}${KIND.absent}]`);

/** No cell of the column holds an answer. */
export const isEmptyColumn = ({ kinds }: SealedColumn): boolean => !ANSWER.test(kinds);

export function cellsOfColumn(kinds: string, { rows }: SealedShape): number {
  if (kinds.length === 1) return kinds === KIND.absent ? 0 : rows.length;
  let count = 0;
  for (const kind of kinds) if (kind !== KIND.absent) count += 1;
  return count;
}

const letterOf = (value: EntryValue): string => {
  if (value.kind === 'tick') return value.on ? KIND.ticked : KIND.unticked;
  return KIND[value.kind];
};

function heldOf(value: EntryValue): number | string | null {
  switch (value.kind) {
    case 'number':
      return value.scaled;
    case 'text':
      return value.text;
    case 'choice':
      return value.code;
    case 'date':
      return value.date;
    default:
      return null;
  }
}

/** Shapes by their keys. Forms of one template have one shape, so there are few; beyond MOST they are learnt again. */
const shapes = new Map<string, SealedShape>();
const MOST = 500;

/** The shape with these rows and fields; the same object for the same ones. */
export function shapeOf(rows: readonly string[], fields: readonly string[]): SealedShape {
  return sharedShape(`${rows.join('\u0000')}\u0001${fields.join('\u0000')}`, () => ({
    rows,
    fields,
    lines: [],
    letters: [],
  }));
}

export function sharedShape(key: string, of: () => ShapeKeys): SealedShape {
  const known = shapes.get(key);
  if (known) return known;
  const keys = of();
  const placed = (all: readonly string[]): ReadonlyMap<string, number> => new Map(all.map((one, at) => [one, at]));
  const shape = { ...keys, rowAt: placed(keys.rows), fieldAt: placed(keys.fields) };
  if (shapes.size >= MOST) shapes.clear();
  shapes.set(key, shape);
  return shape;
}

const known = new WeakMap<SealedForm, SealedColumns>();

/** A form whose cells are made of its columns at their first use. */
export function columnarForm(
  head: Omit<SealedForm, 'cells'>,
  columns: SealedColumns,
  cellsOf: () => readonly SealedCell[],
): SealedForm {
  let cells: readonly SealedCell[] | null = null;
  const form = {
    ...head,
    get cells(): readonly SealedCell[] {
      return (cells ??= cellsOf());
    },
  };
  known.set(form, columns);
  return form;
}

/** The columns of a form, made once. Of two cells with one row and field the later one counts. */
export function columnsOf(form: SealedForm): SealedColumns {
  const made = known.get(form) ?? columnsFrom(form.cells);
  known.set(form, made);
  return made;
}

interface Draft {
  readonly kinds: string[];
  readonly held: (number | string | null)[];
  readonly decimals: string[];
}

function columnsFrom(cells: readonly SealedCell[]): SealedColumns {
  const rows = new Map<string, number>();
  const fields: string[] = [];
  const drafts: Draft[] = [];
  let last: string | null = null;
  let at = -1;
  for (const { row, field, value } of cells) {
    if (row !== last) {
      at = rows.get(row) ?? rows.size;
      rows.set(row, at);
      last = row;
    }
    let column = fields.indexOf(field);
    if (column < 0) {
      column = fields.push(field) - 1;
      drafts.push({ kinds: [], held: [], decimals: [] });
    }
    const draft = drafts[column];
    if (draft) put(draft, at, value);
  }
  const all = [...rows.keys()];
  const columns = drafts.map((draft) => columnOf(draft, all.length));
  return { shape: shapeOf(all, fields), columns, count: cells.length };
}

function put({ kinds, held, decimals }: Draft, row: number, value: EntryValue): void {
  while (kinds.length < row) {
    kinds.push(KIND.absent);
    held.push(null);
    decimals.push('0');
  }
  kinds[row] = letterOf(value);
  held[row] = heldOf(value);
  decimals[row] = value.kind === 'number' ? value.decimals.toString(36) : '0';
}

function columnOf({ kinds, held, decimals }: Draft, rows: number): SealedColumn {
  for (let row = kinds.length; row < rows; row += 1) kinds.push(KIND.absent);
  const letters = kinds.join('');
  const amounts = decimals.filter((_, row) => kinds[row] === KIND.number);
  const kind = ofOne(letters, kinds);
  return {
    kinds: kind,
    held: held.every((one) => one === null) ? [] : packedHeld(kind, held),
    decimals: ofOne(decimals.join(''), amounts),
  };
}

/** One letter where all of `used` are the same. */
function ofOne(letters: string, used: readonly string[]): string {
  const [first = '0'] = used;
  return used.every((one) => one === first) ? first : letters;
}
