/**
 * Finds the columns of a pasted table by their headings. A table has lines above its headings, headings over two rows,
 * a row that numbers the columns, and headings repeated on each page; all of them are left out of its body.
 */
import { lower } from '../../text-fold';

/** Rows of texts, as read from a file or pasted; a row may be shorter than others. */
export type TextGrid = readonly (readonly string[])[];

/** One row of the body; `row` is 1-based, as a person counts it in the file. */
export interface BodyRow<F extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<F, string>>;
  /** Every text of the row, those of unknown columns too. */
  readonly all: readonly string[];
}

export interface TableFound<F extends string> {
  /** 0-based columns; a field without a column is absent. */
  readonly columns: Readonly<Partial<Record<F, number>>>;
  /** Rows above the headings. */
  readonly above: TextGrid;
  readonly body: readonly BodyRow<F>[];
}

/** Patterns match a whole heading in lower case. A heading belongs to the first field that it matches. */
export interface TableShape<F extends string> {
  readonly headings: readonly (readonly [field: F, pattern: RegExp])[];
  readonly required: readonly F[];
}

/** The headings are among the first rows: above them are at most a title and a few facts. */
const HIGHEST = 25;
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[a-g])\)?$/;

interface Head<F extends string> {
  /** 0-based row of the first heading, and the number of rows that they take. */
  readonly row: number;
  readonly depth: number;
  readonly columns: Readonly<Partial<Record<F, number>>>;
}

/** Returns null when no row has all required headings. */
export function findTable<F extends string>(grid: TextGrid, shape: TableShape<F>): TableFound<F> | null {
  const heads = grid
    .slice(0, HIGHEST)
    .flatMap((_, row) => [headAt(grid, shape, { row, depth: 1 }), headAt(grid, shape, { row, depth: 2 })])
    .filter((head): head is Head<F> => head !== null);
  const found = (head: Head<F>): number => Object.keys(head.columns).length;
  const [head] = heads.sort(
    (one, other) => found(other) - found(one) || one.row - other.row || one.depth - other.depth,
  );
  if (!head) return null;
  const headings = grid[head.row] ?? [];
  const body = grid.slice(head.row + head.depth).flatMap((line, at): readonly BodyRow<F>[] => {
    const all = line.map((cell) => cell.trim());
    const held = all.filter((cell) => cell !== '');
    if (held.length === 0 || isAgain(line, headings) || (at < 2 && isNumbering(held))) return [];
    return [{ row: head.row + head.depth + at + 1, cells: cellsOf(head.columns, shape, all), all }];
  });
  return { columns: head.columns, above: grid.slice(0, head.row), body };
}

/** A second row of headings repeats the words of cells that reach over both rows. */
function headAt<F extends string>(
  grid: TextGrid,
  shape: TableShape<F>,
  { row, depth }: Pick<Head<F>, 'row' | 'depth'>,
): Head<F> | null {
  const [first = [], second = []] = [grid[row], grid[row + 1]];
  if (depth === 2 && !first.some((cell, at) => cell !== '' && cell === second[at])) return null;
  const width = Math.max(first.length, second.length);
  const texts = Array.from({ length: width }, (_, at) => {
    const [above, below] = [first[at] ?? '', depth === 2 ? (second[at] ?? '') : ''];
    return lower(below === '' || below === above ? above : below);
  });
  const columns: Partial<Record<F, number>> = {};
  texts.forEach((text, at) => {
    const field = shape.headings.find(([, pattern]) => text !== '' && pattern.test(text))?.[0];
    if (field !== undefined) columns[field] ??= at;
  });
  return shape.required.every((field) => columns[field] !== undefined) ? { row, depth, columns } : null;
}

const isAgain = (line: readonly string[], headings: readonly string[]): boolean =>
  headings.every((heading, at) => lower(heading) === lower(line[at] ?? ''));

/** `(1) (2) (3)` or `A B 1 2` under the headings. */
const isNumbering = (held: readonly string[]): boolean =>
  held.length > 2 && new Set(held).size === held.length && held.every((cell) => COLUMN_NUMBER.test(lower(cell)));

const cellsOf = <F extends string>(
  columns: Head<F>['columns'],
  { headings }: TableShape<F>,
  all: readonly string[],
): BodyRow<F>['cells'] =>
  Object.fromEntries(headings.map(([field]) => [field, all[columns[field] ?? -1] ?? ''])) as BodyRow<F>['cells'];
