/**
 * Rows, columns and merged cells of a table. A covered cell keeps its place in the row (how Google prints it is to be
 * verified).
 */
import { refuse, words } from './errors';
import type { Paper } from './paper';
import { tableAt } from './places';
import type { Bag, CellNode, CellStart, Segment, TableNode } from './types';

export interface Spot {
  readonly row: number;
  readonly column: number;
}
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export class TableGrid {
  constructor(
    readonly segment: Segment,
    readonly table: TableNode,
  ) {}

  get rows(): number {
    return this.table.rows.length;
  }

  get columns(): readonly Bag[] {
    const start = this.segment.units[this.table.start];
    return start?.kind === 'table' ? start.columns : [];
  }

  cell({ row, column }: Spot): CellNode {
    const found = this.table.rows[row]?.cells[column];
    if (found === undefined) throw refuse(words.cellOutside);
    return found;
  }

  style(spot: Spot): Bag {
    const unit = this.segment.units[this.cell(spot).start];
    return unit?.kind === 'cell' ? unit.cell : {};
  }

  /** The merged block that begins at a cell; 1 × 1 for other cells. */
  block(spot: Spot): Block {
    const { rowSpan, columnSpan } = this.style(spot);
    return { ...spot, rows: Number(rowSpan ?? 1), columns: Number(columnSpan ?? 1) };
  }

  /** Every merged block. */
  merges(): Block[] {
    const found: Block[] = [];
    for (const spot of this.spots()) {
      const block = this.block(spot);
      if (block.rows > 1 || block.columns > 1) found.push(block);
    }
    return found;
  }

  /** The block that contains a cell, as its head or as a covered cell. */
  blockOf(spot: Spot): Block {
    return this.merges().find((block) => isIn(block, spot)) ?? { ...spot, rows: 1, columns: 1 };
  }

  isCovered(spot: Spot): boolean {
    const block = this.blockOf(spot);
    return block.row !== spot.row || block.column !== spot.column;
  }

  *spots(block?: Block): Generator<Spot> {
    const { row = 0, column = 0, rows = this.rows, columns = this.columns.length } = block ?? {};
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) yield { row: r, column: c };
  }

  /** Index of the unit that begins a cell. */
  at(spot: Spot): number {
    return this.cell(spot).start;
  }
}

export function isIn(block: Block, { row, column }: Spot): boolean {
  return (
    row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns
  );
}

/** The table and cell of a TableCellLocation. */
export function cellLocation(paper: Paper, location: unknown): { grid: TableGrid; spot: Spot } {
  const {
    tableStartLocation,
    rowIndex = 0,
    columnIndex = 0,
  } = (location ?? {}) as { tableStartLocation?: unknown; rowIndex?: number; columnIndex?: number };
  const { segment, table } = tableAt(paper, tableStartLocation);
  const grid = new TableGrid(segment, table);
  const spot = { row: rowIndex, column: columnIndex };
  if (rowIndex < 0 || columnIndex < 0 || rowIndex >= grid.rows || columnIndex >= grid.columns.length)
    throw refuse(words.cellOutside);
  return { grid, spot };
}

/** The table and block of a TableRange. Merged cells at its edge must lie entirely inside. */
export function tableRange(paper: Paper, range: unknown): { grid: TableGrid; block: Block } {
  const {
    tableCellLocation,
    rowSpan = 0,
    columnSpan = 0,
  } = (range ?? {}) as { tableCellLocation?: unknown; rowSpan?: number; columnSpan?: number };
  const { grid, spot } = cellLocation(paper, tableCellLocation);
  if (rowSpan < 1 || columnSpan < 1)
    throw refuse('The row span and the column span of a table range must be at least 1.');
  const block = { ...spot, rows: rowSpan, columns: columnSpan };
  if (spot.row + rowSpan > grid.rows || spot.column + columnSpan > grid.columns.length)
    throw refuse(words.outsideTable);
  return { grid, block };
}

/** Rewrites the style of one cell; indices do not change. */
export function writeCell(paper: Paper, grid: TableGrid, { spot, style }: { spot: Spot; style: Bag }): void {
  const at = grid.at(spot);
  paper.restyle(grid.segment, { start: at, end: at + 1 }, (unit) => ({ ...(unit as CellStart), cell: style }));
}
