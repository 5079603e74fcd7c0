/**
 * The formats of a new tab in few bytes, per member: as rectangles of equal value or as a grid of that member alone,
 * whichever is smaller. An unset member that would be invisible on a cell copies the left or upper neighbour, which
 * makes larger rectangles.
 */
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { gridRange, mergeBoxes, type Box } from '../../grid/a1';
import { inParts } from './batch-size';

type Member = keyof CellFormatShape;
interface Tab {
  readonly sheetId: number;
  readonly rows: readonly (readonly CellDataShape[])[];
  readonly columnCount: number;
}

/** Bytes of one grid, so that several fit into one request. */
const LARGEST_GRID = 400_000;

/** One member of every cell as JSON; null = not set. */
interface Looks {
  readonly member: Member;
  readonly cells: readonly (readonly (string | null)[])[];
}

export function layLooks(tab: Tab): SheetRequest[] {
  const members = new Set(
    tab.rows.flatMap((row) => row.flatMap((cell) => Object.keys(cell.userEnteredFormat ?? {}) as Member[])),
  );
  const cheapest = [...members].map((member) => cheapestWay(tab, member));
  const scattered = cheapest.flatMap(({ looks, boxes }) => (boxes === null ? [looks] : []));
  // Members that do not form rectangles share one grid, so its empty cells are written once.
  return [
    ...(scattered.length === 0 ? [] : gridOf(tab.sheetId, scattered)),
    ...cheapest.flatMap(({ looks, boxes }) => boxes?.map((box) => boxRequest(tab.sheetId, looks.member, box)) ?? []),
  ];
}

interface LookBox extends Box {
  readonly json: string;
}
/** `boxes` null = as a grid. `bytes` is an estimate, accurate enough to choose by. */
interface Way {
  readonly looks: Looks;
  readonly boxes: readonly LookBox[] | null;
  readonly bytes: number;
}

const BOX_COST = 190;
const CELL_COST = 30;
const EMPTY_COST = 3;

function cheapestWay(tab: Tab, member: Member): Way {
  const ways = [adoptedAcross, adoptedDown].flatMap((adopted): Way[] => {
    const looks = { member, cells: adopted(tab, member) };
    const boxes = boxesOf(looks);
    const held = looks.cells.reduce(
      (sum, row) =>
        sum +
        row.reduce((bytes, json) => bytes + (json === null ? EMPTY_COST : json.length + member.length + CELL_COST), 0),
      0,
    );
    return [
      { looks, boxes, bytes: boxes.reduce((sum, { json }) => sum + json.length + member.length * 2 + BOX_COST, 0) },
      { looks, boxes: null, bytes: held },
    ];
  });
  return ways.reduce((best, one) => (one.bytes < best.bytes ? one : best));
}

/**
 * Words show no number format, figures do not wrap, and a blank cell shows neither. A box that turned into text could
 * no longer be ticked.
 */
function isUnseen(cell: CellDataShape | undefined, member: Member): boolean {
  const value = cell?.userEnteredValue;
  if (member === 'numberFormat') return value?.numberValue === undefined && value?.boolValue === undefined;
  return (member === 'wrapStrategy' || member === 'verticalAlignment') && value?.stringValue === undefined;
}

const ownLook = (cell: CellDataShape | undefined, member: Member): string | null => {
  const own = cell?.userEnteredFormat?.[member];
  return own === undefined ? null : JSON.stringify(own);
};

/** A cell that does not set the member copies its left neighbour. */
const adoptedAcross = (tab: Tab, member: Member): Looks['cells'] =>
  tab.rows.map((row) => {
    let neighbour: string | null = null;
    return Array.from({ length: tab.columnCount }, (_, at) => {
      neighbour = ownLook(row[at], member) ?? (isUnseen(row[at], member) ? neighbour : null);
      return neighbour;
    });
  });

/** A cell that does not set the member copies the cell above it. */
function adoptedDown(tab: Tab, member: Member): Looks['cells'] {
  const above: (string | null)[] = Array.from({ length: tab.columnCount }, () => null);
  return tab.rows.map((row) =>
    above.map((look, at) => {
      const own = ownLook(row[at], member) ?? (isUnseen(row[at], member) ? look : null);
      above[at] = own;
      return own;
    }),
  );
}

const formatOf = (member: Member, json: string): CellFormatShape =>
  ({ [member]: JSON.parse(json) as unknown }) as CellFormatShape;

function boxesOf({ cells }: Looks): LookBox[] {
  const groups = new Map<string, { row: number; column: number }[]>();
  cells.forEach((row, at) =>
    row.forEach((json, column) => {
      if (json === null) return;
      const group = groups.get(json);
      if (group) group.push({ row: at, column });
      else groups.set(json, [{ row: at, column }]);
    }),
  );
  return [...groups].flatMap(([json, own]) => mergeBoxes(own).map((box) => ({ ...box, json })));
}

const boxRequest = (sheetId: number, member: Member, box: LookBox): SheetRequest => ({
  repeatCell: {
    range: gridRange(sheetId, box),
    cell: { userEnteredFormat: formatOf(member, box.json) },
    fields: `userEnteredFormat.${member}`,
  },
});

function gridOf(sheetId: number, looks: readonly Looks[]): SheetRequest[] {
  const rows = (looks[0]?.cells ?? []).map((_, row) => ({
    values: withoutTail(looks, row).map((formats) =>
      Object.keys(formats).length === 0 ? {} : { userEnteredFormat: formats },
    ),
  }));
  let rowIndex = 0;
  return inParts(rows, LARGEST_GRID).map((part): SheetRequest => {
    const start = { sheetId, rowIndex, columnIndex: 0 };
    rowIndex += part.length;
    return {
      updateCells: { rows: part, fields: looks.map(({ member }) => `userEnteredFormat.${member}`).join(','), start },
    };
  });
}

/** What all members set on the cells of one row, up to the last cell that sets anything. */
function withoutTail(looks: readonly Looks[], row: number): CellFormatShape[] {
  const formats = (looks[0]?.cells[row] ?? []).map((_, column): CellFormatShape =>
    Object.assign(
      {},
      ...looks.map(({ member, cells }) => {
        const json = cells[row]?.[column] ?? null;
        return json === null ? {} : formatOf(member, json);
      }),
    ),
  );
  return formats.slice(0, 1 + formats.reduce((last, one, at) => (Object.keys(one).length === 0 ? last : at), -1));
}
