/** Tables that a person makes of a range (*Chuyển thành bảng*). They change no value and no key. */
import { meet } from '../book/area';
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { guardArea } from '../book/protection';
import { placeOf, readable } from '../book/resolve';
import type { Bag, Table } from '../types';
import type { Work } from '../book/work';

/** The header row gives the columns their names (Table.columnProperties). */
function namedColumns(sheet: SheetBody, table: Table): readonly Bag[] {
  const { startRowIndex: row = 0, startColumnIndex: left = 0, endColumnIndex: right = 0 } = table.range;
  return Array.from({ length: right - left }, (_, at) => {
    const { stringValue } = sheet.grid.get(row, left + at)?.userEnteredValue ?? {};
    return { columnIndex: at, columnName: stringValue ?? `Column ${at + 1}`, columnType: 'COLUMN_TYPE_UNSPECIFIED' };
  });
}

export function addTable(work: Work, body: { table?: Partial<Table> }): Bag {
  const given = body.table ?? {};
  if (!given.range) throw refuse('table.range must be specified');
  const place = placeOf(work.book, given.range);
  const area = readable(place);
  guardArea(work, area);
  const { sheet } = place;
  if (sheet.tables.some((other) => meet(readable(placeOf(work.book, other.range)), area)))
    throw refuse('A table cannot overlap another table.');
  const range = {
    sheetId: sheet.id,
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  };
  const made = { ...given, tableId: given.tableId ?? String(work.env.newNumber()), range } as Table;
  const table = { ...made, columnProperties: made.columnProperties ?? namedColumns(sheet, made) } as Table;
  sheet.tables.push(table);
  return { table };
}

export function deleteTable(work: Work, body: { tableId?: string }): void {
  const sheet = work.book.sheets.find((one) => one.tables.some(({ tableId }) => tableId === body.tableId));
  const table = sheet?.tables.find(({ tableId }) => tableId === body.tableId);
  if (!sheet || !table) throw refuse(`No table with id: ${body.tableId ?? ''}`);
  guardArea(work, readable(placeOf(work.book, table.range)));
  sheet.tables = sheet.tables.filter((one) => one !== table);
}
