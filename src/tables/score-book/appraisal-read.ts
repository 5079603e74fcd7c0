/**
 * Reads *Thẩm định* back: lines by key, what the office typed in them, and damage to its structure. Nothing is skipped
 * silently.
 */
import type { CellSeen } from '../../core/entry';
import type { CellDataShape, SheetShape } from '../api-shapes';
import { cellName } from '../grid/a1';
import { contentOf, keyOf } from '../grid/cells';
import { cellsOf, findCorner, findKeys, type Cells } from '../grid/find-keys';
import { cellSeen } from '../unit-book/reading/read-tab';
import { APPRAISAL_COLUMNS, HEAD, TYPED, type AppraisalKey, type TypedKey } from './columns';
import { rowCountOf } from './sheets';

export interface TypedCell {
  readonly a1: string;
  readonly seen: CellSeen;
}
export interface AppraisalRow {
  readonly row: number;
  readonly typed: Readonly<Record<TypedKey, TypedCell>>;
}

/** `where` = a column's key or a cell. */
export interface BookTrouble {
  readonly kind: 'columnMissing' | 'columnTwice' | 'rowTwice' | 'keyLost';
  readonly where: string;
}

export interface AppraisalRead {
  readonly rows: ReadonlyMap<string, AppraisalRow>;
  /** When there is any trouble, write nothing. */
  readonly troubles: readonly BookTrouble[];
  /** 0-based column of a key. */
  readonly at: (key: AppraisalKey) => number;
  /** The row of the title is `top` + 1, and so on: rows may have been inserted above. */
  readonly top: number;
  readonly nextRow: number;
  readonly rowCount: number;
  cell(row: number, key: AppraisalKey): CellDataShape | undefined;
}

export function readAppraisal(sheet: SheetShape): AppraisalRead {
  const cells = cellsOf(sheet);
  const corner = findCorner(cells, (text) => text === 'key') ?? { row: 0, column: 0 };
  const keys = findKeys(sheet, corner);
  const at = (key: AppraisalKey): number => (key === 'key' ? corner.column : (keys.columnOf.get(key) ?? -1));
  const columns = APPRAISAL_COLUMNS.filter((column) => column.key !== 'key').map((column) => column.key);
  const troubles: BookTrouble[] = columns.flatMap((key) =>
    keys.columnOf.has(key)
      ? []
      : [
          {
            kind: keys.twice.columns.includes(key) ? ('columnTwice' as const) : ('columnMissing' as const),
            where: key,
          },
        ],
  );
  if (keyOf(cells.at(corner.row, corner.column)) !== 'key') troubles.push({ kind: 'columnMissing', where: 'key' });
  if (troubles.length === 0)
    troubles.push(
      ...lostKeys(cells, { corner, at }),
      ...keys.twice.rows.map((key) => ({ kind: 'rowTwice' as const, where: placeOf(cells, corner, key) })),
    );
  const rows = new Map<string, AppraisalRow>();
  if (troubles.length === 0)
    for (const [key, row] of keys.rowOf)
      if (row >= corner.row + HEAD) rows.set(key, { row, typed: typedIn(cells, row, at) });
  return {
    rows,
    troubles,
    at,
    top: corner.row,
    nextRow: Math.max(corner.row + HEAD, lastHeld(cells) + 1),
    rowCount: rowCountOf(sheet),
    cell: (row, key) => cells.at(row, at(key)),
  };
}

type At = AppraisalRead['at'];

const typedIn = (cells: Cells, row: number, at: At): AppraisalRow['typed'] =>
  Object.fromEntries(
    TYPED.map((key) => [key, { a1: cellName(row, at(key)), seen: cellSeen(cells.at(row, at(key))) }]),
  ) as unknown as AppraisalRow['typed'];

/** Marks in a row that lost its key would not count for any unit. */
function lostKeys(
  cells: Cells,
  { corner, at }: { readonly corner: { readonly row: number; readonly column: number }; readonly at: At },
): BookTrouble[] {
  const lost: BookTrouble[] = [];
  for (let row = corner.row + HEAD; row < cells.rows; row += 1) {
    if (keyOf(cells.at(row, corner.column)) !== null) continue;
    const typed = TYPED.find((key) => contentOf(cells.at(row, at(key))) !== null);
    if (typed) lost.push({ kind: 'keyLost', where: cellName(row, at(typed)) });
  }
  return lost;
}

function placeOf(cells: Cells, corner: { readonly row: number; readonly column: number }, key: string): string {
  for (let row = cells.rows - 1; row > corner.row; row -= 1)
    if (keyOf(cells.at(row, corner.column)) === key) return cellName(row, corner.column);
  return key;
}

function lastHeld(cells: Cells): number {
  for (let row = cells.rows - 1; row >= 0; row -= 1)
    for (let column = 0; column < cells.columns; column += 1) if (contentOf(cells.at(row, column)) !== null) return row;
  return -1;
}
