/** The shapes in which a file travels to the server. */
import type { BodyFor } from '../../app/call';

export type UnitFileBody = BodyFor<'lookAtUnitFile'>;
export type SheetRead = UnitFileBody['sheets'][number];
export type CellRead = SheetRead['rows'][number][number];

/** Without blank cells at the end of a row and blank rows at the end of a tab; a gap is blank. */
export function trimmed(rows: readonly (readonly CellRead[] | undefined)[]): SheetRead['rows'] {
  const isBlank = (cell: CellRead | undefined): boolean => cell === null || cell === undefined || cell === '';
  const full = Array.from(rows, (row) => {
    const cells = Array.from(row ?? [], (cell): CellRead => cell ?? null);
    while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop();
    return cells;
  });
  while (full.length > 0 && full[full.length - 1]?.length === 0) full.pop();
  return full;
}
