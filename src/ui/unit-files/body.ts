/** The shapes in which a file travels to the server. */
import type { BodyFor } from '../../app/call';
import type { UnitFileLook } from '../../app/unit-files/take';

export type UnitFileBody = BodyFor<'lookAtUnitFile'>;
export type SheetRead = UnitFileBody['sheets'][number];
export type CellRead = SheetRead['rows'][number][number];

/** A chosen file with what is known of it. `body` = null: it could not be opened. */
export interface Chosen {
  readonly name: string;
  readonly body: UnitFileBody | null;
  readonly look: UnitFileLook;
  readonly state: 'looked' | 'done' | 'undone';
  /** What became of it. */
  readonly message: string;
}

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
