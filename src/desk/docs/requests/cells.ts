/** mergeTableCells, unmergeTableCells and the styles of cells, columns and rows. */
import { writeMasked, type Mask } from '../../sheets/field-mask';
import { NotDoubled } from '../../contract';
import { newline } from '../defaults';
import { refuse, words } from '../errors';
import { TableGrid, isIn, tableRange, writeCell, type Block, type Spot } from '../grid';
import { intern } from '../intern';
import { kept, updateMask } from '../mask';
import type { Paper } from '../paper';
import { tableAt } from '../places';
import { points, type Bag, type Unit } from '../types';
import { setColumns } from './tables';

/** "Any text in the cells being merged will be concatenated and stored in the "head" cell of the range." */
export function mergeTableCells(paper: Paper, request: Bag): void {
  const { grid, block } = tableRange(paper, request.tableRange);
  for (const one of grid.merges()) if (isPartly(one, block)) throw refuse(words.notRectangular);
  const texts: Unit[] = [];
  const spots = [...grid.spots(block)];
  for (const spot of spots) texts.push(...contentUnits(grid, spot));
  for (const spot of spots) {
    const isHead = spot.row === block.row && spot.column === block.column;
    writeCell(paper, grid, {
      spot,
      style: intern({ ...grid.style(spot), rowSpan: isHead ? block.rows : 1, columnSpan: isHead ? block.columns : 1 }),
    });
  }
  for (const spot of spots.reverse()) {
    const { start, end } = grid.cell(spot);
    const isHead = spot.row === block.row && spot.column === block.column;
    const inserted = isHead && texts.length > 0 ? texts : [grid.segment.units[end - 1] ?? newline()];
    paper.splice(grid.segment, start + 1, { count: end - start - 1, inserted });
  }
}

function isPartly(one: Block, block: Block): boolean {
  const corners = [
    one,
    { row: one.row + one.rows - 1, column: one.column + one.columns - 1 },
    { row: one.row, column: one.column + one.columns - 1 },
    { row: one.row + one.rows - 1, column: one.column },
  ];
  const inside = corners.filter((corner) => isIn(block, corner)).length;
  return inside > 0 && inside < corners.length;
}

/** The content of a cell; an empty list for an empty cell. */
function contentUnits(grid: TableGrid, spot: Spot): Unit[] {
  const { start, end } = grid.cell(spot);
  return end - start === 2 ? [] : grid.segment.units.slice(start + 1, end);
}

export function unmergeTableCells(paper: Paper, request: Bag): void {
  const { grid, block } = tableRange(paper, request.tableRange);
  for (const one of grid.merges()) {
    if (isIn(block, one))
      writeCell(paper, grid, { spot: one, style: intern({ ...grid.style(one), rowSpan: 1, columnSpan: 1 }) });
  }
}

const SIDES = ['borderRight', 'borderLeft', 'borderBottom', 'borderTop'] as const;
type Side = (typeof SIDES)[number];
interface Edge {
  readonly side: Side;
  readonly row: number;
  readonly column: number;
}

const ACROSS: Readonly<Record<Side, Edge>> = {
  borderRight: { side: 'borderLeft', row: 0, column: 1 },
  borderLeft: { side: 'borderRight', row: 0, column: -1 },
  borderBottom: { side: 'borderTop', row: 1, column: 0 },
  borderTop: { side: 'borderBottom', row: -1, column: 0 },
};

export function updateTableCellStyle(paper: Paper, request: Bag): void {
  const mask = updateMask(request.fields, 'TableCellStyle', ['rowSpan', 'columnSpan']);
  const given = kept('TableCellStyle', request.tableCellStyle ?? {});
  checkBorders(given, mask);
  const { grid, block } = cellsOf(paper, request);
  const { borderRight: _, borderLeft: __, borderBottom: ___, borderTop: ____, ...plain } = mask;
  for (const spot of grid.spots(block)) {
    writeCell(paper, grid, { spot, style: intern(writeMasked(grid.style(spot), given, plain)) });
  }
  // "border updates are applied in the following order".
  for (const side of SIDES) if (side in mask) drawSide(paper, grid, { block, side, border: given[side] });
}

function cellsOf(paper: Paper, request: Bag): { grid: TableGrid; block: Block } {
  if ((request.tableRange === undefined) === (request.tableStartLocation === undefined))
    throw refuse('Exactly one of table_range and table_start_location must be set.');
  if (request.tableRange !== undefined) return tableRange(paper, request.tableRange);
  const { segment, table } = tableAt(paper, request.tableStartLocation, words.tableStartOf);
  const grid = new TableGrid(segment, table);
  return { grid, block: { row: 0, column: 0, rows: grid.rows, columns: grid.columns.length } };
}

/** "Table cell borders cannot be transparent." */
function checkBorders(given: Bag, mask: Mask): void {
  for (const side of SIDES) {
    const border = given[side] as { color?: Bag; width?: Bag; dashStyle?: string } | undefined;
    if (!(side in mask) || border === undefined) continue;
    if (Object.keys(mask[side] ?? {}).length > 0)
      throw new NotDoubled(`docs.batchUpdate.updateTableCellStyle: a part of ${side}`);
    if (border.color?.color === undefined) throw refuse('Table cell borders cannot be transparent.');
    if (border.width === undefined) throw refuse(words.noUnit);
  }
}

/**
 * "if a cell shares a border with an adjacent cell, the corresponding border property of the adjacent cell is updated
 * as well".
 */
function drawSide(
  paper: Paper,
  grid: TableGrid,
  { block, side, border }: { block: Block; side: Side; border: unknown },
): void {
  const across = ACROSS[side];
  for (const spot of grid.spots(block)) {
    setBorder(paper, grid, { spot, side, border });
    const next = { row: spot.row + across.row, column: spot.column + across.column };
    const exists = next.row >= 0 && next.row < grid.rows && next.column >= 0 && next.column < grid.columns.length;
    if (exists) setBorder(paper, grid, { spot: next, side: across.side, border });
  }
}

function setBorder(
  paper: Paper,
  grid: TableGrid,
  { spot, side, border }: { spot: Spot; side: Side; border: unknown },
): void {
  writeCell(paper, grid, { spot, style: intern({ ...grid.style(spot), [side]: border }) });
}

export function updateTableColumnProperties(paper: Paper, request: Bag): void {
  const mask = updateMask(request.fields, 'TableColumnProperties');
  const given = kept('TableColumnProperties', request.tableColumnProperties ?? {});
  // "If the value of `table_column_properties#width` is less than 5 points (5/72 inch), a 400 bad request error is
  // returned."
  if ('width' in mask && given.width !== undefined && points(given.width) < 5)
    throw refuse('Table column width must be at least 5 points.');
  const { segment, table } = tableAt(paper, request.tableStartLocation, words.tableStartOf);
  const grid = new TableGrid(segment, table);
  const wanted = indicesOf(request.columnIndices, grid.columns.length);
  const next = grid.columns.map((column, at) => (wanted.has(at) ? intern(writeMasked(column, given, mask)) : column));
  const bad = next.find((column) => column.widthType === 'FIXED_WIDTH' && points(column.width) < 5);
  if (bad !== undefined) throw refuse('Table column width must be at least 5 points.');
  setColumns(paper, grid, next);
}

/** "If no indices are specified, all columns will be updated." */
function indicesOf(given: unknown, count: number): Set<number> {
  const indices = (given ?? []) as number[];
  if (indices.some((index) => index < 0 || index >= count)) throw refuse(words.cellOutside);
  return new Set(indices.length === 0 ? Array.from({ length: count }, (_, at) => at) : indices);
}

export function updateTableRowStyle(paper: Paper, request: Bag): void {
  const mask = updateMask(request.fields, 'TableRowStyle');
  if ('tableHeader' in mask) throw new NotDoubled('docs.batchUpdate.updateTableRowStyle: tableHeader');
  const given = kept('TableRowStyle', request.tableRowStyle ?? {});
  const { segment, table } = tableAt(paper, request.tableStartLocation, words.tableStartOf);
  const wanted = indicesOf(request.rowIndices, table.rows.length);
  table.rows.forEach(({ start }, at) => {
    if (!wanted.has(at)) return;
    paper.restyle(segment, { start, end: start + 1 }, (unit) =>
      unit.kind === 'row' ? { kind: 'row', row: intern(writeMasked(unit.row, given, mask)) } : unit,
    );
  });
}
