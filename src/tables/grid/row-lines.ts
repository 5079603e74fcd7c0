/** The rows of a tab that people edit, as lines by column key. */
import type { CellContent } from '../../core/entry';
import { plainHeld, type Held, type Line, type PlacedLine } from './row-trust';

/** Values of a whole tab. */
export type Grid = readonly (readonly (CellContent | undefined)[])[];

/** A tab whose rows are compared with those last known. */
export interface RowsTab {
  /** The name under which the ledger keeps the rows. */
  readonly name: string;
  readonly title: string;
  readonly sheetId: number;
  /** 0-based row of the column keys; headings and first record are that many rows below it. */
  readonly keyRow: number;
  readonly headingRow: number;
  readonly head: number;
  /** The columns of the shown key. */
  readonly shown: readonly string[];
  /** The key as the hidden column holds it. */
  readonly keyOf: (line: Line) => string;
  /** The columns to compare; absent = every column with a key. */
  readonly only?: readonly string[];
  /** A change is asked about: a unit's code under another name is another unit. */
  readonly words?: readonly string[];
  /** 'rest' = every other column. */
  readonly own?: readonly string[] | 'rest';
  /** Rows come and go: only a tab without any row is asked about. */
  readonly loose?: boolean;
}

export const keysIn = ({ keyRow }: RowsTab, grid: Grid): readonly string[] =>
  (grid[keyRow] ?? []).map((key) => (typeof key === 'string' ? key.trim() : ''));

const heldIn = (cell: Grid[number][number]): Held =>
  plainHeld(typeof cell === 'object' && cell !== null ? cell.error : cell);

interface LinesIn {
  readonly columns: readonly string[];
  readonly lines: readonly PlacedLine[];
}

/** What was read of a grid: a look at a tab asks several times. */
const readOnce = new WeakMap<Grid, Map<RowsTab, LinesIn>>();

/** The rows of a tab that hold anything; `columns` = the keys that occur once. */
export function linesIn(tab: RowsTab, grid: Grid): LinesIn {
  const known = readOnce.get(grid) ?? new Map<RowsTab, LinesIn>();
  readOnce.set(grid, known);
  const lines = known.get(tab) ?? readLines(tab, grid);
  known.set(tab, lines);
  return lines;
}

function readLines(tab: RowsTab, grid: Grid): LinesIn {
  const keys = keysIn(tab, grid);
  const isCompared = (key: string): boolean => key !== '' && (tab.only?.includes(key) ?? true);
  const columns = keys.filter((key) => isCompared(key) && keys.indexOf(key) === keys.lastIndexOf(key));
  const places = columns.map((key) => [key, keys.indexOf(key)] as const);
  const first = tab.keyRow + tab.head;
  const lines: PlacedLine[] = [];
  for (let row = first; row < grid.length; row += 1) {
    const cells = grid[row] ?? [];
    // Many rows below the last record have no cell.
    if (cells.length === 0) continue;
    const line: Record<string, Held> = {};
    let holds = false;
    for (const [key, place] of places) {
      const held = (line[key] = heldIn(cells[place]));
      holds ||= held !== null;
    }
    if (holds) lines.push({ line, row });
  }
  return { columns, lines };
}
