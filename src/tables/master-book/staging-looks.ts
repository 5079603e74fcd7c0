/**
 * The formats of a new tab in few bytes, member by member: as rectangles of equal member or as a grid of that member alone, whichever is
 * smaller. A cell that says nothing of a member nobody could see on it takes its neighbour's, so that rectangles grow.
 */
import type { CellDataShape, CellFormatShape, SheetRequest } from '../api-shapes';
import { gridRange, mergeBoxes } from '../grid/a1';
import { inParts, utf8Bytes } from './batch-size';

type Member = keyof CellFormatShape;
interface Tab { readonly sheetId: number; readonly rows: readonly (readonly CellDataShape[])[]; readonly columnCount: number }

/** Bytes of one grid, so that several fit into one request. */
const LARGEST_GRID = 400_000;

export function layLooks(tab: Tab): SheetRequest[] {
  const members = new Set(tab.rows.flatMap((row) => row.flatMap((cell) => Object.keys(cell.userEnteredFormat ?? {}) as Member[])));
  return [...members].flatMap((member) => {
    const looks = tab.rows.map((row) => adopted(row, member, tab.columnCount));
    const boxes = boxesOf(tab.sheetId, member, looks);
    const grid = gridOf(tab.sheetId, member, looks);
    return sizeOf(boxes) <= sizeOf(grid) ? boxes : grid;
  });
}

const sizeOf = (requests: readonly SheetRequest[]): number => requests.reduce((sum, one) => sum + utf8Bytes(JSON.stringify(one)), 0);

/** Words have no number format to show, figures do not wrap, and a blank cell shows neither. A box that turned into text could no longer be ticked. */
function isUnseen(cell: CellDataShape | undefined, member: Member): boolean {
  const value = cell?.userEnteredValue;
  if (member === 'numberFormat') return value?.numberValue === undefined && value?.boolValue === undefined;
  return (member === 'wrapStrategy' || member === 'verticalAlignment') && value?.stringValue === undefined;
}

/** One row's member as JSON; null = not said. */
function adopted(row: readonly CellDataShape[], member: Member, columnCount: number): (string | null)[] {
  let neighbour: string | null = null;
  return Array.from({ length: columnCount }, (_, at) => {
    const own = row[at]?.userEnteredFormat?.[member];
    if (own !== undefined) neighbour = JSON.stringify(own);
    else if (!isUnseen(row[at], member)) neighbour = null;
    return neighbour;
  });
}

const formatOf = (member: Member, json: string): CellFormatShape => ({ [member]: JSON.parse(json) as unknown }) as CellFormatShape;

function boxesOf(sheetId: number, member: Member, looks: readonly (readonly (string | null)[])[]): SheetRequest[] {
  const groups = new Map<string, { row: number; column: number }[]>();
  looks.forEach((row, at) => row.forEach((json, column) => {
    if (json === null) return;
    const group = groups.get(json);
    if (group) group.push({ row: at, column }); else groups.set(json, [{ row: at, column }]);
  }));
  return [...groups].flatMap(([json, cells]) => mergeBoxes(cells).map((box): SheetRequest => (
    { repeatCell: { range: gridRange(sheetId, box), cell: { userEnteredFormat: formatOf(member, json) }, fields: `userEnteredFormat.${member}` } })));
}

function gridOf(sheetId: number, member: Member, looks: readonly (readonly (string | null)[])[]): SheetRequest[] {
  const rows = looks.map((row) => ({ values: row.slice(0, 1 + row.reduce((last, json, at) => (json === null ? last : at), -1)).map((json) => (json === null ? {} : { userEnteredFormat: formatOf(member, json) })) }));
  let rowIndex = 0;
  return inParts(rows, LARGEST_GRID).map((part): SheetRequest => {
    const start = { sheetId, rowIndex, columnIndex: 0 };
    rowIndex += part.length;
    return { updateCells: { rows: part, fields: `userEnteredFormat.${member}`, start } };
  });
}
