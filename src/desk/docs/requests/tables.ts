/** insertTable; rows and columns inserted and deleted. */
import { NotDoubled } from '../../contract';
import { CELL, COLUMN, ROW, newline } from '../defaults';
import { refuse, words } from '../errors';
import { cellLocation, writeCell, type Block, type Spot, type TableGrid } from '../grid';
import { intern } from '../intern';
import type { Paper } from '../paper';
import { insertionPlace, tableAt } from '../places';
import type { Bag, TableStart, Unit } from '../types';
import { styleAt } from './text';

export function insertTable(paper: Paper, request: Bag): void {
  const { rows = 0, columns = 0 } = request as { rows?: number; columns?: number };
  if (rows < 1 || columns < 1) throw refuse('The number of rows and columns must be at least 1.');
  const { segment, index, paragraph } = insertionPlace(paper, request);
  const style = styleAt(segment, index, paragraph.start);
  const table: Unit[] = [{ kind: 'table', columns: Array.from({ length: columns }, () => COLUMN) }];
  for (let row = 0; row < rows; row += 1) {
    table.push({ kind: 'row', row: ROW });
    for (let column = 0; column < columns; column += 1) table.push({ kind: 'cell', cell: CELL }, newline());
  }
  // "A newline character will be inserted before the inserted table."
  paper.splice(segment, index, {
    inserted: [paper.newlineLike(segment.units[paragraph.end - 1], style), ...table, { kind: 'tableEnd' }],
  });
}

/** An empty cell with the style of another. */
function emptyLike(grid: TableGrid, spot: Spot): Unit[] {
  const model = grid.cell(spot).content.at(-1);
  const last = grid.segment.units[(model?.end ?? 0) - 1];
  const { rowSpan: _, columnSpan: __, ...style } = grid.style(spot);
  const { headingId: ___, ...paragraph } = last?.kind === 'newline' ? last.paragraph : ({} as Bag);
  return [
    { kind: 'cell', cell: intern({ ...style, rowSpan: 1, columnSpan: 1 }) },
    last?.kind === 'newline' ? { kind: 'newline', style: last.style, paragraph: intern(paragraph) } : newline(),
  ];
}

/** "If the reference cell is a merged cell, a new row will be inserted above (or below) the merged cell." */
export function insertTableRow(paper: Paper, request: Bag): void {
  const { grid, spot } = cellLocation(paper, request.tableCellLocation);
  const block = grid.blockOf(spot);
  const below = request.insertBelow === true;
  const row = below ? block.row + block.rows : block.row;
  const model = below ? row - 1 : row;
  const crossing = grid.merges().filter((one) => one.row < row && row < one.row + one.rows);
  for (const one of crossing) spanned(paper, grid, { block: one, rows: one.rows + 1 });
  const units: Unit[] = [{ kind: 'row', row: withoutHeader(grid, model) }];
  for (let column = 0; column < grid.columns.length; column += 1)
    units.push(...emptyLike(grid, { row: model, column }));
  const at = grid.table.rows[row]?.start ?? grid.table.end - 1;
  paper.splice(grid.segment, at, { inserted: units });
}

function withoutHeader(grid: TableGrid, row: number): Bag {
  const unit = grid.segment.units[grid.table.rows[row]?.start ?? -1];
  const { tableHeader: _, ...style } = unit?.kind === 'row' ? unit.row : ROW;
  return intern(style);
}

function spanned(
  paper: Paper,
  grid: TableGrid,
  { block, rows, columns }: { block: Block; rows?: number; columns?: number },
): void {
  const style = grid.style(block);
  writeCell(paper, grid, {
    spot: block,
    style: intern({ ...style, rowSpan: rows ?? block.rows, columnSpan: columns ?? block.columns }),
  });
}

export function insertTableColumn(paper: Paper, request: Bag): void {
  const { grid, spot } = cellLocation(paper, request.tableCellLocation);
  const block = grid.blockOf(spot);
  const right = request.insertRight === true;
  const column = right ? block.column + block.columns : block.column;
  const model = right ? column - 1 : column;
  const crossing = grid.merges().filter((one) => one.column < column && column < one.column + one.columns);
  for (const one of crossing) spanned(paper, grid, { block: one, columns: one.columns + 1 });
  for (const row of [...grid.table.rows.keys()].reverse()) {
    const line = grid.table.rows[row];
    const at = line?.cells[column]?.start ?? line?.end;
    if (at !== undefined) paper.splice(grid.segment, at, { inserted: emptyLike(grid, { row, column: model }) });
  }
  setColumns(paper, grid, [
    ...grid.columns.slice(0, column),
    grid.columns[model] ?? COLUMN,
    ...grid.columns.slice(column),
  ]);
}

export function setColumns(paper: Paper, grid: TableGrid, columns: readonly Bag[]): void {
  const { start } = grid.table;
  paper.restyle(grid.segment, { start, end: start + 1 }, (unit) => ({ ...(unit as TableStart), columns }));
}

/**
 * "If this is a merged cell that spans multiple rows, all rows that the cell spans will be deleted. If no rows remain
 * …, the whole table is deleted."
 */
export function deleteTableRow(paper: Paper, request: Bag): void {
  const { grid, spot } = cellLocation(paper, request.tableCellLocation);
  const { row, rows } = grid.blockOf(spot);
  if (rows === grid.rows) return deleteTable(paper, grid);
  for (const one of grid.merges()) {
    const gone = Math.max(0, Math.min(one.row + one.rows, row + rows) - Math.max(one.row, row));
    if (gone === 0 || gone === one.rows) continue;
    if (one.row >= row) throw new NotDoubled('docs.batchUpdate.deleteTableRow where a merged cell begins in the row');
    spanned(paper, grid, { block: one, rows: one.rows - gone });
  }
  const from = grid.table.rows[row]?.start ?? 0;
  paper.splice(grid.segment, from, { count: (grid.table.rows[row + rows - 1]?.end ?? from) - from });
}

export function deleteTableColumn(paper: Paper, request: Bag): void {
  const { grid, spot } = cellLocation(paper, request.tableCellLocation);
  const { column, columns } = grid.blockOf(spot);
  if (columns === grid.columns.length) return deleteTable(paper, grid);
  for (const one of grid.merges()) {
    const gone = Math.max(0, Math.min(one.column + one.columns, column + columns) - Math.max(one.column, column));
    if (gone === 0 || gone === one.columns) continue;
    if (one.column >= column)
      throw new NotDoubled('docs.batchUpdate.deleteTableColumn where a merged cell begins in the column');
    spanned(paper, grid, { block: one, columns: one.columns - gone });
  }
  for (const line of [...grid.table.rows].reverse()) {
    const from = line.cells[column]?.start ?? 0;
    paper.splice(grid.segment, from, { count: (line.cells[column + columns - 1]?.end ?? from) - from });
  }
  setColumns(
    paper,
    grid,
    grid.columns.filter((_, at) => at < column || at >= column + columns),
  );
}

function deleteTable(paper: Paper, { segment, table }: TableGrid): void {
  paper.splice(segment, table.start, { count: table.end - table.start });
}

/** "the number of pinned table header rows in a table". */
export function pinTableHeaderRows(paper: Paper, request: Bag): void {
  const { segment, table } = tableAt(paper, request.tableStartLocation, words.tableStartOf);
  const count = Number(request.pinnedHeaderRowsCount ?? 0);
  if (count < 0 || count > table.rows.length) throw refuse(words.outsideTable);
  table.rows.forEach(({ start }, row) => {
    paper.restyle(segment, { start, end: start + 1 }, (unit) => {
      if (unit.kind !== 'row') return unit;
      const { tableHeader: _, ...style } = unit.row;
      return { kind: 'row', row: intern(row < count ? { ...style, tableHeader: true } : style) };
    });
  });
}
