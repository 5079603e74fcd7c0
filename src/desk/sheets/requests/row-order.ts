/** sortRange, randomizeRange, deleteDuplicates: whole rows of a range change places inside it. */
import { NotDoubled, type Scalar } from '../../contract';
import { printCells } from '../book/a1';
import { rewriteFormula } from '../../values';
import { type Area, meet, open } from '../book/area';
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { guardArea } from '../book/protection';
import { type Place, placeOf, readable } from '../book/resolve';
import type { Bag, Cell, DimensionRange, GridRange } from '../types';
import type { Work } from '../book/work';

interface Row {
  readonly index: number;
  readonly cells: (Cell | undefined)[];
  readonly values: Scalar[];
}
export interface SortSpec {
  dimensionIndex?: number;
  sortOrder?: string;
  foregroundColor?: Bag;
  backgroundColor?: Bag;
}

function rowsOf(work: Work, sheet: SheetBody, area: Area): Row[] {
  const bottom = Math.min(area.bottom, sheet.grid.usedRows());
  const columns = Array.from({ length: area.right - area.left }, (_, at) => area.left + at);
  return Array.from({ length: Math.max(0, bottom - area.top) }, (_, at) => ({
    index: area.top + at,
    cells: columns.map((column) => sheet.grid.get(area.top + at, column)),
    values: columns.map((column) => work.book.value(sheet, area.top + at, column)),
  }));
}

/** Writes rows from the top of the area; relative references of a formula follow its row. */
function lay(sheet: SheetBody, area: Area, rows: readonly Row[], bottom: number): void {
  for (let at = area.top; at < bottom; at += 1) {
    const row = rows[at - area.top];
    for (let column = area.left; column < area.right; column += 1) {
      sheet.grid.set(at, column, row ? shifted(row.cells[column - area.left], at - row.index) : undefined);
    }
  }
}

function shifted(cell: Cell | undefined, rows: number): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (formula === undefined || rows === 0) return cell;
  return { ...cell, userEnteredValue: { formulaValue: rewriteFormula(formula, { kind: 'shift', rows, columns: 0 }) } };
}

function opened(work: Work, range: GridRange | undefined): { place: Place; area: Area } {
  const place = placeOf(work.book, range ?? {});
  const area = readable(place);
  guardArea(work, area);
  const tall = place.sheet.merges.find(
    (merge) =>
      meet({ ...open(merge), sheetId: place.sheet.id }, area) &&
      (merge.endRowIndex ?? 0) - (merge.startRowIndex ?? 0) > 1,
  );
  if (tall)
    throw refuse(`You can't sort a range containing vertical merges. There is a vertical merge at ${printCells(tall)}`);
  return { place, area };
}

export function sortRange(work: Work, body: { range?: GridRange; sortSpecs?: SortSpec[] }): void {
  const rowCount = work.book.sheet(body.range?.sheetId).size.rowCount;
  if ((body.range?.startRowIndex ?? 0) >= rowCount)
    throw refuse(`range.startRowIndex is larger than current grid size (${rowCount})`);
  const { place, area } = opened(work, body.range);
  const specs = body.sortSpecs ?? [];
  for (const spec of specs) {
    if (spec.foregroundColor || spec.backgroundColor) throw new NotDoubled('sortSpecs: colour');
    const at = spec.dimensionIndex ?? 0;
    if (at < area.left || at >= area.right)
      throw refuse(`sortSpecs.dimensionIndex[${at}] must be inside the range to sort`);
  }
  const all = rowsOf(work, place.sheet, area);
  const isHidden = (row: Row): boolean => place.sheet.lines.ROWS.get(row.index)?.hiddenByUser === true;
  const rows = all.filter((row) => !isHidden(row));
  const collator = new Intl.Collator(work.book.locale.replace('_', '-'), { sensitivity: 'accent' });
  const sorted = rows.slice().sort((a, b) => {
    for (const spec of specs) {
      const column = (spec.dimensionIndex ?? 0) - area.left;
      const order = compare(a.values[column] ?? null, b.values[column] ?? null, {
        collator,
        descending: spec.sortOrder === 'DESCENDING',
      });
      if (order !== 0) return order;
    }
    return a.index - b.index;
  });
  // A hidden row keeps its place; the others are sorted into the remaining places (measured on the live API).
  const next = sorted.values();
  lay(
    place.sheet,
    area,
    all.map((row) => (isHidden(row) ? row : (next.next().value as Row))),
    area.top + all.length,
  );
  work.cost(rows.length * (area.right - area.left), true);
}

/** The place of each type in a sort; errors (objects) come after all of them. */
const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };
const rankOf = (value: Scalar): number => RANKS[typeof value] ?? 3;

/** Numbers before texts before booleans before errors; blanks come last in either direction. */
function compare(
  a: Scalar,
  b: Scalar,
  { collator, descending }: { collator: Intl.Collator; descending: boolean },
): number {
  const [blankA, blankB] = [a === null || a === '', b === null || b === ''];
  if (blankA || blankB) return Number(blankA) - Number(blankB);
  let order = rankOf(a) - rankOf(b);
  if (order === 0 && typeof a === 'number') order = a - (b as number);
  else if (order === 0 && typeof a === 'string') order = collator.compare(a, b as string);
  else if (order === 0 && typeof a === 'boolean') order = Number(a) - Number(b);
  return descending ? -order : order;
}

export function randomizeRange(work: Work, body: { range?: GridRange }): void {
  const { place, area } = opened(work, body.range);
  const rows = rowsOf(work, place.sheet, area);
  const shuffled = rows
    .map((row) => ({ row, key: work.env.newNumber() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  lay(place.sheet, area, shuffled, area.top + rows.length);
}

/** The first of equal rows stays; rows that differ only in letter case are equal (DeleteDuplicatesRequest). */
export function deleteDuplicates(work: Work, body: { range?: GridRange; comparisonColumns?: DimensionRange[] }): Bag {
  const { place, area } = opened(work, body.range);
  const rows = rowsOf(work, place.sheet, area);
  const chosen = body.comparisonColumns?.length
    ? body.comparisonColumns.flatMap((range) => columnsOf(range, area))
    : Array.from({ length: area.right - area.left }, (_, at) => at);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = JSON.stringify(chosen.map((column) => keyOf(row.values[column] ?? null)));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  lay(place.sheet, area, kept, area.top + rows.length);
  const duplicatesRemovedCount = rows.length - kept.length;
  return duplicatesRemovedCount ? { duplicatesRemovedCount } : {};
}

function columnsOf(range: DimensionRange, area: Area): number[] {
  const [from, to] = [range.startIndex ?? area.left, range.endIndex ?? area.right];
  if (range.dimension !== 'COLUMNS' || from < area.left || to > area.right)
    throw refuse('comparisonColumns must be columns of the range');
  return Array.from({ length: to - from }, (_, at) => from + at - area.left);
}

function keyOf(value: Scalar): unknown {
  return typeof value === 'string' ? value.toLowerCase() : (value ?? '');
}
