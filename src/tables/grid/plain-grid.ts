/**
 * Cells of a spreadsheets.get answer as plain values. An error cell keeps Google's text, so that it is reported and
 * never read as a word.
 */
import type { CellDataShape, SheetShape } from '../api-shapes';
import { contentOf } from './cells';

export type PlainGrid = (string | number | boolean | null)[][];

/** Mask of the fields that `plainGrid` reads, inside `sheets(…)`. */
export const GRID_FIELDS = 'data(startRow,startColumn,rowData(values(effectiveValue)))';

/** The same and which cells have people chips: Google may turn a typed address into one. */
export const CHIPPED_GRID_FIELDS = GRID_FIELDS.replace('effectiveValue', 'effectiveValue,chipRuns');

export const hasChips = ({ data = [] }: SheetShape): boolean =>
  data.some(({ rowData = [] }) =>
    rowData.some(({ values = [] }) =>
      values.some(({ chipRuns = [] }) => chipRuns.some(({ chip }) => chip !== undefined)),
    ),
  );

/** The same with what was typed, for tabs with people chips. */
export const TYPED_GRID_FIELDS = GRID_FIELDS.replace(
  'effectiveValue',
  'effectiveValue,userEnteredValue(stringValue),chipRuns',
);

const ERRORS: Readonly<Record<string, string>> = {
  N_A: '#N/A',
  REF: '#REF!',
  NAME: '#NAME?',
  VALUE: '#VALUE!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  NUM: '#NUM!',
  NULL_VALUE: '#NULL!',
  LOADING: 'Loading...',
};

/**
 * The text of a cell with people chips, each chip as its address: the cell itself shows only names. Null when the cell
 * has none. A run gives
 * where it starts; `@` is the place of a chip in what was typed
 * (developers.google.com/workspace/sheets/api/guides/chips).
 */
function withAddresses({ chipRuns, userEnteredValue }: CellDataShape): string | null {
  if (chipRuns === undefined) return null;
  const people = chipRuns.flatMap(({ startIndex = 0, chip }) => {
    const email = chip?.personProperties?.email;
    return email === undefined ? [] : [{ at: startIndex, email }];
  });
  if (people.length === 0) return null;
  const typed = userEnteredValue?.stringValue;
  // Without the typed text the addresses alone are what is certain.
  if (typed === undefined) return people.map(({ email }) => email).join(' ');
  let from = 0;
  const parts = people.map(({ at, email }) => {
    const part = typed.slice(from, at) + email;
    from = at + 1;
    return part;
  });
  return parts.join('') + typed.slice(from);
}

/** Rows from the first row of the tab on. The whole tab must have been requested. */
export const plainGrid = (sheet: SheetShape | undefined): PlainGrid =>
  (sheet?.data?.[0]?.rowData ?? []).map((row) => (row.values ?? []).map(plainCell));

/**
 * Every part of a tab that was requested, each row at its own place, from column A on; rows that were not requested are
 * absent. Blank rows at the end are left out.
 */
export function placedGrid(sheets: readonly SheetShape[]): PlainGrid {
  const grid: PlainGrid = [];
  let end = 0;
  for (const { startRow = 0, rowData = [] } of sheets.flatMap((sheet) => sheet.data ?? []))
    rowData.forEach((row, at) => {
      const cells = (row.values ?? []).map(plainCell);
      grid[startRow + at] = cells;
      if (cells.some((cell) => cell !== null && cell !== '')) end = Math.max(end, startRow + at + 1);
    });
  grid.length = Math.min(grid.length, end);
  return grid;
}

function plainCell(cell: CellDataShape): PlainGrid[number][number] {
  const people = withAddresses(cell);
  if (people !== null) return people;
  const content = contentOf(cell);
  return content !== null && typeof content === 'object'
    ? (ERRORS[cell.effectiveValue?.errorValue?.type ?? ''] ?? '#ERROR!')
    : content;
}
